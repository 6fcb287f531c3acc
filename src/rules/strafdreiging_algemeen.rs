#![doc = include_str!("strafdreiging_algemeen.md")]

use super::{
    Rule, Subject,
    reading::ReadLetter,
    strafdreiging_als_drukmiddel::{pressing, speaks_of_prosecution},
};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "ECLI:NL:TAHVD:2023:218", &[], check);

problems! {
    warning STRAFDREIGING_ALGEMEEN = "strafdreiging-algemeen" (woorden);
    warning STRAFDREIGING_ZONDER_VOORNEMEN = "strafdreiging-zonder-voornemen" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.holds("aangifte_voornemen") {
        return Vec::new();
    }
    if fields.lists("gevolg", "aangifte") {
        let finding = STRAFDREIGING_ZONDER_VOORNEMEN.found();
        return vec![finding.place(Some(fields.place("gevolg")))];
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    // What is used to press is an error of its own and needs no second finding.
    if !pressing(&sentences, subject).is_empty() {
        return Vec::new();
    }
    let mentions = sentences
        .iter()
        .filter(|sentence| !sentence.has("RX_AANGIFTE_GEDAAN") && speaks_of_prosecution(sentence, subject));
    let first = mentions.filter_map(|sentence| sentence.threatens("RX_STRAF")).take(1);
    first.map(|hit| STRAFDREIGING_ALGEMEEN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_mention_without_the_intention_is_found() {
        let found = found("strafdreiging_algemeen", "x", &[], "Cliënte overweegt aangifte te doen.");
        assert_eq!(found, ["W strafdreiging-algemeen: aangifte"]);
    }

    #[test]
    fn an_answer_may_speak_of_taxes_and_police() {
        clean("strafdreiging_algemeen", "x", &[], "Geachte heer De Politie,");
        let letter = "Wij begrijpen dat u dit nodig hebt voor uw aangifte.| Wij gaven uw naam aan de politie.";
        clean("strafdreiging_algemeen", "avg_weigering", &[], letter);
        let found = found("strafdreiging_algemeen", "avg_weigering", &[], "Wij overwegen aangifte te doen.");
        assert_eq!(found, ["W strafdreiging-algemeen: aangifte"]);
    }

    #[test]
    fn a_consequence_without_the_intention_is_found() {
        let found = found("strafdreiging_algemeen", "x", &["gevolg: [kort_geding, aangifte]"], "");
        assert_eq!(found, ["W strafdreiging-algemeen: [kort_geding, aangifte]"]);
    }

    #[test]
    fn an_intention_that_was_recorded_is_clean() {
        clean("strafdreiging_algemeen", "x", &["aangifte_voornemen: true"], "Cliënte zal aangifte doen.");
    }

    #[test]
    fn facts_quotes_and_the_other_rule_are_clean() {
        clean("strafdreiging_algemeen", "x", &[], "Op 3 november is daarvan aangifte gedaan.");
        clean("strafdreiging_algemeen", "x", &[], "U schreef dat u aangifte van oplichting hebt gedaan.");
        clean(
            "strafdreiging_algemeen",
            "x",
            &[],
            "U schreef «bel de politie».| Dit is smaadschrift (artikel 261 lid 2 Sr).",
        );
        clean("strafdreiging_algemeen", "x", &[], "Betaalt u € 2.500, dan zie ik af van aangifte.");
    }
}
