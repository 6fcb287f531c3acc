#![doc = include_str!("minimale_identificatie.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Warning, "artikel 12 lid 6 AVG; artikel 5 lid 1 onder c AVG", &[], check);

problems! {
    warning IDENTIFICATIE = "minimale-identificatie" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let known = |name: &str, words: &str| subject.patterns.get(name).is_some_and(|it| it.is_match(words));
    let copies = fields.items("bijlagen").into_iter().filter(|enclosure| {
        let words = enclosure.text("omschrijving").unwrap_or_default();
        known("RX_KOPIE_ID", words) || known("RX_ID_STUK", words)
    });
    let mut findings: Vec<Finding> =
        copies.map(|copy| IDENTIFICATIE.found().place(Some(copy.place("omschrijving")))).collect();
    let letter = ReadLetter::of(subject);
    let numbers = letter.body().into_iter().filter_map(|sentence| sentence.affirms("RX_BSN"));
    findings.extend(numbers.map(|hit| IDENTIFICATIE.found().place(hit.place())).collect::<Vec<_>>());
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_copy_that_nobody_asked_for_is_found() {
        let copy = ["bijlagen.0.omschrijving: kopie van mijn paspoort"];
        assert_eq!(found("minimale_identificatie", "x", &copy, "").len(), 1);
        assert_eq!(found("minimale_identificatie", "x", &[], "Mijn BSN is bekend."), ["W minimale-identificatie: BSN"]);
    }

    #[test]
    fn saying_that_none_is_sent_is_clean() {
        let letter = "Een kopie van mijn identiteitsbewijs stuur ik niet mee.";
        clean("minimale_identificatie", "x", &["bijlagen.0.omschrijving: schermafbeelding"], letter);
    }
}
