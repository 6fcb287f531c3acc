#![doc = include_str!("dreiging_ontslag.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Warning,
    "procespraktijk (ontslag kent een eigen procedure)",
    &["dienstverband.van"],
    check,
);

problems! {
    warning DREIGING_ONTSLAG = "dreiging-ontslag" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if subject.facts.escalation.in_dienst != Some(true) {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let threats = sentences.iter().filter(|sentence| sentence.has("RX_TOEKOMST"));
    let hits = threats.filter_map(|sentence| sentence.threatens("RX_ONTSLAG"));
    hits.map(|hit| DREIGING_ONTSLAG.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const WORKS: [&str; 2] = ["briefdatum: 2026-11-17", "dienstverband.van: 2019-03-01"];

    #[test]
    fn dismissal_in_the_same_letter_is_found() {
        for (letter, at) in [
            ("Voldoet u niet, dan volgt ontslag.", "ontslag"),
            ("Wij overwegen u te ontslaan.", "ontslaan"),
            ("Anders zullen wij de arbeidsovereenkomst laten ontbinden.", "arbeidsovereenkomst laten ontbinden"),
        ] {
            let found = found("dreiging_ontslag", "review_sommatie_medewerker", &WORKS, letter);
            assert_eq!(found, [format!("W dreiging-ontslag: {at}")]);
        }
    }

    #[test]
    fn facts_a_quote_and_a_former_employee_are_clean() {
        let kind = "review_sommatie_medewerker";
        clean("dreiging_ontslag", kind, &WORKS, "Uw collega kreeg in 2024 ontslag.");
        clean("dreiging_ontslag", kind, &WORKS, "Deze brief zal niet tot ontslag leiden.");
        clean("dreiging_ontslag", kind, &WORKS, "U schreef «dan volgt ontslag».");
        let former = [WORKS[0], WORKS[1], "dienstverband.tot: 2026-08-31"];
        clean("dreiging_ontslag", kind, &former, "Dan volgt ontslag.");
    }
}
