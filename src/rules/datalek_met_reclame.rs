#![doc = include_str!("datalek_met_reclame.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 34 lid 2 AVG", &[], check);

problems! {
    error MET_RECLAME = "datalek-met-reclame" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_LOKT"));
    hits.map(|hit| MET_RECLAME.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn an_offer_is_found() {
        let letter = "U krijgt als dank 10 procent korting.";
        assert_eq!(found("datalek_met_reclame", "x", &[], letter), ["E datalek-met-reclame: korting"]);
    }

    #[test]
    fn advice_is_clean() {
        clean("datalek_met_reclame", "x", &[], "Klik niet op links in e-mails over uw bestelling.");
    }
}
