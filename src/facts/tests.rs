//! Holds the facts as a whole to what they promise; the cases that tests of single facts start from.

mod cases;

pub use cases::case;

use super::*;
use crate::law::tests::shipped;

#[test]
fn names_are_sorted_unique_and_documented() {
    let mut sorted: Vec<_> = FACTS.iter().map(|fact| fact.name).collect();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(FACTS.iter().map(|fact| fact.name).collect::<Vec<_>>(), sorted);
    assert!(FACTS.iter().all(|fact| fact.doc.ends_with('.') && !fact.doc.contains('\n')));
}

#[test]
fn an_empty_case_has_facts_without_a_panic() {
    let facts = Facts::derive(&case("avg_weigering", &[]), &shipped());
    assert!(!facts.holds("stuiting_nodig"));
    assert!(facts.get("laatste_antwoorddatum").is_none());
}
