#![doc = include_str!("aanhef.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    kind::Role,
    markdown::document::Zone,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "briefpraktijk", &["geadresseerde.naam"], check);

problems! {
    error TE_VERTROUWELIJK = "aanhef-te-vertrouwelijk" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let roles = &subject.case.roles;
    if roles.has(Role::Verantwoordelijke) || roles.has(Role::EersteContact) {
        return Vec::new();
    }
    let letter = ReadLetter::of(subject);
    let informal = letter
        .sentences()
        .into_iter()
        .filter(|line| line.zone() == Zone::Tekst && line.words().starts_with("Beste ") && line.words().ends_with(','));
    informal.take(1).map(|line| TE_VERTROUWELIJK.found().place(line.whole().place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_demand_does_not_begin_with_beste() {
        let found = found("aanhef", "review_sommatie_klant", &[], "Beste Piet,\nIk sommeer u.");
        assert_eq!(found, ["E aanhef: Beste Piet,"]);
    }

    #[test]
    fn geachte_is_right_and_beste_may_stand_in_an_answer() {
        clean("aanhef", "review_sommatie_klant", &[], "Geachte heer Kerkstra,\nBeste is het beste.");
        clean("aanhef", "avg_bezwaar_dm", &[], "Beste mevrouw Postma,");
    }
}
