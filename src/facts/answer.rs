//! The last days on which a request under the AVG can be answered (law.md C.1 to C.3).

use jiff::civil::Date;

use super::fields::Fields;
use crate::{
    calendar::{AnswerTerm, Suspension, Term, days_after},
    case::Case,
    kind::Role,
    law::Law,
};

/// The terms of one request, each with and without the days that it waited for proof of identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub received: Date,
    /// The day of the answer and its field: that of the letter, unless the case names an earlier answer.
    pub given: Option<(&'static str, Date)>,
    /// Which month was the last, or whether it was extended in time.
    pub extension: Extension,
    /// A letter that promises a new date and knows of no earlier extension is the extension itself.
    pub extends: bool,
    /// The first month.
    pub first: AnswerTerm,
    pub first_suspended: AnswerTerm,
    /// The third month, whether or not the term was extended.
    pub extended: AnswerTerm,
    pub extended_suspended: AnswerTerm,
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
    pub(super) fn of(fields: &Fields<'_>, law: &Law) -> Option<Self> {
        let received = fields.date("verzoek.ontvangen_op")?;
        let calendar = law.calendar();
        let months = &law.termijnen.antwoord;
        let first = calendar.answer_term(received, months.maanden, None);
        let suspension = suspension(fields, first.safe.last_day);
        let first_suspended = calendar.answer_term(received, months.maanden, suspension);
        let extension = match fields.date("verlenging.verzonden_op") {
            None => Extension::None,
            Some(sent) if sent <= first_suspended.safe.last_day => Extension::Valid,
            Some(sent) if sent <= first_suspended.generous.last_day => Extension::Doubtful,
            Some(_) => Extension::Late,
        };
        let extended = calendar.answer_term(received, months.maanden_verlengd, None);
        let extended_suspended = calendar.answer_term(received, months.maanden_verlengd, suspension);
        let (last, last_suspended) = if matches!(extension, Extension::Valid | Extension::Doubtful) {
            (extended.clone(), extended_suspended.clone())
        } else {
            (first.clone(), first_suspended.clone())
        };
        let given = ["beantwoord_op", "briefdatum"].into_iter().find_map(|path| Some((path, fields.date(path)?)));
        let extends = fields.holds("verlenging.nieuwe_datum") && !fields.holds("verlenging.verzonden_op");
        Some(Self {
            received,
            given,
            extension,
            extends,
            first,
            first_suspended,
            extended,
            extended_suspended,
            last,
            last_suspended,
        })
    }
}

impl Answer {
    /// Whether the first month ends on a day on which no term ends.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.first.raw != self.first.safe.last_day
    }
}

/// Whether the answer of a private controller is late, so that no term of six weeks runs (article 35 lid 2 UAVG); a letter that
/// comes before the answer starts no term anyway.
#[must_use]
pub(super) fn is_late_without_term(case: &Case, fields: &Fields<'_>) -> bool {
    let late = fields.get("te_laat_erkend").is_some();
    late && !fields.holds("afzender.is_bestuursorgaan") && !case.roles.has(Role::Tussenbericht)
}

/// A question for proof of identity or of a representative's authority, or to make the request precise, and by when it
/// should have been sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// It asks for proof of authority.
    pub authority: bool,
    /// The field that says when it was sent: that of the letter where no other does.
    pub path: &'static str,
    pub sent: Date,
    /// Without undue delay, counted from the request.
    pub within: Term,
}

impl Question {
    /// The question that a case is about; `None` when it does not say when the request was received or the question was sent.
    #[must_use]
    pub fn of(case: &Case, law: &Law) -> Option<Self> {
        let fields = Fields::of(case);
        let authority = case.roles.has(Role::Vertegenwoordiging);
        let asked: &[&str] = if case.roles.has(Role::Specificatie) {
            &["briefdatum"]
        } else if authority {
            &["vertegenwoordiging.gevraagd_op", "briefdatum"]
        } else {
            &["identiteit.gevraagd_op", "briefdatum"]
        };
        let (path, sent) = asked.iter().find_map(|path| Some((*path, fields.date(path)?)))?;
        let within = days_after(fields.date("verzoek.ontvangen_op")?, law.termijnen.identiteit.vragen_binnen_dagen);
        Some(Self { authority, path, sent, within })
    }
}

