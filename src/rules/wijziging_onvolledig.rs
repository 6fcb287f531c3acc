#![doc = include_str!("wijziging_onvolledig.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 19 AVG; artikel 5 lid 1 onder c AVG",
    &["wijzigingen.soort", "wijzigingen.oude_waarde", "wijzigingen.nieuwe_waarde"],
    check,
);

problems! {
    warning WIJZIGING_GEWIST_GENOEMD = "wijziging-gewist-genoemd" ();
    error WIJZIGING_ZONDER_WAARDE = "wijziging-zonder-waarde" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let changes = fields.items("wijzigingen");
    changes.iter().filter_map(finding).collect()
}

fn finding(change: &Fields<'_>) -> Option<Finding> {
    let values = ["oude_waarde", "nieuwe_waarde"];
    match change.text("soort")? {
        "rectificatie" if change.get("nieuwe_waarde").is_none() => {
            Some(WIJZIGING_ZONDER_WAARDE.found().place(Some(change.place("soort"))))
        }
        "wissing" => {
            let shown = values.into_iter().find(|value| change.get(value).is_some())?;
            Some(WIJZIGING_GEWIST_GENOEMD.found().place(Some(change.place(shown))))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_kennisgeving_ontvangers";

    #[test]
    fn a_missing_or_spread_value_is_found() {
        let lines = ["wijzigingen.0.soort: rectificatie", "wijzigingen.0.oude_waarde: Dorpsstraat 1"];
        assert_eq!(found("wijziging_onvolledig", KIND, &lines, ""), ["E wijziging-onvolledig: rectificatie"]);
        let lines = ["wijzigingen.0.soort: wissing", "wijzigingen.0.oude_waarde: Dorpsstraat 1"];
        assert_eq!(found("wijziging_onvolledig", KIND, &lines, ""), ["W wijziging-onvolledig: Dorpsstraat 1"]);
    }

    #[test]
    fn a_whole_change_is_clean() {
        let lines = ["wijzigingen.0.soort: rectificatie", "wijzigingen.0.nieuwe_waarde: Dorpsstraat 11"];
        clean("wijziging_onvolledig", KIND, &lines, "");
        clean("wijziging_onvolledig", KIND, &["wijzigingen.0.soort: wissing"], "");
        clean("wijziging_onvolledig", KIND, &["wijzigingen.0.soort: beperking"], "");
        assert_eq!(found("wijziging_onvolledig", KIND, &[], ""), Vec::<String>::new());
    }
}
