#![doc = include_str!("zoek_wereldwijd.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "HvJ EU 24 september 2019, C-507/17", &[], check);

problems! {
    warning ZOEK_WERELDWIJD = "zoek-wereldwijd" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_WERELDWIJD"));
    hits.map(|hit| ZOEK_WERELDWIJD.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn such_words_are_found() {
        assert_eq!(
            found("zoek_wereldwijd", "x", &[], "Verwijder dit resultaat wereldwijd."),
            ["W zoek-wereldwijd: wereldwijd"]
        );
    }

    #[test]
    fn other_words_are_clean() {
        clean("zoek_wereldwijd", "x", &[], "Verwijder dit resultaat in de hele Europese Unie.");
    }
}
