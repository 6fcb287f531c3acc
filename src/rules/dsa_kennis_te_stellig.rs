#![doc = include_str!("dsa_kennis_te_stellig.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 16 lid 3 DSA; artikel 6 DSA", &[], check);

problems! {
    warning DSA_KENNIS_TE_STELLIG = "dsa-kennis-te-stellig" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let paragraphs: Vec<_> = letter.paragraphs().collect();
    let flat = paragraphs.iter().filter(|paragraph| !paragraph.has("RX_ZONDER_ONDERZOEK"));
    let hits = flat.filter_map(|paragraph| paragraph.find("RX_KENNIS_STELLIG"));
    hits.map(|hit| DSA_KENNIS_TE_STELLIG.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn knowledge_without_the_condition_is_found() {
        let letter = "Door deze melding hebt u daadwerkelijk kennis van de inhoud.";
        let found = found("dsa_kennis_te_stellig", "x", &[], letter);
        assert_eq!(found, ["W dsa-kennis-te-stellig: Door deze melding hebt u daadwerkelijk kennis"]);
    }

    #[test]
    fn the_condition_in_the_paragraph_is_clean() {
        let letter =
            "U ziet zonder gedetailleerd juridisch onderzoek dat dit illegaal is.| Door deze melding hebt u kennis.";
        clean("dsa_kennis_te_stellig", "x", &[], letter);
    }
}
