//! Takes many cases at once, each for itself: what goes wrong with one touches no other, and the order stays.

use rayon::prelude::*;

use super::{Maker, crash};
use crate::{
    diag::Finding,
    letter::Letter,
    project::{cases::CaseFile, disk, named::Files},
    report::Outcome,
};

/// Most bytes of a case file: a letter of hundreds of pages.
const LARGEST_CASE: usize = 1 << 20;

/// Does something with a letter that has no errors, and names the files that came of it.
pub type Keep<'a> = &'a (dyn Fn(&CaseFile, &Letter) -> Result<Vec<String>, Finding> + Sync);

/// Reads, makes and keeps the letter of each case; outcomes in the order of the cases.
pub fn outcomes(cases: &[CaseFile], make: Maker<'_>, keep: Keep<'_>) -> Vec<Outcome> {
    cases.par_iter().map(|case| outcome(case, make, keep)).collect()
}

fn outcome(case: &CaseFile, make: Maker<'_>, keep: Keep<'_>) -> Outcome {
    let name = case.name();
    let failed = |finding| Outcome { case: case.name(), findings: vec![finding], failed: true, ..Outcome::default() };
    let file = match disk::read(&case.path, LARGEST_CASE) {
        Ok(file) => file,
        Err(finding) => return failed(finding),
    };
    let letter = match crash::guard(|| make(&name, &file.bytes, &Files::beside(&case.path, &file.bytes))) {
        Ok(letter) => letter,
        Err(finding) => return failed(finding),
    };
    let mut outcome = Outcome { case: name, ..Outcome::default() };
    if !letter.findings.iter().any(Finding::is_error) {
        match keep(case, &letter) {
            Ok(files) => outcome.files = files,
            Err(finding) => {
                outcome.failed = true;
                outcome.findings.push(finding);
            }
        }
    }
    outcome.findings.extend(letter.findings);
    outcome.evidence = letter.evidence;
    outcome.deviations = letter.deviations;
    outcome
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::project::cases;

    #[test]
    fn each_case_stands_alone_and_outcomes_keep_the_order_of_the_cases() {
        let folder = tempfile::tempdir().unwrap();
        let texts = [("a", "goed"), ("b", "fout"), ("c", "paniek"), ("d", "goed"), ("e", "vol")];
        for (stem, text) in texts {
            fs::write(folder.path().join(format!("{stem}.yaml")), text).unwrap();
        }
        fs::write(folder.path().join("f.yaml"), vec![b'x'; LARGEST_CASE + 1]).unwrap();
        let cases = cases::find(&[folder.path().to_owned()]).unwrap();
        let make = |_: &str, bytes: &[u8], _: &Files| match bytes {
            b"fout" => Letter { findings: vec![Finding::error("fout")], ..Letter::default() },
            b"paniek" => panic!("paniek"),
            _ => Letter::default(),
        };
        let keep = |case: &CaseFile, _: &Letter| match case.stem.as_str() {
            "e" => Err(Finding::error("output-unwritable")),
            stem => Ok(vec![stem.to_owned()]),
        };
        let outcomes = outcomes(&cases, &make, &keep);
        let seen: Vec<(Vec<&str>, bool, &[String])> = outcomes
            .iter()
            .map(|one| (one.findings.iter().map(|f| f.code.as_str()).collect(), one.failed, one.files.as_slice()))
            .collect();
        let (a, d) = (["a".to_owned()], ["d".to_owned()]);
        assert_eq!(
            seen,
            [
                (vec![], false, a.as_slice()),
                (vec!["fout"], false, &[]),
                (vec!["internal-error"], true, &[]),
                (vec![], false, d.as_slice()),
                (vec!["output-unwritable"], true, &[]),
                (vec!["file-too-large"], true, &[]),
            ]
        );
    }
}
