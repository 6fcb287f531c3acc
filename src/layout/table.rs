//! Tables: how wide the columns are, and rows that stay whole.

use std::sync::Arc;

use super::{
    Artifact, Item, Owner, Placed,
    faces::FaceId,
    paragraph::{self, Alignment, TextStyle},
    setter::{Column, Setter, placed},
    strip::{Glue, Head, Strip},
};
use crate::{
    markdown::document::{Align, Cell, Inline},
    style::Size,
};

/// White above and below the text of a row, in shares of the leading: half a line together, so that a table keeps the
/// rhythm of the lines around it.
const PADDING: f32 = 0.25;
/// White between two columns, in shares of the font size.
const GUTTER: f32 = 1.4;

/// What the rows of a table are for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Rows {
    Read,
    /// To be written in: so many points of white under the text of each.
    Written(f32),
}

/// Left edge and width of a column, and how its text stands in it.
struct Slot {
    left: f32,
    width: f32,
    alignment: Alignment,
}

impl Setter<'_> {
    /// The head and rows of a table. The head comes again on each page that the table runs on to.
    pub(super) fn table(
        &mut self,
        columns: &[Align],
        head: &[Cell],
        rows: &[Vec<Cell>],
        column: Column,
        kind: Rows,
    ) -> Vec<Strip> {
        let size = Size { size: column.size.size * 0.95, ..column.size };
        let column = Column { size, ..column };
        let slots = self.slots(columns, head, rows, column, kind);
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
                if let Rows::Written(room) = kind {
                    last.height += room;
                }
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

    /// Columns as wide as their text where that fits; else every column has room for its widest word, and what is left
    /// goes to the columns that have more to say.
    fn slots(&self, columns: &[Align], head: &[Cell], rows: &[Vec<Cell>], column: Column, kind: Rows) -> Vec<Slot> {
        let gutter = column.size.size * GUTTER;
        let rows = || std::iter::once((head, true)).chain(rows.iter().map(|row| (row.as_slice(), false)));
        let mut lines = vec![0.0_f32; columns.len()];
        for (row, bold) in rows() {
            for (line, cell) in lines.iter_mut().zip(row) {
                *line = line.max(self.line_width(&cell.inlines, column.size.size, bold));
            }
        }
        let gutters = columns.iter().skip(1).fold(0.0, |sum, _| sum + gutter);
        let room = (column.width - gutters).max(1.0);
        let words = || {
            let mut words = vec![0.0_f32; columns.len()];
            for (row, bold) in rows() {
                for (word, cell) in words.iter_mut().zip(row) {
                    *word = word.max(self.word_width(&cell.inlines, column.size.size, bold));
                }
            }
            words
        };
        let widths = match kind {
            Rows::Read => share(&lines, words, room),
            Rows::Written(_) => share_to_write(&lines, room),
        };
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

    /// How wide inlines are when only forced line ends break them.
    fn line_width(&self, inlines: &[Inline], size: f32, all_bold: bool) -> f32 {
        let (mut widest, mut width) = (0.0_f32, 0.0);
        for inline in inlines {
            let Inline::Text { text, bold, italic, .. } = inline else {
                width = 0.0;
                continue;
            };
            let face = FaceId::of(*bold || all_bold, *italic);
            for (index, word) in text.split(' ').enumerate() {
                let space = if index == 0 { 0.0 } else { self.shaper.width(face, size, " ") };
                width += space + self.shaper.width(face, size, word);
            }
            widest = widest.max(width);
        }
        widest
    }

    /// How wide the widest part of inlines is that no line may break, hyphens apart.
    pub(super) fn word_width(&self, inlines: &[Inline], size: f32, bold: bool) -> f32 {
        let text = TextStyle { bold, ..self.plain(size) };
        let lines = paragraph::set(self.shaper, inlines, &text, &[0.1]);
        lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }
}

/// Widths that together are at most `room`, for columns as wide as `lines` if nothing breaks them, and as wide as `words`
/// at the least.
fn share(lines: &[f32], words: impl Fn() -> Vec<f32>, room: f32) -> Vec<f32> {
    // Kerning between words and rounding must not break a line that was measured word by word.
    let slack = 1.0;
    let wishes: Vec<f32> = lines.iter().map(|line| line + slack).collect();
    let wish: f32 = wishes.iter().sum();
    if wish <= room {
        // A table that nearly fills the measure fills it; a small one stays small, or its rows are hard to follow.
        let stretch = if wish > room * 0.6 { room / wish } else { 1.0 };
        return wishes.iter().map(|width| width * stretch).collect();
    }
    // No single word may claim so much that the other columns starve.
    let least: Vec<f32> = words().iter().map(|word| (word + slack).min(room / 2.0)).collect();
    let needed: f32 = least.iter().sum();
    if needed >= room {
        return least.iter().map(|width| width * room / needed).collect();
    }
    // The level up to which every column may be filled: the narrow ones get all they wish.
    let filled = |level: f32| -> Vec<f32> {
        wishes.iter().zip(&least).map(|(wish, least)| wish.min(level).max(*least)).collect()
    };
    let (mut low, mut high) = (0.0, room);
    for _ in 0..24 {
        let middle = f32::midpoint(low, high);
        if filled(middle).iter().sum::<f32>() <= room { low = middle } else { high = middle }
    }
    filled(low)
}

/// Widths for a form: the labels get what they wish, and who writes gets the rest in equal parts.
fn share_to_write(lines: &[f32], room: f32) -> Vec<f32> {
    let label = lines.first().map_or(0.0, |line| (line + 1.0).min(room / 2.0));
    let others = lines.iter().skip(1).fold(0.0, |count, _| count + 1.0_f32).max(1.0);
    let mut widths = vec![(room - label) / others; lines.len()];
    if let Some(first) = widths.first_mut() {
        *first = label;
    }
    widths
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
            let words: Vec<f32> = wants.iter().map(|(word, _)| *word).collect();
            let lines: Vec<f32> = wants.iter().map(|(word, more)| word * more).collect();
            let widths = share(&lines, || words.clone(), 430.0);
            prop_assert!(widths.iter().sum::<f32>() <= 430.5, "{widths:?}");
            prop_assert!(widths.iter().all(|width| *width > 0.0));
            if words.iter().map(|word| word + 1.0).sum::<f32>() <= 430.0 && words.iter().all(|word| *word < 214.0) {
                prop_assert!(widths.iter().zip(&words).all(|(width, word)| width >= word), "{widths:?}");
            }
        }
    }

    #[test]
    fn narrow_columns_get_what_they_wish() {
        let widths = share(&[100.0, 2000.0, 60.0], || vec![50.0, 60.0, 60.0], 400.0);
        assert!(widths[0] >= 100.0 && widths[2] >= 60.0 && widths[1] > 230.0, "{widths:?}");
    }
}
