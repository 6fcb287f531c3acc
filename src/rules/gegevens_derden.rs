#![doc = include_str!("gegevens_derden.md")]

use super::{
    Rule, Subject,
    reading::{Hit, ReadLetter},
};
use crate::{
    case::Case,
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikelen 22 en 31 UAVG; artikel 5 lid 1 onder c AVG", &[], check);

problems! {
    error BIJZONDER = "gegevens-derden-bijzonder" (woorden);
    error NAAM = "gegevens-derden-naam" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let letter = ReadLetter::with_quotes(subject);
    let special = fields.words("bijzondere_gegevens").into_iter().filter_map(|(word, _)| mention(&letter, word));
    let special = special.map(|hit| BIJZONDER.found().arg("woorden", hit.words()).place(hit.place()));
    // Who answers for the processing is held to `geen_derden`.
    let names = if subject.case.roles.has(Role::Verantwoordelijke) { Vec::new() } else { named(&letter, subject.case) };
    let names = names.into_iter().map(|(hit, has_reason)| {
        let severity = if has_reason { Severity::Warning } else { Severity::Error };
        NAAM.found().severity(severity).arg("woorden", hit.words()).place(hit.place())
    });
    special.chain(names).collect()
}

/// Where each name stands that the case keeps out of the letter, and whether the case says why it stands there all the same.
pub(super) fn named<'a>(letter: &ReadLetter<'a>, case: &Case) -> Vec<(Hit<'a>, bool)> {
    let fields = Fields::of(case);
    let reasons = fields.items("derden_met_reden");
    let has_reason = |name: &str| reasons.iter().any(|reason| reason.text("naam") == Some(name));
    let names = fields.words("derden").into_iter();
    names.filter_map(|(name, _)| Some((mention(letter, name)?, has_reason(name)))).collect()
}

/// The first place where a name or word stands as a whole, capitals or not.
fn mention<'a>(letter: &ReadLetter<'a>, word: &str) -> Option<Hit<'a>> {
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
        assert_eq!(found, ["E gegevens-derden: Wortelkanaalbehandeling", "E gegevens-derden: J. de Bruin"]);
    }

    #[test]
    fn a_part_of_another_word_is_clean() {
        clean("gegevens_derden", "review_sommatie_klant", &["derden: [Bos]"], "De Bosweg is geen naam.");
        clean("gegevens_derden", "review_sommatie_klant", &[], "Ook J. de Bruin was erbij.");
    }
}
