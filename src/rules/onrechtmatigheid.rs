#![doc = include_str!("onrechtmatigheid.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 6:162 BW", &["uitlatingen"], check);

problems! {
    error ONTBREEKT = "onrechtmatigheid-ontbreekt" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let posts = Fields::of(subject.case).items("uitlatingen").into_iter();
    // In a request for a correction an opinion may be quoted that stays as it is.
    let accused = posts.filter(|post| post.flag("rectificeren") != Some(false));
    let lacking = accused.filter(|post| !post.lists("kwalificatie", "onrechtmatig"));
    lacking.map(|post| ONTBREEKT.found().place(Some(post.place("kwalificatie")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn only_a_criminal_label_is_found() {
        let lines = ["uitlatingen.0.kwalificatie: [onrechtmatig]", "uitlatingen.1.kwalificatie: [smaadschrift]"];
        assert_eq!(found("onrechtmatigheid", "x", &lines, ""), ["E onrechtmatigheid: [smaadschrift]"]);
    }

    #[test]
    fn unlawful_with_more_is_clean() {
        clean("onrechtmatigheid", "x", &["uitlatingen.0.kwalificatie: [smaadschrift, onrechtmatig]"], "");
        clean("onrechtmatigheid", "rectificatie_verzoek", &["uitlatingen.0.rectificeren: false"], "");
    }
}
