#![doc = include_str!("menselijke_tussenkomst.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 22 lid 3 AVG; artikel 40 lid 3 UAVG", &["herbeoordeling.bevoegd"], check);

problems! {
    error ONBEVOEGD = "menselijke-tussenkomst-onbevoegd" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.flag("herbeoordeling.bevoegd") != Some(false) {
        return Vec::new();
    }
    vec![ONBEVOEGD.found().place(Some(fields.place("herbeoordeling.bevoegd")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_look_without_authority_is_found() {
        let found = found("menselijke_tussenkomst", "x", &["herbeoordeling.bevoegd: false"], "");
        assert_eq!(found, ["E menselijke-tussenkomst: false"]);
    }

    #[test]
    fn a_look_with_authority_is_clean() {
        assert_eq!(found("menselijke_tussenkomst", "x", &[], ""), Vec::<String>::new());
        clean("menselijke_tussenkomst", "x", &["herbeoordeling.bevoegd: true"], "");
    }
}
