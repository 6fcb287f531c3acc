//! From a document to pages of placed, shaped text.
//!
//! All lengths are in points (1/72 inch) from the top left corner of the page unless a name says `_mm`.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use smol_str::SmolStr;

use crate::{diag::Finding, markdown::document::BlockId};

pub mod breaks;
mod broken;
mod declaration;
pub mod faces;
mod flow;
mod frame;
pub mod hyphen;
mod letterhead;
mod pages;
pub mod paragraph;
mod parts;
pub(crate) mod problems;
mod productions;
mod setter;
pub mod shape;
mod strip;
mod table;
mod typesetter;

#[cfg(test)]
mod tests;

pub use pages::layout;
pub use typesetter::Typesetter;

pub use crate::style::Color;

/// Width and height of a page (A4) in points.
pub const PAGE: (f32, f32) = (595.276, 841.89);

/// What stands around the text of a letter besides its own words.
#[derive(Debug, Clone, Default)]
pub struct FrameText {
    /// The sender's reference, for the running head; none if it has none.
    pub kenmerk: Option<String>,
    /// The date as printed, for the running head.
    pub datum: String,
    /// The picture that the house style names.
    pub logo: Option<Arc<Image>>,
    /// The picture of a signature that the house style names.
    pub signature: Option<Arc<Image>>,
    /// The return address, the fullest form first; the first that fits stands above the window.
    pub retour: Vec<String>,
    /// The enclosures that are bound in, by where the pictures of the document lead.
    pub enclosed: BTreeMap<String, Arc<Image>>,
}

/// Something wrong with the drawn letter, with the bytes of the clean Markdown it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutFinding {
    /// Has no place yet: only the spine knows which source those bytes came from.
    pub finding: Finding,
    pub span: Option<Range<usize>>,
    /// The one character of those bytes that it is about, if it is about one.
    pub character: Option<char>,
}

impl LayoutFinding {
    fn new(finding: Finding, span: Option<Range<usize>>) -> Self {
        Self { finding, span, character: None }
    }
}

/// The laid-out letter: what is drawn, page by page, in reading order.
#[derive(Debug, Clone)]
pub struct Pages {
    pub faces: Arc<faces::Faces>,
    pub pages: Vec<Page>,
}

/// One page. Items stand in reading order; artifacts come last.
#[derive(Debug, Clone, Default)]
pub struct Page {
    pub items: Vec<Placed>,
}

/// Something drawn, and whose it is.
#[derive(Debug, Clone)]
pub struct Placed {
    pub owner: Owner,
    pub item: Item,
}

/// Which part of the document a drawn item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A block (or table cell) of the document.
    Block(BlockId),
    /// The bullet or number of a list item, before its block.
    Label(BlockId),
    /// Page furniture that is not content: page number, repeated footer, fold marks, rules of a table, the logo.
    Artifact(Artifact),
}

/// Page furniture, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Artifact {
    Header,
    Footer,
    Decoration,
}

/// What is drawn.
#[derive(Debug, Clone)]
pub enum Item {
    Text(GlyphRun),
    /// A straight line.
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        color: Color,
    },
    Image {
        image: Arc<Image>,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

/// Glyphs of one face and size on one baseline.
#[derive(Debug, Clone)]
pub struct GlyphRun {
    pub face: faces::FaceId,
    /// Points.
    pub size: f32,
    /// Start of the baseline.
    pub x: f32,
    pub y: f32,
    pub color: Color,
    pub glyphs: Vec<Glyph>,
    /// Where a link leads.
    pub link: Option<Arc<str>>,
}

/// A shaped glyph. Lengths in thousandths of the font size.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    pub id: u16,
    /// How far the pen moves, kerning and justification included.
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    /// The characters it shows, for text extraction; empty for all but the first glyph of a cluster.
    /// A hyphen set at a line end is U+00AD.
    pub text: SmolStr,
}

/// A PNG or JPEG file as it was read, with its size in pixels, or a page of a PDF file with its size in points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub bytes: Arc<[u8]>,
    /// Which page it is, if the file is a PDF.
    pub page: Option<PageOf>,
    pub width: u32,
    pub height: u32,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// A page of a PDF file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageOf {
    /// From 1.
    pub number: u32,
    /// Whether it has words of its own, which are read aloud in the place of a description.
    pub has_words: bool,
}
