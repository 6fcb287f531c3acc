//! The document's structure as tags (PDF 32000-1, 14.7), so that a letter can be read aloud, reflowed and searched by part.

use std::collections::BTreeMap;

use pdf_writer::{
    Finish, Name, Rect, Ref, Str, TextStr,
    types::{ActionType, AnnotationFlags, AnnotationType, ListNumbering, Placement, TableHeaderScope},
    writers::{Annotation, Attributes, NumberTree, StructElement, StructTreeRoot},
};

use super::{
    content::{Area, Drawn, Piece, PieceKind},
    file::{File, integer},
};
use crate::{
    encode,
    layout::Owner,
    markdown::document::{Block, BlockId, Cell, Content, Document},
};

/// The tags of a letter, not yet written.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    blocks: BTreeMap<BlockId, usize>,
    labels: BTreeMap<BlockId, usize>,
}

#[derive(Debug)]
struct Node {
    role: Role,
    /// BCP 47, where it is not that of the letter (PDF/UA-1, 7.2).
    language: Option<String>,
    parent: usize,
    kids: Vec<Kid>,
}

/// A standard structure type (PDF 32000-1, 14.8.4) with what it must say about itself.
#[derive(Debug, Clone, PartialEq)]
enum Role {
    Plain(&'static str),
    List { numbered: bool },
    HeaderCell,
    Figure { alt: String, area: Area },
    Link,
}

impl Role {
    fn name(&self) -> &'static str {
        match self {
            Self::Plain(name) => name,
            Self::List { .. } => "L",
            Self::HeaderCell => "TH",
            Self::Figure { .. } => "Figure",
            Self::Link => "Link",
        }
    }

    /// Rows and cells stay even when empty, or the table would lose its shape.
    fn may_be_empty(&self) -> bool {
        matches!(self.name(), "Document" | "TR" | "TH" | "TD")
    }
}

#[derive(Debug)]
enum Kid {
    Node(usize),
    Piece { page: usize, number: usize },
    Annotation { page: usize, target: String, words: String, area: Area },
}

const ROOT: usize = 0;

impl Tree {
    /// The tags of a document with the pieces its pages were drawn in.
    #[must_use]
    pub fn new(document: &Document, pages: &[Drawn]) -> Self {
        let root = Node { role: Role::Plain("Document"), language: None, parent: ROOT, kids: Vec::new() };
        let mut tree = Self { nodes: vec![root], blocks: BTreeMap::new(), labels: BTreeMap::new() };
        tree.grow(ROOT, &document.blocks, &mut 0);
        for (block, language) in &document.foreign {
            if let Some(node) = tree.blocks.get(block) {
                tree.nodes[*node].language = Some(language.clone());
            }
        }
        for (page, drawn) in pages.iter().enumerate() {
            for (number, piece) in drawn.pieces.iter().enumerate() {
                tree.hang(page, number, piece);
            }
        }
        tree
    }

    fn add(&mut self, parent: usize, role: Role) -> usize {
        let node = self.nodes.len();
        self.nodes.push(Node { role, language: None, parent, kids: Vec::new() });
        self.nodes[parent].kids.push(Kid::Node(node));
        node
    }

    /// `heading` is the level of the last heading: levels start at 1 and go down one at a time (PDF/UA-1, 7.4.2).
    fn grow(&mut self, parent: usize, blocks: &[Block], heading: &mut u8) {
        for block in blocks {
            match &block.content {
                Content::Paragraph(_) => self.leaf(parent, block.id, Role::Plain("P")),
                Content::Heading { level, .. } => {
                    *heading = (*level).clamp(1, (*heading + 1).min(6));
                    let role = ["H1", "H2", "H3", "H4", "H5", "H6"][usize::from(*heading - 1)];
                    self.leaf(parent, block.id, Role::Plain(role));
                }
                Content::List { start, items } => {
                    let list = self.add(parent, Role::List { numbered: start.is_some() });
                    for item in items {
                        self.item(list, item, heading);
                    }
                }
                Content::Quote(blocks) => {
                    let quote = self.add(parent, Role::Plain("BlockQuote"));
                    self.grow(quote, blocks, heading);
                }
                Content::Table { head, rows, .. } => {
                    let table = self.add(parent, Role::Plain("Table"));
                    self.row(table, head, &Role::HeaderCell);
                    for row in rows {
                        self.row(table, row, &Role::Plain("TD"));
                    }
                }
                Content::Picture { .. } => {
                    let role = Role::Figure { alt: String::new(), area: [0.0; 4] };
                    self.leaf(parent, block.id, role);
                }
                Content::Break => {}
            }
        }
    }

    fn item(&mut self, list: usize, blocks: &[Block], heading: &mut u8) {
        let Some(first) = blocks.first() else { return };
        let item = self.add(list, Role::Plain("LI"));
        let label = self.add(item, Role::Plain("Lbl"));
        self.labels.insert(first.id, label);
        let body = self.add(item, Role::Plain("LBody"));
        self.grow(body, blocks, heading);
    }

