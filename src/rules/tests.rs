//! Runs one rule over a small case and letter, for the tests of the rules.

mod registry;

use super::{Subject, find};
use crate::{
    case::Case,
    diag::{Finding, Place, Problem, Severity, Source},
    facts::{Facts, tests::case},
    law::{Law, tests},
    markdown::document::{BlockId, Zone},
    patterns::{self, Patterns},
    prose::{Origin, Paragraph, Prose},
};
use std::sync::LazyLock;

static LAW: LazyLock<Law> = LazyLock::new(tests::shipped);
static PATTERNS: LazyLock<Patterns> = LazyLock::new(patterns::tests::shipped);

/// What the rule finds: `E code: the words it points at`, `W` for a warning.
///
/// The case is as [`case`] takes it; of the letter each line is a paragraph, `|` ends a sentence, `«…»` are words of the
/// other side; a paragraph before which `#` stands is in the list of enclosures, one before which `¶` stands prints `aanvulling`.
#[must_use]
pub fn found(rule: &str, kind: &str, lines: &[&str], letter: &str) -> Vec<String> {
    subject(kind, lines, letter, |subject| {
        let rule = find(rule).expect("the rule stands in src/rules/registry.rs, which is in the order of the alphabet");
        let findings = rule.run(subject);
        findings.iter().for_each(fills_its_message);
        findings.iter().map(shown).collect()
    })
}

/// Asserts that the rule finds nothing.
#[track_caller]
pub fn clean(rule: &str, kind: &str, lines: &[&str], letter: &str) {
    assert_eq!(found(rule, kind, lines, letter), Vec::<String>::new(), "{letter}");
}

/// A subject of the shipped ledger and patterns.
pub fn subject<T>(kind: &str, lines: &[&str], letter: &str, use_it: impl FnOnce(Subject<'_>) -> T) -> T {
    let case = case(kind, lines);
    let facts = Facts::derive(&case, &LAW);
    let prose = prose(letter, &case);
    let prose = (!letter.is_empty()).then_some(&prose);
    use_it(Subject { case: &case, facts: &facts, law: &LAW, patterns: &PATTERNS, prose })
}

/// Fails when the words of the finding ask for something that it does not carry.
fn fills_its_message(finding: &Finding) {
    let Problem { key, args, .. } = finding.problem;
    for name in *args {
        assert!(finding.args.contains_key(name), "{key} without {name}");
    }
}

fn shown(finding: &Finding) -> String {
    let letter = if finding.severity == Severity::Error { 'E' } else { 'W' };
    let words = finding.place.as_ref().map_or("nowhere", |place| &place.source.text[place.span.clone()]);
    format!("{letter} {}: {words}", finding.code())
}

fn prose(letter: &str, case: &Case) -> Prose {
    Prose::new(letter.split('\n').map(|line| paragraph(line, case)).collect())
}

fn paragraph(line: &str, case: &Case) -> Paragraph {
    let (printed, line) = line.strip_prefix('¶').map_or((None, line), |rest| (case.get("aanvulling"), rest));
    let (zone, line) = line.strip_prefix('#').map_or((Zone::Tekst, line), |rest| (Zone::Bijlagen, rest));
    let mut sentences = Vec::new();
    let mut text = String::new();
    for sentence in line.split('|') {
        let start = text.len();
        text.push_str(sentence);
        sentences.push(start..text.len());
    }
    let mut own = text.clone();
    while let (Some(start), Some(end)) = (own.find('«'), own.find('»')) {
        let end = end + '»'.len_utf8();
        own.replace_range(start..end, &" ".repeat(end - start));
    }
    let source = Source::new("brief.md", text.clone());
    let place = printed.map(|value| Place::new(&case.source, value.span.clone()));
    let place = place.unwrap_or_else(|| Place::new(&source, 0..text.len()));
    let origins = vec![Origin { text: 0..text.len(), place }];
    let markdown = (0..u32::try_from(text.len()).expect("a short letter")).collect();
    Paragraph { block: BlockId(0), zone, text, own, sentences, origins, markdown }
}
