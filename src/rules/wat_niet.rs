#![doc = include_str!("wat_niet.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 17 AVG; artikel 12 lid 4 AVG", &["wissing.blijft"], check);

problems! {
    error TEKST = "wat-niet-tekst" (woorden);
    error VELD = "wat-niet-veld" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.get("wissing.blijft").is_some() {
        return vec![VELD.found().place(Some(fields.place("wissing.blijft")))];
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let kept = sentences.iter().filter_map(|sentence| sentence.find("RX_BLIJFT"));
    kept.map(|hit| TEKST.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_wissing_toewijzing";

    #[test]
    fn what_stays_is_found() {
        assert_eq!(found("wat_niet", KIND, &["wissing.blijft: uw facturen"], ""), ["E wat-niet: uw facturen"]);
        for (letter, words) in [
            ("Uw facturen kunnen wij nog niet wissen.", "kunnen wij nog niet wissen"),
            ("Wij moeten uw facturen zeven jaar bewaren.", "Wij moeten uw facturen zeven jaar bewaren"),
            ("Uw facturen blijven wij bewaren.", "blijven wij bewaren"),
        ] {
            assert_eq!(found("wat_niet", KIND, &[], letter), [format!("E wat-niet: {words}")]);
        }
    }

    #[test]
    fn what_was_kept_before_and_the_request_are_clean() {
        for letter in [
            "Uw verzoek en deze brief bewaren wij tot en met 31 december 2028.",
            "Uw facturen moesten wij tot en met 31 december 2025 bewaren. Die termijn is voorbij.",
            "Wij hoeven uw dossier niet langer te bewaren.",
            "In onze reservekopieën staan de gegevens nog tot en met 31 december 2026.",
        ] {
            clean("wat_niet", KIND, &[], letter);
        }
    }
}
