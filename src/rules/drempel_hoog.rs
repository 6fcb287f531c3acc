#![doc = include_str!("drempel_hoog.md")]

use jiff::civil::Date;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Place, Severity, problems},
    facts::{fields::Fields, grounds::refused},
    kind::Role,
    value::date::in_words,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 12 lid 5 AVG; C-526/24", &["verzoek.ontvangen_op"], check);

problems! {
    error DREMPEL_EERSTE_VERZOEK = "drempel-eerste-verzoek" ();
    warning DREMPEL_HOOG = "drempel-hoog" ();
    error DREMPEL_NIET_EERDER = "drempel-niet-eerder" (datum);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let received = fields.date("verzoek.ontvangen_op");
    if subject.case.roles.has(Role::KennelijkOngegrond) {
        return of_letter(&fields, &dates(&fields), received);
    }
    let parts = refused(&fields).into_iter();
    let parts = parts.filter(|part| matches!(part.text("grond"), Some("kennelijk_ongegrond" | "buitensporig")));
    parts.flat_map(|part| of_dates(&dates(&part), received, part.place("grond"))).collect()
}

fn of_letter(fields: &Fields<'_>, earlier: &[(Date, Place)], received: Option<Date>) -> Vec<Finding> {
    let argued = ["misbruik.objectief", "misbruik.subjectief"].iter().all(|path| fields.get(path).is_some());
    if argued {
        return later(earlier, received);
    }
    if earlier.is_empty() {
        return vec![DREMPEL_EERSTE_VERZOEK.found().place(Some(fields.place("grond")))];
    }
    of_dates(earlier, received, fields.place("eerdere_verzoeken"))
}

fn of_dates(earlier: &[(Date, Place)], received: Option<Date>, place: Place) -> Vec<Finding> {
    let mut findings = later(earlier, received);
    if earlier.len() == 1 {
        findings.push(DREMPEL_HOOG.found().place(Some(place)));
    }
    findings
}

/// Earlier requests that are not earlier.
fn later(earlier: &[(Date, Place)], received: Option<Date>) -> Vec<Finding> {
    let late = earlier.iter().filter(|(day, _)| received.is_some_and(|received| *day >= received));
    late.map(|(day, place)| DREMPEL_NIET_EERDER.found().arg("datum", in_words(*day)).place(Some(place.clone())))
        .collect()
}

/// The days on which earlier requests came in, of a letter or of one of its parts.
fn dates(of: &Fields<'_>) -> Vec<(Date, Place)> {
    let items = of.items("eerdere_verzoeken");
    items.iter().filter_map(|item| Some((item.date("ontvangen_op")?, item.place("ontvangen_op")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_kennelijk_ongegrond";
    const NOW: [&str; 2] = ["verzoek.ontvangen_op: 2026-10-12", "grond: buitensporig"];
    const ONCE: &str = "eerdere_verzoeken.0.ontvangen_op: 2026-08-03";
    const TWICE: &str = "eerdere_verzoeken.1.ontvangen_op: 2026-09-07";

    fn check(more: &[&'static str]) -> Vec<String> {
        found("drempel_hoog", KIND, &[&NOW[..], more].concat(), "")
    }

    #[test]
    fn a_first_request_is_excessive_only_when_both_halves_of_abuse_are_argued() {
        assert_eq!(check(&[]), ["E drempel-hoog: buitensporig"]);
        assert_eq!(check(&["misbruik.objectief: Omdat."]), ["E drempel-hoog: buitensporig"]);
        assert_eq!(check(&["misbruik.subjectief: Omdat."]), ["E drempel-hoog: buitensporig"]);
    }

    #[test]
    fn one_earlier_request_is_weak() {
        assert_eq!(check(&[ONCE]).len(), 1);
        assert!(check(&[ONCE])[0].starts_with("W drempel-hoog"));
        let part =
            [NOW[0], "onderdelen.0.grond: buitensporig", "onderdelen.0.eerdere_verzoeken.0.ontvangen_op: 2026-08-03"];
        assert_eq!(found("drempel_hoog", "avg_gedeeltelijk", &part, ""), ["W drempel-hoog: buitensporig"]);
    }

    #[test]
    fn an_earlier_request_is_earlier() {
        let late = "eerdere_verzoeken.1.ontvangen_op: 2026-10-12";
        assert_eq!(check(&[ONCE, late]), ["E drempel-hoog: 2026-10-12"]);
    }

    #[test]
    fn several_requests_and_proven_abuse_are_clean() {
        clean("drempel_hoog", KIND, &[&NOW[..], &[ONCE, TWICE]].concat(), "");
        let abuse = ["misbruik.objectief: Omdat.", "misbruik.subjectief: Omdat."];
        clean("drempel_hoog", KIND, &[&NOW[..], &abuse].concat(), "");
        clean("drempel_hoog", KIND, &[&NOW[..], &[ONCE], &abuse].concat(), "");
        let parts = [
            NOW[0],
            "onderdelen.0.grond: buitensporig",
            "onderdelen.0.eerdere_verzoeken.0.ontvangen_op: 2026-08-03",
            "onderdelen.0.eerdere_verzoeken.1.ontvangen_op: 2026-09-01",
        ];
        clean("drempel_hoog", "avg_gedeeltelijk", &parts, "");
    }
}
