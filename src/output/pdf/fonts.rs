//! The faces of a letter, reduced to the glyphs it shows.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

mod company;

use lopdf::{Dictionary, Document, Object, Stream};
use printpdf::{FontId, FontType, ParsedFont, PdfFont, extract_cid_keyed_cff};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;
use ttf_parser::Face;

use self::company::Company;
use crate::{
    diag::Finding,
    layout::{
        Glyph, GlyphRun, Item, Pages,
        faces::{FaceId, Faces},
    },
    output::{image, problems},
};

/// What a glyph means to a text extractor where nothing better is known.
const UNKNOWN: &str = "\u{FFFD}";

/// A face with the glyphs a letter needs, numbered anew.
#[derive(Debug)]
struct Subset {
    /// Six capitals that name the subset (PDF 32000-1, 9.6.4) and its place in the page resources.
    tag: String,
    font: PdfFont,
    remapper: GlyphRemapper,
    /// The font file, deflated.
    program: Vec<u8>,
    descriptor: Vec<(&'static str, i64)>,
}

/// Beyond so many subsets new ones are made and forgotten, so that memory does not grow with the batch.
const MOST_REMEMBERED: usize = 500;

/// Subsets that letters of one batch share: most letters need the same few sets of glyphs.
#[derive(Debug, Default)]
pub struct Subsets {
    styles: Mutex<Vec<Arc<Shared>>>,
}

/// What is made once of the faces of one house style.
#[derive(Debug)]
struct Shared {
    faces: Arc<Faces>,
    companies: [OnceLock<Company>; 4],
    known: Mutex<Known>,
}

type Known = BTreeMap<(FaceId, Vec<u16>), Arc<Subset>>;

impl Subsets {
    fn of(&self, faces: &Arc<Faces>) -> Arc<Shared> {
        let mut styles = self.styles.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shared) = styles.iter().find(|shared| Arc::ptr_eq(&shared.faces, faces)) {
            return Arc::clone(shared);
        }
        let shared = Shared { faces: Arc::clone(faces), companies: Default::default(), known: Mutex::default() };
        let shared = Arc::new(shared);
        styles.push(Arc::clone(&shared));
        shared
    }
}

impl Shared {
    fn company(&self, face: FaceId) -> &Company {
        self.companies[face.index()].get_or_init(|| Company::of(&self.faces, face))
    }

    /// The subset of a face with these glyphs, made now or earlier.
    fn subset(&self, face: FaceId, glyphs: &BTreeSet<u16>) -> Result<Arc<Subset>, Box<Finding>> {
        let key = (face, glyphs.iter().copied().collect::<Vec<_>>());
        let lock = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(subset) = lock().get(&key) {
            return Ok(Arc::clone(subset));
        }
        let broken = || Box::new(problems::FONT_NOT_EMBEDDABLE.found().arg("face", face.name()));
        let subset = Arc::new(subset(&self.faces, face, &key.1).ok_or_else(broken)?);
        let mut known = lock();
        if known.len() < MOST_REMEMBERED {
            known.insert(key, Arc::clone(&subset));
        }
        Ok(subset)
    }
}

fn subset(faces: &Faces, face: FaceId, glyphs: &[u16]) -> Option<Subset> {
    let file = &faces.files[face.index()];
    let original = Face::parse(file, 0).ok()?;
    let remapper = GlyphRemapper::new_from_glyphs_sorted(glyphs);
    let bytes = subsetter::subset(file, 0, &remapper).ok()?;
    let tag = tag(face, &bytes);
    let mut parsed = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())?;
    parsed.font_name = Some(format!("{tag}+{}", postscript_name(&original)));
    let descriptor = descriptor(&original);
    // Of OpenType outlines `printpdf` embeds the bare table, of `TrueType` the whole file.
    let program = extract_cid_keyed_cff(&bytes, 0).unwrap_or(bytes);
    Some(Subset { tag, font: PdfFont::new(parsed), remapper, program: image::deflate(&program).ok()?, descriptor })
}

