#![doc = include_str!("laatste_antwoorddatum.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::in_words,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 12 lid 3 AVG", &["briefdatum", "verzoek.ontvangen_op"], check);

problems! {
    error VOORBIJ = "laatste-antwoorddatum-voorbij" (laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(letter), Some(answer)) = (fields.date("briefdatum"), &subject.facts.answer) else {
        return Vec::new();
    };
    let last = answer.first.safe.last_day;
    if letter <= last {
        return Vec::new();
    }
    let finding = VOORBIJ.found().arg("laatst", in_words(last));
    vec![finding.place(Some(fields.place("briefdatum")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const RECEIVED: &str = "verzoek.ontvangen_op: 2026-11-25";

    #[test]
    fn a_day_that_has_passed_is_found() {
        let lines = ["briefdatum: 2026-12-29", RECEIVED];
        let found = found("laatste_antwoorddatum", "avg_ontvangstbevestiging", &lines, "");
        assert_eq!(found, ["E laatste-antwoorddatum: 2026-12-29"]);
    }

    #[test]
    fn a_day_to_come_is_clean() {
        for day in ["2026-11-26", "2026-12-28"] {
            let letter = format!("briefdatum: {day}");
            let lines = [letter.as_str(), RECEIVED];
            clean("laatste_antwoorddatum", "avg_ontvangstbevestiging", &lines, "");
        }
    }
}
