//! Shows findings to people and machines.

use std::process::ExitCode;

use crate::{
    diag::{Finding, Severity},
    letter::Evidence,
};

pub mod catalogue;
pub mod evidence;
mod excerpt;
pub mod human;
pub mod json;

/// What a run over cases came to.
#[derive(Debug, Default)]
pub struct Report {
    /// `render` or `check`.
    pub command: &'static str,
    /// In the order of the command line.
    pub letters: Vec<Outcome>,
    /// What concerns no single letter: usage, templates, two cases of one name. With any error here nothing was done.
    pub findings: Vec<Finding>,
    /// Where letters were written; absent for `check`.
    pub folder: Option<String>,
}

/// What came of one case.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The case file as the user would write it.
    pub case: String,
    pub findings: Vec<Finding>,
    pub evidence: Vec<Evidence>,
    /// What the office declares that the letter has less of than the built-in templates ask.
    pub deviations: Vec<String>,
    /// The files that were written.
    pub files: Vec<String>,
    /// It could not be tried at all: not readable, not writable, or a fault of lettergen itself.
    pub failed: bool,
}

impl Outcome {
    /// Whether nothing stands in the way of this letter.
    #[must_use]
    pub fn good(&self) -> bool {
        !self.failed && !self.findings.iter().any(Finding::is_error)
    }
}

/// How a run ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Exit code 0: all went well, warnings allowed.
    Done,
    /// Exit code 1: there are findings of severity error; those letters are not written.
    Findings,
    /// Exit code 2: could not run (usage, unreadable input, unwritable output).
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

impl Report {
    /// A run that could not start.
    #[must_use]
    pub fn refused(command: &'static str, findings: Vec<Finding>) -> Self {
        Self { command, findings, ..Self::default() }
    }

    #[must_use]
    pub fn status(&self) -> Status {
        if self.findings.iter().any(Finding::is_error) || self.letters.iter().any(|letter| letter.failed) {
            Status::Failed
        } else if self.letters.iter().all(Outcome::good) {
            Status::Done
        } else {
            Status::Findings
        }
    }

    /// How many findings weigh this much.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        let letters = self.letters.iter().flat_map(|letter| &letter.findings);
        self.findings.iter().chain(letters).filter(|finding| finding.severity == severity).count()
    }
}

/// The findings in the order to show them: those in one file together, in order of place; those without a place last.
#[must_use]
pub fn in_order(findings: &[Finding]) -> Vec<&Finding> {
    let mut files: Vec<&str> = Vec::new();
    for place in findings.iter().filter_map(|finding| finding.place.as_ref()) {
        if !files.contains(&place.source.name.as_str()) {
            files.push(&place.source.name);
        }
    }
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| {
        finding.place.as_ref().map_or((usize::MAX, 0, 0), |place| {
            let file = files.iter().position(|name| *name == place.source.name).unwrap_or(usize::MAX);
            (file, place.span.start, place.span.end)
        })
    });
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Source;

    fn letter(findings: Vec<Finding>) -> Outcome {
        Outcome { findings, ..Outcome::default() }
    }

    #[test]
    fn a_warning_lets_a_run_pass_an_error_does_not_and_what_could_not_be_tried_outweighs_both() {
        let warned = || letter(vec![Finding::warning("w")]);
        let erred = || letter(vec![Finding::error("e")]);
        let failed = || Outcome { failed: true, ..Outcome::default() };
        let status = |letters| Report { letters, ..Report::default() }.status();
        assert_eq!(status(vec![warned()]), Status::Done);
        assert_eq!(status(vec![warned(), erred()]), Status::Findings);
        assert_eq!(status(vec![erred(), failed()]), Status::Failed);
        assert_eq!(Report::refused("check", vec![Finding::error("e")]).status(), Status::Failed);
    }

    #[test]
    fn findings_stand_by_file_then_by_place_and_the_placeless_last() {
        let case = Source::new("case.yaml", "abcdef");
        let brief = Source::new("brief.md", "abcdef");
        let findings = [
            Finding::error("none"),
            Finding::error("case-late").at(&case, 4..5),
            Finding::error("brief").at(&brief, 0..1),
            Finding::error("case-early").at(&case, 1..2),
        ];
        let codes: Vec<&str> = in_order(&findings).iter().map(|finding| finding.code.as_str()).collect();
        assert_eq!(codes, ["case-early", "case-late", "brief", "none"]);
    }
}
