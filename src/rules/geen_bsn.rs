//! Het burgerservicenummer staat niet in de brief en wordt niet gevraagd.
//!
//! Artikel 46 UAVG laat het BSN alleen toe waar een wet het voorschrijft. Vragen om het onleesbaar te maken mag natuurlijk.
//! De regel geldt voor particuliere verwerkingsverantwoordelijken.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "geen_bsn",
    severity: Severity::Error,
    basis: "artikel 46 UAVG",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("geen_bsn.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if subject.facts.holds("is_bestuursorgaan") {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for sentence in reading::sentences(&subject) {
        let shielded = reading::has(&subject, "RX_AFSCHERM", sentence.own);
        if let Some(hit) = reading::find(&subject, "RX_BSN", sentence.own).filter(|_| !shielded) {
            findings.push(sentence.found(RULE.finding("geen-bsn"), &hit));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, clean_for, finds};

    #[test]
    fn asking_for_the_number_is_found_and_asking_to_hide_it_is_not() {
        finds(&RULE, "Wilt u uw BSN doorgeven?", &["BSN"]);
        clean(&RULE, "Maak uw BSN onleesbaar.");
        clean_for(&RULE, &["afzender.is_bestuursorgaan: true"], "Wij verwerken uw BSN.");
    }
}
