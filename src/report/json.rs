//! The report as one JSON document, for programs.
//!
//! ```json
//! {
//!   "schema": "lettergen-report/1",      // changes only if a name goes or changes its meaning; names may be added
//!   "lettergen": "0.1.0",
//!   "command": "render",                 // or "check"
//!   "status": 1,                         // the exit code
//!   "letters": [{
//!     "case": "cases/R2.yaml",
//!     "ok": true,                        // no errors; with "render" also: the files are written
//!     "files": ["out/R2.pdf"],           // the files written
//!     "findings": [FINDING],
//!     "evidence": [{"element": "rm_klacht_ap", "sentence": "…", "page": 2}],  // page may be null
//!     "deviations": ["elements.rm_klacht_ap: …"]   // what the office declares to have less of than is built in
//!   }],
//!   "findings": [FINDING],               // those that concern no single letter
//!   "summary": {"letters": 1, "ok": 1, "errors": 0, "warnings": 0}
//! }
//! ```
//!
//! A FINDING has `code`, `severity` (`error` or `warning`), `message` and `help` (null if there is none) in the language
//! asked for, `basis` (Dutch, or null), `args` (an object of strings) and `place`: null, or `file`, `line`, `column`,
//! `end_line`, `end_column` (from 1, columns in characters, the end exclusive) and `start`, `end` (bytes of the file,
//! without its byte order mark).

use serde_json::{Value, json};

use super::{Outcome, Report, catalogue::Catalogue, in_order};
use crate::diag::{Finding, Place, Severity};

/// The report as indented JSON with a line end.
#[must_use]
pub fn report(report: &Report, catalogue: &Catalogue) -> String {
    let letters: Vec<Value> = report.letters.iter().map(|outcome| letter(outcome, catalogue)).collect();
    let document = json!({
        "schema": "lettergen-report/1",
        "lettergen": env!("CARGO_PKG_VERSION"),
        "command": report.command,
        "status": report.status() as u8,
        "letters": letters,
        "findings": findings(&report.findings, catalogue),
        "summary": {
            "letters": report.letters.len(),
            "ok": report.letters.iter().filter(|letter| letter.good()).count(),
            "errors": report.count(Severity::Error),
            "warnings": report.count(Severity::Warning),
        },
    });
    format!("{document:#}\n")
}

fn letter(outcome: &Outcome, catalogue: &Catalogue) -> Value {
    let evidence = outcome.evidence.iter();
    let evidence = evidence.map(|one| json!({"element": one.element, "sentence": one.sentence, "page": one.page}));
    json!({
        "case": outcome.case,
        "ok": outcome.good(),
        "files": outcome.files,
        "findings": findings(&outcome.findings, catalogue),
        "evidence": evidence.collect::<Vec<_>>(),
        "deviations": outcome.deviations,
    })
}

fn findings(findings: &[Finding], catalogue: &Catalogue) -> Vec<Value> {
    in_order(findings)
        .into_iter()
        .map(|finding| {
            let worded = catalogue.finding(finding);
            json!({
                "code": finding.code,
                "severity": if finding.is_error() { "error" } else { "warning" },
                "message": worded.message,
                "help": worded.help,
                "basis": finding.basis,
                "args": finding.args,
                "place": finding.place.as_ref().map(place),
            })
        })
        .collect()
}

fn place(place: &Place) -> Value {
    let (line, column) = place.source.line_column(place.span.start);
    let (end_line, end_column) = place.source.line_column(place.span.end);
    json!({
        "file": place.source.name,
        "line": line, "column": column,
        "end_line": end_line, "end_column": end_column,
        "start": place.span.start, "end": place.span.end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{diag::Source, letter::Evidence, report::catalogue::Language};

    #[test]
    fn the_document_has_the_documented_shape() {
        let source = Source::new("a.yaml", "é: 1\nb: 2\n");
        let finding = Finding::warning("file-not-found").arg("file", "x").basis("artikel 12 AVG").at(&source, 6..7);
        let outcome = Outcome {
            case: "a.yaml".to_owned(),
            findings: vec![finding],
            evidence: vec![Evidence { element: "e".to_owned(), sentence: "S.".to_owned(), page: Some(2) }],
            files: vec!["out/a.pdf".to_owned()],
            failed: false,
        };
        let whole = Report { command: "render", letters: vec![outcome], ..Report::default() };
        let document: Value = serde_json::from_str(&report(&whole, &Catalogue::new(Language::English))).unwrap();
        let expected = json!({
            "schema": "lettergen-report/1",
            "lettergen": env!("CARGO_PKG_VERSION"),
            "command": "render",
            "status": 0,
            "letters": [{
                "case": "a.yaml",
                "ok": true,
                "files": ["out/a.pdf"],
                "findings": [{
                    "code": "file-not-found",
                    "severity": "warning",
                    "message": "x does not exist.",
                    "help": "Check the name, and the folder you are working in.",
                    "basis": "artikel 12 AVG",
                    "args": {"file": "x"},
                    "place": {
                        "file": "a.yaml", "line": 2, "column": 1, "end_line": 2, "end_column": 2, "start": 6, "end": 7,
                    },
                }],
                "evidence": [{"element": "e", "sentence": "S.", "page": 2}],
            }],
            "findings": [],
            "summary": {"letters": 1, "ok": 1, "errors": 0, "warnings": 1},
        });
        assert_eq!(document, expected);
    }
}
