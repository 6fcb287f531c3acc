//! The term in which a controller answers a data subject: article 12 lid 3 AVG, counted as law.md C.1 and C.3 say.

use jiff::{ToSpan, civil::Date};

use super::{Because, Calendar, DaySet, Step, Term, add_months};

/// The time in which the answer waited for information about the identity of whoever asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suspension {
    pub asked: Date,
    pub received: Date,
}

impl Suspension {
    /// Two of them as one stretch: days on which the answer waited for both count once, and a question after the first month
    /// does not count.
    #[must_use]
    pub fn joined(self, other: Self, first_month: Date) -> Self {
        let (early, late) = if self.asked <= other.asked { (self, other) } else { (other, self) };
        if late.asked > first_month {
            return early;
        }
        let apart = (late.asked - early.received).get_days().max(0);
        let received = early.received.max(late.received).saturating_sub(apart.days());
        Self { asked: early.asked, received }
    }
}

/// The last day to answer, counted carefully and counted widely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerTerm {
    /// Before it is moved off weekends and holidays.
    pub raw: Date,
    /// On the holidays that certainly count.
    pub safe: Term,
    /// With Good Friday and decree days as well.
    pub generous: Term,
}

impl Calendar {
    /// The answer term of so many months from receipt (1, or 3 when extended), lengthened by a suspension that was
    /// asked for within the first month.
    #[must_use]
    pub fn answer_term(&self, received: Date, months: i32, suspension: Option<Suspension>) -> AnswerTerm {
        let mut raw = add_months(received, months);
        let because = if raw.day() == received.day() { Because::Months(months) } else { Because::MonthEnd(months) };
        let mut steps = vec![Step { because: Because::Event, date: received }, Step { because, date: raw }];
        let days = suspension.map_or(0, |suspension| self.suspended_days(received, suspension));
        if days > 0 {
            raw = raw.saturating_add(days.days());
            steps.push(Step { because: Because::Suspended(days), date: raw });
        }
        AnswerTerm {
            raw,
            safe: self.shifted(raw, DaySet::EuZeker, steps.clone()),
            generous: self.shifted(raw, DaySet::Atw, steps),
        }
    }

