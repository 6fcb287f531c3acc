//! A declaration that the other side signs: on pages of its own, its table of places and names with room to write.

use super::{
    setter::{Column, Setter},
    strip::{self, Glue, Strip},
    table::Rows,
};
use crate::markdown::document::{Block, Content};

/// White under the text of a row, in lines: a signature is higher than a line.
const TO_WRITE: f32 = 1.5;

impl Setter<'_> {
    /// Its points as text, its tables as forms. What is signed never stands on a page without what is signed for.
    pub(super) fn declaration(&mut self, blocks: &[Block], column: Column, opens_page: bool) -> Vec<Strip> {
        let is_table = |block: &Block| matches!(block.content, Content::Table { .. });
        let mut strips: Vec<Strip> = Vec::new();
        for part in blocks.chunk_by(|one, next| is_table(one) == is_table(next)) {
            for block in part.iter().filter(|block| is_table(block)) {
                let Content::Table { columns, head, rows } = &block.content else { continue };
                let room = Rows::Written(column.size.leading * TO_WRITE);
                let mut form = self.table(columns, head, rows, column, room);
                strip::bind_all(&mut form, Glue::Hard);
                if let Some(first) = form.first_mut() {
                    first.gap = column.size.leading * 1.5;
                    first.glue = Glue::Hard;
                }
                if let Some(line) = strips.last_mut() {
                    line.glue = Glue::Hard;
                }
                strips.append(&mut form);
            }
            let is_heading = |block: &Block| matches!(block.content, Content::Heading { .. });
            let text = if part.iter().any(is_table) { &[] } else { part };
            for block in text.chunk_by(|one, next| is_heading(one) == is_heading(next)) {
                let mut next = self.blocks(block, column, 0);
                if let Some(first) = next.first_mut() {
                    first.gap = self.style.paragraph_gap;
                }
                strips.append(&mut next);
            }
        }
        if let Some(first) = strips.first_mut() {
            first.opens_page = opens_page;
        }
        strips
    }
}
