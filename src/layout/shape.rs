//! Words to glyphs: kerning, ligatures and marks, with the characters that each glyph shows.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use harfrust::{Buffer, BufferFlags, Direction, ShapeOptions, ShaperFont};

use super::{
    Color, Glyph, GlyphRun,
    faces::{self, FaceId, Faces, NO_BREAK_HYPHEN, SOFT_HYPHEN, thousandths},
};

/// A word (or part of one, or white space) as glyphs of one face, at no size yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shaped {
    pub glyphs: Vec<Glyph>,
    /// The sum of the advances, in thousandths of the font size.
    pub width: f32,
    /// Characters the face has no glyph for; they show as the font's empty box, so this must become a finding.
    pub missing: Vec<char>,
    /// Byte of the text and pen position (thousandths) at the start of each cluster, ascending.
    clusters: Vec<(usize, f32)>,
}

impl Shaped {
    /// How far the pen has come at a byte of the text; inside a ligature a share of it.
    #[must_use]
    pub fn pen_at(&self, byte: usize, text_len: usize) -> f32 {
        let after = self.clusters.partition_point(|(start, _)| *start <= byte);
        let Some((start, pen)) = after.checked_sub(1).map(|before| self.clusters[before]) else { return 0.0 };
        let (end, pen_after) = self.clusters.get(after).copied().unwrap_or((text_len, self.width));
        if byte == start || end <= start {
            return pen;
        }
        #[expect(clippy::cast_precision_loss, reason = "a share of one cluster needs no precision")]
        let share = (byte - start) as f32 / (end - start) as f32;
        pen + (pen_after - pen) * share.min(1.0)
    }
}

/// Shapes words and remembers them, for as many letters and threads as share it.
///
/// Remembering never changes a result, so letters come out the same in any order.
#[derive(Debug)]
pub struct Shaper {
    faces: Arc<Faces>,
    /// Per face: shaped words by their text, a trailing soft hyphen standing for a drawn one.
    words: [RwLock<HashMap<Box<str>, Arc<Shaped>>>; 4],
}

/// Beyond so many words per face, new ones are shaped and forgotten: the vocabulary of letters is far smaller.
const REMEMBERED_WORDS: usize = 50_000;
/// Longer texts are not worth remembering.
const REMEMBERED_BYTES: usize = 100;

impl Shaper {
    #[must_use]
    pub fn new(faces: Arc<Faces>) -> Self {
        Self { faces, words: Default::default() }
    }

    #[must_use]
    pub fn faces(&self) -> &Arc<Faces> {
        &self.faces
    }

    /// Shapes a text in one face, left to right, as one piece. Soft hyphens are left out; control characters that are
    /// white space become a space.
    #[must_use]
    pub fn shape(&self, face: FaceId, text: &str) -> Arc<Shaped> {
        self.remembered(face, text.trim_end_matches(SOFT_HYPHEN))
    }

    /// Shapes the first part of a word broken at a line end, with the hyphen, whose text is U+00AD.
    #[must_use]
    pub fn shape_broken(&self, face: FaceId, part: &str) -> Arc<Shaped> {
        let mut key = part.trim_end_matches(SOFT_HYPHEN).to_owned();
        key.push(SOFT_HYPHEN);
        self.remembered(face, &key)
    }

    /// A text on one line in one style, its baseline starting at (0, 0), with its width in points and the characters
    /// without a glyph: for what is never broken (page numbers, labels).
    #[must_use]
    pub fn run(&self, face: FaceId, size: f32, color: Color, text: &str) -> (GlyphRun, f32, Vec<char>) {
        let shaped = self.shape(face, text);
        let run = GlyphRun { face, size, x: 0.0, y: 0.0, color, glyphs: shaped.glyphs.clone(), link: None };
        (run, shaped.width * size / 1000.0, shaped.missing.clone())
    }

    /// The width of a text on one line, in points.
    #[must_use]
    pub fn width(&self, face: FaceId, size: f32, text: &str) -> f32 {
        self.shape(face, text).width * size / 1000.0
    }

    fn remembered(&self, face: FaceId, key: &str) -> Arc<Shaped> {
        let words = &self.words[face.index()];
        if let Some(shaped) = words.read().unwrap_or_else(PoisonError::into_inner).get(key) {
            return Arc::clone(shaped);
        }
        let shaped = Arc::new(shape(&self.faces, face, key));
        if key.len() <= REMEMBERED_BYTES {
            let mut words = words.write().unwrap_or_else(PoisonError::into_inner);
            if words.len() < REMEMBERED_WORDS {
                words.insert(key.into(), Arc::clone(&shaped));
            }
        }
        shaped
    }
}

/// Shapes a text; a soft hyphen at its very end is drawn, others are left out.
fn shape(faces: &Faces, face: FaceId, text: &str) -> Shaped {
    let (font, plan) = faces.shaping(face);
    let broken = text.ends_with(SOFT_HYPHEN);
    let mut buffer = Buffer::new();
    buffer.set_direction(Direction::LeftToRight);
    buffer.set_script(faces::script());
    buffer.set_language(faces::language());
    buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES | BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE);
    for (byte, character) in text.char_indices() {
        if let Some(drawn) = drawn(faces, face, character, broken && byte + SOFT_HYPHEN.len_utf8() == text.len()) {
            buffer.push(drawn.into(), u32::try_from(byte).unwrap_or(u32::MAX));
        }
    }
    if harfrust::shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new().plan(Some(plan))).is_err() {
        return Shaped { missing: text.chars().collect(), ..Shaped::default() };
    }
    collect(&buffer, text, broken, faces.metrics(face).units_per_em)
}

/// The character whose glyph stands for a character of the text, if any does.
fn drawn(faces: &Faces, face: FaceId, character: char, broken_here: bool) -> Option<char> {
    match character {
        SOFT_HYPHEN => broken_here.then(|| faces.hyphen(face)),
        NO_BREAK_HYPHEN if faces.advance(face, character).is_none() => Some('-'),
        _ if character.is_whitespace() && (character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')) => {
            Some(' ')
        }
        _ => Some(character),
    }
}

/// Reads the glyphs back, giving each cluster's characters to its first glyph.
fn collect(buffer: &Buffer, text: &str, broken: bool, units_per_em: u16) -> Shaped {
    let infos = buffer.glyph_infos();
    let mut shaped = Shaped::default();
    let mut start = None;
    for (index, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
        let begin = usize::try_from(info.cluster).unwrap_or(usize::MAX);
        let mut shows = String::new();
        if start != Some(begin) {
            // A character that was left out before the first glyph belongs to it.
            let from = if start.is_none() { 0 } else { begin };
            start = Some(begin);
            let next = infos[index..].iter().map(|info| info.cluster).find(|cluster| *cluster != info.cluster);
            let to = next.and_then(|next| usize::try_from(next).ok()).unwrap_or(text.len());
            shows = text.get(from..to).unwrap_or_default().replace(SOFT_HYPHEN, "");
            shaped.clusters.push((from, shaped.width));
        }
        if info.glyph_id == 0 {
            shaped.missing.extend(shows.chars());
        }
        let measure = |units| thousandths(units, units_per_em);
        let advance = measure(position.x_advance);
        shaped.width += advance;
        shaped.glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance,
            dx: measure(position.x_offset),
            dy: measure(position.y_offset),
            text: shows,
        });
    }
    if let Some(last) = shaped.glyphs.last_mut()
        && broken
    {
        last.text = SOFT_HYPHEN.into();
    }
    shaped
}
