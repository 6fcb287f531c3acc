//! The letter as blocks and inline text, each with the bytes of the clean Markdown it came from.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

mod parse;

pub use parse::parse;

/// A block's place in the order of the document, counted depth-first from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub u32);

/// A letter's text as a tree of blocks.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    pub blocks: Vec<Block>,
    /// Paragraphs in another language than the letter, with its BCP 47 tag.
    pub foreign: BTreeMap<BlockId, String>,
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
    /// A picture that stands alone, or a page of a PDF file: `![alt](target)`. Its words are for those who do not see it.
    Picture {
        target: String,
        alt: Vec<Inline>,
    },
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
///
/// Neighbours may share their style: a text is cut where the Markdown had an escape or a line end, so that the bytes of
/// each piece stand for its text one by one, or all of them for all of it. Join them before shaping and breaking lines.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    Text {
        text: String,
        bold: bool,
        italic: bool,
        /// Where a link leads.
        link: Option<String>,
        /// Bytes of the clean Markdown: either as many as the text has, each for each, or more (a character reference).
        span: Range<usize>,
    },
    LineEnd {
        span: Range<usize>,
    },
}

/// The part of a Dutch business letter a block belongs to (law.md E.5), set by `zone.…` marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
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
    /// The enclosures themselves, each on pages of its own.
    Productie,
    /// A declaration that the other side signs, on pages of its own.
    Verklaring,
    /// KvK, btw-id, bank, website.
    Voettekst,
}

impl Zone {
    /// Every zone with the name templates give it, in the order of the letter.
    pub const ALL: [(Self, &'static str); 11] = [
        (Self::Briefhoofd, "briefhoofd"),
        (Self::Verzendwijze, "verzendwijze"),
        (Self::Adres, "adres"),
        (Self::Datumregel, "datumregel"),
        (Self::Kenmerken, "kenmerken"),
        (Self::Tekst, "tekst"),
        (Self::Ondertekening, "ondertekening"),
        (Self::Bijlagen, "bijlagen"),
        (Self::Productie, "productie"),
        (Self::Verklaring, "verklaring"),
        (Self::Voettekst, "voettekst"),
    ];
}

/// A block that has words of its own: a paragraph, a heading or a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leaf<'a> {
    pub id: BlockId,
    pub zone: Zone,
    pub inlines: &'a [Inline],
    /// Bytes of the clean Markdown.
    pub span: &'a Range<usize>,
}

impl Leaf<'_> {
    /// Whether any of its bytes are in `span`.
    fn touches(&self, span: &Range<usize>) -> bool {
        self.span.start < span.end && span.start < self.span.end
    }
}

/// What stands before an item of a list that starts at `start`; `index` counts its items from 0.
#[must_use]
pub fn label(start: Option<u64>, index: usize) -> String {
    start.map_or_else(|| "•".to_owned(), |start| format!("{}.", start.saturating_add(index as u64)))
}

/// The words of some inlines, a forced line end as a line end.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    inlines.iter().map(Inline::text).collect()
}

impl Inline {
    /// Its words; a forced line end is `"\n"`.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text { text, .. } => text,
            Self::LineEnd { .. } => "\n",
        }
    }

    /// Bytes of the clean Markdown.
    #[must_use]
    pub fn span(&self) -> &Range<usize> {
        match self {
            Self::Text { span, .. } | Self::LineEnd { span } => span,
        }
    }

    /// What of its words comes from `span` of the clean Markdown.
    #[must_use]
    pub fn text_in(&self, span: &Range<usize>) -> &str {
        let own = self.span();
        let (start, end) = (span.start.max(own.start), span.end.min(own.end));
        if start >= end {
            return "";
        }
        let text = self.text();
        text.get(start - own.start..end - own.start).filter(|_| text.len() == own.len()).unwrap_or(text)
    }
}

