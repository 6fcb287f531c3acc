//! The enclosures that are bound in: each picture or page on a page of its own, under its heading, as large as fits.

use std::sync::Arc;

use super::{
    Artifact, FrameText, Image, Item, LayoutFinding, Owner, Placed,
    setter::{Column, Setter, mm},
    strip::{self, Glue, Strip},
};
use crate::{
    layout::problems,
    markdown::document::{Block, Content, plain},
};

/// A picture gets at least this part of its page, however long the words under it are.
const LEAST_SHARE: f32 = 0.3;
/// The finest print that shows what a screen showed, in pixels per inch: above it small letters cannot be read.
const FINEST: f32 = 450.0;

impl Setter<'_> {
    /// Headings with what stands under them; every heading opens a page.
    pub(super) fn productions(&mut self, blocks: &[Block], text: &FrameText, column: Column, room: f32) -> Vec<Strip> {
        let mut strips = Vec::new();
        for page in blocks.chunk_by(|_, next| !matches!(next.content, Content::Heading { .. })) {
            let mut next = self.production(page, text, column, room);
            strip::bind_all(&mut next, Glue::Soft);
            if let Some(first) = next.first_mut() {
                first.opens_page = true;
            }
            strips.append(&mut next);
        }
        strips
    }

    /// One page: the picture gets the height that the words leave.
    fn production(&mut self, blocks: &[Block], text: &FrameText, column: Column, room: f32) -> Vec<Strip> {
        let small = Column { size: self.style.small, ..column };
        let gap = self.style.paragraph_gap;
        let mut strips: Vec<Strip> = Vec::new();
        let mut picture = None;
        for block in blocks {
            if let Content::Picture { target, alt } = &block.content {
                match text.enclosed.get(target) {
                    Some(image) => picture = Some((strips.len(), block, image, plain(alt))),
                    None => strips.append(&mut self.picture_among_text(block)),
                }
                continue;
            }
            let is_heading = matches!(block.content, Content::Heading { .. });
            let mut next = self.blocks(std::slice::from_ref(block), if is_heading { column } else { small }, 0);
            if let Some(first) = next.first_mut().filter(|_| !strips.is_empty()) {
                first.gap = gap;
            }
            strips.append(&mut next);
        }
        let Some((at, block, image, alt)) = picture else { return strips };
        let image = Arc::new(Image { alt, ..Image::clone(image) });
        let used: f32 = strips.iter().map(|strip| strip.gap + strip.height).sum();
        // The white above the picture and the frame around it.
        let height = (room - used - gap - 1.0).max(room * LEAST_SHARE);
        let mut strip = self.picture(block, image, column, height);
        strip.gap = if at == 0 { 0.0 } else { gap };
        strips.insert(at, strip);
        strips
    }

    /// A picture as large as fits, but never so large that its pixels show, in a thin frame: most pages it shows are white.
    fn picture(&mut self, block: &Block, image: Arc<Image>, column: Column, height: f32) -> Strip {
        #[expect(clippy::cast_precision_loss, reason = "pixels of a picture")]
        let (wide, high) = (image.width.max(1) as f32, image.height.max(1) as f32);
        let scale = (column.width / wide).min(height / high).min(1.0);
        let fineness = 72.0 / scale;
        if fineness > FINEST && image.page.is_none() {
            let finding = problems::ENCLOSURE_TOO_FINE
                .found()
                .arg("width", image.width.to_string())
                .arg("height", image.height.to_string())
                .arg("mm", format!("{:.0}", wide * scale / mm(1.0)));
            self.findings.push(LayoutFinding::new(finding, Some(block.span.clone())));
        }
        let (width, height) = (wide * scale, high * scale);
        let (left, right) = (column.left, column.left + width);
        let color = self.thin_color();
        let line = |from, to| Placed {
            owner: Owner::Artifact(Artifact::Decoration),
            item: Item::Rule { from, to, width: 0.4, color },
        };
        let mut items =
            vec![Placed { owner: Owner::Block(block.id), item: Item::Image { image, x: left, y: 0.0, width, height } }];
        items.extend([
            line((left, 0.0), (right, 0.0)),
            line((left, height), (right, height)),
            line((left, 0.0), (left, height)),
            line((right, 0.0), (right, height)),
        ]);
        Strip { height, baseline: height, items, ..Strip::default() }
    }

    /// A picture that is no enclosure: only a template can have asked for it.
    pub(super) fn picture_among_text(&mut self, block: &Block) -> Vec<Strip> {
        let finding = crate::markdown::problems::IMAGE.found();
        self.findings.push(LayoutFinding::new(finding, Some(block.span.clone())));
        Vec::new()
    }
}
