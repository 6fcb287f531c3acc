//! The inlines of a paragraph as stretches of text between forced line ends, with the style and source of every byte.

use std::{ops::Range, sync::Arc};

use super::TextStyle;
use crate::{
    layout::{breaks::is_space, faces::FaceId},
    markdown::document::Inline,
};

/// Text between two forced line ends.
#[derive(Debug, Default)]
pub(super) struct Stretch {
    pub text: String,
    /// Neighbours differ in face or link; together they cover the text.
    pub styles: Vec<Styled>,
    /// The inlines, by the bytes of `text` they gave.
    sources: Vec<(Range<usize>, Range<usize>)>,
}

/// A range of the text in one face, with its link.
#[derive(Debug, Clone)]
pub(super) struct Styled {
    pub range: Range<usize>,
    pub face: FaceId,
    pub link: Option<Arc<str>>,
}

/// Splits a paragraph at its forced line ends; at least one stretch.
pub(super) fn stretches(inlines: &[Inline], style: &TextStyle) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut current = Stretch::default();
    for inline in inlines {
        match inline {
            Inline::Text { text, bold, italic, link, span } => {
                let face = FaceId::of(*bold || style.bold, *italic || style.italic);
                current.push(text, face, link.as_deref(), span);
            }
            Inline::LineEnd { .. } => stretches.push(std::mem::take(&mut current)),
        }
    }
    stretches.push(current);
    stretches
}

impl Stretch {
    fn push(&mut self, text: &str, face: FaceId, link: Option<&str>, span: &Range<usize>) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        let range = start..self.text.len();
        self.sources.push((range.clone(), span.clone()));
        match self.styles.last_mut() {
            Some(last) if last.face == face && last.link.as_deref() == link => last.range.end = range.end,
            _ => self.styles.push(Styled { range, face, link: link.map(Arc::from) }),
        }
    }

    /// The bytes from the first to the last character that is not white space; none if all is white space.
    pub fn visible(&self) -> Option<Range<usize>> {
        let trimmed = self.text.trim_end_matches(is_space);
        let start = trimmed.len() - trimmed.trim_start_matches(is_space).len();
        (!trimmed.is_empty()).then_some(start..trimmed.len())
    }

    /// A range as pieces that are shaped as one: words or white space of one style.
    pub fn pieces(&self, range: &Range<usize>) -> impl Iterator<Item = Piece<'_>> {
        let range = range.clone();
        let first = self.styles.partition_point(|styled| styled.range.end <= range.start);
        self.styles[first..].iter().take_while(move |styled| styled.range.start < range.end).flat_map(move |styled| {
            let mut from = styled.range.start.max(range.start);
            let to = styled.range.end.min(range.end);
            std::iter::from_fn(move || {
                let rest = self.text.get(from..to)?;
                let space = is_space(rest.chars().next()?);
                let len = rest.find(|c| is_space(c) != space).unwrap_or(rest.len());
                let start = from;
                from += len;
                Some(Piece { text: &rest[..len], start, space, styled })
            })
        })
    }

    /// The bytes of the clean Markdown behind a range of the text, one range per inline. Escapes only ever make the
    /// source longer, which bounds where a part of an inline can have come from.
    pub fn source_of(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let first = self.sources.partition_point(|(text, _)| text.end <= range.start);
        let touched = self.sources[first..].iter().take_while(|(text, _)| text.start < range.end);
        touched
            .map(|(text, source)| {
                let skipped = range.start.saturating_sub(text.start);
                let left = text.end.saturating_sub(range.end);
                if source.len() < text.len() {
                    return source.clone();
                }
                source.start + skipped..source.end - left
            })
            .collect()
    }
}

/// A word or white space in one style.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    pub start: usize,
    pub space: bool,
    pub styled: &'a Styled,
}
