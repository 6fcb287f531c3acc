//! Een eis noemt een datum, niet alleen "zo snel mogelijk" of "binnen vijf dagen".
//!
//! De ander moet zonder rekenen weten wanneer de termijn voorbij is, en de rechter ook. "Binnen vijf dagen" laat open van welke
//! dag af. Vage woorden mogen er wel naast staan, als in dezelfde alinea een datum staat ("uiterlijk op dinsdag 24 november
//! 2026").
//!
//! De wettelijke termijn van zes weken na ontvangst is geen eis en valt hierbuiten.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "termijn_niet_concreet",
    severity: Severity::Error,
    basis: "ontwerpkeuze op grond van artikel 6:82 BW (law.md B.6)",
    needs: &["termijn.datum"],
    reads_letter: true,
    check,
    file: include_str!("termijn_niet_concreet.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for sentence in reading::sentences(&subject) {
        let own = sentence.paragraph.own.as_str();
        let demand = reading::has(&subject, "RX_EIS", own);
        if !demand || reading::has(&subject, "RX_TERMIJN", own) {
            continue;
        }
        let vague = ["RX_VAAG", "RX_DAGENTERM"].iter().find_map(|name| reading::find(&subject, name, sentence.own));
        if let Some(hit) = vague {
            findings.push(sentence.found(RULE.finding("termijn-niet-concreet"), &hit));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn a_demand_without_a_date_is_found() {
        finds(&RULE, "Ik sommeer u de uitlating zo snel mogelijk te verwijderen.", &["zo snel mogelijk"]);
        finds(&RULE, "Ik verzoek u dit binnen vijf dagen te bevestigen.", &["binnen vijf dagen"]);
    }

    #[test]
    fn a_date_in_the_same_paragraph_makes_it_concrete() {
        clean(&RULE, "Ik sommeer u dit zo snel mogelijk te doen, uiterlijk op dinsdag 24 november 2026.");
        clean(&RULE, "De monteur herstelde het gebrek binnen een week.");
    }
}
