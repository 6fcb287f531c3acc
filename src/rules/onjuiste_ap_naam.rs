//! De toezichthouder heet Autoriteit Persoonsgegevens.
//!
//! Niet "CBP" en niet "Autoriteit voor persoonsgegevens": wie de verkeerde naam leest, vindt de klachtweg niet.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "onjuiste_ap_naam",
    severity: Severity::Error,
    basis: "artikel 6 UAVG",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("onjuiste_ap_naam.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    reading::each_sentence_with(&subject, "RX_AP_FOUT", &RULE.finding("onjuiste-ap-naam"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn only_the_right_name_leads_to_the_authority() {
        finds(&RULE, "U kunt een klacht indienen bij het CBP.", &["CBP"]);
        finds(&RULE, "Of bij de Autoriteit voor persoonsgegevens.", &["Autoriteit voor persoonsgegevens"]);
        clean(&RULE, "U kunt een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).");
    }
}
