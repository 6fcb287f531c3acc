#![doc = include_str!("vindplaats.md")]

use jiff::civil::Date;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "procespraktijk; artikel 16 lid 2 onder b DSA", &["uitlatingen"], check);

problems! {
    error ONTBREEKT = "vindplaats-ontbreekt" ();
    error VOOR_PLAATSING = "vindplaats-voor-plaatsing" (veld);
    warning ZONDER_URL = "vindplaats-zonder-url" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let posts = fields.items("uitlatingen");
    // A post of after the letter is for `datum_na_briefdatum`.
    let letter = fields.date("briefdatum");
    posts.iter().flat_map(|post| [without_url(post), read_before_posted(post, letter)]).flatten().collect()
}

fn without_url(post: &Fields<'_>) -> Option<Finding> {
    if post.get("url").is_some() {
        return None;
    }
    if post.get("locatie").is_some() {
        return Some(ZONDER_URL.found().place(Some(post.place("locatie"))));
    }
    Some(ONTBREEKT.found().place(Some(post.own_place())))
}

fn read_before_posted(post: &Fields<'_>, letter: Option<Date>) -> Option<Finding> {
    let posted = post.date("datum_plaatsing").filter(|posted| letter.is_none_or(|letter| *posted <= letter))?;
    let early = ["datum_kennisname", "datum_schermafbeelding"];
    let path = early.into_iter().find(|path| post.date(path).is_some_and(|day| day < posted))?;
    Some(VOOR_PLAATSING.found().arg("veld", path).place(Some(post.place(path))))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_post_without_a_place_is_found() {
        assert_eq!(found("vindplaats", "x", &["uitlatingen.0.citaat: Prutsers"], ""), ["E vindplaats: Prutsers"]);
        let vague = ["uitlatingen.0.locatie: de groep Amersfoort Noord"];
        assert_eq!(found("vindplaats", "x", &vague, ""), ["W vindplaats: de groep Amersfoort Noord"]);
    }

    #[test]
    fn nothing_is_read_before_it_is_posted() {
        let lines = [
            "uitlatingen.0.url: https://a.example/1",
            "uitlatingen.0.datum_plaatsing: 2026-11-02",
            "uitlatingen.0.datum_schermafbeelding: 2026-11-01",
        ];
        assert_eq!(found("vindplaats", "x", &lines, ""), ["E vindplaats: 2026-11-01"]);
    }

    #[test]
    fn a_post_of_after_the_letter_is_for_another_rule() {
        let lines = [
            "briefdatum: 2026-11-17",
            "uitlatingen.0.url: https://a.example/1",
            "uitlatingen.0.datum_plaatsing: 2026-11-20",
            "uitlatingen.0.datum_schermafbeelding: 2026-11-03",
        ];
        clean("vindplaats", "x", &lines, "");
    }

    #[test]
    fn a_link_and_dates_in_order_are_clean() {
        let lines = [
            "uitlatingen.0.url: https://a.example/1",
            "uitlatingen.0.datum_plaatsing: 2026-11-02",
            "uitlatingen.0.datum_kennisname: 2026-11-02",
        ];
        clean("vindplaats", "x", &lines, "");
    }
}
