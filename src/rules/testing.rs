//! Holds a rule against a few words of a letter, for the tests of rules. Words between « » are the other side's.

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, Source},
    facts::{Facts, testing},
    law::Law,
    patterns::Patterns,
    prose::Prose,
};

/// What a rule finds in a text, for a case with these lines.
pub(super) fn findings(rule: &Rule, lines: &[&str], text: &str) -> Vec<Finding> {
    let case = testing::case("proef", lines);
    let law = Law::parse(&Source::new("law.yaml", include_str!("../../templates/law.yaml"))).unwrap();
    let patterns = include_str!("../../templates/patterns.yaml");
    let patterns = Patterns::parse(&Source::new("patterns.yaml", patterns)).unwrap();
    let facts = Facts::derive(&case, &law);
    let mut prose = Prose::plain(text);
    for paragraph in &mut prose.paragraphs {
        paragraph.own = blanked(&paragraph.text);
    }
    (rule.check)(Subject { case: &case, facts: &facts, law: &law, patterns: &patterns, prose: Some(&prose) })
}

/// The text with the words between « » blanked, byte for byte.
fn blanked(text: &str) -> String {
    let mut inside = false;
    let blank = |letter: char| " ".repeat(letter.len_utf8());
    text.chars()
        .map(|letter| match letter {
            '«' => {
                inside = true;
                blank(letter)
            }
            '»' => {
                inside = false;
                blank(letter)
            }
            _ if inside => blank(letter),
            _ => letter.to_string(),
        })
        .collect()
}

/// The rule finds these words and nothing else, each under its own id and at a place.
pub(super) fn finds_for(rule: &Rule, lines: &[&str], text: &str, words: &[&str]) {
    let found = findings(rule, lines, text);
    let seen: Vec<&str> = found.iter().map(|finding| finding.args["words"].as_str()).collect();
    assert_eq!(seen, words, "{} in {text:?}", rule.id);
    assert!(found.iter().all(|finding| finding.code == rule.id.replace('_', "-") && finding.place.is_some()));
}

pub(super) fn finds(rule: &Rule, text: &str, words: &[&str]) {
    finds_for(rule, &[], text, words);
}

/// The rule has nothing to say.
pub(super) fn clean_for(rule: &Rule, lines: &[&str], text: &str) {
    assert_eq!(findings(rule, lines, text), [], "{} in {text:?}", rule.id);
}

pub(super) fn clean(rule: &Rule, text: &str) {
    clean_for(rule, &[], text);
}

pub(super) fn severities_for(rule: &Rule, lines: &[&str], text: &str) -> Vec<Severity> {
    findings(rule, lines, text).iter().map(|finding| finding.severity).collect()
}

pub(super) fn severities(rule: &Rule, text: &str) -> Vec<Severity> {
    severities_for(rule, &[], text)
}
