#![doc = include_str!("citeerwijze.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "Leidraad voor juridische auteurs", &[], check);

problems! {
    error FOUT = "citeerwijze-fout" (woorden);
    warning STIJL = "citeerwijze-stijl" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let wrong = letter.hits("RX_CITEER_FOUT");
    let wrong = wrong.iter().map(|hit| FOUT.found().arg("woorden", hit.words()).place(hit.place()));
    let style = letter.hits("RX_CITEER_STIJL");
    let style = style.iter().map(|hit| STIJL.found().arg("woorden", hit.words()).place(hit.place()));
    wrong.chain(style).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_malformed_number_is_an_error_and_a_foreign_name_a_warning() {
        let wrong = found("citeerwijze", "x", &[], "Zie art.6.162 en artikel 162 BW.| De GDPR, § 3.");
        assert_eq!(
            wrong,
            ["E citeerwijze: art.6.162", "E citeerwijze: artikel 162 BW", "W citeerwijze: GDPR", "W citeerwijze: §"]
        );
    }

    #[test]
    fn usual_citations_are_clean() {
        let letter = "Zie artikel 6:162 BW, artikel 17 lid 3 onder b AVG, artikel 261 lid 2 Sr, artikel 2:10 lid 3 BW, \
                      artikel 52 lid 4 AWR en artikel 3.1 van de algemene voorwaarden.";
        clean("citeerwijze", "x", &[], letter);
    }
}
