//! Limitation and the term for a criminal complaint (law.md C.6). These terms are not moved off weekends: article 4
//! Algemene termijnenwet excludes terms over three months, and the complaint term is counted at its strictest.

use jiff::{ToSpan, civil::Date};

use super::{Because, Step, Term, add_months};

/// The lengths that limitation is counted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limitation {
    /// After the day on which damage and liable person were both known.
    pub years_known: i32,
    /// After the event.
    pub years_event: i32,
}

/// The last day of a claim for damages (article 3:310 lid 1 BW): without knowledge of both the damage and the person
/// only the term from the event runs.
#[must_use]
pub fn limitation(lengths: Limitation, event: Date, known: Option<Date>) -> Term {
    let from_event = after(event, lengths.years_event);
    match known.map(|known| after(known, lengths.years_known)) {
        Some(from_known) if from_known.last_day < from_event.last_day => from_known,
        _ => from_event,
    }
}

/// The last day after a claim was interrupted (article 3:319 BW): a new term of at most five years that starts on the
/// next day, never ending before the old one.
#[must_use]
pub fn limitation_after_interruption(lengths: Limitation, interrupted: Date, old: &Term) -> Term {
    let new = after(interrupted, lengths.years_known);
    if new.last_day < old.last_day { old.clone() } else { new }
}

/// The day by which an interrupted claim for anything but performance must be followed by a claim in court
/// (article 3:317 lid 2 BW).
#[must_use]
pub fn follow_up_term(interrupted: Date, months: i32) -> Term {
    months_after(interrupted, months)
}

/// The last day for a criminal complaint about defamation or insult (article 66 lid 1 Sr).
#[must_use]
pub fn complaint_term(known: Date, months: i32) -> Term {
    months_after(known, months)
}

fn after(event: Date, years: i32) -> Term {
    let last_day = event.saturating_add(years.years());
    let steps =
        vec![Step { because: Because::Event, date: event }, Step { because: Because::Years(years), date: last_day }];
    Term { last_day, steps, beyond_decrees: false }
}

fn months_after(event: Date, months: i32) -> Term {
    let last_day = add_months(event, months);
    let steps =
        vec![Step { because: Because::Event, date: event }, Step { because: Because::Months(months), date: last_day }];
    Term { last_day, steps, beyond_decrees: false }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const LENGTHS: Limitation = Limitation { years_known: 5, years_event: 20 };

    #[test]
    fn damages_lapse_five_years_after_knowledge() {
        let term = limitation(LENGTHS, date(2021, 11, 2), Some(date(2021, 11, 3)));
        assert_eq!(term.last_day, date(2026, 11, 3));
    }

    #[test]
    fn twenty_years_after_the_event_is_the_end_at_any_rate() {
        let term = limitation(LENGTHS, date(2001, 6, 1), Some(date(2020, 1, 1)));
        assert_eq!(term.last_day, date(2021, 6, 1));
    }

    #[test]
    fn while_the_poster_is_anonymous_only_the_twenty_years_run() {
        assert_eq!(limitation(LENGTHS, date(2026, 11, 2), None).last_day, date(2046, 11, 2));
    }

    #[test]
    fn an_interruption_starts_at_most_five_new_years() {
        let old = limitation(LENGTHS, date(2021, 11, 2), Some(date(2021, 11, 3)));
        let new = limitation_after_interruption(LENGTHS, date(2026, 10, 1), &old);
        assert_eq!(new.last_day, date(2031, 10, 1));
        let long = limitation(LENGTHS, date(2020, 1, 1), None);
        assert_eq!(limitation_after_interruption(LENGTHS, date(2021, 1, 1), &long), long);
    }

    #[test]
    fn a_complaint_is_made_within_three_months() {
        assert_eq!(complaint_term(date(2026, 11, 30), 3).last_day, date(2027, 2, 28));
        assert_eq!(follow_up_term(date(2026, 8, 31), 6).last_day, date(2027, 2, 28));
    }
}
