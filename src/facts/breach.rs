//! How soon a data breach is told of, to those whom it concerns and to the supervisor (law.md C.7).

use jiff::civil::Date;

use super::fields::Fields;
use crate::{
    calendar::{Term, days_after},
    case::Case,
    law::Law,
};

/// A breach, and until when it is told of in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Breach {
    pub found: Date,
    /// To those whom it concerns (article 34 lid 1 AVG).
    pub letter: Told,
    /// To the supervisor (article 33 lid 1 AVG).
    pub report: Told,
}

/// By when something is told, and when it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The field that says when.
    pub path: &'static str,
    pub day: Option<Date>,
    pub within: Term,
}

impl Told {
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.day.is_some_and(|day| day > self.within.last_day)
    }
}

impl Breach {
    /// That of a case; `None` without the day of discovery.
    #[must_use]
    pub fn of(case: &Case, law: &Law) -> Option<Self> {
        let fields = Fields::of(case);
        let found = fields.date("datalek.ontdekt_op")?;
        let told = |path, days| Told { path, day: fields.date(path), within: days_after(found, days) };
        let days = &law.termijnen.datalek;
        let letter = told("briefdatum", days.bericht_dagen);
        Some(Self { found, letter, report: told("datalek.ap_gemeld_op", days.melding_dagen) })
    }
}
