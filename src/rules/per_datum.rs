//! Direct marketing stopt meteen: op de dag van de brief, uiterlijk twee dagen later.
//!
//! Waarom: na een bezwaar worden de gegevens "niet meer" voor direct marketing verwerkt (artikel 21 lid 3 AVG). Een latere
//! dag past daar niet bij; twee dagen is wat een lopend systeem hooguit nodig heeft.
//!
//! Wat te doen: zet de verzending stil en vul in `dm.per_datum` de dag in waarop dat is gebeurd.

use jiff::ToSpan;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::in_words,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 21 lid 3 AVG", &["dm.per_datum", "briefdatum"], check);

problems! {
    warning NA_BRIEF = "per-datum-na-brief" (datum);
    error TE_LAAT = "per-datum-te-laat" (datum, laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(stops), Some(letter)) = (fields.date("dm.per_datum"), fields.date("briefdatum")) else {
        return Vec::new();
    };
    let latest = letter.saturating_add(subject.law.termijnen.direct_marketing.dagen.days());
    let finding = if stops > latest {
        TE_LAAT.found().arg("laatst", in_words(latest))
    } else if stops > letter {
        NA_BRIEF.found()
    } else {
        return Vec::new();
    };
    vec![finding.arg("datum", in_words(stops)).place(Some(fields.place("dm.per_datum")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(stops: &str) -> Vec<String> {
        found("per_datum", "avg_bezwaar_dm", &["briefdatum: 2026-11-16", &format!("dm.per_datum: {stops}")], "")
    }

    #[test]
    fn later_is_a_warning_and_much_later_an_error() {
        assert_eq!(check("2026-11-17"), ["W per-datum: 2026-11-17"]);
        assert_eq!(check("2026-11-18"), ["W per-datum: 2026-11-18"]);
        assert_eq!(check("2026-11-19"), ["E per-datum: 2026-11-19"]);
    }

    #[test]
    fn at_once_is_clean() {
        clean("per_datum", "avg_bezwaar_dm", &["briefdatum: 2026-11-16", "dm.per_datum: 2026-11-16"], "");
        clean("per_datum", "avg_bezwaar_dm", &["briefdatum: 2026-11-16", "dm.per_datum: 2026-11-12"], "");
    }
}
