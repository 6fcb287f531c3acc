#![doc = include_str!("elektronisch_antwoord.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 12 lid 3 AVG, laatste zin", &["verzoek.kanaal", "verzendwijze"], check);

problems! {
    warning ELEKTRONISCH_ANTWOORD = "elektronisch-antwoord" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let sent = ["email", "portaal"].into_iter().any(|way| fields.lists("verzendwijze", way));
    if subject.facts.parties.elektronisch_verzocht != Some(true) || sent {
        return Vec::new();
    }
    vec![ELEKTRONISCH_ANTWOORD.found().place(Some(fields.place("verzendwijze")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn paper_for_an_electronic_request_is_found() {
        let lines = ["verzoek.kanaal: email", "verzendwijze: [post]"];
        assert_eq!(found("elektronisch_antwoord", "x", &lines, ""), ["W elektronisch-antwoord: [post]"]);
    }

    #[test]
    fn mail_or_another_wish_is_clean() {
        clean("elektronisch_antwoord", "x", &["verzoek.kanaal: email", "verzendwijze: [email, post]"], "");
        clean("elektronisch_antwoord", "x", &["verzoek.kanaal: post", "verzendwijze: [post]"], "");
        let wish = ["verzoek.kanaal: email", "verzendwijze: [post]", "verzoek.antwoord_kanaal_gewenst: post"];
        clean("elektronisch_antwoord", "x", &wish, "");
    }
}
