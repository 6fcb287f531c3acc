#![doc = include_str!("termijn_weekend.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "procespraktijk", &["termijn.datum"], check);

problems! {
    warning TERMIJN_WEEKEND = "termijn-weekend" (termijn, dag);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let Some(chosen) = &subject.facts.chosen else { return Vec::new() };
    let Some(day_off) = chosen.day_off else { return Vec::new() };
    let finding = TERMIJN_WEEKEND.found().arg("termijn", date::in_words(chosen.day)).arg("dag", day_off.dutch());
    vec![finding.place(Some(Fields::of(subject.case).place("termijn.datum")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn weekends_and_holidays_are_found() {
        for day in ["2026-11-22", "2026-12-25", "2027-05-05"] {
            let line = format!("termijn.datum: {day}");
            assert_eq!(found("termijn_weekend", "x", &[&line], ""), [format!("W termijn-weekend: {day}")]);
        }
    }

    #[test]
    fn working_days_are_clean_and_so_are_decree_days() {
        for day in ["2026-11-24", "2027-05-07", "2026-12-24"] {
            clean("termijn_weekend", "x", &[&format!("termijn.datum: {day}")], "");
        }
    }
}
