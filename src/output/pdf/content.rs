//! Pages as drawing operators, each piece of content numbered so that the tags can point to it.

use std::{collections::BTreeSet, sync::Arc};

use pdf_writer::{
    Content, Name, Str, TextStr,
    types::{ArtifactSubtype, ArtifactType},
    writers::PropertyList,
};

use super::{
    file::{COMPACT, integer},
    fonts::{self, Fonts, Used, clusters},
    pictures::{self, Pictures},
};
use crate::layout::{Artifact, Color, Glyph, GlyphRun, Item, Owner, PAGE, Page, faces::FaceId};

/// A page drawn.
#[derive(Debug, Default)]
pub struct Drawn {
    /// The operators, not packed.
    pub content: Vec<u8>,
    /// The pieces of content on the page; the place in the list is the piece's number (MCID).
    pub pieces: Vec<Piece>,
}

/// Content that stands together and belongs to one part of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    pub owner: Owner,
    pub kind: PieceKind,
}

/// What a piece is besides plain text.
#[derive(Debug, Clone, PartialEq)]
pub enum PieceKind {
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
    /// The operators and pieces of one page.
    #[must_use]
    pub fn page(&self, number: usize, page: &Page) -> Drawn {
        let mut sheet = Sheet::new();
        let mut items = page.items.iter().enumerate().peekable();
        while let Some((at, placed)) = items.next() {
            let key = Key::of(placed.owner, &placed.item);
            sheet.begin(&key);
            self.item(&mut sheet, &key, &placed.item, (number, at));
            // Every picture is a figure of its own.
            if !matches!(placed.item, Item::Image { .. }) {
                while let Some((at, placed)) = items.next_if(|(_, next)| Key::of(next.owner, &next.item) == key) {
                    self.item(&mut sheet, &key, &placed.item, (number, at));
                }
            }
            sheet.content.end_marked_content();
        }
        Drawn { content: sheet.content.finish().into_vec(), pieces: sheet.pieces }
    }

    fn item(&self, sheet: &mut Sheet, key: &Key, item: &Item, place: (usize, usize)) {
        match item {
            Item::Text(run) => self.text(sheet, key, run, self.spaces.contains(&place)),
            Item::Rule { from, to, width, color } => sheet.rule(*from, *to, *width, *color),
            Item::Image { image, x, y, width, height } => {
                let area = [*x, flip(y + height), x + width, flip(*y)];
                if let Some(Piece { kind: PieceKind::Picture { alt, area: place }, .. }) = sheet.pieces.last_mut()
                    && matches!(key, Key::Picture(_))
                {
                    (*alt, *place) = (image.alt.clone(), area.map(short));
                }
                if let Some(place) = self.pictures.place(image) {
                    sheet.picture(&pictures::name(place), area);
                }
            }
        }
    }

    fn text(&self, sheet: &mut Sheet, key: &Key, run: &GlyphRun, space: bool) {
        let Some(face) = self.fonts.get(run.face) else { return };
        if run.glyphs.is_empty() {
            return;
        }
        sheet.content.begin_text();
        if sheet.font != Some((run.face, run.size)) {
            sheet.font = Some((run.face, run.size));
            sheet.content.set_font(fonts::resource(run.face), short(run.size));
        }
        if sheet.fill != Some(run.color) {
            sheet.fill = Some(run.color);
            let [red, green, blue] = ink(run.color);
            sheet.content.set_fill_rgb(red, green, blue);
        }
        let mut pen = Pen { face, run, key, wanted: 0.0, actual: 0.0 };
        pen.place(sheet);
        for cluster in clusters(&run.glyphs) {
            pen.cluster(sheet, cluster);
        }
        if space && let Some(code) = face.space() {
            sheet.line.codes.extend(code.to_be_bytes());
        }
        sheet.flush();
        sheet.content.end_text();
        if let Some(Piece { kind: PieceKind::Link { words, lines, .. }, .. }) = sheet.pieces.last_mut()
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
    content: Content,
    pieces: Vec<Piece>,
    font: Option<(FaceId, f32)>,
    fill: Option<Color>,
    line: Line,
}

/// Codes of glyphs that are still to be shown.
#[derive(Default)]
struct Line {
    codes: Vec<u8>,
    /// How far the pen moves back before a place in the codes, in thousandths of the size.
    shifts: Vec<(usize, f32)>,
}

impl Sheet {
    fn new() -> Self {
        let content = Content::with_settings_and_capacity(COMPACT, 16 << 10);
        Self { content, pieces: Vec::new(), font: None, fill: None, line: Line::default() }
    }

    /// Opens marked content (PDF 32000-1, 14.6) for a piece or for page furniture.
    fn begin(&mut self, key: &Key) {
        match key {
            Key::Furniture(artifact) => {
                let mut mark = self.content.begin_marked_content_with_properties(Name(b"Artifact"));
                let mut properties = mark.properties().artifact();
                match artifact {
                    Artifact::Header => {
                        properties.kind(ArtifactType::Pagination).subtype(ArtifactSubtype::Header);
                    }
                    Artifact::Footer => {
                        properties.kind(ArtifactType::Pagination).subtype(ArtifactSubtype::Footer);
                    }
                    Artifact::Decoration => {
                        properties.kind(ArtifactType::Layout);
                    }
                }
            }
            Key::Text(owner, None) | Key::Sheet(owner) => self.piece(b"P", *owner, PieceKind::Text, |_| {}),
            Key::Text(owner, Some(target)) => {
                let kind = PieceKind::Link { target: Arc::clone(target), words: String::new(), lines: Vec::new() };
                self.piece(b"Link", *owner, kind, |_| {});
            }
            Key::Picture(owner) => {
                let kind = PieceKind::Picture { alt: String::new(), area: [0.0; 4] };
                self.piece(b"Figure", *owner, kind, |_| {});
            }
        }
    }

