#![doc = include_str!("verzendwijze.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 3:37 lid 3 BW", &["verzendwijze"], check);

problems! {
    warning NIET_AANGETEKEND = "verzendwijze-niet-aangetekend" ();
    error ZONDER_BEWIJS = "verzendwijze-zonder-bewijs" ();
    warning ZONDER_EMAIL = "verzendwijze-zonder-email" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let sent = |way| fields.lists("verzendwijze", way);
    if !subject.facts.posts.is_sommatie {
        return Vec::new();
    }
    let place = Some(fields.place("verzendwijze"));
    match (sent("aangetekend"), sent("email")) {
        (false, false) => vec![ZONDER_BEWIJS.found().place(place)],
        (false, true) => vec![NIET_AANGETEKEND.found().place(place)],
        (true, false) => vec![ZONDER_EMAIL.found().place(place)],
        (true, true) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(ways: &str) -> Vec<String> {
        found("verzendwijze", "review_sommatie_klant", &[&format!("verzendwijze: {ways}")], "")
    }

    #[test]
    fn ordinary_post_proves_nothing() {
        assert_eq!(check("[post]"), ["E verzendwijze: [post]"]);
        assert_eq!(check("[email]"), ["W verzendwijze: [email]"]);
        assert_eq!(check("[aangetekend]"), ["W verzendwijze: [aangetekend]"]);
    }

    #[test]
    fn registered_and_mailed_is_clean() {
        clean("verzendwijze", "review_sommatie_klant", &["verzendwijze: [aangetekend, email]"], "");
        clean("verzendwijze", "avg_weigering", &["verzendwijze: [post]"], "");
    }
}
