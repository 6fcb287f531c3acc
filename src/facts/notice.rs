//! The request that a notice of default is about, and when it should have been answered (law.md B.7.32, C.7).

use jiff::civil::Date;

use super::{fields::Fields, yes};
use crate::{calendar::months_after, case::Case, kind::Role, law::Law, value::Value};

/// The earlier request of a notice of default.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Nothing was decided in time, or a part is still undecided.
    pub is_undecided: bool,
}

impl Notice {
    /// That of a case; `None` where the letter is no notice of default or the day of sending is unknown.
    #[must_use]
    pub fn of(case: &Case, law: &Law) -> Option<Self> {
        if !case.roles.has(Role::Ingebrekestelling) {
            return None;
        }
        let fields = Fields::of(case);
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
        Some(Self {
            received,
            is_estimated: known.is_none(),
            last,
            unreasonable_after: months_after(last, law.termijnen.ingebrekestelling.onredelijk_laat_maanden).last_day,
            is_public: fields.holds("geadresseerde.is_bestuursorgaan"),
            is_undecided: unanswered(case) || fields.holds("onbeslist_deel"),
        })
    }
}

/// No answer came in time.
fn unanswered(case: &Case) -> bool {
    matches!(Fields::of(case).text("antwoord"), Some("geen" | "verlenging_ongeldig"))
}

pub(super) fn antwoord_onvolledig(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).text("antwoord") == Some("onvolledig"))
}

pub(super) fn dwangsom_awb(case: &Case, law: &Law) -> Option<Value> {
    let notice = Notice::of(case, law)?;
    yes(notice.is_public && notice.is_undecided)
}

pub(super) fn gericht_aan_bestuursorgaan(case: &Case, law: &Law) -> Option<Value> {
    yes(Notice::of(case, law)?.is_public)
}

pub(super) fn naar_de_rechtbank(case: &Case, law: &Law) -> Option<Value> {
    yes(!Notice::of(case, law)?.is_public)
}

pub(super) fn rechtbank_zonder_termijn(case: &Case, law: &Law) -> Option<Value> {
    yes(!Notice::of(case, law)?.is_public && unanswered(case))
}

pub(super) fn rechtbank_zes_weken(case: &Case, law: &Law) -> Option<Value> {
    yes(!Notice::of(case, law)?.is_public && !unanswered(case))
}

pub(super) fn uiterste_antwoorddag(case: &Case, law: &Law) -> Option<Value> {
    Some(Value::Date(Notice::of(case, law)?.last))
}

pub(super) fn verzoek_ontvangen(case: &Case, law: &Law) -> Option<Value> {
    Some(Value::Date(Notice::of(case, law)?.received))
}
