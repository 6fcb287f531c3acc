//! Counts terms: months, weeks, public holidays and the two calendars of law.md C.
//!
//! All dates are calendar dates in the Netherlands; a term ends at 24.00 of its last day. Every computation also
//! yields its steps, so that a person can follow it.

use std::collections::BTreeSet;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

mod answer;
mod demand;
mod feasts;
mod limitation;
mod weeks;

pub use answer::{AnswerTerm, Suspension};
pub use demand::{Band, Length, Limits};
pub use limitation::{Limitation, claims, limitation_after_interruption};

/// Which days a term never ends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DaySet {
    /// Saturdays, Sundays and the holidays of article 3 lid 1 Algemene termijnenwet: certain for Regulation 1182/71.
    EuZeker,
    /// The same with Good Friday and the days put on a par by royal decree: Dutch statutory terms.
    Atw,
}

/// Why a term does not end on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayOff {
    Saturday,
    Sunday,
    NewYear,
    EasterMonday,
    KingsDay,
    LiberationDay,
    Ascension,
    WhitMonday,
    Christmas,
    BoxingDay,
    /// Only in [`DaySet::Atw`].
    GoodFriday,
    /// Put on a par with a holiday by royal decree; only in [`DaySet::Atw`].
    Decree,
}

impl DayOff {
    /// What the day is called in Dutch.
    #[must_use]
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Saturday => "zaterdag",
            Self::Sunday => "zondag",
            Self::NewYear => "Nieuwjaarsdag",
            Self::EasterMonday => "tweede Paasdag",
            Self::KingsDay => "Koningsdag",
            Self::LiberationDay => "Bevrijdingsdag",
            Self::Ascension => "Hemelvaartsdag",
            Self::WhitMonday => "tweede Pinksterdag",
            Self::Christmas => "eerste Kerstdag",
            Self::BoxingDay => "tweede Kerstdag",
            Self::GoodFriday => "Goede Vrijdag",
            Self::Decree => "een gelijkgestelde dag",
        }
    }
}

/// On which day the King's birthday is celebrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KingsDay {
    pub month: i8,
    pub day: i8,
    /// How many days the celebration moves when that day is a Sunday; negative is earlier.
    pub if_sunday: i32,
}

/// The public holidays: what the Algemene termijnenwet says, and what the ledger of the law adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    kings_day: KingsDay,
    decree_days: BTreeSet<Date>,
    known_until: Date,
}

/// One step of counting: what was done, and the date it led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub because: Because,
    pub date: Date,
}

/// What was done in a step of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The day of the event, which does not count.
    Event,
    /// So many months on, to the day with the same number.
    Months(i32),
    /// So many months on, to the last day of a month that has no day with that number.
    MonthEnd(i32),
    Years(i32),
    Weeks(i32),
    Days(i32),
    /// So many hours, in whole days because a letter has no time of day.
    Hours(i32),
    WorkingDays(i32),
    /// The working days that the post takes.
    Delivery(i32),
    /// This day is no working day, so it was not counted.
    PassedOver(DayOff),
    /// Days that the answer term stood still.
    Suspended(i32),
    /// The day before was no day for a term to end on.
    Skipped(DayOff),
}

/// A term: its last day and how it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub last_day: Date,
    pub steps: Vec<Step>,
    /// It ends after the last day for which decrees are known, so that the last day may still move.
    pub beyond_decrees: bool,
}

impl Term {
    /// The term that begins the day after an event and ends on a day that nothing moves.
    fn plain(event: Date, because: Because, last_day: Date) -> Self {
        let steps = vec![Step { because: Because::Event, date: event }, Step { because, date: last_day }];
        Self { last_day, steps, beyond_decrees: false }
    }
}

/// The days after an event, whatever day they end on.
#[must_use]
pub fn days_after(event: Date, days: i32) -> Term {
    Term::plain(event, Because::Days(days), event.saturating_add(days.days()))
}

/// The months after an event, whatever day they end on.
#[must_use]
pub fn months_after(event: Date, months: i32) -> Term {
    Term::plain(event, Because::Months(months), add_months(event, months))
}

/// The years after an event, whatever day they end on.
#[must_use]
pub fn years_after(event: Date, years: i32) -> Term {
    Term::plain(event, Because::Years(years), event.saturating_add(years.years()))
}

impl Calendar {
    /// The calendar with the days that royal decrees put on a par with holidays, complete up to `known_until`.
    #[must_use]
    pub fn new(kings_day: KingsDay, decree_days: impl IntoIterator<Item = Date>, known_until: Date) -> Self {
        Self { kings_day, decree_days: decree_days.into_iter().collect(), known_until }
    }

    /// The last day for which decrees are known.
    #[must_use]
    pub fn known_until(&self) -> Date {
        self.known_until
    }

    /// The day on which the King's birthday is celebrated.
    #[must_use]
    pub fn kings_day(&self, year: i16) -> Option<Date> {
        let birthday = Date::new(year, self.kings_day.month, self.kings_day.day).ok()?;
        if birthday.weekday() == Weekday::Sunday {
            return birthday.checked_add(self.kings_day.if_sunday.days()).ok();
        }
        Some(birthday)
    }

