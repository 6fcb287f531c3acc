#![doc = include_str!("schuldvaststelling.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 6 lid 2 EVRM", &[], check);

problems! {
    warning SCHULDVASTSTELLING = "schuldvaststelling" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let hits = sentences
        .iter()
        .filter(|sentence| !sentence.has("RX_BESCHULDIGEN"))
        .filter_map(|sentence| sentence.affirms("RX_SCHULDIG"));
    hits.map(|hit| SCHULDVASTSTELLING.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_verdict_is_found() {
        let found = found("schuldvaststelling", "x", &[], "U hebt een strafbaar feit gepleegd.");
        assert_eq!(found, ["W schuldvaststelling: U hebt een strafbaar"]);
    }

    #[test]
    fn a_possibility_is_clean() {
        clean(
            "schuldvaststelling",
            "x",
            &[],
            "Dit kan worden aangemerkt als smaadschrift.| U hebt niets strafbaars gedaan.",
        );
        clean("schuldvaststelling", "x", &[], "U hebt cliënte van een misdrijf beschuldigd.");
    }
}
