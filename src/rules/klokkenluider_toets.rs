#![doc = include_str!("klokkenluider_toets.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "Wet bescherming klokkenluiders", &["klokkenluider_toets.uitkomst"], check);

problems! {
    error KLOKKENLUIDER_MOGELIJK_MELDING = "klokkenluider-mogelijk-melding" ();
    error KLOKKENLUIDER_NIET_GETOETST = "klokkenluider-niet-getoetst" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let outcome = fields.text("klokkenluider_toets.uitkomst");
    let finding = if outcome == Some("mogelijk_melding") {
        KLOKKENLUIDER_MOGELIJK_MELDING.found().place(Some(fields.place("klokkenluider_toets.uitkomst")))
    } else if outcome.is_some() && fields.holds("klokkenluider_toets.uitgevoerd") {
        return Vec::new();
    } else {
        KLOKKENLUIDER_NIET_GETOETST.found().place(Some(fields.place("klokkenluider_toets.uitgevoerd")))
    };
    vec![finding]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(done: bool, outcome: &str) -> Vec<String> {
        let lines =
            [format!("klokkenluider_toets.uitgevoerd: {done}"), format!("klokkenluider_toets.uitkomst: {outcome}")];
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        found("klokkenluider_toets", "review_sommatie_medewerker", &lines, "")
    }

    #[test]
    fn a_possible_report_and_a_test_not_done_block_the_letter() {
        assert_eq!(check(true, "mogelijk_melding"), ["E klokkenluider-toets: mogelijk_melding"]);
        assert_eq!(check(false, "geen_melding"), ["E klokkenluider-toets: false"]);
        let none = found("klokkenluider_toets", "review_sommatie_medewerker", &[], "");
        assert_eq!(none, ["E klokkenluider-toets: review_sommatie_medewerker"]);
    }

    #[test]
    fn a_test_with_its_outcome_is_clean() {
        let lines = ["klokkenluider_toets.uitgevoerd: true", "klokkenluider_toets.uitkomst: geen_melding"];
        clean("klokkenluider_toets", "review_sommatie_medewerker", &lines, "");
    }
}
