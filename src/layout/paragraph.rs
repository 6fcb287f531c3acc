//! Inline text to lines: where a paragraph breaks, and where each glyph of a line stands.

mod fit;
mod hang;
mod place;
mod text;

use std::ops::Range;

use fit::{Cut, Problem};
use text::Stretch;

use super::{
    Color, GlyphRun,
    breaks::{self, Ease, Opportunity},
    shape::Shaper,
};
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
#[allow(clippy::struct_excessive_bools, reason = "four things that text may or may not do, each on its own")]
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
    /// Whether quotes at the start of a line, and in justified text small marks at its end, stand a little outside the
    /// measure, so that the edge of the text looks straight. Off where text must keep to its box: addresses, tables.
    pub hang: bool,
}

/// A line of a paragraph, ready to be placed: add the left edge of the measure to every `x`, the baseline to every `y`.
#[derive(Debug, Clone)]
pub struct Line {
    /// Text in reading order, with a glyph for every space between words and none for spaces at the line end.
    /// `x` counts from the left edge of the measure, indent and alignment included; `y` is 0, the baseline.
    pub runs: Vec<GlyphRun>,
    /// Where the text starts, from the left edge of the measure; a quote that hangs there starts before it.
    pub x: f32,
    /// How wide the text is, justification and what hangs included.
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
        self.characters().collect()
    }

    /// The same, one by one.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        self.runs.iter().flat_map(|run| &run.glyphs).flat_map(|glyph| glyph.text.chars())
    }
}

/// Sets a paragraph: breaks it into lines of the given widths (points; the last repeats for all further lines).
///
/// No lines come from a paragraph without a visible character. Widths count from the left edge of the measure to its
/// right edge; indents are taken off. A line is never clipped: see [`Line::overfull`] and [`Line::missing`].
#[must_use]
pub fn set(shaper: &Shaper, inlines: &[Inline], style: &TextStyle, widths: &[f32]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut anything = false;
    for stretch in text::stretches(inlines, style) {
        let measures = Measures { widths, style, first: lines.len() };
        match stretch.visible() {
            Some(visible) => {
                anything = true;
                set_stretch(shaper, &stretch, visible, &measures, &mut lines);
            }
            None => lines.push(measures.place(shaper, &stretch, &(0..0), 0, false, false)),
        }
    }
    if anything { lines } else { Vec::new() }
}

/// The widths of the lines from a certain line of the paragraph on.
struct Measures<'a> {
    widths: &'a [f32],
    style: &'a TextStyle,
    first: usize,
}

impl Measures<'_> {
    fn indent(&self, line: usize) -> f32 {
        if self.first + line == 0 { self.style.first_indent } else { self.style.hanging_indent }
    }

    fn measure(&self, line: usize) -> f32 {
        self.widths.get(self.first + line).or(self.widths.last()).copied().unwrap_or(0.0)
    }

    /// The room on each line until it stays the same.
    fn rooms(&self) -> Vec<f64> {
        let different = self.widths.len().saturating_sub(self.first).max(2);
        (0..different).map(|line| f64::from((self.measure(line) - self.indent(line)).max(0.0))).collect()
    }

    fn place(
        &self,
        shaper: &Shaper,
        stretch: &Stretch,
        range: &Range<usize>,
        line: usize,
        hyphen: bool,
        fill: bool,
    ) -> Line {
        let slot = place::Slot { range, hyphen, indent: self.indent(line), measure: self.measure(line), fill };
        place::line(shaper, stretch, self.style, &slot)
    }
}

/// How often a paragraph is broken anew because a hyphen made a line wider than estimated (its kerning is only known
/// once it is drawn).
const ATTEMPTS: usize = 8;

