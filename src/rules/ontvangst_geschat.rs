#![doc = include_str!("ontvangst_geschat.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::in_words,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 12 lid 3 AVG", &["eerder_verzoek.verzonden_op"], check);

problems! {
    warning ONTVANGST_GESCHAT = "ontvangst-geschat" (dag);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let notice = subject.facts.notice.as_ref().filter(|notice| notice.is_estimated);
    let finding = notice.map(|notice| ONTVANGST_GESCHAT.found().arg("dag", in_words(notice.received)));
    let place = fields.place("eerder_verzoek.verzonden_op");
    finding.map(|finding| finding.place(Some(place))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(lines: &[&str]) -> Vec<String> {
        let request = ["eerder_verzoek.verzonden_op: 2026-10-12", "eerder_verzoek.kanaal: email"];
        found("ontvangst_geschat", "avg_ingebrekestelling", &[&request[..], lines].concat(), "")
    }

    #[test]
    fn an_unknown_day_is_told() {
        assert_eq!(check(&[]), ["W ontvangst-geschat: 2026-10-12"]);
        let lines = ["eerder_verzoek.verzonden_op: 2026-10-12", "eerder_verzoek.ontvangen_op: 2026-10-13"];
        clean("ontvangst_geschat", "avg_ingebrekestelling", &lines, "");
    }
}
