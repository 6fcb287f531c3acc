#![doc = include_str!("weigering_onbehoorlijk.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 12 lid 4 AVG", &[], check);

problems! {
    error WEIGERING_ONBEHOORLIJK = "weigering-onbehoorlijk" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.find("RX_WEIGERTAAL"));
    hits.map(|hit| WEIGERING_ONBEHOORLIJK.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn brushing_off_is_found() {
        let found = found(
            "weigering_onbehoorlijk",
            "x",
            &[],
            "Uw verzoek is onredelijk.| Wij zijn niet verplicht te antwoorden.",
        );
        assert_eq!(
            found,
            [
                "E weigering-onbehoorlijk: Uw verzoek is onredelijk",
                "E weigering-onbehoorlijk: niet verplicht te antwoorden"
            ]
        );
    }

    #[test]
    fn a_reasoned_refusal_is_clean() {
        clean(
            "weigering_onbehoorlijk",
            "x",
            &[],
            "Wij zijn niet verplicht deze gegevens te wissen.| Uw verzoek is begrijpelijk.",
        );
    }
}