    /// Why a term does not end on that day; `None` if it may.
    #[must_use]
    pub fn day_off(&self, date: Date, set: DaySet) -> Option<DayOff> {
        match date.weekday() {
            Weekday::Saturday => return Some(DayOff::Saturday),
            Weekday::Sunday => return Some(DayOff::Sunday),
            _ => {}
        }
        let fixed = match (date.month(), date.day()) {
            (1, 1) => Some(DayOff::NewYear),
            (5, 5) => Some(DayOff::LiberationDay),
            (12, 25) => Some(DayOff::Christmas),
            (12, 26) => Some(DayOff::BoxingDay),
            _ => None,
        };
        if fixed.is_some() {
            return fixed;
        }
        if self.kings_day(date.year()) == Some(date) {
            return Some(DayOff::KingsDay);
        }
        match feasts::feast(date) {
            Some(DayOff::GoodFriday) if set == DaySet::EuZeker => None,
            Some(feast) => Some(feast),
            None if set == DaySet::Atw && self.decree_days.contains(&date) => Some(DayOff::Decree),
            None => None,
        }
    }

    /// A term that ends on `date`, or on the first day after it on which a term may end.
    fn shifted(&self, date: Date, set: DaySet, mut steps: Vec<Step>) -> Term {
        let mut last_day = date;
        while let Some(day_off) = self.day_off(last_day, set) {
            let next = last_day.saturating_add(1.day());
            if next == last_day {
                break;
            }
            last_day = next;
            steps.push(Step { because: Because::Skipped(day_off), date: last_day });
        }
        Term { last_day, steps, beyond_decrees: last_day > self.known_until }
    }
}

/// The day with the same number so many months on, or the last day of a month that has no such day.
fn add_months(date: Date, months: i32) -> Date {
    date.saturating_add(months.months())
}

/// Whole years between a birth and a day: how old one is on that day.
#[must_use]
pub fn age_on(birth: Date, day: Date) -> i16 {
    let years = day.year() - birth.year();
    if (day.month(), day.day()) < (birth.month(), birth.day()) { years - 1 } else { years }
}

/// The first day on which somebody has an age: of who was born on 29 February, 1 March in a year without that day.
#[must_use]
pub fn birthday(birth: Date, years: i16) -> Date {
    let day = birth.saturating_add(i32::from(years).years());
    if age_on(birth, day) < years { day.saturating_add(1.day()) } else { day }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    /// The calendar of law.md C.2.
    pub fn calendar() -> Calendar {
        let decree = [
            date(2023, 4, 28),
            date(2023, 5, 19),
            date(2024, 5, 10),
            date(2024, 12, 27),
            date(2025, 5, 30),
            date(2026, 1, 2),
            date(2026, 5, 15),
            date(2027, 5, 7),
            date(2028, 4, 28),
            date(2028, 5, 26),
        ];
        Calendar::new(KingsDay { month: 4, day: 27, if_sunday: -1 }, decree, date(2028, 12, 31))
    }

    #[test]
    fn kings_day_moves_to_saturday_when_it_falls_on_a_sunday() {
        let calendar = calendar();
        let days: Vec<_> = (2025..=2031).filter_map(|year| calendar.kings_day(year)).collect();
        let expected = [
            date(2025, 4, 26),
            date(2026, 4, 27),
            date(2027, 4, 27),
            date(2028, 4, 27),
            date(2029, 4, 27),
            date(2030, 4, 27),
            date(2031, 4, 26),
        ];
        assert_eq!(days, expected);
    }

    #[test]
    fn the_fifth_of_may_counts_every_year() {
        for year in [2025, 2026, 2027, 2028] {
            assert_eq!(calendar().day_off(date(year, 5, 5), DaySet::EuZeker), Some(DayOff::LiberationDay));
        }
    }

    #[test]
    fn good_friday_and_decree_days_count_for_dutch_terms_only() {
        let calendar = calendar();
        for (day, why) in [(date(2027, 3, 26), DayOff::GoodFriday), (date(2026, 5, 15), DayOff::Decree)] {
            assert_eq!(calendar.day_off(day, DaySet::EuZeker), None);
            assert_eq!(calendar.day_off(day, DaySet::Atw), Some(why));
        }
    }

    #[test]
    fn christmas_eve_and_new_years_eve_are_working_days() {
        assert_eq!(calendar().day_off(date(2026, 12, 24), DaySet::Atw), None);
        assert_eq!(calendar().day_off(date(2026, 12, 31), DaySet::Atw), None);
    }

    #[test]
    fn age_changes_on_the_birthday() {
        let birth = date(2010, 11, 20);
        assert_eq!(age_on(birth, date(2026, 11, 19)), 15);
        assert_eq!(age_on(birth, date(2026, 11, 20)), 16);
    }

    #[test]
    fn who_was_born_on_a_leap_day_is_older_on_the_first_of_march() {
        let birth = date(2008, 2, 29);
        assert_eq!(birthday(birth, 18), date(2026, 3, 1));
        assert_eq!(birthday(birth, 16), date(2024, 2, 29));
    }

    proptest! {
        #[test]
        fn a_birthday_is_the_first_day_of_an_age(days in 0i32..40_000, years in 0i16..100) {
            let birth = date(1950, 1, 1).saturating_add(days.days());
            let day = birthday(birth, years);
            prop_assert_eq!(age_on(birth, day), years);
            prop_assert_eq!(age_on(birth, day.saturating_sub(1.day())), years - 1);
        }

        #[test]
        fn what_ends_a_safe_term_may_be_off_in_the_wider_set_only(days in 0i32..40_000) {
            let calendar = calendar();
            let day = date(2000, 1, 1).saturating_add(days.days());
            if calendar.day_off(day, DaySet::EuZeker).is_some() {
                prop_assert!(calendar.day_off(day, DaySet::Atw).is_some());
            }
        }

        #[test]
        fn months_never_skip_a_month(days in 0i32..40_000, months in 0i32..30) {
            let day = date(2000, 1, 1).saturating_add(days.days());
            let later = add_months(day, months);
            let count = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
            prop_assert_eq!(count(later) - count(day), months);
            prop_assert!(later.day() <= day.day());
        }
    }
}
