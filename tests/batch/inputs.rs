//! Cases from everywhere: lists, patterns, the standard input, several in one file, and what is no case.

use std::{fs, io::Write as _, path::Path, process::Stdio};

use super::*;

/// What a run says of what it reads on its standard input.
fn fed(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut process = lettergen(folder, arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    process.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    process.wait_with_output().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    letters(folder).into_keys().collect()
}

fn json(number: usize) -> String {
    let tree: serde_json::Value = serde_saphyr::from_str(&case(number)).unwrap();
    serde_json::to_string_pretty(&tree).unwrap()
}

#[test]
fn subfolders_are_mirrored_and_a_name_may_come_from_the_case() {
    let place = tempfile::tempdir().unwrap();
    for (folder, number) in [("jan", 1), ("feb", 2)] {
        fs::create_dir_all(place.path().join("zaken").join(folder)).unwrap();
        fs::write(place.path().join("zaken").join(folder).join("zaak.yaml"), case(number)).unwrap();
    }
    done(place.path(), &["render", "zaken", "--format", "pdf"]);
    assert_eq!(names(&place.path().join("out")), ["feb/zaak.pdf", "jan/zaak.pdf"]);
    done(place.path(), &["render", "zaken/jan/zaak.yaml", "zaken/feb/zaak.yaml", "--format", "pdf", "-o", "twee"]);
    assert_eq!(names(&place.path().join("twee")), ["feb/zaak.pdf", "jan/zaak.pdf"]);
    done(place.path(), &["render", "zaken", "--name", "{{ kenmerk.ons }}", "--format", "pdf", "-o", "naam"]);
    assert_eq!(names(&place.path().join("naam")), ["feb/KB-000002.pdf", "jan/KB-000001.pdf"]);
    fs::write(place.path().join("zaken/jan/zaak2.yaml"), case(1)).unwrap();
    let output = run(place.path(), &["render", "zaken", "--name", "{{ kenmerk.ons }}", "-o", "botst"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("zaken/jan/zaak2.yaml en zaken/jan/zaak.yaml"));
    assert!(!place.path().join("botst").exists());
}

#[test]
fn lists_patterns_and_the_standard_input_all_give_the_same_letters() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..3);
    done(place.path(), &["render", "zaken", "--format", "pdf"]);
    let whole = letters(&place.path().join("out"));
    fs::write(place.path().join("lijst.txt"), "zaken/00000.yaml\n# weg\nzaken/00001.yaml\r\nzaken/00002.yaml\n")
        .unwrap();
    done(place.path(), &["render", "@lijst.txt", "--format", "pdf", "-o", "lijst"]);
    done(place.path(), &["render", "zaken/*.yaml", "--format", "pdf", "-o", "patroon"]);
    assert_eq!(
        fed(place.path(), &["render", "@-", "--format", "pdf", "-o", "invoer"], "zaken\n").status.code(),
        Some(0)
    );
    for out in ["lijst", "patroon", "invoer"] {
        assert_eq!(letters(&place.path().join(out)), whole, "{out}");
    }
}

