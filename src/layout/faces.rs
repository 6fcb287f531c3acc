//! The four faces of the house style, parsed once and shared by all letters.

use std::{borrow::Cow, fmt, sync::Arc};

use harfrust::{Direction, Feature, Font, Language, Script, ShapePlan, Tag};

use crate::{diag::Finding, layout::problems};

/// One of the four faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceId {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

impl FaceId {
    /// All four, in the order of [`Faces::files`].
    pub const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The face for text that is bold, italic, both or neither.
    #[must_use]
    pub const fn of(bold: bool, italic: bool) -> Self {
        match (bold, italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// Its place in [`FaceId::ALL`] and [`Faces::files`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name a house style gives it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Regular => "gewoon",
            Self::Bold => "vet",
            Self::Italic => "cursief",
            Self::BoldItalic => "vetcursief",
        }
    }
}

/// The measures of a face, in thousandths of the font size; what lies below the baseline is negative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    pub units_per_em: u16,
    pub ascent: f32,
    pub descent: f32,
    pub line_gap: f32,
    pub x_height: f32,
    pub cap_height: f32,
    /// Middle of the line under underlined text.
    pub underline_position: f32,
    pub underline_thickness: f32,
}

/// The fonts of a house style. Cheap to share (`Arc<Faces>`) between letters and threads.
pub struct Faces {
    /// The font files, in the order of [`FaceId`].
    pub files: [Arc<Cow<'static, [u8]>>; 4],
    faces: [Face; 4],
}

struct Face {
    font: Font,
    plan: ShapePlan,
    metrics: Metrics,
}

impl fmt::Debug for Faces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Faces").field("bytes", &self.files.each_ref().map(|file| file.len())).finish_non_exhaustive()
    }
}

