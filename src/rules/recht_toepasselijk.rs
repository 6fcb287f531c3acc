//! Aanvullende informatie over de identiteit wordt gevraagd bij een verzoek waarvoor artikel 12 lid 6 AVG geldt.
//!
//! Waarom: die bepaling noemt de artikelen 15 tot en met 21. Een verzoek dat alleen om een menselijke beoordeling van een
//! geautomatiseerd besluit vraagt (artikel 22 AVG) valt er niet onder.
//!
//! Wat te doen: behandel het verzoek zonder deze vraag, of noem ook het andere recht waarop de betrokkene zich beroept.

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
