#![doc = include_str!("per_datum.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, marketing::Stop},
    value::date::in_words,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 21 lid 3 AVG", &["dm.per_datum", "briefdatum"], check);

problems! {
    warning NA_BRIEF = "per-datum-na-brief" (datum);
    error TE_LAAT = "per-datum-te-laat" (datum, laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let Some(stop) = Stop::of(subject.case, subject.law) else { return Vec::new() };
    let Some(day) = stop.day else { return Vec::new() };
    let finding = if day > stop.within.last_day {
        TE_LAAT.found().arg("laatst", in_words(stop.within.last_day))
    } else if day > stop.letter {
        NA_BRIEF.found()
    } else {
        return Vec::new();
    };
    let place = Fields::of(subject.case).place("dm.per_datum");
    vec![finding.arg("datum", in_words(day)).place(Some(place))]
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
