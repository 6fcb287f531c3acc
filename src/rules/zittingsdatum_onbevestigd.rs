#![doc = include_str!("zittingsdatum_onbevestigd.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "procespraktijk in kort geding", &["zittingsdatum_bevestigd"], check);

problems! {
    error ZITTINGSDATUM_ONBEVESTIGD = "zittingsdatum-onbevestigd" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if Fields::of(subject.case).holds("zittingsdatum_bevestigd") {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let hearings = sentences.iter().filter(|sentence| sentence.has("RX_DATUM"));
    let hits = hearings.filter_map(|sentence| sentence.find("RX_ZITTING"));
    hits.map(|hit| ZITTINGSDATUM_ONBEVESTIGD.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const LETTER: &str = "De zitting is op donderdag 3 december 2026.";

    #[test]
    fn a_day_that_no_court_gave_is_found() {
        let found = found("zittingsdatum_onbevestigd", "review_sommatie_laatste", &[], LETTER);
        assert_eq!(found, ["E zittingsdatum-onbevestigd: zitting"]);
    }

    #[test]
    fn a_confirmed_day_and_no_day_are_clean() {
        clean("zittingsdatum_onbevestigd", "x", &["zittingsdatum_bevestigd: true"], LETTER);
        clean("zittingsdatum_onbevestigd", "x", &[], "De dag van de zitting bepaalt de rechtbank.");
        clean(
            "zittingsdatum_onbevestigd",
            "x",
            &[],
            "Op 3 december 2026 is de termijn voorbij.| Daarna volgt een zitting.",
        );
    }
}
