#![doc = include_str!("oude_en_nieuwe_waarde.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 16 AVG", &["rectificatie.wijzigingen"], check);

problems! {
    error GELIJK = "oude-en-nieuwe-waarde-gelijk" (waarde);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let changes = Fields::of(subject.case).items("rectificatie.wijzigingen");
    let same = changes.into_iter().filter(|change| {
        change.text("oud").is_some_and(|old| change.text("nieuw").is_some_and(|new| old.trim() == new.trim()))
    });
    let finding = |change: Fields<'_>| {
        let value = change.text("nieuw").unwrap_or_default();
        GELIJK.found().arg("waarde", value).place(Some(change.place("nieuw")))
    };
    same.map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn the_same_value_twice_is_found() {
        let lines = ["rectificatie.wijzigingen.0.oud: Jansen", "rectificatie.wijzigingen.0.nieuw: Jansen"];
        assert_eq!(found("oude_en_nieuwe_waarde", "x", &lines, ""), ["E oude-en-nieuwe-waarde: Jansen"]);
    }

    #[test]
    fn a_capital_is_a_change_too() {
        let lines = ["rectificatie.wijzigingen.0.oud: jansen", "rectificatie.wijzigingen.0.nieuw: Jansen"];
        assert_eq!(found("oude_en_nieuwe_waarde", "x", &lines, ""), Vec::<String>::new());
        clean("oude_en_nieuwe_waarde", "x", &["rectificatie.wijzigingen.0.nieuw: Jansen"], "");
    }
}
