//! The document's structure as tags (PDF 32000-1, 14.7), so that a letter can be read aloud, reflowed and searched by part.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::{
    content::{Area, Drawn, Kind, Piece},
    metadata::words,
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
            Kind::Text => {
                // Words that stand where a picture could: a page of another file.
                if matches!(self.nodes[node].role, Role::Figure { .. }) {
                    self.nodes[node].role = Role::Plain("P");
                }
                self.nodes[node].kids.push(Kid::Piece { page, number });
            }
            Kind::Picture { alt, area } if matches!(self.nodes[node].role, Role::Figure { .. }) => {
                self.nodes[node].role = Role::Figure { alt: alt.clone(), area: *area };
                self.nodes[node].kids.push(Kid::Piece { page, number });
            }
            Kind::Picture { alt, area } => {
                let figure = self.add(node, Role::Figure { alt: alt.clone(), area: *area });
                self.nodes[figure].kids.push(Kid::Piece { page, number });
            }
            Kind::Link { target, words, lines } => {
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

    /// Writes the tags; gives the place of their root.
    pub fn write(&self, pdf: &mut lopdf::Document, pages: &[ObjectId]) -> ObjectId {
        let root = pdf.new_object_id();
        let ids = (0..self.nodes.len()).map(|node| self.is_alive(node).then(|| pdf.new_object_id())).collect();
        let mut writing = Writing { pdf, pages, root, ids, owners: vec![Vec::new(); pages.len()], links: Vec::new() };
        for (place, node) in self.nodes.iter().enumerate() {
            writing.node(place, node);
        }
        writing.finish();
        root
    }
}

/// Tags on their way into the file.
struct Writing<'a> {
    pdf: &'a mut lopdf::Document,
    pages: &'a [ObjectId],
    root: ObjectId,
    /// Where each node goes; those that say nothing go nowhere.
    ids: Vec<Option<ObjectId>>,
    /// Per page: the number of each piece and the node it hangs under.
    owners: Vec<Vec<(usize, ObjectId)>>,
    /// Per link annotation: its page, its place and its node.
    links: Vec<(usize, ObjectId, ObjectId)>,
}

impl Writing<'_> {
    fn node(&mut self, place: usize, node: &Node) {
        let Some(id) = self.ids[place] else { return };
        let own_page = node.kids.iter().find_map(|kid| match kid {
            Kid::Piece { page, .. } => Some(*page),
            Kid::Node(_) | Kid::Annotation { .. } => None,
        });
        let mut kids: Vec<Object> = Vec::new();
        for kid in &node.kids {
            match kid {
                Kid::Node(kid) => kids.extend(self.ids[*kid].map(Object::Reference)),
                Kid::Piece { page, number } => {
                    self.owners[*page].push((*number, id));
                    kids.push(if Some(*page) == own_page {
                        integer(*number)
                    } else {
                        dictionary! { "Type" => "MCR", "Pg" => self.pages[*page], "MCID" => integer(*number) }.into()
                    });
                }
                Kid::Annotation { page, target, words, area } => {
                    let key = self.pages.len() + self.links.len();
                    let link = self.pdf.add_object(annotation(key, target, words, *area));
                    self.links.push((*page, link, id));
                    kids.push(dictionary! { "Type" => "OBJR", "Obj" => link, "Pg" => self.pages[*page] }.into());
                }
            }
        }
        let parent = if place == ROOT { self.root } else { self.ids[node.parent].unwrap_or(self.root) };
        let mut element = dictionary! { "Type" => "StructElem", "S" => node.role.name(), "P" => parent, "K" => kids };
        if let Some(page) = own_page {
            element.set("Pg", self.pages[page]);
        }
        describe(&mut element, &node.role);
        if let Some(language) = &node.language {
            element.set("Lang", words(language));
        }
        self.pdf.objects.insert(id, element.into());
    }

    /// The way back from what is drawn to its tag (PDF 32000-1, 14.7.4.4), and the root.
    fn finish(mut self) {
        let next = self.pages.len() + self.links.len();
        let mut numbers: Vec<Object> = Vec::new();
        for (number, page) in self.pages.iter().enumerate() {
            let mut pieces = std::mem::take(&mut self.owners[number]);
            pieces.sort_unstable();
            let owners: Vec<Object> = pieces.into_iter().map(|(_, owner)| owner.into()).collect();
            numbers.extend([integer(number), self.pdf.add_object(owners).into()]);
            let links: Vec<Object> =
                self.links.iter().filter(|link| link.0 == number).map(|(_, link, _)| (*link).into()).collect();
            if let Ok(page) = self.pdf.get_dictionary_mut(*page) {
                page.set("StructParents", integer(number));
                page.set("Tabs", "S");
                page.remove(b"Annots");
                if !links.is_empty() {
                    page.set("Annots", links);
                }
            }
        }
        for (place, (_, _, owner)) in self.links.iter().enumerate() {
            numbers.extend([integer(self.pages.len() + place), (*owner).into()]);
        }
        let parent_tree = self.pdf.add_object(dictionary! { "Nums" => numbers });
        let document: Vec<Object> = self.ids[ROOT].map(Object::Reference).into_iter().collect();
        let tree = dictionary! {
            "Type" => "StructTreeRoot", "K" => document,
            "ParentTree" => parent_tree, "ParentTreeNextKey" => integer(next),
        };
        self.pdf.objects.insert(self.root, tree.into());
    }
}

/// What the standards ask a tag to say besides its name.
fn describe(element: &mut Dictionary, role: &Role) {
    match role {
        Role::List { numbered } => {
            let numbering = if *numbered { "Decimal" } else { "Disc" };
            element.set("A", dictionary! { "O" => "List", "ListNumbering" => numbering });
        }
        Role::HeaderCell => element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
        Role::Figure { alt, area } => {
            element.set("Alt", words(alt));
            element.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => rectangle(*area) });
        }
        Role::Plain(_) | Role::Link => {}
    }
}

/// A link that prints, has no border and says where it leads (PDF/UA-1, 7.18.5; PDF/A-2, 6.3.2), in ASCII only (PDF 32000-1,
/// 12.6.4.7).
fn annotation(key: usize, target: &str, said: &str, area: Area) -> Dictionary {
    let uri = Object::string_literal(encode::link(target));
    dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "F" => 4, "Rect" => rectangle(area),
        "Border" => vec![0.into(), 0.into(), 0.into()],
        "Contents" => words(if said.is_empty() { target } else { said }),
        "A" => dictionary! { "Type" => "Action", "S" => "URI", "URI" => uri },
        "StructParent" => integer(key),
    }
}

fn rectangle(area: Area) -> Vec<Object> {
    area.into_iter().map(Object::Real).collect()
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
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
        let piece = |id| Piece { owner: Owner::Block(BlockId(id)), kind: Kind::Text };
        let drawn = Drawn { ops: Vec::new(), pieces: vec![piece(7), piece(7), piece(8)] };
        let tree = Tree::new(&Document::default(), &[drawn]);
        assert_eq!(tree.nodes.len(), 3);
        assert_eq!(tree.nodes[1].kids.len(), 2);
    }
}
