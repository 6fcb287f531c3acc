//! Blocks of the letter's text as strips: paragraphs, headings, block quotes and thematic breaks.

use super::{
    Artifact, Color, Item, LayoutFinding, Owner, Placed,
    faces::FaceId,
    paragraph::TextStyle,
    setter::{Column, Setter, mm},
    strip::{self, Bar, Glue, Strip},
    table::Rows,
};
use crate::{
    layout::problems,
    markdown::document::{Block, Content, Inline, label, plain},
    style::Size,
};

/// Deeper blocks are a finding, not text: nobody can read them, and they would exhaust the stack.
const DEEPEST: usize = 80;

/// A quote of no more lines stays whole.
const WHOLE_QUOTE: usize = 6;

/// A narrower column starts again at the left margin.
const NARROWEST_MM: f32 = 45.0;

impl Setter<'_> {
    /// The column between the margins, in body size.
    pub(super) fn text_column(&self) -> Column {
        let measure = self.style.measure_mm();
        Column { left: mm(*measure.start()), width: mm(measure.end() - measure.start()), size: self.style.body }
    }

    /// Blocks one under the other. `depth` counts the lists and quotes around them.
    pub(super) fn blocks(&mut self, blocks: &[Block], column: Column, depth: usize) -> Vec<Strip> {
        let mut strips = Vec::new();
        let mut before = None;
        for block in blocks {
            let mut next = self.block(block, column, depth);
            let kind = Standing::of(&block.content, self.part_level);
            if let (Some(first), Some(before)) = (next.first_mut(), before) {
                first.gap = first.gap.max(self.gap(before, kind, column.size));
            }
            if !next.is_empty() {
                before = Some(kind);
            }
            strips.append(&mut next);
        }
        strips
    }

    /// White between two blocks. Heads stand close to what they are about and a line away from what they are not; all
    /// of it is whole or (where the house style has `alineawit` so) half lines, so that lines keep their rhythm.
    fn gap(&self, before: Standing, after: Standing, size: Size) -> f32 {
        match (before, after) {
            (Standing::Part | Standing::Heading | Standing::Title, Standing::Text) => 0.0,
            // The first and last row of a table bring a quarter of a line along.
            (Standing::Part | Standing::Heading | Standing::Title, Standing::Table) => size.leading * 0.25,
            (Standing::Part | Standing::Heading | Standing::Title, _) => self.style.paragraph_gap,
            (Standing::Table, Standing::Table) => size.leading,
            (Standing::Table, Standing::Part) => size.leading * 1.25,
            (_, Standing::Part) => size.leading * 1.5,
            (_, Standing::Table) | (Standing::Table, _) => size.leading * 0.75,
            (_, Standing::Heading | Standing::Title) => size.leading,
            _ => self.style.paragraph_gap,
        }
    }

    fn block(&mut self, block: &Block, column: Column, depth: usize) -> Vec<Strip> {
        if depth > DEEPEST {
            let finding = problems::TOO_DEEP.found().arg("deepest", DEEPEST.to_string());
            self.findings.push(LayoutFinding::new(finding, Some(block.span.clone())));
            return Vec::new();
        }
        match &block.content {
            Content::Paragraph(inlines) => self.paragraph(block, inlines, column),
            Content::Heading { level, inlines } => self.heading(block, *level, inlines, column),
            Content::List { start, items } => self.list(*start, items, column, depth),
            Content::Quote(blocks) => self.quote(block, blocks, column, depth),
            Content::Table { columns, head, rows } => self.table(columns, head, rows, column, Rows::Read),
            Content::Break => vec![self.thematic_break(column)],
            Content::Picture { .. } => self.picture_among_text(block),
        }
    }

    fn paragraph(&mut self, block: &Block, inlines: &[Inline], column: Column) -> Vec<Strip> {
        let mut text = self.running(column);
        text.hyphenate &= !self.foreign.contains(&block.id);
        let mut strips = self.set(block, inlines, &text, column);
        strip::bind_lines(&mut strips);
        let says_all = strips.len() == 1 && is_bold(inlines);
        if let Some(last) = strips.last_mut() {
            // "U kunt het volgende doen:" says little at the foot of a page, and less than that does a title.
            last.keep_next = if says_all { 2 } else { usize::from(ends_in_colon(inlines)) };
        }
        strips
    }

    fn heading(&mut self, block: &Block, level: u8, inlines: &[Inline], column: Column) -> Vec<Strip> {
        let scale = if level <= self.part_level { 1.18 } else { 1.0 };
        let size = Size { size: column.size.size * scale, ..column.size };
        let text = TextStyle { bold: true, italic: level > self.part_level + 1, ..self.plain(size.size) };
        let mut strips = self.set(block, inlines, &text, Column { size, ..column });
        strip::bind_all(&mut strips, Glue::Hard);
        if let Some(last) = strips.last_mut() {
            last.keep_next = 2;
        }
        strips
    }

    /// A paragraph's lines as strips that are not bound yet.
    pub(super) fn set(&mut self, block: &Block, inlines: &[Inline], text: &TextStyle, column: Column) -> Vec<Strip> {
        let lines = self.lines(inlines, text, column.width);
        self.strips(lines, block.id, column)
    }

    fn quote(&mut self, block: &Block, blocks: &[Block], column: Column, depth: usize) -> Vec<Strip> {
        let scale = if depth == 0 { 0.95 } else { 1.0 };
        let size = Size { size: column.size.size * scale, ..column.size };
        let indent = column.size.size * 1.3;
        let inner = Column { size, width: column.width - indent / 2.0, ..column }.indented(indent);
        let inner = if inner.width < mm(NARROWEST_MM) { self.text_column() } else { inner };
        let mut strips = self.blocks(blocks, inner, depth + 1);
        if strips.len() <= WHOLE_QUOTE {
            strip::bind_all(&mut strips, Glue::Soft);
        }
        for strip in &mut strips {
            strip.bars.push(Bar { quote: block.id, x: inner.left - indent * 0.7, color: self.thin_color() });
        }
        strips
    }

    fn thematic_break(&self, column: Column) -> Strip {
        let (middle, half, y) = (column.left + column.width / 2.0, mm(20.0), column.size.leading / 2.0);
        let rule =
            Item::Rule { from: (middle - half, y), to: (middle + half, y), width: 0.5, color: self.thin_color() };
        Strip {
            height: column.size.leading,
            items: vec![Placed { owner: Owner::Artifact(Artifact::Decoration), item: rule }],
            keep_next: 1,
            ..Strip::default()
        }
    }

    /// Items of a list, each with a bullet or its number in the margin that the list makes.
    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], column: Column, depth: usize) -> Vec<Strip> {
        let size = column.size.size;
        let color = self.style.text_color;
        let labels: Vec<_> =
            (0..items.len()).map(|index| self.shaper.run(FaceId::Regular, size, color, &label(start, index))).collect();
        let widest = labels.iter().map(|(_, width, _)| *width).fold(0.0, f32::max);
        let indent = (widest + size * 0.5).max(size * 1.3);
        let column = if column.width - indent < mm(NARROWEST_MM) { self.text_column() } else { column };
        let set: Vec<_> = items.iter().map(|item| self.blocks(item, column.indented(indent), depth + 1)).collect();
        // Items of a line each are a list as they are; longer ones would run together.
        let gap = if set.iter().any(|item| item.len() > 1) { self.style.paragraph_gap } else { 0.0 };

        let mut strips = Vec::new();
        for ((item, (mut run, width, _)), mut next) in items.iter().zip(labels).zip(set) {
            if next.is_empty() {
                let baseline = self.baseline(column.size);
                next.push(Strip { height: column.size.leading, baseline, ..Strip::default() });
            }
            let first = &mut next[0];
            // Numbers end in line, bullets start in line.
            run.x = column.left + if start.is_some() { widest - width } else { 0.0 };
            run.y = first.baseline;
            let owner = item.first().map_or(Owner::Artifact(Artifact::Decoration), |block| Owner::Label(block.id));
            first.items.insert(0, Placed { owner, item: Item::Text(run) });
            first.gap = first.gap.max(gap);
            strips.append(&mut next);
        }
        if let Some(first) = strips.first_mut() {
            first.gap = 0.0;
        }
        strips
    }

    /// The colour of lines that should not be looked at.
    pub(super) fn thin_color(&self) -> Color {
        let lighter = |channel: u8| channel + (u8::MAX - channel) / 2;
        let Color { red, green, blue } = self.style.accent_color;
        Color { red: lighter(red), green: lighter(green), blue: lighter(blue) }
    }
}

/// What the white around a block depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// A heading over headings.
    Part,
    Heading,
    /// A paragraph that serves as one: `**Uitlating 1**`.
    Title,
    Text,
    Quote,
    Table,
}

impl Standing {
    fn of(content: &Content, part_level: u8) -> Self {
        match content {
            Content::Heading { level, .. } if *level <= part_level => Self::Part,
            Content::Heading { .. } => Self::Heading,
            Content::Paragraph(inlines)
                if is_bold(inlines) && !plain(inlines).trim_end().ends_with(['.', '!', '?', ':']) =>
            {
                Self::Title
            }
            Content::Paragraph(_) | Content::List { .. } | Content::Break | Content::Picture { .. } => Self::Text,
            Content::Quote(_) => Self::Quote,
            Content::Table { .. } => Self::Table,
        }
    }
}

fn ends_in_colon(inlines: &[Inline]) -> bool {
    plain(inlines).trim_end().ends_with(':')
}

/// Whether all words are bold, as in a title that is no heading.
fn is_bold(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text { text, bold, .. } => *bold || text.trim().is_empty(),
        Inline::LineEnd { .. } => true,
    })
}
