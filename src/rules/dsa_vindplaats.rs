#![doc = include_str!("dsa_vindplaats.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 16 lid 2 onder b DSA", &["uitlatingen"], check);

problems! {
    error ONTBREEKT = "dsa-vindplaats-ontbreekt" ();
    error VOORPAGINA = "dsa-vindplaats-voorpagina" (url);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let posts = Fields::of(subject.case).items("uitlatingen").into_iter();
    posts
        .filter(|post| !post.text("url").is_some_and(is_deep))
        .map(|post| match post.text("url") {
            Some(url) => VOORPAGINA.found().arg("url", url).place(Some(post.place("url"))),
            None => ONTBREEKT.found().place(Some(post.own_place())),
        })
        .collect()
}

/// Whether something follows the host: a path, or a query that names the post.
fn is_deep(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.find(['/', '?', '#']).is_some_and(|at| rest[at..].trim_matches(['/', '?', '#']).len() > 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_home_page_or_nothing_is_found() {
        let lines = ["uitlatingen.0.url: https://oordeelwijzer.example/"];
        assert_eq!(found("dsa_vindplaats", "x", &lines, ""), ["E dsa-vindplaats: https://oordeelwijzer.example/"]);
        assert_eq!(found("dsa_vindplaats", "x", &["uitlatingen.0.citaat: Nep"], ""), ["E dsa-vindplaats: Nep"]);
    }

    #[test]
    fn a_deep_link_is_clean() {
        let lines = [
            "uitlatingen.0.url: https://oordeelwijzer.example/tandarts/lindeborg/review/88213",
            "uitlatingen.1.url: https://oordeelwijzer.example/?review=88240",
        ];
        clean("dsa_vindplaats", "x", &lines, "");
    }
}
