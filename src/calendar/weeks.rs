//! The six weeks in which a decision can be brought before the court or objected to (law.md C.5).

use jiff::{ToSpan, civil::Date};

use super::{Because, Calendar, DaySet, Step, Term};

impl Calendar {
    /// The last day for a petition after a private controller's answer was received (article 35 lid 2 UAVG).
    #[must_use]
    pub fn petition_term(&self, received: Date, weeks: i32) -> Term {
        self.weeks_after(received, weeks)
    }

    /// The last day for an objection after an authority sent its decision (articles 6:7 and 6:8 lid 1 Awb).
    #[must_use]
    pub fn objection_term(&self, sent: Date, weeks: i32) -> Term {
        self.weeks_after(sent, weeks)
    }

    // The Awb lets its term start on the day after dispatch, the UAVG does not count the day of receipt: either way the
    // last day is so many times seven days after the event.
    fn weeks_after(&self, event: Date, weeks: i32) -> Term {
        let end = event.saturating_add(weeks.weeks());
        let steps =
            vec![Step { because: Because::Event, date: event }, Step { because: Because::Weeks(weeks), date: end }];
        self.shifted(end, DaySet::Atw, steps)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::{super::tests::calendar, *};

    #[test]
    fn the_petitions_of_c5() {
        let rows = [
            (date(2026, 3, 2), date(2026, 4, 13)),
            (date(2026, 3, 16), date(2026, 4, 28)),
            (date(2026, 11, 13), date(2026, 12, 28)),
        ];
        for (received, last_day) in rows {
            assert_eq!(calendar().petition_term(received, 6).last_day, last_day, "received {received}");
        }
    }

    #[test]
    fn the_objection_of_c5() {
        assert_eq!(calendar().objection_term(date(2026, 3, 4), 6).last_day, date(2026, 4, 15));
    }

    #[test]
    fn decree_days_lengthen_the_six_weeks() {
        assert_eq!(calendar().petition_term(date(2026, 4, 3), 6).last_day, date(2026, 5, 18));
    }

    proptest! {
        #[test]
        fn six_weeks_are_never_shortened_and_never_end_on_a_day_off(days in 0i32..20_000) {
            let calendar = calendar();
            let event = date(2018, 5, 25).saturating_add(days.days());
            let term = calendar.petition_term(event, 6);
            prop_assert!(term.last_day >= event.saturating_add(42.days()));
            prop_assert_eq!(calendar.day_off(term.last_day, DaySet::Atw), None);
            let next = calendar.petition_term(event.saturating_add(1.day()), 6);
            prop_assert!(term.last_day <= next.last_day);
        }
    }
}
