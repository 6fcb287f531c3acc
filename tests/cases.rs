//! What all tests of letters start from: one workshop, and every file in `cases/`.

use std::{
    fs,
    path::Path,
    sync::{LazyLock, OnceLock},
};

use lettergen::{
    diag::{Finding, Severity},
    letter::{Composition, Letter, Proven, Workshop},
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
        .map(|path| {
            let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = fs::read_to_string(&path).unwrap();
            let files = Files::beside(&path, text.as_bytes());
            CaseFile::new(stem, text, files)
        })
        .collect();
    cases.sort_by(|a, b| a.stem.cmp(&b.stem));
    assert!(!cases.is_empty(), "no cases");
    cases
});

/// The case of this name.
pub fn case(stem: &str) -> &'static CaseFile {
    CASES.iter().find(|case| case.stem == stem).unwrap_or_else(|| panic!("no case {stem}"))
}

pub struct CaseFile {
    /// Its name without `.yaml`.
    pub stem: String,
    pub text: String,
    /// The enclosures it names.
    pub files: Files,
    composition: OnceLock<Composition<'static>>,
    made: OnceLock<Made>,
}

/// What becomes of a case that is in order.
pub struct Made {
    pub proven: Proven<'static>,
    pub letter: Letter,
}

impl CaseFile {
    pub fn new(stem: String, text: String, files: Files) -> Self {
        Self { stem, text, files, composition: OnceLock::new(), made: OnceLock::new() }
    }

    /// The path a user would type.
    pub fn name(&self) -> String {
        format!("cases/{}.yaml", self.stem)
    }

    /// The letter as its templates wrote it, composed once for all tests.
    pub fn composition(&self) -> &Composition<'static> {
        self.composition.get_or_init(|| {
            WORKSHOP
                .compose_with(&self.name(), self.text.as_bytes(), &self.files)
                .unwrap_or_else(|found| panic!("{}: {:#?}", self.stem, lines(&found)))
        })
    }

    /// The finished letter, made once for all tests.
    pub fn made(&self) -> &Made {
        self.made.get_or_init(|| Made {
            proven: WORKSHOP
                .prove(self.composition().clone())
                .unwrap_or_else(|found| panic!("{}: {:#?}", self.stem, lines(&found))),
            letter: WORKSHOP.judge(self.composition().clone()),
        })
    }

    /// Its PDF file.
    pub fn pdf(&self) -> &[u8] {
        let letter = &self.made().letter;
        letter.pdf.as_deref().unwrap_or_else(|| panic!("{}: {:#?}", self.stem, lines(&letter.findings)))
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
