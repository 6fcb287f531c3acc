//! De termijn eindigt niet in het weekend of op een feestdag.
//!
//! Waarom: de Algemene termijnenwet geldt niet voor een termijn die de afzender zelf stelt, maar wie op zondag moet
//! reageren heeft een goed excuus. Gelijkgestelde dagen zijn gewone werkdagen.
//!
//! Wat te doen: kies de werkdag ervoor of erna.

use super::{Rule, Subject};
use crate::{
    calendar::DaySet,
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "procespraktijk", &["termijn.datum"], check);

problems! {
    warning TERMIJN_WEEKEND = "termijn-weekend" (termijn, dag);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(term) = fields.date("termijn.datum") else { return Vec::new() };
    let Some(day_off) = subject.law.calendar().day_off(term, DaySet::EuZeker) else { return Vec::new() };
    let finding = TERMIJN_WEEKEND.found().arg("termijn", date::in_words(term)).arg("dag", day_off.dutch());
    vec![finding.place(Some(fields.place("termijn.datum")))]
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
