#![doc = include_str!("inzage_procesmotief.md")]

use super::{
    Rule, Subject,
    reading::{ReadLetter, near},
};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 15 AVG; C-307/22", &["inzage"], check);

problems! {
    error INZAGE_PROCESMOTIEF = "inzage-procesmotief" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let found = sentences.iter().enumerate().filter_map(|(index, sentence)| {
        let withheld = sentence.find("RX_ACHTERHOUDEN")?;
        let around = near(&sentences, index);
        let lawsuit = around.iter().any(|near| near.has("RX_PROCES"));
        let because = around.iter().any(|near| near.has("RX_OORZAAK"));
        (lawsuit && because)
            .then(|| INZAGE_PROCESMOTIEF.found().arg("woorden", withheld.words()).place(withheld.place()))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_inzage_toewijzing";

    #[test]
    fn a_lawsuit_as_reason_to_withhold_is_found() {
        for (letter, words) in [
            ("Omdat u een procedure tegen ons voert, geven wij u de e-mails niet.", "geven wij u de e-mails niet"),
            (
                "U voert een rechtszaak tegen ons.| Daarom houden wij het rapport achter.",
                "houden wij het rapport achter",
            ),
            ("Het verslag is weggelaten, omdat u het als bewijs in een geschil wilt gebruiken.", "weggelaten"),
        ] {
            assert_eq!(found("inzage_procesmotief", KIND, &[], letter), [format!("E inzage-procesmotief: {words}")]);
        }
    }

    #[test]
    fn a_lawsuit_that_makes_no_difference_is_clean() {
        for letter in [
            "U schrijft dat u een procedure overweegt.| Voor uw recht op inzage maakt dat geen verschil.",
            "Wij hebben twee namen van anderen weggelaten, omdat zij daar recht op hebben.",
            "U krijgt alle stukken, ook die over het geschil met uw verhuurder.",
        ] {
            clean("inzage_procesmotief", KIND, &[], letter);
        }
    }
}
