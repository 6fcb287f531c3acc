//! Wie vraagt wie zijn dossier heeft bekeken, krijgt de data en de doelen van de raadplegingen.
//!
//! Waarom: ook loggegevens over de betrokkene vallen onder artikel 15 lid 1 AVG; namen van medewerkers zijn alleen verschuldigd als
//! zij nodig zijn om zijn rechten te gebruiken (C-579/21). In de zorg mag de patiënt weten wie keek (artikel 15e Wabvpz).
//!
//! Wat te doen: vul `inzage.raadplegingen` in, en in `inzage.raadplegers` of u de namen noemt en waarom niet.

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 15 lid 1 AVG; C-579/21; artikel 15e Wabvpz",
    &["inzage.raadplegingen"],
    check,
);

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if !fields.holds("verzoek.vraagt_wie_raadpleegde") || fields.get("inzage").is_none() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if !fields.holds("inzage.raadplegingen") {
        let place = fields.place("verzoek.vraagt_wie_raadpleegde");
        findings.push(Finding::error("raadplegingen-ontbreken").place(Some(place)));
    }
    let named = fields.holds("inzage.raadplegers.genoemd");
    if !named && fields.get("inzage.raadplegers.reden").is_none() {
        let place = fields.place("inzage.raadplegingen");
        findings.push(Finding::warning("raadplegers-zonder-reden").place(Some(place)));
    }
    if !named && fields.holds("afzender.is_zorgaanbieder") {
        let finding = Finding::warning("raadplegers-zorg-niet-genoemd").about("raadplegers_zorg");
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
