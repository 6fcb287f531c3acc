#![doc = include_str!("namen_van_collegas.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 7:611 BW; Gerechtshof Arnhem-Leeuwarden 2023", &[], check);

problems! {
    error NAMEN_VAN_COLLEGAS = "namen-van-collegas" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let asking = sentences
        .iter()
        .filter(|sentence| (sentence.has("RX_EIS") || sentence.has("RX_VRAAGT")) && !sentence.has("RX_VERWIJDER"));
    let hits = asking.filter_map(|sentence| sentence.affirms("RX_COLLEGAS_NOEMEN"));
    hits.map(|hit| NAMEN_VAN_COLLEGAS.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("namen_van_collegas", "review_sommatie_medewerker", &[], letter)
    }

    #[test]
    fn asking_for_names_is_found() {
        assert_eq!(
            check("Ik verzoek u de collega's te noemen die de andere recensies schreven."),
            ["E namen-van-collegas: collega's te noemen"]
        );
        assert_eq!(
            check("Wilt u mij de namen van de medewerkers geven?"),
            ["E namen-van-collegas: namen van de medewerkers"]
        );
        assert_eq!(
            check("Welke collega's hebben de andere berichten geplaatst?"),
            ["E namen-van-collegas: Welke collega's hebben de andere berichten geplaatst"]
        );
    }

    #[test]
    fn colleagues_may_be_mentioned() {
        for letter in [
            "Uw collega's hebben de berichten gelezen en zijn ervan geschrokken.",
            "Ik sommeer u de namen van uw collega's uit het bericht te verwijderen.",
            "Ik vraag u niet wie van uw collega's de andere berichten hebben geschreven.",
            "U schrijft: «welke collega's hebben dit geplaatst?»",
        ] {
            clean("namen_van_collegas", "review_sommatie_medewerker", &[], letter);
        }
    }
}
