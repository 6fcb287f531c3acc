#![doc = include_str!("beschuldiging_alleen_bij_feit.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 6:162 BW", &["uitlatingen"], check);

problems! {
    warning BESCHULDIGING_ALLEEN_BIJ_FEIT = "beschuldiging-alleen-bij-feit" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let posts = Fields::of(subject.case).items("uitlatingen");
    if !posts.iter().any(|post| post.text("soort") == Some("waardeoordeel")) {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let lumped = sentences.iter().filter(|sentence| !sentence.has("RX_UITLATING_NUMMER"));
    let hits = lumped.filter_map(|sentence| sentence.find("RX_BESCHULDIGINGEN"));
    let finding = |hit: super::reading::Hit<'_>| {
        BESCHULDIGING_ALLEEN_BIJ_FEIT.found().arg("woorden", hit.words()).place(hit.place())
    };
    hits.map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const OPINION: &str = "uitlatingen.0.soort: waardeoordeel";
    const LETTER: &str = "Deze uitlatingen bevatten beschuldigingen die geen steun vinden in de feiten.";

    #[test]
    fn an_opinion_that_is_called_an_accusation_is_found() {
        let found = found("beschuldiging_alleen_bij_feit", "x", &[OPINION], LETTER);
        assert_eq!(found, ["W beschuldiging-alleen-bij-feit: beschuldigingen die geen steun vinden"]);
    }

    #[test]
    fn numbers_and_facts_are_clean() {
        clean("beschuldiging_alleen_bij_feit", "x", &["uitlatingen.0.soort: feit"], LETTER);
        let numbered = "Uitlating 1 bevat beschuldigingen die geen steun vinden in de feiten.";
        clean("beschuldiging_alleen_bij_feit", "x", &[OPINION], numbered);
    }
}
