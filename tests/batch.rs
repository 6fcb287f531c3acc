//! Many cases at once, as an office with a deadline meets them: each letter its own, whatever the threads, machines and
//! accidents.
//!
//! `LETTERGEN` names another program to test than the one built with the tests, `LETTERGEN_LETTERS` and `LETTERGEN_KILLS` how
//! much of it: CI takes the optimised program and large numbers, `cargo test` a share that keeps it quick.

#[cfg(unix)]
mod accidents;
mod inputs;
mod machines;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use rayon::prelude::*;
use regex::Regex;
use sha2::Digest as _;

/// A case with a name, an amount and a reference that no other has.
const CASE: &str = include_str!("../cases/kosten-volkstuin-de-korenbloem.yaml");

/// A number of the environment.
fn asked(variable: &str, otherwise: usize) -> usize {
    env::var(variable).ok().map_or(otherwise, |text| text.parse().unwrap())
}

/// The program under test, in a folder, in Dutch.
fn lettergen(folder: &Path, arguments: &[&str]) -> Command {
    let program = env::var("LETTERGEN").map_or_else(|_| PathBuf::from(env!("CARGO_BIN_EXE_lettergen")), PathBuf::from);
    let mut command = Command::new(fs::canonicalize(program).unwrap());
    command.current_dir(folder).args(arguments).env("LC_ALL", "nl_NL").env("NO_COLOR", "1");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    lettergen(folder, arguments).output().unwrap()
}

/// Runs it, and wants it to go well.
#[track_caller]
fn done(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    said
}

/// What makes the letter of a number its own.
fn canary(number: usize) -> (String, String, String) {
    let letters: String = format!("{number:05}").bytes().map(|digit| char::from(b'a' + digit - b'0')).collect();
    let cents = 1_00_00 + number;
    let amount = format!("{}.{:03},{:02}", 1 + cents / 100_000, cents / 100 % 1000, cents % 100);
    (format!("W. van Kanarie{letters}"), amount, format!("KB-{number:06}"))
}

/// Writes the case of a number, the first of so many, into a folder.
fn case(number: usize) -> String {
    let (name, amount, reference) = canary(number);
    let plain = amount.replace('.', "");
    let cents: usize = plain.replace(',', "").parse().unwrap();
    let first = cents - 313 - 975;
    CASE.replace("W. van den Brink", &name)
        .replace("KB-2026-31", &reference)
        .replace("\"31,60\"", &format!("\"{plain}\""))
        .replace("\"18,72\"", &format!("\"{},{:02}\"", first / 100, first % 100))
}

fn write_cases(folder: &Path, numbers: impl IntoIterator<Item = usize>) {
    fs::create_dir_all(folder).unwrap();
    for number in numbers {
        fs::write(folder.join(format!("{number:05}.yaml")), case(number)).unwrap();
    }
}

/// Every file below a folder, by its name from there, with what is in it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            files.extend(self::files(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            files.insert(name, fs::read(path).unwrap());
        }
    }
    files
}

/// The same without the ledger, the order of which is that of the work.
fn letters(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files(folder);
    files.remove("ledger.jsonl").unwrap();
    files
}

