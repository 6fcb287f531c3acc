#![doc = include_str!("inzage_lid1_bij_art15_4.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 15 leden 1, 3 en 4 AVG", &["onderdelen"], check);

problems! {
    error LID1 = "inzage-lid1" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.get("inzage").is_some() || fields.get("eerder_verstrekt").is_some() {
        return Vec::new();
    }
    let parts = refused(&fields).into_iter().filter(|part| part.text("grond") == Some("art15_4"));
    parts.map(|part| LID1.found().place(Some(part.place("grond")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const GROUND: &str = "onderdelen.0.grond: art15_4";

    #[test]
    fn a_refused_copy_without_the_rest_is_found() {
        let found = found("inzage_lid1_bij_art15_4", "avg_weigering", &[GROUND], "");
        assert_eq!(found, ["E inzage-lid1-bij-art15-4: art15_4"]);
    }

    #[test]
    fn an_earlier_letter_and_the_information_itself_are_clean() {
        clean("inzage_lid1_bij_art15_4", "x", &[GROUND, "eerder_verstrekt.datum: 2026-09-01"], "");
        clean("inzage_lid1_bij_art15_4", "x", &[GROUND, "inzage.kopie: een overzicht"], "");
    }
}
