#![doc = include_str!("gegevens_derden.md")]

use super::{
    Rule, Subject,
    reading::{Hit, ReadLetter},
};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikelen 22 en 31 UAVG; artikel 5 lid 1 onder c AVG", &[], check);

problems! {
    error BIJZONDER = "gegevens-derden-bijzonder" (woorden);
    warning NAAM = "gegevens-derden-naam" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let letter = ReadLetter::with_quotes(subject);
    let special = fields.words("bijzondere_gegevens").into_iter().filter_map(|(word, _)| mention(&letter, word));
    let special = special.map(|hit| BIJZONDER.found().arg("woorden", hit.words()).place(hit.place()));
    let names = fields.words("derden").into_iter().filter(|_| !subject.case.roles.has(Role::Verantwoordelijke));
    let names = names.filter_map(|(word, _)| mention(&letter, word));
    let names = names.map(|hit| NAAM.found().arg("woorden", hit.words()).place(hit.place()));
    special.chain(names).collect()
}

/// The first place where a name or word stands as a whole, capitals or not.
pub(super) fn mention<'a>(letter: &ReadLetter<'a>, word: &str) -> Option<Hit<'a>> {
    letter.paragraphs().find_map(|paragraph| paragraph.phrase(word))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn special_data_are_an_error_and_names_a_warning() {
        let lines = ["derden: [J. de Bruin]", "bijzondere_gegevens: [wortelkanaalbehandeling]"];
        let letter = "Ook J. de Bruin was erbij.| Bij de Wortelkanaalbehandeling bleek dat niet.";
        let found = found("gegevens_derden", "review_sommatie_klant", &lines, letter);
        assert_eq!(found, ["E gegevens-derden: Wortelkanaalbehandeling", "W gegevens-derden: J. de Bruin"]);
    }

    #[test]
    fn a_part_of_another_word_is_clean() {
        clean("gegevens_derden", "review_sommatie_klant", &["derden: [Bos]"], "De Bosweg is geen naam.");
        clean("gegevens_derden", "review_sommatie_klant", &[], "Ook J. de Bruin was erbij.");
    }
}
