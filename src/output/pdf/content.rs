//! Pages as drawing operations, each piece of content numbered so that the tags can point to it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use printpdf::{
    Codepoint, Color as Ink, CurTransMat, DictItem, Line, LinePoint, Op, PdfFontHandle, Point, Pt, Rgb, TextItem,
    TextMatrix, XObjectTransform,
};

use super::{
    fonts::{Fonts, Used, clusters},
    metadata::utf16,
    pictures::Pictures,
};
use crate::layout::{Artifact, Color, Glyph, GlyphRun, Item, Owner, PAGE, Page, faces::FaceId};

/// A page drawn.
#[derive(Debug, Default)]
pub struct Drawn {
    pub ops: Vec<Op>,
    /// The pieces of content on the page; the place in the list is the piece's number (MCID).
    pub pieces: Vec<Piece>,
}

/// Content that stands together and belongs to one part of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    pub owner: Owner,
    pub kind: Kind,
}

/// What a piece is besides plain text.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    Text,
    Link { target: Arc<str>, words: String, lines: Vec<Area> },
    Picture { alt: String, area: Area },
}

/// Left, bottom, right and top in points from the lower left corner of the page.
pub type Area = [f32; 4];

/// What a run of items has in common, so that it becomes one piece.
#[derive(PartialEq)]
enum Key {
    Furniture(Artifact),
    Text(Owner, Option<Arc<str>>),
    Picture(Owner),
    /// A page of another file, whose words are read as they stand.
    Sheet(Owner),
}

impl Key {
    fn of(owner: Owner, item: &Item) -> Self {
        match (owner, item) {
            (Owner::Artifact(artifact), _) => Self::Furniture(artifact),
            // A line says nothing that the tags do not.
            (_, Item::Rule { .. }) => Self::Furniture(Artifact::Decoration),
            (owner, Item::Text(run)) => Self::Text(owner, run.link.clone()),
            (owner, Item::Image { image, .. }) if image.page.is_some_and(|page| page.has_words) => Self::Sheet(owner),
            (owner, Item::Image { .. }) => Self::Picture(owner),
        }
    }
}

/// Draws pages with the fonts and pictures of the letter.
pub struct Painter<'a> {
    pub fonts: &'a Fonts,
    pub pictures: &'a Pictures,
    /// Where (page, item) a space must be added for those who read without lines.
    pub spaces: &'a BTreeSet<(usize, usize)>,
}

impl Painter<'_> {
    /// The operations and pieces of one page.
    #[must_use]
    pub fn page(&self, number: usize, page: &Page) -> Drawn {
        let mut sheet = Sheet { drawn: Drawn::default(), font: None, fill: None };
        let keyed: Vec<_> = page.items.iter().map(|placed| Key::of(placed.owner, &placed.item)).enumerate().collect();
        for group in keyed.chunk_by(|(at, key), (_, next)| {
            // Every picture is a figure of its own.
            key == next && !matches!(page.items.get(*at).map(|placed| &placed.item), Some(Item::Image { .. }))
        }) {
            let Some((_, key)) = group.first() else { continue };
            sheet.begin(key);
            for placed in group.iter().filter_map(|(at, _)| page.items.get(*at).map(|placed| (*at, placed))) {
                match &placed.1.item {
                    Item::Text(run) => self.text(&mut sheet, key, run, self.spaces.contains(&(number, placed.0))),
                    Item::Rule { from, to, width, color } => sheet.rule(*from, *to, *width, *color),
                    Item::Image { image, x, y, width, height } => {
                        let area = [*x, flip(y + height), x + width, flip(*y)];
                        if let Some(Piece { kind: Kind::Picture { alt, area: place }, .. }) =
                            sheet.drawn.pieces.last_mut()
                            && matches!(key, Key::Picture(_))
                        {
                            (*alt, *place) = (image.alt.clone(), area.map(short));
                        }
                        if let Some(id) = self.pictures.id(image) {
                            sheet.picture(id, area);
                        }
                    }
                }
            }
            sheet.push(Op::EndMarkedContent);
        }
        sheet.drawn
    }

    fn text(&self, sheet: &mut Sheet, key: &Key, run: &GlyphRun, space: bool) {
        let Some(face) = self.fonts.get(run.face) else { return };
        if run.glyphs.is_empty() {
            return;
        }
        sheet.push(Op::StartTextSection);
        if sheet.font != Some((run.face, run.size)) {
            sheet.font = Some((run.face, run.size));
            sheet.push(Op::SetFont { font: PdfFontHandle::External(face.id()), size: Pt(short(run.size)) });
        }
        if sheet.fill != Some(run.color) {
            sheet.fill = Some(run.color);
            sheet.push(Op::SetFillColor { col: ink(run.color) });
        }
        let mut pen = Pen { face, run, key, wanted: 0.0, actual: 0.0, line: Vec::new() };
        pen.place(sheet);
        for cluster in clusters(&run.glyphs) {
            pen.cluster(sheet, cluster);
        }
        if space && let Some(code) = face.space() {
            pen.line.push(TextItem::GlyphIds(vec![Codepoint::with_cid(code, 0.0, " ".to_owned())]));
        }
        pen.flush(sheet);
        sheet.push(Op::EndTextSection);
        if let Some(Piece { kind: Kind::Link { words, lines, .. }, .. }) = sheet.drawn.pieces.last_mut()
            && run.link.is_some()
        {
            words.extend(run.glyphs.iter().flat_map(|glyph| glyph.text.chars()).filter(|letter| *letter != '\u{AD}'));
            if space {
                words.push(' ');
            }
            stretch(lines, area(run));
        }
    }
}

