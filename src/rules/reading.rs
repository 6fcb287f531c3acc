//! How rules read the letter: sentence by sentence, in its own words, skipping addresses on the web.

use std::ops::Range;

use regex::Regex;

use super::Subject;
use crate::{diag::Finding, prose::Paragraph};

/// A sentence of the letter in which the words of the other side are blanked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sentence<'a> {
    pub(super) paragraph: &'a Paragraph,
    /// Bytes of the paragraph's text.
    start: usize,
    pub(super) own: &'a str,
}

impl Sentence<'_> {
    /// The finding at words of this sentence.
    pub(super) fn found(&self, finding: Finding, words: &Range<usize>) -> Finding {
        let range = self.start + words.start..self.start + words.end;
        let shown = self.paragraph.text.get(range.clone()).unwrap_or_default().trim().to_owned();
        finding.arg("words", shown).place(self.paragraph.place(&range))
    }
}

/// All sentences, in reading order.
pub(super) fn sentences<'a>(subject: &Subject<'a>) -> Vec<Sentence<'a>> {
    let paragraphs = subject.prose.map(|prose| prose.paragraphs.as_slice()).unwrap_or_default();
    let sentence = |paragraph: &'a Paragraph, range: &Range<usize>| {
        paragraph.own.get(range.clone()).map(|own| Sentence { paragraph, start: range.start, own })
    };
    paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.sentences.iter().filter_map(move |range| sentence(paragraph, range)))
        .collect()
}

/// The first words that a pattern recognises, unless they are part of a web or e-mail address.
pub(super) fn find(subject: &Subject<'_>, pattern: &str, own: &str) -> Option<Range<usize>> {
    let regex = regex(subject, pattern)?;
    let addresses: Vec<Range<usize>> =
        self::regex(subject, "RX_WEBADRES").map_or_else(Vec::new, |it| it.find_iter(own).map(|hit| hit.range()).collect());
    let inside = |hit: &Range<usize>| addresses.iter().any(|address| address.start < hit.end && hit.start < address.end);
    regex.find_iter(own).map(|hit| hit.range()).find(|hit| !inside(hit))
}

/// Whether a pattern recognises something, addresses apart.
pub(super) fn has(subject: &Subject<'_>, pattern: &str, own: &str) -> bool {
    find(subject, pattern, own).is_some()
}

/// The pattern of that name; a test holds all names that rules use against `patterns.yaml`.
pub(super) fn regex<'a>(subject: &Subject<'a>, name: &str) -> Option<&'a Regex> {
    subject.patterns.get(name)
}

/// One finding per sentence in which a pattern recognises something.
pub(super) fn each_sentence_with(subject: &Subject<'_>, pattern: &str, finding: &Finding) -> Vec<Finding> {
    sentences(subject)
        .iter()
        .filter_map(|sentence| find(subject, pattern, sentence.own).map(|hit| sentence.found(finding.clone(), &hit)))
        .collect()
}
