#![doc = include_str!("zinslengte.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 12 lid 1 AVG", &[], check);

problems! {
    warning ZINSLENGTE = "zinslengte" (gemiddeld, langste);
}

/// Words in a sentence, on average.
const LONGEST_AVERAGE: usize = 20;
/// A salutation or a line of a list is no sentence to measure.
const FEWEST_WORDS: usize = 4;
/// An average of fewer says nothing.
const FEWEST_SENTENCES: usize = 5;

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let counted = sentences.iter().map(|sentence| (sentence.words().split_whitespace().count(), sentence));
    let counted: Vec<_> = counted.filter(|(words, _)| *words >= FEWEST_WORDS).collect();
    let words: usize = counted.iter().map(|(words, _)| words).sum();
    if counted.len() < FEWEST_SENTENCES || words <= LONGEST_AVERAGE * counted.len() {
        return Vec::new();
    }
    let average = words.div_ceil(counted.len());
    let longest = counted.iter().max_by_key(|(words, _)| *words);
    let finding = |(words, sentence): &(usize, &super::reading::Sentence<'_>)| {
        let finding = ZINSLENGTE.found().arg("gemiddeld", average.to_string());
        finding.arg("langste", words.to_string()).place(sentence.whole().place())
    };
    longest.into_iter().map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn long_sentences_are_found() {
        let sentence = "woord ".repeat(24);
        let letter = [sentence.as_str(); 5].join("|");
        assert_eq!(
            found("zinslengte", "x", &[], &letter),
            [
                "W zinslengte: woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord woord"
            ]
        );
    }

    #[test]
    fn short_sentences_and_short_letters_are_clean() {
        let sentence = "woord ".repeat(12);
        clean("zinslengte", "x", &[], &[sentence.as_str(); 6].join("|"));
        clean("zinslengte", "x", &[], &"woord ".repeat(60));
    }
}
