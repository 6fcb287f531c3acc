#![doc = include_str!("rm_vaste_datum.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 35 lid 2 UAVG", &[], check);

problems! {
    warning RM_VASTE_DATUM = "rm-vaste-datum" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if subject.facts.parties.is_bestuursorgaan {
        return Vec::new();
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let remedies = sentences.iter().filter(|sentence| sentence.has("RX_ZESWEKEN") || sentence.has("RX_VERZOEKSCHRIFT"));
    let hits = remedies.filter_map(|sentence| sentence.find("RX_TERMIJN"));
    hits.map(|hit| RM_VASTE_DATUM.found().about("rm_zes_weken").arg("woorden", hit.words()).place(hit.place()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_date_for_the_court_is_found() {
        let found = found("rm_vaste_datum", "x", &[], "Dat kan binnen zes weken, dus uiterlijk op 18 december 2026.");
        assert_eq!(found, ["W rm-zes-weken: uiterlijk op 18 december 2026"]);
    }

    #[test]
    fn six_weeks_after_receipt_is_clean() {
        clean("rm_vaste_datum", "x", &[], "Dat doet u binnen zes weken nadat u deze brief hebt ontvangen.");
        clean("rm_vaste_datum", "x", &[], "Wij bewaren de factuur tot en met 31 december 2031.");
    }
}
