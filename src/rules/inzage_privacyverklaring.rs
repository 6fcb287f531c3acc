#![doc = include_str!("inzage_privacyverklaring.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 15 lid 1 AVG", &["inzage"], check);

problems! {
    error INZAGE_PRIVACYVERKLARING = "inzage-privacyverklaring" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::with_quotes(subject);
    let sentences = letter.body();
    let only = sentences.iter().filter(|sentence| !sentence.has("RX_AANVULLEND"));
    let hits = only.filter_map(|sentence| sentence.affirms("RX_ZIE_PRIVACY"));
    hits.map(|hit| INZAGE_PRIVACYVERKLARING.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_inzage_toewijzing";

    #[test]
    fn a_reference_instead_of_an_answer_is_found() {
        for (letter, words) in [
            (
                "Voor de bewaartermijnen verwijzen wij u naar onze privacyverklaring.",
                "verwijzen wij u naar onze privacyverklaring",
            ),
            ("zie ons privacystatement", "zie ons privacystatement"),
            ("De doelen vindt u in ons privacybeleid.", "vindt u in ons privacybeleid"),
        ] {
            let found = found("inzage_privacyverklaring", KIND, &[], letter);
            assert_eq!(found, [format!("E inzage-privacyverklaring: {words}")]);
        }
    }

    #[test]
    fn a_place_to_read_more_is_clean() {
        for letter in [
            "Meer over ons leest u in onze privacyverklaring.",
            "In onze privacyverklaring staat ook hoe u zich kunt afmelden.",
            "Op 3 mei 2026 vroeg u om onze privacyverklaring.",
            "Wij verwijzen u niet naar onze privacyverklaring, want u hebt recht op een eigen antwoord.",
        ] {
            clean("inzage_privacyverklaring", KIND, &[], letter);
        }
    }
}
