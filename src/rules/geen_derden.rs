#![doc = include_str!("geen_derden.md")]

use super::{Rule, Subject, gegevens_derden::named, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Error,
    "artikel 15 lid 4 AVG; artikel 41 lid 1 onder i UAVG",
    &["derden", "derden_met_reden"],
    check,
);

problems! {
    error GEEN_DERDEN = "geen-derden" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::with_quotes(subject);
    // Of a breach everybody hears; no reason to name one of them to all others is known (law.md B.7.30).
    let tells_many = subject.case.roles.has(Role::Datalek);
    let hits = named(&letter, subject.case).into_iter();
    let found = hits.map(|(hit, has_reason)| {
        let severity = if has_reason && !tells_many { Severity::Warning } else { Severity::Error };
        GEEN_DERDEN.found().severity(severity).arg("woorden", hit.words()).place(hit.place())
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_name_that_must_stay_out_is_found() {
        let found =
            found("geen_derden", "avg_weigering", &["derden: [J. de Bruin]"], "De melding kwam van J. de Bruin.");
        assert_eq!(found, ["E geen-derden: J. de Bruin"]);
    }

    #[test]
    fn a_name_that_stands_there_for_a_reason_is_a_warning() {
        let lines =
            ["derden: [J. de Bruin]", "derden_met_reden.0.naam: J. de Bruin", "derden_met_reden.0.reden: Zij tekende."];
        let letter = "De melding kwam van J. de Bruin.";
        assert_eq!(found("geen_derden", "avg_weigering", &lines, letter), ["W geen-derden: J. de Bruin"]);
        assert_eq!(found("geen_derden", "avg_datalek_betrokkene", &lines, letter), ["E geen-derden: J. de Bruin"]);
        let other =
            ["derden: [J. de Bruin]", "derden_met_reden.0.naam: J. Bos", "derden_met_reden.0.reden: Zij tekende."];
        assert_eq!(found("geen_derden", "avg_weigering", &other, letter), ["E geen-derden: J. de Bruin"]);
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
