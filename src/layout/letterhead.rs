//! The letterhead: the sender's name in large type, the details small, beside the window or above it.

use super::{
    Artifact, Item, LayoutFinding, Owner, PAGE, Placed,
    faces::FaceId,
    pages::stack,
    paragraph::{Alignment, TextStyle},
    setter::{Column, Setter, UNBROKEN, mm},
    strip::Strip,
};
use crate::{
    layout::problems,
    markdown::document::{Block, Content, Inline},
    style::{LetterheadPlace, Size, Window},
};

/// Where the letterhead stands and how.
#[derive(Clone, Copy)]
struct Spot {
    column: Column,
    alignment: Alignment,
    /// Beside the window, with a line for every detail; else above it, where details share lines.
    beside: bool,
}

/// Between two details on one line, drawn but no words of the letter.
const BETWEEN: &str = "·";

impl Setter<'_> {
    /// The sender's name and details. Gives where they end if the letter's text must stay below them.
    pub(super) fn letterhead(&mut self, blocks: &[Block], dispatch_top: f32, items: &mut Vec<Placed>) -> f32 {
        let spot = self.spot();
        let mut strips: Vec<Strip> = Vec::new();
        for block in blocks {
            let mut next = match &block.content {
                Content::Paragraph(inlines) | Content::Heading { inlines, .. } if strips.is_empty() => {
                    self.sender(block, inlines, spot)
                }
                Content::Paragraph(inlines) => self.details(block, inlines, spot),
                _ => self.blocks(std::slice::from_ref(block), spot.column, 0),
            };
            if let Some(first) = next.first_mut().filter(|_| !strips.is_empty()) {
                first.gap = spot.column.size.leading * 0.5;
            }
            strips.append(&mut next);
        }
        let Some((first, last)) = blocks.first().zip(blocks.last()) else { return 0.0 };
        let bottom = stack(&strips, mm(self.style.letterhead.top_mm), items);
        let room = if spot.beside { PAGE.1 / 2.0 } else { dispatch_top - mm(2.0) };
        if bottom > room {
            let over = format!("{:.1}", (bottom - room) * 25.4 / 72.0);
            let finding = problems::LETTERHEAD_OVERFULL.found().arg("mm", over);
            self.findings.push(LayoutFinding::new(finding, Some(first.span.start..last.span.end)));
        }
        if spot.beside { bottom } else { 0.0 }
    }

    fn spot(&self) -> Spot {
        let zone = self.style.address_mm;
        let measure = self.style.measure_mm();
        let (left, right) = match self.style.window {
            Window::Right => (*measure.start(), zone.left - 8.0),
            Window::Left | Window::None => (zone.right + 18.0, *measure.end()),
        };
        let opposite = Column { left: mm(left), width: mm(right - left), size: self.style.small };
        let above = Column { size: self.style.small, ..self.text_column() };
        match self.style.letterhead.place {
            // An office may have made the zone of the window so wide that nothing fits beside it.
            LetterheadPlace::Opposite if right - left >= 40.0 => {
                Spot { column: opposite, alignment: Alignment::Left, beside: true }
            }
            LetterheadPlace::Opposite | LetterheadPlace::Left => {
                Spot { column: above, alignment: Alignment::Left, beside: false }
            }
            LetterheadPlace::Centre => Spot { column: above, alignment: Alignment::Center, beside: false },
        }
    }

    /// The first block of the letterhead: its first line is the sender's name.
    fn sender(&mut self, block: &Block, inlines: &[Inline], spot: Spot) -> Vec<Strip> {
        let end = inlines.iter().position(|inline| matches!(inline, Inline::LineEnd { .. }));
        let (name, details) = inlines.split_at(end.unwrap_or(inlines.len()));
        // A name with a very long word is set smaller rather than refused.
        let full = self.style.letterhead.name_size;
        let fitting = full * spot.column.width / self.word_width(name, full, true).max(1.0);
        let size = fitting.min(full).max(spot.column.size.size);
        let column = Column { size: Size { size, leading: size * 1.2 }, ..spot.column };
        let text =
            TextStyle { bold: true, color: self.style.accent_color, alignment: spot.alignment, ..self.plain(size) };
        let mut strips = self.set(block, name, &text, column);
        let Some(details) = details.get(1..) else { return strips };
        self.end_line(&mut strips);
        let mut rest = self.details(block, details, spot);
        if let Some(first) = rest.first_mut() {
            first.gap = spot.column.size.leading * 0.35;
        }
        strips.append(&mut rest);
        strips
    }

    /// Address, telephone and so on: under each other beside the window, in rows above it.
    fn details(&mut self, block: &Block, inlines: &[Inline], spot: Spot) -> Vec<Strip> {
        let Spot { column, alignment, beside } = spot;
        let text = self.plain(column.size.size);
        if beside {
            return self.set(block, inlines, &text, column);
        }
        let (mut dot, dot_width, _) = self.shaper.run(FaceId::Regular, text.size, self.style.accent_color, BETWEEN);
        let gap = text.size * 0.6;
        dot.y = self.baseline(column.size);
        let mut rows: Vec<(Strip, f32)> = Vec::new();
        for detail in inlines.split(|inline| matches!(inline, Inline::LineEnd { .. })) {
            let lines = self.lines(detail, &text, UNBROKEN);
            let width = lines.first().map_or(0.0, |line| line.width);
            let mut set = self.strips(lines, block.id, column);
            self.end_line(&mut set);
            for strip in set {
                match rows.last_mut() {
                    Some((row, used)) if *used + gap + dot_width + gap + width <= column.width => {
                        dot.x = column.left + *used + gap;
                        let owner = Owner::Artifact(Artifact::Decoration);
                        row.items.push(Placed { owner, item: Item::Text(dot.clone()) });
                        *used += gap + dot_width + gap;
                        row.items.extend(strip.items.into_iter().map(|placed| moved(placed, *used)));
                        *used += width;
                    }
                    _ => rows.push((strip, width)),
                }
            }
        }
        let centred = |(mut row, used): (Strip, f32)| {
            let by = if alignment == Alignment::Center { (column.width - used) / 2.0 } else { 0.0 };
            row.items = row.items.into_iter().map(|placed| moved(placed, by)).collect();
            row
        };
        rows.into_iter().map(centred).collect()
    }
}

fn moved(mut placed: Placed, by: f32) -> Placed {
    if let Item::Text(run) = &mut placed.item {
        run.x += by;
    }
    placed
}
