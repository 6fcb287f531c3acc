#![doc = include_str!("dsa_te_goeder_trouw.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 16 lid 2 onder d DSA", &["te_goeder_trouw"], check);

problems! {
    error DSA_NIET_TE_GOEDER_TROUW = "dsa-niet-te-goeder-trouw" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.holds("te_goeder_trouw") {
        return Vec::new();
    }
    vec![DSA_NIET_TE_GOEDER_TROUW.found().place(Some(fields.place("te_goeder_trouw")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_notice_without_good_faith_is_found() {
        assert_eq!(
            found("dsa_te_goeder_trouw", "x", &["te_goeder_trouw: false"], ""),
            ["E dsa-te-goeder-trouw: false"]
        );
    }

    #[test]
    fn good_faith_is_clean() {
        clean("dsa_te_goeder_trouw", "x", &["te_goeder_trouw: true"], "");
    }
}
