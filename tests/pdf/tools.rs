//! The PDF tools the tests ask for their opinion.

use std::{io::Write as _, path::Path, process::Command};

use tempfile::NamedTempFile;

pub fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// Runs a tool and gives what it says; a missing tool fails the test with the package that has it.
pub fn run(package: &str, program: &str, arguments: &[&str], path: &Path) -> String {
    let output = Command::new(program)
        .args(arguments)
        .arg(path)
        .args((program == "pdftotext").then_some("-"))
        .output()
        .unwrap_or_else(|error| panic!("{program}: {error}; install the package {package} to run this test"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaints.is_empty(), "{program} says: {said}{complaints}");
    said
}

/// The words of each page in the order they are drawn, white space folded.
pub fn text(path: &Path) -> Vec<String> {
    let text = run("poppler-utils", "pdftotext", &["-raw"], path);
    let pages = text.strip_suffix('\u{C}').unwrap_or(&text).split('\u{C}');
    pages.map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}
