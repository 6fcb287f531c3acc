//! Font files without what a page never asks of them: names, hinting, tables for text that is not laid out yet.
//!
//! What a PDF needs of `TrueType` outlines is six tables (PDF 32000-1, 9.9). Hinting moves outlines to the dots of coarse
//! screens; the shapes on paper and on fine screens are the same without.

use ttf_parser::{RawFace, Tag};

/// The tables that show a glyph, in the order of a table directory.
const TABLES: [&[u8; 4]; 6] = [b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"];

/// A `TrueType` file with nothing but its outlines; none if it is not built as it should be.
#[must_use]
pub fn bare(file: &[u8]) -> Option<Vec<u8>> {
    let face = RawFace::parse(file, 0).ok()?;
    let table = |name: &[u8; 4]| face.table(Tag::from_bytes(name));
    let mut head = table(b"head")?.to_vec();
    let outlines = outlines(table(b"glyf")?, table(b"loca")?, head.get(50..52)? == [0, 1])?;
    // Offsets are halved where that is possible.
    let is_long = outlines.last_offset() > 2 * usize::from(u16::MAX);
    head.get_mut(50..52)?.copy_from_slice(&[0, u8::from(is_long)]);
    // The sum over the whole file is set at the end.
    head.get_mut(8..12)?.fill(0);
    let mut maxima = table(b"maxp")?.to_vec();
    // What programs of glyphs may use; there are none.
    maxima.get_mut(16..28)?.fill(0);
    let tables: [Vec<u8>; 6] = [
        outlines.data.clone(),
        head,
        table(b"hhea")?.to_vec(),
        table(b"hmtx")?.to_vec(),
        outlines.places(is_long),
        maxima,
    ];
    Some(assembled(&tables))
}

/// The file of [`TABLES`] (`OpenType` 1.9, "Organization of an `OpenType` Font").
fn assembled(tables: &[Vec<u8>; 6]) -> Vec<u8> {
    const DIRECTORY: usize = 12 + 16 * TABLES.len();
    let number = |value: usize| u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes();
    // The version, six tables, and what helps to search among six: 64, 2 and 32.
    let mut file = vec![0, 1, 0, 0, 0, 6, 0, 64, 0, 2, 0, 32];
    let mut start = DIRECTORY;
    let mut head = 0;
    for (name, table) in TABLES.iter().zip(tables) {
        file.extend_from_slice(*name);
        file.extend(sum(table).to_be_bytes());
        file.extend(number(start));
        file.extend(number(table.len()));
        head = if *name == b"head" { start } else { head };
        start += table.len().next_multiple_of(4);
    }
    for table in tables {
        file.extend_from_slice(table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    let rest = 0xB1B0_AFBA_u32.wrapping_sub(sum(&file));
    if let Some(place) = file.get_mut(head + 8..head + 12) {
        place.copy_from_slice(&rest.to_be_bytes());
    }
    file
}

/// The sum of a table as a font file keeps it, so that damage shows.
fn sum(bytes: &[u8]) -> u32 {
    bytes.chunks(4).fold(0, |sum: u32, part| {
        let mut word = [0; 4];
        word[..part.len()].copy_from_slice(part);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

/// The outlines of all glyphs, and where each begins; one place more than there are glyphs.
struct Outlines {
    data: Vec<u8>,
    starts: Vec<usize>,
}

impl Outlines {
    fn last_offset(&self) -> usize {
        self.starts.last().copied().unwrap_or_default()
    }

    fn places(&self, is_long: bool) -> Vec<u8> {
        let start = |start: &usize| {
            if is_long {
                u32::try_from(*start).unwrap_or(u32::MAX).to_be_bytes().to_vec()
            } else {
                u16::try_from(start / 2).unwrap_or(u16::MAX).to_be_bytes().to_vec()
            }
        };
        self.starts.iter().flat_map(start).collect()
    }
}

/// All outlines, without their programs.
fn outlines(glyf: &[u8], loca: &[u8], is_long: bool) -> Option<Outlines> {
    let starts: Vec<usize> = if is_long {
        loca.chunks_exact(4).map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]) as usize).collect()
    } else {
        loca.chunks_exact(2).map(|two| usize::from(u16::from_be_bytes([two[0], two[1]])) * 2).collect()
    };
    let mut outlines = Outlines { data: Vec::with_capacity(glyf.len()), starts: vec![0] };
    for pair in starts.windows(2) {
        outline(glyf.get(pair[0]..pair[1])?, &mut outlines.data)?;
        outlines.data.resize(outlines.data.len().next_multiple_of(2), 0);
        outlines.starts.push(outlines.data.len());
    }
    Some(outlines)
}

/// Copies an outline without its program; none if it ends where it should not.
fn outline(glyph: &[u8], out: &mut Vec<u8>) -> Option<()> {
    const HEADER: usize = 10;
    const WORDS: u16 = 1;
    const SCALED: u16 = 1 << 3;
    const MORE: u16 = 1 << 5;
    const SCALED_BOTH: u16 = 1 << 6;
    const TURNED: u16 = 1 << 7;
    const PROGRAM: u16 = 1 << 8;
    let short = |at: usize| Some(u16::from_be_bytes([*glyph.get(at)?, *glyph.get(at + 1)?]));
    if glyph.is_empty() {
        return Some(());
    }
    let contours = short(0)?;
    if contours < 0x8000 {
        let length = HEADER + 2 * usize::from(contours);
        out.extend_from_slice(glyph.get(..length)?);
        out.extend([0, 0]);
        out.extend_from_slice(glyph.get(length + 2 + usize::from(short(length)?)..)?);
        return Some(());
    }
    out.extend_from_slice(glyph.get(..HEADER)?);
    let mut at = HEADER;
    loop {
        let flags = short(at)?;
        let arguments = if flags & WORDS == 0 { 2 } else { 4 };
        let scale = match flags & (SCALED | SCALED_BOTH | TURNED) {
            SCALED => 2,
            SCALED_BOTH => 4,
            TURNED => 8,
            _ => 0,
        };
        let end = at + 4 + arguments + scale;
        out.extend((flags & !PROGRAM).to_be_bytes());
        out.extend_from_slice(glyph.get(at + 2..end)?);
        at = end;
        if flags & MORE == 0 {
            return Some(());
        }
    }
}

#[cfg(test)]
mod tests {
    use ttf_parser::{Face, GlyphId, OutlineBuilder};

    use super::*;
    use crate::layout::faces::{FaceId, gentium};

    /// What an outline draws.
    #[derive(Default, PartialEq, Debug)]
    struct Strokes(Vec<(char, [f32; 4])>);

    impl OutlineBuilder for Strokes {
        fn move_to(&mut self, x: f32, y: f32) {
            self.0.push(('m', [x, y, 0.0, 0.0]));
        }
        fn line_to(&mut self, x: f32, y: f32) {
            self.0.push(('l', [x, y, 0.0, 0.0]));
        }
        fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
            self.0.push(('q', [x1, y1, x, y]));
        }
        fn curve_to(&mut self, x1: f32, y1: f32, _: f32, _: f32, x: f32, y: f32) {
            self.0.push(('c', [x1, y1, x, y]));
        }
        fn close(&mut self) {
            self.0.push(('h', [0.0; 4]));
        }
    }

    #[test]
    fn every_glyph_looks_the_same_and_nothing_else_is_left() {
        for face in FaceId::ALL {
            let file = &gentium().files[face.index()];
            let bare = bare(file).unwrap();
            assert!(bare.len() < file.len() * 3 / 4, "{} of {} bytes", bare.len(), file.len());
            assert_eq!(sum(&bare), 0xB1B0_AFBA);
            let raw = RawFace::parse(&bare, 0).unwrap();
            let names: Vec<Tag> = raw.table_records.into_iter().map(|record| record.tag).collect();
            assert_eq!(names, TABLES.map(Tag::from_bytes));
            let (before, after) = (Face::parse(file, 0).unwrap(), Face::parse(&bare, 0).unwrap());
            assert_eq!(before.number_of_glyphs(), after.number_of_glyphs());
            let mut drawn = 0;
            for glyph in (0..before.number_of_glyphs()).map(GlyphId) {
                let strokes = [&before, &after].map(|face| {
                    let mut strokes = Strokes::default();
                    let bounds = face.outline_glyph(glyph, &mut strokes);
                    (strokes, bounds, face.glyph_hor_advance(glyph), face.glyph_hor_side_bearing(glyph))
                });
                assert_eq!(strokes[0], strokes[1], "{glyph:?}");
                drawn += usize::from(strokes[0].1.is_some());
            }
            assert!(drawn > 1000, "{drawn}");
        }
    }

    #[test]
    fn a_file_that_ends_too_early_is_refused() {
        let file = &gentium().files[0];
        for length in [0, 11, 200, file.len() / 2] {
            assert!(bare(&file[..length]).is_none());
        }
        let mut glyph = Vec::new();
        assert_eq!(outline(&[0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32, 0, 1, 0, 0], &mut glyph), None);
        assert_eq!(outline(&[0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 9, 1], &mut glyph), None);
    }
}
