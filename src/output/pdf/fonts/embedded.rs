//! A face as it is in a file: its reduced program, its widths, and the codes that say what each glyph means.

use pdf_writer::{
    Filter, Name, Rect, Ref, Str,
    types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap},
    writers::{CidFont, FontDescriptor, Type0Font},
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;
use ttf_parser::{Face, GlyphId, RawFace, Tag};

use super::{File, company::Company, glyphs::Glyphs, program};
use crate::{
    layout::faces::{FaceId, Faces, thousandths},
    output::deflate::deflate,
};

/// What a glyph means to a text extractor where nothing better is known.
const UNKNOWN: &str = "\u{FFFD}";

/// What must be in a file so that it shows and says all that a letter does in one face.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Need {
    pub face: FaceId,
    pub glyphs: Glyphs,
    /// What glyphs mean besides what [`Company`] knows, of each glyph the most frequent first.
    pub meanings: Vec<(u16, Box<str>)>,
}

/// A face with the glyphs a letter needs, numbered anew.
#[derive(Debug)]
pub struct Subset {
    /// Six capitals that name the subset (PDF 32000-1, 9.6.4) and the name of the face.
    name: String,
    remapper: GlyphRemapper,
    kind: CidFontType,
    /// The font file, packed, and its length before.
    program: Vec<u8>,
    length: usize,
    /// Of each glyph as numbered here.
    widths: Vec<f32>,
    descriptor: Descriptor,
}

