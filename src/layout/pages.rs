//! The pages themselves: every strip at its place, the furniture around it, all in reading order.

use std::sync::Arc;

use super::{
    Artifact, FrameText, GlyphRun, Item, LayoutFinding, Owner, Page, Pages, Placed, Typesetter,
    setter::Setter,
    strip::{self, Strip},
};
use crate::{
    layout::problems,
    markdown::document::{Block, BlockId, Content, Document, Zone},
    style::Style,
};

/// A letter with more pages is a mistake in the case, not a letter.
const MOST_PAGES: usize = 200;

/// The subject of a letter is its first level; where its text has three, the second is that of its parts.
fn part_level(document: &Document) -> u8 {
    let deep =
        |block: &Block| block.zone == Zone::Tekst && matches!(block.content, Content::Heading { level: 3.., .. });
    if document.blocks.iter().any(deep) { 2 } else { 1 }
}

/// Lays a letter out on A4 pages, in the house style.
///
/// Pages come back whatever is found: text is never clipped, but an error among the findings means that it does not stand
/// where it should (`layout-overfull-line`, `layout-address-overfull`, `layout-missing-glyph` …).
#[must_use]
pub fn layout(
    document: &Document,
    typesetter: &Typesetter,
    style: &Style,
    text: &FrameText,
) -> (Pages, Vec<LayoutFinding>) {
    let mut setter = Setter::new(typesetter, style);
    setter.foreign = document.foreign.keys().copied().collect();
    setter.part_level = part_level(document);
    let frame = setter.frame(document, text);
    let strips = setter.parts(document, text, frame.bottom - frame.top);
    let mut dealt = strip::paginate(&strips, frame.bottom - frame.first_top, frame.bottom - frame.top, MOST_PAGES);
    if dealt.last().is_some_and(|last| last.end < strips.len()) {
        let finding = problems::TOO_LONG.found().arg("most", MOST_PAGES.to_string());
        setter.findings.push(LayoutFinding::new(finding, None));
    }
    if dealt.is_empty() {
        dealt.push(0..0);
    }
    let total = dealt.len();
    let heads = setter.running_heads(text, total);
    let mut pages = Vec::with_capacity(total);
    for (number, range) in (1..).zip(dealt) {
        let mut items = Vec::new();
        let mut top = frame.first_top;
        if number == 1 {
            items.extend_from_slice(&frame.first);
        } else {
            top = frame.top;
            items.extend(heads.get(number - 2).into_iter().flatten().cloned());
            if let Some(head) = strips.get(range.start).and_then(|strip| strip.head.as_ref()) {
                items.extend(head.items.iter().map(|placed| lowered(placed, top)));
                top += head.height;
            }
        }
        stack(&strips[range], top, &mut items);
        // The footer's own words come last in the letter; on the other pages they are repeated furniture.
        items.extend(frame.footer.iter().cloned().map(|placed| match placed.owner {
            Owner::Artifact(_) => placed,
            _ if number == total => placed,
            _ => Placed { owner: Owner::Artifact(Artifact::Footer), ..placed },
        }));
        items.sort_by_key(|placed| reading_order(placed.owner));
        pages.push(Page { items });
    }
    (Pages { faces: Arc::clone(typesetter.shaper.faces()), pages }, setter.findings)
}

/// Blocks by their place in the document, a label just before its block, artifacts last.
fn reading_order(owner: Owner) -> (bool, u32, bool) {
    match owner {
        Owner::Label(BlockId(id)) => (false, id, false),
        Owner::Block(BlockId(id)) => (false, id, true),
        Owner::Artifact(_) => (true, 0, false),
    }
}

/// Sets strips one under the other from `top` on, the white above the first one left out. Gives where the last one ends.
pub(super) fn stack(strips: &[Strip], top: f32, items: &mut Vec<Placed>) -> f32 {
    let mut y = top;
    // Upright lines that the strip before ended with: the quote, and where its line is among the items.
    let mut open: Vec<(BlockId, usize)> = Vec::new();
    for (index, strip) in strips.iter().enumerate() {
        y += if index == 0 { 0.0 } else { strip.gap };
        items.extend(strip.items.iter().map(|placed| lowered(placed, y)));
        let bottom = y + strip.height;
        let mut still_open = Vec::with_capacity(strip.bars.len());
        for bar in &strip.bars {
            let drawn = open.iter().find(|(quote, _)| *quote == bar.quote).map(|(_, at)| *at);
            if let Some(Placed { item: Item::Rule { to, .. }, .. }) = drawn.and_then(|at| items.get_mut(at)) {
                to.1 = bottom;
            }
            still_open.push((bar.quote, drawn.unwrap_or(items.len())));
            if drawn.is_none() {
                let item = Item::Rule { from: (bar.x, y), to: (bar.x, bottom), width: 1.2, color: bar.color };
                items.push(Placed { owner: Owner::Artifact(Artifact::Decoration), item });
            }
        }
        open = still_open;
        y = bottom;
    }
    y
}

fn lowered(placed: &Placed, by: f32) -> Placed {
    let mut placed = placed.clone();
    placed.item.lower(by);
    placed
}

impl Item {
    /// Moves it down the page.
    pub(super) fn lower(&mut self, by: f32) {
        match self {
            Self::Text(run) => run.y += by,
            Self::Rule { from, to, .. } => {
                from.1 += by;
                to.1 += by;
            }
            Self::Image { y, .. } => *y += by,
        }
    }
}

impl Pages {
    /// The page (from 0) that a block starts on; of a block that holds others, the page its first words are on.
    #[must_use]
    pub fn page_of(&self, block: BlockId) -> Option<usize> {
        let starts = self.pages.iter().enumerate().filter_map(|(page, Page { items })| {
            let ids = items.iter().filter_map(|placed| match placed.owner {
                // The blocks in a block have the ids after its own.
                Owner::Block(id) | Owner::Label(id) if id >= block => Some(id),
                _ => None,
            });
            ids.min().map(|id| (id, page))
        });
        starts.min().map(|(_, page)| page)
    }

    /// The letter's words as they are drawn, character by character, each block or cell on a line of its own in the order of
    /// the document, without labels of lists and page furniture. A word broken at a line end is whole again.
    ///
    /// White space folded, these are the words of [`Document::walk`]: what was checked is what is printed.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        let mut runs: Vec<(BlockId, &GlyphRun)> = Vec::new();
        for placed in self.pages.iter().flat_map(|page| &page.items) {
            if let (Owner::Block(id), Item::Text(run)) = (placed.owner, &placed.item) {
                runs.push((id, run));
            }
        }
        runs.sort_by_key(|(id, _)| *id);
        let mut before = None;
        runs.into_iter().flat_map(move |(id, run)| {
            let between = before.replace(id).filter(|before| *before != id).map(|_| '\n');
            let shown = run.glyphs.iter().filter(|glyph| glyph.text != "\u{AD}").flat_map(|glyph| glyph.text.chars());
            between.into_iter().chain(shown)
        })
    }
}
