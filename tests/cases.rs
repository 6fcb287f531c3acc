//! What all tests of letters start from: one workshop, and every file in `cases/`.

use std::{fs, path::Path, sync::LazyLock};

use lettergen::{
    diag::{Finding, Severity},
    letter::Workshop,
    project::{Templates, named::Files},
};

/// The embedded templates, loaded once for all tests of a program.
pub static WORKSHOP: LazyLock<Workshop> =
    LazyLock::new(|| Workshop::load(&Templates::embedded()).unwrap_or_else(|found| panic!("{:#?}", lines(&found))));

/// Every case in `cases/`, sorted by name: a new one is in all tests without a line of code.
pub static CASES: LazyLock<Vec<CaseFile>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut cases: Vec<CaseFile> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| CaseFile {
            stem: path.file_stem().unwrap().to_str().unwrap().to_owned(),
            text: fs::read_to_string(&path).unwrap(),
            files: Files::beside(&path, &fs::read(&path).unwrap()),
        })
        .collect();
    cases.sort_by(|a, b| a.stem.cmp(&b.stem));
    assert!(!cases.is_empty(), "no cases");
    cases
});

#[derive(Clone)]
pub struct CaseFile {
    /// Its name without `.yaml`.
    pub stem: String,
    pub text: String,
    /// The enclosures it names.
    pub files: Files,
}

impl CaseFile {
    /// The path a user would type.
    pub fn name(&self) -> String {
        format!("cases/{}.yaml", self.stem)
    }
}

/// A finding on one line: `E rm-klacht-ap (element-missing)`, or `W toon` where the message is the code.
pub fn line(finding: &Finding) -> String {
    let severity = if finding.severity == Severity::Error { 'E' } else { 'W' };
    let field = finding.args.get("field").map(|field| format!(" {field}")).unwrap_or_default();
    match finding.problem.key {
        message if message == finding.code() && message.starts_with("case-") => format!("{severity} {message}{field}"),
        message if message == finding.code() => format!("{severity} {message}"),
        message => format!("{severity} {} ({message})", finding.code()),
    }
}

/// Findings as sorted lines, so that two lists can be compared whatever the order they were found in.
pub fn lines(findings: &[Finding]) -> Vec<String> {
    let mut lines: Vec<String> = findings.iter().map(line).collect();
    lines.sort();
    lines
}
