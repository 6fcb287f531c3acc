#![doc = include_str!("betrokkene_is_mens.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 4 onder 1 AVG; overweging 14 AVG", &["afzender.rechtsvorm"], check);

problems! {
    error IS_MENS = "betrokkene-is-mens" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if subject.facts.parties.natuurlijk_persoon != Some(false) {
        return Vec::new();
    }
    let finding = IS_MENS.found().about("avg_voor_rechtspersoon");
    vec![finding.place(Some(fields.place("afzender.rechtsvorm")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_company_that_asks_for_itself_is_found() {
        let found = found("betrokkene_is_mens", "x", &["afzender.rechtsvorm: bv"], "");
        assert_eq!(found, ["E avg-voor-rechtspersoon: bv"]);
    }

    #[test]
    fn people_are_clean() {
        clean("betrokkene_is_mens", "x", &["afzender.rechtsvorm: particulier"], "");
        clean("betrokkene_is_mens", "x", &["afzender.rechtsvorm: eenmanszaak"], "");
    }
}