/// The place a run of text takes, as high and deep as letters commonly are.
fn area(run: &GlyphRun) -> Area {
    let length: f32 = run.glyphs.iter().map(|glyph| glyph.advance).sum();
    [run.x, flip(run.y + run.size * 0.25), run.x + length / 1000.0 * run.size, flip(run.y - run.size * 0.75)].map(short)
}

/// Adds an area to the last one where both stand on one line.
fn stretch(lines: &mut Vec<Area>, area: Area) {
    match lines.last_mut() {
        Some(last) if (last[1] - area[1]).abs() < 0.01 => last[2] = area[2].max(last[2]),
        _ => lines.push(area),
    }
}

/// A page being drawn, with the state a reader has at this point.
struct Sheet {
    drawn: Drawn,
    font: Option<(FaceId, f32)>,
    fill: Option<Color>,
}

impl Sheet {
    fn push(&mut self, op: Op) {
        self.drawn.ops.push(op);
    }

    /// Opens marked content (PDF 32000-1, 14.6) for a piece or for page furniture.
    fn begin(&mut self, key: &Key) {
        let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
        let furniture = |artifact: &Artifact| match artifact {
            Artifact::Header => vec![("Type", name("Pagination")), ("Subtype", name("Header"))],
            Artifact::Footer => vec![("Type", name("Pagination")), ("Subtype", name("Footer"))],
            Artifact::Decoration => vec![("Type", name("Layout"))],
        };
        let (tag, properties) = match key {
            Key::Furniture(artifact) => ("Artifact", furniture(artifact)),
            Key::Text(owner, link) => {
                let kind = link.as_ref().map_or(Kind::Text, |target| Kind::Link {
                    target: Arc::clone(target),
                    words: String::new(),
                    lines: Vec::new(),
                });
                (if link.is_some() { "Link" } else { "P" }, self.number(*owner, kind))
            }
            Key::Sheet(owner) => ("P", self.number(*owner, Kind::Text)),
            Key::Picture(owner) => {
                ("Figure", self.number(*owner, Kind::Picture { alt: String::new(), area: [0.0; 4] }))
            }
        };
        self.push(marked(tag, properties));
    }

    fn number(&mut self, owner: Owner, kind: Kind) -> Vec<(&'static str, DictItem)> {
        self.drawn.pieces.push(Piece { owner, kind });
        vec![("MCID", DictItem::Int(i64::try_from(self.drawn.pieces.len() - 1).unwrap_or_default()))]
    }

    fn rule(&mut self, from: (f32, f32), to: (f32, f32), width: f32, color: Color) {
        let point =
            |(x, y): (f32, f32)| LinePoint { p: Point { x: Pt(short(x)), y: Pt(short(flip(y))) }, bezier: false };
        self.push(Op::SetOutlineColor { col: ink(color) });
        self.push(Op::SetOutlineThickness { pt: Pt(short(width)) });
        self.push(Op::DrawLine { line: Line { points: vec![point(from), point(to)], is_closed: false } });
    }

    fn picture(&mut self, id: printpdf::XObjectId, [left, bottom, right, top]: Area) {
        let matrix = CurTransMat::Raw([right - left, 0.0, 0.0, top - bottom, left, bottom].map(short));
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.push(Op::SaveGraphicsState);
        self.push(Op::SetTransformationMatrix { matrix });
        self.push(Op::UseXobject { id, transform });
        self.push(Op::RestoreGraphicsState);
    }
}

