#![doc = include_str!("keuze.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 12 lid 5 AVG", &["keuze", "besluit", "vergoeding"], check);

problems! {
    error ALLEBEI = "keuze-allebei" ();
    error BESLUIT = "keuze-besluit" (besluit);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(choice) = fields.text("keuze") else { return Vec::new() };
    let mut findings = Vec::new();
    if choice == "weigeren" && fields.get("vergoeding").is_some() {
        findings.push(ALLEBEI.found().place(Some(fields.place("vergoeding"))));
    }
    let fits = if choice == "weigeren" { "weigeren" } else { "toewijzen" };
    if fields.text("besluit").is_some_and(|decision| decision != fits) {
        findings.push(BESLUIT.found().arg("besluit", fits).place(Some(fields.place("besluit"))));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(lines: &[&str]) -> Vec<String> {
        found("keuze", "avg_kennelijk_ongegrond", lines, "")
    }

    #[test]
    fn a_refusal_with_a_fee_is_found() {
        let lines = ["keuze: weigeren", "besluit: weigeren", "vergoeding.bedrag: € 15"];
        assert_eq!(check(&lines), ["E keuze: € 15"]);
    }

    #[test]
    fn a_decision_that_does_not_fit_is_found() {
        assert_eq!(check(&["keuze: weigeren", "besluit: toewijzen"]), ["E keuze: toewijzen"]);
        assert_eq!(check(&["keuze: vergoeding", "besluit: weigeren"]), ["E keuze: weigeren"]);
        assert_eq!(check(&["keuze: vergoeding", "besluit: gedeeltelijk"]), ["E keuze: gedeeltelijk"]);
    }

    #[test]
    fn one_of_the_two_is_clean() {
        let kind = "avg_kennelijk_ongegrond";
        clean("keuze", kind, &["keuze: weigeren", "besluit: weigeren"], "");
        clean("keuze", kind, &["keuze: vergoeding", "besluit: toewijzen", "vergoeding.bedrag: € 15"], "");
    }
}
