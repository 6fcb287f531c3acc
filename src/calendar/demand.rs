//! The terms that a sender sets himself: working days and the bands of law.md C.4.

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Because, Calendar, DaySet, Step, Term, days_after};

/// A length of time as the bands give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Length {
    /// Hours, counted as whole days because a letter has no time of day: 24 hours is the next day.
    Uren(i32),
    Dagen(i32),
    Werkdagen(i32),
}

/// The shortest, the usual and the longest term of one kind of letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub minimum: Length,
    /// The shortest term in an urgent matter that is also announced by e-mail, where the kind knows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_spoed: Option<Length>,
    /// Whether that shortest term holds for every letter that also goes by e-mail, serious or not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub email_volstaat: bool,
    /// From and to.
    pub gebruikelijk: [Length; 2],
    pub maximum: Length,
}

/// The first and the last day that a band allows, each with how it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    pub earliest: Term,
    pub latest: Term,
}

impl Calendar {
    /// The working day so many working days after an event. Days put on a par by decree are working days in life.
    #[must_use]
    pub fn working_days_after(&self, event: Date, days: i32) -> Term {
        let mut steps = vec![Step { because: Because::Event, date: event }];
        let last_day = self.count_working_days(event, days, Because::WorkingDays(days), &mut steps);
        Term { last_day, steps, beyond_decrees: false }
    }

    /// Counts on, with a step for each day that is passed over and one for the day it ends on.
    fn count_working_days(&self, from: Date, days: i32, because: Because, steps: &mut Vec<Step>) -> Date {
        let mut date = from;
        let mut left = days;
        while left > 0 {
            let next = date.saturating_add(1.day());
            if next == date {
                break;
            }
            date = next;
            match self.day_off(date, DaySet::EuZeker) {
                Some(why) => steps.push(Step { because: Because::PassedOver(why), date }),
                None => left -= 1,
            }
        }
        steps.push(Step { because, date });
        date
    }

    /// What a band allows for a letter of that date; `delivery` working days are added when it goes by post only.
    #[must_use]
    pub fn limits(&self, band: &Band, letter: Date, urgent: bool, delivery: i32) -> Limits {
        let minimum = band.minimum_spoed.filter(|_| urgent).unwrap_or(band.minimum);
        Limits { earliest: self.end(minimum, letter, delivery), latest: self.end(band.maximum, letter, delivery) }
    }

    fn end(&self, length: Length, letter: Date, delivery: i32) -> Term {
        let mut term = match length {
            Length::Uren(hours) => {
                let days = hours.div_euclid(24) + i32::from(hours.rem_euclid(24) > 0);
                Term::plain(letter, Because::Hours(hours), letter.saturating_add(days.days()))
            }
            Length::Dagen(days) => days_after(letter, days),
            Length::Werkdagen(days) => self.working_days_after(letter, days),
        };
        if delivery > 0 {
            let because = Because::Delivery(delivery);
            term.last_day = self.count_working_days(term.last_day, delivery, because, &mut term.steps);
        }
        term
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::{
        super::{DayOff, tests::calendar},
        *,
    };

    fn klant() -> Band {
        Band {
            minimum: Length::Dagen(3),
            minimum_spoed: Some(Length::Uren(24)),
            email_volstaat: false,
            gebruikelijk: [Length::Dagen(5), Length::Dagen(7)],
            maximum: Length::Dagen(14),
        }
    }

    fn days(urgent: bool, delivery: i32) -> (Date, Date) {
        let limits = calendar().limits(&klant(), date(2026, 11, 17), urgent, delivery);
        (limits.earliest.last_day, limits.latest.last_day)
    }

    #[test]
    fn the_band_of_a_demand_to_a_customer() {
        assert_eq!(days(false, 0), (date(2026, 11, 20), date(2026, 12, 1)));
    }

    #[test]
    fn twenty_four_hours_is_the_next_day() {
        assert_eq!(days(true, 0).0, date(2026, 11, 18));
        let calendar = calendar();
        assert_eq!(calendar.end(Length::Uren(36), date(2026, 11, 17), 0).last_day, date(2026, 11, 19));
        assert_eq!(calendar.end(Length::Uren(48), date(2026, 11, 17), 0).last_day, date(2026, 11, 19));
    }

    #[test]
    fn delivery_by_post_adds_two_working_days() {
        assert_eq!(days(false, 2), (date(2026, 11, 24), date(2026, 12, 3)));
    }

    #[test]
    fn the_steps_name_each_day_that_was_passed_over() {
        let steps = calendar().end(Length::Dagen(3), date(2026, 4, 22), 2).steps;
        let expected = [
            (Because::Event, date(2026, 4, 22)),
            (Because::Days(3), date(2026, 4, 25)),
            (Because::PassedOver(DayOff::Sunday), date(2026, 4, 26)),
            (Because::PassedOver(DayOff::KingsDay), date(2026, 4, 27)),
            (Because::Delivery(2), date(2026, 4, 29)),
        ]
        .map(|(because, date)| Step { because, date });
        assert_eq!(steps, expected);
    }

    #[test]
    fn five_working_days_after_a_thursday_is_the_next_thursday() {
        assert_eq!(calendar().working_days_after(date(2026, 11, 19), 5).last_day, date(2026, 11, 26));
    }

    #[test]
    fn a_decree_day_is_a_working_day_and_a_holiday_is_not() {
        // Thursday 14 May 2026 is Ascension Day, Friday 15 May is put on a par with it.
        assert_eq!(calendar().working_days_after(date(2026, 5, 13), 1).last_day, date(2026, 5, 15));
    }

    proptest! {
        #[test]
        fn working_days_add_up(days in 0i32..10_000, first in 0i32..20, second in 0i32..20) {
            let calendar = calendar();
            let from = date(2020, 1, 1).saturating_add(days.days());
            let after = |from, days| calendar.working_days_after(from, days).last_day;
            prop_assert_eq!(after(after(from, first), second), after(from, first + second));
        }

        #[test]
        fn a_band_has_its_limits_in_order(days in 0i32..10_000, urgent: bool, delivery in 0i32..3) {
            let letter = date(2020, 1, 1).saturating_add(days.days());
            let limits = calendar().limits(&klant(), letter, urgent, delivery);
            prop_assert!(letter < limits.earliest.last_day);
            prop_assert!(limits.earliest.last_day < limits.latest.last_day);
        }
    }
}
