//! Geen aangifte als drukmiddel voor geld, afstand van recht of het intrekken van een klacht.
//!
//! Wie schrijft dat hij van aangifte afziet als de ander betaalt, dreigt. Het Hof van Discipline berispte een advocaat die
//! aangifte aankondigde om iemand af te schrikken (1 december 2023, ECLI:NL:TAHVD:2023:218); vergelijk de artikelen 284 en
//! 318 Sr. De regel zoekt in dezelfde of de aangrenzende zin een woord over aangifte, een woord over betalen of intrekken en
//! een voorwaarde. Dat aangifte al is gedaan, is een mededeling en geen dreigement.
//!
//! Fout: "Betaalt u € 2.500, dan zie ik af van aangifte." Doen: laat de aangifte weg, of noem haar los van iedere eis.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "strafdreiging_als_drukmiddel",
    severity: Severity::Error,
    basis: "ECLI:NL:TAHVD:2023:218; artikelen 284 en 318 Sr",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("strafdreiging_als_drukmiddel.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let sentences = reading::sentences(&subject);
    let has = |pattern: &str, own: &str| reading::has(&subject, pattern, own);
    let gain = |own: &str| has("RX_GELD", own) || has("RX_INTREKKEN", own);
    let mut findings = Vec::new();
    for (i, sentence) in sentences.iter().enumerate() {
        let Some(hit) = reading::find(&subject, "RX_STRAF", sentence.own) else { continue };
        if has("RX_AANGIFTE_GEDAAN", sentence.own) {
            continue;
        }
        let same_block = |other: &&reading::Sentence<'_>| std::ptr::eq(other.paragraph, sentence.paragraph);
        let before = i.checked_sub(1).and_then(|i| sentences.get(i)).filter(same_block);
        let after = sentences.get(i + 1).filter(same_block);
        let near = [before, Some(sentence), after];
        let near: Vec<&str> = near.into_iter().flatten().map(|sentence| sentence.own).collect();
        if near.iter().any(|own| gain(own)) && near.iter().any(|own| has("RX_VOORWAARDE", own)) {
            findings.push(sentence.found(RULE.finding("strafdreiging-als-drukmiddel"), &hit));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn a_report_to_the_police_in_exchange_for_money_is_a_threat() {
        finds(&RULE, "Betaalt u € 2.500, dan zie ik af van aangifte.", &["aangifte"]);
        finds(&RULE, "Cliënte overweegt aangifte. Zij ziet daarvan af als u de schade vergoedt en € 500 betaalt.", &["aangifte"]);
        finds(&RULE, "Tenzij u de klacht intrekt, volgt aangifte bij de politie.", &["aangifte"]);
    }

    #[test]
    fn a_report_that_stands_by_itself_is_none() {
        clean(&RULE, "Cliënte heeft op 3 november 2026 aangifte gedaan. Zij vordert € 500 als u niet verwijdert.");
        clean(&RULE, "Cliënte beraadt zich op aangifte.");
        clean(&RULE, "U schreef: «betaal mij of ik doe aangifte». Als u niet verwijdert, volgt een kort geding.");
    }
}
