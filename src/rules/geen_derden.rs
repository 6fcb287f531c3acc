#![doc = include_str!("geen_derden.md")]

use super::{Rule, Subject, gegevens_derden::mention, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Warning, "artikel 15 lid 4 AVG; artikel 41 lid 1 onder i UAVG", &[], check);

problems! {
    warning GEEN_DERDEN = "geen-derden" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::with_quotes(subject);
    let names = Fields::of(subject.case).words("derden");
    let hits = names.into_iter().filter_map(|(name, _)| mention(&letter, name));
    hits.map(|hit| GEEN_DERDEN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_name_that_must_stay_out_is_found() {
        let found =
            found("geen_derden", "avg_weigering", &["derden: [J. de Bruin]"], "De melding kwam van J. de Bruin.");
        assert_eq!(found, ["W geen-derden: J. de Bruin"]);
    }

    #[test]
    fn other_names_are_clean() {
        clean(
            "geen_derden",
            "avg_weigering",
            &["derden: [J. de Bruin]"],
            "De melding kwam van een buurman, J. de Bruinsma.",
        );
    }
}
