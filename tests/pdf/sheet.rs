//! Letters set by hand: words placed line by line, without the layout, so that the writer is tested on its own.

use std::sync::{Arc, LazyLock};

use lettergen::{
    layout::{
        Artifact, Color, Glyph, GlyphRun, Image, Item, Owner, Page, Pages, Placed,
        faces::{FaceId, Faces},
    },
    markdown::document::{Align, Block, BlockId, Cell, Content, Document, Inline, Zone, label},
    output::{Meta, Provenance},
};

pub const BLACK: Color = Color { red: 0, green: 0, blue: 0 };

/// The faces of the house style.
pub fn faces() -> Arc<Faces> {
    static FACES: LazyLock<Arc<Faces>> = LazyLock::new(|| {
        let file = |name: &str| {
            let path = format!("{}/templates/style/fonts/GentiumBookPlus-{name}.ttf", env!("CARGO_MANIFEST_DIR"));
            std::fs::read(path).unwrap()
        };
        Arc::new(Faces::parse(["Regular", "Bold", "Italic", "BoldItalic"].map(file)).unwrap())
    });
    Arc::clone(&FACES)
}

/// A letter being set: a document and its pages, kept in step.
pub struct Sheet {
    pub pages: Pages,
    pub document: Document,
    next: u32,
    y: f32,
}

impl Sheet {
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

    /// Adds a block to the document.
    pub fn block(&mut self, id: BlockId, content: Content) {
        self.document.blocks.push(block(id, content));
    }

    pub fn place(&mut self, owner: Owner, item: Item) {
        self.pages.pages.last_mut().unwrap().items.push(Placed { owner, item });
    }

    /// Words below the last line.
    pub fn line(&mut self, owner: Owner, face: FaceId, x: f32, words: &str) {
        self.y += 14.0;
        self.words(owner, face, x, words, None);
    }

    /// Words on the last line.
    pub fn words(&mut self, owner: Owner, face: FaceId, x: f32, words: &str, link: Option<&str>) {
        let glyphs = glyphs(&self.pages.faces.files[face.index()], words);
        self.glyphs(owner, face, x, glyphs, link);
    }

    pub fn glyphs(&mut self, owner: Owner, face: FaceId, x: f32, glyphs: Vec<Glyph>, link: Option<&str>) {
        let run = GlyphRun { face, size: 10.0, x, y: self.y, color: BLACK, glyphs, link: link.map(Arc::from) };
        self.place(owner, Item::Text(run));
    }

    pub fn image(&mut self, owner: Owner, image: &Arc<Image>) {
        self.place(owner, Item::Image { image: Arc::clone(image), x: 400.0, y: 30.0, width: 90.0, height: 45.0 });
    }

    /// A paragraph that the document has as `text` and the page as `lines`.
    pub fn paragraph(&mut self, text: &str, lines: &[&str]) {
        let id = self.id();
        for line in lines {
            self.line(Owner::Block(id), FaceId::Regular, 72.0, line);
        }
        self.block(id, Content::Paragraph(plain(text)));
    }

    pub fn heading(&mut self, level: u8, words: &str) {
        let id = self.id();
        self.line(Owner::Block(id), FaceId::Bold, 72.0, words);
        self.block(id, Content::Heading { level, inlines: plain(words) });
    }

    pub fn list(&mut self, start: Option<u64>, items: &[&str]) {
        let list = self.id();
        let mut blocks = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let id = self.id();
            self.line(Owner::Label(id), FaceId::Regular, 72.0, &label(start, index));
            self.words(Owner::Block(id), FaceId::Regular, 90.0, item, None);
            blocks.push(vec![block(id, Content::Paragraph(plain(item)))]);
        }
        self.block(list, Content::List { start, items: blocks });
    }

    pub fn quote(&mut self, words: &str) {
        let (quote, id) = (self.id(), self.id());
        self.line(Owner::Block(id), FaceId::Italic, 90.0, words);
        self.block(quote, Content::Quote(vec![block(id, Content::Paragraph(plain(words)))]));
    }

    pub fn table(&mut self, head: [&str; 2], rows: &[[&str; 2]]) {
        let table = self.id();
        let head = self.row(FaceId::Bold, head);
        let (y, owner) = (self.y + 4.0, Owner::Artifact(Artifact::Decoration));
        self.place(owner, Item::Rule { from: (72.0, y), to: (300.0, y), width: 0.5, color: BLACK });
        let rows = rows.iter().map(|row| self.row(FaceId::Regular, *row)).collect();
        self.block(table, Content::Table { columns: vec![Align::Left, Align::Left], head, rows });
    }

    fn row(&mut self, face: FaceId, words: [&str; 2]) -> Vec<Cell> {
        self.y += 14.0;
        let mut cells = Vec::new();
        for (x, words) in [72.0, 190.0].into_iter().zip(words) {
            let id = self.id();
            self.words(Owner::Block(id), face, x, words, None);
            cells.push(Cell { id, inlines: plain(words), span: 0..0 });
        }
        cells
    }

    pub fn footer(&mut self, words: &str) {
        let y = std::mem::replace(&mut self.y, 800.0);
        self.words(Owner::Artifact(Artifact::Footer), FaceId::Regular, 72.0, words, None);
        self.y = y;
    }
}

pub fn block(id: BlockId, content: Content) -> Block {
    Block { id, zone: Zone::Tekst, content, span: 0..0 }
}

pub fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text { text: text.to_owned(), bold: false, italic: false, link: None, span: 0..0 }]
}

/// Glyphs by the font's own widths, one a letter; a soft hyphen is shown as a hyphen.
pub fn glyphs(file: &[u8], words: &str) -> Vec<Glyph> {
    let face = ttf_parser::Face::parse(file, 0).unwrap();
    let scale = 1000.0 / f32::from(face.units_per_em());
    let glyph = |letter: char| {
        let id = face.glyph_index(if letter == '\u{AD}' { '-' } else { letter }).unwrap_or_default();
        let advance = f32::from(face.glyph_hor_advance(id).unwrap_or_default()) * scale;
        Glyph { id: id.0, advance, dx: 0.0, dy: 0.0, text: letter.to_string().into() }
    };
    words.chars().map(glyph).collect()
}

pub fn meta() -> Meta {
    Meta {
        title: "Verzoek: verwijder de review <b> – “Café”".to_owned(),
        author: "Bakkerij De Vries & Zonen".to_owned(),
        subject: Some("Sommatie, kenmerk 2026-0412".to_owned()),
        keywords: vec!["review".to_owned(), "rectificatie".to_owned()],
        language: "nl-NL".to_owned(),
        date: jiff::civil::date(2026, 11, 20),
        origin: Provenance::new("review_sommatie_klant", Some("2026-0412 <A&B>".to_owned()), "Markdown\n"),
    }
}
