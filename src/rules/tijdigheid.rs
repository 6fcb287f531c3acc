#![doc = include_str!("tijdigheid.md")]

use jiff::civil::Date;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{
        answer::{Answer, Extension},
        fields::Fields,
    },
    kind::Role,
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 12 leden 3 en 4 AVG; Verordening 1182/71",
    &["briefdatum", "verzoek.ontvangen_op"],
    check,
);

problems! {
    warning ONZEKER = "tijdigheid-onzeker" (brief, laatst);
    warning OPSCHORTING = "tijdigheid-opschorting" (brief, laatst);
    error TE_LAAT = "tijdigheid-te-laat" (brief, laatst);
    warning TOEGEZEGD = "tijdigheid-toegezegd" (brief, laatst);
    warning VERLENGING_ONZEKER = "tijdigheid-verlenging-onzeker" (laatst, brief);
    error VERLENGING_TE_LAAT = "tijdigheid-verlenging-te-laat" (brief, laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if subject.case.roles.has(Role::Tussenbericht) {
        return Vec::new();
    }
    let Some(answer) = &subject.facts.answer else { return Vec::new() };
    let Some((day, letter)) = answer.given else { return Vec::new() };
    let promised = fields.date("verlenging.nieuwe_datum");
    let Some(finding) = finding(letter, answer, promised) else { return Vec::new() };
    // A late letter goes out all the same once it says so itself (law.md C.8); an extension cannot be late.
    let owned = fields.get("te_laat_erkend").is_some() && !subject.case.roles.has(Role::Verlenging);
    let finding = if owned { finding.severity(Severity::Warning) } else { finding };
    vec![finding.arg("brief", in_words(letter)).place(Some(fields.place(day)))]
}

fn finding(letter: Date, answer: &Answer, promised: Option<Date>) -> Option<Finding> {
    let last = answer.last_suspended.safe.last_day;
    if letter > answer.last_suspended.generous.last_day {
        let finding = if answer.extension == Extension::Late { VERLENGING_TE_LAAT.found() } else { TE_LAAT.found() };
        return Some(finding.arg("laatst", in_words(last)));
    }
    let late_for_first = letter > answer.first_suspended.safe.last_day;
    if answer.extension == Extension::Doubtful && late_for_first {
        let first = answer.first_suspended.safe.last_day;
        return Some(VERLENGING_ONZEKER.found().arg("laatst", in_words(first)));
    }
    if letter > last {
        return Some(ONZEKER.found().arg("laatst", in_words(last)));
    }
    if letter > answer.last.safe.last_day {
        return Some(OPSCHORTING.found().arg("laatst", in_words(answer.last.safe.last_day)));
    }
    let promised = promised.filter(|promised| late_for_first && letter > *promised)?;
    Some(TOEGEZEGD.found().arg("laatst", in_words(promised)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str, lines: &[&str]) -> Vec<String> {
        let letter = format!("briefdatum: {letter}");
        let lines: Vec<_> = [letter.as_str()].into_iter().chain(lines.iter().copied()).collect();
        found("tijdigheid", "avg_weigering", &lines, "")
    }

    const A1: &str = "verzoek.ontvangen_op: 2026-10-12";
    const GOOD_FRIDAY: &str = "verzoek.ontvangen_op: 2027-02-26";

    #[test]
    fn the_mutant_of_a1() {
        assert_eq!(check("2026-11-13", &[A1]), ["E tijdigheid: 2026-11-13"]);
    }

    #[test]
    fn between_safe_and_generous_is_a_warning() {
        assert_eq!(check("2027-03-30", &[GOOD_FRIDAY]), ["W tijdigheid: 2027-03-30"]);
        assert_eq!(check("2027-03-31", &[GOOD_FRIDAY]), ["E tijdigheid: 2027-03-31"]);
    }

    #[test]
    fn in_time_only_by_suspension_is_a_warning() {
        let lines = [
            "verzoek.ontvangen_op: 2026-03-05",
            "identiteit.gevraagd_op: 2026-03-09",
            "identiteit.ontvangen_op: 2026-03-16",
        ];
        assert_eq!(check("2026-04-13", &lines), ["W tijdigheid: 2026-04-13"]);
        assert_eq!(check("2026-04-14", &lines), ["E tijdigheid: 2026-04-14"]);
    }

    #[test]
    fn waiting_for_a_mandate_is_a_suspension_too() {
        let lines = [
            "verzoek.ontvangen_op: 2026-03-05",
            "vertegenwoordiging.gevraagd_op: 2026-03-09",
            "vertegenwoordiging.ontvangen_op: 2026-03-16",
        ];
        assert_eq!(check("2026-04-13", &lines), ["W tijdigheid: 2026-04-13"]);
        assert_eq!(check("2026-04-07", &lines), Vec::<String>::new());
    }

    #[test]
    fn extensions_count_when_sent_in_time() {
        let lines = |sent| [A1, sent, "verlenging.nieuwe_datum: 2027-01-05"];
        assert_eq!(check("2027-01-06", &lines("verlenging.verzonden_op: 2026-11-05")), ["W tijdigheid: 2027-01-06"]);
        assert_eq!(check("2027-01-04", &lines("verlenging.verzonden_op: 2026-11-05")), Vec::<String>::new());
        assert_eq!(check("2027-01-04", &lines("verlenging.verzonden_op: 2026-11-20")), ["E tijdigheid: 2027-01-04"]);
        let doubtful = [GOOD_FRIDAY, "verlenging.verzonden_op: 2027-03-30"];
        assert_eq!(check("2027-04-20", &doubtful), ["W tijdigheid: 2027-04-20"]);
    }

    #[test]
    fn a_later_letter_is_held_to_the_day_of_the_answer() {
        assert_eq!(check("2027-02-01", &[A1, "beantwoord_op: 2026-11-13"]), ["E tijdigheid: 2026-11-13"]);
        assert_eq!(check("2027-02-01", &[A1, "beantwoord_op: 2026-11-12"]), Vec::<String>::new());
    }

    #[test]
    fn a_letter_that_says_it_is_late_may_go() {
        let lines = [A1, "te_laat_erkend.reden: Uw bericht bleef liggen."];
        assert_eq!(check("2026-11-13", &lines), ["W tijdigheid: 2026-11-13"]);
        let letter = "briefdatum: 2026-11-13";
        let extension = found("tijdigheid", "avg_verlenging", &[&[letter], &lines[..]].concat(), "");
        assert_eq!(extension, ["E tijdigheid: 2026-11-13"]);
    }

    #[test]
    fn the_last_day_is_clean() {
        clean("tijdigheid", "avg_weigering", &["briefdatum: 2026-11-12", A1], "");
        clean("tijdigheid", "avg_weigering", &["briefdatum: 2026-11-12"], "");
        clean("tijdigheid", "avg_identiteit", &["briefdatum: 2026-12-20", A1], "");
    }
}
