#![doc = include_str!("te_laat_niet_nodig.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::in_words,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 12 lid 3 AVG", &["te_laat_erkend", "verzoek.ontvangen_op"], check);

problems! {
    error LAAT_NIET_NODIG = "te-laat-niet-nodig" (laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(answer) = &subject.facts.answer else { return Vec::new() };
    let Some((_, letter)) = answer.given else { return Vec::new() };
    let last = answer.last_suspended.safe.last_day;
    if fields.get("te_laat_erkend").is_none() || letter > last {
        return Vec::new();
    }
    let finding = LAAT_NIET_NODIG.found().arg("laatst", in_words(last));
    vec![finding.place(Some(fields.place("te_laat_erkend")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const LATE: [&str; 2] = ["verzoek.ontvangen_op: 2026-10-12", "te_laat_erkend.reden: Omdat."];

    #[test]
    fn a_confession_of_nothing_is_found() {
        let found = found("te_laat_niet_nodig", "x", &[&["briefdatum: 2026-11-12"], &LATE[..]].concat(), "");
        assert!(found.len() == 1 && found[0].starts_with("E te-laat-niet-nodig"));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn a_late_letter_is_clean() {
        clean("te_laat_niet_nodig", "x", &[&["briefdatum: 2026-11-13"], &LATE[..]].concat(), "");
    }
}
