#![doc = include_str!("besluit_bezwaar.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 34 UAVG; artikelen 4:17 en 6:7 Awb",
    &["antwoord", "geadresseerde.is_bestuursorgaan"],
    check,
);

problems! {
    error BESLUIT_BEZWAAR = "besluit-bezwaar" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if !subject.facts.notice.as_ref().is_some_and(|notice| notice.is_public && !notice.is_undecided) {
        return Vec::new();
    }
    let late = fields.text("antwoord") == Some("te_laat");
    let finding = BESLUIT_BEZWAAR.found().place(Some(fields.place("antwoord")));
    vec![if late { finding.severity(Severity::Warning) } else { finding }]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(lines: &[&str]) -> Vec<String> {
        let request = ["eerder_verzoek.verzonden_op: 2026-10-12", "eerder_verzoek.kanaal: email"];
        found("besluit_bezwaar", "avg_ingebrekestelling", &[&request[..], lines].concat(), "")
    }

    #[test]
    fn a_decision_is_met_with_an_objection() {
        let public = "geadresseerde.is_bestuursorgaan: true";
        assert_eq!(check(&[public, "antwoord: onvolledig"]), ["E besluit-bezwaar: onvolledig"]);
        assert_eq!(check(&[public, "antwoord: te_laat"]), ["W besluit-bezwaar: te_laat"]);
        assert_eq!(check(&[public, "antwoord: geen"]), Vec::<String>::new());
        let rest = [public, "antwoord: onvolledig", "onbeslist_deel: [mijn verzoek om wissing]"];
        assert_eq!(check(&rest), Vec::<String>::new());
    }

    #[test]
    fn a_firm_takes_no_decision() {
        let lines = ["eerder_verzoek.verzonden_op: 2026-10-12", "antwoord: onvolledig"];
        clean("besluit_bezwaar", "avg_ingebrekestelling", &lines, "");
    }
}
