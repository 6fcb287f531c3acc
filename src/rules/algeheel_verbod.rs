#![doc = include_str!("algeheel_verbod.md")]

use super::{
    Rule, Subject,
    reading::{Hit, ReadLetter},
};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 10 EVRM; ECLI:NL:RBOBR:2020:2626", &[], check);

problems! {
    error ALGEHEEL_VERBOD = "algeheel-verbod" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let demands = sentences.iter().filter(|sentence| sentence.has("RX_SCHRIJVEN"));
    // "U mag elke negatieve ervaring delen" is freedom, "u mag nooit meer" is not.
    let never = |hit: &Hit<'_>| hit.words().eq_ignore_ascii_case("nooit meer");
    let hits = demands.filter_map(|sentence| {
        sentence.find("RX_ALGEHEEL").filter(|hit| never(hit) || !sentence.clause_has(hit, "RX_VRIJ"))
    });
    hits.map(|hit| ALGEHEEL_VERBOD.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("algeheel_verbod", "x", &[], letter)
    }

    #[test]
    fn the_mutant_of_r2() {
        assert_eq!(check("Plaats nooit meer een negatieve review."), ["E algeheel-verbod: nooit meer"]);
        assert_eq!(
            check("Ik sommeer u geen enkele uitlating over cliënte te doen."),
            ["E algeheel-verbod: geen enkele uitlating"]
        );
        assert_eq!(check("U mag nooit meer iets over cliënte schrijven."), ["E algeheel-verbod: nooit meer"]);
    }

    #[test]
    fn facts_and_freedom_are_clean() {
        for letter in [
            "De monteur is daarna nooit meer gekomen.",
            "Ik sommeer u dezelfde of soortgelijke onrechtmatige uitlatingen niet te herhalen.",
            "Het staat u vrij elke negatieve ervaring te delen en te schrijven.",
            "U schreef «plaats nooit meer een review».",
        ] {
            clean("algeheel_verbod", "x", &[], letter);
        }
    }
}
