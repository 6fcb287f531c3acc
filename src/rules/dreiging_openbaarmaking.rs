//! Geen dreigement om de werkgever, familie of pers in te lichten of gegevens van de ander openbaar te maken.
//!
//! Gegevens verspreiden om iemand vrees aan te jagen is doxing (artikel 285d Sr); een zwarte lijst is een verwerking die de
//! AVG niet zomaar toelaat. De regel zoekt een zin waarin de schrijver (ik, wij, cliënte) iets met de kring of de gegevens
//! van de geadresseerde zal doen.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "dreiging_openbaarmaking",
    severity: Severity::Error,
    basis: "artikel 285d Sr; AVG",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("dreiging_openbaarmaking.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for sentence in reading::sentences(&subject) {
        let all = ["RX_IK_WIJ", "RX_BEKENDMAKEN", "RX_TOEKOMST"];
        let denied = reading::has(&subject, "RX_NIET", sentence.own);
        if denied || !all.iter().all(|pattern| reading::has(&subject, pattern, sentence.own)) {
            continue;
        }
        if let Some(hit) = reading::find(&subject, "RX_UW_KRING", sentence.own) {
            findings.push(sentence.found(RULE.finding("dreiging-openbaarmaking"), &hit));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn a_threat_to_tell_others_is_found() {
        finds(&RULE, "Dan zal ik uw werkgever inlichten.", &["uw werkgever"]);
        finds(&RULE, "Cliënte overweegt uw naam op een zwarte lijst te plaatsen, dan bent u gewaarschuwd.", &["uw naam"]);
    }

    #[test]
    fn facts_about_the_addressee_are_no_threat() {
        clean(&RULE, "U plaatste de review onder uw naam.");
        clean(&RULE, "Wij kunnen uw gegevens niet delen met anderen.");
        clean(&RULE, "U schreef: «ik zal uw werkgever inlichten».");
    }
}