impl Subset {
    /// Reduces a face; none if its file cannot be read.
    #[must_use]
    pub fn of(faces: &Faces, face: FaceId, glyphs: &Glyphs) -> Option<Self> {
        let file = &faces.files[face.index()];
        let original = Face::parse(file, 0).ok()?;
        let mut remapper = GlyphRemapper::new();
        glyphs.iter().for_each(|glyph| {
            remapper.remap(glyph);
        });
        let bytes = subsetter::subset(file, 0, &remapper).ok()?;
        let units = original.units_per_em();
        let width = |glyph| {
            let width = thousandths(i32::from(original.glyph_hor_advance(GlyphId(glyph)).unwrap_or_default()), units);
            // Hundredths of a thousandth: what is rounded off a line is less than any eye or validator sees.
            (width * 100.0).round() / 100.0
        };
        let name = format!("{}+{}", tag(face, &bytes), postscript_name(&original));
        let widths = remapper.remapped_gids().map(width).collect();
        // Of OpenType outlines a PDF takes the bare table, of `TrueType` a whole file (PDF 32000-1, table 126).
        let outlines = RawFace::parse(&bytes, 0).ok()?.table(Tag::from_bytes(b"CFF ")).map(<[u8]>::to_vec);
        let kind = if outlines.is_some() { CidFontType::Type0 } else { CidFontType::Type2 };
        let program = outlines.or_else(|| program::bare(&bytes)).unwrap_or(bytes);
        Some(Self {
            name,
            remapper,
            kind,
            program: deflate(&program).ok()?,
            length: program.len(),
            widths,
            descriptor: Descriptor::of(&original),
        })
    }
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

/// The numbers of the font descriptor (PDF 32000-1, 9.8.1), from the whole font.
#[derive(Debug)]
struct Descriptor {
    bounds: [f32; 4],
    ascent: f32,
    descent: f32,
    capitals: f32,
    angle: f32,
    stem: f32,
    is_monospaced: bool,
    is_italic: bool,
}

impl Descriptor {
    fn of(face: &Face<'_>) -> Self {
        let scale = |value: i16| thousandths(i32::from(value), face.units_per_em()).round();
        let weight = f32::from(face.weight().to_number());
        let bounds = face.global_bounding_box();
        Self {
            bounds: [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(scale),
            ascent: scale(face.ascender()),
            descent: scale(face.descender()),
            capitals: scale(face.capital_height().unwrap_or(face.ascender())),
            angle: face.italic_angle().round(),
            stem: (50.0 + weight * weight / (65.0 * 65.0)).floor(),
            is_monospaced: face.is_monospaced(),
            is_italic: face.is_italic(),
        }
    }

    fn flags(&self) -> FontFlags {
        // Glyphs are addressed by number in a set of their own, which is what "symbolic" says.
        let mut flags = FontFlags::SYMBOLIC;
        flags.set(FontFlags::FIXED_PITCH, self.is_monospaced);
        flags.set(FontFlags::ITALIC, self.is_italic);
        flags
    }
}

/// A face as letters with the same [`Need`] use it.
#[derive(Debug)]
pub struct Used {
    subset: std::sync::Arc<Subset>,
    /// By glyph of the whole font, one more than where in `codes` it is found; 0 if it is not in the subset.
    places: Vec<u16>,
    /// The codes of each glyph with their texts, the usual one first.
    ///
    /// A code means one text, but a glyph may show several: a hyphen also stands where a word is broken.
    codes: Vec<Vec<(Box<str>, u16)>>,
    /// Of each code.
    widths: Vec<f32>,
    space: Option<u16>,
    /// What each code means, packed.
    meanings: Vec<u8>,
    /// Which glyph each code shows (PDF 32000-1, 9.7.4.2), packed; none while each glyph has one code, its number.
    map: Option<Vec<u8>>,
}

impl Used {
    /// Gives every glyph its codes; none if there are more than codes.
    #[must_use]
    pub fn new(subset: std::sync::Arc<Subset>, company: &Company, need: &Need) -> Option<Self> {
        let own = subset.widths.len();
        let mut used = Self {
            places: Vec::new(),
            codes: Vec::new(),
            widths: subset.widths.clone(),
            space: None,
            meanings: Vec::new(),
            map: None,
            subset,
        };
        // The glyphs of the codes after those of the subset's own.
        let mut extra = Vec::new();
        for glyph in need.glyphs.iter() {
            let usual = Some(company.meaning(glyph)).filter(|usual| !usual.is_empty());
            let first = need.meanings.partition_point(|(other, _)| *other < glyph);
            let others =
                need.meanings[first..].iter().take_while(|(other, _)| *other == glyph).map(|(_, text)| &**text);
            for text in usual.into_iter().chain(others) {
                used.add(glyph, text, &mut extra)?;
            }
            if used.texts(glyph).is_empty() {
                used.add(glyph, UNKNOWN, &mut extra)?;
            }
        }
        used.space = company.space.and_then(|space| used.code(space, " "));
        used.meanings = deflate(&used.unicode()).ok()?;
        if !extra.is_empty() {
            let own = 0..u16::try_from(own).ok()?;
            let map: Vec<u8> = own.chain(extra).flat_map(u16::to_be_bytes).collect();
            used.map = Some(deflate(&map).ok()?);
        }
        Some(used)
    }

    /// Gives a glyph a code for a text; outlines of the other kind than `TrueType` can have but one.
    fn add(&mut self, glyph: u16, text: &str, extra: &mut Vec<u16>) -> Option<()> {
        let own = self.subset.remapper.get(glyph)?;
        let place = usize::from(glyph);
        if self.places.len() <= place {
            self.places.resize(place + 1, 0);
        }
        let code = if self.places[place] == 0 {
            self.codes.push(Vec::new());
            self.places[place] = u16::try_from(self.codes.len()).ok()?;
            own
        } else if self.subset.kind == CidFontType::Type2 {
            let code = u16::try_from(self.widths.len()).ok()?;
            self.widths.push(self.width(own));
            extra.push(own);
            code
        } else {
            return Some(());
        };
        self.codes[usize::from(self.places[place]) - 1].push((text.into(), code));
        Some(())
    }

    /// The texts of a glyph with their codes, the usual one first.
    fn texts(&self, glyph: u16) -> &[(Box<str>, u16)] {
        let place = self.places.get(usize::from(glyph)).and_then(|place| place.checked_sub(1));
        place.and_then(|place| self.codes.get(usize::from(place))).map_or(&[], Vec::as_slice)
    }

