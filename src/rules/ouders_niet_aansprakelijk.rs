#![doc = include_str!("ouders_niet_aansprakelijk.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 6:169 BW; artikel 6:162 BW", &["plaatser"], check);

problems! {
    error OUDERS_NIET_AANSPRAKELIJK = "ouders-niet-aansprakelijk" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if !subject.facts.posts.plaatser.is_some_and(|ages| ages.minderjarig_toen && !ages.onder_16) {
        return Vec::new();
    }
    let argued = Fields::of(subject.case).get("ouders_eigen_fout").is_some();
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_OUDERS_AANSPRAKELIJK"));
    hits.map(|hit| {
        let severity = if argued { Severity::Warning } else { Severity::Error };
        let finding = OUDERS_NIET_AANSPRAKELIJK.found().severity(severity);
        finding.arg("woorden", hit.words()).place(hit.place())
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const POSTED: &str = "uitlatingen.0.datum_plaatsing: 2026-11-02";
    const LETTER: &str = "U bent als ouders aansprakelijk voor de schade.";

    fn born(day: &str, more: &[&str]) -> Vec<String> {
        let born = format!("plaatser.geboortedatum: {day}");
        found("ouders_niet_aansprakelijk", "x", &[&[POSTED, born.as_str()], more].concat(), LETTER)
    }

    #[test]
    fn parents_of_sixteen_and_seventeen_are_found() {
        assert_eq!(born("2010-03-01", &[]).len(), 1);
        assert!(born("2010-11-02", &[])[0].starts_with("E ouders-niet-aansprakelijk: U bent"));
        let own = "ouders_eigen_fout: U deelde het bericht zelf.";
        assert!(born("2010-03-01", &[own])[0].starts_with("W ouders-niet-aansprakelijk"));
    }

    #[test]
    fn parents_of_younger_children_and_grown_posters_are_clean() {
        assert_eq!(born("2010-11-03", &[]), Vec::<String>::new());
        assert_eq!(born("1984-01-01", &[]), Vec::<String>::new());
        let letter = "Artikel 6:169 BW maakt u daarvoor niet aansprakelijk.";
        clean("ouders_niet_aansprakelijk", "x", &[POSTED, "plaatser.geboortedatum: 2010-03-01"], letter);
    }
}
