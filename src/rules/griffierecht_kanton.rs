#![doc = include_str!("griffierecht_kanton.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 4 Wgbz", &[], check);

problems! {
    warning GRIFFIERECHT_KANTON = "griffierecht-kanton" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if !subject.facts.escalation.kantonzaak {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let open = sentences.iter().filter(|sentence| !sentence.has("RX_GRIFFIE_EISER"));
    let hits = open.filter_map(|sentence| sentence.affirms("RX_GRIFFIE"));
    hits.map(|hit| GRIFFIERECHT_KANTON.found().place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const WORK: [&str; 1] = ["geadresseerde.hoedanigheid: ex_werknemer"];

    #[test]
    fn a_defendant_who_would_pay_is_found() {
        let letter = "Ook u betaalt griffierecht.";
        assert_eq!(found("griffierecht_kanton", "x", &WORK, letter), ["W griffierecht-kanton: griffierecht"]);
        assert_eq!(found("griffierecht_kanton", "x", &["rechtbank.kanton: true"], letter).len(), 1);
    }

    #[test]
    fn the_claimant_and_the_district_court_are_clean() {
        clean("griffierecht_kanton", "x", &WORK, "Alleen wie de procedure begint, betaalt griffierecht.");
        clean("griffierecht_kanton", "x", &["geadresseerde.hoedanigheid: klant"], "Ook u betaalt griffierecht.");
    }
}
