#![doc = include_str!("verwijzing_eerdere_sommatie.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "procespraktijk",
    &["eerdere_brieven.soort", "eerdere_brieven.datum", "eerdere_brieven.termijn"],
    check,
);

problems! {
    error EERDERE_SOMMATIE_LOOPT_NOG = "eerdere-sommatie-loopt-nog" (termijn);
    error EERDERE_SOMMATIE_ONTBREEKT = "eerdere-sommatie-ontbreekt" ();
    error EERDERE_SOMMATIE_ZONDER_TERMIJN = "eerdere-sommatie-zonder-termijn" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if subject.facts.escalation.eerdere_sommatie.is_some() {
        return Vec::new();
    }
    let fields = Fields::of(subject.case);
    let earlier = fields.items("eerdere_brieven");
    let Some(demand) = earlier.iter().rfind(|letter| letter.text("soort") == Some("sommatie")) else {
        return vec![EERDERE_SOMMATIE_ONTBREEKT.found().place(Some(fields.place("eerdere_brieven")))];
    };
    let Some(term) = demand.date("termijn") else {
        return vec![EERDERE_SOMMATIE_ZONDER_TERMIJN.found().place(Some(demand.own_place()))];
    };
    let finding = EERDERE_SOMMATIE_LOOPT_NOG.found().arg("termijn", date::in_words(term));
    vec![finding.place(Some(demand.place("termijn")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn lines<'a>(more: &[&'a str]) -> Vec<&'a str> {
        let earlier =
            ["briefdatum: 2026-11-26", "eerdere_brieven.0.soort: sommatie", "eerdere_brieven.0.datum: 2026-11-17"];
        [&earlier[..], more].concat()
    }

    #[test]
    fn no_demand_no_term_and_a_running_term_are_found() {
        let check = |lines: &[&str]| found("verwijzing_eerdere_sommatie", "review_sommatie_laatste", lines, "");
        assert_eq!(check(&["eerdere_brieven.0.soort: bericht"]), ["E verwijzing-eerdere-sommatie: bericht"]);
        assert_eq!(check(&lines(&[])), ["E verwijzing-eerdere-sommatie: sommatie"]);
        let running = lines(&["eerdere_brieven.0.termijn: 2026-11-27"]);
        assert_eq!(check(&running), ["E verwijzing-eerdere-sommatie: 2026-11-27"]);
    }

    #[test]
    fn a_demand_whose_term_is_over_is_clean() {
        let over = lines(&["eerdere_brieven.0.termijn: 2026-11-24"]);
        clean("verwijzing_eerdere_sommatie", "review_sommatie_laatste", &over, "");
    }
}
