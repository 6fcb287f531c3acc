//! Geen oningevuld veld in de brief.
//!
//! Een brief met `[naam]`, `{{ naam }}`, TODO of XXX is niet af. Haakjes met een getal of met hoofdletters (`[1]`, `[sic]`
//! in een citaat van de ander) tellen niet mee.
//!
//! Fout: "Geachte [naam],". Doen: vul het veld in, of haal de zin weg.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "geen_placeholder",
    severity: Severity::Error,
    basis: "ontwerpkeuze (law.md B.0)",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("geen_placeholder.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    reading::each_sentence_with(&subject, "RX_PLACEHOLD", &RULE.finding("geen-placeholder"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn an_unfilled_field_is_found() {
        finds(&RULE, "Geachte [naam],", &["[naam]"]);
        finds(&RULE, "Dat is {{ bedrag }} euro. TODO nakijken.", &["{{", "TODO"]);
        clean(&RULE, "Zie voetnoot [1] en bijlage 2 (naam en adres).");
        clean(&RULE, "Zij schreef: «[naam] is een oplichter».");
    }
}
