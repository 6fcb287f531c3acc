#![doc = include_str!("onthouding_bijlage.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "briefpraktijk", &["bijlagen.nr", "onthoudingsverklaring.bijlage"], check);

problems! {
    error BESTAND = "onthouding-bijlage-bestand" (nr);
    error TWEE_TOEZEGGINGEN = "onthouding-twee-toezeggingen" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let path = "onthoudingsverklaring.bijlage";
    let Some(number) = fields.integer(path) else { return Vec::new() };
    let mut findings = Vec::new();
    let enclosures = fields.items("bijlagen");
    let listed = enclosures.iter().find(|enclosure| enclosure.integer("nr") == Some(number));
    if let Some(enclosure) = listed.filter(|enclosure| enclosure.get("bestand").is_some()) {
        let finding = BESTAND.found().arg("nr", number.to_string());
        findings.push(finding.place(Some(enclosure.place("bestand"))));
    }
    if fields.get("toezegging").is_some() {
        findings.push(TWEE_TOEZEGGINGEN.found().place(Some(fields.place("toezegging"))));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const LIST: &[&str] = &["bijlagen.0.nr: 3", "bijlagen.0.omschrijving: onthoudingsverklaring"];

    fn case<'a>(more: &[&'a str]) -> Vec<&'a str> {
        [LIST, more].concat()
    }

    #[test]
    fn a_file_and_a_second_declaration_are_found() {
        let file = case(&["onthoudingsverklaring.bijlage: 3", "bijlagen.0.bestand: eigen.pdf"]);
        let two = case(&["onthoudingsverklaring.bijlage: 3", "toezegging: bijlage 5"]);
        assert_eq!(
            found("onthouding_bijlage", "review_sommatie_klant", &file, ""),
            ["E onthouding-bijlage: eigen.pdf"]
        );
        assert_eq!(found("onthouding_bijlage", "review_sommatie_klant", &two, ""), ["E onthouding-bijlage: bijlage 5"]);
    }

    #[test]
    fn a_listed_declaration_is_clean() {
        clean("onthouding_bijlage", "review_sommatie_klant", &case(&["onthoudingsverklaring.bijlage: 3"]), "");
        clean("onthouding_bijlage", "review_sommatie_klant", &case(&["toezegging: bijlage 3"]), "");
    }
}
