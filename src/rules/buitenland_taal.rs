#![doc = include_str!("buitenland_taal.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "briefpraktijk", &["geadresseerde.land", "vertaling"], check);

problems! {
    warning TAAL = "buitenland-taal" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if subject.facts.abroad.as_ref().is_none_or(|abroad| abroad.reads_dutch) || fields.get("vertaling").is_some() {
        return Vec::new();
    }
    vec![TAAL.found().place(Some(fields.place("geadresseerde.land")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_letter_that_may_not_be_understood_is_found() {
        let found = found("buitenland_taal", "review_sommatie_klant", &["geadresseerde.land: DE"], "");
        assert_eq!(found, ["W buitenland-taal: DE"]);
    }

    #[test]
    fn a_translation_or_a_country_that_reads_dutch_is_clean() {
        clean("buitenland_taal", "review_sommatie_klant", &["geadresseerde.land: BE"], "");
        clean("buitenland_taal", "review_sommatie_klant", &["geadresseerde.land: DE", "vertaling.taal: Duits"], "");
    }
}
