//! The parts of a Dutch business letter that flow from page to page: date, references, text, signature, enclosures.

use super::{
    FrameText, Item, LayoutFinding, Owner, Placed,
    paragraph::TextStyle,
    setter::{Column, Setter, UNBROKEN, mm, placed, space},
    strip::{self, Glue, Strip},
};
use crate::{
    layout::problems,
    markdown::document::{Block, Content, Document, Inline, Zone, plain},
};

/// A higher picture of a signature was scanned with much white around it.
const HIGHEST_SIGNATURE_MM: f32 = 45.0;

/// Longer words before a colon are text, not a label.
const LONGEST_LABEL: usize = 30;

impl Setter<'_> {
    /// All that is not at a fixed place of the page, in the order of the document.
    ///
    /// `room` is the height of a page, which an enclosure fills.
    pub(super) fn parts(&mut self, document: &Document, text: &FrameText, room: f32) -> Vec<Strip> {
        let column = self.text_column();
        let mut strips: Vec<Strip> = Vec::new();
        let mut before = None;
        for blocks in document.blocks.chunk_by(|one, next| one.zone == next.zone) {
            let Some(zone) = blocks.first().map(|block| block.zone).filter(|zone| !is_fixed(*zone)) else { continue };
            let mut next = match zone {
                Zone::Datumregel => self.date_line(blocks, column),
                Zone::Kenmerken => self.references(blocks, column),
                Zone::Ondertekening => self.signature(blocks, column, text),
                Zone::Bijlagen => self.enclosures(blocks, column),
                Zone::Productie => self.productions(blocks, text, column, room),
                Zone::Verklaring => self.declaration(blocks, column, before.is_some()),
                _ => self.blocks(blocks, column, 0),
            };
            let Some(first) = next.first_mut() else { continue };
            if let Some(before) = before {
                first.gap = first.gap.max(self.gap_between(before, zone));
            }
            if zone == Zone::Ondertekening {
                first.glue = Glue::Hard;
                if let Some(line) = strips.last_mut() {
                    line.glue = Glue::Hard;
                }
            }
            before = Some(zone);
            strips.append(&mut next);
        }
        strip::bind_next(&mut strips);
        if let Some(first) = strips.first_mut() {
            first.glue = Glue::Free;
        }
        strips
    }

    fn gap_between(&self, before: Zone, after: Zone) -> f32 {
        let line = self.style.body.leading;
        match (before, after) {
            _ if before == after => self.style.paragraph_gap,
            (Zone::Kenmerken | Zone::Datumregel, Zone::Tekst) | (Zone::Ondertekening, _) => line * 2.0,
            _ => line,
        }
    }

    fn date_line(&mut self, blocks: &[Block], column: Column) -> Vec<Strip> {
        let mut strips = self.unbroken(blocks, column);
        strip::bind_all(&mut strips, Glue::Hard);
        if let Some(last) = strips.last_mut() {
            last.keep_next = 1;
        }
        strips
    }

    /// Paragraphs without hyphenation, one directly under the other.
    pub(super) fn unbroken(&mut self, blocks: &[Block], column: Column) -> Vec<Strip> {
        let text = self.plain(column.size.size);
        let mut strips = Vec::new();
        for block in blocks {
            let mut next = match &block.content {
                Content::Paragraph(inlines) => self.set(block, inlines, &text, column),
                _ => self.blocks(std::slice::from_ref(block), column, 0),
            };
            strips.append(&mut next);
        }
        strips
    }

    /// Labels in one column, what they label in the next: `Betreft:   uw verzoek`.
    fn references(&mut self, blocks: &[Block], column: Column) -> Vec<Strip> {
        let plain = self.plain(column.size.size);
        let labels = blocks.iter().flat_map(logical_lines).filter_map(|line| split_label(&line));
        let widest = labels
            .map(|(label, _, _)| self.lines(&label, &plain, UNBROKEN).first().map_or(0.0, |line| line.width))
            .fold(0.0, f32::max);
        let inner = column.indented(widest + column.size.size);
        let mut strips = Vec::new();
        for block in blocks {
            let lines = logical_lines(block);
            let count = lines.len();
            if lines.is_empty() {
                strips.append(&mut self.blocks(std::slice::from_ref(block), column, 0));
            }
            for (index, line) in lines.into_iter().enumerate() {
                let mut next = match split_label(&line) {
                    Some((label, value, subject)) => {
                        let text = TextStyle { bold: subject, ..plain };
                        let mut next = self.set(block, &value, &text, inner);
                        self.put_label(&mut next, block, &label, column);
                        next
                    }
                    None => self.set(block, &line, &plain, column),
                };
                if index + 1 < count {
                    self.end_line(&mut next);
                }
                strips.append(&mut next);
            }
        }
        strip::bind_all(&mut strips, Glue::Hard);
        if let Some(last) = strips.last_mut() {
            last.keep_next = 2;
        }
        strips
    }

    /// Sets a label on the line of its value, so that both read as one line.
    fn put_label(&mut self, strips: &mut Vec<Strip>, block: &Block, label: &[Inline], column: Column) {
        let baseline = self.baseline(column.size);
        if strips.is_empty() {
            strips.push(Strip { height: column.size.leading, baseline, ..Strip::default() });
        }
        let plain = self.plain(column.size.size);
        let mut items = Vec::new();
        for line in self.lines(label, &plain, UNBROKEN) {
            items.extend(placed(line, Owner::Block(block.id), column.left, baseline));
        }
        self.close(&mut items);
        items.append(&mut strips[0].items);
        strips[0].items = items;
    }

    /// Adds the space that a line end stands for.
    pub(super) fn end_line(&self, strips: &mut [Strip]) {
        if let Some(last) = strips.last_mut() {
            self.close(&mut last.items);
        }
    }

    fn close(&self, items: &mut [Placed]) {
        if let Some(Placed { item: Item::Text(run), .. }) = items.last_mut()
            && !run.glyphs.last().is_some_and(|glyph| glyph.text.ends_with(' '))
        {
            run.glyphs.extend(space(self.shaper, run.face));
        }
    }

    /// Closing, room to sign, name and function: one whole that also keeps the last two lines of the text with it.
    fn signature(&mut self, blocks: &[Block], column: Column, text: &FrameText) -> Vec<Strip> {
        let mut room = f32::from(self.style.signature_lines) * column.size.leading;
        let picture = self.signed(blocks, column, text);
        if let Some(Item::Image { height, .. }) = &picture {
            room = room.max(height + column.size.leading);
        }
        let mut strips = Vec::new();
        if let [block] = blocks
            && let [closing, name @ ..] = logical_lines(block).as_slice()
            && !name.is_empty()
        {
            let text = self.plain(column.size.size);
            strips = self.set(block, closing, &text, column);
            self.end_line(&mut strips);
            let name = name.join(&Inline::LineEnd { span: block.span.clone() });
            let mut rest = self.set(block, &name, &text, column);
            if let Some(first) = rest.first_mut() {
                first.gap = room;
                sign(first, picture, room);
            }
            strips.append(&mut rest);
        } else if let Some((closing, rest)) = blocks.split_first() {
            strips = self.unbroken(std::slice::from_ref(closing), column);
            let mut rest = self.unbroken(rest, column);
            if let Some(first) = rest.first_mut() {
                first.gap = room;
                sign(first, picture, room);
            }
            strips.append(&mut rest);
        }
        strip::bind_all(&mut strips, Glue::Hard);
        strips
    }

    /// The picture of the signature, if the letter is signed by the one whose it is.
    fn signed(&mut self, blocks: &[Block], column: Column, text: &FrameText) -> Option<Item> {
        let (style, image) = self.style.signature.as_ref().zip(text.signature.clone())?;
        let mut lines = blocks.iter().flat_map(logical_lines);
        lines.find(|line| plain(line).trim() == style.name)?;
        #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
        let ratio = image.height as f32 / image.width.max(1) as f32;
        let width = mm(style.width_mm);
        let height = width * ratio;
        if height > mm(HIGHEST_SIGNATURE_MM) {
            let finding = problems::SIGNATURE_TOO_HIGH
                .found()
                .arg("mm", format!("{:.0}", height * 25.4 / 72.0))
                .arg("most", HIGHEST_SIGNATURE_MM.to_string());
            self.findings.push(LayoutFinding::new(finding, None));
        }
        Some(Item::Image { image, x: column.left, y: 0.0, width, height })
    }

    fn enclosures(&mut self, blocks: &[Block], column: Column) -> Vec<Strip> {
        let mut strips = self.blocks(blocks, column, 0);
        strip::bind_all(&mut strips, Glue::Soft);
        strips
    }
}

