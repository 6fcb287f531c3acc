//! The spaces that a line break or a gap swallowed, so that a reader who sees no lines still hears words apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    layout::{Item, Owner, Pages},
    markdown::document::{BlockId, Document},
};

/// The places (page, item) after which a space must be added.
///
/// The document says where its words end; the glyphs drawn are counted along, white space apart, to find each run's
/// place in it. A line broken after the hyphen of "e-mail" thus gets no space and one after "in- en uitvoer" does.
#[must_use]
pub fn swallowed(pages: &Pages, document: &Document) -> BTreeSet<(usize, usize)> {
    let words = word_ends(document);
    let mut drawn: BTreeMap<BlockId, usize> = BTreeMap::new();
    let mut last: Option<(Owner, (usize, usize), bool)> = None;
    let mut spaces = BTreeSet::new();
    for (page_number, page) in pages.pages.iter().enumerate() {
        for (item_number, placed) in page.items.iter().enumerate() {
            let Item::Text(run) = &placed.item else { continue };
            let Owner::Block(block) = placed.owner else { continue };
            let text: String = run.glyphs.iter().map(|glyph| glyph.text.as_str()).collect();
            let count = drawn.entry(block).or_default();
            if let Some((owner, place, open)) = last
                && owner == placed.owner
                && open
                && !text.starts_with(char::is_whitespace)
                && words.get(&block).is_some_and(|ends| ends.contains(count))
            {
                spaces.insert(place);
            }
            *count += text.chars().filter(|letter| is_counted(*letter)).count();
            last = Some((placed.owner, (page_number, item_number), !text.ends_with(char::is_whitespace)));
        }
    }
    spaces
}

/// Soft hyphens come and go with the line breaks, and white space is what is looked for.
fn is_counted(letter: char) -> bool {
    !letter.is_whitespace() && letter != '\u{AD}'
}

/// For each paragraph, heading and cell: how many letters stand before each white space.
fn word_ends(document: &Document) -> BTreeMap<BlockId, BTreeSet<usize>> {
    let leaves = document.walk().into_iter().map(|leaf| {
        let mut letters = 0;
        let mut ends = BTreeSet::new();
        for letter in leaf.inlines.iter().flat_map(|inline| inline.text().chars()) {
            if is_counted(letter) {
                letters += 1;
            } else if letter.is_whitespace() {
                ends.insert(letters);
            }
        }
        (leaf.id, ends)
    });
    leaves.collect()
}
