//! Een particuliere organisatie vraagt of noemt geen burgerservicenummer.
//!
//! Waarom: het BSN mag alleen worden verwerkt waar de wet dat bepaalt (artikel 46 UAVG). Vragen om het onleesbaar te maken
//! mag wel.
//!
//! Wat te doen: haal het nummer weg en gebruik een klantnummer.

use super::{Rule, Subject, reading::Letter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 46 UAVG", &[], check);

problems! {
    error GEEN_BSN = "geen-bsn" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if subject.facts.holds("is_bestuursorgaan") {
        return Vec::new();
    }
    let letter = Letter::of(subject);
    let sentences = letter.sentences();
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
        clean("geen_bsn", "x", &["afzender.is_bestuursorgaan: true"], "Uw BSN staat in de basisregistratie.");
    }
}
