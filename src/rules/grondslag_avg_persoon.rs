#![doc = include_str!("grondslag_avg_persoon.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Warning,
    "artikel 17 lid 1 onder d AVG; HvJ EU 2 december 2025, C-492/23",
    &["grondslag_avg.persoon"],
    check,
);

problems! {
    warning TE_STELLIG = "grondslag-avg-te-stellig" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_IS_VERANTWOORDELIJK"));
    hits.map(|hit| TE_STELLIG.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_platform_that_is_called_controller_is_found() {
        let letter = "Uw platform is verwerkingsverantwoordelijke voor deze gegevens.";
        let found = found("grondslag_avg_persoon", "platform_verwijderverzoek", &[], letter);
        assert_eq!(found, ["W grondslag-avg-persoon: is verwerkingsverantwoordelijke"]);
    }

    #[test]
    fn a_platform_that_may_be_one_is_clean() {
        let letter = "Uw platform kan daarvoor mede verwerkingsverantwoordelijke zijn.";
        clean("grondslag_avg_persoon", "platform_verwijderverzoek", &[], letter);
    }
}
