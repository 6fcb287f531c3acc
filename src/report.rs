//! Shows findings to people and machines.

use std::process::ExitCode;

use crate::{
    diag::{Finding, Severity},
    letter::Evidence,
};

pub mod catalogue;
pub mod evidence;
mod excerpt;
pub mod groups;
pub mod human;
pub mod json;
pub mod problems;

/// What a run over cases came to; its size does not depend on how many they are.
#[derive(Debug, Default)]
pub struct Run {
    /// `render` or `check`.
    pub command: &'static str,
    /// What concerns no single letter: usage, templates, two cases of one name.
    pub findings: Vec<Finding>,
    /// Where letters were written; absent for `check`.
    pub folder: Option<String>,
    pub tally: Tally,
    /// The exit code of a run that was asked to stop before it had done all cases.
    pub stopped: Option<u8>,
}

/// What is counted of the letters.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    pub letters: usize,
    /// Letters in whose way nothing stands.
    pub good: usize,
    /// Letters that could not be tried at all.
    pub failed: usize,
    /// Good letters that an earlier run wrote and of which nothing has changed since.
    pub unchanged: usize,
    pub errors: usize,
    pub warnings: usize,
    /// Files that are no cases.
    pub passed_over: usize,
    /// Cases whose turn had not come when the run was asked to stop.
    pub left: usize,
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
    /// An earlier run wrote it, and nothing has changed since.
    pub unchanged: bool,
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
    /// The run was asked to stop: 130 after Ctrl-C, 143 after a request of the system.
    Stopped(u8),
}

impl Status {
    /// The exit code.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::Failed => 2,
            Self::Stopped(code) => code,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status.code())
    }
}

impl Run {
    /// A run that could not start.
    #[must_use]
    pub fn refused(command: &'static str, findings: Vec<Finding>) -> Self {
        Self { command, findings, ..Self::default() }
    }

    /// Takes a letter into the count.
    pub fn count(&mut self, letter: &Outcome) {
        let tally = &mut self.tally;
        tally.letters += 1;
        tally.good += usize::from(letter.good());
        tally.failed += usize::from(letter.failed);
        tally.unchanged += usize::from(letter.unchanged);
        let errors = letter.findings.iter().filter(|finding| finding.is_error()).count();
        tally.errors += errors;
        tally.warnings += letter.findings.len() - errors;
    }

    #[must_use]
    pub fn status(&self) -> Status {
        if let Some(code) = self.stopped {
            Status::Stopped(code)
        } else if self.findings.iter().any(Finding::is_error) || self.tally.failed > 0 {
            Status::Failed
        } else if self.tally.good == self.tally.letters {
            Status::Done
        } else {
            Status::Findings
        }
    }

    /// How many findings weigh this much.
    #[must_use]
    pub fn weighing(&self, severity: Severity) -> usize {
        let general = self.findings.iter().filter(|finding| finding.severity == severity).count();
        general + if severity == Severity::Error { self.tally.errors } else { self.tally.warnings }
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
    use crate::diag::{Problem, Source};

    static W: Problem = Problem::warning("w", "w", &[]);
    static E: Problem = Problem::error("e", "e", &[]);
    static NONE: Problem = Problem::error("none", "none", &[]);
    static LATE: Problem = Problem::error("late", "late", &[]);
    static EARLY: Problem = Problem::error("early", "early", &[]);
    static LETTER: Problem = Problem::error("letter", "letter", &[]);

    fn letter(findings: Vec<Finding>) -> Outcome {
        Outcome { findings, ..Outcome::default() }
    }

    #[test]
    fn a_warning_lets_a_run_pass_an_error_does_not_and_what_could_not_be_tried_outweighs_both() {
        let warned = || letter(vec![W.found()]);
        let erred = || letter(vec![E.found()]);
        let failed = || Outcome { failed: true, ..Outcome::default() };
        let status = |letters: Vec<Outcome>| {
            let mut run = Run::default();
            for letter in &letters {
                run.count(letter);
            }
            run.status()
        };
        assert_eq!(status(vec![warned()]), Status::Done);
        assert_eq!(status(vec![warned(), erred()]), Status::Findings);
        assert_eq!(status(vec![erred(), failed()]), Status::Failed);
        assert_eq!(Run::refused("check", vec![E.found()]).status(), Status::Failed);
        let stopped = Run { stopped: Some(130), ..Run::default() };
        assert_eq!(stopped.status().max(Status::Failed).code(), 130);
    }

    #[test]
    fn findings_stand_by_file_then_by_place_and_the_placeless_last() {
        let case = Source::new("case.yaml", "abcdef");
        let brief = Source::new("brief.md", "abcdef");
        let findings = [
            NONE.found(),
            LATE.found().at(&case, 4..5),
            LETTER.found().at(&brief, 0..1),
            EARLY.found().at(&case, 1..2),
        ];
        let codes: Vec<&str> = in_order(&findings).iter().map(|finding| finding.code()).collect();
        assert_eq!(codes, ["early", "late", "letter", "none"]);
    }
}
