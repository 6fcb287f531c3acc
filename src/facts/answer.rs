//! The last days on which a request under the AVG can be answered (law.md C.1 to C.3).

use jiff::civil::Date;

use super::fields::Fields;
use crate::{
    calendar::{AnswerTerm, Suspension},
    case::Case,
    law::Law,
    value::Value,
};

/// The terms of one request, each with and without the days that it waited for proof of identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Which month was the last, or whether it was extended in time.
    pub extension: Extension,
    /// The first month.
    pub first: AnswerTerm,
    pub first_suspended: AnswerTerm,
    /// What holds for this letter: the first month, or the third when that was validly extended.
    pub last: AnswerTerm,
    pub last_suspended: AnswerTerm,
}

/// Whether the answer term was extended in a way that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extension {
    None,
    Valid,
    /// Sent between the last day as counted carefully and as counted widely.
    Doubtful,
    /// Sent after the first month, so without effect.
    Late,
}

impl Answer {
    /// The terms of the request of a case; `None` when it does not say when the request was received.
    #[must_use]
    pub fn of(case: &Case, law: &Law) -> Option<Self> {
        let fields = Fields::of(case);
        let received = fields.date("verzoek.ontvangen_op")?;
        let calendar = law.calendar();
        let months = &law.termijnen.antwoord;
        let suspension = suspension(&fields);
        let first = calendar.answer_term(received, months.maanden, None);
        let first_suspended = calendar.answer_term(received, months.maanden, suspension);
        let extension = match fields.date("verlenging.verzonden_op") {
            None => Extension::None,
            Some(sent) if sent <= first_suspended.safe.last_day => Extension::Valid,
            Some(sent) if sent <= first_suspended.generous.last_day => Extension::Doubtful,
            Some(_) => Extension::Late,
        };
        let (last, last_suspended) = if matches!(extension, Extension::Valid | Extension::Doubtful) {
            let months = months.maanden_verlengd;
            (calendar.answer_term(received, months, None), calendar.answer_term(received, months, suspension))
        } else {
            (first.clone(), first_suspended.clone())
        };
        Some(Self { extension, first, first_suspended, last, last_suspended })
    }
}

/// From the question about identity until its answer, or until the letter when there was none; `None` if nobody asked.
#[must_use]
pub fn suspension(fields: &Fields<'_>) -> Option<Suspension> {
    let asked = fields.date("identiteit.gevraagd_op")?;
    let received = fields.date("identiteit.ontvangen_op").or_else(|| fields.date("briefdatum"))?;
    Some(Suspension { asked, received })
}

fn last_day(case: &Case, law: &Law, choose: fn(&Answer) -> Date) -> Option<Value> {
    Answer::of(case, law).map(|answer| Value::Date(choose(&answer)))
}

pub(super) fn laatste_antwoorddatum(case: &Case, law: &Law) -> Option<Value> {
    last_day(case, law, |answer| answer.last_suspended.safe.last_day)
}

pub(super) fn laatste_antwoorddatum_ruim(case: &Case, law: &Law) -> Option<Value> {
    last_day(case, law, |answer| answer.last_suspended.generous.last_day)
}

pub(super) fn laatste_antwoorddatum_zonder_opschorting(case: &Case, law: &Law) -> Option<Value> {
    last_day(case, law, |answer| answer.last.safe.last_day)
}

pub(super) fn laatste_antwoorddatum_zonder_opschorting_ruim(case: &Case, law: &Law) -> Option<Value> {
    last_day(case, law, |answer| answer.last.generous.last_day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{super::testing::case, *};
    use crate::law::tests::shipped;

    fn answer(lines: &[&str]) -> Answer {
        Answer::of(&case("avg_weigering", lines), &shipped()).unwrap()
    }

    #[test]
    fn a_request_is_answered_within_the_month() {
        let answer = answer(&["briefdatum: 2026-11-06", "verzoek.ontvangen_op: 2026-10-12"]);
        assert_eq!(answer.extension, Extension::None);
        assert_eq!(answer.last.safe.last_day, date(2026, 11, 12));
    }

    #[test]
    fn an_extension_sent_in_time_gives_three_months() {
        let lines =
            ["briefdatum: 2027-01-20", "verzoek.ontvangen_op: 2026-10-30", "verlenging.verzonden_op: 2026-11-24"];
        let answer = answer(&lines);
        assert_eq!(answer.extension, Extension::Valid);
        assert_eq!(answer.last.safe.last_day, date(2027, 2, 1));
    }

    #[test]
    fn an_extension_after_the_month_gives_nothing() {
        let lines =
            ["briefdatum: 2027-01-20", "verzoek.ontvangen_op: 2026-10-30", "verlenging.verzonden_op: 2026-12-01"];
        let answer = answer(&lines);
        assert_eq!(answer.extension, Extension::Late);
        assert_eq!(answer.last, answer.first);
    }

    #[test]
    fn an_extension_on_easter_monday_eve_is_doubtful() {
        // Received 26 February 2027: safe 26 March (Good Friday), generous 30 March.
        let lines =
            ["briefdatum: 2027-04-20", "verzoek.ontvangen_op: 2027-02-26", "verlenging.verzonden_op: 2027-03-30"];
        assert_eq!(answer(&lines).extension, Extension::Doubtful);
    }

    #[test]
    fn the_suspension_of_c3_is_kept_apart() {
        let lines = [
            "briefdatum: 2026-04-10",
            "verzoek.ontvangen_op: 2026-03-05",
            "identiteit.gevraagd_op: 2026-03-09",
            "identiteit.ontvangen_op: 2026-03-16",
        ];
        let answer = answer(&lines);
        assert_eq!(answer.last.safe.last_day, date(2026, 4, 7));
        assert_eq!(answer.last_suspended.safe.last_day, date(2026, 4, 13));
    }
}
