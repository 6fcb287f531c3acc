//! De brief maakt klacht en beroep niet afhankelijk van een eigen procedure en raadt ze niet af.
//!
//! De betrokkene mag altijd naar de Autoriteit Persoonsgegevens en de rechter (artikelen 77 en 79 AVG). Een eigen
//! klachtenregeling mag worden aangeboden, nooit als voorwaarde.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "rm_geen_afstand",
    severity: Severity::Error,
    basis: "artikelen 77 en 79 AVG",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("rm_geen_afstand.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    reading::each_sentence_with(&subject, "RX_AFSTAND", &RULE.finding("rm-geen-afstand"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn a_condition_on_the_remedy_is_found() {
        finds(
            &RULE,
            "U kunt pas nadat wij hebben beslist een klacht indienen.",
            &["pas nadat wij hebben beslist een klacht"],
        );
        clean(&RULE, "Let op: als u eerst met ons overlegt, loopt de termijn van zes weken gewoon door.");
    }
}
