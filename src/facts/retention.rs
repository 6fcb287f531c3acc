//! Until when an act obliges to keep data that a refusal of erasure relies on (law.md D.4).

use jiff::civil::Date;

use super::{answer::Answer, fields::Fields, grounds::refused};
use crate::{
    calendar::{Term, days_after, months_after, years_after},
    case::Case,
    law::{Law, Retention},
};

/// A part of a decision that relies on an act which obliges to keep data.
#[derive(Debug, Clone)]
pub struct Kept<'a> {
    pub part: Fields<'a>,
    pub start: Option<Date>,
    /// The last day as the case names it.
    pub end: Option<Date>,
    /// The row of the table that knows the act.
    pub row: Option<&'a Retention>,
    /// How long that row lets the data be kept from the start.
    pub longest: Option<Term>,
}

impl<'a> Kept<'a> {
    /// Those of a case, in its order.
    #[must_use]
    pub fn of(case: &'a Case, law: &'a Law) -> Vec<Self> {
        let parts = refused(&Fields::of(case)).into_iter().filter(|part| part.text("grond") == Some("art17_3_b"));
        parts.map(|part| Self::of_part(part, law)).collect()
    }

    fn of_part(part: Fields<'a>, law: &'a Law) -> Self {
        let (start, end) = (part.date("bewaargrond.aanvang"), part.date("bewaargrond.einddatum"));
        let act = lower(&part, &["bewaargrond.wet", "bewaargrond.artikel"]);
        let row = law.bewaartermijnen.tabel.iter().find(|row| (row.jaren.is_some() || row.lijst) && row.knows(&act));
        let longest = start.zip(row.and_then(|row| row.jaren)).map(|(start, years)| years_after(start, years));
        Self { part, start, end, row, longest }
    }

    /// What is kept, in small letters.
    #[must_use]
    pub fn data(&self) -> String {
        lower(&self.part, &["bewaargrond.gegevens", "onderwerp"])
    }
}

/// Data that were erased, and an act that had something to say of when.
#[derive(Debug, Clone)]
pub struct Erased<'a> {
    /// The item of `wissing.gewist`.
    pub item: Fields<'a>,
    pub row: Option<&'a Retention>,
    letter: Option<Date>,
    received: Option<Date>,
}

impl<'a> Erased<'a> {
    /// Those of a case that name an act.
    #[must_use]
    pub fn of(case: &'a Case, law: &'a Law) -> Vec<Self> {
        let fields = Fields::of(case);
        let (letter, received) = (fields.date("briefdatum"), fields.date("verzoek.ontvangen_op"));
        let items = fields.items("wissing.gewist").into_iter().filter(|item| item.get("bewaarplicht.wet").is_some());
        let erased = |item: Fields<'a>| {
            let act = lower(&item, &["bewaarplicht.wet"]);
            let row = law.bewaartermijnen.tabel.iter().find(|row| row.knows(&act));
            Self { item, row, letter, received }
        };
        items.map(erased).collect()
    }

    /// The last day on which the act let the data be kept, if they were kept so long after it that an apology is due.
    #[must_use]
    pub fn kept_too_long(&self) -> Option<Date> {
        let days = self.row?.daarna_vernietigen_dagen?;
        let (end, letter) = self.item.date("bewaarplicht.einddatum").zip(self.letter)?;
        (letter > days_after(end, days).last_day).then_some(end)
    }

    /// The last day on which the file should have been destroyed, if it was destroyed later.
    #[must_use]
    pub fn destroyed_too_late(&self, answer: Option<&Answer>) -> Option<Date> {
        let row = self.row.filter(|row| row.op_verzoek_vernietigen)?;
        let last = match row.vernietigen_maanden {
            Some(months) => months_after(self.received?, months).last_day,
            None => answer?.last.generous.last_day,
        };
        self.item.date("op").filter(|erased| *erased > last).map(|_| last)
    }
}

fn lower(part: &Fields<'_>, paths: &[&str]) -> String {
    paths.iter().filter_map(|path| part.text(path)).collect::<Vec<_>>().join(" ").to_lowercase()
}
