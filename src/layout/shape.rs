//! Words to glyphs: kerning, ligatures and marks, with the characters that each glyph shows.

use std::sync::Arc;

use harfrust::{Buffer, BufferFlags, Direction, ShapeOptions, ShaperFont};
use quick_cache::sync::Cache;
use smol_str::SmolStr;

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
    words: [Cache<SmolStr, Arc<Shaped>>; 4],
}

/// So many words are remembered per face, those used last: the vocabulary of letters is smaller.
const REMEMBERED_WORDS: usize = 4_000;
/// Longer texts are not worth remembering.
const REMEMBERED_BYTES: usize = 100;

impl Shaper {
    #[must_use]
    pub fn new(faces: Arc<Faces>) -> Self {
        let words = std::array::from_fn(|_| Cache::new(REMEMBERED_WORDS));
        Self { faces, words }
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
        if let Some(shaped) = words.get(key) {
            return shaped;
        }
        let shaped = Arc::new(shape(&self.faces, face, key));
        if key.len() <= REMEMBERED_BYTES {
            words.insert(key.into(), Arc::clone(&shaped));
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
        let mut shows = SmolStr::default();
        if start != Some(begin) {
            // A character that was left out before the first glyph belongs to it.
            let from = if start.is_none() { 0 } else { begin };
            start = Some(begin);
            let next = infos[index..].iter().map(|info| info.cluster).find(|cluster| *cluster != info.cluster);
            let to = next.and_then(|next| usize::try_from(next).ok()).unwrap_or(text.len());
            let text = text.get(from..to).unwrap_or_default();
            shows = if text.contains(SOFT_HYPHEN) { text.replace(SOFT_HYPHEN, "").into() } else { text.into() };
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
        last.text = SmolStr::new_inline("\u{AD}");
    }
    shaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::layout::faces::gentium;

    fn shaper() -> Shaper {
        Shaper::new(gentium())
    }

    fn text(shaped: &Shaped) -> String {
        shaped.glyphs.iter().map(|glyph| glyph.text.as_str()).collect()
    }

    #[test]
    fn kerning_draws_pairs_together() {
        let shaper = shaper();
        for face in FaceId::ALL {
            for pair in ["AV", "To", "Va"] {
                let apart: f32 = pair.chars().map(|c| shaper.faces().advance(face, c).unwrap()).sum();
                assert!(shaper.shape(face, pair).width < apart - 10.0, "{pair} in {face:?}");
            }
        }
    }

    #[test]
    fn figures_are_of_one_width() {
        let shaper = shaper();
        for face in FaceId::ALL {
            let widths = ["1.111,11", "8.888,88", "4.703,92"].map(|amount| shaper.shape(face, amount).width);
            assert!(widths.iter().all(|width| (width - widths[0]).abs() < 0.01), "{face:?}: {widths:?}");
        }
    }

    #[test]
    fn a_ligature_carries_all_its_characters_once() {
        let shaper = shaper();
        let word = shaper.shape(FaceId::Regular, "officieel");
        assert!(word.glyphs.len() < "officieel".len(), "no ligature: {} glyphs", word.glyphs.len());
        assert_eq!(text(&word), "officieel");
    }

    #[test]
    fn composed_and_combining_accents_look_the_same() {
        let shaper = shaper();
        let composed = shaper.shape(FaceId::Regular, "café");
        let combining = shaper.shape(FaceId::Regular, "cafe\u{301}");
        let ids = |shaped: &Shaped| shaped.glyphs.iter().map(|glyph| glyph.id).collect::<Vec<_>>();
        assert_eq!(ids(&composed), ids(&combining));
        assert_eq!(text(&combining), "cafe\u{301}");
    }

    #[test]
    fn soft_hyphens_show_only_where_a_word_is_broken() {
        let shaper = shaper();
        let whole = shaper.shape(FaceId::Regular, "rechts\u{ad}bijstand\u{ad}");
        assert_eq!(text(&whole), "rechtsbijstand");
        assert!((whole.width - shaper.shape(FaceId::Regular, "rechtsbijstand").width).abs() < 0.01);
        let broken = shaper.shape_broken(FaceId::Regular, "rechts\u{ad}");
        assert_eq!(text(&broken), "rechts\u{ad}");
        assert!(broken.width > shaper.shape(FaceId::Regular, "rechts").width + 100.0);
    }

    #[test]
    fn the_hyphen_of_a_broken_word_has_a_glyph_that_no_text_hyphen_has() {
        let shaper = shaper();
        let broken = shaper.shape_broken(FaceId::Regular, "a").glyphs[1].id;
        assert_ne!(broken, shaper.shape(FaceId::Regular, "-").glyphs[0].id);
    }

    #[test]
    fn missing_glyphs_are_told() {
        let shaper = shaper();
        let (run, _, missing) = shaper.run(FaceId::Regular, 10.0, Color { red: 0, green: 0, blue: 0 }, "wel 😀 漢");
        assert_eq!(missing, ['😀', '漢']);
        assert_eq!(run.glyphs.iter().map(|glyph| glyph.text.as_str()).collect::<String>(), "wel 😀 漢");
    }

    #[test]
    fn no_break_characters_and_odd_spaces_have_glyphs() {
        for character in ['\u{2011}', '\u{a0}', '\u{202f}', '\u{2007}', '\u{2009}', '\t', '\n', '\u{2028}', '\u{85}'] {
            let shaped = shaper().shape(FaceId::Regular, &format!("a{character}b"));
            assert!(shaped.missing.is_empty(), "{character:?}");
            assert!(shaped.glyphs.len() == 3 && shaped.glyphs[1].advance > 0.0, "{character:?}");
        }
    }

    #[test]
    fn the_pen_inside_a_word_follows_its_clusters() {
        let shaped = shaper().shape(FaceId::Regular, "rechtbank");
        let part = shaper().shape(FaceId::Regular, "recht").width;
        assert!((shaped.pen_at(5, 9) - part).abs() < 20.0);
        assert!((shaped.pen_at(9, 9) - shaped.width).abs() < 0.01);
        let ligature = shaper().shape(FaceId::Regular, "ffi");
        assert!(ligature.pen_at(1, 3) > 0.0 && ligature.pen_at(1, 3) < ligature.pen_at(2, 3));
    }

    #[test]
    fn hostile_texts_are_shaped_whole() {
        let marks = "e".to_owned() + &"\u{301}".repeat(500);
        for hostile in ["", "\u{FDD0}\u{0}", "שלום עליכם", "\u{202e}abc", &marks, &"a".repeat(100_000), "👨\u{200D}👩"]
        {
            let shaped = shaper().shape(FaceId::Italic, hostile);
            assert_eq!(text(&shaped), hostile);
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back_and_remembering_changes_nothing(word in "[ a-zA-ZëïéfilĳÀ€.,()\u{301}\u{2011}-]{0,24}") {
            let shaper = shaper();
            let first = shaper.shape(FaceId::Regular, &word);
            prop_assert_eq!(text(&first), word.clone());
            let width: f32 = first.glyphs.iter().map(|glyph| glyph.advance).sum();
            prop_assert!((width - first.width).abs() < 0.5);
            prop_assert_eq!(&shaper.shape(FaceId::Regular, &word), &first);
            prop_assert_eq!(Shaper::new(gentium()).shape(FaceId::Regular, &word), first);
        }
    }
}
