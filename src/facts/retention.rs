//! Until when an act obliges to keep data that a refusal of erasure relies on (law.md D.4).

use jiff::civil::Date;

use super::{fields::Fields, grounds::refused};
use crate::{
    calendar::{Term, years_after},
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

fn lower(part: &Fields<'_>, paths: &[&str]) -> String {
    paths.iter().filter_map(|path| part.text(path)).collect::<Vec<_>>().join(" ").to_lowercase()
}
