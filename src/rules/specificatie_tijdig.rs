#![doc = include_str!("specificatie_tijdig.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{answer::Question, fields::Fields},
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "overweging 63 AVG; artikel 12 lid 3 AVG",
    &["briefdatum", "verzoek.ontvangen_op"],
    check,
);

problems! {
    error NA_MAAND = "specificatie-na-maand" (laatst);
    warning LAAT = "specificatie-laat" (dagen);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(question), Some(answer)) = (Question::of(subject.case, subject.law), &subject.facts.answer) else {
        return Vec::new();
    };
    let owned = fields.get("te_laat_erkend").is_some();
    let finding = if question.sent > answer.first.generous.last_day {
        let finding = NA_MAAND.found().arg("laatst", in_words(answer.first.safe.last_day));
        if owned { finding.severity(Severity::Warning) } else { finding }
    } else if question.sent > question.within.last_day {
        LAAT.found().arg("dagen", subject.law.termijnen.identiteit.vragen_binnen_dagen.to_string())
    } else {
        return Vec::new();
    };
    vec![finding.place(Some(fields.place(question.path)))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(day: &str, more: &[&str]) -> Vec<String> {
        let day = format!("briefdatum: {day}");
        let lines = [&[day.as_str(), "verzoek.ontvangen_op: 2026-10-12"], more].concat();
        found("specificatie_tijdig", "avg_specificatie_verzoek", &lines, "")
    }

    #[test]
    fn late_is_a_warning_and_after_the_month_an_error() {
        assert_eq!(check("2026-10-20", &[]), ["W specificatie-tijdig: 2026-10-20"]);
        assert_eq!(check("2026-11-13", &[]), ["E specificatie-tijdig: 2026-11-13"]);
        assert_eq!(check("2026-11-13", &["te_laat_erkend.reden: Omdat."]), ["W specificatie-tijdig: 2026-11-13"]);
    }

    #[test]
    fn the_first_week_is_clean() {
        clean("specificatie_tijdig", "x", &["briefdatum: 2026-10-19", "verzoek.ontvangen_op: 2026-10-12"], "");
    }
}
