#![doc = include_str!("rectificatie_op_waardeoordeel.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 6:167 lid 1 BW",
    &["uitlatingen.soort", "uitlatingen.rectificeren", "eis.rectificatie.basis"],
    check,
);

problems! {
    error RECTIFICATIE_OP_WAARDEOORDEEL = "rectificatie-op-waardeoordeel" ();
}

/// The value of `eis.rectificatie.basis` that rests on the general ground of article 6:162 BW.
const GENERAL: &str = "6:162/3:296";

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let general = fields.text("eis.rectificatie.basis") == Some(GENERAL);
    let severity = if general { Severity::Warning } else { Severity::Error };
    let opinions = targeted(&fields).into_iter().filter(|post| post.text("soort") == Some("waardeoordeel"));
    let finding =
        |post: Fields<'_>| RECTIFICATIE_OP_WAARDEOORDEEL.found().severity(severity).place(Some(post.place("soort")));
    opinions.map(finding).collect()
}

/// The statements that are to be corrected: all, but those that the case exempts.
pub(super) fn targeted<'a>(fields: &Fields<'a>) -> Vec<Fields<'a>> {
    let posts = fields.items("uitlatingen").into_iter();
    posts.filter(|post| post.flag("rectificeren") != Some(false)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "rectificatie_verzoek";
    const OPINION: &str = "uitlatingen.0.soort: waardeoordeel";

    #[test]
    fn the_mutant_of_r6() {
        let found = found("rectificatie_op_waardeoordeel", KIND, &[OPINION], "");
        assert_eq!(found, ["E rectificatie-op-waardeoordeel: waardeoordeel"]);
    }

    #[test]
    fn on_the_general_ground_it_is_a_warning() {
        let lines = [OPINION, "eis.rectificatie.basis: 6:162/3:296"];
        let found = found("rectificatie_op_waardeoordeel", KIND, &lines, "");
        assert_eq!(found, ["W rectificatie-op-waardeoordeel: waardeoordeel"]);
    }

    #[test]
    fn a_fact_and_an_opinion_that_may_stay_are_clean() {
        clean("rectificatie_op_waardeoordeel", KIND, &["uitlatingen.0.soort: gemengd"], "");
        clean("rectificatie_op_waardeoordeel", KIND, &[OPINION, "uitlatingen.0.rectificeren: false"], "");
    }
}
