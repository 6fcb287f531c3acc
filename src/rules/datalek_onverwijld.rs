#![doc = include_str!("datalek_onverwijld.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{breach::Breach, fields::Fields},
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 33 lid 1 AVG; artikel 34 lid 1 AVG",
    &["briefdatum", "datalek.ontdekt_op"],
    check,
);

problems! {
    warning LAAT = "datalek-laat" ();
    warning AP_LAAT = "datalek-ap-laat" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(breach) = Breach::of(subject.case, subject.law) else { return Vec::new() };
    let told = [(&LAAT, &breach.letter), (&AP_LAAT, &breach.report)].into_iter().filter(|(_, told)| told.is_late());
    told.map(|(problem, told)| problem.found().place(Some(fields.place(told.path)))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const FOUND: &str = "datalek.ontdekt_op: 2026-11-23";

    #[test]
    fn a_late_letter_and_a_late_report_are_found() {
        let late = [FOUND, "briefdatum: 2026-12-01"];
        assert_eq!(found("datalek_onverwijld", "x", &late, ""), ["W datalek-onverwijld: 2026-12-01"]);
        let report = [FOUND, "briefdatum: 2026-11-26", "datalek.ap_gemeld_op: 2026-11-27"];
        assert_eq!(found("datalek_onverwijld", "x", &report, ""), ["W datalek-onverwijld: 2026-11-27"]);
    }

    #[test]
    fn three_days_are_clean() {
        let lines = [FOUND, "briefdatum: 2026-11-30", "datalek.ap_gemeld_op: 2026-11-26"];
        clean("datalek_onverwijld", "x", &lines, "");
    }
}
