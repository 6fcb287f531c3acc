#![doc = include_str!("verwijderverzoek_te_ruim.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 10 EVRM; artikel 16 lid 2 DSA", &[], check);

problems! {
    error VERWIJDERVERZOEK_TE_RUIM = "verwijderverzoek-te-ruim" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let demands = sentences.iter().filter(|sentence| sentence.has("RX_VERWIJDER") && !sentence.has("RX_AANGEHAALD"));
    let hits = demands.filter_map(|sentence| sentence.affirms("RX_TE_RUIM"));
    hits.map(|hit| VERWIJDERVERZOEK_TE_RUIM.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_blanket_demand_is_found() {
        let found = found("verwijderverzoek_te_ruim", "x", &[], "Ik verzoek u alle negatieve reviews te verwijderen.");
        assert_eq!(found, ["E verwijderverzoek-te-ruim: alle negatieve reviews"]);
    }

    #[test]
    fn named_posts_are_clean() {
        for letter in [
            "Ik verzoek u alle hierboven aangehaalde reviews te verwijderen.",
            "Ik vraag u niet om alle negatieve reviews te verwijderen.",
            "Alle negatieve reviews zijn gelezen.",
            "Ik verzoek u alle reviews over cliënte die hierboven zijn genoemd te verwijderen.",
        ] {
            clean("verwijderverzoek_te_ruim", "x", &[], letter);
        }
    }
}
