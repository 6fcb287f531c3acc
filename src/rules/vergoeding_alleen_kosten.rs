#![doc = include_str!("vergoeding_alleen_kosten.md")]

use rust_decimal::Decimal;

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::{Value, money},
};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Error,
    "artikel 12 lid 5 onder a AVG; artikel 15 lid 3 AVG",
    &["vergoeding.bedrag", "vergoeding.grond", "vergoeding.posten"],
    check,
);

problems! {
    error VERGOEDING_ANDERE_GROND = "vergoeding-andere-grond" ();
    error VERGOEDING_EERSTE_KOPIE = "vergoeding-eerste-kopie" ();
    error VERGOEDING_SOM = "vergoeding-som" (som);
    error VERGOEDING_STANDAARD = "vergoeding-standaard" (woorden);
    error VERGOEDING_WINST = "vergoeding-winst" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(amount) = amount(&fields, "vergoeding.bedrag") else { return Vec::new() };
    let mut findings = Vec::new();
    if fields.text("vergoeding.grond").is_some_and(|ground| ground != "12_5") {
        findings.push(VERGOEDING_ANDERE_GROND.found().place(Some(fields.place("vergoeding.grond"))));
    }
    let posts = fields.items("vergoeding.posten");
    let sum: Decimal = posts.iter().filter_map(|post| self::amount(post, "bedrag")).sum();
    if !posts.is_empty() && sum != amount {
        let finding = VERGOEDING_SOM.found().arg("som", money::printed(sum));
        findings.push(finding.place(Some(fields.place("vergoeding.bedrag"))));
    }
    let first = |text: &str| subject.patterns.get("RX_EERSTE_KOPIE").is_some_and(|pattern| pattern.is_match(text));
    for post in posts.iter().filter(|post| post.text("omschrijving").is_some_and(first)) {
        findings.push(VERGOEDING_EERSTE_KOPIE.found().place(Some(post.place("omschrijving"))));
    }
    findings.extend(of_words(subject));
    findings
}

/// What the letter says about the fee.
fn of_words(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let mut findings = Vec::new();
    for sentence in letter.body() {
        if let Some(hit) = sentence.affirms("RX_STANDAARDTARIEF") {
            findings.push(VERGOEDING_STANDAARD.found().arg("woorden", hit.words()).place(hit.place()));
        }
        if let Some(hit) = sentence.affirms("RX_WINST") {
            findings.push(VERGOEDING_WINST.found().arg("woorden", hit.words()).place(hit.place()));
        }
        if let Some(hit) = sentence.affirms("RX_EERSTE_KOPIE").filter(|_| sentence.has("RX_IN_REKENING")) {
            findings.push(VERGOEDING_EERSTE_KOPIE.found().place(hit.place()));
        }
    }
    findings
}

fn amount(fields: &Fields<'_>, path: &str) -> Option<Decimal> {
    if let Value::Money(amount) = fields.get(path)?.value { Some(amount) } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const FEE: [&str; 5] = [
        "vergoeding.bedrag: € 20",
        "vergoeding.posten.0.omschrijving: papier",
        "vergoeding.posten.0.bedrag: € 12",
        "vergoeding.posten.1.omschrijving: verzending",
        "vergoeding.posten.1.bedrag: € 8",
    ];
    const GROUND: &str = "vergoeding.grond: \"12_5\"";

    fn check(lines: &[&str], letter: &str) -> Vec<String> {
        found("vergoeding_alleen_kosten", "avg_kennelijk_ongegrond", lines, letter)
    }

    #[test]
    fn a_sum_that_is_not_the_amount_is_found() {
        assert_eq!(check(&FEE[..3], ""), ["E vergoeding-alleen-kosten: € 20"]);
    }

    #[test]
    fn the_first_copy_and_another_ground_are_found() {
        let first = "vergoeding.posten.1.omschrijving: eerste kopie van uw dossier";
        let lines = [FEE[0], FEE[1], FEE[2], first, FEE[4]];
        assert_eq!(check(&lines, ""), ["E vergoeding-alleen-kosten: eerste kopie van uw dossier"]);
        let other = [&FEE[..], &["vergoeding.grond: 15_3_extra_kopie"]].concat();
        assert_eq!(check(&other, ""), ["E vergoeding-alleen-kosten: 15_3_extra_kopie"]);
        let words = "Voor de eerste kopie brengen wij € 5 in rekening.";
        assert_eq!(check(&FEE, words), ["E vergoeding-alleen-kosten: eerste kopie"]);
    }

    #[test]
    fn a_tariff_and_a_profit_are_found() {
        let tariff = "Dat is ons standaardtarief voor een verzoek.";
        assert_eq!(check(&FEE, tariff), ["E vergoeding-alleen-kosten: standaardtarief"]);
        let profit = "Daar zit een kleine winstmarge in.";
        assert_eq!(check(&FEE, profit), ["E vergoeding-alleen-kosten: winstmarge"]);
    }

    #[test]
    fn costs_alone_are_clean() {
        let letter = "Wij maken hierop geen winst en rekenen geen vast tarief.| De eerste kopie was gratis.";
        clean("vergoeding_alleen_kosten", "avg_kennelijk_ongegrond", &[&FEE[..], &[GROUND]].concat(), letter);
        clean("vergoeding_alleen_kosten", "avg_kennelijk_ongegrond", &[], "Een vast bedrag per maand betaalde u wel.");
    }
}