/// Sets the glyphs of one run, keeping the reader's pen where the layout wants it.
struct Pen<'a> {
    face: &'a Used,
    run: &'a GlyphRun,
    key: &'a Key,
    /// Where the layout has the pen and where a reader has it, in thousandths of the size from the start of the run.
    wanted: f64,
    actual: f64,
    line: Vec<TextItem>,
}

impl Pen<'_> {
    /// Tells the reader where its pen is.
    fn place(&self, sheet: &mut Sheet) {
        #[allow(clippy::cast_possible_truncation, reason = "a distance on a page")]
        let x = self.run.x + (self.actual / 1000.0) as f32 * self.run.size;
        let matrix = TextMatrix::Translate(Pt(short(x)), Pt(short(flip(self.run.y))));
        sheet.push(Op::SetTextMatrix { matrix });
    }

    /// Sets glyphs that show one text together; where no code of the font can mean it, the content says it.
    fn cluster(&mut self, sheet: &mut Sheet, cluster: &[Glyph]) {
        let Some(first) = cluster.first() else { return };
        if let [only] = cluster
            && let Some(code) = self.face.code(only.id, &only.text)
        {
            self.glyph(sheet, only, &only.text, code);
            return;
        }
        self.flush(sheet);
        let actual_text = ("ActualText", DictItem::String { data: utf16(&first.text), literal: false });
        // A piece of its own rather than one within another, which not every reader follows.
        let apart = match self.key {
            Key::Text(owner, None) => Some(*owner),
            _ => None,
        };
        let mut properties = vec![actual_text];
        if let Some(owner) = apart {
            sheet.push(Op::EndTextSection);
            sheet.push(Op::EndMarkedContent);
            properties.extend(sheet.number(owner, Kind::Text));
        }
        sheet.push(marked("Span", properties));
        if apart.is_some() {
            sheet.push(Op::StartTextSection);
            self.place(sheet);
        }
        for glyph in cluster {
            let (text, code) = self.face.usual(glyph.id);
            self.glyph(sheet, glyph, text, code);
        }
        self.flush(sheet);
        if apart.is_some() {
            sheet.push(Op::EndTextSection);
        }
        sheet.push(Op::EndMarkedContent);
        if apart.is_some() {
            sheet.begin(self.key);
            sheet.push(Op::StartTextSection);
            self.place(sheet);
        }
    }

    fn glyph(&mut self, sheet: &mut Sheet, glyph: &Glyph, text: &str, code: u16) {
        let raised = glyph.dy != 0.0;
        if raised {
            self.flush(sheet);
            sheet.push(Op::SetLineOffset { multiplier: short(glyph.dy / 1000.0 * self.run.size) });
        }
        // Whole thousandths keep files small; what is rounded off is made good at the next glyph.
        let shift = (self.actual - self.wanted - f64::from(glyph.dx)).round();
        if shift != 0.0 {
            #[allow(clippy::cast_possible_truncation, reason = "a whole number of thousandths within a page")]
            self.line.push(TextItem::Offset(shift as f32));
            self.actual -= shift;
        }
        self.line.push(TextItem::GlyphIds(vec![Codepoint::with_cid(code, 0.0, text.to_owned())]));
        #[allow(clippy::cast_precision_loss, reason = "a glyph's width")]
        let width = self.face.width(code) as f64;
        self.actual += width;
        self.wanted += f64::from(glyph.advance);
        if raised {
            self.flush(sheet);
            sheet.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    fn flush(&mut self, sheet: &mut Sheet) {
        if !self.line.is_empty() {
            sheet.push(Op::ShowText { items: std::mem::take(&mut self.line) });
        }
    }
}

fn marked(tag: &str, properties: Vec<(&str, DictItem)>) -> Op {
    let map: BTreeMap<_, _> = properties.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } }
}

fn ink(color: Color) -> Ink {
    let share = |level: u8| short(f32::from(level) / 255.0);
    Ink::Rgb(Rgb::new(share(color.red), share(color.green), share(color.blue), None))
}

/// From the distance to the top of the page to that from its foot.
fn flip(y: f32) -> f32 {
    PAGE.1 - y
}

/// A length to the thousandth of a point, which no eye sees and which takes few bytes.
fn short(length: f32) -> f32 {
    (length * 1000.0).round() / 1000.0
}