    fn row(&mut self, table: usize, cells: &[Cell], role: &Role) {
        if !cells.is_empty() {
            let row = self.add(table, Role::Plain("TR"));
            for cell in cells {
                self.leaf(row, cell.id, role.clone());
            }
        }
    }

    fn leaf(&mut self, parent: usize, id: BlockId, role: Role) {
        let node = self.add(parent, role);
        self.blocks.insert(id, node);
    }

    /// Hangs a piece of a page under the node it belongs to.
    fn hang(&mut self, page: usize, number: usize, piece: &Piece) {
        let known = match piece.owner {
            Owner::Label(id) => self.labels.get(&id).or_else(|| self.blocks.get(&id)).copied(),
            Owner::Block(id) => self.blocks.get(&id).copied(),
            Owner::Artifact(_) => None,
        };
        // What belongs to no paragraph is still content: nothing drawn may be lost to a reader who listens.
        let node = known.unwrap_or_else(|| {
            let node = self.add(ROOT, Role::Plain("P"));
            if let Owner::Block(id) = piece.owner {
                self.blocks.insert(id, node);
            }
            node
        });
        match &piece.kind {
            PieceKind::Text => {
                // Words that stand where a picture could: a page of another file.
                if matches!(self.nodes[node].role, Role::Figure { .. }) {
                    self.nodes[node].role = Role::Plain("P");
                }
                self.nodes[node].kids.push(Kid::Piece { page, number });
            }
            PieceKind::Picture { alt, area } if matches!(self.nodes[node].role, Role::Figure { .. }) => {
                self.nodes[node].role = Role::Figure { alt: alt.clone(), area: *area };
                self.nodes[node].kids.push(Kid::Piece { page, number });
            }
            PieceKind::Picture { alt, area } => {
                let figure = self.add(node, Role::Figure { alt: alt.clone(), area: *area });
                self.nodes[figure].kids.push(Kid::Piece { page, number });
            }
            PieceKind::Link { target, words, lines } => {
                let link = self.add(node, Role::Link);
                self.nodes[link].kids.push(Kid::Piece { page, number });
                for area in lines {
                    let (target, words) = (target.to_string(), words.trim().to_owned());
                    self.nodes[link].kids.push(Kid::Annotation { page, target, words, area: *area });
                }
            }
        }
    }

    /// Whether a node says anything.
    fn is_alive(&self, node: usize) -> bool {
        let node = &self.nodes[node];
        node.role.may_be_empty()
            || node.kids.iter().any(|kid| match kid {
                Kid::Node(kid) => self.is_alive(*kid),
                Kid::Piece { .. } | Kid::Annotation { .. } => true,
            })
    }

    /// Writes the tags.
    #[must_use]
    pub fn write(&self, file: &mut File, pages: &[Ref]) -> Written {
        let root = file.id();
        let ids = (0..self.nodes.len()).map(|node| self.is_alive(node).then(|| file.id())).collect();
        let mut writing = Writing { file, pages, root, ids, owners: vec![Vec::new(); pages.len()], links: Vec::new() };
        for (place, node) in self.nodes.iter().enumerate() {
            writing.node(place, node);
        }
        writing.finish()
    }
}

/// Where the tags have come to stand.
#[derive(Debug)]
pub struct Written {
    pub root: Ref,
    /// Per page its links, which are annotations.
    pub links: Vec<Vec<Ref>>,
}

/// Tags on their way into the file.
struct Writing<'a> {
    file: &'a mut File,
    pages: &'a [Ref],
    root: Ref,
    /// Where each node goes; those that say nothing go nowhere.
    ids: Vec<Option<Ref>>,
    /// Per page: the number of each piece and the node it hangs under.
    owners: Vec<Vec<(usize, Ref)>>,
    /// Per link annotation: its page, its place and its node.
    links: Vec<(usize, Ref, Ref)>,
}

