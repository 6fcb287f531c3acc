#![doc = include_str!("te_vroeg.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 12 lid 3 AVG; artikel 4:17 lid 3 Awb",
    &["briefdatum", "eerder_verzoek.verzonden_op"],
    check,
);

problems! {
    error TE_VROEG = "te-vroeg" (laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(letter), Some(notice)) = (fields.date("briefdatum"), &subject.facts.notice) else {
        return Vec::new();
    };
    if letter > notice.last {
        return Vec::new();
    }
    let finding = TE_VROEG.found().arg("laatst", in_words(notice.last));
    vec![finding.place(Some(fields.place("briefdatum")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(lines: &[&str]) -> Vec<String> {
        let request = ["eerder_verzoek.verzonden_op: 2026-10-12", "eerder_verzoek.kanaal: email"];
        found("te_vroeg", "avg_ingebrekestelling", &[&request[..], lines].concat(), "")
    }

    #[test]
    fn on_the_last_day_it_is_too_early() {
        assert_eq!(check(&["briefdatum: 2026-11-12"]), ["E te-vroeg: 2026-11-12"]);
        let lines = ["eerder_verzoek.verzonden_op: 2026-10-12", "briefdatum: 2026-11-13"];
        clean("te_vroeg", "avg_ingebrekestelling", &lines, "");
    }

    #[test]
    fn an_extension_in_time_moves_the_last_day_unless_it_does_not_hold() {
        let extended = ["briefdatum: 2026-11-13", "eerder_verzoek.verlengd_op: 2026-11-02"];
        assert_eq!(check(&extended), ["E te-vroeg: 2026-11-13"]);
        let invalid = [&extended[..], &["antwoord: verlenging_ongeldig"]].concat();
        assert_eq!(check(&invalid), Vec::<String>::new());
    }
}
