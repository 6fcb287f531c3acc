//! De AVG geldt in de Europese Unie (en de Europese Economische Ruimte), niet in heel Europa.
//!
//! Waarom: “de privacywet die in heel Europa geldt” klopt niet: het Verenigd Koninkrijk en Zwitserland hebben eigen wetten.
//!
//! Wat te doen: schrijf “in de hele Europese Unie”, één keer, en niet aan een jurist.

use super::{Rule, Subject, reading::Letter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 3 AVG", &[], check);

problems! {
    warning EUROPA = "europa" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = Letter::unquoted(subject);
    letter.hits("RX_EUROPA").iter().map(|hit| EUROPA.found().place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_law_of_all_europe_is_found() {
        let found = found("europa", "x", &[], "De AVG is de privacywet die in heel Europa geldt.");
        assert_eq!(found, ["W europa: heel Europa"]);
    }

    #[test]
    fn the_union_is_clean() {
        clean("europa", "x", &[], "De AVG is de privacywet die in de hele Europese Unie geldt.");
    }
}
