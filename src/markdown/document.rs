//! The letter as blocks and inline text, each with the bytes of the clean Markdown it came from.

use std::ops::Range;

/// A block's place in the order of the document, counted depth-first from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub u32);

/// A letter's text as a tree of blocks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    pub blocks: Vec<Block>,
}

/// A block with the bytes of the clean Markdown it came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    pub id: BlockId,
    pub zone: Zone,
    pub content: Content,
    pub span: Range<usize>,
}

/// What kind of block it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Paragraph(Vec<Inline>),
    Heading {
        level: u8,
        inlines: Vec<Inline>,
    },
    /// `start` is the first number of an ordered list.
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Quote(Vec<Block>),
    Table {
        columns: Vec<Align>,
        head: Vec<Cell>,
        rows: Vec<Vec<Cell>>,
    },
    /// A thematic break.
    Break,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub id: BlockId,
    pub inlines: Vec<Inline>,
    pub span: Range<usize>,
}

/// How a column of a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Center,
    Right,
}

/// A piece of text in one style, or a forced line end.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    Text {
        text: String,
        bold: bool,
        italic: bool,
        /// Where a link leads.
        link: Option<String>,
        /// Bytes of the clean Markdown; for escaped text they may be more than the text's.
        span: Range<usize>,
    },
    LineEnd {
        span: Range<usize>,
    },
}

/// The part of a Dutch business letter a block belongs to (law.md E.5), set by `zone.…` marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Zone {
    /// Sender's letterhead.
    Briefhoofd,
    /// "Per aangetekende post en per e-mail", "Persoonlijk en vertrouwelijk".
    Verzendwijze,
    /// Addressee, in the window.
    Adres,
    /// Place and date.
    Datumregel,
    /// "Ons kenmerk", "Uw kenmerk", "Betreft".
    Kenmerken,
    /// Salutation and body.
    #[default]
    Tekst,
    /// Closing, signature space, name and function.
    Ondertekening,
    /// List of enclosures.
    Bijlagen,
    /// KvK, btw-id, bank, website.
    Voettekst,
}

impl Zone {
    /// Every zone with the name templates give it, in the order of the letter.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Briefhoofd, "briefhoofd"),
        (Self::Verzendwijze, "verzendwijze"),
        (Self::Adres, "adres"),
        (Self::Datumregel, "datumregel"),
        (Self::Kenmerken, "kenmerken"),
        (Self::Tekst, "tekst"),
        (Self::Ondertekening, "ondertekening"),
        (Self::Bijlagen, "bijlagen"),
        (Self::Voettekst, "voettekst"),
    ];
}
