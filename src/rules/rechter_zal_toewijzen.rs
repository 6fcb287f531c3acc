#![doc = include_str!("rechter_zal_toewijzen.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "procespraktijk", &[], check);

problems! {
    error RECHTER_ZAL_TOEWIJZEN = "rechter-zal-toewijzen" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let claims = sentences.iter().filter(|sentence| !sentence.has("RX_RECHTER_VRAGEN"));
    let hits = claims.filter_map(|sentence| sentence.find("RX_RECHTER_ZAL"));
    hits.map(|hit| RECHTER_ZAL_TOEWIJZEN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("rechter_zal_toewijzen", "review_sommatie_laatste", &[], letter)
    }

    #[test]
    fn a_forecast_is_found() {
        for (letter, at) in [
            (
                "De voorzieningenrechter zal deze vorderingen toewijzen.",
                "voorzieningenrechter zal deze vorderingen toewijzen",
            ),
            ("De rechter zal u zonder twijfel veroordelen.", "rechter zal u zonder twijfel veroordelen"),
            ("Daarna zal de rechtbank u bevelen het bericht te verwijderen.", "zal de rechtbank u bevelen"),
            ("U zult worden veroordeeld in de kosten.", "U zult worden veroordeeld"),
        ] {
            assert_eq!(check(letter), [format!("E rechter-zal-toewijzen: {at}")]);
        }
    }

    #[test]
    fn a_claim_and_a_possibility_are_clean() {
        for letter in [
            "Cliënte zal de rechter vragen u te veroordelen tot verwijdering.",
            "Cliënte zal vorderen dat de voorzieningenrechter u beveelt de uitlating te verwijderen.",
            "De rechter kan u veroordelen in de kosten van de procedure.",
            "De voorzieningenrechter zal de zaak op zitting behandelen.",
            "Of de rechter dit zal toewijzen, staat niet vast.",
            "U antwoordde: \"Wacht maar. De rechter zal jullie veroordelen.\"",
        ] {
            clean("rechter_zal_toewijzen", "review_sommatie_laatste", &[], letter);
        }
    }
}
