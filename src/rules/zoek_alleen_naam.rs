#![doc = include_str!("zoek_alleen_naam.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "HvJ EU 13 mei 2014, C-131/12", &[], check);

problems! {
    warning ZOEK_ALLEEN_NAAM = "zoek-alleen-naam" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences
        .iter()
        .filter_map(|sentence| sentence.affirms("RX_PAGINA_WEG").filter(|_| !sentence.has("RX_RESULTAAT")));
    hits.map(|hit| ZOEK_ALLEEN_NAAM.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn such_words_are_found() {
        assert_eq!(
            found("zoek_alleen_naam", "x", &[], "Verwijder de pagina."),
            ["W zoek-alleen-naam: Verwijder de pagina"]
        );
    }

    #[test]
    fn other_words_are_clean() {
        for letter in ["De pagina zelf blijft bestaan.", "Verwijder deze pagina uit uw resultaten."] {
            clean("zoek_alleen_naam", "x", &[], letter);
        }
    }
}