fn set_stretch(
    shaper: &Shaper,
    stretch: &Stretch,
    visible: Range<usize>,
    measures: &Measures<'_>,
    lines: &mut Vec<Line>,
) {
    let style = measures.style;
    let text = &stretch.text[..visible.end];
    let mut opportunities = breaks::opportunities(text, style.hyphenate);
    opportunities.retain(|opportunity| opportunity.at > visible.start);
    opportunities.push(Opportunity { at: text.len(), ease: Ease::Free, hyphen: false });
    let cuts = cuts(shaper, stretch, &visible, &opportunities, style);
    let rooms = measures.rooms();
    let justified = style.alignment == Alignment::Justified;
    let problem = Problem { start: 0.0, cuts: &cuts, widths: &rooms, size: style.size.into(), justified };

    let mut avoid = Vec::new();
    for attempt in 1..=ATTEMPTS {
        let ends = problem.solve(&avoid);
        let set = draw(shaper, stretch, &visible, &opportunities, &ends, measures);
        let misjudged: Vec<usize> = (0..set.len())
            .filter(|line| set[*line].overfull > 0.0)
            .filter_map(|line| {
                let hyphen = |end: &&usize| opportunities[**end].hyphen && !avoid.contains(*end);
                let before = line.checked_sub(1).and_then(|before| ends.get(before));
                ends.get(line).filter(hyphen).or(before.filter(hyphen)).copied()
            })
            .collect();
        if misjudged.is_empty() || attempt == ATTEMPTS {
            lines.extend(set);
            return;
        }
        avoid.extend(misjudged);
    }
}

/// The widths up to and after every opportunity, from the start of the visible text.
fn cuts(
    shaper: &Shaper,
    stretch: &Stretch,
    visible: &Range<usize>,
    opportunities: &[Opportunity],
    style: &TextStyle,
) -> Vec<Cut> {
    let points = f64::from(style.size) / 1000.0;
    let shrink = if style.alignment == Alignment::Justified { 1.0 - f64::from(place::SHRINK) } else { 1.0 };
    let mut cuts = Vec::with_capacity(opportunities.len());
    let mut waiting = opportunities.iter().peekable();
    let (mut pen, mut ink_end, mut spaces) = (0.0, 0.0, 0.0);
    let mut ink_face = None;
    for piece in stretch.pieces(visible) {
        let word = shaper.shape(piece.styled.face, piece.text);
        let end = piece.start + piece.text.len();
        let scale = if piece.space { points * shrink } else { points };
        while let Some(opportunity) = waiting.next_if(|opportunity| opportunity.at <= end) {
            let next = pen + f64::from(word.pen_at(opportunity.at - piece.start, piece.text.len())) * scale;
            let width = |face, character| f64::from(shaper.faces().advance(face, character).unwrap_or(0.0)) * points;
            let drawn = if opportunity.hyphen {
                let face = piece.styled.face;
                Some((face, shaper.faces().hyphen(face)))
            } else {
                let ink = stretch.text[..opportunity.at].trim_end_matches(breaks::is_space);
                let face = if piece.space { ink_face } else { Some(piece.styled.face) };
                face.zip(ink.chars().next_back())
            };
            // The last line is not filled, so nothing hangs there.
            let hangs = |(face, mark)| width(face, mark) * f64::from(hang::after_line(mark, style));
            let hyphen = drawn.filter(|_| opportunity.hyphen).map_or(0.0, |(face, hyphen)| width(face, hyphen));
            cuts.push(Cut {
                ease: opportunity.ease,
                hyphen: opportunity.hyphen,
                ends_in_hyphen: opportunity.hyphen
                    || stretch.text[..opportunity.at].trim_end_matches(breaks::is_space).ends_with(['-', '\u{2010}']),
                ink_end: if piece.space { ink_end } else { next },
                spaces: if piece.space { (spaces, spaces + next - pen) } else { (spaces, spaces) },
                next,
                penalty: hyphen - drawn.filter(|_| opportunity.at < visible.end).map_or(0.0, hangs),
            });
        }
        let width = f64::from(word.width) * scale;
        pen += width;
        spaces += if piece.space { width } else { 0.0 };
        (ink_end, ink_face) = if piece.space { (ink_end, ink_face) } else { (pen, Some(piece.styled.face)) };
    }
    cuts
}

fn draw(
    shaper: &Shaper,
    stretch: &Stretch,
    visible: &Range<usize>,
    opportunities: &[Opportunity],
    ends: &[usize],
    measures: &Measures<'_>,
) -> Vec<Line> {
    let mut start = visible.start;
    let mut lines = Vec::with_capacity(ends.len());
    for (index, end) in ends.iter().enumerate() {
        let Opportunity { at, hyphen, .. } = opportunities[*end];
        let shown = stretch.text[start..at].trim_end_matches(breaks::is_space).len();
        let fill = index + 1 < ends.len();
        lines.push(measures.place(shaper, stretch, &(start..start + shown), index, hyphen, fill));
        start = at;
    }
    lines
}

#[cfg(test)]
mod tests;
