//! Wie weinig gegevens verwerkt, vraagt niet om een verzoek preciezer te maken.
//!
//! Waarom: overweging 63 AVG laat die vraag toe bij een grote hoeveelheid gegevens. Bij weinig gegevens is zij alleen uitstel.
//!
//! Wat te doen: geef meteen inzage.

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "overweging 63 AVG", &["hoeveelheid"], check);

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let small = fields.text("hoeveelheid") == Some("klein");
    let finding = small.then(|| Finding::warning("kleine-hoeveelheid").place(Some(fields.place("hoeveelheid"))));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_small_quantity_is_found() {
        let found = found("kleine_hoeveelheid", "x", &["hoeveelheid: klein"], "");
        assert_eq!(found, ["W kleine-hoeveelheid: klein"]);
    }

    #[test]
    fn a_large_quantity_is_clean() {
        clean("kleine_hoeveelheid", "x", &["hoeveelheid: groot"], "");
    }
}