/// The lines of the ledger in a folder.
fn ledger(folder: &Path) -> Vec<serde_json::Value> {
    let text = fs::read_to_string(folder.join("ledger.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The words of a PDF file, each line break a space: as `pdftotext` reads them where other programs are asked.
fn words(pdf: &Path) -> String {
    let text = if cfg!(feature = "outside") {
        let output = Command::new("pdftotext").arg(pdf).arg("-").output();
        let output = output.unwrap_or_else(|why| panic!("pdftotext (poppler-utils): {why}"));
        String::from_utf8(output.stdout).unwrap()
    } else {
        crate::reader::text(&fs::read(pdf).unwrap()).join("\n")
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn nobody_gets_a_word_of_somebody_elses_letter() {
    let count = asked("LETTERGEN_LETTERS", 150);
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..count);
    done(place.path(), &["render", "zaken", "--format", "pdf", "--jobs", "16"]);
    let name = Regex::new("Kanarie[a-z]+").unwrap();
    let amount = Regex::new(r"1\.[12]\d{2},\d{2}").unwrap();
    let reference = Regex::new(r"KB-\d{6}").unwrap();
    let wrong: Vec<String> = (0..count)
        .into_par_iter()
        .filter_map(|number| {
            let text = words(&place.path().join(format!("out/{number:05}.pdf")));
            let own = canary(number);
            let seen = |pattern: &Regex| {
                pattern.find_iter(&text).map(|found| found.as_str().to_owned()).collect::<BTreeSet<_>>()
            };
            let expected = [own.0.rsplit(' ').next().unwrap().to_owned(), own.1, own.2];
            let found = [seen(&name), seen(&amount), seen(&reference)];
            let is_own = found.iter().zip(&expected).all(|(found, own)| found.len() == 1 && found.contains(own));
            (!is_own).then(|| format!("{number}: {found:?} instead of {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {count}: {wrong:#?}", wrong.len());
}

#[test]
fn neither_report_nor_letters_depend_on_the_number_of_threads() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..40);
    for number in [3, 17, 18, 33] {
        fs::write(place.path().join(format!("zaken/{number:05}.yaml")), "soort: avg_weigering\n").unwrap();
    }
    let made = |jobs: &str| {
        let out = format!("out{jobs}");
        let human = run(place.path(), &["render", "zaken", "--jobs", jobs, "-o", &out, "--log", &format!("{out}.log")]);
        let program = run(place.path(), &["check", "zaken", "--jobs", jobs, "--report", "json"]);
        let said = String::from_utf8(human.stderr).unwrap().replace(&out, "out");
        let log = fs::read_to_string(place.path().join(format!("{out}.log"))).unwrap().replace(&out, "out");
        let mut lines: Vec<String> = ledger(&place.path().join(&out)).iter().map(ToString::to_string).collect();
        lines.sort();
        (said, program.stdout, log, letters(&place.path().join(&out)), lines)
    };
    let one = made("1");
    assert_eq!(one.2.lines().count(), 1 + 40 + 1);
    assert_eq!((one.3.len(), one.4.len()), (72, 40));
    assert!(one.0.contains("4 brieven: "), "{}", one.0);
    assert!(one == made("7") && one == made("2"));
}

#[test]
fn the_log_tells_of_each_letter_and_quiet_of_errors_only() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..2);
    assert_eq!(done(place.path(), &["render", "zaken", "-q"]), "");
    fs::write(place.path().join("zaken/fout.yaml"), "soort: avg_weigering\n").unwrap();
    let output = run(place.path(), &["render", "zaken", "-q", "--log", "log.jsonl"]);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("zaken/fout.yaml: brief niet geschreven\n"), "{said}");
    assert!(!said.contains("brieven geschreven"), "{said}");
    let log = fs::read_to_string(place.path().join("log.jsonl")).unwrap();
    let events: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let names: Vec<&str> = events.iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!(names, ["start", "letter", "letter", "letter", "end"]);
    assert_eq!((&events[3]["case"], &events[3]["ok"]), (&"zaken/fout.yaml".into(), &false.into()));
    assert_eq!(events[4]["summary"]["ok"], 2);
}

#[test]
fn evidence_is_there_for_who_asks() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..2);
    let plain = run(place.path(), &["check", "zaken"]);
    assert!(plain.stdout.is_empty());
    let shown = String::from_utf8(run(place.path(), &["check", "zaken", "-v"]).stdout).unwrap();
    assert!(shown.starts_with("zaken/00000.yaml\n  ") && shown.contains("zaken/00001.yaml\n  "), "{shown}");
}

