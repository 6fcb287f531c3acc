//! Tables: how wide the columns are, and rows that stay whole.

use std::sync::Arc;

use super::{
    Artifact, Item, Owner, Placed,
    faces::FaceId,
    paragraph::{Alignment, TextStyle},
    setter::{Column, Setter, placed},
    strip::{Glue, Head, Strip},
};
use crate::{
    markdown::document::{Align, Cell, Inline},
    style::Size,
};

/// White above and below the text of a row, in shares of the leading.
const PADDING: f32 = 0.2;
/// White between two columns, in shares of the font size.
const GUTTER: f32 = 1.4;

/// Left edge and width of a column, and how its text stands in it.
struct Slot {
    left: f32,
    width: f32,
    alignment: Alignment,
}

impl Setter<'_> {
    /// The head and rows of a table. The head comes again on each page that the table runs on to.
    pub(super) fn table(&mut self, columns: &[Align], head: &[Cell], rows: &[Vec<Cell>], column: Column) -> Vec<Strip> {
        let size = Size { size: column.size.size * 0.95, leading: column.size.leading * 0.95 };
        let column = Column { size, ..column };
        let slots = self.slots(columns, head, rows, column);
        let Some(right) = slots.last().map(|slot| slot.left + slot.width) else { return Vec::new() };
        let edges = (column.left, right);

        let mut strips = self.row(head, &slots, column, true);
        let thick = 0.8;
        if let Some(first) = strips.first_mut() {
            first.items.push(self.rule(edges, 0.0, thick));
        }
        if let Some(last) = strips.last_mut() {
            last.items.push(self.rule(edges, last.height, 0.5));
            last.keep_next = 1;
        }
        let repeated = repeated(&strips).filter(|head| head.height < super::PAGE.1 / 3.0).map(Arc::new);
        for (index, cells) in rows.iter().enumerate() {
            let mut row = self.row(cells, &slots, column, false);
            let last_row = index + 1 == rows.len();
            if let Some(last) = row.last_mut() {
                last.items.push(self.rule(edges, last.height, if last_row { thick } else { 0.3 }));
            }
            for strip in &mut row {
                strip.head.clone_from(&repeated);
            }
            // A head with a single row under it, or a single last row, is no table.
            if let Some(first) = row.first_mut().filter(|_| last_row && index > 0 && rows.len() > 2) {
                first.glue = Glue::Soft;
            }
            strips.append(&mut row);
        }
        strips
    }

    /// Lines of all cells side by side, as strips that hold together.
    fn row(&mut self, cells: &[Cell], slots: &[Slot], column: Column, bold: bool) -> Vec<Strip> {
        let (padding, leading) = (column.size.leading * PADDING, column.size.leading);
        let baseline = self.baseline(column.size);
        let mut strips: Vec<Strip> = Vec::new();
        for (cell, slot) in cells.iter().zip(slots) {
            let text = TextStyle {
                bold,
                alignment: slot.alignment,
                hyphenate: self.style.hyphenated,
                ..self.plain(column.size.size)
            };
            let lines = self.lines(&cell.inlines, &text, slot.width);
            if strips.len() < lines.len() {
                strips.resize_with(lines.len(), || Strip {
                    height: leading,
                    baseline,
                    glue: Glue::Hard,
                    ..Strip::default()
                });
            }
            for (strip, line) in strips.iter_mut().zip(lines) {
                strip.items.extend(placed(line, Owner::Block(cell.id), slot.left, baseline));
            }
        }
        if strips.is_empty() {
            strips.push(Strip { height: leading, baseline, ..Strip::default() });
        }
        let first = &mut strips[0];
        first.glue = Glue::Free;
        first.height += padding;
        first.baseline += padding;
        for placed in &mut first.items {
            if let Item::Text(run) = &mut placed.item {
                run.y += padding;
            }
        }
        if let Some(last) = strips.last_mut() {
            last.height += padding;
        }
        strips
    }

    fn rule(&self, (left, right): (f32, f32), y: f32, width: f32) -> Placed {
        let color = if width < 0.4 { self.thin_color() } else { self.style.accent_color };
        let item = Item::Rule { from: (left, y), to: (right, y), width, color };
        Placed { owner: Owner::Artifact(Artifact::Decoration), item }
    }

    /// Columns as wide as their text where that fits; else every column has room for its longest word, and the rest is
    /// shared by how much each would like to have.
    fn slots(&self, columns: &[Align], head: &[Cell], rows: &[Vec<Cell>], column: Column) -> Vec<Slot> {
        let gutter = column.size.size * GUTTER;
        let mut wants = vec![Extent::default(); columns.len()];
        for (row, bold) in std::iter::once((head, true)).chain(rows.iter().map(|row| (row.as_slice(), false))) {
            for (want, cell) in wants.iter_mut().zip(row) {
                *want = want.max(self.extent(&cell.inlines, column.size.size, bold));
            }
        }
        let gutters = columns.iter().skip(1).fold(0.0, |sum, _| sum + gutter);
        let widths = share(&wants, (column.width - gutters).max(1.0));
        let mut left = column.left;
        let slot = |(width, align): (f32, &Align)| {
            let slot = Slot {
                left,
                width,
                alignment: match align {
                    Align::Left => Alignment::Left,
                    Align::Center => Alignment::Center,
                    Align::Right => Alignment::Right,
                },
            };
            left += width + gutter;
            slot
        };
        widths.into_iter().zip(columns).map(slot).collect()
    }

    fn extent(&self, inlines: &[Inline], size: f32, all_bold: bool) -> Extent {
        let (mut extent, mut line) = (Extent::default(), 0.0_f32);
        for inline in inlines {
            let Inline::Text { text, bold, italic, .. } = inline else {
                line = 0.0;
                continue;
            };
            let face = FaceId::of(*bold || all_bold, *italic);
            let space = self.shaper.width(face, size, " ");
            for (index, word) in text.split(' ').enumerate() {
                let width = self.shaper.width(face, size, word);
                line += width + if index == 0 { 0.0 } else { space };
                extent = extent.max(Extent { word: width, line });
            }
        }
        extent
    }
}

