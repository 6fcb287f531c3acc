#![doc = include_str!("herhaling_zonder_meer.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "HR 15 september 2023, ECLI:NL:HR:2023:1216; artikel 12 lid 5 AVG", &[], check);

problems! {
    error ZONDER_MEER = "herhaling-zonder-meer" ();
    warning OMSTANDIGHEDEN = "herhaling-omstandigheden" ();
    warning GEEN_NIEUW_FEIT = "herhaling-geen-nieuw-feit" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let asked_before = fields.holds("eerdere_verzoeken");
    if !subject.case.roles.has(Role::KennelijkOngegrond) || !asked_before || fields.get("misbruik").is_some() {
        return Vec::new();
    }
    let place = Some(fields.place("eerdere_verzoeken"));
    if fields.get("omstandigheden").is_none() {
        return vec![ZONDER_MEER.found().place(place)];
    }
    let mut findings = vec![OMSTANDIGHEDEN.found().place(place)];
    let letter = ReadLetter::of(subject);
    let hits = letter.body().into_iter().filter_map(|sentence| sentence.find("RX_GEEN_NIEUW_FEIT"));
    let finding = |hit: super::reading::Hit<'_>| GEEN_NIEUW_FEIT.found().place(hit.place());
    findings.extend(hits.map(finding).collect::<Vec<_>>());
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_kennelijk_ongegrond";
    const AGAIN: &str = "eerdere_verzoeken.0.ontvangen_op: 2026-08-03";

    #[test]
    fn a_repetition_and_nothing_more_is_found() {
        let found_in = |lines: &[&str], letter| found("herhaling_zonder_meer", KIND, lines, letter);
        let bare = found_in(&[AGAIN], "U noemt geen nieuwe feiten.");
        assert!(bare.len() == 1 && bare[0].starts_with("E herhaling-zonder-meer"));
        let argued = found_in(&[AGAIN, "omstandigheden: Omdat."], "U noemt geen nieuwe feiten.");
        assert_eq!(argued.len(), 2);
        assert!(argued.iter().all(|finding| finding.starts_with("W ")));
    }

    #[test]
    fn abuse_and_a_first_request_are_clean() {
        clean("herhaling_zonder_meer", KIND, &[AGAIN, "misbruik.objectief: Omdat."], "");
        clean("herhaling_zonder_meer", KIND, &[], "");
        clean("herhaling_zonder_meer", "avg_weigering", &[AGAIN], "");
    }
}
