//! Een eerste, vriendelijk bericht dreigt niet.
//!
//! Waarom: het doel van de eerste brief is de klacht op te lossen. Wie meteen sommeert, met de rechter, een dwangsom of
//! aangifte komt, van smaad spreekt of een schadebedrag noemt, krijgt geen gesprek. Voor die woorden is de sommatie.
//!
//! Wat te doen: haal de dreiging weg, of kies de soort `review_sommatie_klant` of `review_sommatie_medewerker`.

use super::{Rule, Subject, reading::Letter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "briefpraktijk", &[], check);

problems! {
    error DREIGING_IN_EERSTE_CONTACT = "dreiging-in-eerste-contact" (woorden);
}

const THREATS: [&str; 7] =
    ["RX_SOMMEER", "RX_DWANGSOM", "RX_KG", "RX_STRAF", "RX_SMAAD", "RX_LASTER", "RX_SCHADEBEDRAG"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = Letter::unquoted(subject);
    let sentences = letter.body();
    // One finding per sentence: "dan vordert zij in kort geding een dwangsom" is one threat.
    let hits = sentences.iter().filter_map(|sentence| THREATS.iter().find_map(|name| sentence.affirms(name)));
    hits.map(|hit| DREIGING_IN_EERSTE_CONTACT.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{clean, found};

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
