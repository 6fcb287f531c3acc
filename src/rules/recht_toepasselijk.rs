#![doc = include_str!("recht_toepasselijk.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 12 lid 6 AVG", &["verzoek.rechten"], check);

problems! {
    error RECHT_TOEPASSELIJK = "recht-toepasselijk" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let rights = fields.words("verzoek.rechten");
    if rights.is_empty() || rights.iter().any(|(right, _)| *right != "geautomatiseerd") {
        return Vec::new();
    }
    vec![RECHT_TOEPASSELIJK.found().place(Some(fields.place("verzoek.rechten")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn article_22_alone_is_found() {
        let lines = ["verzoek.rechten: [geautomatiseerd]"];
        let found = found("recht_toepasselijk", "avg_identiteit", &lines, "");
        assert_eq!(found, ["E recht-toepasselijk: [geautomatiseerd]"]);
    }

    #[test]
    fn the_other_rights_are_clean() {
        clean("recht_toepasselijk", "avg_identiteit", &["verzoek.rechten: [inzage]"], "");
        clean("recht_toepasselijk", "avg_identiteit", &["verzoek.rechten: [geautomatiseerd, inzage]"], "");
        assert_eq!(found("recht_toepasselijk", "avg_identiteit", &[], ""), Vec::<String>::new());
    }
}
