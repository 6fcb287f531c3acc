//! How long a declaration binds whoever signs it (law.md B.7.28).

use jiff::civil::Date;

use super::fields::Fields;
use crate::{
    calendar::{Term, years_after},
    case::Case,
    law::Law,
};

/// The field that says until when.
pub const END: &str = "onthoudingsverklaring.einddatum";

/// A declaration that ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undertaking {
    /// The date of the letter.
    pub from: Date,
    pub end: Date,
    /// Up to which day that is in proportion.
    pub within: Term,
}

impl Undertaking {
    /// That of a case; `None` without an end.
    #[must_use]
    pub fn of(case: &Case, law: &Law) -> Option<Self> {
        let fields = Fields::of(case);
        let (from, end) = fields.date("briefdatum").zip(fields.date(END))?;
        Some(Self { from, end, within: years_after(from, law.onthouding.jaren) })
    }
}
