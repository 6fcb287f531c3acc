#![doc = include_str!("algemene_toezichtplicht.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 8 DSA", &[], check);

problems! {
    error ALGEMENE_TOEZICHTPLICHT = "algemene-toezichtplicht" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_TOEZICHT"));
    hits.map(|hit| ALGEMENE_TOEZICHTPLICHT.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn general_monitoring_is_found() {
        let letter = "Ik verzoek u alle nieuwe reviews over cliënte vooraf te controleren.";
        assert_eq!(
            found("algemene_toezichtplicht", "x", &[], letter),
            ["E algemene-toezichtplicht: alle nieuwe reviews over cliënte vooraf te controleren"]
        );
    }

    #[test]
    fn a_review_of_these_posts_is_clean() {
        clean("algemene_toezichtplicht", "x", &[], "Ik verzoek u de twee reviews te controleren en te verwijderen.");
        clean("algemene_toezichtplicht", "x", &[], "Ik vraag u niet alle berichten te monitoren.");
    }
}