impl Document {
    /// All blocks that have words of their own, in reading order (a table's head first, then row by row).
    #[must_use]
    pub fn walk(&self) -> Vec<Leaf<'_>> {
        let mut leaves = Vec::new();
        collect(&self.blocks, false, &mut leaves);
        leaves
    }

    /// What the letter is about: the words of its first heading, without the label "Betreft:".
    #[must_use]
    pub fn subject(&self) -> Option<String> {
        let words = self.blocks.iter().find_map(|block| match &block.content {
            Content::Heading { level: 1, inlines } if block.zone == Zone::Kenmerken => Some(plain(inlines)),
            _ => None,
        })?;
        let words = words.trim();
        Some(words.strip_prefix("Betreft:").unwrap_or(words).trim().to_owned())
    }

    /// The same with the words that stand for pictures, which nobody sees and some hear.
    #[must_use]
    pub fn heard(&self) -> Vec<Leaf<'_>> {
        let mut leaves = Vec::new();
        collect(&self.blocks, true, &mut leaves);
        leaves
    }

    /// The pictures with where they lead, in reading order; they stand in no other block.
    pub fn pictures(&self) -> impl Iterator<Item = (&Block, &str)> {
        self.blocks.iter().filter_map(|block| match &block.content {
            Content::Picture { target, .. } => Some((block, target.as_str())),
            _ => None,
        })
    }

    /// The words that come from `span` of the clean Markdown, one line per block; a forced line end is a line end too.
    ///
    /// Labels of items (`•`, `1.`) are no words. Spaces at the ends of a block's part are cut off.
    #[must_use]
    pub fn text_in(&self, span: &Range<usize>) -> String {
        let leaves = self.walk().into_iter().filter(|leaf| leaf.touches(span));
        let parts = leaves.map(|leaf| leaf.inlines.iter().map(|inline| inline.text_in(span)).collect());
        let parts: Vec<String> =
            parts.map(|part: String| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
        parts.join("\n")
    }

    /// The paragraphs, headings and cells of which `span` of the clean Markdown has words.
    #[must_use]
    pub fn blocks_in(&self, span: &Range<usize>) -> BTreeSet<BlockId> {
        let has_words = |leaf: &Leaf<'_>| {
            leaf.touches(span) && leaf.inlines.iter().any(|inline| !inline.text_in(span).trim().is_empty())
        };
        self.walk().into_iter().filter(has_words).map(|leaf| leaf.id).collect()
    }

    /// All that a reader sees, one line per block, each line of an item behind its [`label`] and a space.
    ///
    /// Cells stand on lines of their own, thematic breaks have no text. A test compares these words with the finished PDF.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines = Vec::new();
        write_lines(&self.blocks, &mut String::new(), &mut lines);
        lines.join("\n")
    }
}

fn collect<'a>(blocks: &'a [Block], heard: bool, leaves: &mut Vec<Leaf<'a>>) {
    for block in blocks {
        match &block.content {
            Content::Paragraph(inlines) | Content::Heading { inlines, .. } => {
                leaves.push(Leaf { id: block.id, zone: block.zone, inlines, span: &block.span });
            }
            Content::List { items, .. } => items.iter().for_each(|item| collect(item, heard, leaves)),
            Content::Quote(blocks) => collect(blocks, heard, leaves),
            Content::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                leaves.extend(cells.map(|Cell { id, inlines, span }| Leaf {
                    id: *id,
                    zone: block.zone,
                    inlines,
                    span,
                }));
            }
            Content::Picture { alt, .. } if heard => {
                leaves.push(Leaf { id: block.id, zone: block.zone, inlines: alt, span: &block.span });
            }
            Content::Picture { .. } | Content::Break => {}
        }
    }
}

/// `labels` are those that wait for the first words of their item.
fn write_lines(blocks: &[Block], labels: &mut String, lines: &mut Vec<String>) {
    for block in blocks {
        match &block.content {
            Content::Paragraph(inlines) | Content::Heading { inlines, .. } => {
                lines.push(std::mem::take(labels) + &plain(inlines));
            }
            Content::List { start, items } => {
                for (index, item) in items.iter().enumerate() {
                    labels.push_str(&label(*start, index));
                    labels.push(' ');
                    write_lines(item, labels, lines);
                    if !labels.is_empty() {
                        lines.push(std::mem::take(labels).trim_end().to_owned());
                    }
                }
            }
            Content::Quote(blocks) => write_lines(blocks, labels, lines),
            Content::Table { head, rows, .. } => {
                let cells = head.iter().chain(rows.iter().flatten());
                lines.extend(cells.map(|cell| std::mem::take(labels) + &plain(&cell.inlines)));
            }
            Content::Picture { .. } | Content::Break => {}
        }
    }
}

#[cfg(test)]
mod tests;
