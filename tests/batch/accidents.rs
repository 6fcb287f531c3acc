//! What may happen to a run: it is killed, stopped, or may not write any more.

use std::{
    fs,
    path::Path,
    process::Stdio,
    time::{Duration, Instant},
};

use super::*;

/// Waits until a run has begun to write.
fn wait_for_staging(out: &Path) {
    let began = Instant::now();
    while !out.join(".lettergen").exists() {
        assert!(began.elapsed() < Duration::from_secs(60), "nothing is written");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn signal(process: &std::process::Child, name: &str) {
    let sent = Command::new("kill").args([name, &process.id().to_string()]).status().unwrap();
    assert!(sent.success());
}

/// Half of all kills; the other half falls between the steps of writing, where the program's own tests put them.
#[test]
fn whenever_it_is_killed_each_letter_is_old_or_new_and_the_ledger_knows() {
    let kills = asked("LETTERGEN_KILLS", 6);
    let place = tempfile::tempdir().unwrap();
    let (old, new) = (place.path().join("oud"), place.path().join("nieuw"));
    write_cases(&place.path().join("zaken"), 0..24);
    done(place.path(), &["render", "zaken", "-o", "oud"]);
    for number in 0..24 {
        fs::write(place.path().join(format!("zaken/{number:05}.yaml")), case(number + 500)).unwrap();
    }
    let began = Instant::now();
    done(place.path(), &["render", "zaken", "-o", "nieuw"]);
    let takes = began.elapsed();
    let (old, new) = (letters(&old), letters(&new));
    let (mut of_new, mut killed) = (0, 0);
    for kill in 0..kills {
        let out = place.path().join(format!("uit{kill}"));
        done(place.path(), &["render", "zaken", "-o", &format!("uit{kill}"), "--shard", "1/1000000"]);
        for (name, bytes) in &old {
            fs::write(out.join(name), bytes).unwrap();
        }
        let arguments = ["render", "zaken", "-o", &format!("uit{kill}")];
        let mut process = lettergen(place.path(), &arguments).stderr(Stdio::null()).spawn().unwrap();
        wait_for_staging(&out);
        // Moments spread over the whole run, by the golden section.
        #[allow(clippy::cast_precision_loss, reason = "a few hundred kills")]
        let share = (kill as f64 * 0.618_034).fract();
        std::thread::sleep(takes.mul_f64(share * 0.8));
        signal(&process, "-KILL");
        killed += usize::from(process.wait().unwrap().code().is_none());
        // The next run is one over other cases.
        fs::create_dir_all(place.path().join("ander")).unwrap();
        fs::write(place.path().join("ander/ander.yaml"), case(999)).unwrap();
        done(place.path(), &["render", "ander", "-o", &format!("uit{kill}"), "--format", "markdown"]);
        let mut stands = letters(&out);
        stands.remove("ander.md").unwrap();
        assert_eq!(stands.len(), old.len(), "{:?}", stands.keys());
        let known: BTreeSet<String> =
            ledger(&out).iter().map(|line| line["letter"].as_str().unwrap().to_owned()).collect();
        for number in 0..24 {
            let forms = [format!("{number:05}.md"), format!("{number:05}.pdf")];
            let is_new = forms.iter().all(|name| stands[name] == new[name]);
            assert!(is_new || forms.iter().all(|name| stands[name] == old[name]), "{number} after kill {kill}");
            assert_eq!(is_new, known.contains(&format!("{number:05}")), "{number} after kill {kill}");
            of_new += usize::from(is_new);
        }
        fs::remove_dir_all(out).unwrap();
    }
    eprintln!("{killed} of {kills} killed; {of_new} of {} letters were new", kills * 24);
    assert!(killed > 0);
}

#[test]
fn asked_to_stop_it_finishes_what_it_has_in_hand_and_says_what_is_left() {
    for (name, code) in [("-INT", 130), ("-TERM", 143)] {
        let place = tempfile::tempdir().unwrap();
        write_cases(&place.path().join("zaken"), 0..4000);
        let process = lettergen(place.path(), &["render", "zaken"]).stderr(Stdio::piped()).spawn().unwrap();
        wait_for_staging(&place.path().join("out"));
        std::thread::sleep(Duration::from_millis(300));
        signal(&process, name);
        let output = process.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{said}");
        let letters = letters(&place.path().join("out"));
        let count = letters.keys().filter(|name| name.strip_suffix(".pdf").is_some()).count();
        assert!(count < 4000 && letters.len() == 2 * count, "{:?}", letters.keys());
        assert_eq!(ledger(&place.path().join("out")).len(), count);
        assert!(said.contains(&format!("{} zaken niet aan de beurt gekomen", 4000 - count)), "{said}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_may_not_grow_is_an_error_and_leaves_nothing_half() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..3);
    done(place.path(), &["render", "zaken"]);
    let before = files(&place.path().join("out"));
    fs::write(place.path().join("zaken/00001.yaml"), case(77)).unwrap();
    let program = lettergen(place.path(), &[]).get_program().to_owned();
    let line = format!("ulimit -f 32; exec '{}' render zaken --report json -q", program.to_str().unwrap());
    let output = Command::new("sh").args(["-c", &line]).current_dir(place.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let codes: Vec<&str> = report["letters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|letter| letter["findings"][0]["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["output-over-limit"; 3]);
    let mut after = files(&place.path().join("out"));
    assert!(after.remove("ledger.jsonl").unwrap().starts_with(&before["ledger.jsonl"]));
    assert!(after.iter().all(|(name, bytes)| before[name] == *bytes) && after.len() == before.len() - 1);
}

#[test]
fn an_old_letter_outlives_the_error_of_its_case_and_is_named() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken/jan"), 0..1);
    done(place.path(), &["render", "zaken"]);
    let before = letters(&place.path().join("out"));
    fs::write(place.path().join("zaken/jan/00000.yaml"), "soort: avg_weigering\n").unwrap();
    let output = run(place.path(), &["render", "zaken"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("out/jan/00000.pdf is van een eerdere keer en blijft staan"), "{said}");
    assert_eq!(letters(&place.path().join("out")), before);
    // A form that was not asked for this time is older than the one that was.
    fs::write(place.path().join("zaken/jan/00000.yaml"), case(3)).unwrap();
    let said = done(place.path(), &["render", "zaken", "--format", "pdf"]);
    assert!(said.contains("out/jan/00000.md is van een eerdere keer en blijft staan"), "{said}");
    assert_eq!(done(place.path(), &["render", "zaken"]), "1 brief geschreven in out\n");
}
