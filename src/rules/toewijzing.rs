#![doc = include_str!("toewijzing.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 12 lid 3 AVG", &["besluit"], check);

problems! {
    error ANDER_BESLUIT = "toewijzing-ander-besluit" (besluit);
    error WEIGERT = "toewijzing-weigert" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if let Some(decision) = fields.text("besluit").filter(|decision| *decision != "toewijzen") {
        let finding = ANDER_BESLUIT.found().arg("besluit", decision);
        return vec![finding.place(Some(fields.place("besluit"))).about("besluit_duidelijk")];
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let refused = sentences.iter().filter_map(|sentence| {
        let outright = sentence.find("RX_VERZOEK_NIET");
        outright.or_else(|| sentence.affirms("RX_VERZOEK_AF"))
    });
    let findings = refused.map(|hit| {
        let finding = WEIGERT.found().arg("woorden", hit.words()).place(hit.place());
        finding.about("besluit_duidelijk")
    });
    findings.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const GRANTS: [&str; 1] = ["besluit: toewijzen"];

    #[test]
    fn another_decision_is_found() {
        let found = found("toewijzing", "avg_wissing_toewijzing", &["besluit: gedeeltelijk"], "");
        assert_eq!(found, ["E besluit-duidelijk: gedeeltelijk"]);
    }

    #[test]
    fn words_that_refuse_are_found() {
        for (letter, words) in [
            ("Wij wijzen uw verzoek af.", "wijzen uw verzoek af"),
            ("Uw bezwaar willigen wij niet in.", "willigen wij niet in"),
            ("Wij willigen uw verzoek gedeeltelijk in.", "willigen uw verzoek gedeeltelijk in"),
        ] {
            assert_eq!(
                found("toewijzing", "avg_wissing_toewijzing", &GRANTS, letter),
                [format!("E besluit-duidelijk: {words}")]
            );
        }
    }

    #[test]
    fn a_grant_that_mentions_refusals_of_other_things_is_clean() {
        for letter in [
            "Wij willigen uw verzoek in.",
            "Wij wijzen uw verzoek niet af, ook al kwam het laat.",
            "Op 3 mei 2026 is uw aanvraag voor een lening afgewezen.",
            "Uw aanvraag wordt afgewezen als uw inkomen te laag is.",
        ] {
            clean("toewijzing", "avg_geautomatiseerd_toewijzing", &GRANTS, letter);
        }
    }
}
