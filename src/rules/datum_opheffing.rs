#![doc = include_str!("datum_opheffing.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::in_words,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 18 lid 3 AVG", &["opheffing.datum", "briefdatum"], check);

problems! {
    error NIET_VOORAF = "datum-opheffing-niet-vooraf" (datum, brief);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(lifted), Some(letter)) = (fields.date("opheffing.datum"), fields.date("briefdatum")) else {
        return Vec::new();
    };
    if lifted > letter {
        return Vec::new();
    }
    let finding = NIET_VOORAF.found().arg("datum", in_words(lifted));
    vec![finding.arg("brief", in_words(letter)).place(Some(fields.place("opheffing.datum")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn lines(lifted: &str) -> [String; 2] {
        ["briefdatum: 2026-11-24".to_owned(), format!("opheffing.datum: {lifted}")]
    }

    #[test]
    fn on_the_day_itself_or_before_is_found() {
        for lifted in ["2026-11-24", "2026-11-20"] {
            let lines = lines(lifted);
            let found = found("datum_opheffing", "avg_beperking_opheffing", &[&lines[0], &lines[1]], "");
            assert_eq!(found, [format!("E datum-opheffing: {lifted}")]);
        }
    }

    #[test]
    fn the_day_after_is_clean() {
        let lines = lines("2026-11-25");
        clean("datum_opheffing", "avg_beperking_opheffing", &[&lines[0], &lines[1]], "");
    }
}
