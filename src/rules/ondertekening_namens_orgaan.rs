#![doc = include_str!("ondertekening_namens_orgaan.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 10:10 Awb", &["afzender.is_bestuursorgaan"], check);

problems! {
    warning NAMENS_ORGAAN = "namens-orgaan" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let told = fields.get("afzender.orgaan").is_some() || fields.get("ondertekenaar.mandaat").is_some();
    if !subject.facts.parties.is_bestuursorgaan || told {
        return Vec::new();
    }
    vec![NAMENS_ORGAAN.found().place(Some(fields.place("ondertekenaar")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const PUBLIC: &str = "afzender.is_bestuursorgaan: true";

    #[test]
    fn a_public_body_that_does_not_say_for_whom_is_found() {
        let lines = [PUBLIC, "ondertekenaar.naam: mr. E. Terpstra"];
        assert_eq!(found("ondertekening_namens_orgaan", "x", &lines, "").len(), 1);
        assert!(found("ondertekening_namens_orgaan", "x", &lines, "")[0].starts_with("W ondertekening-namens-orgaan"));
    }

    #[test]
    fn an_organ_and_a_firm_are_clean() {
        clean("ondertekening_namens_orgaan", "x", &[PUBLIC, "afzender.orgaan: het college"], "");
        clean("ondertekening_namens_orgaan", "x", &["afzender.is_bestuursorgaan: false"], "");
        assert_eq!(found("ondertekening_namens_orgaan", "x", &[], ""), Vec::<String>::new());
    }
}
