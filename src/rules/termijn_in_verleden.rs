#![doc = include_str!("termijn_in_verleden.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 6:82 BW", &["termijn.datum", "briefdatum"], check);

problems! {
    error TERMIJN_IN_VERLEDEN = "termijn-in-verleden" (termijn, brief);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(term), Some(letter)) = (fields.date("termijn.datum"), fields.date("briefdatum")) else {
        return Vec::new();
    };
    if term > letter {
        return Vec::new();
    }
    let finding = TERMIJN_IN_VERLEDEN.found().arg("termijn", date::in_words(term));
    vec![finding.arg("brief", date::in_words(letter)).place(Some(fields.place("termijn.datum")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn the_mutant_of_r2() {
        let lines = ["briefdatum: 2026-11-17", "termijn.datum: 2026-11-16"];
        assert_eq!(found("termijn_in_verleden", "x", &lines, ""), ["E termijn-in-verleden: 2026-11-16"]);
        let same_day = ["briefdatum: 2026-11-17", "termijn.datum: 2026-11-17"];
        assert_eq!(found("termijn_in_verleden", "x", &same_day, ""), ["E termijn-in-verleden: 2026-11-17"]);
    }

    #[test]
    fn a_later_day_is_clean() {
        clean("termijn_in_verleden", "x", &["briefdatum: 2026-11-17", "termijn.datum: 2026-11-18"], "");
    }
}
