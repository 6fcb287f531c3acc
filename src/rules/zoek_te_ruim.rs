#![doc = include_str!("zoek_te_ruim.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 17 lid 1 AVG; HvJ EU 13 mei 2014, C-131/12", &[], check);

problems! {
    error ZOEK_TE_RUIM = "zoek-te-ruim" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_ALLE_RESULTATEN"));
    hits.map(|hit| ZOEK_TE_RUIM.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn such_words_are_found() {
        assert_eq!(
            found("zoek_te_ruim", "x", &[], "Verwijder alle zoekresultaten op mijn naam."),
            ["E zoek-te-ruim: alle zoekresultaten op mijn naam"]
        );
    }

    #[test]
    fn other_words_are_clean() {
        clean("zoek_te_ruim", "x", &[], "Ik verzoek u deze resultaten niet langer te tonen.");
    }
}
