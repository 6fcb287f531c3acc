//! Letters set by hand: words placed line by line, without the layout, so that the writer is tested on its own.

use std::sync::Arc;

use lettergen::{
    layout::{
        Artifact, Color, Glyph, GlyphRun, Image, Item, Owner, Page, Pages, Placed,
        faces::{FaceId, Faces},
    },
    markdown::document::{Align, Block, BlockId, Cell, Content, Document, Inline, Zone},
    output::Meta,
};

pub const BLACK: Color = Color { red: 0, green: 0, blue: 0 };

/// The faces of the house style.
pub fn faces() -> Arc<Faces> {
    let file = |name: &str| {
        let path = format!("{}/templates/style/fonts/GentiumBookPlus-{name}.ttf", env!("CARGO_MANIFEST_DIR"));
        std::fs::read(path).unwrap()
    };
    Arc::new(Faces { files: [file("Regular"), file("Bold"), file("Italic"), file("BoldItalic")] })
}

/// A letter being set: a document and its pages, kept in step.
pub struct Setter {
    pub pages: Pages,
    pub document: Document,
    next: u32,
    y: f32,
}

impl Setter {
    pub fn new() -> Self {
        let pages = Pages { faces: faces(), pages: vec![Page::default()] };
        Self { pages, document: Document::default(), next: 0, y: 72.0 }
    }

    pub fn id(&mut self) -> BlockId {
        self.next += 1;
        BlockId(self.next - 1)
    }

    pub fn new_page(&mut self) {
        self.pages.pages.push(Page::default());
        self.y = 72.0;
    }

    fn push(&mut self, owner: Owner, item: Item) {
        self.pages.pages.last_mut().unwrap().items.push(Placed { owner, item });
    }

    /// One line of words in one face, below the last.
    pub fn line(&mut self, owner: Owner, face: FaceId, x: f32, words: &str) {
        self.y += 14.0;
        self.same_line(owner, face, x, words, None);
    }

    pub fn same_line(&mut self, owner: Owner, face: FaceId, x: f32, words: &str, link: Option<&str>) {
        let glyphs = glyphs(&self.pages.faces.files[face as usize], words);
        let run =
            GlyphRun { face, size: 10.5, x, y: self.y, color: BLACK, glyphs, link: link.map(Arc::from) };
        self.push(owner, Item::Text(run));
    }

    pub fn rule(&mut self, owner: Owner) {
        let y = self.y + 4.0;
        self.push(owner, Item::Rule { from: (72.0, y), to: (300.0, y), width: 0.5, color: BLACK });
    }

    pub fn image(&mut self, owner: Owner, image: &Arc<Image>) {
        self.push(owner, Item::Image { image: Arc::clone(image), x: 400.0, y: 30.0, width: 90.0, height: 45.0 });
    }

    pub fn block(&mut self, id: BlockId, content: Content) -> Block {
        Block { id, zone: Zone::Tekst, content, span: 0..0 }
    }

    /// A paragraph of lines.
    pub fn paragraph(&mut self, lines: &[&str]) {
        let id = self.id();
        for line in lines {
            self.line(Owner::Block(id), FaceId::Regular, 72.0, line);
        }
        let text = lines.join(" ").replace("\u{AD} ", "");
        let block = self.block(id, Content::Paragraph(plain(&text)));
        self.document.blocks.push(block);
    }

    pub fn heading(&mut self, level: u8, words: &str) {
        let id = self.id();
        self.line(Owner::Block(id), FaceId::Bold, 72.0, words);
        let block = self.block(id, Content::Heading { level, inlines: plain(words) });
        self.document.blocks.push(block);
    }

    pub fn list(&mut self, start: Option<u64>, items: &[&str]) {
        let list = self.id();
        let mut blocks = Vec::new();
        for (number, item) in items.iter().enumerate() {
            let id = self.id();
            let label = start.map_or("•".to_owned(), |start| format!("{}.", start + number as u64));
            self.line(Owner::Label(id), FaceId::Regular, 72.0, &label);
            self.same_line(Owner::Block(id), FaceId::Regular, 90.0, item, None);
            blocks.push(vec![self.block(id, Content::Paragraph(plain(item)))]);
        }
        let block = self.block(list, Content::List { start, items: blocks });
        self.document.blocks.push(block);
    }

    pub fn quote(&mut self, words: &str) {
        let (quote, id) = (self.id(), self.id());
        self.line(Owner::Block(id), FaceId::Italic, 90.0, words);
        let inside = self.block(id, Content::Paragraph(plain(words)));
        let block = self.block(quote, Content::Quote(vec![inside]));
        self.document.blocks.push(block);
    }

    pub fn table(&mut self, head: [&str; 2], rows: &[[&str; 2]]) {
        let table = self.id();
        let head = self.row(FaceId::Bold, head);
        self.rule(Owner::Artifact(Artifact::Decoration));
        let rows = rows.iter().map(|row| self.row(FaceId::Regular, *row)).collect();
        let columns = vec![Align::Left, Align::Left];
        let block = self.block(table, Content::Table { columns, head, rows });
        self.document.blocks.push(block);
    }

    fn row(&mut self, face: FaceId, words: [&str; 2]) -> Vec<Cell> {
        self.y += 14.0;
        let mut cells = Vec::new();
        for (column, words) in words.into_iter().enumerate() {
            let id = self.id();
            if !words.is_empty() {
                self.same_line(Owner::Block(id), face, 72.0 + 120.0 * column as f32, words, None);
            }
            cells.push(Cell { id, inlines: plain(words), span: 0..0 });
        }
        cells
    }

    pub fn footer(&mut self, words: &str) {
        let y = std::mem::replace(&mut self.y, 800.0);
        self.same_line(Owner::Artifact(Artifact::Footer), FaceId::Regular, 72.0, words, None);
        self.y = y;
    }
}

pub fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.to_owned(), bold: false, italic: false, link: None, span: 0..0 }]
}

/// Glyphs by the font's own widths, one a letter; a soft hyphen is shown as a hyphen.
pub fn glyphs(file: &[u8], words: &str) -> Vec<Glyph> {
    let face = ttf_parser::Face::parse(file, 0).unwrap();
    let scale = 1000.0 / f32::from(face.units_per_em());
    words
        .chars()
        .map(|letter| {
            let shown = if letter == '\u{AD}' { '-' } else { letter };
            let id = face.glyph_index(shown).unwrap_or_default();
            let advance = f32::from(face.glyph_hor_advance(id).unwrap_or_default()) * scale;
            Glyph { id: id.0, advance, dx: 0.0, dy: 0.0, text: letter.to_string() }
        })
        .collect()
}

pub fn meta() -> Meta {
    Meta {
        title: "Verzoek: verwijder de review – “Café”".to_owned(),
        author: "Bakkerij De Vries & Zonen".to_owned(),
        subject: Some("Sommatie, kenmerk 2026-0412".to_owned()),
        keywords: vec!["review".to_owned(), "rectificatie".to_owned()],
        language: "nl-NL".to_owned(),
        date: jiff::civil::date(2026, 11, 20),
    }
}
