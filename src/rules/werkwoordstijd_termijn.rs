#![doc = include_str!("werkwoordstijd_termijn.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::without_weekday,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 17 lid 3 onder b AVG", &["onderdelen"], check);

problems! {
    error TERMIJN = "werkwoordstijd-termijn" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let letter_date = fields.date("briefdatum");
    let starts = fields.items("onderdelen").into_iter().filter_map(|part| part.date("bewaargrond.aanvang"));
    let later: Vec<String> =
        starts.filter(|start| letter_date.is_some_and(|letter| *start > letter)).map(without_weekday).collect();
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let about = sentences.iter().filter(|sentence| later.iter().any(|day| sentence.words().contains(day.as_str())));
    let hits = about.filter_map(|sentence| sentence.find("RX_TERMIJN_BEGON"));
    hits.map(|hit| TERMIJN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const LATER: [&str; 2] = ["briefdatum: 2026-11-06", "onderdelen.0.bewaargrond.aanvang: 2026-12-31"];

    #[test]
    fn a_term_that_began_in_the_future_is_found() {
        let found = found("werkwoordstijd_termijn", "x", &LATER, "De termijn startte na 31 december 2026.");
        assert_eq!(found, ["E werkwoordstijd-termijn: termijn startte"]);
    }

    #[test]
    fn a_term_that_begins_and_one_that_began_are_clean() {
        clean("werkwoordstijd_termijn", "x", &LATER, "De termijn begint na 31 december 2026.");
        let past = ["briefdatum: 2026-11-06", "onderdelen.0.bewaargrond.aanvang: 2024-12-31"];
        clean("werkwoordstijd_termijn", "x", &past, "De termijn begon na 31 december 2024.");
    }
}
