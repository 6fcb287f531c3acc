//! The account of every term in a case: how each date was counted, so that a jurist can check it by hand.
//!
//! The words are Dutch, like the law they cite. Nothing is counted or decided here: what is told are the terms that rules and
//! facts read, step by step.

use jiff::civil::Date;

use super::Facts;
use crate::{
    calendar::{Because, DayOff, DaySet, Step, Term},
    case::Case,
    kind::Kind,
    law::Law,
    taal::{capitalised as capital, count},
    value::date::in_words,
};

mod ages;
mod answer;
mod breach;
mod demand;
mod marketing;
mod posts;
mod remedies;
mod retention;
mod undertaking;

/// How one term was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// What the term is for.
    pub title: String,
    /// The law it rests on.
    pub basis: String,
    pub lines: Vec<Line>,
}

/// A line of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// A date, what led to it, and the law or practice that this step rests on (may be empty).
    Day { date: Date, what: String, basis: String },
    /// What the counting came to.
    Outcome(String),
    /// Which calendar was used, what was left out, and why.
    Note(String),
    /// What neither the law nor a source makes certain.
    Unsure(String),
}

impl Account {
    fn new(title: impl Into<String>, basis: impl Into<String>) -> Self {
        Self { title: title.into(), basis: basis.into(), lines: Vec::new() }
    }

    fn day(&mut self, date: Date, what: impl Into<String>, basis: &str) {
        self.lines.push(Line::Day { date, what: what.into(), basis: basis.to_owned() });
    }

    fn outcome(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Outcome(text.into()));
    }

    fn note(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Note(text.into()));
    }

    fn unsure(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Unsure(text.into()));
    }

    /// The days on which a term could not end, out of its steps.
    fn skips(&mut self, steps: &[Step], set: DaySet) {
        for step in steps {
            if let Because::Skipped(why) = step.because {
                self.day(
                    step.date,
                    format!("De dag ervoor is {}: daarop eindigt deze termijn niet.", off(why)),
                    basis(why, set),
                );
            }
        }
    }

    /// A line for each step of a term that counts something: `Drie maanden later.`
    fn count(&mut self, term: &Term, basis: &str) {
        for step in &term.steps {
            let counted = counted(step.because);
            if !counted.is_empty() {
                self.day(step.date, format!("{} later.", capital(&counted)), basis);
            }
        }
    }

    /// Warns of a day that a later royal decree may still move.
    fn beyond(&mut self, term: &Term, law: &Law) {
        if term.beyond_decrees {
            let known = in_words(law.calendar().known_until());
            self.unsure(format!(
                "Welke dagen na {known} met feestdagen worden gelijkgesteld is nog niet bekend; de laatste dag kan opschuiven."
            ));
        }
    }
}

/// Every term of a case that can be counted from what the case says, in the order of a letter's life.
#[must_use]
pub fn accounts(kind: &Kind, case: &Case, facts: &Facts, law: &Law) -> Vec<Account> {
    let mut accounts = answer::accounts(kind, case, facts, law);
    accounts.extend(breach::account(case, law));
    accounts.extend(marketing::account(kind, case, law));
    accounts.extend(demand::account(case, facts, law));
    accounts.extend(remedies::accounts(kind, case, law));
    accounts.extend(posts::accounts(case, facts, law));
    accounts.extend(retention::accounts(case, law));
    accounts.extend(undertaking::account(case, law));
    accounts.extend(ages::account(case, law));
    accounts
}

/// The fields from which a term can be counted.
const COUNTED: [&str; 8] = [
    "verzoek.ontvangen_op",
    "datalek.ontdekt_op",
    "termijn.datum",
    "dm.per_datum",
    "uitlatingen.datum_kennisname",
    "uitlatingen.datum_plaatsing",
    "onderdelen.bewaargrond.einddatum",
    super::undertaking::END,
];

