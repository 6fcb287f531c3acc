#![doc = include_str!("grond_waardeoordeel.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 6:162 BW; artikel 10 EVRM", &["uitlatingen"], check);

problems! {
    error GROND_WAARDEOORDEEL = "grond-waardeoordeel" ();
    warning STEUN = "grond-waardeoordeel-steun" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let posts = fields.items("uitlatingen");
    let judged = |post: &&Fields<'_>| {
        matches!(post.text("soort"), Some("waardeoordeel" | "gemengd")) && post.flag("rectificeren") != Some(false)
    };
    let without = posts.iter().filter(judged).filter(|post| post.get("grond_waardeoordeel").is_none());
    let mut findings: Vec<Finding> =
        without.map(|post| GROND_WAARDEOORDEEL.found().place(Some(post.place("soort")))).collect();
    let only_opinions = !posts.is_empty() && posts.iter().all(|post| post.text("soort") == Some("waardeoordeel"));
    if only_opinions {
        let letter = ReadLetter::unquoted(subject);
        let hits = letter.body().into_iter().filter_map(|sentence| sentence.find("RX_STEUN_ONTBREEKT"));
        let finding = |hit: super::reading::Hit<'_>| STEUN.found().arg("woorden", hit.words()).place(hit.place());
        findings.extend(hits.map(finding).collect::<Vec<_>>());
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const OPINION: &str = "uitlatingen.0.soort: waardeoordeel";
    const GROUND: &str = "uitlatingen.0.grond_waardeoordeel: onnodig_grievend";

    #[test]
    fn an_opinion_without_a_ground_is_found() {
        let kind = "review_sommatie_klant";
        assert_eq!(found("grond_waardeoordeel", kind, &[OPINION], ""), ["E grond-waardeoordeel: waardeoordeel"]);
        let mixed = "uitlatingen.0.soort: gemengd";
        assert_eq!(found("grond_waardeoordeel", kind, &[mixed], ""), ["E grond-waardeoordeel: gemengd"]);
    }

    #[test]
    fn a_swear_word_lacks_no_facts() {
        let letter = "Ook een scheldwoord moet steun vinden in de feiten, en die ontbreekt hier.";
        let found = found("grond_waardeoordeel", "x", &[OPINION, GROUND], letter);
        assert_eq!(found, ["W grond-waardeoordeel: steun vinden in de feiten, en die ontbreekt"]);
    }

    #[test]
    fn a_ground_a_fact_and_an_opinion_that_may_stay_are_clean() {
        clean("grond_waardeoordeel", "x", &[OPINION, GROUND], "Het is onnodig grievend.");
        clean("grond_waardeoordeel", "x", &["uitlatingen.0.soort: feit"], "Daarvoor ontbreekt iedere steun.");
        clean("grond_waardeoordeel", "x", &[OPINION, "uitlatingen.0.rectificeren: false"], "");
    }
}
