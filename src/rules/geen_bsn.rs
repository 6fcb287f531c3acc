#![doc = include_str!("geen_bsn.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 46 UAVG", &[], check);

problems! {
    error GEEN_BSN = "geen-bsn" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if subject.facts.parties.is_bestuursorgaan {
        return Vec::new();
    }
    // A number that a statute obliges to process may be named where its article stands.
    let fields = Fields::of(subject.case);
    let articles: Vec<_> = fields.items("bsn").iter().filter_map(|entry| entry.text("artikel")).collect();
    let letter = ReadLetter::of(subject);
    let lawful = |words: &str| articles.iter().any(|article| words.contains(*article));
    let sentences: Vec<_> = letter.paragraphs().filter(|paragraph| !lawful(paragraph.words())).collect();
    let open = sentences.iter().filter(|sentence| !sentence.has("RX_AFSCHERM"));
    let hits = open.filter_map(|sentence| sentence.affirms("RX_BSN"));
    hits.map(|hit| GEEN_BSN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn asking_for_the_number_is_found() {
        assert_eq!(found("geen_bsn", "x", &[], "Wilt u uw BSN doorgeven?"), ["E geen-bsn: BSN"]);
    }

    #[test]
    fn hiding_it_and_public_bodies_are_clean() {
        clean("geen_bsn", "x", &[], "Maak uw BSN onleesbaar.| Stuur ons geen BSN.");
        let lawful = ["bsn.0.wet: Wabvpz", "bsn.0.artikel: artikel 4 Wabvpz"];
        clean("geen_bsn", "x", &lawful, "Wij verwerken ook uw BSN.| Dat moet van de wet (artikel 4 Wabvpz).");
        clean("geen_bsn", "x", &["afzender.is_bestuursorgaan: true"], "Uw BSN staat in de basisregistratie.");
    }
}
