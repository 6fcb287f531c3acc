//! What other programs read in a PDF file.

use std::{io::Write as _, path::Path, process::Command};

use lettergen::output::pdf;
use tempfile::NamedTempFile;

use super::sheet::{Sheet, meta};

/// A letter set by hand, as a file.
pub fn written(sheet: &Sheet) -> NamedTempFile {
    file(&pdf::write(&sheet.pages, &sheet.document, &meta()).unwrap())
}

pub fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(bytes).unwrap();
    file
}

/// Runs a tool over a file and gives what it prints. A missing tool fails the test and names its package.
pub fn run(package: &str, program: &str, arguments: &[&str], path: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(path).args((program == "pdftotext").then_some("-")).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; install the package {package} to test"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaints.is_empty(), "{program} says: {said}{complaints}");
    said
}

pub fn poppler(program: &str, arguments: &[&str], file: &NamedTempFile) -> String {
    run("poppler-utils", program, arguments, file.path())
}

/// The words of each page in the order they are drawn, white space folded.
pub fn text(file: &NamedTempFile) -> Vec<String> {
    let text = poppler("pdftotext", &["-raw"], file);
    let pages = text.strip_suffix('\u{C}').unwrap_or(&text).split('\u{C}');
    pages.map(folded).collect()
}

/// The tags that hold text, each with its words, in the order a reader hears them.
pub fn heard(file: &NamedTempFile) -> Vec<(String, String)> {
    let tree = poppler("pdfinfo", &["-struct-text"], file);
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut heard: Vec<(String, String)> = Vec::new();
    for line in tree.lines() {
        let depth = line.len() - line.trim_start().len();
        let line = line.trim_start();
        open.retain(|(other, _)| *other < depth);
        if let Some(words) = line.strip_prefix('"') {
            let tag = open.last().map(|(_, tag)| tag.clone()).unwrap_or_default();
            heard.push((tag, words.strip_suffix('"').unwrap_or(words).to_owned()));
        } else if let Some(tag) = line.split([' ', ':']).next().filter(|tag| !tag.starts_with('/') && *tag != "Object")
        {
            open.push((depth, tag.to_owned()));
        }
    }
    heard
}

pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
