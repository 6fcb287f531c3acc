#![doc = include_str!("bijlagen.md")]

use std::collections::BTreeSet;

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    markdown::document::Zone,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "briefpraktijk", &["bijlagen"], check);

problems! {
    error BIJLAGE_DUBBEL = "bijlage-dubbel" (nummer);
    error BIJLAGE_NIET_GENOEMD = "bijlage-niet-genoemd" (nummer);
    error BIJLAGE_NIET_IN_LIJST = "bijlage-niet-in-lijst" (nummer);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let listed = Fields::of(subject.case).items("bijlagen");
    let numbers: Vec<_> = listed.iter().filter_map(|item| item.integer("nr")).collect();
    let mut findings = Vec::new();
    for (index, item) in listed.iter().enumerate() {
        let Some(number) = item.integer("nr") else { continue };
        if numbers[..index.min(numbers.len())].contains(&number) {
            let finding = BIJLAGE_DUBBEL.found().arg("nummer", number.to_string());
            findings.push(finding.place(Some(item.place("nr"))));
        }
    }
    if subject.prose.is_none() {
        return findings;
    }
    let letter = ReadLetter::of(subject);
    let mut mentioned = BTreeSet::new();
    for sentence in
        letter.sentences().iter().filter(|sentence| !matches!(sentence.zone(), Zone::Bijlagen | Zone::Productie))
    {
        for hit in sentence.all("RX_BIJLAGE") {
            for number in mentions(hit.words()) {
                if mentioned.insert(number) && !numbers.contains(&number) {
                    let finding = BIJLAGE_NIET_IN_LIJST.found().arg("nummer", number.to_string());
                    findings.push(finding.place(hit.place()));
                }
            }
        }
    }
    for item in &listed {
        if let Some(number) = item.integer("nr").filter(|number| !mentioned.contains(number)) {
            let finding = BIJLAGE_NIET_GENOEMD.found().arg("nummer", number.to_string());
            findings.push(finding.place(Some(item.place("nr"))));
        }
    }
    findings
}

/// The numbers in "bijlage 2", "bijlagen 1, 2 en 4", "bijlagen 1 tot en met 3".
fn mentions(words: &str) -> Vec<i64> {
    let mut numbers = Vec::new();
    let mut until = false;
    for word in words.split([' ', ',']).flat_map(|word| word.split_inclusive('-')) {
        let (digits, dash) = word.strip_suffix('-').map_or((word, false), |digits| (digits, true));
        match (digits.parse::<i64>(), numbers.last().copied()) {
            (Ok(number), Some(first)) if until => numbers.extend(first + 1..=number.min(first + 999)),
            (Ok(number), _) => numbers.push(number),
            (Err(_), _) => {}
        }
        until = dash || matches!(digits, "t/m" | "tot" | "met") || (until && digits == "en");
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const TWO: [&str; 2] = ["bijlagen.0.nr: 1", "bijlagen.1.nr: 2"];

    #[test]
    fn text_and_list_are_one_set() {
        let missing = found("bijlagen", "x", &TWO, "Zie bijlage 1 en bijlage 3.");
        assert_eq!(missing, ["E bijlagen: bijlage 1 en bijlage 3", "E bijlagen: 2"]);
    }

    #[test]
    fn a_number_stands_in_the_list_once() {
        let double = found("bijlagen", "x", &["bijlagen.0.nr: 1", "bijlagen.1.nr: 1"], "Zie bijlage 1.");
        assert_eq!(double, ["E bijlagen: 1"]);
    }

    #[test]
    fn ranges_and_enumerations_are_counted_out() {
        use super::mentions;
        assert_eq!(mentions("bijlagen 1 tot en met 4"), [1, 2, 3, 4]);
        assert_eq!(mentions("bijlagen 1-3"), [1, 2, 3]);
        assert_eq!(mentions("bijlagen 1, 2 en 4"), [1, 2, 4]);
        assert_eq!(mentions("bijlage 12"), [12]);
    }

    #[test]
    fn equal_sets_are_clean() {
        clean("bijlagen", "x", &TWO, "Zie bijlage 1.| De factuur is bijlage 2.");
        clean(
            "bijlagen",
            "x",
            &TWO,
            "De stukken vindt u in de bijlagen 1 en 2.\n#Bijlage 1: factuur\n#Bijlage 2: foto",
        );
        clean("bijlagen", "x", &[], "Geen stukken.| Hij schrijft: «zie bijlage 9».");
    }
}
