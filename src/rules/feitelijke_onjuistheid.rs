#![doc = include_str!("feitelijke_onjuistheid.md")]

use super::{Rule, Subject, rectificatie_op_waardeoordeel::targeted};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 6:167 lid 1 BW", &["uitlatingen.soort", "uitlatingen.bewijs"], check);

problems! {
    error ONTBREEKT = "feitelijke-onjuistheid-ontbreekt" ();
    error ZONDER_BEWIJS = "feitelijke-onjuistheid-zonder-bewijs" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if !subject.facts.escalation.rectificatie_op_6167 {
        return Vec::new();
    }
    let posts = targeted(&fields);
    let factual: Vec<_> = posts.iter().filter(|post| matches!(post.text("soort"), Some("feit" | "gemengd"))).collect();
    let Some(first) = factual.first() else {
        let place = posts.first().map_or_else(|| fields.place("uitlatingen"), |post| post.place("soort"));
        return vec![ONTBREEKT.found().place(Some(place))];
    };
    if factual.iter().any(|post| post.holds("bewijs")) {
        return Vec::new();
    }
    vec![ZONDER_BEWIJS.found().place(Some(first.place("bewijs")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "rectificatie_verzoek";

    #[test]
    fn the_mutant_of_r6_and_a_fact_without_proof() {
        let opinion = ["uitlatingen.0.soort: waardeoordeel", "uitlatingen.0.bewijs: [bijlage 2]"];
        assert_eq!(found("feitelijke_onjuistheid", KIND, &opinion, ""), ["E feitelijke-onjuistheid: waardeoordeel"]);
        let unproven = found("feitelijke_onjuistheid", KIND, &["uitlatingen.0.soort: feit"], "");
        assert_eq!(unproven, ["E feitelijke-onjuistheid: feit"]);
    }

    #[test]
    fn a_proven_fact_is_clean() {
        let lines = ["uitlatingen.0.soort: feit", "uitlatingen.0.bewijs: [bijlage 2]"];
        clean("feitelijke_onjuistheid", KIND, &lines, "");
        let general = ["uitlatingen.0.soort: waardeoordeel", "eis.rectificatie.basis: 6:162/3:296"];
        clean("feitelijke_onjuistheid", KIND, &general, "");
    }
}
