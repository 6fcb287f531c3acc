#![doc = include_str!("laster_zonder_feitelijke_telastlegging.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 262 lid 1 Sr", &["uitlatingen"], check);

problems! {
    error LASTER_ZONDER_FEITELIJKE_TELASTLEGGING = "laster-zonder-feitelijke-telastlegging" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let posts = Fields::of(subject.case).items("uitlatingen");
    let claimed = posts.iter().filter(|post| post.lists("kwalificatie", "laster") && !is_argued(post));
    let finding = |place| LASTER_ZONDER_FEITELIJKE_TELASTLEGGING.found().place(place);
    let mut findings: Vec<_> = claimed.map(|post| finding(Some(post.place("kwalificatie")))).collect();
    if findings.is_empty() && !posts.iter().any(is_argued) {
        let letter = ReadLetter::of(subject);
        findings.extend(letter.affirms("RX_LASTER").map(|hit| finding(hit.place())));
    }
    findings
}

/// Whether a post alleges a fact and the case says how the poster knew that it was untrue.
pub(super) fn is_argued(post: &Fields<'_>) -> bool {
    matches!(post.text("soort"), Some("feit" | "gemengd"))
        && post.holds("wist_onwaar")
        && post.get("grond_wetenschap").is_some()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const ARGUED: [&str; 3] = [
        "uitlatingen.0.soort: feit",
        "uitlatingen.0.wist_onwaar: true",
        "uitlatingen.0.grond_wetenschap: Dat schreef hij zelf.",
    ];

    #[test]
    fn slander_without_knowledge_is_found() {
        let found = found("laster_zonder_feitelijke_telastlegging", "x", &ARGUED[..2], "Dat is laster.");
        assert_eq!(found, ["E laster-zonder-feitelijke-telastlegging: laster"]);
    }

    #[test]
    fn a_label_in_the_case_is_held_to_its_own_post() {
        let mut lines = ARGUED.to_vec();
        lines.extend(["uitlatingen.1.soort: waardeoordeel", "uitlatingen.1.kwalificatie: [onrechtmatig, laster]"]);
        let found = found("laster_zonder_feitelijke_telastlegging", "x", &lines, "Dat is laster.");
        assert_eq!(found, ["E laster-zonder-feitelijke-telastlegging: [onrechtmatig, laster]"]);
    }

    #[test]
    fn argued_denied_and_quoted_slander_is_clean() {
        clean("laster_zonder_feitelijke_telastlegging", "x", &ARGUED, "Dat is laster (artikel 262 Sr).");
        clean("laster_zonder_feitelijke_telastlegging", "x", &[], "Van laster is geen sprake.| U noemt dat «laster».");
    }
}
