//! The letter as plain words: paragraphs and sentences as law.md 1.2 normalises them, with what is quoted set apart.

use std::{
    iter,
    ops::Range,
    sync::{Arc, OnceLock},
};

use crate::{
    diag::{Place, Source},
    markdown::{
        document::{BlockId, Document, Inline, Zone},
        marks::{Mark, MarkSpan},
    },
    patterns::Patterns,
};

pub mod clauses;
mod normalise;
mod quotations;
mod reading;
mod trace;

pub use crate::taal::sentences::sentences;
pub use reading::{Reading, View, Whose, leads};

use normalise::{Sourced, normalise};

/// The text of a letter, paragraph by paragraph, in reading order.
#[derive(Debug)]
pub struct Prose {
    pub paragraphs: Vec<Paragraph>,
    /// Made once, when first asked for.
    readings: OnceLock<Vec<Reading>>,
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
    /// Per byte of `text` the byte of the Markdown it comes from.
    pub markdown: Vec<u32>,
}

/// Where a piece of a paragraph's text comes from.
#[derive(Debug, Clone)]
pub struct Origin {
    /// Bytes of the paragraph's `text`.
    pub text: Range<usize>,
    /// The value in the case file that was printed, or the composed Markdown.
    pub place: Place,
}

/// A value of the case that was printed between marks: entry `n` belongs to `Mark::Field(n)`.
#[derive(Debug, Clone)]
pub struct Printed {
    /// The value in the case file.
    pub place: Place,
    /// Whether these are words of the other side.
    pub is_quote: bool,
}

impl Paragraph {
    /// Where in a file the words at `range` of `text` come from, as narrow as can be told.
    #[must_use]
    pub fn place(&self, range: &Range<usize>) -> Option<Place> {
        trace::place(self, range)
    }

    /// The bytes of `text` that stand in some bytes of the Markdown; nothing if none do.
    #[must_use]
    pub fn part(&self, markdown: &Range<usize>) -> Option<Range<usize>> {
        let before = |end: usize| self.markdown.partition_point(|from| (*from as usize) < end);
        let part = before(markdown.start)..before(markdown.end);
        (!part.is_empty()).then_some(part)
    }
}

/// The words of a text as law.md 1.2 normalises them, on one line.
#[must_use]
pub fn normalised(text: &str) -> String {
    if text.is_ascii() {
        return text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    }
    let paragraphs = Prose::plain(text).paragraphs.into_iter().map(|paragraph| paragraph.text);
    paragraphs.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

impl Prose {
    #[must_use]
    pub fn new(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, readings: OnceLock::new() }
    }

    /// Each paragraph in the plain letters in which rules and evidence look for words.
    #[must_use]
    pub fn readings(&self, patterns: &Patterns) -> &[Reading] {
        let read = || self.paragraphs.iter().map(|paragraph| Reading::of(paragraph, patterns)).collect();
        self.readings.get_or_init(read)
    }

    /// The words of a document, one paragraph per block that has any; those that stand for a picture are words of the letter.
    ///
    /// `clean` is the Markdown the document was parsed from, `marks` its marks; what no field mark encloses comes from
    /// `clean` itself. A field mark beyond `printed` counts as none.
    #[must_use]
    pub fn build(document: &Document, clean: &Arc<Source>, marks: &[MarkSpan], printed: &[Printed]) -> Self {
        let fields = fields(marks, printed.len(), clean.text.len());
        let paragraphs = document.heard().into_iter().map(|leaf| {
            let letters = letters(leaf.inlines, clean, &fields);
            let (block, zone) = (leaf.id, leaf.zone);
            Paragraph { block, zone, ..paragraph(&letters, clean, printed) }
        });
        Self::new(paragraphs.filter(|paragraph| !paragraph.text.is_empty()).collect())
    }

    /// A text that comes from one place only, for tests of rules: one paragraph per line.
    #[must_use]
    pub fn plain(lines: &str) -> Self {
        let source = Source::new("brief.md", lines);
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for line in lines.split('\n') {
            let letter = |(at, letter): (usize, char)| {
                let from = start + at..start + at + letter.len_utf8();
                Sourced { letter, from, field: None, ends_line: false }
            };
            let letters: Vec<_> = line.char_indices().map(letter).collect();
            paragraphs.push(paragraph(&letters, &source, &[]));
            start += line.len() + 1;
        }
        Self::new(paragraphs)
    }
}

fn paragraph(letters: &[Sourced], source: &Arc<Source>, printed: &[Printed]) -> Paragraph {
    let (mut text, mut own, mut origins, mut markdown) = (String::new(), String::new(), Vec::new(), Vec::new());
    let mut last: Option<Option<usize>> = None;
    for Sourced { letter, from, field, .. } in normalise(letters) {
        let start = text.len();
        text.push(letter);
        markdown.extend(iter::repeat_n(u32::try_from(from.start).unwrap_or(u32::MAX), letter.len_utf8()));
        let value = field.and_then(|field| printed.get(field));
        if value.is_some_and(|value| value.is_quote) {
            own.extend(iter::repeat_n(' ', letter.len_utf8()));
        } else {
            own.push(letter);
        }
        let joins =
            |origin: &&mut Origin| last == Some(field) && (value.is_some() || trace::follows(origin, letter, &from));
        if let Some(origin) = origins.last_mut().filter(joins) {
            origin.text.end = text.len();
            if value.is_none() {
                origin.place.span.end = from.end;
            }
        } else {
            let place = value.map_or_else(|| Place::new(source, from), |value| value.place.clone());
            origins.push(Origin { text: start..text.len(), place });
        }
        last = Some(field);
    }
    let sentences = sentences(&text);
    Paragraph { block: BlockId(0), zone: Zone::Tekst, text, own, sentences, origins, markdown }
}

/// The characters of a block with the bytes they come from and the field that printed them.
fn letters(inlines: &[Inline], clean: &Source, fields: &[(usize, Option<usize>)]) -> Vec<Sourced> {
    let mut letters = Vec::new();
    for inline in inlines {
        let (text, span) = (inline.text(), inline.span());
        let is_exact = text.len() == span.len();
        for (at, letter) in text.char_indices() {
            let from = if is_exact { span.start + at..span.start + at + letter.len_utf8() } else { span.clone() };
            let field = fields[..fields.partition_point(|(start, _)| *start <= from.start)].last();
            let field = field.and_then(|(_, field)| *field);
            let ends_line = clean.text.as_bytes().get(from.clone()).is_some_and(|bytes| bytes.contains(&b'\n'));
            letters.push(Sourced { letter, from, field, ends_line });
        }
    }
    letters
}

/// The innermost field from each byte on where it changes.
fn fields(marks: &[MarkSpan], printed: usize, length: usize) -> Vec<(usize, Option<usize>)> {
    let mut changes = vec![(0, None)];
    let mut open: Vec<(usize, usize)> = Vec::new();
    let close = |open: &mut Vec<(usize, usize)>, until: usize, changes: &mut Vec<(usize, Option<usize>)>| {
        while let Some((end, _)) = open.pop_if(|(end, _)| *end <= until) {
            changes.push((end, open.last().map(|(_, field)| *field)));
        }
    };
    for mark in marks {
        let Mark::Field(index) = mark.mark else { continue };
        let field = index as usize;
        if field < printed && !mark.span.is_empty() {
            close(&mut open, mark.span.start, &mut changes);
            open.push((mark.span.end, field));
            changes.push((mark.span.start, Some(field)));
        }
    }
    close(&mut open, length, &mut changes);
    changes
}

#[cfg(test)]
mod tests;
