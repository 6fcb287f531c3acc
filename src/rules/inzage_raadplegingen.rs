#![doc = include_str!("inzage_raadplegingen.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 15 lid 1 AVG; C-579/21; artikel 15e Wabvpz",
    &["inzage.raadplegingen"],
    check,
);

problems! {
    error RAADPLEGINGEN_ONTBREKEN = "raadplegingen-ontbreken" ();
    warning RAADPLEGERS_ZONDER_REDEN = "raadplegers-zonder-reden" ();
    warning RAADPLEGERS_ZORG_NIET_GENOEMD = "raadplegers-zorg-niet-genoemd" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if !fields.holds("verzoek.vraagt_wie_raadpleegde") || fields.get("inzage").is_none() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if !fields.holds("inzage.raadplegingen") {
        let place = fields.place("verzoek.vraagt_wie_raadpleegde");
        findings.push(RAADPLEGINGEN_ONTBREKEN.found().place(Some(place)));
    }
    let named = fields.holds("inzage.raadplegers.genoemd");
    if !named && fields.get("inzage.raadplegers.reden").is_none() {
        let place = fields.place("inzage.raadplegingen");
        findings.push(RAADPLEGERS_ZONDER_REDEN.found().place(Some(place)));
    }
    if !named && fields.holds("afzender.is_zorgaanbieder") {
        let finding = RAADPLEGERS_ZORG_NIET_GENOEMD.found().about("raadplegers_zorg");
        findings.push(finding.place(Some(fields.place("inzage.raadplegers.genoemd"))));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const ASKED: [&str; 2] = ["verzoek.vraagt_wie_raadpleegde: true", "inzage.kopie: een kopie"];
    const LOG: &str = "inzage.raadplegingen.0.datum: 2026-03-03";

    fn check(more: &[&'static str]) -> Vec<String> {
        found("inzage_raadplegingen", "x", &[&ASKED[..], more].concat(), "")
    }

    #[test]
    fn a_question_without_an_answer_is_found() {
        assert_eq!(check(&["inzage.raadplegers.genoemd: true"]), ["E inzage-raadplegingen: true"]);
        assert_eq!(check(&[LOG]).len(), 1);
        let care = [LOG, "inzage.raadplegers.genoemd: false", "inzage.raadplegers.reden: Omdat."];
        assert_eq!(check(&[&care[..], &["afzender.is_zorgaanbieder: true"]].concat()), ["W raadplegers-zorg: false"]);
    }

    #[test]
    fn an_answer_is_clean() {
        clean("inzage_raadplegingen", "x", &[&ASKED[..], &[LOG, "inzage.raadplegers.genoemd: true"]].concat(), "");
        assert_eq!(found("inzage_raadplegingen", "x", &ASKED[1..], ""), Vec::<String>::new());
    }
}