    /// How many days the term stood still: none when the question came after the first month.
    fn suspended_days(&self, received: Date, suspension: Suspension) -> i32 {
        let first = self.shifted(add_months(received, 1), DaySet::EuZeker, Vec::new()).last_day;
        if suspension.asked > first || suspension.asked < received {
            return 0;
        }
        (suspension.received - suspension.asked).get_days().max(0)
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

    /// Received, raw, safe, generous, raw extended, extended safe.
    type Row = [(i16, i8, i8); 6];

    #[test]
    fn the_worked_examples_of_c2() {
        let rows: [Row; 13] = [
            [(2025, 3, 5), (2025, 4, 5), (2025, 4, 7), (2025, 4, 7), (2025, 6, 5), (2025, 6, 5)],
            [(2026, 3, 5), (2026, 4, 5), (2026, 4, 7), (2026, 4, 7), (2026, 6, 5), (2026, 6, 5)],
            [(2027, 3, 5), (2027, 4, 5), (2027, 4, 5), (2027, 4, 5), (2027, 6, 5), (2027, 6, 7)],
            [(2026, 8, 31), (2026, 9, 30), (2026, 9, 30), (2026, 9, 30), (2026, 11, 30), (2026, 11, 30)],
            [(2026, 1, 31), (2026, 2, 28), (2026, 3, 2), (2026, 3, 2), (2026, 4, 30), (2026, 4, 30)],
            [(2028, 1, 31), (2028, 2, 29), (2028, 2, 29), (2028, 2, 29), (2028, 4, 30), (2028, 5, 1)],
            [(2026, 11, 25), (2026, 12, 25), (2026, 12, 28), (2026, 12, 28), (2027, 2, 25), (2027, 2, 25)],
            [(2026, 11, 30), (2026, 12, 30), (2026, 12, 30), (2026, 12, 30), (2027, 2, 28), (2027, 3, 1)],
            [(2026, 12, 31), (2027, 1, 31), (2027, 2, 1), (2027, 2, 1), (2027, 3, 31), (2027, 3, 31)],
            [(2027, 2, 26), (2027, 3, 26), (2027, 3, 26), (2027, 3, 30), (2027, 5, 26), (2027, 5, 26)],
            [(2027, 3, 27), (2027, 4, 27), (2027, 4, 28), (2027, 4, 28), (2027, 6, 27), (2027, 6, 28)],
            [(2027, 4, 5), (2027, 5, 5), (2027, 5, 7), (2027, 5, 10), (2027, 7, 5), (2027, 7, 5)],
            [(2026, 4, 15), (2026, 5, 15), (2026, 5, 15), (2026, 5, 18), (2026, 7, 15), (2026, 7, 15)],
        ];
        let calendar = calendar();
        for row in rows {
            let [received, raw, safe, generous, raw3, safe3] = row.map(|(year, month, day)| date(year, month, day));
            let first = calendar.answer_term(received, 1, None);
            let extended = calendar.answer_term(received, 3, None);
            let found = (first.raw, first.safe.last_day, first.generous.last_day, extended.raw, extended.safe.last_day);
            assert_eq!(found, (raw, safe, generous, raw3, safe3), "received {received}");
        }
    }

    #[test]
    fn the_answers_of_the_cases_of_f() {
        let calendar = calendar();
        let safe = |received, months| calendar.answer_term(received, months, None).safe.last_day;
        assert_eq!(safe(date(2026, 10, 12), 1), date(2026, 11, 12));
        assert_eq!(safe(date(2026, 11, 5), 1), date(2026, 12, 7));
        assert_eq!(safe(date(2026, 10, 30), 1), date(2026, 11, 30));
        assert_eq!(safe(date(2026, 10, 30), 3), date(2027, 2, 1));
        assert_eq!(safe(date(2026, 3, 5), 1), date(2026, 4, 7));
    }

    #[test]
    fn a_suspension_of_seven_days_moves_the_textbook_example() {
        let suspension = Suspension { asked: date(2026, 3, 9), received: date(2026, 3, 16) };
        let term = calendar().answer_term(date(2026, 3, 5), 1, Some(suspension));
        assert_eq!((term.raw, term.safe.last_day), (date(2026, 4, 12), date(2026, 4, 13)));
        assert!(term.safe.steps.contains(&Step { because: Because::Suspended(7), date: date(2026, 4, 12) }));
    }

    #[test]
    fn a_question_after_the_first_month_suspends_nothing() {
        let late = Suspension { asked: date(2026, 4, 8), received: date(2026, 4, 20) };
        let term = calendar().answer_term(date(2026, 3, 5), 1, Some(late));
        assert_eq!(term, calendar().answer_term(date(2026, 3, 5), 1, None));
    }

    #[test]
    fn the_steps_tell_the_whole_way() {
        let steps = calendar().answer_term(date(2027, 4, 5), 1, None).generous.steps;
        let expected = [
            (Because::Event, date(2027, 4, 5)),
            (Because::Months(1), date(2027, 5, 5)),
            (Because::Skipped(DayOff::LiberationDay), date(2027, 5, 6)),
            (Because::Skipped(DayOff::Ascension), date(2027, 5, 7)),
            (Because::Skipped(DayOff::Decree), date(2027, 5, 8)),
            (Because::Skipped(DayOff::Saturday), date(2027, 5, 9)),
            (Because::Skipped(DayOff::Sunday), date(2027, 5, 10)),
        ]
        .map(|(because, date)| Step { because, date });
        assert_eq!(steps, expected);
    }

    #[test]
    fn a_term_beyond_the_known_decrees_says_so() {
        assert!(!calendar().answer_term(date(2028, 11, 20), 1, None).safe.beyond_decrees);
        assert!(calendar().answer_term(date(2028, 12, 4), 1, None).safe.beyond_decrees);
    }

    proptest! {
        #[test]
        fn a_term_is_safe_before_generous_and_ends_on_a_day_it_may(days in 0i32..20_000, months in 1i32..4) {
            let calendar = calendar();
            let received = date(2018, 5, 25).saturating_add(days.days());
            let term = calendar.answer_term(received, months, None);
            prop_assert!(received < term.raw && term.raw <= term.safe.last_day);
            prop_assert!(term.safe.last_day <= term.generous.last_day);
            prop_assert_eq!(calendar.day_off(term.safe.last_day, DaySet::EuZeker), None);
            prop_assert_eq!(calendar.day_off(term.generous.last_day, DaySet::Atw), None);
            prop_assert_eq!(term.safe.steps.last().map(|step| step.date), Some(term.safe.last_day));
        }

        #[test]
        fn a_later_receipt_never_ends_earlier(days in 0i32..20_000, months in 1i32..4) {
            let calendar = calendar();
            let received = date(2018, 5, 25).saturating_add(days.days());
            let today = calendar.answer_term(received, months, None);
            let tomorrow = calendar.answer_term(received.saturating_add(1.day()), months, None);
            prop_assert!(today.safe.last_day <= tomorrow.safe.last_day);
            prop_assert!(today.generous.last_day <= tomorrow.generous.last_day);
        }

        #[test]
        fn a_suspension_never_shortens(asked in 0i32..60, waited in 0i32..60) {
            let calendar = calendar();
            let received = date(2026, 3, 5);
            let asked = received.saturating_add(asked.days());
            let suspension = Suspension { asked, received: asked.saturating_add(waited.days()) };
            let plain = calendar.answer_term(received, 1, None);
            prop_assert!(calendar.answer_term(received, 1, Some(suspension)).safe.last_day >= plain.safe.last_day);
        }
    }
}