    /// Opens the next piece; `say` may add to its properties.
    fn piece(&mut self, tag: &[u8], owner: Owner, kind: PieceKind, say: impl FnOnce(&mut PropertyList<'_>)) {
        let number = integer(self.pieces.len());
        self.pieces.push(Piece { owner, kind });
        let mut mark = self.content.begin_marked_content_with_properties(Name(tag));
        let mut properties = mark.properties();
        properties.identify(number);
        say(&mut properties);
    }

    fn rule(&mut self, from: (f32, f32), to: (f32, f32), width: f32, color: Color) {
        let [red, green, blue] = ink(color);
        self.content.set_stroke_rgb(red, green, blue).set_line_width(short(width));
        self.content.move_to(short(from.0), short(flip(from.1))).line_to(short(to.0), short(flip(to.1))).stroke();
    }

    fn picture(&mut self, name: &str, [left, bottom, right, top]: Area) {
        let matrix = [right - left, 0.0, 0.0, top - bottom, left, bottom].map(short);
        self.content.save_state().transform(matrix).x_object(Name(name.as_bytes())).restore_state();
    }

    /// Shows the codes at hand.
    fn flush(&mut self) {
        let Line { codes, shifts } = &mut self.line;
        if shifts.is_empty() {
            if !codes.is_empty() {
                self.content.show(Str(codes));
            }
        } else {
            let mut shown = self.content.show_positioned();
            let mut items = shown.items();
            let mut from = 0;
            for (to, shift) in shifts.drain(..) {
                if to > from {
                    items.show(Str(&codes[from..to]));
                }
                items.adjust(shift);
                from = to;
            }
            if codes.len() > from {
                items.show(Str(&codes[from..]));
            }
        }
        codes.clear();
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
}

impl Pen<'_> {
    /// Tells the reader where its pen is.
    fn place(&self, sheet: &mut Sheet) {
        #[allow(clippy::cast_possible_truncation, reason = "a distance on a page")]
        let x = self.run.x + (self.actual / 1000.0) as f32 * self.run.size;
        sheet.content.next_line(short(x), short(flip(self.run.y)));
    }

    /// Sets glyphs that show one text together; where no code of the font can mean it, the content says it.
    fn cluster(&mut self, sheet: &mut Sheet, cluster: &[Glyph]) {
        let Some(first) = cluster.first() else { return };
        if let [only] = cluster
            && let Some(code) = self.face.code(only.id, &only.text)
        {
            self.glyph(sheet, only, code);
            return;
        }
        sheet.flush();
        // A piece of its own rather than one within another, which not every reader follows.
        let apart = match self.key {
            Key::Text(owner, None) => Some(*owner),
            _ => None,
        };
        if let Some(owner) = apart {
            sheet.content.end_text().end_marked_content();
            sheet.piece(b"Span", owner, PieceKind::Text, |properties| {
                properties.actual_text(TextStr(&first.text));
            });
            sheet.content.begin_text();
            self.place(sheet);
        } else {
            let mut mark = sheet.content.begin_marked_content_with_properties(Name(b"Span"));
            mark.properties().actual_text(TextStr(&first.text));
        }
        for glyph in cluster {
            self.glyph(sheet, glyph, self.face.usual(glyph.id));
        }
        sheet.flush();
        if apart.is_some() {
            sheet.content.end_text().end_marked_content();
            sheet.begin(self.key);
            sheet.content.begin_text();
            self.place(sheet);
        } else {
            sheet.content.end_marked_content();
        }
    }

    fn glyph(&mut self, sheet: &mut Sheet, glyph: &Glyph, code: u16) {
        let raised = glyph.dy != 0.0;
        if raised {
            sheet.flush();
            sheet.content.set_rise(short(glyph.dy / 1000.0 * self.run.size));
        }
        // Whole thousandths keep files small; what is rounded off is made good at the next glyph.
        let shift = (self.actual - self.wanted - f64::from(glyph.dx)).round();
        if shift != 0.0 {
            #[allow(clippy::cast_possible_truncation, reason = "a whole number of thousandths within a page")]
            sheet.line.shifts.push((sheet.line.codes.len(), shift as f32));
            self.actual -= shift;
        }
        sheet.line.codes.extend(code.to_be_bytes());
        self.actual += f64::from(self.face.width(code));
        self.wanted += f64::from(glyph.advance);
        if raised {
            sheet.flush();
            sheet.content.set_rise(0.0);
        }
    }
}

fn ink(color: Color) -> [f32; 3] {
    [color.red, color.green, color.blue].map(|level| short(f32::from(level) / 255.0))
}

/// From the distance to the top of the page to that from its foot.
fn flip(y: f32) -> f32 {
    PAGE.1 - y
}

/// A length to the thousandth of a point, which no eye sees and which takes few bytes.
fn short(length: f32) -> f32 {
    (length * 1000.0).round() / 1000.0
}
