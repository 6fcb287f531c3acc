#![doc = include_str!("dreiging_referentie.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 7:611 BW", &[], check);

problems! {
    error DREIGING_REFERENTIE = "dreiging-referentie" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let threats = sentences.iter().filter(|sentence| sentence.has("RX_TOEKOMST"));
    let hits = threats.filter_map(|sentence| {
        sentence.affirms("RX_REFERENTIE_SLECHT").or_else(|| sentence.find("RX_REFERENTIE_GEWEIGERD"))
    });
    hits.map(|hit| DREIGING_REFERENTIE.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("dreiging_referentie", "review_sommatie_medewerker", &[], letter)
    }

    #[test]
    fn a_reference_as_a_stick_is_found() {
        assert_eq!(
            check("Doet u dit niet, dan kunt u rekenen op een negatieve referentie."),
            ["E dreiging-referentie: negatieve referentie"]
        );
        assert_eq!(
            check("Blijft het bericht staan, dan krijgt u van ons geen referentie."),
            ["E dreiging-referentie: geen referentie"]
        );
    }

    #[test]
    fn what_happened_and_a_promise_are_clean() {
        for letter in [
            "Cliënte heeft u bij uw vertrek een goede referentie gegeven.",
            "Cliënte zal uw nieuwe werkgever geen negatieve referentie geven.",
            "U schreef «straks geven ze me een slechte referentie als ik iets zeg».",
        ] {
            clean("dreiging_referentie", "review_sommatie_medewerker", &[], letter);
        }
    }
}
