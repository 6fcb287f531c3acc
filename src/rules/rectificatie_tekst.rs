#![doc = include_str!("rectificatie_tekst.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "rechtspraak bij artikel 6:167 BW", &["eis.rectificatie.tekst"], check);

problems! {
    error TE_LANG = "rectificatie-tekst-te-lang" (woorden, meeste);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let most = subject.law.rectificatie.meeste_woorden;
    let words = fields.prose("eis.rectificatie.tekst").map_or(0, |text| text.split_whitespace().count());
    if words <= most {
        return Vec::new();
    }
    let finding = TE_LANG.found().arg("woorden", words.to_string());
    vec![finding.arg("meeste", most.to_string()).place(Some(fields.place("eis.rectificatie.tekst")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn text(words: usize) -> String {
        format!("eis.rectificatie.tekst: \"{}\"", vec!["woord"; words].join(" "))
    }

    #[test]
    fn a_hundred_and_fifty_one_words_are_too_many() {
        let found = found("rectificatie_tekst", "rectificatie_verzoek", &[&text(151)], "");
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("E rectificatie-tekst: "));
    }

    #[test]
    fn a_hundred_and_fifty_words_are_clean() {
        clean("rectificatie_tekst", "rectificatie_verzoek", &[&text(150)], "");
        assert_eq!(found("rectificatie_tekst", "rectificatie_verzoek", &[], ""), Vec::<String>::new());
    }
}
