#![doc = include_str!("matiging_uitgesloten.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 6:94 lid 3 BW", &["onthoudingsverklaring"], check);

problems! {
    error MATIGING_UITGESLOTEN = "matiging-uitgesloten" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if Fields::of(subject.case).get("onthoudingsverklaring").is_none() {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.find("RX_MATIGING_UIT"));
    hits.map(|hit| MATIGING_UITGESLOTEN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const SIGNED: &[&str] = &["onthoudingsverklaring.einddatum: 2028-12-31"];

    #[test]
    fn a_penalty_that_no_judge_may_moderate_is_found() {
        for (letter, words) in [
            ("De boete is niet vatbaar voor matiging.", "niet vatbaar voor matiging"),
            ("De rechter mag dit bedrag niet matigen.", "mag dit bedrag niet matigen"),
            ("Ik doe afstand van matiging.", "doe afstand van matiging"),
        ] {
            assert_eq!(
                found("matiging_uitgesloten", "x", SIGNED, letter),
                [format!("E matiging-uitgesloten: {words}")]
            );
        }
    }

    #[test]
    fn a_penalty_that_a_judge_may_moderate_is_clean() {
        clean("matiging_uitgesloten", "x", SIGNED, "Deze verklaring sluit matiging door de rechter niet uit.");
        clean("matiging_uitgesloten", "x", SIGNED, "De rechter kan de boete matigen.");
        clean("matiging_uitgesloten", "x", &[], "Matiging is uitgesloten.");
    }
}
