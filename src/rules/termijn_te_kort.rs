#![doc = include_str!("termijn_te_kort.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "redelijke termijn (procespraktijk)",
    &["termijn.datum", "briefdatum", "verzendwijze"],
    check,
);

problems! {
    error TERMIJN_TE_KORT = "termijn-te-kort" (termijn, vroegst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(term), Some(letter)) = (fields.date("termijn.datum"), fields.date("briefdatum")) else {
        return Vec::new();
    };
    let limits = subject.facts.demand.limits();
    let Some((earliest, _)) = limits.filter(|(earliest, _)| letter < term && term < *earliest) else {
        return Vec::new();
    };
    let finding = TERMIJN_TE_KORT.found().arg("termijn", date::in_words(term));
    vec![finding.arg("vroegst", date::in_words(earliest)).place(Some(fields.place("termijn.datum")))]
}

/// The first and last day that the bands of the kind allow; of two bands the widest wait and the latest end.
#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn lines(term: &str, ways: &str, more: &[&str]) -> Vec<String> {
        let mut lines = vec![
            "briefdatum: 2026-11-17".to_owned(),
            format!("termijn.datum: {term}"),
            format!("verzendwijze: {ways}"),
        ];
        lines.extend(more.iter().map(|&line| line.to_owned()));
        lines
    }

    fn check(kind: &str, lines: &[String]) -> Vec<String> {
        found("termijn_te_kort", kind, &lines.iter().map(String::as_str).collect::<Vec<_>>(), "")
    }

    #[test]
    fn two_days_are_too_short_unless_serious_and_mailed() {
        let kind = "review_sommatie_klant";
        let mailed = "[aangetekend, email]";
        assert_eq!(check(kind, &lines("2026-11-19", mailed, &[])), ["E termijn-te-kort: 2026-11-19"]);
        assert_eq!(
            check(kind, &lines("2026-11-19", "[aangetekend]", &["ernst: ernstig"])),
            ["E termijn-te-kort: 2026-11-19"]
        );
        assert_eq!(check(kind, &lines("2026-11-19", mailed, &["ernst: ernstig"])), Vec::<String>::new());
    }

    #[test]
    fn post_only_takes_two_working_days_more() {
        let kind = "review_sommatie_klant";
        assert_eq!(check(kind, &lines("2026-11-23", "[aangetekend]", &[])), ["E termijn-te-kort: 2026-11-23"]);
        assert_eq!(check(kind, &lines("2026-11-24", "[aangetekend]", &[])), Vec::<String>::new());
    }

    #[test]
    fn a_last_demand_by_mail_may_end_the_next_day() {
        let kind = "review_sommatie_laatste";
        assert_eq!(check(kind, &lines("2026-11-18", "[aangetekend, email]", &[])), Vec::<String>::new());
        assert_eq!(check(kind, &lines("2026-11-20", "[aangetekend]", &[])), ["E termijn-te-kort: 2026-11-20"]);
        assert_eq!(check(kind, &lines("2026-11-23", "[aangetekend]", &[])), Vec::<String>::new());
    }

    #[test]
    fn a_request_for_data_alone_takes_five_working_days_as_well() {
        let kind = "platform_gegevensverzoek";
        assert_eq!(check(kind, &lines("2026-11-23", "[email]", &[])), ["E termijn-te-kort: 2026-11-23"]);
        assert_eq!(check(kind, &lines("2026-11-24", "[email]", &[])), Vec::<String>::new());
        assert_eq!(check(kind, &lines("2026-11-24", "[aangetekend]", &[])), ["E termijn-te-kort: 2026-11-24"]);
    }

    #[test]
    fn the_other_kinds_have_their_minimum() {
        for (kind, short, enough) in [
            ("review_contact_eerste", "2026-11-21", "2026-11-22"),
            ("review_sommatie_medewerker", "2026-11-19", "2026-11-20"),
            ("rectificatie_verzoek", "2026-11-19", "2026-11-20"),
        ] {
            assert_eq!(check(kind, &lines(short, "[email]", &[])), [format!("E termijn-te-kort: {short}")]);
            assert_eq!(check(kind, &lines(enough, "[email]", &[])), Vec::<String>::new());
        }
    }

    #[test]
    fn asking_for_data_takes_five_working_days() {
        let kind = "platform_verwijderverzoek";
        let ask = ["eis.identificerende_gegevens: true"];
        assert_eq!(check(kind, &lines("2026-11-20", "[email]", &ask)), ["E termijn-te-kort: 2026-11-20"]);
        assert_eq!(check(kind, &lines("2026-11-24", "[email]", &ask)), Vec::<String>::new());
        assert_eq!(check(kind, &lines("2026-11-20", "[email]", &[])), Vec::<String>::new());
    }

    #[test]
    fn the_term_of_r2_is_clean_and_a_past_one_is_for_another_rule() {
        for term in ["termijn.datum: 2026-11-24", "termijn.datum: 2026-11-16"] {
            let lines = ["briefdatum: 2026-11-17", term, "verzendwijze: [aangetekend, email]"];
            clean("termijn_te_kort", "review_sommatie_klant", &lines, "");
        }
    }
}
