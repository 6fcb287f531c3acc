//! What a reader that is not ours finds on the pages of a PDF file: glyphs with their meaning, place and ink, and pictures.
//!
//! `hayro` shares no code with what writes the file. What other programs say of it is asked in `outside`.

use std::collections::VecDeque;

use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, ImageData, InterpreterCache, InterpreterSettings,
    Paint, PathDrawMode, SoftMask,
    font::Glyph,
    hayro_cmap::BfString,
    hayro_syntax::{
        Pdf,
        content::{TypedIter, ops::TypedInstruction},
        object::{Name, Stream},
        page::Resources,
    },
    interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};
use unicode_normalization::UnicodeNormalization as _;

/// Left, right, top and bottom in points from the top left corner of the page.
pub type Area = [f32; 4];

/// A page as it is seen.
#[derive(Debug, Default)]
pub struct Page {
    /// In the order they are drawn.
    pub glyphs: Vec<Drawn>,
    pub pictures: Vec<Picture>,
    height: f64,
    /// What the marked content that is still to come says instead of its glyphs.
    meant: VecDeque<Option<String>>,
    /// The same of what is open, until its first glyph is drawn.
    open: Vec<Option<String>>,
}

/// A glyph on its page, in points from the top left corner.
#[derive(Debug, Clone)]
pub struct Drawn {
    /// What it stands for; empty if the glyph before it says it for both.
    pub text: String,
    pub x: f32,
    pub end: f32,
    /// Its base line.
    pub y: f32,
    pub size: f32,
    /// None for a space.
    pub ink: Option<Area>,
}

#[derive(Debug)]
pub struct Picture {
    pub width: u32,
    /// The colour in its middle, on white paper.
    pub color: [u8; 3],
}

/// A word as it stands on a page.
#[derive(Debug)]
pub struct Word {
    pub text: String,
    /// Where its first glyph begins.
    pub x: f32,
    /// Its base line.
    pub y: f32,
    /// From its first place of the pen to its last, as high and low as its ink: a j may hang over to the left.
    pub area: Area,
}

/// All pages of a file.
pub fn pages(bytes: &[u8]) -> Vec<Page> {
    let pdf = Pdf::new(bytes.to_vec()).unwrap_or_else(|error| panic!("no PDF: {error:?}"));
    let cache = InterpreterCache::new();
    let mut all = Vec::new();
    for page in pdf.pages().iter() {
        let (area, settings) = (Rect::new(0.0, 0.0, 1.0, 1.0), InterpreterSettings::default());
        let mut context = Context::new(Affine::IDENTITY, area, &cache, pdf.xref(), settings);
        let mut seen = Page { height: f64::from(page.render_dimensions().1), ..Page::default() };
        meant(page.typed_operations(), page.resources(), &mut seen.meant);
        interpret_page(page, &mut context, &mut seen);
        assert!(seen.meant.is_empty() && seen.open.is_empty(), "marked content that never begins or ends");
        all.push(seen);
    }
    all
}

/// The words of each page in the order they are drawn, white space folded.
pub fn text(bytes: &[u8]) -> Vec<String> {
    pages(bytes).iter().map(|page| folded(&page.lines())).collect()
}

pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What each piece of marked content says it means (PDF 32000-1, 14.9.4), in the order in which an interpreter meets them.
fn meant(mut operations: TypedIter<'_>, resources: &Resources<'_>, found: &mut VecDeque<Option<String>>) {
    while let Some(operation) = operations.next() {
        match operation {
            TypedInstruction::BeginMarkedContent(_) => found.push_back(None),
            TypedInstruction::BeginMarkedContentWithProperties(begun) => {
                let properties = begun.1.clone().into_dict();
                let text = properties.and_then(|it| {
                    it.get::<hayro_interpret::hayro_syntax::object::String<'_>>("ActualText".as_bytes())
                });
                found.push_back(text.map(|text| crate::extraction::tagged::string(text.as_bytes())));
            }
            TypedInstruction::XObject(drawn) => {
                let form = resources.get_x_object(drawn.0).filter(is_form);
                if let Some(form) = form {
                    let content = form.decoded().unwrap();
                    let own = form.dict().get("Resources".as_bytes()).unwrap_or_default();
                    let inner = Resources::from_parent(own, resources.clone());
                    meant(TypedIter::new(&content), &inner, found);
                }
            }
            _ => {}
        }
    }
}

fn is_form(object: &Stream<'_>) -> bool {
    object.dict().get::<Name<'_>>("Subtype".as_bytes()).is_some_and(|name| name.as_ref() == b"Form")
}

