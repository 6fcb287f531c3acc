//! Paragraphs that were broken before: most of a letter's are the same, word for word, as those of the letter before it.

use std::sync::Arc;

use quick_cache::sync::Cache;

use super::paragraph::{Line, TextStyle};
use crate::markdown::document::Inline;

/// So many paragraphs are remembered, those used last.
const REMEMBERED: usize = 500;
/// Longer ones are not worth remembering.
const REMEMBERED_BYTES: usize = 4_000;

/// Broken paragraphs by all that decides how they break: words, style and width.
///
/// Only those without anything to report are remembered, so that remembering never changes a result.
#[derive(Debug)]
pub struct Broken(Cache<Box<[u8]>, Arc<[Line]>>);

impl Default for Broken {
    fn default() -> Self {
        Self(Cache::new(REMEMBERED))
    }
}

impl Broken {
    /// The lines of a paragraph with this key, if they are remembered.
    #[must_use]
    pub fn get(&self, key: &[u8]) -> Option<Arc<[Line]>> {
        self.0.get(key)
    }

    /// Remembers lines, unless something about them must be told of every letter that has them.
    pub fn remember(&self, key: Vec<u8>, lines: &[Line]) {
        let quiet = |line: &Line| line.overfull <= 0.0 && line.missing.is_empty();
        if key.len() <= REMEMBERED_BYTES && lines.iter().all(quiet) {
            // Where the words stood in one letter says nothing about another.
            let lines = lines.iter().map(|line| Line { sources: Vec::new(), ..line.clone() });
            self.0.insert(key.into(), lines.collect());
        }
    }
}

/// All that decides how a paragraph breaks, written so that two differ where anything does.
#[must_use]
pub fn key(inlines: &[Inline], style: &TextStyle, width: f32) -> Vec<u8> {
    let words: usize = inlines.iter().map(|inline| inline.text().len() + 12).sum();
    let mut key = Vec::with_capacity(words + 40);
    let TextStyle { size, color, link_color, bold, italic, alignment, first_indent, hanging_indent, hyphenate, hang } =
        *style;
    for length in [width, size, first_indent, hanging_indent] {
        key.extend(length.to_bits().to_le_bytes());
    }
    key.extend([color.red, color.green, color.blue]);
    key.push(u8::from(link_color.is_some()));
    key.extend(link_color.map(|color| [color.red, color.green, color.blue]).into_iter().flatten());
    key.extend([u8::from(bold), u8::from(italic), alignment as u8, u8::from(hyphenate), u8::from(hang)]);
    let mut words = |words: &str| {
        key.extend(words.len().to_le_bytes());
        key.extend_from_slice(words.as_bytes());
    };
    for inline in inlines {
        match inline {
            Inline::Text { text, bold, italic, link, .. } => {
                words(match (bold, italic, link.is_some()) {
                    (false, false, false) => "",
                    (true, false, false) => "b",
                    (false, true, false) => "i",
                    (true, true, false) => "bi",
                    (false, false, true) => "l",
                    (true, false, true) => "bl",
                    (false, true, true) => "il",
                    (true, true, true) => "bil",
                });
                if let Some(link) = link {
                    words(link);
                }
                words(text);
            }
            Inline::LineEnd { .. } => words("\n"),
        }
    }
    key
}