#[test]
fn several_cases_in_one_file_give_a_letter_each_with_their_own_lines() {
    let place = tempfile::tempdir().unwrap();
    let stream = format!("{}---\n{}---\n{}", case(0), case(1), case(2).replace("2026-11-12", "2026-11-31"));
    fs::write(place.path().join("zaken.yaml"), &stream).unwrap();
    let output = run(place.path(), &["render", "zaken.yaml", "--report", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(names(&place.path().join("out")), ["zaken-1.md", "zaken-1.pdf", "zaken-2.md", "zaken-2.pdf"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let third = &report["letters"][2];
    assert_eq!(third["case"], "zaken.yaml#3");
    let line = stream.lines().position(|line| line.contains("2026-11-31")).unwrap() + 1;
    assert_eq!(
        (&third["findings"][0]["place"]["file"], &third["findings"][0]["place"]["line"]),
        (&"zaken.yaml".into(), &line.into())
    );
    let output =
        fed(place.path(), &["render", "-", "--format", "pdf", "-o", "invoer"], &stream.replace("11-31", "11-12"));
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(names(&place.path().join("invoer")), ["stdin-1.pdf", "stdin-2.pdf", "stdin-3.pdf"]);
}

#[test]
fn json_gives_the_same_letter_as_yaml() {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("zaak.yaml"), case(5)).unwrap();
    done(place.path(), &["render", "zaak.yaml", "-o", "yaml"]);
    fs::remove_file(place.path().join("zaak.yaml")).unwrap();
    fs::write(place.path().join("zaak.json"), json(5).replace("  ", "\t")).unwrap();
    done(place.path(), &["render", ".", "-o", "json"]);
    assert_eq!(letters(&place.path().join("yaml")), letters(&place.path().join("json")));
    let many = format!("[{},\n{}]", json(5), json(6));
    assert_eq!(fed(place.path(), &["render", "-", "--format", "pdf", "-o", "veel"], &many).status.code(), Some(0));
    assert_eq!(names(&place.path().join("veel")), ["stdin-1.pdf", "stdin-2.pdf"]);
}

#[test]
fn enclosures_of_a_case_from_the_standard_input_start_from_the_folder_one_is_in() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let text = fs::read_to_string(cases.join("sommatie-bijlagen-de-ronde.yaml")).unwrap();
    let out = tempfile::tempdir().unwrap();
    let output = fed(&cases, &["render", "-", "-o", out.path().to_str().unwrap()], &text);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(names(out.path()).iter().any(|name| name.starts_with("stdin-bijlage-")), "{:?}", names(out.path()));
    // Two cases in one file do not share the names of their enclosures.
    let output =
        fed(&cases, &["render", "-", "-o", out.path().join("2").to_str().unwrap()], &format!("{text}---\n{text}"));
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let both = names(&out.path().join("2"));
    assert!(both.iter().any(|name| name.starts_with("stdin-1-bijlage-")), "{both:?}");
    assert!(both.iter().any(|name| name.starts_with("stdin-2-bijlage-")), "{both:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn what_never_ends_is_an_error_and_never_a_wait() {
    let place = tempfile::tempdir().unwrap();
    let zaken = place.path().join("zaken");
    write_cases(&zaken, 0..1);
    assert!(Command::new("mkfifo").arg(zaken.join("pijp.yaml")).status().unwrap().success());
    for (name, target) in [("nul.yaml", "/dev/zero"), ("kern.json", "/proc/kmsg"), ("zelf.yml", "/proc/self/environ")] {
        std::os::unix::fs::symlink(target, zaken.join(name)).unwrap();
    }
    fs::write(zaken.join("docker-compose.yml"), "services:\n  web:\n    image: x\n").unwrap();
    fs::write(zaken.join("~$00000.yaml"), "x").unwrap();
    let output = run(place.path(), &["render", "zaken", "--report", "json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let found: Vec<(&str, &str)> = report["letters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|letter| (letter["case"].as_str().unwrap(), letter["findings"][0]["code"].as_str().unwrap_or_default()))
        .collect();
    let expected = [
        ("zaken/00000.yaml", ""),
        ("zaken/kern.json", "file-not-regular"),
        ("zaken/nul.yaml", "file-not-regular"),
        ("zaken/pijp.yaml", "file-not-regular"),
        ("zaken/zelf.yml", "file-not-regular"),
    ];
    assert_eq!(found, expected);
    assert_eq!(report["summary"]["passed_over"], 2);
}

#[test]
fn an_enclosure_never_takes_the_name_of_another_letter() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let place = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(cases.join("sommatie-bijlagen-de-ronde.yaml")).unwrap();
    fs::create_dir(place.path().join("zaken")).unwrap();
    std::os::unix::fs::symlink(cases.join("bijlagen"), place.path().join("zaken/bijlagen")).unwrap();
    fs::write(place.path().join("zaken/a.yaml"), &text).unwrap();
    done(place.path(), &["render", "zaken", "-o", "goed"]);
    let beside = names(&place.path().join("goed")).into_iter().find(|name| name.starts_with("a-bijlage-")).unwrap();
    let stem = beside.rsplit_once('.').unwrap().0.to_uppercase();
    fs::write(place.path().join(format!("zaken/{stem}.yaml")), case(1)).unwrap();
    let output = run(place.path(), &["render", "zaken", "--report", "json"]);
    assert_eq!(output.status.code(), Some(2));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let codes: Vec<_> =
        report["letters"].as_array().unwrap().iter().map(|letter| &letter["findings"][0]["code"]).collect();
    assert!(codes.contains(&&"output-name-taken".into()), "{codes:?}");
    assert!(names(&place.path().join("out")).iter().all(|name| name.starts_with(&stem)));
}
