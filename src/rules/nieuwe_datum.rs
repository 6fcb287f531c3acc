#![doc = include_str!("nieuwe_datum.md")]

use jiff::civil::Date;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{answer::Answer, fields::Fields},
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 12 lid 3 AVG; Verordening 1182/71",
    &["briefdatum", "verzoek.ontvangen_op", "verlenging.nieuwe_datum"],
    check,
);

problems! {
    warning ONZEKER = "nieuwe-datum-onzeker" (datum, laatst);
    warning OPSCHORTING = "nieuwe-datum-opschorting" (datum, laatst);
    error TE_LAAT = "nieuwe-datum-te-laat" (datum, laatst);
    error VOORBIJ = "nieuwe-datum-voorbij" (datum, brief);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(letter), Some(promised)) = (fields.date("briefdatum"), fields.date("verlenging.nieuwe_datum")) else {
        return Vec::new();
    };
    let Some(answer) = &subject.facts.answer else { return Vec::new() };
    let Some(finding) = finding(letter, promised, answer) else { return Vec::new() };
    vec![finding.arg("datum", in_words(promised)).place(Some(fields.place("verlenging.nieuwe_datum")))]
}

fn finding(letter: Date, promised: Date, answer: &Answer) -> Option<Finding> {
    let last = answer.extended.safe.last_day;
    if promised <= letter {
        return Some(VOORBIJ.found().arg("brief", in_words(letter)));
    }
    if promised > answer.extended_suspended.generous.last_day {
        let last = answer.extended_suspended.safe.last_day;
        return Some(TE_LAAT.found().arg("laatst", in_words(last)));
    }
    if promised > answer.extended_suspended.safe.last_day {
        let last = answer.extended_suspended.safe.last_day;
        return Some(ONZEKER.found().arg("laatst", in_words(last)));
    }
    (promised > last).then(|| OPSCHORTING.found().arg("laatst", in_words(last)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(received: &str, promised: &str, more: &[&str]) -> Vec<String> {
        let lines = [
            "briefdatum: 2026-11-24".to_owned(),
            format!("verzoek.ontvangen_op: {received}"),
            format!("verlenging.nieuwe_datum: {promised}"),
        ];
        let lines: Vec<_> = lines.iter().map(String::as_str).chain(more.iter().copied()).collect();
        found("nieuwe_datum", "avg_verlenging", &lines, "")
    }

    #[test]
    fn the_mutant_of_a3() {
        assert_eq!(check("2026-10-30", "2027-02-12", &[]), ["E nieuwe-datum: 2027-02-12"]);
    }

    #[test]
    fn a_day_that_has_passed_is_found() {
        assert_eq!(check("2026-10-30", "2026-11-24", &[]), ["E nieuwe-datum: 2026-11-24"]);
    }

    #[test]
    fn a_day_that_good_friday_or_a_suspension_saves_is_a_warning() {
        // Received 26 December 2026: 26 March 2027 is Good Friday, 30 March the first working day after Easter.
        assert_eq!(check("2026-12-26", "2027-03-30", &[]), ["W nieuwe-datum: 2027-03-30"]);
        assert_eq!(check("2026-12-26", "2027-03-31", &[]), ["E nieuwe-datum: 2027-03-31"]);
        let asked = ["identiteit.gevraagd_op: 2026-11-02", "identiteit.ontvangen_op: 2026-11-09"];
        assert_eq!(check("2026-10-30", "2027-02-05", &asked), ["W nieuwe-datum: 2027-02-05"]);
    }

    #[test]
    fn the_last_day_of_the_third_month_is_clean() {
        let lines =
            ["briefdatum: 2026-11-24", "verzoek.ontvangen_op: 2026-10-30", "verlenging.nieuwe_datum: 2027-02-01"];
        clean("nieuwe_datum", "avg_verlenging", &lines, "");
        clean("nieuwe_datum", "avg_verlenging", &lines[..2], "");
    }
}
