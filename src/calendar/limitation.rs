//! Limitation and the term for a criminal complaint (law.md C.6). These terms are not moved off weekends: article 4
//! Algemene termijnenwet excludes terms over three months, and the complaint term is counted at its strictest.

use jiff::civil::Date;

use super::{Term, years_after};

/// The lengths that limitation is counted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limitation {
    /// After the day on which damage and liable person were both known.
    pub years_known: i32,
    /// After the event.
    pub years_event: i32,
}

/// The terms of a claim for damages (article 3:310 lid 1 BW).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claims {
    pub from_event: Term,
    /// Absent without knowledge of both the damage and the person.
    pub from_known: Option<Term>,
}

impl Claims {
    /// The term that ends first, with which the claim lapses.
    #[must_use]
    pub fn end(&self) -> &Term {
        let known = self.from_known.as_ref();
        known.filter(|known| known.last_day < self.from_event.last_day).unwrap_or(&self.from_event)
    }
}

/// The terms that run from an event, and from the day on which the damage and the person were known.
#[must_use]
pub fn claims(lengths: Limitation, event: Date, known: Option<Date>) -> Claims {
    Claims {
        from_event: years_after(event, lengths.years_event),
        from_known: known.map(|known| years_after(known, lengths.years_known)),
    }
}

/// The term after a claim was interrupted (article 3:319 BW): a new one of at most five years that starts on the next day,
/// never ending before the old one.
#[must_use]
pub fn limitation_after_interruption(lengths: Limitation, interrupted: Date, old: &Term) -> Term {
    let new = years_after(interrupted, lengths.years_known);
    if new.last_day < old.last_day { old.clone() } else { new }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{super::months_after, *};

    const LENGTHS: Limitation = Limitation { years_known: 5, years_event: 20 };

    #[test]
    fn damages_lapse_five_years_after_knowledge() {
        let term = claims(LENGTHS, date(2021, 11, 2), Some(date(2021, 11, 3)));
        assert_eq!(term.end().last_day, date(2026, 11, 3));
    }

    #[test]
    fn twenty_years_after_the_event_is_the_end_at_any_rate() {
        let term = claims(LENGTHS, date(2001, 6, 1), Some(date(2020, 1, 1)));
        assert_eq!(term.end().last_day, date(2021, 6, 1));
    }

    #[test]
    fn while_the_poster_is_anonymous_only_the_twenty_years_run() {
        assert_eq!(claims(LENGTHS, date(2026, 11, 2), None).end().last_day, date(2046, 11, 2));
    }

    #[test]
    fn an_interruption_starts_at_most_five_new_years() {
        let old = claims(LENGTHS, date(2021, 11, 2), Some(date(2021, 11, 3)));
        let new = limitation_after_interruption(LENGTHS, date(2026, 10, 1), old.end());
        assert_eq!(new.last_day, date(2031, 10, 1));
        let long = claims(LENGTHS, date(2020, 1, 1), None);
        assert_eq!(&limitation_after_interruption(LENGTHS, date(2021, 1, 1), long.end()), long.end());
    }

    #[test]
    fn a_complaint_is_made_within_three_months() {
        assert_eq!(months_after(date(2026, 11, 30), 3).last_day, date(2027, 2, 28));
        assert_eq!(months_after(date(2026, 8, 31), 6).last_day, date(2027, 2, 28));
    }
}
