#![doc = include_str!("rechtsmiddel_verkeerde_route.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikelen 34 en 35 UAVG", &["afzender.is_bestuursorgaan"], check);

problems! {
    warning RECHTSMIDDEL_ANDERE_TERMIJN = "rechtsmiddel-andere-termijn" (woorden);
    error RECHTSMIDDEL_GEEN_BEZWAAR = "rechtsmiddel-geen-bezwaar" (woorden);
    error RECHTSMIDDEL_GEEN_VERZOEKSCHRIFT = "rechtsmiddel-geen-verzoekschrift" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    // In a notice of default the reader decides, not the sender.
    let notice = subject.facts.notice.as_ref();
    let public = notice.map_or(subject.facts.parties.is_bestuursorgaan, |notice| notice.is_public);
    let remedy = if public { "RX_BEZWAAR" } else { "RX_RECHTBANK" };
    let remedies = sentences.iter().filter(|sentence| sentence.has("RX_U_MOET") && sentence.has(remedy));
    let other = remedies.filter_map(|sentence| sentence.affirms("RX_ANDERE_TERMIJN"));
    let other = other.map(|hit| RECHTSMIDDEL_ANDERE_TERMIJN.found().arg("woorden", hit.words()).place(hit.place()));
    let mut findings: Vec<Finding> = other.collect();
    if public {
        let hits = sentences.iter().filter_map(|sentence| {
            let act = sentence.affirms("RX_UAVG35").filter(|_| notice.is_some());
            sentence.affirms("RX_VERZOEKSCHRIFT").or(act)
        });
        findings.extend(
            hits.map(|hit| RECHTSMIDDEL_GEEN_VERZOEKSCHRIFT.found().arg("woorden", hit.words()).place(hit.place())),
        );
        return findings;
    }
    let hits = sentences.iter().filter_map(|sentence| {
        let objection = sentence
            .affirms("RX_BEZWAAR")
            .filter(|hit| hit.words().eq_ignore_ascii_case("bezwaarschrift") || sentence.has("RX_ZESWEKEN"));
        objection.or_else(|| sentence.affirms("RX_AWB"))
    });
    findings.extend(hits.map(|hit| RECHTSMIDDEL_GEEN_BEZWAAR.found().arg("woorden", hit.words()).place(hit.place())));
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const PUBLIC: [&str; 1] = ["afzender.is_bestuursorgaan: true"];

    fn check(lines: &[&str], letter: &str) -> Vec<String> {
        found("rechtsmiddel_verkeerde_route", "avg_weigering", lines, letter)
    }

    #[test]
    fn the_route_of_the_other_is_found() {
        assert_eq!(
            check(&[], "U kunt binnen zes weken bezwaar maken."),
            ["E rechtsmiddel-verkeerde-route: bezwaar maken"]
        );
        assert_eq!(
            check(&[], "U kunt beroep instellen bij de bestuursrechter."),
            ["E rechtsmiddel-verkeerde-route: bestuursrechter"]
        );
        clean("rechtsmiddel_verkeerde_route", "avg_weigering", &[], "De bestuursrechter gaat hier niet over.");
        assert_eq!(check(&[], "Stuur uw bezwaarschrift naar ons."), ["E rechtsmiddel-verkeerde-route: bezwaarschrift"]);
        assert_eq!(
            check(&PUBLIC, "Vraag de rechtbank (artikel 35 UAVG)."),
            ["E rechtsmiddel-verkeerde-route: artikel 35 UAVG"]
        );
    }

    #[test]
    fn another_term_than_six_weeks_is_found() {
        assert_eq!(
            check(&[], "U kunt binnen vier weken naar de rechtbank."),
            ["W rechtsmiddel-verkeerde-route: binnen vier weken"]
        );
        assert_eq!(
            check(&PUBLIC, "U kunt binnen 14 dagen bezwaar maken."),
            ["W rechtsmiddel-verkeerde-route: binnen 14 dagen"]
        );
        let others = "De rechtbank antwoordt binnen twee weken.| U kunt ons binnen twee weken bellen.";
        clean("rechtsmiddel_verkeerde_route", "avg_weigering", &[], others);
    }

    #[test]
    fn the_own_route_is_clean() {
        let private = "U kunt de rechtbank vragen, binnen zes weken na ontvangst (artikel 79 AVG en artikel 35 UAVG).| \
                       U kunt altijd bezwaar maken tegen reclame.| Uw bezwaar wijzen wij af.";
        clean("rechtsmiddel_verkeerde_route", "avg_weigering", &[], private);
        let public = "U kunt binnen zes weken schriftelijk bezwaar maken.| Stuur uw bezwaarschrift naar het college.";
        clean("rechtsmiddel_verkeerde_route", "avg_weigering", &PUBLIC, public);
    }
}
