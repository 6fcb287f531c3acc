//! The report as one JSON document, for programs, written letter by letter; and the log, a JSON document on each line.
//!
//! ```json
//! {
//!   "schema": "lettergen-report/1",      // changes only if a name goes or changes its meaning; names may be added
//!   "lettergen": "0.1.0",
//!   "command": "render",                 // or "check"
//!   "letters": [{
//!     "case": "cases/R2.yaml",
//!     "ok": true,                        // no errors; with "render" also: the files are written
//!     "unchanged": false,                // true: an earlier run wrote it, and nothing has changed since
//!     "files": ["out/R2.pdf"],           // the files written
//!     "findings": [FINDING],
//!     "evidence": [{"element": "rm_klacht_ap", "sentence": "…", "page": 2}],  // page may be null
//!     "deviations": ["elements.rm_klacht_ap: …"]   // what the office declares to have less of than is built in
//!   }],
//!   "findings": [FINDING],               // those that concern no single letter
//!   "summary": {"letters": 1, "ok": 1, "unchanged": 0, "errors": 0, "warnings": 0, "passed_over": 0, "left": 0},
//!   "status": 1                          // the exit code
//! }
//! ```
//!
//! A FINDING has `code`, `severity` (`error` or `warning`), `message` and `help` (null if there is none) in the language
//! asked for, `basis` (Dutch, or null), `args` (an object of strings) and `place`: null, or `file` (null if the words stand in
//! no file of the user's), `letter` (true: they stand in the letter of this case), `line`, `column`, `end_line`, `end_column`
//! (from 1, columns in characters, the end exclusive) and `start`, `end` (bytes of the text, without its byte order mark).
//!
//! A line of the log has the `event` `start` (with `lettergen`, `command`), `letter` (with what stands in `letters` above) or
//! `end` (with `findings`, `summary`, `status`).

use serde_json::{Value, json};

use super::{Outcome, Run, catalogue::Catalogue, in_order};
use crate::diag::{Finding, Home, Place, Severity};

/// The document up to its first letter.
#[must_use]
pub fn head(command: &str) -> String {
    let head = json!({ "schema": "lettergen-report/1", "lettergen": env!("CARGO_PKG_VERSION"), "command": command });
    let text = format!("{head:#}");
    format!("{},\n  \"letters\": [", text.trim_end_matches("\n}"))
}

/// A letter in its place in the document, with the comma after the one before it.
#[must_use]
pub fn item(outcome: &Outcome, is_first: bool, catalogue: &Catalogue) -> String {
    let text = format!("{:#}", letter(outcome, catalogue));
    format!("{}\n    {}", if is_first { "" } else { "," }, text.replace('\n', "\n    "))
}

/// The document after its last letter.
#[must_use]
pub fn tail(run: &Run, has_letters: bool, catalogue: &Catalogue) -> String {
    let text = format!("{:#}", end(run, catalogue));
    format!("{}],{}\n", if has_letters { "\n  " } else { "" }, text.trim_start_matches('{'))
}

/// A line of the log.
#[must_use]
pub fn line(event: &str, mut document: Value) -> String {
    document["event"] = json!(event);
    format!("{document}\n")
}

/// What is known of a run before its first letter.
#[must_use]
pub fn start(command: &str) -> Value {
    json!({ "lettergen": env!("CARGO_PKG_VERSION"), "command": command })
}

/// What is known of a run after its last letter.
#[must_use]
pub fn end(run: &Run, catalogue: &Catalogue) -> Value {
    let tally = &run.tally;
    json!({
        "findings": findings(&run.findings, catalogue),
        "summary": {
            "letters": tally.letters,
            "ok": tally.good,
            "unchanged": tally.unchanged,
            "errors": run.weighing(Severity::Error),
            "warnings": run.weighing(Severity::Warning),
            "passed_over": tally.passed_over,
            "left": tally.left,
        },
        "status": run.status().code(),
    })
}

/// A letter with all that was found in it.
#[must_use]
pub fn letter(outcome: &Outcome, catalogue: &Catalogue) -> Value {
    let evidence = outcome.evidence.iter();
    let evidence = evidence.map(|one| json!({"element": one.element, "sentence": one.sentence, "page": one.page}));
    json!({
        "case": outcome.case,
        "ok": outcome.good(),
        "unchanged": outcome.unchanged,
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
                "code": finding.code(),
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
    let file = (place.source.home == Home::File).then_some(&place.source.name);
    json!({
        "file": file,
        "letter": place.source.home == Home::Letter,
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
        let finding = crate::project::problems::FILE_NOT_FOUND
            .found()
            .severity(Severity::Warning)
            .arg("file", "x")
            .basis("artikel 12 AVG")
            .at(&source, 6..7);
        let outcome = Outcome {
            case: "a.yaml".to_owned(),
            findings: vec![finding],
            evidence: vec![Evidence { element: "e".to_owned(), sentence: "S.".to_owned(), page: Some(2) }],
            files: vec!["out/a.pdf".to_owned()],
            deviations: vec!["rules.toon: zo".to_owned()],
            ..Outcome::default()
        };
        let mut run = Run { command: "render", ..Run::default() };
        run.count(&outcome);
        let english = Catalogue::new(Language::English);
        let text = head("render") + &item(&outcome, true, &english) + &tail(&run, true, &english);
        let document: Value = serde_json::from_str(&text).unwrap();
        let expected = json!({
            "schema": "lettergen-report/1",
            "lettergen": env!("CARGO_PKG_VERSION"),
            "command": "render",
            "status": 0,
            "letters": [{
                "case": "a.yaml",
                "ok": true,
                "unchanged": false,
                "files": ["out/a.pdf"],
                "findings": [{
                    "code": "file-not-found",
                    "severity": "warning",
                    "message": "x does not exist.",
                    "help": "Check the name, and the folder you are working in.",
                    "basis": "artikel 12 AVG",
                    "args": {"file": "x"},
                    "place": {
                        "file": "a.yaml", "letter": false, "line": 2, "column": 1, "end_line": 2, "end_column": 2, "start": 6, "end": 7,
                    },
                }],
                "deviations": ["rules.toon: zo"],
                "evidence": [{"element": "e", "sentence": "S.", "page": 2}],
            }],
            "findings": [],
            "summary": {
                "letters": 1, "ok": 1, "unchanged": 0, "errors": 0, "warnings": 1, "passed_over": 0, "left": 0,
            },
        });
        assert_eq!(document, expected);
        // As serde_json would indent the whole.
        assert_eq!(text.lines().count(), format!("{document:#}\n").lines().count());
        let two = head("check") + &item(&outcome, true, &english) + &item(&outcome, false, &english);
        let two: Value = serde_json::from_str(&(two + &tail(&run, true, &english))).unwrap();
        assert_eq!(two["letters"].as_array().unwrap().len(), 2);
        let none = head("check") + &tail(&Run::refused("check", Vec::new()), false, &english);
        assert_eq!(serde_json::from_str::<Value>(&none).unwrap()["letters"], json!([]));
    }
}
