//! What runs from a post: the term for a criminal complaint, and the days from which a letter should interrupt the limitation
//! of claims (law.md C.6).

use jiff::civil::Date;

use super::fields::Fields;
use crate::{
    calendar::{Term, months_after},
    law::Law,
};

/// The terms of one post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    pub placed: Option<Date>,
    /// When the sender read it.
    pub known: Option<Date>,
    /// For a criminal complaint (article 66 lid 1 Sr).
    pub complaint: Option<Term>,
    /// After its last day a letter interrupts limitation, whatever else it asks.
    pub needed: Option<Term>,
    /// After its last day a letter that does not is wrong.
    pub pressing: Option<Term>,
}

impl Running {
    /// Those of a post.
    #[must_use]
    pub fn of(post: &Fields<'_>, law: &Law) -> Self {
        let (placed, known) = (post.date("datum_plaatsing"), post.date("datum_kennisname"));
        let after = |day: Option<Date>, months| day.map(|day| months_after(day, months));
        Self {
            placed,
            known,
            complaint: after(known, law.termijnen.strafklacht.maanden),
            needed: after(placed, law.termijnen.verjaring.stuiten_na_maanden),
            pressing: after(known, law.termijnen.verjaring.dringend_na_maanden),
        }
    }
}
