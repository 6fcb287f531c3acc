#![doc = include_str!("ontvangers_geinformeerd.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 19 AVG", &["kennisgeving"], check);

problems! {
    error ONTVANGERS_TEGENSTRIJDIG = "ontvangers-tegenstrijdig" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let named = fields.holds("kennisgeving.ontvangers") || fields.holds("kennisgeving.niet_geinformeerd");
    if !fields.holds("kennisgeving.geen_ontvangers") || !named {
        return Vec::new();
    }
    vec![ONTVANGERS_TEGENSTRIJDIG.found().place(Some(fields.place("kennisgeving.geen_ontvangers")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const NONE: &str = "kennisgeving.geen_ontvangers: true";

    #[test]
    fn nobody_and_somebody_is_found() {
        for somebody in ["kennisgeving.ontvangers.0.naam: Vlot B.V.", "kennisgeving.niet_geinformeerd.0.naam: De Pers"]
        {
            let found = found("ontvangers_geinformeerd", "x", &[NONE, somebody], "");
            assert_eq!(found, ["E ontvangers-geinformeerd: true"]);
        }
    }

    #[test]
    fn one_of_both_is_clean() {
        clean("ontvangers_geinformeerd", "x", &[NONE], "");
        clean("ontvangers_geinformeerd", "x", &["kennisgeving.ontvangers.0.naam: Vlot B.V."], "");
    }
}
