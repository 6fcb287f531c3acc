//! In een antwoord op een AVG-verzoek staan geen namen van anderen die erbuiten moeten blijven.
//!
//! Waarom: het recht op een kopie mag geen afbreuk doen aan de rechten van anderen (artikel 15 lid 4 AVG; artikel 41 lid 1
//! onder i UAVG).
//!
//! Wat te doen: laat de naam weg of maak hem onherkenbaar; staat hij er met reden, haal hem dan uit `derden`.

use super::{Rule, Subject, gegevens_derden::mention, reading::Letter};
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
    let letter = Letter::with_quotes(subject);
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
