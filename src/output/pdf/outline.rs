//! The bookmarks of a letter: its headings, and so its enclosures (PDF 32000-1, 12.3.3).

use pdf_writer::{
    Name, Null, Ref, TextStr,
    writers::{Outline, OutlineItem},
};

use super::file::{File, integer};
use crate::{
    layout::{Item, Owner, PAGE, Pages},
    markdown::document::{Block, Content, Document, plain},
};

/// White above the heading that a bookmark leads to, in points.
const ABOVE: f32 = 12.0;

/// A heading, where it stands and whose it is.
struct Entry {
    title: String,
    page: usize,
    top: f32,
    /// The entry around it; none at the top.
    parent: Option<usize>,
}

/// Adds the bookmarks; gives their root, or none for a letter without headings.
pub fn write(file: &mut File, document: &Document, pages: &Pages, sheets: &[Ref]) -> Option<Ref> {
    let entries = entries(document, pages);
    let root = (!entries.is_empty()).then(|| file.id())?;
    let ids: Vec<Ref> = entries.iter().map(|_| file.id()).collect();
    let place = |parent: Option<usize>| parent.map_or(root, |parent| ids[parent]);
    let inside = |parent: Option<usize>| -> Vec<usize> {
        (0..entries.len()).filter(|entry| entries[*entry].parent == parent).collect()
    };
    for (number, entry) in entries.iter().enumerate() {
        let Some(sheet) = sheets.get(entry.page) else { continue };
        let mut item = file.object(ids[number]).start::<OutlineItem<'_>>();
        item.title(TextStr(&entry.title)).parent(place(entry.parent));
        let mut target = item.insert(Name(b"Dest")).array();
        target.item(*sheet).item(Name(b"XYZ")).item(Null).item((PAGE.1 - entry.top).round()).item(Null);
        drop(target);
        let beside = inside(entry.parent);
        let own = beside.iter().position(|other| *other == number).unwrap_or_default();
        if let Some(before) = own.checked_sub(1) {
            item.prev(ids[beside[before]]);
        }
        if let Some(next) = beside.get(own + 1) {
            item.next(ids[*next]);
        }
        let kids = inside(Some(number));
        if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
            item.first(ids[*first]).last(ids[*last]).count(integer(within(&entries, number)));
        }
    }
    let mut outlines = file.object(root).start::<Outline<'_>>();
    outlines.count(integer(entries.len()));
    let top = inside(None);
    if let (Some(first), Some(last)) = (top.first(), top.last()) {
        outlines.first(ids[*first]).last(ids[*last]);
    }
    drop(outlines);
    Some(root)
}

/// How many entries are somewhere inside one: those that follow it until one that is not.
fn within(entries: &[Entry], number: usize) -> usize {
    entries[number + 1..].iter().take_while(|entry| entry.parent.is_some_and(|parent| parent >= number)).count()
}

fn entries(document: &Document, pages: &Pages) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    // The headings around the next one, outermost first, with their levels.
    let mut around: Vec<(u8, usize)> = Vec::new();
    for block in &document.blocks {
        let Content::Heading { level, inlines } = &block.content else { continue };
        let Some((page, top)) = place(pages, block) else { continue };
        around.retain(|(outer, _)| outer < level);
        let parent = around.last().map(|(_, entry)| *entry);
        around.push((*level, entries.len()));
        let title = plain(inlines).split_whitespace().collect::<Vec<_>>().join(" ");
        entries.push(Entry { title, page, top, parent });
    }
    entries
}

/// The page a heading is on and where it starts.
fn place(pages: &Pages, block: &Block) -> Option<(usize, f32)> {
    let page = pages.page_of(block.id)?;
    let mut items = pages.pages.get(page)?.items.iter();
    let run = items.find_map(|placed| match &placed.item {
        Item::Text(run) if placed.owner == Owner::Block(block.id) => Some(run),
        _ => None,
    })?;
    Some((page, (run.y - run.size - ABOVE).max(0.0)))
}
