#![doc = include_str!("rm_geen_afstand.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 77 AVG; artikel 79 AVG", &[], check);

problems! {
    error RM_GEEN_AFSTAND = "rm-geen-afstand" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences
        .iter()
        .filter(|sentence| sentence.has("RX_U_MOET"))
        .filter_map(|sentence| sentence.affirms("RX_AFSTAND"));
    hits.map(|hit| RM_GEEN_AFSTAND.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_threshold_is_found() {
        let found = found(
            "rm_geen_afstand",
            "x",
            &[],
            "U kunt pas een klacht indienen nadat wij uw vraag hebben behandeld.| U moet eerst onze interne klachtenprocedure volgen.",
        );
        assert_eq!(
            found,
            [
                "E rm-geen-afstand: pas een klacht indienen nadat",
                "E rm-geen-afstand: eerst onze interne klachtenprocedure"
            ]
        );
    }

    #[test]
    fn a_waiver_and_a_lawyer_that_is_not_needed_are_found() {
        let check = |letter: &str| found("rm_geen_afstand", "x", &[], letter).len();
        assert_eq!(check("Met dit antwoord ziet u af van uw recht om naar de rechter te gaan."), 1);
        assert_eq!(check("U moet eerst bij ons klagen voordat u naar de Autoriteit Persoonsgegevens mag."), 1);
        assert_eq!(check("U hebt een advocaat nodig om naar de rechtbank te gaan."), 1);
    }

    #[test]
    fn an_offer_and_the_honest_sentence_are_clean() {
        for letter in [
            "Let op: als u eerst met ons overlegt, loopt de termijn van zes weken gewoon door.",
            "U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.",
            "U hebt daarvoor geen advocaat nodig.",
            "U hoeft niet eerst onze interne klachtenprocedure te volgen.",
            "Wij wissen deze gegevens pas als de klacht van uw buren is afgehandeld.",
        ] {
            clean("rm_geen_afstand", "x", &[], letter);
        }
    }
}