impl Faces {
    /// Reads four TrueType or OpenType files, in the order of [`FaceId`].
    ///
    /// # Errors
    /// One `font-unreadable` (arg `face`) for every file that is not a font that can be set, each with its face.
    pub fn parse(files: [impl Into<Cow<'static, [u8]>>; 4]) -> Result<Self, Vec<(FaceId, Finding)>> {
        let files = files.map(|file| Arc::new(file.into()));
        let mut findings = Vec::new();
        let mut read = |id: FaceId| {
            let face = Face::parse(&files[id.index()]);
            if face.is_none() {
                findings.push((id, problems::FONT_UNREADABLE.found().arg("face", id.name())));
            }
            face
        };
        match FaceId::ALL.map(&mut read) {
            [Some(regular), Some(bold), Some(italic), Some(bold_italic)] => {
                Ok(Self { faces: [regular, bold, italic, bold_italic], files })
            }
            _ => Err(findings),
        }
    }

    /// Whether all are files of the program, not of an office.
    #[must_use]
    pub fn are_built_in(&self) -> bool {
        self.files.iter().all(|file| matches!(**file, Cow::Borrowed(_)))
    }

    /// The measures of a face.
    #[must_use]
    pub fn metrics(&self, face: FaceId) -> Metrics {
        self.faces[face.index()].metrics
    }

    /// How far a character moves the pen on its own, in thousandths of the font size; none if the face lacks it.
    #[must_use]
    pub fn advance(&self, face: FaceId, character: char) -> Option<f32> {
        let glyph = self.glyph(face, character)?;
        let Face { font, metrics, .. } = &self.faces[face.index()];
        let units = harfrust::ShaperFont::new(font).glyph_h_advance(glyph);
        Some(thousandths(units, metrics.units_per_em))
    }

    fn glyph(&self, face: FaceId, character: char) -> Option<harfrust::GlyphId> {
        self.faces[face.index()].font.charmap().map_unicode(character).filter(|glyph| glyph.to_u32() != 0)
    }

    /// The character drawn where a word is broken: the real hyphen, else the hyphen-minus.
    pub(super) fn hyphen(&self, face: FaceId) -> char {
        if self.glyph(face, HYPHEN).is_some() { HYPHEN } else { '-' }
    }

    /// What harfrust needs to shape in a face.
    pub(super) fn shaping(&self, face: FaceId) -> (&Font, &ShapePlan) {
        let Face { font, plan, .. } = &self.faces[face.index()];
        (font, plan)
    }
}

const HYPHEN: char = '\u{2010}';
pub(super) const NO_BREAK_HYPHEN: char = '\u{2011}';
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// The script all text is shaped as.
pub(super) fn script() -> Option<Script> {
    Script::from_iso15924_tag(Tag::new(b"Latn"))
}

/// The language all text is shaped as: Dutch has its own glyph forms in some fonts (the accented IJ).
pub(super) fn language() -> Option<Language> {
    Language::new("nl")
}

impl Face {
    fn parse(file: &Arc<Cow<'static, [u8]>>) -> Option<Self> {
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::<Cow<'static, [u8]>>::clone(file);
        let font = Font::new(harfrust::font::Blob::from(bytes), 0)?;
        let metrics = Metrics::read(&ttf_parser::Face::parse(file, 0).ok()?)?;
        let on = |tag| Feature::new(Tag::new(tag), 1, ..);
        // Figures of one width: a letter's are amounts, dates and numbers that people compare.
        let features = [on(b"kern"), on(b"liga"), on(b"clig"), on(b"tnum")];
        let plan = ShapePlan::new(&font, Direction::LeftToRight, script(), language().as_ref(), &features);
        Some(Self { font, plan, metrics })
    }
}

impl Metrics {
    fn read(face: &ttf_parser::Face<'_>) -> Option<Self> {
        let units_per_em = face.units_per_em();
        let measure = |units: i16| thousandths(i32::from(units), units_per_em);
        let underline = face.underline_metrics();
        let cap_height = face.capital_height().map_or(0.7 * measure(face.ascender()), measure);
        (face.number_of_glyphs() > 1).then(|| Self {
            units_per_em,
            ascent: measure(face.ascender()),
            descent: measure(face.descender()),
            line_gap: measure(face.line_gap()),
            x_height: face.x_height().map_or(0.7 * cap_height, measure),
            cap_height,
            underline_position: underline.map_or(-100.0, |line| measure(line.position)),
            underline_thickness: underline.map_or(50.0, |line| measure(line.thickness)),
        })
    }
}

/// Font units as thousandths of the font size.
#[expect(clippy::cast_precision_loss, reason = "font units are far below 2^23")]
pub(crate) fn thousandths(units: i32, units_per_em: u16) -> f32 {
    units as f32 * 1000.0 / f32::from(units_per_em)
}

/// Gentium Book Plus, parsed once for all tests of the crate.
#[cfg(test)]
#[must_use]
pub fn gentium() -> Arc<Faces> {
    static FACES: std::sync::LazyLock<Arc<Faces>> = std::sync::LazyLock::new(|| {
        let files = [
            include_bytes!("../../templates/style/fonts/GentiumBookPlus-Regular.ttf").to_vec(),
            include_bytes!("../../templates/style/fonts/GentiumBookPlus-Bold.ttf").to_vec(),
            include_bytes!("../../templates/style/fonts/GentiumBookPlus-Italic.ttf").to_vec(),
            include_bytes!("../../templates/style/fonts/GentiumBookPlus-BoldItalic.ttf").to_vec(),
        ];
        Arc::new(Faces::parse(files).unwrap())
    });
    Arc::clone(&FACES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faces_are_shared_between_threads() {
        fn shareable<T: Send + Sync>() {}
        shareable::<Faces>();
    }

    #[test]
    fn every_unreadable_file_is_named() {
        let regular = gentium().files[0].to_vec();
        let findings = Faces::parse([regular, b"no font".to_vec(), Vec::new(), vec![0; 4096]]).unwrap_err();
        let faces: Vec<_> = findings.iter().map(|(id, _)| id.name()).collect();
        assert_eq!(faces, ["vet", "cursief", "vetcursief"]);
    }

    #[test]
    fn a_truncated_font_is_refused_or_read_without_panic() {
        let whole = gentium().files[0].to_vec();
        for length in [10, 100, 1000, 10_000, 100_000] {
            let cut = whole[..length].to_vec();
            let _ = Faces::parse([cut.clone(), cut.clone(), cut.clone(), cut]);
        }
    }

    #[test]
    fn metrics_have_the_shape_of_a_text_face() {
        for face in FaceId::ALL {
            let metrics = gentium().metrics(face);
            assert!(metrics.x_height > 350.0 && metrics.x_height < metrics.cap_height, "{metrics:?}");
            assert!(metrics.cap_height < metrics.ascent && metrics.descent < -150.0, "{metrics:?}");
            assert!(metrics.underline_position < 0.0 && metrics.underline_thickness > 0.0, "{metrics:?}");
        }
    }

    #[test]
    fn advances_differ_between_faces() {
        let faces = gentium();
        assert_ne!(faces.advance(FaceId::Regular, 'm'), faces.advance(FaceId::Bold, 'm'));
        assert_eq!(faces.advance(FaceId::Regular, '漢'), None);
    }
}
