//! De weg naar de rechter past bij wie beslist.
//!
//! Tegen een besluit van een bestuursorgaan staat bezwaar open (artikel 34 UAVG en de Awb); tegen de beslissing van een ander het
//! verzoekschrift van artikel 35 UAVG. De twee sluiten elkaar uit. Wie de verkeerde weg noemt, kost de ander zijn termijn.
//!
//! "Bezwaar" alleen is gewoon in een antwoord op een bezwaar van artikel 21 AVG; de regel zoekt een bezwaarschrift, de Awb,
//! of bezwaar maken binnen zes weken.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "rechtsmiddel_verkeerde_route",
    severity: Severity::Error,
    basis: "artikelen 34 en 35 UAVG",
    needs: &["afzender.is_bestuursorgaan"],
    reads_letter: true,
    check,
    file: include_str!("rechtsmiddel_verkeerde_route.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let public = subject.facts.holds("is_bestuursorgaan");
    let mut findings = Vec::new();
    for sentence in reading::sentences(&subject) {
        let find = |name: &str| reading::find(&subject, name, sentence.own);
        let hit = if public {
            find("RX_VERZOEKSCHRIFT").map(|hit| ("petition", hit))
        } else {
            let written = find("RX_BEZWAAR").filter(|hit| {
                sentence.own[hit.clone()].to_lowercase().starts_with("bezwaarschrift") || find("RX_ZESWEKEN").is_some()
            });
            written.or_else(|| find("RX_AWB")).map(|hit| ("objection", hit))
        };
        if let Some((offered, hit)) = hit {
            findings.push(sentence.found(RULE.finding("rechtsmiddel-verkeerde-route").arg("offered", offered), &hit));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, clean_for, finds, finds_for};

    #[test]
    fn a_private_controller_offers_no_objection() {
        finds(&RULE, "U kunt een bezwaarschrift sturen.", &["bezwaarschrift"]);
        finds(&RULE, "U kunt binnen zes weken bezwaar maken.", &["bezwaar maken"]);
        finds(&RULE, "Zie de Algemene wet bestuursrecht.", &["Algemene wet bestuursrecht"]);
        clean(&RULE, "U kunt altijd bezwaar maken tegen reclame (artikel 21 AVG).");
        clean(&RULE, "U kunt de rechtbank een verzoek doen (artikel 35 UAVG), binnen zes weken na ontvangst.");
    }

    #[test]
    fn a_public_body_offers_no_petition() {
        let public = &["afzender.is_bestuursorgaan: true"];
        finds_for(&RULE, public, "U kunt de rechtbank een verzoek doen (artikel 35 UAVG).", &["artikel 35 UAVG"]);
        clean_for(&RULE, public, "U kunt binnen zes weken schriftelijk bezwaar maken (artikel 6:7 Awb).");
    }
}
