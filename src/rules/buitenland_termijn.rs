#![doc = include_str!("buitenland_termijn.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "redelijke termijn (procespraktijk)",
    &["geadresseerde.land", "termijn.datum", "briefdatum"],
    check,
);

problems! {
    warning TERMIJN = "buitenland-termijn" (vroegst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let earliest = subject.facts.abroad.as_ref().and_then(|abroad| abroad.earliest);
    let Some(earliest) = earliest.filter(|earliest| fields.date("termijn.datum").is_some_and(|day| day < *earliest))
    else {
        return Vec::new();
    };
    let finding = TERMIJN.found().arg("vroegst", date::in_words(earliest));
    vec![finding.place(Some(fields.place("termijn.datum")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn case<'a>(land: &'a str, term: &'a str) -> [&'a str; 4] {
        ["briefdatum: 2026-11-17", "verzendwijze: [aangetekend, email]", land, term]
    }

    #[test]
    fn a_term_that_leaves_no_time_for_delivery_is_found() {
        let term = "termijn.datum: 2026-11-26";
        let found = found("buitenland_termijn", "review_sommatie_klant", &case("geadresseerde.land: BE", term), "");
        assert_eq!(found, ["W buitenland-termijn: 2026-11-26"]);
    }

    #[test]
    fn five_working_days_more_in_the_union_and_ten_elsewhere_are_clean() {
        let union = case("geadresseerde.land: BE", "termijn.datum: 2026-11-27");
        clean("buitenland_termijn", "review_sommatie_klant", &union, "");
        let elsewhere = case("geadresseerde.land: GB", "termijn.datum: 2026-12-04");
        clean("buitenland_termijn", "review_sommatie_klant", &elsewhere, "");
        clean("buitenland_termijn", "review_sommatie_klant", &case("x: y", "termijn.datum: 2026-11-20"), "");
    }
}
