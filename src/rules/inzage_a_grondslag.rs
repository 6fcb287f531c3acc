#![doc = include_str!("inzage_a_grondslag.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 15 lid 1 onder a AVG; artikel 6 lid 1 AVG", &["inzage.doelen"], check);

problems! {
    warning INZAGE_ZONDER_GRONDSLAG = "inzage-zonder-grondslag" (doel);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let purposes = Fields::of(subject.case).items("inzage.doelen");
    let bare = purposes.into_iter().filter(|purpose| purpose.get("grondslag").is_none());
    let finding = |purpose: Fields<'_>| {
        let words = purpose.text("doel").unwrap_or_default();
        INZAGE_ZONDER_GRONDSLAG.found().arg("doel", words).place(Some(purpose.place("doel")))
    };
    bare.map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_purpose_without_ground_is_found() {
        let lines = [
            "inzage.doelen.0.doel: de ledenlijst",
            "inzage.doelen.0.grondslag: overeenkomst",
            "inzage.doelen.1.doel: de nieuwsbrief",
        ];
        assert_eq!(found("inzage_a_grondslag", "x", &lines, ""), ["W inzage-a-grondslag: de nieuwsbrief"]);
    }

    #[test]
    fn a_purpose_with_its_ground_is_clean() {
        let lines = ["inzage.doelen.0.doel: de ledenlijst", "inzage.doelen.0.grondslag: overeenkomst"];
        clean("inzage_a_grondslag", "x", &lines, "");
    }
}
