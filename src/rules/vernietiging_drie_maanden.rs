#![doc = include_str!("vernietiging_drie_maanden.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::retention::Erased,
    value::date::without_weekday,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 7:455 BW; artikel 5.3.5 Wmo 2015; artikel 7.3.9 Jeugdwet",
    &["verzoek.ontvangen_op", "wissing.gewist.bewaarplicht.wet"],
    check,
);

problems! {
    warning VERNIETIGING_LAAT = "vernietiging-laat" (laatst, wet);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let late = Erased::of(subject.case, subject.law).into_iter().filter_map(|erased| {
        let last = erased.destroyed_too_late(subject.facts.answer.as_ref())?;
        let finding = VERNIETIGING_LAAT.found().arg("laatst", without_weekday(last)).arg("wet", &erased.row?.wet);
        Some(finding.place(Some(erased.item.place("op"))))
    });
    late.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn case<'a>(act: &'a str, erased: &'a str) -> [&'a str; 4] {
        ["briefdatum: 2026-12-10", "verzoek.ontvangen_op: 2026-09-01", act, erased]
    }

    #[test]
    fn a_file_destroyed_after_the_term_is_found() {
        let youth =
            case("wissing.gewist.0.bewaarplicht.wet: artikel 7.3.8 Jeugdwet", "wissing.gewist.0.op: 2026-12-02");
        let found_youth = found("vernietiging_drie_maanden", "avg_wissing_toewijzing", &youth, "");
        assert_eq!(found_youth, ["W vernietiging-drie-maanden: 2026-12-02"]);
        let care = case("wissing.gewist.0.bewaarplicht.wet: artikel 7:454 BW", "wissing.gewist.0.op: 2026-10-02");
        let found_care = found("vernietiging_drie_maanden", "avg_wissing_toewijzing", &care, "");
        assert_eq!(found_care, ["W vernietiging-drie-maanden: 2026-10-02"]);
    }

    #[test]
    fn a_file_destroyed_in_time_and_one_that_nobody_must_destroy_are_clean() {
        let youth =
            case("wissing.gewist.0.bewaarplicht.wet: artikel 7.3.8 Jeugdwet", "wissing.gewist.0.op: 2026-12-01");
        clean("vernietiging_drie_maanden", "avg_wissing_toewijzing", &youth, "");
        let care = case("wissing.gewist.0.bewaarplicht.wet: artikel 7:454 BW", "wissing.gewist.0.op: 2026-10-01");
        clean("vernietiging_drie_maanden", "avg_wissing_toewijzing", &care, "");
        let tax = case("wissing.gewist.0.bewaarplicht.wet: artikel 52 AWR", "wissing.gewist.0.op: 2026-12-09");
        clean("vernietiging_drie_maanden", "avg_wissing_toewijzing", &tax, "");
    }
}
