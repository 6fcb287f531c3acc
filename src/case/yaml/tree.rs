//! From the parser's events to the tree, with what a case may not use told at its place.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use serde_saphyr::granit_parser::{ErrorKind, Event, Parser, ScalarStyle, Span, StructureStyle, options};

use super::{Content, Entry, Node, Scalar, Style};
use crate::{
    case::{
        characters::{code_point, refused},
        collect::Collector,
        problems,
    },
    diag::{Problem, Source},
};

/// How deep values may lie in each other; the deepest field of law.md lies three deep.
const MOST_DEPTH: usize = 16;

/// What one reading of a text came to.
pub(super) struct Read {
    pub(super) root: Option<Node>,
    pub(super) trouble: Option<Trouble>,
}

/// Where and why the parser could not go on.
#[derive(Debug)]
pub(super) struct Trouble {
    pub(super) kind: ErrorKind,
    /// The byte at which it stopped.
    pub(super) at: usize,
    /// Bytes of the last value or sign that it did read.
    pub(super) last: Range<usize>,
    /// The bracket that is still open there.
    pub(super) bracket: Option<usize>,
}

pub(super) fn read(text: &str, source: &Arc<Source>, findings: &mut Collector) -> Read {
    let options = options! {
        emit_comments: false,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        disallow_directives: true,
        flow_nesting_limit: MOST_DEPTH,
        block_nesting_limit: MOST_DEPTH,
    };
    let mut tree = Tree { text, source, findings, open: Vec::new(), root: None, documents: 0 };
    let mut last = 0..0;
    for event in Parser::new_from_str_with_options(text, options) {
        let trouble = match event {
            Ok((event, span)) => {
                let bytes = bytes(&span);
                let went_on = tree.event(event, &span, &bytes);
                if !bytes.is_empty() && bytes.end >= last.end {
                    last = bytes;
                }
                went_on.err()
            }
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or_default().min(text.len());
                Some((error.kind().clone(), at))
            }
        };
        if let Some((kind, at)) = trouble {
            let bracket = tree.open.iter().rev().find_map(|open| open.bracket);
            return Read { root: None, trouble: Some(Trouble { kind, at, last, bracket }) };
        }
    }
    Read { root: tree.root, trouble: None }
}

fn bytes(span: &Span) -> Range<usize> {
    let range = span.byte_range().unwrap_or_default();
    range.start..range.end.max(range.start)
}

/// The tree under construction.
struct Tree<'a> {
    text: &'a str,
    source: &'a Arc<Source>,
    findings: &'a mut Collector,
    open: Vec<Open>,
    root: Option<Node>,
    documents: usize,
}

/// A list or mapping whose end was not read yet.
struct Open {
    start: usize,
    bracket: Option<usize>,
    kind: OpenKind,
}

enum OpenKind {
    List(Vec<Node>),
    Mapping { entries: Vec<Entry>, seen: BTreeMap<String, usize>, key: Option<(String, Range<usize>)> },
}

