//! Wie de kopie weigert om de rechten van anderen, geeft de informatie van artikel 15 lid 1 AVG toch.
//!
//! Waarom: artikel 15 lid 4 gaat alleen over de kopie van lid 3. Waarvoor, welke gegevens, wie ze kreeg, hoe lang en de andere
//! punten van lid 1 (a tot en met h) blijven verschuldigd.
//!
//! Wat te doen: geef ze in dezelfde brief (avg_gedeeltelijk met `inzage`), of noem in `eerder_verstrekt` de brief die ze gaf.

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity},
    facts::{fields::Fields, grounds::refused},
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 15 leden 1, 3 en 4 AVG", &["onderdelen"], check);

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.get("inzage").is_some() || fields.get("eerder_verstrekt").is_some() {
        return Vec::new();
    }
    let parts = refused(&fields).into_iter().filter(|part| part.text("grond") == Some("art15_4"));
    parts.map(|part| Finding::error("inzage-lid1").place(Some(part.place("grond")))).collect()
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
