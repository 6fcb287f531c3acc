#![doc = include_str!("kanaal_elektronisch.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 16 lid 1 DSA", &["verzendwijze"], check);

problems! {
    error KANAAL_ELEKTRONISCH = "kanaal-elektronisch" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if ["webformulier", "email"].into_iter().any(|way| fields.lists("verzendwijze", way)) {
        return Vec::new();
    }
    vec![KANAAL_ELEKTRONISCH.found().place(Some(fields.place("verzendwijze")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn the_mutant_of_r4() {
        let found = found("kanaal_elektronisch", "x", &["verzendwijze: [aangetekend]"], "");
        assert_eq!(found, ["E kanaal-elektronisch: [aangetekend]"]);
    }

    #[test]
    fn a_form_or_a_mail_is_clean() {
        clean("kanaal_elektronisch", "x", &["verzendwijze: [webformulier, post]"], "");
        clean("kanaal_elektronisch", "x", &["verzendwijze: [email]"], "");
    }
}