/// Whether letters of a kind have any term at all.
#[must_use]
pub fn has_terms(kind: &Kind) -> bool {
    COUNTED.iter().any(|path| kind.field(path).is_some()) || remedies::offered(kind)
}

/// `een zaterdag`, `tweede Paasdag`.
fn off(why: DayOff) -> String {
    match why {
        DayOff::Saturday | DayOff::Sunday => format!("een {}", why.dutch()),
        DayOff::Decree => "bij koninklijk besluit met een feestdag gelijkgesteld".to_owned(),
        _ => why.dutch().to_owned(),
    }
}

fn basis(why: DayOff, set: DaySet) -> &'static str {
    match (why, set) {
        (DayOff::GoodFriday, _) => "artikel 3 lid 2 Algemene termijnenwet",
        (DayOff::Decree, _) => "artikel 3 lid 3 Algemene termijnenwet",
        (DayOff::Saturday | DayOff::Sunday, DaySet::EuZeker) => "artikel 3 lid 4 Verordening 1182/71",
        (DayOff::Saturday | DayOff::Sunday, DaySet::Atw) => "artikel 1 lid 1 Algemene termijnenwet",
        (_, DaySet::EuZeker) => "artikel 3 lid 4 Verordening 1182/71; artikel 3 lid 1 Algemene termijnenwet",
        (_, DaySet::Atw) => "artikelen 1 lid 1 en 3 lid 1 Algemene termijnenwet",
    }
}

/// What a step counted: `drie maanden`. Empty for a step that counts none.
fn counted(because: Because) -> String {
    let (number, one, more) = match because {
        Because::Months(number) | Because::MonthEnd(number) => (number, "maand", "maanden"),
        Because::Years(number) => (number, "jaar", "jaar"),
        Because::Weeks(number) => (number, "week", "weken"),
        Because::Days(number) | Because::Suspended(number) => (number, "dag", "dagen"),
        Because::Hours(number) => return format!("{number} uur"),
        Because::WorkingDays(number) | Because::Delivery(number) => (number, "werkdag", "werkdagen"),
        Because::Event | Because::PassedOver(_) | Because::Skipped(_) => return String::new(),
    };
    count(number, one, more)
}

/// Where a day stands against the last one: `op tijd, 6 dagen voor de laatste dag`.
fn against(day: Date, last: Date) -> String {
    match (last - day).get_days() {
        0 => "op de laatste dag".to_owned(),
        days if days > 0 => format!("op tijd, {} voor de laatste dag", count(days, "dag", "dagen")),
        days => format!("te laat, {} na de laatste dag", count(-days, "dag", "dagen")),
    }
}

/// `zaterdag 21 november 2026, zondag 22 november 2026` with the names of holidays.
fn listed(days: &[(Date, DayOff)]) -> String {
    let named = |(date, why): &(Date, DayOff)| match why {
        DayOff::Saturday | DayOff::Sunday => in_words(*date),
        _ => format!("{} ({})", in_words(*date), why.dutch()),
    };
    days.iter().map(named).collect::<Vec<_>>().join(", ")
}

/// The longest date in words, so that what follows dates stands in one column.
pub const DATE_WIDTH: usize = "donderdag 30 september 2026".len();

/// `donderdag 12 november 2026, 24.00 uur`.
fn until_midnight(date: Date) -> String {
    format!("{}, 24.00 uur", in_words(date))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_before_on_or_after_the_last() {
        let last = date(2026, 11, 12);
        assert_eq!(against(date(2026, 11, 11), last), "op tijd, één dag voor de laatste dag");
        assert_eq!(against(last, last), "op de laatste dag");
        assert_eq!(against(date(2026, 11, 14), last), "te laat, twee dagen na de laatste dag");
    }

    #[test]
    fn the_widest_date_fits_the_column() {
        for day in date(2026, 1, 1).series(jiff::ToSpan::day(1)).take(366) {
            assert!(in_words(day).len() <= DATE_WIDTH, "{day}");
        }
    }
}
