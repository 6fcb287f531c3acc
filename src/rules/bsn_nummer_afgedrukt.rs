#![doc = include_str!("bsn_nummer_afgedrukt.md")]

use super::{
    Rule, Subject,
    reading::{ReadLetter, Sentence},
};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 46 UAVG", &[], check);

problems! {
    error NUMMER_AFGEDRUKT = "bsn-nummer-afgedrukt" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::with_quotes(subject);
    let sentences = letter.body();
    // A number that says what it is ("factuur 123456782") is another number.
    let other = |sentence: &Sentence<'_>, number: &str| {
        let before = sentence.words().split(number).next().unwrap_or_default();
        subject.patterns.get("RX_ANDER_NUMMER").is_some_and(|pattern| pattern.is_match(before))
    };
    let hits = sentences
        .iter()
        .flat_map(|sentence| sentence.all("RX_NEGEN_CIJFERS").into_iter().map(move |hit| (sentence, hit)));
    let numbers = hits.filter(|(sentence, hit)| is_citizen_number(hit.words()) && !other(sentence, hit.words()));
    numbers.map(|(_, hit)| hit).map(|hit| NUMMER_AFGEDRUKT.found().place(hit.place())).collect()
}

/// The eleven test of the BSN: 9·d1 + 8·d2 + … + 2·d8 − d9 can be divided by eleven.
fn is_citizen_number(words: &str) -> bool {
    let digits: Vec<i64> = words.chars().filter_map(|c| c.to_digit(10)).map(i64::from).collect();
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i64 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    digits.len() == weights.len() && sum != 0 && sum % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_number_that_passes_the_test_is_found() {
        let found = found("bsn_nummer_afgedrukt", "x", &[], "Uw BSN is 111222333.");
        assert_eq!(found, ["E bsn-nummer-afgedrukt: 111222333"]);
    }

    #[test]
    fn other_numbers_are_clean() {
        clean("bsn_nummer_afgedrukt", "x", &[], "Factuur 123456782 is betaald.");
        clean("bsn_nummer_afgedrukt", "x", &[], "Uw klantnummer is 123456789, uw bedrag 1112223334.");
    }
}
