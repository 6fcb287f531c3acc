//! Reads clean Markdown into a document and says what a letter cannot carry.

use std::{ops::Range, slice, sync::Arc};

use pulldown_cmark::{Alignment, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::{Align, Block, BlockId, Cell, Content, Document, Inline, Zone, collect};
use crate::{
    diag::{Finding, Problem, Source},
    markdown::{
        marks::{Mark, MarkSpan},
        problems,
    },
};

/// Parses clean Markdown (`CommonMark` and tables) and lays the zones over its top-level blocks.
///
/// Findings, all about the template since values are plain words: `markdown-html`, `markdown-image`, `markdown-code`,
/// `markdown-footnote` and `markdown-zone-split` (a block that is partly in a zone). A picture may only stand alone, at the
/// top: then it is a block, and who knows the enclosures says whether it is one of them. What they are about is left out of
/// the document, but for the words of code.
#[must_use]
pub fn parse(clean: &Arc<Source>, marks: &[MarkSpan]) -> (Document, Vec<Finding>) {
    let parser = Parser::new_ext(&clean.text, Options::ENABLE_TABLES);
    let mut refused = footnotes(&clean.text);
    let events = parser.into_offset_iter().collect();
    let mut reader =
        Reader { events, next: 0, ids: 0, depth: 0, zone: Zone::default(), zones: zones(marks), refused: Vec::new() };
    let blocks = reader.top_level();
    refused.append(&mut reader.refused);
    refused.sort_by_key(|(problem, span)| (span.start, span.end, problem.key));
    refused.dedup();
    let findings = refused.into_iter().map(|(problem, span)| problem.found().at(clean, span));
    (Document { blocks, ..Document::default() }, findings.collect())
}

/// Footnotes are not parsed; where a template tries one it shows as an unescaped `[^`.
fn footnotes(text: &str) -> Vec<(&'static Problem, Range<usize>)> {
    let opened = text.match_indices("[^").map(|(at, _)| at);
    let is_escaped = |at: usize| text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1;
    let spans =
        opened.filter(|at| !is_escaped(*at)).map(|at| at..text[at..].find(']').map_or(at + 2, |end| at + end + 1));
    spans.map(|span| (&problems::FOOTNOTE, span)).collect()
}

fn zones(marks: &[MarkSpan]) -> Vec<(Zone, Range<usize>)> {
    let zone = |mark: Mark| match mark {
        Mark::Zone(index) => Zone::ALL.get(index as usize).map(|(zone, _)| *zone),
        Mark::Element(_) | Mark::Field(_) => None,
    };
    marks.iter().filter_map(|mark| zone(mark.mark).map(|zone| (zone, mark.span.clone()))).collect()
}

struct Reader<'a> {
    events: Vec<(Event<'a>, Range<usize>)>,
    next: usize,
    ids: u32,
    /// How many blocks are around the one that is being read.
    depth: usize,
    /// Of the top-level block that is being read.
    zone: Zone,
    zones: Vec<(Zone, Range<usize>)>,
    refused: Vec<(&'static Problem, Range<usize>)>,
}

/// How a piece of text looks.
#[derive(Debug, Clone, Default)]
struct Style {
    bold: usize,
    italic: usize,
    links: Vec<String>,
}

impl<'a> Reader<'a> {
    fn top_level(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((_, span)) = self.peek() {
            self.zone = self.zone_at(span.start);
            let first = blocks.len();
            self.block(&mut blocks);
            let split: Vec<_> = blocks[first..].iter().filter_map(|block| self.split(block)).collect();
            self.refused.extend(split);
        }
        blocks
    }

    /// The innermost zone around a byte.
    fn zone_at(&self, at: usize) -> Zone {
        self.zones.iter().rev().find(|(_, span)| span.contains(&at)).map(|(zone, _)| *zone).unwrap_or_default()
    }

    /// A finding if a zone starts or ends within the block.
    fn split(&self, block: &Block) -> Option<(&'static Problem, Range<usize>)> {
        let mut leaves = Vec::new();
        collect(slice::from_ref(block), false, &mut leaves);
        let end = leaves.iter().filter_map(|leaf| leaf.inlines.last()).map(|inline| inline.span().end).max()?;
        let inside = |at: usize| block.span.start < at && at < end;
        let is_split = self.zones.iter().any(|(_, zone)| !zone.is_empty() && (inside(zone.start) || inside(zone.end)));
        is_split.then(|| (&problems::ZONE_SPLIT, block.span.clone()))
    }

    fn peek(&self) -> Option<(&Event<'a>, &Range<usize>)> {
        self.events.get(self.next).map(|(event, span)| (event, span))
    }

    fn take(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        let (event, span) = self.events.get_mut(self.next)?;
        self.next += 1;
        Some((std::mem::replace(event, Event::SoftBreak), span.clone()))
    }

    fn id(&mut self) -> BlockId {
        self.ids += 1;
        BlockId(self.ids - 1)
    }

    /// Reads the blocks up to the end of the container they are in.
    fn blocks(&mut self) -> Vec<Block> {
        self.depth += 1;
        let mut blocks = Vec::new();
        while let Some((event, _)) = self.peek() {
            if matches!(event, Event::End(_)) {
                self.take();
                break;
            }
            self.block(&mut blocks);
        }
        self.depth -= 1;
        blocks
    }

    /// Reads one block; text without a paragraph around it (an item of a tight list) becomes one.
    fn block(&mut self, blocks: &mut Vec<Block>) {
        let Some((event, span)) = self.peek() else { return };
        let span = span.clone();
        let Event::Start(tag) = event else {
            if matches!(event, Event::Rule) {
                self.take();
                let id = self.id();
                blocks.push(Block { id, zone: self.zone, content: Content::Break, span });
            } else {
                self.loose_text(blocks);
            }
            return;
        };
        if is_inline(tag) {
            return self.loose_text(blocks);
        }
        let tag = tag.clone();
        self.take();
        let id = self.id();
        let content = match tag {
            Tag::Paragraph => match self.lone_picture() {
                Some(picture) => picture,
                None => Content::Paragraph(self.inlines()),
            },
            Tag::Heading { level, .. } => Content::Heading { level: level as u8, inlines: self.inlines() },
            Tag::BlockQuote(_) => Content::Quote(self.blocks()),
            Tag::List(start) => Content::List { start, items: self.items() },
            Tag::Table(columns) => self.table(&columns),
            Tag::CodeBlock(_) => {
                self.refused.push((&problems::CODE, span.clone()));
                Content::Paragraph(self.inlines())
            }
            _ => {
                self.refused.push((&problems::HTML, span));
                self.skip();
                self.ids -= 1;
                return;
            }
        };
        blocks.push(Block { id, zone: self.zone, content, span });
    }

    /// The picture that a paragraph at the top consists of, if it does.
    fn lone_picture(&mut self) -> Option<Content> {
        let Some((Event::Start(Tag::Image { dest_url, .. }), _)) = self.peek() else { return None };
        let target = dest_url.to_string();
        let inner = self.events.get(self.next + 1..)?;
        let end = inner.iter().position(|(event, _)| matches!(event, Event::End(TagEnd::Image)))?;
        if self.depth > 0 || !matches!(inner.get(end + 1), Some((Event::End(TagEnd::Paragraph), _))) {
            return None;
        }
        self.take();
        let mut alt = Vec::new();
        let mut style = Style::default();
        for _ in 0..end {
            let (event, span) = self.take()?;
            self.piece(event, span, &mut style, &mut alt);
        }
        self.take();
        self.take();
        Some(Content::Picture { target, alt })
    }

    fn loose_text(&mut self, blocks: &mut Vec<Block>) {
        let id = self.id();
        let inlines = self.pieces();
        match (inlines.first(), inlines.last()) {
            (Some(first), Some(last)) => {
                let span = first.span().start..last.span().end;
                blocks.push(Block { id, zone: self.zone, content: Content::Paragraph(inlines), span });
            }
            _ => self.ids -= 1,
        }
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some((Event::Start(_), _)) = self.take() {
            items.push(self.blocks());
        }
        items
    }

    fn table(&mut self, columns: &[Alignment]) -> Content {
        let columns = columns.iter().map(|column| match column {
            Alignment::None | Alignment::Left => Align::Left,
            Alignment::Center => Align::Center,
            Alignment::Right => Align::Right,
        });
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((Event::Start(row), _)) = self.take() {
            let mut cells = Vec::new();
            while let Some((Event::Start(_), span)) = self.take() {
                let id = self.id();
                cells.push(Cell { id, inlines: self.inlines(), span });
            }
            if matches!(row, Tag::TableHead) {
                head = cells;
            } else {
                rows.push(cells);
            }
        }
        Content::Table { columns: columns.collect(), head, rows }
    }

    /// Reads the inlines of a block and its end.
    fn inlines(&mut self) -> Vec<Inline> {
        let inlines = self.pieces();
        self.take();
        inlines
    }

    /// Reads inlines up to the end of a block or the start of another.
    fn pieces(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut style = Style::default();
        while let Some((event, _)) = self.peek() {
            match event {
                Event::Start(tag) if !is_inline(tag) => break,
                Event::End(end) if !is_inline_end(*end) => break,
                Event::Rule => break,
                _ => {}
            }
            let Some((event, span)) = self.take() else { break };
            self.piece(event, span, &mut style, &mut inlines);
        }
        inlines
    }

    fn piece(&mut self, event: Event<'_>, span: Range<usize>, style: &mut Style, inlines: &mut Vec<Inline>) {
        match event {
            Event::Start(Tag::Strong) => style.bold += 1,
            Event::End(TagEnd::Strong) => style.bold -= 1,
            Event::Start(Tag::Emphasis) => style.italic += 1,
            Event::End(TagEnd::Emphasis) => style.italic -= 1,
            Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
                style.links.push(format!("mailto:{dest_url}"));
            }
            Event::Start(Tag::Link { dest_url, .. }) => style.links.push(dest_url.into_string()),
            Event::End(TagEnd::Link) => drop(style.links.pop()),
            Event::Start(Tag::Image { .. }) => {
                self.refused.push((&problems::IMAGE, span));
                self.skip();
            }
            Event::Text(text) => push(inlines, &text, span, style),
            Event::Code(text) => {
                self.refused.push((&problems::CODE, span.clone()));
                push(inlines, &text, span, style);
            }
            Event::SoftBreak => push(inlines, " ", span, style),
            Event::HardBreak => inlines.push(Inline::LineEnd { span }),
            Event::Html(_) | Event::InlineHtml(_) => self.refused.push((&problems::HTML, span)),
            _ => {}
        }
    }

    /// Passes over the rest of what has just been opened.
    fn skip(&mut self) {
        let mut depth = 1;
        while depth > 0
            && let Some((event, _)) = self.take()
        {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
    }
}

/// Joins text to the piece before it if both stand for their bytes one by one.
fn push(inlines: &mut Vec<Inline>, more: &str, from: Range<usize>, style: &Style) {
    let (is_bold, is_italic) = (style.bold > 0, style.italic > 0);
    if let Some(Inline::Text { text, bold, italic, link, span }) = inlines.last_mut()
        && (*bold, *italic, link.as_ref()) == (is_bold, is_italic, style.links.last())
        && span.end == from.start
        && text.len() == span.len()
        && more.len() == from.len()
    {
        text.push_str(more);
        span.end = from.end;
        return;
    }
    let link = style.links.last().cloned();
    inlines.push(Inline::Text { text: more.to_owned(), bold: is_bold, italic: is_italic, link, span: from });
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
}

fn is_inline_end(end: TagEnd) -> bool {
    matches!(end, TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image)
}
