#![doc = include_str!("ouderlijke_toestemming.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 5 lid 4 UAVG", &["betrokkene.geboortedatum"], check);

problems! {
    error OUDERLIJKE_TOESTEMMING = "ouderlijke-toestemming" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if subject.facts.parties.betrokkene_onder_16 != Some(false) {
        return Vec::new();
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_OUDERTOESTEMMING"));
    hits.map(|hit| OUDERLIJKE_TOESTEMMING.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_vertegenwoordiging";
    const ASK: &str = "Wilt u ons de toestemming van uw ouders sturen?";
    const SIXTEEN: [&str; 2] = ["briefdatum: 2026-11-20", "betrokkene.geboortedatum: 2010-11-20"];

    #[test]
    fn asking_it_of_a_sixteen_year_old_is_found() {
        assert_eq!(
            found("ouderlijke_toestemming", KIND, &SIXTEEN, ASK),
            ["E ouderlijke-toestemming: toestemming van uw ouders"]
        );
    }

    #[test]
    fn a_younger_child_and_a_denial_are_clean() {
        let fifteen = [SIXTEEN[0], "betrokkene.geboortedatum: 2010-11-21"];
        clean("ouderlijke_toestemming", KIND, &fifteen, ASK);
        clean("ouderlijke_toestemming", KIND, &SIXTEEN, "Daarvoor is geen toestemming van uw ouders nodig.");
        assert_eq!(found("ouderlijke_toestemming", KIND, &[], ASK), Vec::<String>::new());
    }
}
