//! What programs that are not ours say of the same files: poppler, qpdf. `cargo test --features outside outside::` asks them.

mod letters;
mod sheets;

use std::{io::Write as _, path::Path, process::Command};

use tempfile::NamedTempFile;

/// Each program with the Debian package that brings it.
const PROGRAMS: [(&str, &str); 6] = [
    ("pdffonts", "poppler-utils"),
    ("pdfimages", "poppler-utils"),
    ("pdfinfo", "poppler-utils"),
    ("pdftoppm", "poppler-utils"),
    ("pdftotext", "poppler-utils"),
    ("qpdf", "qpdf"),
];

pub fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// Runs a program over a file and gives what it prints; it may complain of nothing.
pub fn run(program: &str, before: &[&str], path: &Path, after: &[&str]) -> String {
    let output = Command::new(program).args(before).arg(path).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; {}", missing()));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&output.stderr);
    let name = path.display();
    assert!(output.status.success() && complaints.is_empty(), "{program} says of {name}: {said}{complaints}");
    said
}

fn ask(program: &str, arguments: &[&str], bytes: &[u8]) -> String {
    run(program, arguments, file(bytes).path(), &[])
}

/// The text of each page in the order it is drawn, as poppler reads it.
fn pages(bytes: &[u8]) -> Vec<String> {
    let text = run("pdftotext", &["-raw"], file(bytes).path(), &["-"]);
    text.strip_suffix('\u{C}').unwrap_or(&text).split('\u{C}').map(str::to_owned).collect()
}

fn is_sound(bytes: &[u8]) {
    let said = ask("qpdf", &["--check"], bytes);
    assert!(said.contains("PDF Version: 1.7") && said.contains("No syntax or stream encoding errors"), "{said}");
}

/// The programs that are not on this machine, each with its package; empty if all are.
fn missing() -> String {
    let lacking = PROGRAMS.iter().filter(|(program, _)| Command::new(program).arg("--help").output().is_err());
    let lacking: Vec<String> = lacking.map(|(program, package)| format!("{program} (package {package})")).collect();
    if lacking.is_empty() { String::new() } else { format!("not on this machine: {}", lacking.join(", ")) }
}

#[test]
fn every_program_is_there() {
    assert_eq!(missing(), "");
}