impl Tree<'_> {
    /// Takes one event in; the error is trouble after which nothing is worth reading.
    fn event(&mut self, event: Event<'_>, span: &Span, bytes: &Range<usize>) -> Result<(), (ErrorKind, usize)> {
        if let Some(tag) = span.tag_span() {
            self.tell(&problems::TAG, self::bytes(&tag));
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.tell(&problems::SEVERAL_DOCUMENTS, bytes.clone());
                    return Err((ErrorKind::MultipleDocumentsUnsupported, bytes.start));
                }
            }
            Event::Anchor(..) => self.tell(&problems::ANCHOR, bytes.clone()),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.tell(&problems::ANCHOR, bytes.clone());
                self.add(Node { content: Content::Scalar(scalar("", ScalarStyle::Plain)), span: bytes.clone() });
            }
            Event::Scalar(text, style, ..) => {
                let node = self.scalar(&text, style, bytes);
                self.add(node);
            }
            Event::SequenceStart(style, ..) => self.start(style, OpenKind::List(Vec::new()), bytes)?,
            Event::MappingStart(style, ..) => {
                let kind = OpenKind::Mapping { entries: Vec::new(), seen: BTreeMap::new(), key: None };
                self.start(style, kind, bytes)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(bytes),
            _ => {}
        }
        Ok(())
    }

    fn tell(&mut self, problem: &'static Problem, span: Range<usize>) {
        self.findings.push(problem.found().at(self.source, span));
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, bytes: &Range<usize>) -> Node {
        // The parser writes `~` for a value that is not there.
        let text = if bytes.is_empty() && style == ScalarStyle::Plain { "" } else { text };
        // Only an escape in double quotes can bring in what the bytes of the file were already searched for.
        if style == ScalarStyle::DoubleQuoted
            && let Some((letter, problem)) = text.chars().find_map(|letter| Some((letter, refused(letter)?)))
        {
            let finding = problem.found().arg("character", code_point(letter)).arg("count", "1");
            self.findings.push(finding.at(self.source, bytes.clone()));
        }
        let written = self.text.get(bytes.clone()).unwrap_or_default().trim_end().len();
        Node { content: Content::Scalar(scalar(text, style)), span: bytes.start..bytes.start + written }
    }

    fn start(&mut self, style: StructureStyle, kind: OpenKind, bytes: &Range<usize>) -> Result<(), (ErrorKind, usize)> {
        if self.open.len() == MOST_DEPTH {
            return Err((ErrorKind::RecursionLimitExceeded, bytes.start));
        }
        let bracket = (style == StructureStyle::Flow).then_some(bytes.start);
        self.open.push(Open { start: bytes.start, bracket, kind });
        Ok(())
    }

    fn end(&mut self, bytes: &Range<usize>) {
        let Some(open) = self.open.pop() else { return };
        let (content, last) = match open.kind {
            OpenKind::List(items) => {
                let last = items.last().map(|item| item.span.end);
                (Content::List(items), last)
            }
            OpenKind::Mapping { entries, .. } => {
                let last = entries.last().map(|entry| entry.value.span.end);
                (Content::Mapping(entries), last)
            }
        };
        // The end of a block is where the next line begins, which is no place to underline.
        let end = if open.bracket.is_some() { bytes.end } else { last.unwrap_or(open.start) };
        self.add(Node { content, span: open.start..end.max(open.start) });
    }

    /// Puts a finished value where it belongs.
    fn add(&mut self, mut node: Node) {
        match self.open.last_mut().map(|open| &mut open.kind) {
            None => self.root = Some(node),
            Some(OpenKind::List(items)) => {
                if node.span.is_empty() && self.text[..node.span.start].ends_with('-') {
                    node.span.start -= 1;
                }
                items.push(node);
            }
            Some(OpenKind::Mapping { key, .. }) => match key.take() {
                Some(key) => self.entry(key, node),
                None => self.key(node),
            },
        }
    }

    /// Takes a node in as the key of the open mapping.
    fn key(&mut self, node: Node) {
        let text = match node.content {
            Content::Scalar(Scalar { text, .. }) if !text.is_empty() => text,
            _ => {
                self.tell(&problems::KEY_NO_NAME, node.span.clone());
                String::new()
            }
        };
        if text == "<<" {
            self.tell(&problems::MERGE_KEY, node.span.clone());
        }
        if let Some(Open { kind: OpenKind::Mapping { key, .. }, .. }) = self.open.last_mut() {
            *key = Some((text, node.span));
        }
    }

    /// Takes a node in as the value of that key of the open mapping.
    fn entry(&mut self, (key, key_span): (String, Range<usize>), mut value: Node) {
        let Some(Open { kind: OpenKind::Mapping { entries, seen, .. }, .. }) = self.open.last_mut() else { return };
        if value.span.is_empty() {
            value.span = key_span.clone();
        }
        let plain = self.text[key_span.clone()].trim_start_matches(['"', '\'']);
        let finding = if value.span == key_span && plain.len() == key_span.len() && plain.contains(':') {
            // `{ons:2026}` is a key without a value.
            let name = key.split(':').next().unwrap_or_default();
            problems::NO_SPACE_AFTER_COLON.found().arg("name", name)
        } else if let Some(first) = seen.get(&key) {
            let line = if self.findings.is_full() { 0 } else { self.source.line_column(*first).0 };
            problems::DUPLICATE_KEY.found().arg("key", key).arg("line", line.to_string())
        } else {
            seen.insert(key.clone(), key_span.start);
            entries.push(Entry { key, key_span, value });
            return;
        };
        self.findings.push(finding.at(self.source, key_span));
    }
}

fn scalar(text: &str, style: ScalarStyle) -> Scalar {
    let style = match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal => Style::Literal,
        ScalarStyle::Folded => Style::Folded,
    };
    Scalar { text: text.to_owned(), style }
}
