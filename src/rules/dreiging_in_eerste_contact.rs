#![doc = include_str!("dreiging_in_eerste_contact.md")]

use super::{
    Rule, Subject,
    reading::{Hit, ReadLetter},
};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "briefpraktijk", &[], check);

problems! {
    error DREIGING_IN_EERSTE_CONTACT = "dreiging-in-eerste-contact" (woorden);
}

const THREATS: [&str; 7] =
    ["RX_SOMMEER", "RX_DWANGSOM", "RX_KG", "RX_STRAF", "RX_SMAAD", "RX_LASTER", "RX_SCHADEBEDRAG"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    // One finding per sentence: "dan vordert zij in kort geding een dwangsom" is one threat.
    let found = sentences.iter().filter_map(|sentence| {
        if let Some(hit) = THREATS.iter().find_map(|name| sentence.threatens(name)) {
            return Some((hit, Severity::Error));
        }
        let hit = sentence.threatens("RX_DREIGTAAL")?;
        // What was done, or is aimed at nobody, may be no threat at all.
        let aimed = sentence.has("RX_DREIG_TOEKOMST");
        Some((hit, if aimed { Severity::Error } else { Severity::Warning }))
    });
    let finding = |(hit, severity): (Hit<'_>, Severity)| {
        let finding = DREIGING_IN_EERSTE_CONTACT.found().severity(severity);
        finding.arg("woorden", hit.words()).place(hit.place())
    };
    found.map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("dreiging_in_eerste_contact", "review_contact_eerste", &[], letter)
    }

    #[test]
    fn the_mutant_of_r1() {
        let found = check("Doet u dit niet, dan vorderen wij een dwangsom.");
        assert_eq!(found, ["E dreiging-in-eerste-contact: dwangsom"]);
    }

    #[test]
    fn every_threat_is_found_once_per_sentence() {
        for letter in [
            "Wij sommeren u het bericht weg te halen.",
            "Anders volgt een kort geding met een dwangsom.",
            "Wij overwegen aangifte te doen.",
            "Uw bericht is smadelijk.",
            "Onze schade bedraagt tot nu toe € 400.",
        ] {
            assert_eq!(check(letter).len(), 1, "{letter}");
        }
    }

    #[test]
    fn a_request_a_quote_and_a_promise_are_clean() {
        for letter in [
            "Wij vragen u het woord «oplichters, ik doe aangifte» aan te passen.",
            "Wij willen hier geen kort geding van maken.",
            "De reparatie van € 80 nemen wij voor onze rekening.",
            "Uw laptop had schade aan het scherm.| De factuur van € 80 vervalt.",
        ] {
            clean("dreiging_in_eerste_contact", "review_contact_eerste", &[], letter);
        }
    }
}
