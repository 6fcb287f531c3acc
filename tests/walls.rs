//! What broke the promise once, and others of its kind: words that stand in a letter and do not say what they must, or take it back.

use lettergen::diag::Finding;

use crate::cases::{CASES, WORKSHOP, lines};

mod evidence;
mod free;

/// What lettergen finds in a case of `cases/` in whose file and whose composed letter words are replaced.
fn findings(case: &str, file: &[(&str, &str)], letter: &[(&str, &str)]) -> Vec<Finding> {
    let found = CASES.iter().find(|known| known.stem == case).unwrap();
    let mut text = found.text.clone();
    for (from, to) in file {
        assert!(text.contains(from), "“{from}” is not in {case}");
        text = text.replacen(from, to, 1);
    }
    match WORKSHOP.compose_with("zaak.yaml", text.as_bytes(), &found.files) {
        Err(findings) => findings,
        Ok(mut composition) => {
            for (from, to) in letter {
                assert!(composition.composed.text.contains(from), "“{from}” is not in the letter of {case}");
                composition.composed.text = composition.composed.text.replacen(from, to, 1);
            }
            WORKSHOP.prove(composition).map_or_else(|found| found, |proven| proven.findings)
        }
    }
}

/// The same, as lines that tests compare.
fn found(case: &str, file: &[(&str, &str)], letter: &[(&str, &str)]) -> Vec<String> {
    lines(&findings(case, file, letter))
}
