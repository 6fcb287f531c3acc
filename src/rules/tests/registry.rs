//! Holds the registry to its promises: sorted, documented, and broken by a test.

use std::collections::BTreeSet;

use super::super::*;

#[test]
fn ids_are_sorted_and_unique() {
    let ids: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(ids, sorted);
}

#[test]
fn every_rule_is_found_by_its_id_and_named_after_its_file() {
    for rule in RULES {
        assert_eq!(find(rule.id).map(|found| found.file), Some(rule.file));
        assert_eq!(rule.file, format!("src/rules/{}.rs", rule.id));
    }
}

#[test]
fn every_rule_has_a_page_that_says_why_and_what_to_do() {
    for rule in RULES {
        let page = rule.page();
        let id = rule.id;
        assert!(page.lines().count() >= 5, "{id} has no page");
        assert!(page.contains("Waarom: "), "{id} does not say why");
        assert!(page.contains("Wat te doen: "), "{id} does not say what to do");
        assert!(!rule.basis.is_empty(), "{id} rests on no law");
    }
}

#[test]
fn every_rule_has_a_test_that_fails_it_and_one_that_does_not() {
    for rule in RULES {
        let tests = rule.text.split("#[cfg(test)]").nth(1).unwrap_or_default();
        assert!(tests.contains("\"E ") || tests.contains("\"W "), "{} has no failing test", rule.id);
        assert!(tests.contains("assert_eq!") && tests.contains("clean("), "{} has no clean test", rule.id);
    }
}

#[test]
fn every_file_is_registered() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules");
    #[allow(clippy::disallowed_methods, reason = "the test reads the sources")]
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let rules: BTreeSet<_> = files.filter_map(|file| file.strip_suffix(".rs").map(str::to_owned)).collect();
    let others = ["reading", "tests"].map(str::to_owned);
    let registered: BTreeSet<_> = RULES.iter().map(|rule| rule.id.to_owned()).chain(others).collect();
    assert_eq!(rules, registered);
}

#[test]
fn the_shipped_patterns_are_all_that_rules_ask_for() {
    let shipped = crate::patterns::tests::shipped();
    assert!(patterns().count() > 40);
    assert_eq!(shipped.missing(patterns(), &crate::diag::Source::new("x", "")).len(), 0);
}
