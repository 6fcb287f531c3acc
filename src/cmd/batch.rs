//! Takes cases as they come, many at once and each for itself: what goes wrong with one touches no other, and what is told
//! of them keeps their order.

use rayon::{ThreadPool, ThreadPoolBuilder, prelude::*};

use super::{Maker, crash, reporter::Reporter, signals::Stop};
use crate::{
    case::Defaults,
    diag::Finding,
    letter::Letter,
    project::{
        cases::{CaseFile, Cases},
        named::Files,
        settings::AllSettings,
    },
    report::Outcome,
};

/// So many cases for each thread are in hand at once; nothing of the others is in memory.
const IN_HAND: usize = 16;

/// What is done with letters.
pub trait Out: Sync {
    /// The name of the letter of a case, from the output folder and with `/`.
    ///
    /// # Errors
    /// A name that cannot be.
    fn name(&self, case: &CaseFile, bytes: &[u8], defaults: Option<&Defaults>) -> Result<String, Finding>;

    /// The files of the letter, if an earlier run wrote them and making it again would change nothing.
    fn unchanged(&self, name: &str, bytes: &[u8], files: &Files) -> Option<Vec<String>>;

    /// Keeps a letter that has no errors, and names the files that came of it.
    ///
    /// # Errors
    /// Why it could not be kept, of which nothing is left then.
    fn keep(&self, work: &Work<'_>, letter: &Letter) -> Result<Vec<String>, Finding>;

    /// What more is to be said of a letter that was kept.
    fn kept(&self, work: &Work<'_>) -> Vec<Finding>;

    /// What more is to be said of a letter that was not kept.
    fn withheld(&self, work: &Work<'_>, findings: &[Finding]) -> Vec<Finding>;
}

/// A case in hand.
#[derive(Debug)]
pub struct Work<'a> {
    pub case: &'a CaseFile,
    /// The name of its letter, from the output folder and with `/`.
    pub name: &'a str,
    pub bytes: &'a [u8],
    pub files: &'a Files,
}

/// A run over cases.
pub struct Batch<'a> {
    pub make: Maker<'a>,
    pub out: &'a dyn Out,
    pub stop: &'a Stop,
    /// Whether anybody wants to see what proved each element.
    pub with_evidence: bool,
    pub jobs: Option<usize>,
    pub settings: &'a AllSettings,
}

impl Batch<'_> {
    /// Reads, makes and keeps the letter of each case, and tells of it in the order of the cases.
    pub fn run(&self, cases: &Cases, reporter: &mut Reporter<'_>) {
        // Where no threads can be had, one does it all.
        let pool = ThreadPoolBuilder::new().num_threads(self.jobs.unwrap_or_default()).build().ok();
        let most = IN_HAND * pool.as_ref().map_or(1, ThreadPool::current_num_threads);
        let mut in_hand = Vec::with_capacity(most);
        cases.each(&mut |case| {
            in_hand.push(case);
            if in_hand.len() == most {
                self.work(&mut in_hand, pool.as_ref(), reporter);
            }
            self.stop.asked().is_none()
        });
        self.work(&mut in_hand, pool.as_ref(), reporter);
        reporter.run.stopped = self.stop.asked();
        reporter.run.tally.left = cases.count.saturating_sub(reporter.run.tally.letters);
    }

    fn work(&self, in_hand: &mut Vec<CaseFile>, pool: Option<&ThreadPool>, reporter: &mut Reporter<'_>) {
        let progress = reporter.progress;
        // A letter that is begun is finished; none is begun when the user has asked to stop.
        let one = |case: &CaseFile| {
            let outcome = self.stop.asked().is_none().then(|| self.outcome(case));
            progress.passed();
            outcome
        };
        let outcomes: Vec<Option<Outcome>> = match pool {
            Some(pool) => pool.install(|| in_hand.par_iter().with_max_len(1).map(one).collect()),
            None => in_hand.iter().map(one).collect(),
        };
        in_hand.clear();
        outcomes.into_iter().flatten().for_each(|outcome| reporter.tell(outcome));
    }

    fn outcome(&self, case: &CaseFile) -> Outcome {
        let failed =
            |finding| Outcome { case: case.name(), findings: vec![finding], failed: true, ..Outcome::default() };
        let bytes = match case.read() {
            Ok(bytes) => bytes,
            Err(finding) => return failed(finding),
        };
        let defaults = self.settings.defaults(case);
        let name = match self.out.name(case, &bytes, defaults.as_deref()) {
            Ok(name) => name,
            Err(finding) => return failed(finding),
        };
        let files = Files::of(case, &name, &bytes).with_defaults(defaults);
        let mut outcome = Outcome { case: case.name(), ..Outcome::default() };
        if let Some(files) = self.out.unchanged(&name, &bytes, &files) {
            outcome.files = files;
            outcome.unchanged = true;
            return outcome;
        }
        let work = Work { case, name: &name, bytes: &bytes, files: &files };
        let letter = match crash::guard(|| (self.make)(case.file(), &bytes, &files)) {
            Ok(letter) => letter,
            Err(finding) => {
                outcome.failed = true;
                Letter { findings: vec![finding], ..Letter::default() }
            }
        };
        if !letter.findings.iter().any(Finding::is_error) {
            match self.out.keep(&work, &letter) {
                Ok(files) => outcome.files = files,
                Err(finding) => {
                    outcome.failed = true;
                    outcome.findings.push(finding);
                }
            }
        }
        outcome.findings.extend(letter.findings);
        let more = if outcome.good() { self.out.kept(&work) } else { self.out.withheld(&work, &outcome.findings) };
        outcome.findings.extend(more);
        outcome.deviations = letter.deviations;
        if self.with_evidence {
            outcome.evidence = letter.evidence;
        }
        outcome
    }
}
