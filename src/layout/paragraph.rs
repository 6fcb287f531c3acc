//! Inline text to lines: where a paragraph breaks, and where each glyph of a line stands.

use std::ops::Range;

use super::{Color, GlyphRun, shape::Shaper};
use crate::markdown::document::Inline;

/// How lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Alignment {
    #[default]
    Left,
    /// Spaces stretch or shrink so that every line but the last (and those before a forced line end) fills the measure.
    Justified,
    Right,
    Center,
}

/// How the text of a paragraph looks. Lengths are points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Font size.
    pub size: f32,
    pub color: Color,
    /// The colour of links, where it differs.
    pub link_color: Option<Color>,
    /// All of it bold, whatever the inlines say (headings, table heads).
    pub bold: bool,
    /// All of it italic, whatever the inlines say.
    pub italic: bool,
    pub alignment: Alignment,
    /// Where the first line starts, from the left edge of the measure.
    pub first_indent: f32,
    /// Where the other lines start, from the left edge of the measure.
    pub hanging_indent: f32,
    /// Whether words may be broken with a hyphen. Off for addresses and headings.
    pub hyphenate: bool,
}

/// A line of a paragraph, ready to be placed: add the left edge of the measure to every `x`, the baseline to every `y`.
#[derive(Debug, Clone)]
pub struct Line {
    /// Text in reading order, with a glyph for every space between words and none for spaces at the line end.
    /// `x` counts from the left edge of the measure, indent and alignment included; `y` is 0, the baseline.
    pub runs: Vec<GlyphRun>,
    /// Where the text starts, from the left edge of the measure.
    pub x: f32,
    /// How wide the text is, justification included.
    pub width: f32,
    /// The highest the line's faces reach above the baseline.
    pub ascent: f32,
    /// The lowest they reach below it, as a positive length.
    pub descent: f32,
    /// The bytes of the clean Markdown that the line shows, one range per inline it touches. Where an inline's text is
    /// shorter than its span (escapes), the range may reach a few bytes too far, never too short.
    pub sources: Vec<Range<usize>>,
    /// Whether a word is broken at its end with a hyphen that the text does not have.
    pub hyphenated: bool,
    /// How many points the text runs past the measure: an unbreakable piece is wider than it. 0 for a line that fits.
    pub overfull: f32,
    /// Characters without a glyph in their face.
    pub missing: Vec<char>,
}

impl Line {
    /// What the line says, as text extraction would find it.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().flat_map(|run| &run.glyphs).map(|glyph| glyph.text.as_str()).collect()
    }
}

/// Sets a paragraph: breaks it into lines of the given widths (points; the last repeats for all further lines).
///
/// No lines come from a paragraph without a visible character. Widths count from the left edge of the measure to its
/// right edge; indents are taken off. A line is never clipped: see [`Line::overfull`] and [`Line::missing`].
#[must_use]
pub fn set(shaper: &Shaper, inlines: &[Inline], style: &TextStyle, widths: &[f32]) -> Vec<Line> {
    let _ = (shaper, inlines, style, widths);
    Vec::new()
}
