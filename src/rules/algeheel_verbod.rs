//! Geen eis om nooit meer iets (negatiefs) te schrijven.
//!
//! De rechter legt geen algeheel reviewverbod op: sterren en op feiten gebaseerde beoordelingen blijven toegestaan
//! (ECLI:NL:RBOBR:2020:2626). Eis alleen dat de aangehaalde of gelijksoortige onrechtmatige uitlatingen wegblijven.
//!
//! De regel zoekt "nooit meer", "geen enkele uitlating" en "elke negatieve" samen met een woord voor schrijven of eisen.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "algeheel_verbod",
    severity: Severity::Error,
    basis: "artikel 10 EVRM; ECLI:NL:RBOBR:2020:2626",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("algeheel_verbod.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let sentences = reading::sentences(&subject);
    let writing = |sentence: &&reading::Sentence<'_>| reading::has(&subject, "RX_SCHRIJVEN", sentence.own);
    sentences
        .iter()
        .filter(writing)
        .filter_map(|sentence| {
            let hit = reading::find(&subject, "RX_ALGEHEEL", sentence.own)?;
            Some(sentence.found(RULE.finding("algeheel-verbod"), &hit))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn a_general_ban_is_found() {
        finds(&RULE, "Ik sommeer u: plaats nooit meer een negatieve review.", &["nooit meer"]);
        finds(&RULE, "U dient zich van elke negatieve uitlating te onthouden.", &["elke negatieve"]);
        clean(&RULE, "Ik sommeer u deze of gelijksoortige onrechtmatige uitlatingen niet opnieuw te plaatsen.");
        clean(&RULE, "De monteur kwam nooit meer terug.");
        clean(&RULE, "U schreef: «ga hier nooit meer heen, ik zal dat overal schrijven».");
    }
}
