#![doc = include_str!("kleine_hoeveelheid.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "overweging 63 AVG", &["hoeveelheid"], check);

problems! {
    warning HOEVEELHEID = "kleine-hoeveelheid" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let small = fields.text("hoeveelheid") == Some("klein");
    let finding = small.then(|| HOEVEELHEID.found().place(Some(fields.place("hoeveelheid"))));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_small_quantity_is_found() {
        let found = found("kleine_hoeveelheid", "x", &["hoeveelheid: klein"], "");
        assert_eq!(found, ["W kleine-hoeveelheid: klein"]);
    }

    #[test]
    fn a_large_quantity_is_clean() {
        clean("kleine_hoeveelheid", "x", &["hoeveelheid: groot"], "");
    }
}