/// The days that the answer waited for proof of identity or of a representative's authority, as one stretch.
#[must_use]
pub fn suspension(fields: &Fields<'_>, first_month: Date) -> Option<Suspension> {
    let identity = waited(fields, "identiteit.gevraagd_op", "identiteit.ontvangen_op");
    let authority = waited(fields, "vertegenwoordiging.gevraagd_op", "vertegenwoordiging.ontvangen_op");
    match (identity, authority) {
        (Some(one), Some(other)) => Some(one.joined(other, first_month)),
        (one, other) => one.or(other),
    }
}

/// From a question until its answer, or until the letter when there was none.
fn waited(fields: &Fields<'_>, asked: &str, received: &str) -> Option<Suspension> {
    let asked = fields.date(asked)?;
    let received = fields.date(received).or_else(|| fields.date("briefdatum"))?;
    Some(Suspension { asked, received })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{
        super::{Facts, tests::case},
        *,
    };
    use crate::{law::tests::shipped, value::Value};

    fn answer(lines: &[&str]) -> Answer {
        Answer::of(&Fields::of(&case("avg_weigering", lines)), &shipped()).unwrap()
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

    #[test]
    fn the_first_month_is_told_without_suspension_or_extension() {
        let lines = [
            "briefdatum: 2026-12-01",
            "verzoek.ontvangen_op: 2026-11-25",
            "identiteit.gevraagd_op: 2026-11-26",
            "verlenging.verzonden_op: 2026-12-01",
        ];
        let facts = Facts::derive(&case("avg_ontvangstbevestiging", &lines), &shipped());
        assert_eq!(facts.get("eerste_antwoorddatum"), Some(Value::Date(date(2026, 12, 28))));
        assert!(facts.holds("antwoorddatum_verschoven"));
    }

    /// The last day, careful and suspended, of the request of 5 March 2026 with these questions.
    fn suspended(identity: [&str; 2], authority: [&str; 2]) -> Date {
        let lines = [
            "briefdatum: 2026-05-10".to_owned(),
            "verzoek.ontvangen_op: 2026-03-05".to_owned(),
            format!("identiteit.gevraagd_op: {}", identity[0]),
            format!("identiteit.ontvangen_op: {}", identity[1]),
            format!("vertegenwoordiging.gevraagd_op: {}", authority[0]),
            format!("vertegenwoordiging.ontvangen_op: {}", authority[1]),
        ];
        let lines: Vec<_> = lines.iter().map(String::as_str).filter(|line| !line.ends_with("nooit")).collect();
        answer(&lines).last_suspended.safe.last_day
    }

    #[test]
    fn waiting_for_a_mandate_suspends_as_well() {
        assert_eq!(suspended(["nooit", "nooit"], ["2026-03-09", "2026-03-16"]), date(2026, 4, 13));
    }

    #[test]
    fn days_that_waited_for_two_things_count_once() {
        let identity = ["2026-03-09", "2026-03-16"];
        // 9 to 18 March: 9 days. 9 to 16 and 20 to 23 March: 10 days. The day between does not count.
        assert_eq!(suspended(identity, ["2026-03-12", "2026-03-18"]), date(2026, 4, 14));
        assert_eq!(suspended(identity, ["2026-03-20", "2026-03-23"]), date(2026, 4, 15));
        assert_eq!(suspended(["2026-03-20", "2026-03-23"], identity), date(2026, 4, 15));
        assert_eq!(suspended(identity, ["2026-03-10", "2026-03-12"]), date(2026, 4, 13));
        assert_eq!(suspended(identity, ["2026-04-20", "2026-04-29"]), date(2026, 4, 13));
    }
}