#[test]
fn a_letter_of_which_nothing_changed_is_not_made_again() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken"), 0..6);
    let render = |more: &[&str]| done(place.path(), &[&["render", "zaken", "--resume"][..], more].concat());
    let said = |made, kept| format!("{made} brieven geschreven in out, {kept} ongewijzigd\n");
    assert_eq!(render(&[]), "6 brieven geschreven in out\n");
    let first = letters(&place.path().join("out"));
    assert_eq!(render(&[]), "Geen brief geschreven, 6 ongewijzigd\n");
    // A case, a letter that somebody touched, a letter that is gone, and a form that was not there.
    fs::write(place.path().join("zaken/00000.yaml"), case(9)).unwrap();
    fs::write(place.path().join("out/00001.md"), "anders").unwrap();
    fs::remove_file(place.path().join("out/00002.pdf")).unwrap();
    assert_eq!(render(&[]), said(3, 3));
    let second = letters(&place.path().join("out"));
    assert_eq!(first.iter().filter(|(name, bytes)| second[*name] != **bytes).count(), 2);
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/huisstijl/style.yaml"), place.path().join("stijl.yaml"))
        .unwrap();
    for number in 0..6 {
        fs::remove_file(place.path().join(format!("out/{number:05}.md"))).unwrap();
    }
    assert_eq!(render(&["--format", "pdf"]), "6 brieven geschreven in out\n");
    assert_eq!(render(&["--format", "pdf"]), "Geen brief geschreven, 6 ongewijzigd\n");
    // The office's own words.
    let own = place.path().join("eigen/avg_kennelijk_ongegrond");
    fs::create_dir_all(&own).unwrap();
    let letter = include_str!("../templates/avg_kennelijk_ongegrond/letter.md");
    fs::write(own.join("letter.md"), format!("{letter}\n")).unwrap();
    assert_eq!(render(&["--format", "pdf", "--templates", "eigen"]), "6 brieven geschreven in out\n");
    assert_eq!(ledger(&place.path().join("out")).len(), 6 + 3 + 6 + 6);
}

#[test]
fn the_ledger_says_what_each_letter_rests_on() {
    let place = tempfile::tempdir().unwrap();
    write_cases(&place.path().join("zaken/jan"), 0..1);
    fs::write(place.path().join("zaken/fout.yaml"), "soort: avg_weigering\n").unwrap();
    assert_eq!(run(place.path(), &["render", "zaken", "--jobs", "1"]).status.code(), Some(1));
    let lines = ledger(&place.path().join("out"));
    assert_eq!((lines.len(), &lines[0]["ok"], &lines[0]["letter"]), (2, &false.into(), &"fout".into()));
    assert!(lines[0]["findings"].as_array().unwrap().iter().any(|found| found["code"] == "case-missing-field"));
    let line = &lines[1];
    assert_eq!((&line["letter"], &line["case"]), (&"jan/00000".into(), &"zaken/jan/00000.yaml".into()));
    assert_eq!(line["kind"], "avg_kennelijk_ongegrond");
    let sha = |name: &str| {
        let hash = sha2::Sha256::digest(fs::read(place.path().join(name)).unwrap());
        hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    assert_eq!(line["case_sha256"], sha("zaken/jan/00000.yaml"));
    let outputs = line["outputs"].as_array().unwrap();
    let named: Vec<&str> = outputs.iter().map(|output| output["file"].as_str().unwrap()).collect();
    assert_eq!(named, ["jan/00000.pdf", "jan/00000.md"]);
    for output in outputs {
        let file = format!("out/{}", output["file"].as_str().unwrap());
        assert_eq!(output["sha256"], sha(&file));
        assert_eq!(output["bytes"], fs::metadata(place.path().join(file)).unwrap().len());
    }
    assert_eq!(line["law_sha256"], sha(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/law.yaml")));
    assert!(["templates_sha256", "style_sha256"].iter().all(|name| line[*name].as_str().unwrap().len() == 64));
    assert_eq!(line["lettergen"], env!("CARGO_PKG_VERSION"));
    assert!(line["terms"].as_array().unwrap().iter().any(|term| !term["days"].as_array().unwrap().is_empty()));
}
