#![doc = include_str!("ccbr_eerst.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 1:391 BW", &["vertegenwoordiging.soort"], check);

problems! {
    warning CCBR_EERST = "ccbr-eerst" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let listed = matches!(fields.text("vertegenwoordiging.soort"), Some("curator" | "bewindvoerder"));
    if !listed || fields.get("vertegenwoordiging.register_geraadpleegd_op").is_some() {
        return Vec::new();
    }
    vec![CCBR_EERST.found().place(Some(fields.place("vertegenwoordiging.soort")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const CURATOR: &str = "vertegenwoordiging.soort: curator";

    #[test]
    fn asking_before_looking_is_found() {
        assert_eq!(found("ccbr_eerst", "avg_vertegenwoordiging", &[CURATOR], ""), ["W ccbr-eerst: curator"]);
    }

    #[test]
    fn having_looked_and_a_mentor_are_clean() {
        let looked = [CURATOR, "vertegenwoordiging.register_geraadpleegd_op: 2026-11-02"];
        clean("ccbr_eerst", "avg_vertegenwoordiging", &looked, "");
        clean("ccbr_eerst", "avg_vertegenwoordiging", &["vertegenwoordiging.soort: mentor"], "");
    }
}
