#![doc = include_str!("gelijkgestelde_dagen_onbekend.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "artikel 3 lid 3 Algemene termijnenwet", &[], check);

problems! {
    warning GELIJKGESTELDE_DAGEN_ONBEKEND = "gelijkgestelde-dagen-onbekend" (bekend);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let known = subject.law.calendar().known_until();
    let beyond = subject.facts.answer.as_ref().filter(|answer| {
        let term = if answer.extends { &answer.extended_suspended } else { &answer.last_suspended };
        term.generous.beyond_decrees
    });
    let answer = beyond.map(|_| "verzoek.ontvangen_op");
    let demand = fields.date("termijn.datum").filter(|day| *day > known).map(|_| "termijn.datum");
    let paths = answer.into_iter().chain(demand);
    paths
        .map(|path| {
            let finding = GELIJKGESTELDE_DAGEN_ONBEKEND.found().arg("bekend", date::in_words(known));
            finding.place(Some(fields.place(path)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_term_beyond_the_known_decrees_is_found() {
        let lines = ["briefdatum: 2028-12-20", "verzoek.ontvangen_op: 2028-12-05"];
        assert_eq!(
            found("gelijkgestelde_dagen_onbekend", "x", &lines, ""),
            ["W gelijkgestelde-dagen-onbekend: 2028-12-05"]
        );
        let lines = ["verzoek.ontvangen_op: 2028-11-06", "verlenging.nieuwe_datum: 2029-02-06"];
        assert_eq!(
            found("gelijkgestelde_dagen_onbekend", "x", &lines, ""),
            ["W gelijkgestelde-dagen-onbekend: 2028-11-06"]
        );
        let lines = ["termijn.datum: 2029-01-02"];
        assert_eq!(
            found("gelijkgestelde_dagen_onbekend", "x", &lines, ""),
            ["W gelijkgestelde-dagen-onbekend: 2029-01-02"]
        );
    }

    #[test]
    fn known_years_are_clean() {
        clean(
            "gelijkgestelde_dagen_onbekend",
            "x",
            &["verzoek.ontvangen_op: 2026-10-12", "termijn.datum: 2028-12-29"],
            "",
        );
    }
}
