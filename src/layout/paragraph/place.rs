//! A line's glyphs, from the left edge of the measure: justified, aligned, measured.

use std::ops::Range;

use super::{
    Alignment, Line, TextStyle,
    fit::TOLERANCE,
    hang,
    text::{Piece, Stretch},
};
use crate::layout::{GlyphRun, faces::FaceId, shape::Shaper};

/// The most a space of a justified line gives way, as a share of its width.
pub(super) const SHRINK: f32 = 0.12;
/// The most it stretches. A line that needs more, because a web address or a name did not fit on it, stays ragged: one short
/// line looks better than one with holes.
const STRETCH: f32 = 1.5;

/// What a line holds and where it may stand.
pub(super) struct Slot<'a> {
    pub range: &'a Range<usize>,
    /// Whether to draw a hyphen at its end.
    pub hyphen: bool,
    pub indent: f32,
    /// From the left edge of the measure to its right edge.
    pub measure: f32,
    /// Whether a justified line fills the measure.
    pub fill: bool,
}

/// Places one line.
pub(super) fn line(shaper: &Shaper, stretch: &Stretch, style: &TextStyle, slot: &Slot<'_>) -> Line {
    let mut line = Line {
        runs: Vec::new(),
        x: slot.indent,
        width: 0.0,
        ascent: 0.0,
        descent: 0.0,
        sources: stretch.source_of(slot.range),
        hyphenated: slot.hyphen,
        overfull: 0.0,
        missing: Vec::new(),
    };
    let mut spaces = 0.0;
    for piece in stretch.pieces(slot.range) {
        let broken = slot.hyphen && piece.start + piece.text.len() == slot.range.end;
        let word = if broken {
            shaper.shape_broken(piece.styled.face, piece.text)
        } else {
            shaper.shape(piece.styled.face, piece.text)
        };
        for missing in &word.missing {
            if !line.missing.contains(missing) {
                line.missing.push(*missing);
            }
        }
        let glyphs = run_for(&mut line.runs, &piece, style);
        glyphs.extend(word.glyphs.iter().cloned());
        spaces += word.glyphs.iter().filter(|glyph| stretches(&glyph.text)).map(|glyph| glyph.advance).sum::<f32>();
        line.width += word.width;
    }
    line.width *= style.size / 1000.0;
    spaces *= style.size / 1000.0;

    let (before, after) = hanging(shaper, &line, style, slot);
    let room = slot.measure - slot.indent + before + after;
    line.x -= before;
    if style.alignment == Alignment::Justified && spaces > 0.0 {
        let wanted = if slot.fill { room - line.width } else { (room - line.width).min(0.0) };
        let share = (wanted / spaces).max(-SHRINK);
        let share = if share > STRETCH { 0.0 } else { share };
        for glyph in line.runs.iter_mut().flat_map(|run| &mut run.glyphs).filter(|glyph| stretches(&glyph.text)) {
            glyph.advance *= 1.0 + share;
        }
        line.width += spaces * share;
    }
    let left = (room - line.width).max(0.0);
    line.x += match style.alignment {
        Alignment::Left | Alignment::Justified => 0.0,
        Alignment::Right => left,
        Alignment::Center => left / 2.0,
    };
    #[expect(clippy::cast_possible_truncation, reason = "a small constant")]
    let tolerance = TOLERANCE as f32;
    let over = line.width - room;
    line.overfull = if over > tolerance { over } else { 0.0 };
    finish(shaper, style, &mut line);
    line
}

/// How far the line may stand out to the left and to the right, in points.
fn hanging(shaper: &Shaper, line: &Line, style: &TextStyle, slot: &Slot<'_>) -> (f32, f32) {
    let width = |face, mark| shaper.faces().advance(face, mark).unwrap_or(0.0) * style.size / 1000.0;
    let first = line.runs.first().and_then(|run| Some((run.face, run.glyphs.first()?.text.chars().next()?)));
    let last = line.runs.last().and_then(|run| Some((run.face, run.glyphs.last()?.text.chars().next_back()?)));
    let drawn = last.map(|(face, mark)| (face, if slot.hyphen { shaper.faces().hyphen(face) } else { mark }));
    let before = first.map_or(0.0, |(face, mark)| width(face, mark) * hang::before_line(mark, style));
    let after = drawn.map_or(0.0, |(face, mark)| width(face, mark) * hang::after_line(mark, style));
    (before, if slot.fill { after } else { 0.0 })
}

/// The glyphs of the run that a piece continues, or of a new one.
fn run_for<'a>(runs: &'a mut Vec<GlyphRun>, piece: &Piece<'_>, style: &TextStyle) -> &'a mut Vec<crate::layout::Glyph> {
    let link = &piece.styled.link;
    if !runs.last().is_some_and(|run| run.face == piece.styled.face && run.link == *link) {
        let color = if link.is_some() { style.link_color.unwrap_or(style.color) } else { style.color };
        let (face, link) = (piece.styled.face, link.clone());
        runs.push(GlyphRun { face, size: style.size, x: 0.0, y: 0.0, color, glyphs: Vec::new(), link });
    }
    let last = runs.len() - 1;
    &mut runs[last].glyphs
}

/// Gives every run its place and the line its height.
fn finish(shaper: &Shaper, style: &TextStyle, line: &mut Line) {
    let base = FaceId::of(style.bold, style.italic);
    let faces = line.runs.iter().map(|run| run.face).chain(line.runs.is_empty().then_some(base));
    for face in faces {
        let metrics = shaper.faces().metrics(face);
        line.ascent = line.ascent.max(metrics.ascent * style.size / 1000.0);
        line.descent = line.descent.max(-metrics.descent * style.size / 1000.0);
    }
    let mut x = line.x;
    for run in &mut line.runs {
        run.x = x;
        x += run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * run.size / 1000.0;
    }
}

/// Whether a glyph is a space of ordinary width, which justification may change.
fn stretches(text: &str) -> bool {
    matches!(text, " " | "\u{A0}" | "\t" | "\n" | "\r")
}
