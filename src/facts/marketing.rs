//! How soon direct marketing must have stopped (article 21 lid 3 AVG).

use jiff::civil::Date;

use super::fields::Fields;
use crate::{
    calendar::{Term, days_after},
    case::Case,
    law::Law,
};

/// The end of direct marketing after a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// The day of the letter, on which it should have stopped.
    pub letter: Date,
    /// The day on which it stops, as far as the case says.
    pub day: Option<Date>,
    /// What the ledger leaves at the utmost.
    pub within: Term,
}

impl Stop {
    /// That of a case; `None` without the date of the letter.
    #[must_use]
    pub fn of(case: &Case, law: &Law) -> Option<Self> {
        let fields = Fields::of(case);
        let letter = fields.date("briefdatum")?;
        let within = days_after(letter, law.termijnen.direct_marketing.dagen);
        Some(Self { letter, day: fields.date("dm.per_datum"), within })
    }
}
