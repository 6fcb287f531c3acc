#![doc = include_str!("buitenland_betekening.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "Verordening (EU) 2020/1784; Haags Betekeningsverdrag",
    &["geadresseerde.land", "bevoegdheid_nagegaan"],
    check,
);

problems! {
    warning BETEKENING = "buitenland-betekening" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let demands = subject.case.roles.demands();
    if subject.facts.abroad.is_none() || !demands || fields.holds("bevoegdheid_nagegaan") {
        return Vec::new();
    }
    vec![BETEKENING.found().place(Some(fields.place("geadresseerde.land")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const ABROAD: &str = "geadresseerde.land: BE";

    #[test]
    fn a_demand_abroad_is_no_service() {
        let found = found("buitenland_betekening", "review_sommatie_klant", &[ABROAD], "");
        assert_eq!(found, ["W buitenland-betekening: BE"]);
    }

    #[test]
    fn a_first_contact_and_who_looked_into_it_is_clean() {
        clean("buitenland_betekening", "review_contact_eerste", &[ABROAD], "");
        clean("buitenland_betekening", "review_sommatie_klant", &[ABROAD, "bevoegdheid_nagegaan: true"], "");
    }
}
