#![doc = include_str!("kind_wel_aansprakelijk.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 6:164 BW; artikel 6:169 BW", &["plaatser"], check);

problems! {
    error KIND_WEL_AANSPRAKELIJK = "kind-wel-aansprakelijk" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let (facts, fields) = (subject.facts, Fields::of(subject.case));
    let Some(ages) = facts.posts.plaatser.filter(|ages| ages.minderjarig_toen) else { return Vec::new() };
    let damages = fields.get("schade.bedrag").is_some() || fields.lists("gevolg", "schadevergoeding");
    let (concerns, severity) = if ages.onder_14 {
        (fields.holds("eis.verwijderen"), Severity::Warning)
    } else if ages.onder_16 {
        (damages, Severity::Warning)
    } else {
        (damages, Severity::Error)
    };
    if !concerns {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.find("RX_KIND_NIETS"));
    hits.map(|hit| {
        let finding = KIND_WEL_AANSPRAKELIJK.found().severity(severity);
        finding.arg("woorden", hit.words()).place(hit.place())
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const POSTED: &str = "uitlatingen.0.datum_plaatsing: 2026-11-02";
    const LETTER: &str = "Van uw dochter zelf wordt in deze brief niets gevorderd.";
    const DAMAGES: &str = "gevolg: [schadevergoeding]";

    fn born(day: &str, more: &str) -> Vec<String> {
        let born = format!("plaatser.geboortedatum: {day}");
        found("kind_wel_aansprakelijk", "x", &[POSTED, born.as_str(), more], LETTER)
    }

    #[test]
    fn a_child_that_is_let_go_is_found() {
        assert!(born("2010-03-01", DAMAGES)[0].starts_with("E kind-wel-aansprakelijk: Van uw dochter"));
        assert!(born("2011-03-01", DAMAGES)[0].starts_with("W kind-wel-aansprakelijk"));
        assert!(born("2013-03-01", "eis.verwijderen: true")[0].starts_with("W kind-wel-aansprakelijk"));
    }

    #[test]
    fn nothing_claimed_and_the_right_words_are_clean() {
        assert_eq!(born("2010-03-01", "gevolg: [kort_geding]"), Vec::<String>::new());
        let lines = [POSTED, "plaatser.geboortedatum: 2013-03-01", "eis.verwijderen: true"];
        clean("kind_wel_aansprakelijk", "x", &lines, "Van uw dochter zelf vragen wij geen schadevergoeding.");
    }
}
