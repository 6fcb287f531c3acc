//! Documents for the tests of layout, written down briefly.

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;

use crate::layout::{Typesetter, faces};
use crate::markdown::document::{Align, Block, BlockId, Cell, Content, Document, Inline, Zone, plain};

/// A block without its number. In texts `\n` is a forced line end, `*` switches bold and `_` italic.
#[derive(Debug, Clone)]
pub enum Node {
    P(String),
    H(u8, String),
    List(Option<u64>, Vec<Vec<Node>>),
    Quote(Vec<Node>),
    Table(Vec<Align>, Vec<Vec<String>>),
    Break,
}

pub fn p(text: impl Into<String>) -> Node {
    Node::P(text.into())
}

/// A document of blocks in zones, numbered depth-first.
pub fn document(blocks: impl IntoIterator<Item = (Zone, Node)>) -> Document {
    let mut next = 0;
    let blocks = blocks.into_iter().map(|(zone, node)| block(zone, node, &mut next)).collect();
    Document { blocks, ..Document::default() }
}

fn number(next: &mut u32) -> BlockId {
    *next += 1;
    BlockId(*next - 1)
}

fn block(zone: Zone, node: Node, next: &mut u32) -> Block {
    let id = number(next);
    let mut all = |nodes: Vec<Node>| nodes.into_iter().map(|node| block(zone, node, next)).collect::<Vec<_>>();
    let content = match node {
        Node::P(text) => Content::Paragraph(inlines(&text)),
        Node::H(level, text) => Content::Heading { level, inlines: inlines(&text) },
        Node::List(start, items) => Content::List { start, items: items.into_iter().map(all).collect() },
        Node::Quote(nodes) => Content::Quote(all(nodes)),
        Node::Break => Content::Break,
        Node::Table(columns, rows) => {
            let cell = |text: String| Cell { id: number(next), inlines: inlines(&text), span: 0..0 };
            let mut cells = rows.into_iter().flatten().map(cell).collect::<Vec<_>>().into_iter();
            let mut rows = std::iter::from_fn(|| {
                let row: Vec<Cell> = cells.by_ref().take(columns.len()).collect();
                (!row.is_empty()).then_some(row)
            });
            let head = rows.next().unwrap_or_default();
            let rows = rows.collect();
            Content::Table { columns, head, rows }
        }
    };
    Block { id, zone, content, span: id.0 as usize * 10..id.0 as usize * 10 + 5 }
}

pub fn inlines(text: &str) -> Vec<Inline> {
    let (mut inlines, mut bold, mut italic) = (Vec::new(), false, false);
    for piece in text.split_inclusive(['*', '_', '\n']) {
        let words = piece.trim_end_matches(['*', '_', '\n']);
        if !words.is_empty() {
            inlines.push(Inline::Text { text: words.to_owned(), bold, italic, link: None, span: 0..words.len() });
        }
        match piece.chars().next_back() {
            Some('*') => bold = !bold,
            Some('_') => italic = !italic,
            Some('\n') => inlines.push(Inline::LineEnd { span: 0..1 }),
            _ => {}
        }
    }
    inlines
}

/// The words of a document in its order, white space folded.
pub fn words(document: &Document) -> Vec<String> {
    let lines: Vec<String> = document.walk().iter().map(|leaf| plain(leaf.inlines)).collect();
    lines.join("\n").split_whitespace().map(str::to_owned).collect()
}

/// A shaper with the fonts of the default house style.
pub fn typesetter() -> &'static Typesetter {
    static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(|| Typesetter::new(Arc::clone(&faces::gentium())));
    &TYPESETTER
}

/// So many words of Dutch-looking text.
pub fn prose(words: usize) -> String {
    const WORDS: [&str; 12] = [
        "de",
        "persoonsgegevens",
        "u",
        "heeft",
        "gevraagd",
        "om",
        "verwijdering",
        "van",
        "uw",
        "klantgegevens",
        "binnen",
        "zorgvuldigheidsverplichting",
    ];
    let words: Vec<_> = (0..words).map(|index| WORDS[(index * 7 + index / 12) % WORDS.len()]).collect();
    format!("{}.", words.join(" "))
}

/// Text of one to many lines, in several styles, with hyphens, slashes and forced line ends.
pub fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zé]{1,14}",
        1 => "[a-z]{3,9}-[a-z]{3,12}",
        1 => "\\*[a-z]{2,8}\\*",
        1 => "_[a-z]{2,8}_,",
        1 => "inzage- en",
        1 => "https://oordeelwijzer\\.example/[a-z]{3,9}/[a-z0-9]{3,20}",
        1 => "€\u{a0}[1-9]\\.[0-9]{3},00",
        1 => "verwijderings\u{ad}verzoek",
    ];
    (prop::collection::vec(word, 1..90), any::<bool>())
        .prop_map(|(words, broken)| words.join(" ").replacen(" q", if broken { "\nq" } else { " q" }, 2))
}

/// A block of any kind, lists and quotes nested up to three deep.
pub fn node() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        6 => text().prop_map(Node::P),
        2 => (1_u8..4, "[A-Z][a-z]{2,12}( [a-z]{2,12}){0,4}").prop_map(|(level, text)| Node::H(level, text)),
        1 => Just(Node::Break),
        1 => prop::collection::vec(prop::collection::vec("[a-z]{1,9}( [a-z]{1,9}){0,9}", 3), 2..9)
            .prop_map(|rows| Node::Table(vec![Align::Left, Align::Center, Align::Right], rows)),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            (prop::option::of(1_u64..120), prop::collection::vec(prop::collection::vec(inner.clone(), 1..3), 1..4))
                .prop_map(|(start, items)| Node::List(start, items)),
            prop::collection::vec(inner, 1..3).prop_map(Node::Quote),
        ]
    })
}
