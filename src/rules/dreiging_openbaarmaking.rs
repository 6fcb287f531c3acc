//! De brief dreigt niet de ander aan de schandpaal te zetten.
//!
//! Waarom: werkgever, familie, buren of pers inlichten, of gegevens van de ander publiceren, is zelf onrechtmatig en kan
//! strafbaar zijn (doxing, artikel 285d Sr). Het is bovendien een verwerking zonder grondslag.
//!
//! Wat te doen: haal de dreiging weg. Wat wel mag: aankondigen dat de afzender zelf neutraal op het bericht reageert.

use super::{Rule, Subject, reading::Letter};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 285d Sr; artikel 6 AVG", &[], check);

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = Letter::of(subject);
    let threats = letter
        .body()
        .into_iter()
        .filter(|sentence| ["RX_IK_WIJ", "RX_BEKENDMAKEN", "RX_TOEKOMST"].iter().all(|name| sentence.has(name)));
    let hits = threats.filter_map(|sentence| sentence.affirms("RX_UW_KRING"));
    hits.map(|hit| Finding::error("dreiging-openbaarmaking").arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("dreiging_openbaarmaking", "review_sommatie_klant", &[], letter)
    }

    #[test]
    fn threats_to_tell_others_are_found() {
        assert_eq!(check("Anders zullen wij uw werkgever informeren."), ["E dreiging-openbaarmaking: uw"]);
        assert_eq!(check("Voldoet u niet, dan zet ik u op een zwarte lijst."), ["E dreiging-openbaarmaking: zwarte"]);
        assert_eq!(check("Als u niet verwijdert, maakt cliënte uw naam openbaar."), ["E dreiging-openbaarmaking: uw"]);
    }

    #[test]
    fn a_promise_not_to_and_a_neutral_reply_are_clean() {
        for letter in [
            "Wij zullen uw gegevens niet met anderen delen.",
            "Cliënte kan onder het bericht een neutrale reactie plaatsen.",
            "Uw naam en adres heeft cliënte uit de opdrachtbevestiging.",
            "Wij verzoeken u uw bericht te verwijderen en ons te informeren.",
            "U dreigt «uw werkgever te zullen informeren».",
        ] {
            clean("dreiging_openbaarmaking", "review_sommatie_klant", &[], letter);
        }
    }
}