/// Six capitals from the font file, so that equal subsets have equal names and others do not.
fn tag(face: FaceId, bytes: &[u8]) -> String {
    let digest = Sha256::new().chain_update([face as u8]).chain_update(bytes).finalize();
    digest.iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

fn postscript_name(face: &Face<'_>) -> String {
    let mut names = face.names().into_iter().filter(|name| name.name_id == ttf_parser::name_id::POST_SCRIPT_NAME);
    let mut name = names.find_map(|name| name.to_string()).unwrap_or_default();
    name.retain(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    if name.is_empty() { "Font".to_owned() } else { name }
}

/// The numbers of the font descriptor (PDF 32000-1, 9.8.1) that `printpdf` guesses, from the whole font.
fn descriptor(face: &Face<'_>) -> Vec<(&'static str, i64)> {
    const FIXED_PITCH: i64 = 1;
    const SYMBOLIC: i64 = 1 << 2;
    const ITALIC: i64 = 1 << 6;
    let units = i64::from(face.units_per_em()).max(1);
    let scale = |value: i16| (i64::from(value) * 1000 + units / 2).div_euclid(units);
    let weight = i64::from(face.weight().to_number());
    let slant = if face.is_italic() { ITALIC } else { 0 };
    let pitch = if face.is_monospaced() { FIXED_PITCH } else { 0 };
    #[allow(clippy::cast_possible_truncation, reason = "an angle in degrees")]
    let angle = face.italic_angle().round() as i64;
    vec![
        ("Ascent", scale(face.ascender())),
        ("Descent", scale(face.descender())),
        ("CapHeight", scale(face.capital_height().unwrap_or(face.ascender()))),
        ("ItalicAngle", angle),
        ("StemV", 50 + weight * weight / (65 * 65)),
        // Glyphs are addressed by number in a set of their own, which is what "symbolic" says.
        ("Flags", SYMBOLIC | slant | pitch),
    ]
}

/// The fonts of one letter and what each of their glyphs means.
#[derive(Debug)]
pub struct Fonts {
    faces: BTreeMap<FaceId, Used>,
}

/// A face as one letter uses it.
#[derive(Debug)]
pub struct Used {
    subset: Arc<Subset>,
    font: PdfFont,
    /// The codes of each glyph with their texts, the usual one first.
    ///
    /// A code means one text, but a glyph may show several: a hyphen also stands where a word is broken.
    codes: BTreeMap<u16, Vec<(String, u16)>>,
    /// The glyphs, as numbered in the subset, of the codes after those of the subset's own glyphs.
    extra: Vec<u16>,
    space: Option<u16>,
}

/// How often a glyph shows which text by itself.
type Texts<'a> = BTreeMap<&'a str, usize>;

impl Used {
    fn new(subset: Arc<Subset>, glyphs: &BTreeMap<u16, Texts<'_>>, space: Option<u16>) -> Self {
        let font = subset.font.clone();
        let mut used = Self { subset, font, codes: BTreeMap::new(), extra: Vec::new(), space: None };
        for (glyph, texts) in glyphs {
            used.learn(*glyph, texts);
        }
        if let Some(space) = space {
            used.space = used.code(space, " ").or_else(|| used.add(space, " "));
        }
        used
    }

    fn learn(&mut self, glyph: u16, texts: &Texts<'_>) {
        let mut texts: Vec<_> = texts.iter().filter(|(text, _)| !text.is_empty()).collect();
        texts.sort_by_key(|(text, count)| (std::cmp::Reverse(**count), **text));
        for (text, _) in texts {
            self.add(glyph, text);
        }
        if !self.codes.contains_key(&glyph) {
            self.add(glyph, UNKNOWN);
        }
    }

    /// Gives a glyph a code for a text; outlines of the other kind than `TrueType` can have but one.
    fn add(&mut self, glyph: u16, text: &str) -> Option<u16> {
        let own = self.subset.remapper.get(glyph)?;
        let codes = self.codes.entry(glyph).or_default();
        let code = if codes.is_empty() {
            own
        } else if self.font.parsed_font.font_type == FontType::TrueType {
            let code = u16::try_from(self.subset.font.parsed_font.glyph_widths.len() + self.extra.len()).ok()?;
            let width = self.font.parsed_font.get_glyph_width(own)?;
            self.font.parsed_font.set_glyph_width(code, width);
            self.extra.push(own);
            code
        } else {
            return None;
        };
        codes.push((text.to_owned(), code));
        Some(code)
    }

    /// The code that shows a glyph and means this text.
    #[must_use]
    pub fn code(&self, glyph: u16, text: &str) -> Option<u16> {
        self.codes.get(&glyph)?.iter().find(|(known, _)| known == text).map(|(_, code)| *code)
    }

    /// The usual text of a glyph with its code.
    #[must_use]
    pub fn usual(&self, glyph: u16) -> (&str, u16) {
        self.codes.get(&glyph).and_then(|codes| codes.first()).map_or((UNKNOWN, 0), |(text, code)| (text, *code))
    }

    /// The code of a space.
    #[must_use]
    pub fn space(&self) -> Option<u16> {
        self.space
    }

    /// The face's name in the page resources.
    #[must_use]
    pub fn id(&self) -> FontId {
        FontId(self.subset.tag.clone())
    }

    /// How far a reader moves the pen for a code: the width in the PDF's `/W`, which `printpdf` truncates.
    #[must_use]
    pub fn width(&self, code: u16) -> i64 {
        let font = &self.font.parsed_font;
        let units = f32::from(font.pdf_font_metrics.units_per_em);
        #[allow(clippy::cast_possible_truncation, reason = "the very computation that made /W")]
        font.get_glyph_width(code).map_or(0, |width| (f32::from(width) * 1000.0 / units) as i64)
    }

    /// Which glyph each code shows (PDF 32000-1, 9.7.4.2), needed once a glyph has several codes.
    fn glyph_map(&self) -> Vec<u8> {
        let own = u16::try_from(self.subset.font.parsed_font.glyph_widths.len()).unwrap_or(u16::MAX);
        (0..own).chain(self.extra.iter().copied()).flat_map(u16::to_be_bytes).collect()
    }
}

impl Fonts {
    /// Collects the glyphs of all pages and takes or makes their subsets.
    pub fn of(pages: &Pages, subsets: &Subsets) -> Result<Self, Box<Finding>> {
        let mut uses: BTreeMap<FaceId, BTreeMap<u16, Texts<'_>>> = BTreeMap::new();
        for run in runs(pages) {
            let face = uses.entry(run.face).or_default();
            for cluster in clusters(&run.glyphs) {
                for glyph in cluster {
                    let texts = face.entry(glyph.id).or_default();
                    // A glyph that shows text together with others has no meaning of its own.
                    if let [only] = cluster {
                        *texts.entry(only.text.as_str()).or_default() += 1;
                    }
                }
            }
        }
        let shared = subsets.of(&pages.faces);
        let mut faces = BTreeMap::new();
        for (face, glyphs) in &uses {
            let mut wanted: BTreeSet<u16> = glyphs.keys().copied().collect();
            let company = shared.company(*face);
            // Slanted letters stand in a few headings and words, whose glyphs alone make a small file.
            if matches!(face, FaceId::Regular | FaceId::Bold) {
                company.join(&mut wanted);
            } else {
                wanted.extend(company.space);
            }
            faces.insert(*face, Used::new(shared.subset(*face, &wanted)?, glyphs, company.space));
        }
        Ok(Self { faces })
    }

    /// A face; there is one for every face the pages show.
    #[must_use]
    pub fn get(&self, face: FaceId) -> Option<&Used> {
        self.faces.get(&face)
    }

    /// The fonts as `printpdf` takes them.
    pub fn resources(&self) -> impl Iterator<Item = (FontId, PdfFont)> {
        self.faces.values().map(|used| (used.id(), used.font.clone()))
    }

    /// Puts the deflated font files, the right descriptors and the glyph maps in the place of what `printpdf` wrote.
    pub fn finish(&self, document: &mut Document) {
        for used in self.faces.values() {
            let name = used.font.parsed_font.font_name.as_deref().unwrap_or_default().as_bytes();
            let map =
                (!used.extra.is_empty()).then(|| document.add_object(Stream::new(Dictionary::new(), used.glyph_map())));
            let mut program = None;
            for object in document.objects.values_mut() {
                let Object::Dictionary(dictionary) = object else { continue };
                let named = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).unwrap_or_default();
                if named(b"FontName") == name {
                    for (key, value) in &used.subset.descriptor {
                        dictionary.set(*key, *value);
                    }
                    let file = [&b"FontFile2"[..], b"FontFile3"].into_iter().find_map(|key| dictionary.get(key).ok());
                    program = file.and_then(|file| file.as_reference().ok());
                } else if named(b"BaseFont") == name
                    && let Some(map) = map
                    && let Ok([Object::Dictionary(descendant)]) =
                        dictionary.get_mut(b"DescendantFonts").and_then(Object::as_array_mut).map(Vec::as_mut_slice)
                {
                    descendant.set("CIDToGIDMap", map);
                }
            }
            if let Some(Object::Stream(stream)) = program.and_then(|id| document.objects.get_mut(&id)) {
                stream.set_content(used.subset.program.clone());
                stream.dict.set("Filter", "FlateDecode");
                stream.allows_compression = false;
            }
        }
    }
}

/// The glyphs of a run in clusters: one with text and those without that follow it.
pub fn clusters(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|_, next| next.text.is_empty())
}

fn runs(pages: &Pages) -> impl Iterator<Item = &GlyphRun> {
    pages.pages.iter().flat_map(|page| &page.items).filter_map(|placed| match &placed.item {
        Item::Text(run) => Some(run),
        Item::Rule { .. } | Item::Image { .. } => None,
    })
}
