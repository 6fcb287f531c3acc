#![doc = include_str!("aangifte_klachttermijn_verstreken.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 66 lid 1 Sr; artikel 269 Sr", &["uitlatingen", "briefdatum"], check);

problems! {
    warning AANGIFTE_KLACHTTERMIJN_DEELS_VERSTREKEN = "aangifte-klachttermijn-deels-verstreken" (laatst);
    error AANGIFTE_KLACHTTERMIJN_VERSTREKEN = "aangifte-klachttermijn-verstreken" (laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(letter_date) = fields.date("briefdatum") else { return Vec::new() };
    let terms = subject.facts.running.iter().filter_map(|running| running.complaint.as_ref());
    let terms: Vec<_> = terms.map(|term| term.last_day).collect();
    let (Some(first), Some(last)) = (terms.iter().min(), terms.iter().max()) else { return Vec::new() };
    if letter_date <= *first {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let mut announced = sentences.iter().filter(|sentence| !sentence.has("RX_AANGIFTE_GEDAAN"));
    let Some(hit) = announced.find_map(|sentence| sentence.affirms("RX_STRAF")) else { return Vec::new() };
    let finding = if letter_date > *last {
        AANGIFTE_KLACHTTERMIJN_VERSTREKEN.found().arg("laatst", date::in_words(*last))
    } else {
        AANGIFTE_KLACHTTERMIJN_DEELS_VERSTREKEN.found().arg("laatst", date::in_words(*first))
    };
    vec![finding.place(hit.place())]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn lines(known: [&str; 2]) -> Vec<String> {
        let known = known.iter().enumerate().map(|(at, day)| format!("uitlatingen.{at}.datum_kennisname: {day}"));
        known.chain(["briefdatum: 2026-11-17".to_owned()]).collect()
    }

    fn check(known: [&str; 2], letter: &str) -> Vec<String> {
        let lines = lines(known);
        found("aangifte_klachttermijn_verstreken", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>(), letter)
    }

    #[test]
    fn three_months_and_a_day_are_too_late() {
        let late = check(["2026-08-16", "2026-08-16"], "Cliënte zal aangifte doen.");
        assert_eq!(late, ["E aangifte-klachttermijn-verstreken: aangifte"]);
        let partly = check(["2026-08-16", "2026-11-03"], "Cliënte zal aangifte doen.");
        assert_eq!(partly, ["W aangifte-klachttermijn-verstreken: aangifte"]);
    }

    #[test]
    fn in_time_done_or_not_announced_is_clean() {
        let none = Vec::<String>::new();
        assert_eq!(check(["2026-08-17", "2026-11-03"], "Cliënte zal aangifte doen."), none);
        assert_eq!(check(["2026-08-16", "2026-08-16"], "Cliënte heeft tijdig aangifte gedaan."), none);
        assert_eq!(check(["2026-08-16", "2026-08-16"], "Cliënte ziet van aangifte af en doet geen aangifte."), none);
        clean("aangifte_klachttermijn_verstreken", "x", &[], "Cliënte zal aangifte doen.");
    }
}