/// Puts the picture of a signature in the middle of the room above a name.
fn sign(name: &mut Strip, picture: Option<Item>, room: f32) {
    let Some(Item::Image { image, x, width, height, .. }) = picture else { return };
    let Some(owner) = name.items.first().map(|placed| placed.owner) else { return };
    let item = Item::Image { image, x, y: -f32::midpoint(room, height), width, height };
    name.items.insert(0, Placed { owner, item });
}

fn is_fixed(zone: Zone) -> bool {
    matches!(zone, Zone::Briefhoofd | Zone::Verzendwijze | Zone::Adres | Zone::Voettekst)
}

/// The inlines of a paragraph or heading between its forced line ends; of other blocks none.
pub(super) fn logical_lines(block: &Block) -> Vec<Vec<Inline>> {
    let (Content::Paragraph(inlines) | Content::Heading { inlines, .. }) = &block.content else { return Vec::new() };
    inlines.split(|inline| matches!(inline, Inline::LineEnd { .. })).map(<[Inline]>::to_vec).collect()
}

/// `Betreft: iets` as label, what follows, and whether it is the subject of the letter.
fn split_label(line: &[Inline]) -> Option<(Vec<Inline>, Vec<Inline>, bool)> {
    let words = plain(line);
    let end = words.find(':')? + 1;
    if words[..end].chars().count() > LONGEST_LABEL || !words[end..].starts_with(' ') {
        return None;
    }
    let (mut label, mut value, mut passed) = (Vec::new(), Vec::new(), 0);
    for inline in line {
        let Inline::Text { text, bold, italic, link, span } = inline else { continue };
        let part = |text: &str| Inline::Text {
            text: text.to_owned(),
            bold: *bold,
            italic: *italic,
            link: link.clone(),
            span: span.clone(),
        };
        let (before, after) = text.split_at(end.saturating_sub(passed).min(text.len()));
        passed += text.len();
        if !before.is_empty() {
            label.push(part(before));
        }
        let after = if value.is_empty() { after.trim_start() } else { after };
        if !after.is_empty() {
            value.push(part(after));
        }
    }
    Some((label, value, words.trim_start().starts_with("Betreft")))
}