/// How wide text is at its widest word and as one line.
#[derive(Debug, Clone, Copy, Default)]
struct Extent {
    word: f32,
    line: f32,
}

impl Extent {
    fn max(self, other: Self) -> Self {
        Self { word: self.word.max(other.word), line: self.line.max(other.line) }
    }
}

/// Widths that together are at most `room`.
fn share(wants: &[Extent], room: f32) -> Vec<f32> {
    // Kerning between words and rounding must not break a line that was measured word by word.
    let slack = 1.0;
    let lines: f32 = wants.iter().map(|want| want.line + slack).sum();
    if lines <= room {
        // A table that nearly fills the measure fills it; a small one stays small, or its rows are hard to follow.
        let stretch = if lines > room * 0.6 { room / lines } else { 1.0 };
        return wants.iter().map(|want| (want.line + slack) * stretch).collect();
    }
    // No single word may claim so much that the other columns starve.
    let most = room / 2.0;
    let words: Vec<f32> = wants.iter().map(|want| (want.word + slack).min(most)).collect();
    let least: f32 = words.iter().sum();
    if least >= room {
        return words.iter().map(|word| word * room / least).collect();
    }
    let wish: f32 = wants.iter().zip(&words).map(|(want, word)| (want.line + slack - word).max(0.0)).sum();
    let per_wish = (room - least) / wish.max(1.0);
    wants.iter().zip(&words).map(|(want, word)| word + (want.line + slack - word).max(0.0) * per_wish).collect()
}

/// The strips of a head as page furniture.
fn repeated(strips: &[Strip]) -> Option<Head> {
    let mut head = Head::default();
    for strip in strips {
        for placed in &strip.items {
            let mut placed = placed.clone();
            if !matches!(placed.owner, Owner::Artifact(_)) {
                placed.owner = Owner::Artifact(Artifact::Header);
            }
            placed.item.lower(head.height);
            head.items.push(placed);
        }
        head.height += strip.height;
    }
    (head.height > 0.0).then_some(head)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn columns_share_the_room_and_no_more(wants in prop::collection::vec((1.0_f32..300.0, 1.0_f32..4.0), 1..9)) {
            let wants: Vec<_> = wants.iter().map(|(word, more)| Extent { word: *word, line: word * more }).collect();
            let widths = share(&wants, 430.0);
            prop_assert!(widths.iter().sum::<f32>() <= 430.5, "{widths:?}");
            prop_assert!(widths.iter().all(|width| *width > 0.0));
        }
    }

    #[test]
    fn a_column_is_wide_enough_for_its_words() {
        let wants = [Extent { word: 30.0, line: 40.0 }, Extent { word: 60.0, line: 2000.0 }];
        let widths = share(&wants, 400.0);
        assert!(widths[0] >= 31.0 && widths[1] > 300.0, "{widths:?}");
    }
}
