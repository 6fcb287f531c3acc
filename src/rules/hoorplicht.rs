#![doc = include_str!("hoorplicht.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 4:7 Awb", &["afzender.is_bestuursorgaan"], check);

problems! {
    warning HOORPLICHT = "hoorplicht" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let told = fields.get("gehoord_op").is_some() || fields.get("hoorplicht_niet_omdat").is_some();
    if !subject.facts.parties.is_bestuursorgaan || told {
        return Vec::new();
    }
    vec![HOORPLICHT.found().place(Some(fields.place("afzender.is_bestuursorgaan")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const PUBLIC: &str = "afzender.is_bestuursorgaan: true";

    #[test]
    fn a_refusal_without_a_hearing_is_found() {
        assert_eq!(found("hoorplicht", "avg_weigering", &[PUBLIC], ""), ["W hoorplicht: true"]);
    }

    #[test]
    fn a_hearing_a_reason_and_a_firm_are_clean() {
        clean("hoorplicht", "avg_weigering", &[PUBLIC, "gehoord_op: 2026-11-02"], "");
        clean("hoorplicht", "avg_weigering", &[PUBLIC, "hoorplicht_niet_omdat: U gaf alles zelf op."], "");
        clean("hoorplicht", "avg_weigering", &["afzender.is_bestuursorgaan: false"], "");
    }
}
