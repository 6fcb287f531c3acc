//! What stands at a fixed place of the page: letterhead, way of sending, address, footer, running head, fold marks, logo.

use super::{
    Artifact, FrameText, GlyphRun, Item, LayoutFinding, Owner, PAGE, Placed,
    faces::FaceId,
    pages::stack,
    paragraph::{Alignment, TextStyle},
    parts::logical_lines,
    setter::{Column, Setter, excerpt, mm, placed},
    strip::Strip,
};
use crate::{
    layout::problems,
    markdown::document::{Block, Content, Document, Inline, Zone, plain},
    style::{Area, Size, Window},
};

/// Lines in an address, and characters in a line of it (law.md E.5).
const ADDRESS_LINES: usize = 6;
const ADDRESS_CHARACTERS: usize = 38;

/// Size of the return address in that of small text.
const RETOUR_SCALE: f32 = 0.82;

/// The fixed parts of a letter and the room they leave for its text.
#[derive(Debug, Default)]
pub(super) struct Frame {
    /// On the first page.
    pub first: Vec<Placed>,
    /// On every page, owned by the blocks of the footer.
    pub footer: Vec<Placed>,
    /// Where the text starts on the first page and on all others, and where it ends.
    pub first_top: f32,
    pub top: f32,
    pub bottom: f32,
}

