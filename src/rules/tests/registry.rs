//! Holds the registry to its promises: sorted, documented, and broken by a test.

use std::collections::BTreeSet;

use super::super::*;

#[test]
fn ids_are_sorted_and_unique() {
    let ids: Vec<_> = RULES.iter().map(|rule| rule.id).collect();
    let astray = ids.windows(2).find(|two| two[0] >= two[1]);
    assert_eq!(astray, None, "src/rules/registry.rs has these two twice or not in the order of the alphabet");
}

#[test]
fn every_rule_is_found_by_its_id() {
    for rule in RULES {
        let found = find(rule.id).map(|found| found.id);
        assert_eq!(found, Some(rule.id), "src/rules/registry.rs is in the order of the alphabet");
    }
}

#[test]
fn every_rule_has_a_page_that_says_why_and_what_to_do() {
    for rule in RULES {
        let file = format!("src/rules/{}.md", rule.id);
        let page = rule.paragraphs();
        let begins = |word: &str| page.iter().position(|paragraph| paragraph.starts_with(word));
        let (why, todo) = (begins("Waarom: "), begins("Wat te doen: "));
        assert!(
            page.first().is_some_and(|first| first.ends_with('.')),
            "{file} does not open with what the rule demands"
        );
        assert!(why.is_some_and(|at| at > 0), "{file} has no paragraph `Waarom: …`");
        assert!(todo.is_some() && todo > why, "{file} has no paragraph `Wat te doen: …` after `Waarom: …`");
        assert!(!rule.page.contains("//"), "{file} holds what is not for a page");
        assert!(!rule.basis.is_empty(), "{} rests on no law", rule.id);
    }
}

#[test]
fn every_rule_has_a_test_that_fails_it_and_one_that_does_not() {
    for rule in RULES {
        let text = source(&format!("{}.rs", rule.id));
        let tests = text.split("#[cfg(test)]").nth(1).unwrap_or_default();
        assert!(tests.contains("\"E ") || tests.contains("\"W "), "{} has no failing test", rule.id);
        assert!(tests.contains("assert_eq!") && tests.contains("clean("), "{} has no clean test", rule.id);
    }
}

#[test]
fn every_file_is_a_registered_rule_or_its_page() {
    let registered: BTreeSet<_> = RULES.iter().map(|rule| rule.id.to_owned()).collect();
    let mut rules = files(".rs");
    assert!(["reading", "registry", "tests"].into_iter().all(|other| rules.remove(other)));
    assert_eq!(rules, registered, "a rule stands in src/rules/registry.rs and in src/rules/<id>.rs");
    assert_eq!(files(".md"), registered, "the page of a rule stands in src/rules/<id>.md");
}

#[test]
fn every_rule_takes_its_documentation_from_its_page() {
    for rule in RULES {
        let opening = format!("#![doc = include_str!(\"{}.md\")]\n", rule.id);
        let text = source(&format!("{}.rs", rule.id));
        assert!(text.starts_with(&opening), "src/rules/{}.rs does not begin with {opening}", rule.id);
        assert!(!text.contains("\n//!"), "move the `//!` of src/rules/{0}.rs into src/rules/{0}.md", rule.id);
    }
}

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules");

/// The files of rules that end so, without the ending.
fn files(ending: &str) -> BTreeSet<String> {
    #[allow(clippy::disallowed_methods, reason = "the test reads the sources")]
    let files = std::fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.filter_map(|file| file.strip_suffix(ending).map(str::to_owned)).collect()
}

fn source(file: &str) -> String {
    #[allow(clippy::disallowed_methods, reason = "the test reads the sources")]
    std::fs::read_to_string(format!("{FOLDER}/{file}")).unwrap()
}
