#![doc = include_str!("aantal_alleen.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "HvJ EU 9 januari 2025, C-416/23; artikel 12 lid 5 AVG", &["bewijs.feiten"], check);

problems! {
    error ALLEEN = "aantal-alleen" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let argued = ["misbruik.subjectief", "omstandigheden"].iter().any(|path| fields.get(path).is_some());
    let facts = fields.prose("bewijs.feiten").unwrap_or_default();
    let Some(counts) = subject.patterns.get("RX_AANTAL_VERZOEKEN").filter(|_| !argued && !facts.is_empty()) else {
        return Vec::new();
    };
    let sentences = facts.split(['.', '!', '?']).map(str::trim).filter(|sentence| !sentence.is_empty());
    let only = sentences.into_iter().all(|sentence| counts.is_match(sentence));
    let finding = only.then(|| ALLEEN.found().place(Some(fields.place("bewijs.feiten"))));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_number_and_nothing_more_is_found() {
        let lines = ["bewijs.feiten: U deed in een jaar talloze verzoeken. U vroeg het ons 14 keer."];
        assert!(found("aantal_alleen", "x", &lines, "")[0].starts_with("E aantal-alleen"));
        assert_eq!(found("aantal_alleen", "x", &lines, "").len(), 1);
    }

    #[test]
    fn what_happened_and_abuse_are_clean() {
        let told =
            ["bewijs.feiten: U vroeg het ons 14 keer. Op 14 juli kreeg u alle stukken en tekende u voor akkoord."];
        clean("aantal_alleen", "x", &told, "");
        let abuse = ["bewijs.feiten: U vroeg het ons 14 keer.", "misbruik.subjectief: U wilde geld."];
        clean("aantal_alleen", "x", &abuse, "");
    }
}
