#![doc = include_str!("duur.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{
        fields::Fields,
        undertaking::{END, Undertaking},
    },
    value::date,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "evenredigheid", &["briefdatum", "onthoudingsverklaring.einddatum"], check);

problems! {
    warning TE_LANG = "duur-te-lang" (uiterlijk, jaren);
    warning VOORBIJ = "duur-voorbij" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let Some(Undertaking { from, end, within }) = Undertaking::of(subject.case, subject.law) else { return Vec::new() };
    let finding = if end <= from {
        VOORBIJ.found()
    } else if end > within.last_day {
        let years = subject.law.onthouding.jaren.to_string();
        TE_LANG.found().arg("uiterlijk", date::without_weekday(within.last_day)).arg("jaren", years)
    } else {
        return Vec::new();
    };
    vec![finding.place(Some(Fields::of(subject.case).place(END)))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn case(end: &str) -> [String; 2] {
        ["briefdatum: 2026-11-27".to_owned(), format!("onthoudingsverklaring.einddatum: {end}")]
    }

    #[test]
    fn more_than_three_years_and_a_day_that_is_over_are_found() {
        for end in ["2029-11-28", "2026-11-27"] {
            let case = case(end);
            let case: Vec<&str> = case.iter().map(String::as_str).collect();
            assert_eq!(found("duur", "x", &case, ""), [format!("W duur: {end}")]);
        }
    }

    #[test]
    fn three_years_are_clean() {
        for end in ["2029-11-27", "2028-12-31"] {
            let case = case(end);
            clean("duur", "x", &case.iter().map(String::as_str).collect::<Vec<_>>(), "");
        }
    }
}
