#![doc = include_str!("hoedanigheid.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 3:60 BW", &["gemachtigde.volmacht_aanwezig"], check);

problems! {
    error GEEN_VOLMACHT = "hoedanigheid-geen-volmacht" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.get("gemachtigde").is_none() || fields.holds("gemachtigde.volmacht_aanwezig") {
        return Vec::new();
    }
    vec![GEEN_VOLMACHT.found().place(Some(fields.place("gemachtigde.volmacht_aanwezig")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_lawyer_without_a_mandate_is_found() {
        let lines = ["gemachtigde.naam: mr. S. Oudendijk", "gemachtigde.volmacht_aanwezig: false"];
        assert_eq!(found("hoedanigheid", "x", &lines, ""), ["E hoedanigheid: false"]);
    }

    #[test]
    fn a_mandate_or_no_lawyer_is_clean() {
        clean("hoedanigheid", "x", &["gemachtigde.volmacht_aanwezig: true"], "");
        clean("hoedanigheid", "x", &["afzender.naam: Van Galen"], "");
    }
}
