//! In een AVG-antwoord staan geen namen van anderen.
//!
//! Artikel 15 lid 4 AVG en artikel 41 lid 1 onder i UAVG beschermen de rechten van anderen. De namen in `derden` komen daarom
//! niet in de brief voor; moet een naam er wel in, haal hem dan uit de lijst en leg de afweging vast in het dossier.

use super::{Rule, Subject, gegevens_derden};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "geen_derden",
    severity: Severity::Warning,
    basis: "artikel 15 lid 4 AVG; artikel 41 lid 1 onder i UAVG",
    needs: &["derden"],
    reads_letter: true,
    check,
    file: include_str!("geen_derden.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    gegevens_derden::named(&subject, "derden", &RULE.finding("geen-derden"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean_for, finds_for};

    #[test]
    fn a_listed_name_in_the_letter_is_found() {
        let third = &["derden.0: J. de Bruin"];
        finds_for(&RULE, third, "Uw melding is behandeld door J. de Bruin.", &["J. de Bruin"]);
        clean_for(&RULE, third, "Uw melding is behandeld door onze medewerker.");
    }
}
