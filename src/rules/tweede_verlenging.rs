#![doc = include_str!("tweede_verlenging.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::in_words,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 12 lid 3 AVG", &["briefdatum", "verlenging.verzonden_op"], check);

problems! {
    error TWEEDE_VERLENGING = "tweede-verlenging" (datum);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(letter), Some(sent)) = (fields.date("briefdatum"), fields.date("verlenging.verzonden_op")) else {
        return Vec::new();
    };
    if sent >= letter {
        return Vec::new();
    }
    let place = fields.place("verlenging.verzonden_op");
    vec![TWEEDE_VERLENGING.found().arg("datum", in_words(sent)).place(Some(place))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const LETTER: &str = "briefdatum: 2026-11-24";

    #[test]
    fn an_earlier_extension_is_found() {
        let sent = found("tweede_verlenging", "avg_verlenging", &[LETTER, "verlenging.verzonden_op: 2026-11-10"], "");
        assert_eq!(sent, ["E tweede-verlenging: 2026-11-10"]);
    }

    #[test]
    fn the_letter_itself_is_clean() {
        clean("tweede_verlenging", "avg_verlenging", &[LETTER, "verlenging.verzonden_op: 2026-11-24"], "");
        clean("tweede_verlenging", "avg_verlenging", &[LETTER], "");
    }
}
