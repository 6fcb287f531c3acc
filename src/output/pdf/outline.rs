//! The bookmarks of a letter: its headings, and so its enclosures (PDF 32000-1, 12.3.3).

use lopdf::{Object, ObjectId, dictionary};

use super::metadata::words;
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
pub fn write(pdf: &mut lopdf::Document, document: &Document, pages: &Pages, sheets: &[ObjectId]) -> Option<ObjectId> {
    let entries = entries(document, pages);
    let root = (!entries.is_empty()).then(|| pdf.new_object_id())?;
    let ids: Vec<ObjectId> = entries.iter().map(|_| pdf.new_object_id()).collect();
    let place = |parent: Option<usize>| parent.map_or(root, |parent| ids[parent]);
    let inside = |parent: Option<usize>| -> Vec<usize> {
        (0..entries.len()).filter(|entry| entries[*entry].parent == parent).collect()
    };
    for (number, entry) in entries.iter().enumerate() {
        let Some(sheet) = sheets.get(entry.page) else { continue };
        let target: Vec<Object> =
            vec![(*sheet).into(), "XYZ".into(), Object::Null, Object::Real((PAGE.1 - entry.top).round()), Object::Null];
        let mut item =
            dictionary! { "Title" => words(&entry.title), "Parent" => place(entry.parent), "Dest" => target };
        let beside = inside(entry.parent);
        let own = beside.iter().position(|other| *other == number).unwrap_or_default();
        if let Some(before) = own.checked_sub(1) {
            item.set("Prev", ids[beside[before]]);
        }
        if let Some(next) = beside.get(own + 1) {
            item.set("Next", ids[*next]);
        }
        let kids = inside(Some(number));
        if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
            item.set("First", ids[*first]);
            item.set("Last", ids[*last]);
            item.set("Count", count(within(&entries, number)));
        }
        pdf.objects.insert(ids[number], item.into());
    }
    let top = inside(None);
    let mut outlines = dictionary! { "Type" => "Outlines", "Count" => count(entries.len()) };
    if let (Some(first), Some(last)) = (top.first(), top.last()) {
        outlines.set("First", ids[*first]);
        outlines.set("Last", ids[*last]);
    }
    pdf.objects.insert(root, outlines.into());
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

fn count(entries: usize) -> Object {
    Object::Integer(i64::try_from(entries).unwrap_or(i64::MAX))
}