impl Page {
    /// The text as it is drawn: a line ends where the pen moves up, down or back, and a gap is a space.
    pub fn lines(&self) -> String {
        let mut text = String::new();
        let mut last: Option<&Drawn> = None;
        for glyph in self.glyphs.iter().filter(|glyph| !glyph.text.is_empty()) {
            if let Some(last) = last {
                let (step, gap) = ((glyph.y - last.y).abs(), glyph.x - last.end);
                let size = glyph.size.max(last.size);
                if step > size * 0.6 || gap < -size * 0.6 {
                    text.push('\n');
                } else if gap > size * 0.2 && !text.ends_with(char::is_whitespace) {
                    text.push(' ');
                }
            }
            text.push_str(&glyph.text);
            last = Some(glyph);
        }
        text
    }

    /// The words, each with its place.
    pub fn words(&self) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        let mut last: Option<&Drawn> = None;
        for glyph in self.glyphs.iter().filter(|glyph| !glyph.text.is_empty()) {
            let apart = last.is_none_or(|last| {
                let size = glyph.size.max(last.size);
                (glyph.y - last.y).abs() > size * 0.6 || (glyph.x - last.end).abs() > size * 0.2
            });
            let [_, _, above, below] = glyph.ink.unwrap_or([glyph.x, glyph.x, glyph.y, glyph.y]);
            let ink = [glyph.x, glyph.end, above, below];
            match words.last_mut().filter(|word| !apart && !word.text.is_empty()) {
                _ if glyph.text.trim().is_empty() => {
                    words.push(Word { text: String::new(), x: 0.0, y: 0.0, area: [0.0; 4] });
                }
                Some(word) => {
                    word.text.push_str(&glyph.text);
                    let [left, right, top, bottom] = &mut word.area;
                    (*left, *right) = (left.min(ink[0]), right.max(ink[1]));
                    (*top, *bottom) = (top.min(ink[2]), bottom.max(ink[3]));
                }
                None => words.push(Word { text: glyph.text.clone(), x: glyph.x, y: glyph.y, area: ink }),
            }
            last = Some(glyph);
        }
        words.retain(|word| !word.text.is_empty());
        words
    }

    fn place(&self, point: Point) -> (f32, f32) {
        #[allow(clippy::cast_possible_truncation, reason = "a page is small")]
        (point.x as f32, (self.height - point.y) as f32)
    }
}

impl<'a> Device<'a> for Page {
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, transform: Affine, own: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        let Glyph::Outline(outline) = glyph else { panic!("a glyph without an outline") };
        let whole = transform * own;
        let meaning = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => panic!("glyph {:?} means nothing", outline.glyph_id()),
        };
        // Marked content that says what it means says so once, whatever it shows.
        let said = self.open.iter_mut().rev().find_map(Option::as_mut).map(std::mem::take);
        let (x, y) = self.place(whole * Point::ZERO);
        let advance = f64::from(outline.advance_width().unwrap_or_default());
        let (end, _) = self.place(whole * Point::new(advance, 0.0));
        let size = (end - x).max(self.place(whole * Point::new(1000.0, 0.0)).0 - x);
        let shape = outline.outline();
        let ink = (!shape.is_empty()).then(|| {
            let area = whole.transform_rect_bbox(shape.bounding_box());
            let ((left, bottom), (right, top)) =
                (self.place(Point::new(area.x0, area.y0)), self.place(Point::new(area.x1, area.y1)));
            [left, right, top, bottom]
        });
        self.glyphs.push(Drawn { text: said.unwrap_or(meaning), x, end, y, size, ink });
    }

    fn draw_image(&mut self, image: Image<'a, '_>, _: Affine) {
        let Image::Raster(image) = image else { panic!("a picture without colours") };
        let width = image.width();
        let mut color = [0; 3];
        image.with_rgba(
            |pixels, alpha| {
                let middle = (pixels.height() / 2 * pixels.width() + pixels.width() / 2) as usize;
                let ink = match &pixels {
                    ImageData::Rgb(pixels) => [0, 1, 2].map(|part| pixels.data[middle * 3 + part]),
                    ImageData::Luma(pixels) => [pixels.data[middle]; 3],
                };
                let cover = alpha.map_or(255, |alpha| u16::from(alpha.data[middle]));
                let mixed = |part: u8| (u16::from(part) * cover + 255 * (255 - cover)) / 255;
                color = ink.map(|part| u8::try_from(mixed(part)).unwrap());
            },
            None,
        );
        self.pictures.push(Picture { width, color });
    }

    fn begin_marked_content(&mut self, _: &[u8], _: Option<i32>) {
        let meant = self.meant.pop_front().unwrap();
        self.open.push(meant);
    }

    fn end_marked_content(&mut self) {
        self.open.pop().unwrap();
    }

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn pop_clip_path(&mut self) {}
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_transparency_group(&mut self) {}
}

/// Without compatibility characters, of which a reader may write the parts.
pub fn parts(text: &str) -> String {
    text.nfkd().collect()
}
