//! Een bericht over een datalek staat op zichzelf: zonder reclame, nieuwsbrief of aanbieding.
//!
//! Waarom: artikel 34 lid 2 AVG vraagt een duidelijk bericht; wie het met een aanbieding versiert, laat het niet serieus lijken en
//! gebruikt het lek om te verkopen.
//!
//! Wat te doen: haal de reclame weg.

use super::{Rule, Subject, reading::Letter};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 34 lid 2 AVG", &[], check);

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = Letter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_LOKT"));
    hits.map(|hit| Finding::error("datalek-met-reclame").arg("woorden", hit.words()).place(hit.place())).collect()
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
