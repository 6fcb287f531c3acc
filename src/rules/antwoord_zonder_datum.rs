#![doc = include_str!("antwoord_zonder_datum.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "artikel 35 lid 2 UAVG", &["antwoord"], check);

problems! {
    warning ZONDER_DATUM = "antwoord-zonder-datum" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let came = matches!(fields.text("antwoord"), Some("te_laat" | "onvolledig"));
    let lacks = came && fields.get("antwoord_ontvangen_op").is_none();
    lacks.then(|| ZONDER_DATUM.found().place(Some(fields.place("antwoord")))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn an_answer_without_its_day_is_found() {
        let lines = ["antwoord: onvolledig"];
        assert_eq!(found("antwoord_zonder_datum", "x", &lines, ""), ["W antwoord-zonder-datum: onvolledig"]);
        clean("antwoord_zonder_datum", "x", &["antwoord: te_laat", "antwoord_ontvangen_op: 2026-11-20"], "");
        clean("antwoord_zonder_datum", "x", &["antwoord: geen"], "");
    }
}
