#![doc = include_str!("smaad_zonder_bepaald_feit.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 261 Sr", &["uitlatingen"], check);

problems! {
    error SMAAD_ZONDER_BEPAALD_FEIT = "smaad-zonder-bepaald-feit" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let posts = Fields::of(subject.case).items("uitlatingen");
    let opinion = |post: &Fields<'_>| post.text("soort") == Some("waardeoordeel");
    let finding = |place| SMAAD_ZONDER_BEPAALD_FEIT.found().place(place);
    let claimed = posts.iter().filter(|post| post.lists("kwalificatie", "smaadschrift") && opinion(post));
    let mut findings: Vec<_> = claimed.map(|post| finding(Some(post.place("kwalificatie")))).collect();
    if findings.is_empty() && posts.iter().all(opinion) {
        let letter = ReadLetter::of(subject);
        findings.extend(letter.affirms("RX_SMAAD").map(|hit| finding(hit.place())));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn libel_by_an_opinion_is_found() {
        let lines = ["uitlatingen.0.soort: waardeoordeel"];
        let text = found("smaad_zonder_bepaald_feit", "x", &lines, "Dat is smaadschrift.");
        assert_eq!(text, ["E smaad-zonder-bepaald-feit: smaadschrift"]);
        let lines = [
            "uitlatingen.0.soort: feit",
            "uitlatingen.1.soort: waardeoordeel",
            "uitlatingen.1.kwalificatie: [onrechtmatig, smaadschrift]",
        ];
        let label = found("smaad_zonder_bepaald_feit", "x", &lines, "");
        assert_eq!(label, ["E smaad-zonder-bepaald-feit: [onrechtmatig, smaadschrift]"]);
    }

    #[test]
    fn libel_by_a_fact_is_clean() {
        let lines = [
            "uitlatingen.0.soort: gemengd",
            "uitlatingen.0.kwalificatie: [smaadschrift]",
            "uitlatingen.1.soort: waardeoordeel",
        ];
        clean("smaad_zonder_bepaald_feit", "x", &lines, "Dat is smaadschrift (artikel 261 lid 2 Sr).");
    }
}
