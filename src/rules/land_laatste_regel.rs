#![doc = include_str!("land_laatste_regel.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "adresregels van PostNL voor het buitenland", &["geadresseerde.land"], check);

problems! {
    error ONBEKEND = "land-onbekend" (land);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if subject.facts.abroad.as_ref().is_none_or(|abroad| abroad.country.is_some()) {
        return Vec::new();
    }
    let code = fields.text("geadresseerde.land").unwrap_or_default();
    vec![ONBEKEND.found().arg("land", code).place(Some(fields.place("geadresseerde.land")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_country_that_nobody_knows_is_found() {
        let found = found("land_laatste_regel", "review_sommatie_klant", &["geadresseerde.land: QZ"], "");
        assert_eq!(found, ["E land-laatste-regel: QZ"]);
    }

    #[test]
    fn a_country_of_the_table_or_with_a_name_is_clean() {
        clean("land_laatste_regel", "review_sommatie_klant", &["geadresseerde.land: BE"], "");
        let named = ["geadresseerde.land: MK", "geadresseerde.land_naam.en: North Macedonia"];
        clean("land_laatste_regel", "review_sommatie_klant", &named, "");
        clean("land_laatste_regel", "review_sommatie_klant", &[], "");
    }
}
