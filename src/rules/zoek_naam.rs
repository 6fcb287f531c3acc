#![doc = include_str!("zoek_naam.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "HvJ EU 13 mei 2014, C-131/12", &["zoekopdracht", "afzender.naam"], check);

problems! {
    error ZOEK_NAAM = "zoek-naam" (naam);
}

/// Shorter parts of a name ("de", "van") prove nothing.
const SHORTEST: usize = 3;

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let name = fields.text("vertegenwoordiging.naam").or_else(|| fields.text("afzender.naam"));
    let (Some(name), Some(query)) = (name, fields.text("zoekopdracht")) else { return Vec::new() };
    let query = query.to_lowercase();
    let lower = name.to_lowercase();
    let mut parts = lower.split([' ', '.', '-']).filter(|part| part.chars().count() >= SHORTEST);
    if parts.any(|part| part != "van" && part != "der" && part != "den" && query.contains(part)) {
        return Vec::new();
    }
    vec![ZOEK_NAAM.found().arg("naam", name).place(Some(fields.place("zoekopdracht")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_search_for_another_name_is_found() {
        let lines = ["afzender.naam: I. van der Stavenuiter", "zoekopdracht: bloemenzaak van der Meer"];
        assert_eq!(found("zoek_naam", "x", &lines, ""), ["E zoek-naam: bloemenzaak van der Meer"]);
    }

    #[test]
    fn the_own_name_and_that_of_a_child_are_clean() {
        clean("zoek_naam", "x", &["afzender.naam: I. Stavenuiter", "zoekopdracht: ineke stavenuiter"], "");
        let child = ["afzender.naam: I. Visser", "vertegenwoordiging.naam: Noor Jansen", "zoekopdracht: Noor Jansen"];
        clean("zoek_naam", "x", &child, "");
    }
}
