#![doc = include_str!("geen_schijnwissing.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 17 lid 1 AVG", &["wissing.gewist"], check);

problems! {
    warning SCHIJNWISSING = "schijnwissing" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    // A partial decision also tells what was masked in a copy: there only what is called erased counts.
    let partly = subject.case.roles.has(Role::Gedeeltelijk);
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let told = sentences.iter().filter(|sentence| !partly || sentence.has("RX_GEWIST"));
    let hits = told.filter_map(|sentence| sentence.affirms("RX_SCHIJNWISSING"));
    hits.map(|hit| SCHIJNWISSING.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn data_that_were_hidden_are_not_erased() {
        for words in ["geanonimiseerd", "geblokkeerd", "gearchiveerd"] {
            let letter = format!("Wij hebben uw account {words}.");
            let found = found("geen_schijnwissing", "avg_wissing_toewijzing", &[], &letter);
            assert_eq!(found, [format!("W geen-schijnwissing: {words}")]);
        }
    }

    #[test]
    fn what_is_gone_or_only_masked_in_a_copy_is_clean() {
        clean("geen_schijnwissing", "avg_wissing_toewijzing", &[], "Wij hebben uw account gewist.");
        clean("geen_schijnwissing", "avg_wissing_toewijzing", &[], "Wij hebben niets geanonimiseerd.");
        clean("geen_schijnwissing", "avg_gedeeltelijk", &[], "In de kopie zijn namen geanonimiseerd.");
    }
}