    /// The code that shows a glyph and means this text.
    #[must_use]
    pub fn code(&self, glyph: u16, text: &str) -> Option<u16> {
        self.texts(glyph).iter().find(|(known, _)| **known == *text).map(|(_, code)| *code)
    }

    /// The code that shows a glyph, whatever it means.
    #[must_use]
    pub fn usual(&self, glyph: u16) -> u16 {
        self.texts(glyph).first().map_or(0, |(_, code)| *code)
    }

    /// The code of a space.
    #[must_use]
    pub fn space(&self) -> Option<u16> {
        self.space
    }

    /// How far a reader moves the pen for a code, in thousandths of the size: what the file says.
    #[must_use]
    pub fn width(&self, code: u16) -> f32 {
        self.widths.get(usize::from(code)).copied().unwrap_or_default()
    }

    /// What each code means (PDF 32000-1, 9.10.3).
    fn unicode(&self) -> Vec<u8> {
        const UNICODE: SystemInfo<'_> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"UCS"), supplement: 0 };
        let mut map = UnicodeCmap::<u16>::new(Name(b"Adobe-Identity-UCS"), UNICODE);
        let mut all: Vec<_> = self.codes.iter().flatten().map(|(text, code)| (*code, text)).collect();
        all.sort_unstable();
        for (code, text) in all {
            map.pair_with_multiple(code, text.chars());
        }
        map.finish().into_vec()
    }

    /// Writes the font; gives its place.
    pub fn write(&self, file: &mut File) -> Ref {
        const IDENTITY: SystemInfo<'_> =
            SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
        let [font, descendant, descriptor, program, meanings] = std::array::from_fn(|_| file.id());
        let Subset { name, kind, .. } = &*self.subset;
        let name = Name(name.as_bytes());
        let mut whole = file.object(font).start::<Type0Font<'_>>();
        whole.base_font(name).encoding_predefined(Name(b"Identity-H"));
        whole.descendant_font(descendant).to_unicode(meanings);
        drop(whole);
        let map = self.map.as_ref().map(|map| (file.id(), map));
        let mut part = file.object(descendant).start::<CidFont<'_>>();
        part.subtype(*kind).base_font(name).system_info(IDENTITY).font_descriptor(descriptor).default_width(0.0);
        part.widths().consecutive(0, self.widths.iter().copied());
        match map {
            Some((map, _)) => {
                part.cid_to_gid_map_stream(map);
            }
            None if *kind == CidFontType::Type2 => {
                part.cid_to_gid_map_predefined(Name(b"Identity"));
            }
            None => {}
        }
        drop(part);
        if let Some((id, map)) = map {
            file.packed(id, map);
        }
        self.describe(file, descriptor, program);
        file.packed(meanings, &self.meanings);
        font
    }

    fn describe(&self, file: &mut File, descriptor: Ref, program: Ref) {
        let Subset { name, kind, descriptor: said, program: bytes, length, .. } = &*self.subset;
        let mut described = file.object(descriptor).start::<FontDescriptor<'_>>();
        let [left, bottom, right, top] = said.bounds;
        described.name(Name(name.as_bytes())).flags(said.flags()).bbox(Rect::new(left, bottom, right, top));
        described.italic_angle(said.angle).ascent(said.ascent).descent(said.descent);
        described.cap_height(said.capitals).stem_v(said.stem);
        match kind {
            CidFontType::Type2 => described.font_file2(program),
            CidFontType::Type0 => described.font_file3(program),
        };
        drop(described);
        let mut stream = file.stream(program, bytes);
        stream.filter(Filter::FlateDecode);
        match kind {
            CidFontType::Type2 => stream.pair(Name(b"Length1"), super::super::file::integer(*length)),
            CidFontType::Type0 => stream.pair(Name(b"Subtype"), Name(b"CIDFontType0C")),
        };
    }
}
