#![doc = include_str!("verlenging_ongeldige_reden.md")]

use super::{
    Rule, Subject,
    reading::{Hit, ReadLetter, Sentence},
};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 12 lid 3 AVG", &["verlenging.toelichting"], check);

problems! {
    error VERLENGING_ONGELDIGE_REDEN = "verlenging-ongeldige-reden" (woorden);
}

/// Between a word of cause and what it names: enough for "in verband met de komende".
const REACH: usize = 25;

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| given_as_reason(subject, sentence));
    hits.map(|hit| VERLENGING_ONGELDIGE_REDEN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

/// A word of workload that the sentence does not deny; an illness, a holiday or a fault only where it is a cause, since
/// the data themselves may be about it.
fn given_as_reason<'a>(subject: Subject<'_>, sentence: &Sentence<'a>) -> Option<Hit<'a>> {
    let pattern = |name: &str, text: &str| subject.patterns.get(name).is_some_and(|found| found.is_match(text));
    sentence.all("RX_DRUKTE").into_iter().find(|hit| {
        let before = sentence.before(hit);
        let near = before.char_indices().rev().nth(REACH).map_or(before, |(start, _)| &before[start..]);
        let causes = pattern("RX_WERKDRUK", hit.words()) || pattern("RX_ALS_OORZAAK", near);
        causes && !pattern("RX_ONTKENT_REDEN", near)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("verlenging_ongeldige_reden", "avg_verlenging", &[], letter)
    }

    #[test]
    fn the_mutant_of_a3() {
        let found = check("Wij hebben meer tijd nodig wegens drukte rond de feestdagen.");
        assert_eq!(found, ["E verlenging-ongeldige-reden: drukte"]);
    }

    #[test]
    fn workload_and_causes_are_found() {
        assert_eq!(
            check("Wegens drukte kunnen wij niet op tijd antwoorden."),
            ["E verlenging-ongeldige-reden: drukte"]
        );
        assert_eq!(check("Door de vakantie van Piet duurt het langer."), ["E verlenging-ongeldige-reden: vakantie"]);
        assert_eq!(check("Vanwege ziekte van een collega duurt het langer."), ["E verlenging-ongeldige-reden: ziekte"]);
        assert_eq!(check("Met de feestdagen zijn wij dicht."), ["E verlenging-ongeldige-reden: feestdagen"]);
        assert_eq!(check("Wij kampen met een personeelstekort."), ["E verlenging-ongeldige-reden: personeelstekort"]);
    }

    #[test]
    fn data_about_such_things_and_denials_are_clean() {
        for letter in [
            "Uw dossier over uw ziekte beslaat 900 bladzijden.",
            "Wij zoeken ook in de stukken over de storing van 3 mei 2026.",
            "Dat ligt niet aan drukte, maar aan het aantal systemen.",
            "De gesprekken gaan over de vakantiewoning die u huurde.",
        ] {
            clean("verlenging_ongeldige_reden", "avg_verlenging", &[], letter);
            assert_eq!(check(letter), Vec::<String>::new());
        }
    }
}
