#![doc = include_str!("datalek_vraagt_gegevens.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 34 AVG; artikel 32 AVG", &[], check);

problems! {
    error VRAAGT = "datalek-vraagt" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let secret = sentences.iter().filter_map(|sentence| sentence.affirms("RX_GEHEIM_VRAGEN"));
    let copy = sentences.iter().filter(|sentence| sentence.has("RX_VRAAGT"));
    let copy = copy.filter_map(|sentence| sentence.affirms("RX_KOPIE_ID"));
    let hits = secret.chain(copy);
    hits.map(|hit| VRAAGT.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_letter_that_asks_for_a_password_is_found() {
        let letter = "Antwoord op dit bericht met uw huidige wachtwoord.";
        let found = found("datalek_vraagt_gegevens", "x", &[], letter);
        assert_eq!(found, ["E datalek-vraagt-gegevens: Antwoord op dit bericht met uw huidige wachtwoord"]);
    }

    #[test]
    fn advice_is_clean() {
        clean("datalek_vraagt_gegevens", "x", &[], "Wijzig uw wachtwoord.| Geef nooit uw wachtwoord aan iemand.");
    }
}