impl Setter<'_> {
    /// Sets all fixed parts of a letter.
    pub(super) fn frame(&mut self, document: &Document, text: &FrameText) -> Frame {
        let zone = |zone: Zone| {
            let blocks = document.blocks.iter().filter(move |block| block.zone == zone);
            blocks.cloned().collect::<Vec<Block>>()
        };
        let margins = self.style.margins;
        let mut frame = Frame { top: mm(margins.top_mm), bottom: PAGE.1 - mm(margins.bottom_mm), ..Frame::default() };

        let head = zone(Zone::Briefhoofd);
        let addressee = zone(Zone::Adres);
        if head.is_empty() && addressee.is_empty() {
            // No letter, so no window, logo or fold: a declaration that somebody else signs.
            frame.first_top = frame.top;
            let footer_top = self.footer(&zone(Zone::Voettekst), &mut frame.footer);
            frame.bottom = frame.bottom.min(footer_top - mm(5.0));
            return frame;
        }
        let address = self.address(&addressee, &mut frame.first);
        let dispatch_top = self.dispatch(&zone(Zone::Verzendwijze), address, &mut frame.first);
        let dispatch_top = self.retour(text, address, dispatch_top, &mut frame.first);
        self.logo(text, head.first(), &mut frame.first);
        let letterhead = self.letterhead(&head, dispatch_top, &mut frame.first);
        frame.first_top = (mm(self.style.address_mm.bottom) + mm(11.0)).max(letterhead + mm(8.0));

        let footer_top = self.footer(&zone(Zone::Voettekst), &mut frame.footer);
        frame.bottom = frame.bottom.min(footer_top - mm(5.0));
        self.fold_marks(&mut frame.first);
        frame
    }

    /// Lines of small blocks, one directly under the other.
    pub(super) fn compact(&mut self, blocks: &[Block], column: Column, text: &TextStyle) -> Vec<Strip> {
        let mut strips = Vec::new();
        for block in blocks {
            let mut next = match &block.content {
                Content::Paragraph(inlines) | Content::Heading { inlines, .. } => {
                    self.set(block, inlines, text, column)
                }
                _ => self.blocks(std::slice::from_ref(block), column, 0),
            };
            strips.append(&mut next);
        }
        strips
    }

    /// The addressee, every line within the zone of the window. Gives the column it stands in.
    fn address(&mut self, blocks: &[Block], items: &mut Vec<Placed>) -> Column {
        let Area { left, right, top, bottom } = self.style.address_mm;
        // In line with the text where the zone leaves room for that.
        let margin = self.style.margins.left_mm;
        let left = if margin > left && right - margin >= 60.0 { margin } else { left };
        let height = mm(bottom - top);
        let leading = self.style.body.leading.min(height / 6.0);
        let column = Column {
            left: mm(left),
            width: mm(right - left),
            size: Size { size: self.style.body.size.min(leading / 1.15), leading },
        };
        let text = self.plain(column.size.size);
        let mut strips = self.compact(blocks, column, &text);
        // In step with the letter's own lines, unless there are so many that they must stand closer.
        #[expect(clippy::cast_precision_loss, reason = "an address of a million lines does not fit anyhow")]
        let roomy = self.style.body.leading.min(height / strips.len().max(1) as f32).max(leading);
        for strip in &mut strips {
            strip.items.iter_mut().for_each(|placed| placed.item.lower((roomy - strip.height) / 2.0));
            strip.height = roomy;
        }
        let span = blocks.first().zip(blocks.last()).map(|(first, last)| first.span.start..last.span.end);
        if strips.len() > ADDRESS_LINES || strips.iter().map(|strip| strip.height).sum::<f32>() > height + 0.01 {
            let finding = problems::ADDRESS_OVERFULL
                .found()
                .arg("lines", strips.len().to_string())
                .arg("most", ADDRESS_LINES.to_string());
            self.findings.push(LayoutFinding::new(finding, span));
        }
        for (block, line) in
            blocks.iter().flat_map(|block| logical_lines(block).into_iter().map(move |line| (block, line)))
        {
            let characters = plain(&line).trim().chars().count();
            if characters > ADDRESS_CHARACTERS {
                let finding = problems::ADDRESS_LONG_LINE
                    .found()
                    .arg("line", excerpt(&plain(&line)))
                    .arg("characters", characters.to_string())
                    .arg("most", ADDRESS_CHARACTERS.to_string());
                self.findings.push(LayoutFinding::new(finding, Some(line_span(&line, block))));
            }
        }
        stack(&strips, mm(top), items);
        column
    }

    /// How the letter is sent: directly above the zone of the window, so that nothing but the address is in it. Gives its
    /// top.
    fn dispatch(&mut self, blocks: &[Block], address: Column, items: &mut Vec<Placed>) -> f32 {
        let column = Column { size: self.style.body, ..address };
        let text = self.plain(column.size.size);
        let strips = self.compact(blocks, column, &text);
        let height: f32 = strips.iter().map(|strip| strip.height + strip.gap).sum();
        let top = mm(self.style.address_mm.top - 2.0) - height;
        stack(&strips, top, items);
        top
    }

    /// The return address in very small type, above all that stands at the window. Gives its top.
    fn retour(&mut self, text: &FrameText, address: Column, bottom: f32, items: &mut Vec<Placed>) -> f32 {
        if !self.style.return_address || self.style.window == Window::None {
            return bottom;
        }
        let size = self.style.small.size * RETOUR_SCALE;
        // What has no glyph here has none in the letterhead either, where the case file can be pointed at.
        let line = |words: &String| self.shaper.run(FaceId::Regular, size, self.style.text_color, words);
        let lines: Vec<_> = text.retour.iter().map(line).collect();
        let fitting = lines.iter().find(|(_, width, _)| *width <= address.width).or(lines.last());
        let Some((mut run, _, _)) = fitting.cloned() else { return bottom };
        let leading = size * 1.3;
        let top = bottom - mm(1.0) - leading;
        (run.x, run.y) = (address.left, top + self.baseline(Size { size, leading }));
        items.push(Placed { owner: Owner::Artifact(Artifact::Header), item: Item::Text(run) });
        top
    }

    /// Gives where the footer starts.
    fn footer(&mut self, blocks: &[Block], items: &mut Vec<Placed>) -> f32 {
        let bottom = PAGE.1 - mm(self.style.footer.bottom_mm);
        let column = Column { size: self.style.small, ..self.text_column() };
        let alignment = if self.style.footer.centred { Alignment::Center } else { Alignment::Left };
        let text = TextStyle { alignment, ..self.plain(column.size.size) };
        let strips = self.compact(blocks, column, &text);
        if strips.is_empty() {
            return bottom;
        }
        let height: f32 = strips.iter().map(|strip| strip.height + strip.gap).sum();
        let most = mm(45.0);
        if height > most {
            let finding = problems::FOOTER_OVERFULL.found().arg("lines", strips.len().to_string());
            self.findings.push(LayoutFinding::new(finding, blocks.first().map(|block| block.span.clone())));
        }
        let mut top = bottom - height;
        stack(&strips, top, items);
        if self.style.footer.ruled {
            top -= mm(1.5);
            let (from, to) = ((column.left, top), (column.left + column.width, top));
            let item = Item::Rule { from, to, width: 0.5, color: self.style.accent_color };
            items.push(Placed { owner: Owner::Artifact(Artifact::Footer), item });
        }
        top
    }

    /// The heads of the pages after the first: whose letter it is and which page. Gives one for each of them.
    pub(super) fn running_heads(&mut self, text: &FrameText, pages: usize) -> Vec<Vec<Placed>> {
        let column = Column { size: self.style.small, ..self.text_column() };
        let size = column.size.size;
        let owner = Owner::Artifact(Artifact::Header);
        let (top, baseline) = (mm(15.0), self.baseline(column.size));
        let numbers: Vec<_> = (2..=pages)
            .map(|page| {
                let number = format!("Pagina {page} van {pages}");
                self.shaper.run(FaceId::Regular, size, self.style.text_color, &number)
            })
            .collect();
        let Some(widest) = numbers.iter().map(|(_, width, _)| *width).reduce(f32::max) else { return Vec::new() };

        let kenmerk = text.kenmerk.as_ref().map(|kenmerk| format!("Ons kenmerk: {kenmerk}"));
        let parts: Vec<_> = kenmerk.into_iter().chain((!text.datum.is_empty()).then(|| text.datum.clone())).collect();
        let words = parts.join("  ·  ");
        let inline = Inline::Text { text: words.clone(), bold: false, italic: false, link: None, span: 0..0 };
        let style = self.plain(size);
        let known = self.findings.len();
        let lines = self.lines(&[inline], &style, column.width - widest - size * 2.0);
        // These words come from no Markdown.
        self.findings.iter_mut().skip(known).for_each(|found| found.span = None);
        let (mut left, mut bottom) = (Vec::new(), top);
        for line in lines {
            left.extend(placed(line, owner, column.left, bottom + baseline));
            bottom += column.size.leading;
        }
        if bottom > mm(self.style.margins.top_mm - 2.0) {
            let finding = problems::HEAD_OVERFULL.found().arg("words", excerpt(&words));
            self.findings.push(LayoutFinding::new(finding, None));
        }
        let head = |(mut run, width, _): (GlyphRun, f32, Vec<char>)| {
            run.x = column.left + column.width - width;
            run.y = top + baseline;
            std::iter::once(Placed { owner, item: Item::Text(run) }).chain(left.iter().cloned()).collect()
        };
        numbers.into_iter().map(head).collect()
    }

    /// The logo, which belongs to the sender's name: who does not see it hears what it shows just before that.
    fn logo(&mut self, text: &FrameText, head: Option<&Block>, items: &mut Vec<Placed>) {
        let Some((logo, image)) = self.style.logo.as_ref().zip(text.logo.as_ref()) else { return };
        #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
        let ratio = image.height as f32 / image.width.max(1) as f32;
        let zone = self.style.address_mm;
        let (right, bottom) = (logo.left_mm + logo.width_mm, logo.top_mm + logo.width_mm * ratio);
        let in_zone = logo.left_mm < zone.right && right > zone.left && logo.top_mm < zone.bottom && bottom > zone.top;
        if in_zone {
            self.findings.push(LayoutFinding::new(problems::LOGO_IN_ADDRESS.found(), None));
        }
        let item = Item::Image {
            image: image.clone(),
            x: mm(logo.left_mm),
            y: mm(logo.top_mm),
            width: mm(logo.width_mm),
            height: mm(logo.width_mm * ratio),
        };
        let owner = head.map_or(Owner::Artifact(Artifact::Decoration), |block| Owner::Block(block.id));
        items.push(Placed { owner, item });
    }

    fn fold_marks(&self, items: &mut Vec<Placed>) {
        for height in self.style.fold_marks.heights_mm() {
            let (from, to) = ((mm(4.0), mm(*height)), (mm(8.0), mm(*height)));
            let item = Item::Rule { from, to, width: 0.3, color: self.thin_color() };
            items.push(Placed { owner: Owner::Artifact(Artifact::Decoration), item });
        }
    }
}

fn line_span(line: &[Inline], block: &Block) -> std::ops::Range<usize> {
    let start = line.first().map_or(block.span.start, |inline| inline.span().start);
    start..line.last().map_or(block.span.end, |inline| inline.span().end)
}
