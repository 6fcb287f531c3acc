#![doc = include_str!("tijdig_gevraagd.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{answer::Question, fields::Fields},
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 12 leden 2, 3 en 6 AVG",
    &["briefdatum", "verzoek.ontvangen_op", "identiteit.gevraagd_op", "vertegenwoordiging.gevraagd_op"],
    check,
);

problems! {
    warning LAAT = "tijdig-gevraagd-laat" (datum, dagen);
    error NA_MAAND = "tijdig-gevraagd-na-maand" (datum, laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let (Some(question), Some(answer)) = (Question::of(subject.case, subject.law), &subject.facts.answer) else {
        return Vec::new();
    };
    let finding = if question.sent > answer.first.generous.last_day {
        let finding = NA_MAAND.found().arg("laatst", in_words(answer.first.safe.last_day));
        let owned = Fields::of(subject.case).get("te_laat_erkend").is_some();
        if question.authority || owned { finding.severity(Severity::Warning) } else { finding }
    } else if question.sent > question.within.last_day {
        LAAT.found().arg("dagen", subject.law.termijnen.identiteit.vragen_binnen_dagen.to_string())
    } else {
        return Vec::new();
    };
    let place = Fields::of(subject.case).place(question.path);
    vec![finding.arg("datum", in_words(question.sent)).place(Some(place))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(kind: &str, asked: &str) -> Vec<String> {
        let lines = [format!("briefdatum: {asked}"), "verzoek.ontvangen_op: 2026-10-12".to_owned()];
        found("tijdig_gevraagd", kind, &[&lines[0], &lines[1]], "")
    }

    #[test]
    fn late_is_a_warning_and_after_the_month_an_error() {
        assert_eq!(check("avg_identiteit", "2026-10-20"), ["W tijdig-gevraagd: 2026-10-20"]);
        assert_eq!(check("avg_identiteit", "2026-11-12"), ["W tijdig-gevraagd: 2026-11-12"]);
        assert_eq!(check("avg_identiteit", "2026-11-13"), ["E tijdig-gevraagd: 2026-11-13"]);
        assert_eq!(check("avg_vertegenwoordiging", "2026-11-13"), ["W tijdig-gevraagd: 2026-11-13"]);
    }

    #[test]
    fn the_first_week_is_clean() {
        assert_eq!(check("avg_identiteit", "2026-10-19"), Vec::<String>::new());
        // Asked earlier, by telephone; the letter confirms it.
        let lines =
            ["briefdatum: 2026-10-28", "verzoek.ontvangen_op: 2026-10-12", "identiteit.gevraagd_op: 2026-10-14"];
        clean("tijdig_gevraagd", "avg_identiteit", &lines, "");
    }
}
