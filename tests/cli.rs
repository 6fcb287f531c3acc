//! The command line as its users see it: transcripts in `tests/cmd`, and what a transcript cannot set up.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

/// Runs lettergen in English, in a folder.
fn lettergen(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lettergen"));
    command.current_dir(folder).args(arguments).env("LC_ALL", "en_GB").env("NO_COLOR", "1");
    command.output().unwrap()
}

/// The exit code, and the codes of the findings that concern no single letter and those of the letters.
fn codes(output: &Output) -> (i32, Vec<String>, Vec<String>) {
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let codes = |findings: &serde_json::Value| -> Vec<String> {
        findings.as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    };
    let letters = report["letters"].as_array().unwrap().iter().flat_map(|letter| codes(&letter["findings"]));
    (output.status.code().unwrap(), codes(&report["findings"]), letters.collect())
}

#[test]
fn transcripts() {
    let cases = trycmd::TestCases::new();
    cases.env("LC_ALL", "").env("LC_MESSAGES", "").env("LANG", "nl_NL.UTF-8").env("NO_COLOR", "1");
    cases.case("tests/cmd/*.md").case("README.md");
}

#[test]
fn a_hundred_megabytes_are_refused_after_the_first() {
    let folder = tempfile::tempdir().unwrap();
    fs::File::create(folder.path().join("groot.yaml")).unwrap().set_len(100 << 20).unwrap();
    let output = lettergen(folder.path(), &["render", "groot.yaml", "--report", "json"]);
    assert_eq!(codes(&output), (2, vec![], vec!["file-too-large".to_owned()]));
    let left: Vec<_> =
        fs::read_dir(folder.path().join("out")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["ledger.jsonl"]);
    assert_eq!(fs::read(folder.path().join("out/ledger.jsonl")).unwrap(), b"");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_without_waiting_for_its_writer() {
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new("mkfifo").arg(folder.path().join("pijp.yaml")).status().unwrap();
    assert!(made.success());
    let output = lettergen(folder.path(), &["check", "pijp.yaml", "--report", "json"]);
    assert_eq!(codes(&output), (2, vec![], vec!["file-not-regular".to_owned()]));
}

#[test]
fn a_folder_that_cannot_be_written_stops_the_run_before_it_starts() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("zaak.yaml"), "soort: avg_weigering\n").unwrap();
    for (out, code) in [("zaak.yaml", "output-not-a-folder"), ("zaak.yaml/out", "output-unwritable")] {
        let output = lettergen(folder.path(), &["render", "zaak.yaml", "-o", out, "--report", "json"]);
        assert_eq!(codes(&output), (2, vec![code.to_owned()], vec![]));
    }
}

#[test]
fn two_cases_of_one_name_stop_the_run_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("b")).unwrap();
    for name in ["b/a.yaml", "b/A.yml"] {
        fs::write(folder.path().join(name), "soort: avg_weigering\n").unwrap();
    }
    let output = lettergen(folder.path(), &["render", ".", "--report", "json"]);
    assert_eq!(codes(&output), (2, vec!["case-collision".to_owned()], vec![]));
    assert!(!folder.path().join("out").exists());
}

#[test]
fn a_letter_in_order_is_written_whole_and_the_faulty_one_beside_it_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/fouten.in");
    let output = lettergen(folder.path(), &["render", cases.to_str().unwrap(), "-o", "uit"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.ends_with("\n1 letter written to uit, 1 not: 4 errors\n"), "{said}");
    assert!(fs::read(folder.path().join("uit/goed.pdf")).unwrap().starts_with(b"%PDF-"));
    assert!(fs::read_to_string(folder.path().join("uit/goed.md")).unwrap().contains("Geachte mevrouw Postma,"));
    // The letter in its two forms, and the ledger.
    assert_eq!(fs::read_dir(folder.path().join("uit")).unwrap().count(), 3);
}

#[test]
fn two_runs_give_the_same_bytes_and_the_same_report() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cmd/fouten.in");
    let run = || {
        let folder = tempfile::tempdir().unwrap();
        let output = lettergen(folder.path(), &["render", cases.to_str().unwrap(), "-o", "uit", "--report", "json"]);
        (output.stdout, fs::read(folder.path().join("uit/goed.pdf")).unwrap())
    };
    assert_eq!(run(), run());
}
