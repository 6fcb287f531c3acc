#![doc = include_str!("europa.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 3 AVG", &[], check);

problems! {
    warning EUROPA = "europa" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
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
