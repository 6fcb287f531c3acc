#![doc = include_str!("ontvangst_beweerd.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 3:37 lid 3 BW", &["eerdere_brieven"], check);

problems! {
    warning ONTVANGST_BEWEERD = "ontvangst-beweerd" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.items("eerdere_brieven").iter().any(|earlier| earlier.get("ontvangen_op").is_some()) {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_ONTVANGST_BEWEERD"));
    hits.map(|hit| ONTVANGST_BEWEERD.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn receipt_that_nobody_knows_is_found() {
        let found = found("ontvangst_beweerd", "x", &[], "Op 3 november hebt u een sommatie ontvangen.");
        assert_eq!(found, ["W ontvangst-beweerd: hebt u een sommatie ontvangen"]);
    }

    #[test]
    fn what_was_sent_and_what_is_proven_are_clean() {
        clean("ontvangst_beweerd", "x", &[], "Bij brief van 3 november heb ik u gesommeerd.");
        let proven = ["eerdere_brieven.0.soort: sommatie", "eerdere_brieven.0.ontvangen_op: 2026-11-04"];
        clean("ontvangst_beweerd", "x", &proven, "Op 4 november hebt u de sommatie ontvangen.");
    }
}