impl Writing<'_> {
    fn node(&mut self, place: usize, node: &Node) {
        let Some(id) = self.ids[place] else { return };
        let own_page = node.kids.iter().find_map(|kid| match kid {
            Kid::Piece { page, .. } => Some(*page),
            Kid::Node(_) | Kid::Annotation { .. } => None,
        });
        let before = self.links.len();
        for kid in &node.kids {
            match kid {
                Kid::Node(_) => {}
                Kid::Piece { page, number } => self.owners[*page].push((*number, id)),
                Kid::Annotation { page, target, words, area } => {
                    let key = integer(self.pages.len() + self.links.len());
                    let link = self.file.id();
                    annotation(self.file.object(link).start(), key, target, words, *area);
                    self.links.push((*page, link, id));
                }
            }
        }
        let mut links = self.links[before..].iter();
        let parent = if place == ROOT { self.root } else { self.ids[node.parent].unwrap_or(self.root) };
        let mut element = self.file.object(id).start::<StructElement<'_>>();
        element.custom_kind(Name(node.role.name().as_bytes())).parent(parent);
        let mut kids = element.children();
        for kid in &node.kids {
            match kid {
                Kid::Node(kid) => {
                    if let Some(kid) = self.ids[*kid] {
                        kids.struct_element(kid);
                    }
                }
                Kid::Piece { page, number } if Some(*page) == own_page => {
                    kids.marked_content_id(integer(*number));
                }
                Kid::Piece { page, number } => {
                    kids.marked_content_ref().page(self.pages[*page]).marked_content_id(integer(*number));
                }
                Kid::Annotation { page, .. } => {
                    if let Some((_, link, _)) = links.next() {
                        kids.object_ref().page(self.pages[*page]).object(*link);
                    }
                }
            }
        }
        kids.finish();
        if let Some(page) = own_page {
            element.page(self.pages[page]);
        }
        describe(&mut element, &node.role);
        if let Some(language) = &node.language {
            element.lang(TextStr(language));
        }
    }

    /// The way back from what is drawn to its tag (PDF 32000-1, 14.7.4.4), and the root.
    fn finish(mut self) -> Written {
        let next = self.pages.len() + self.links.len();
        let parents = self.file.id();
        let mut owners = Vec::with_capacity(next);
        for mut pieces in std::mem::take(&mut self.owners) {
            pieces.sort_unstable();
            let place = self.file.id();
            self.file.object(place).array().items(pieces.into_iter().map(|(_, owner)| owner));
            owners.push(place);
        }
        owners.extend(self.links.iter().map(|(_, _, owner)| *owner));
        let mut tree = self.file.object(parents).start::<NumberTree<'_, Ref>>();
        let mut numbers = tree.nums();
        for (number, owner) in owners.into_iter().enumerate() {
            numbers.insert(integer(number), owner);
        }
        numbers.finish();
        tree.finish();
        let mut root = self.file.object(self.root).start::<StructTreeRoot<'_>>();
        if let Some(document) = self.ids[ROOT] {
            root.child(document);
        }
        root.pair(Name(b"ParentTree"), parents);
        root.parent_tree_next_key(integer(next));
        root.finish();
        let own = |page| self.links.iter().filter(move |link| link.0 == page).map(|(_, link, _)| *link).collect();
        Written { root: self.root, links: (0..self.pages.len()).map(own).collect() }
    }
}

/// What the standards ask a tag to say besides its name.
fn describe<'a>(element: &'a mut StructElement<'_>, role: &Role) {
    let attributes = |element: &'a mut StructElement<'_>| element.insert(Name(b"A")).start::<Attributes<'a>>();
    match role {
        Role::List { numbered } => {
            let numbering = if *numbered { ListNumbering::Decimal } else { ListNumbering::Disc };
            attributes(element).list().list_numbering(numbering);
        }
        Role::HeaderCell => {
            attributes(element).table().scope(TableHeaderScope::Column);
        }
        Role::Figure { alt, area } => {
            element.alt(TextStr(alt));
            attributes(element).layout().placement(Placement::Block).bbox(rectangle(*area));
        }
        Role::Plain(_) | Role::Link => {}
    }
}

/// A link that prints, has no border and says where it leads (PDF/UA-1, 7.18.5; PDF/A-2, 6.3.2), in ASCII only (PDF 32000-1,
/// 12.6.4.7).
fn annotation(mut link: Annotation<'_>, key: i32, target: &str, said: &str, area: Area) {
    link.subtype(AnnotationType::Link).flags(AnnotationFlags::PRINT).rect(rectangle(area));
    link.border(0.0, 0.0, 0.0, None).contents(TextStr(if said.is_empty() { target } else { said }));
    link.action().action_type(ActionType::Uri).uri(Str(encode::link(target).as_bytes()));
    link.struct_parent(key);
}

fn rectangle([left, bottom, right, top]: Area) -> Rect {
    Rect::new(left, bottom, right, top)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::markdown::document::Zone;

    proptest! {
        #[test]
        fn headings_start_at_one_and_go_down_one_at_a_time(levels in prop::collection::vec(1_u8..=6, 1..12)) {
            let block = |(id, level): (u32, &u8)| {
                let content = Content::Heading { level: *level, inlines: Vec::new() };
                Block { id: BlockId(id), zone: Zone::Tekst, content, span: 0..0 }
            };
            let document = Document { blocks: (0..).zip(&levels).map(block).collect(), ..Document::default() };
            let tree = Tree::new(&document, &[]);
            let named: Vec<u8> = tree.nodes.iter().skip(1).map(|node| node.role.name().as_bytes()[1] - b'0').collect();
            let mut before = 0;
            for (level, asked) in named.into_iter().zip(levels) {
                prop_assert!(level <= before + 1 && level <= asked);
                before = level;
            }
        }
    }

    #[test]
    fn what_the_document_does_not_know_is_still_heard() {
        let piece = |id| Piece { owner: Owner::Block(BlockId(id)), kind: PieceKind::Text };
        let drawn = Drawn { content: Vec::new(), pieces: vec![piece(7), piece(7), piece(8)] };
        let tree = Tree::new(&Document::default(), &[drawn]);
        assert_eq!(tree.nodes.len(), 3);
        assert_eq!(tree.nodes[1].kids.len(), 2);
    }
}
