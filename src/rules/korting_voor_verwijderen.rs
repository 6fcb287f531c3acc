#![doc = include_str!("korting_voor_verwijderen.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Warning, "consumentenrecht over misleidende recensies", &[], check);

problems! {
    warning KORTING_VOOR_VERWIJDEREN = "korting-voor-verwijderen" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let deals = sentences.iter().filter(|sentence| sentence.has("RX_VERWIJDER") || sentence.has("RX_WEGHALEN"));
    let hits = deals.filter_map(|sentence| sentence.affirms("RX_KORTING"));
    hits.map(|hit| KORTING_VOOR_VERWIJDEREN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("korting_voor_verwijderen", "review_contact_eerste", &[], letter)
    }

    #[test]
    fn a_discount_for_a_deletion_is_found() {
        assert_eq!(
            check("Als u de recensie verwijdert, krijgt u een tegoed van € 50."),
            ["W korting-voor-verwijderen: tegoed"]
        );
        assert_eq!(
            check("U krijgt 10% korting zodra u het bericht weghaalt."),
            ["W korting-voor-verwijderen: korting"]
        );
    }

    #[test]
    fn an_amends_without_a_condition_is_clean() {
        for letter in [
            "U krijgt de voorrijkosten terug.| Wilt u het bericht verwijderen of aanpassen?",
            "Wij vragen u het bericht te verwijderen en bieden daar geen vergoeding voor.",
            "Wij betalen u een vergoeding van € 50.",
        ] {
            clean("korting_voor_verwijderen", "review_contact_eerste", &[], letter);
        }
    }
}
