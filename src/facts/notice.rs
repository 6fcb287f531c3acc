//! The request that a notice of default is about, and when it should have been answered (law.md B.7.32, C.7).

use jiff::civil::Date;

use super::fields::Fields;
use crate::{calendar::months_after, case::Case, kind::Role, law::Law};

/// The earlier request of a notice of default.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a condition with a name of its own")]
pub struct Notice {
    /// The day of receipt, as the case knows it or as it follows from the day of sending.
    pub received: Date,
    pub is_estimated: bool,
    /// The last day of the answer term by the wide count: for whoever waits, the later day is the careful one.
    pub last: Date,
    /// So long after the last day that a penalty under the Awb no longer runs.
    pub unreasonable_after: Date,
    /// The reader is a public body.
    pub is_public: bool,
    /// No answer came in time.
    pub is_unanswered: bool,
    /// An answer came and is not complete.
    pub is_incomplete: bool,
    /// Nothing was decided in time, or a part is still undecided.
    pub is_undecided: bool,
}

impl Notice {
    /// That of a case; `None` where the letter is no notice of default or the day of sending is unknown.
    #[must_use]
    pub fn of(case: &Case, fields: &Fields<'_>, law: &Law) -> Option<Self> {
        if !case.roles.has(Role::Ingebrekestelling) {
            return None;
        }
        let calendar = law.calendar();
        let known = fields.date("eerder_verzoek.ontvangen_op");
        let estimated = || {
            let sent = fields.date("eerder_verzoek.verzonden_op")?;
            let by_post = fields.text("eerder_verzoek.kanaal") == Some("post");
            let days = law.termijnen.sommatie.bezorging_werkdagen;
            Some(if by_post { calendar.working_days_after(sent, days).last_day } else { sent })
        };
        let received = known.or_else(estimated)?;
        let months = &law.termijnen.antwoord;
        let first = calendar.answer_term(received, months.maanden, None).generous.last_day;
        let answer = fields.text("antwoord");
        let extended = fields.date("eerder_verzoek.verlengd_op").is_some_and(|day| day <= first);
        let last = if extended && answer != Some("verlenging_ongeldig") {
            calendar.answer_term(received, months.maanden_verlengd, None).generous.last_day
        } else {
            first
        };
        let is_unanswered = matches!(answer, Some("geen" | "verlenging_ongeldig"));
        Some(Self {
            received,
            is_estimated: known.is_none(),
            last,
            unreasonable_after: months_after(last, law.termijnen.ingebrekestelling.onredelijk_laat_maanden).last_day,
            is_public: fields.holds("geadresseerde.is_bestuursorgaan"),
            is_unanswered,
            is_incomplete: answer == Some("onvolledig"),
            is_undecided: is_unanswered || fields.holds("onbeslist_deel"),
        })
    }
}
