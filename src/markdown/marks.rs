//! Marks in composed Markdown: which bytes realise an element, belong to a zone or print a field of the case.
//!
//! A mark is written in Unicode noncharacters only (U+FDD0…U+FDEF), which case files and templates are refused, so that
//! nobody can forge one: `OPEN kind digit…` and `CLOSE kind digit…`, the index in hexadecimal digits.
//!
//! [`lift`] also settles the white space that tags on lines of their own leave behind:
//! - a line of nothing but marks disappears, as if its tag had not been typed; a `zone` tag on its own line leaves a
//!   blank line instead, for two zones never share a paragraph;
//! - blank lines in a row become one, none stands at either end; the text ends with one line end;
//! - spaces at a line's end go, but for the two that force a line end within a paragraph; a forced line end (two spaces
//!   or `\`) that nothing follows goes too, so that a template may end every line of an address the same way.

use std::{cmp::Reverse, collections::BTreeMap, ops::Range};

use super::tidy;
use crate::{diag::Finding, markdown::problems};

/// What a mark says of the text it encloses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Realises the element with this index in `Kind::elements`.
    Element(u32),
    /// Belongs to the zone with this index in `Zone::ALL`.
    Zone(u32),
    /// Prints the value with this index in the context's list of printed values.
    Field(u32),
}

/// A mark lifted out of composed Markdown, with the bytes of the clean text it encloses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkSpan {
    pub mark: Mark,
    pub span: Range<usize>,
}

/// Marks that do not pair, or noncharacters that are no mark; `at` is the byte in the composed Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkError {
    Malformed { at: usize },
    Unopened { mark: Mark, at: usize },
    Unclosed { mark: Mark, at: usize },
}

const OPEN: char = '\u{FDD0}';
const CLOSE: char = '\u{FDD1}';
const ELEMENT: char = '\u{FDD2}';
const ZONE: char = '\u{FDD3}';
const FIELD: char = '\u{FDD4}';
const ZERO: u32 = 0xFDE0;
const LAST: char = '\u{FDEF}';

/// Whether a character belongs to the alphabet of marks.
#[must_use]
pub fn is_mark(letter: char) -> bool {
    (OPEN..=LAST).contains(&letter)
}

/// What stands before the marked text.
#[must_use]
pub fn open(mark: Mark) -> String {
    encode(OPEN, mark)
}

/// What stands behind the marked text.
#[must_use]
pub fn close(mark: Mark) -> String {
    encode(CLOSE, mark)
}

fn encode(side: char, mark: Mark) -> String {
    let (kind, index) = match mark {
        Mark::Element(index) => (ELEMENT, index),
        Mark::Zone(index) => (ZONE, index),
        Mark::Field(index) => (FIELD, index),
    };
    let digits = (0..8).rev().map(|place| (index >> (4 * place)) & 0xF).skip_while(|digit| *digit == 0);
    let digits = digits.filter_map(|digit| char::from_u32(ZERO + digit));
    [side, kind].into_iter().chain(digits).collect()
}

/// Takes the marks out of composed Markdown.
///
/// Returns the clean Markdown and the bytes each mark encloses in it, ordered by start, then outermost first. A mark may
/// nest in itself and overlap others: a closing mark ends the latest open one of the same kind and index. A span starts
/// and ends at words, not at the line ends beside a tag on its own line. Cost: linear in the text.
pub fn lift(composed: &str) -> Result<(String, Vec<MarkSpan>), MarkError> {
    let mut lines = lines(composed)?;
    let mut clean = Clean::default();
    let breaks = forced_line_ends(&lines);
    for (line, keeps_break) in lines.iter_mut().zip(breaks) {
        if line.is_blank() {
            clean.blank(line);
        } else {
            trim_end(&mut line.text, keeps_break);
            tidy::tidy(&mut line.text, line.events.iter_mut().map(|event| &mut event.at));
            clean.words(line);
        }
    }
    clean.finish()
}

/// One line without its marks.
#[derive(Default)]
struct Line {
    text: String,
    /// Marks by the byte of `text` they stand at.
    events: Vec<Event>,
}

/// A mark's beginning or end.
struct Event {
    /// Byte of the line's text.
    at: usize,
    mark: Mark,
    opens: bool,
    /// Byte of the composed Markdown.
    composed: usize,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
    }

    /// Whether it keeps what is above it from what is below it.
    fn parts(&self) -> bool {
        self.is_blank()
            && (self.events.is_empty() || self.events.iter().any(|event| matches!(event.mark, Mark::Zone(_))))
    }
}

fn lines(composed: &str) -> Result<Vec<Line>, MarkError> {
    let mut lines = vec![Line::default()];
    let mut rest = composed.char_indices().peekable();
    while let Some((at, letter)) = rest.next() {
        let Some(line) = lines.last_mut() else { break };
        if letter == '\n' {
            lines.push(Line::default());
        } else if is_mark(letter) {
            let malformed = MarkError::Malformed { at };
            let kind = rest.next().map_or('\0', |(_, kind)| kind);
            let mut index = 0_u32;
            while let Some((_, digit)) = rest.next_if(|(_, next)| (ZERO..=u32::from(LAST)).contains(&u32::from(*next)))
            {
                index = index.checked_mul(16).ok_or(malformed)? + (u32::from(digit) - ZERO);
            }
            let mark = match kind {
                ELEMENT => Mark::Element(index),
                ZONE => Mark::Zone(index),
                FIELD => Mark::Field(index),
                _ => return Err(malformed),
            };
            let opens = match letter {
                OPEN => true,
                CLOSE => false,
                _ => return Err(malformed),
            };
            line.events.push(Event { at: line.text.len(), mark, opens, composed: at });
        } else {
            line.text.push(letter);
        }
    }
    Ok(lines)
}

/// Per line, whether the next line that stays is of the same paragraph, so that a forced line end means something.
fn forced_line_ends(lines: &[Line]) -> Vec<bool> {
    let mut keeps = vec![false; lines.len()];
    let mut followed = false;
    for (keep, line) in keeps.iter_mut().zip(lines).rev() {
        *keep = followed;
        if !line.is_blank() {
            followed = true;
        } else if line.parts() {
            followed = false;
        }
    }
    keeps
}

/// Leaves two spaces where they force a line end, else none and no `\` either.
fn trim_end(text: &mut String, keeps_break: bool) {
    let words = text.trim_end_matches([' ', '\t', '\r']).len();
    let forced = text[words..].trim_end_matches('\r').ends_with("  ");
    text.truncate(words);
    if keeps_break && forced {
        text.push_str("  ");
    } else if !keeps_break && text.bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1 {
        text.pop();
        text.truncate(text.trim_end_matches([' ', '\t']).len());
    }
}

impl MarkError {
    /// What to tell the author of the template (`markdown-marks`); where, only the one who composed the text can say.
    #[must_use]
    pub fn finding(self) -> Finding {
        problems::MARKS.found()
    }
}

/// The clean text as it grows.
#[derive(Default)]
struct Clean {
    text: String,
    spans: Vec<MarkSpan>,
    /// Per mark, the spans that are open, as indices.
    open: BTreeMap<Mark, Vec<(usize, usize)>>,
    /// Spans that start, or start and end, at the next words.
    starting: Vec<usize>,
    /// Whether a blank line stands before the next words.
    parted: bool,
    /// The first closing mark without an opening one.
    unopened: Option<MarkError>,
}

impl Clean {
    fn blank(&mut self, line: &Line) {
        self.parted |= line.parts();
        for event in &line.events {
            // Nothing lies between a mark on its own line and the words before it, so that is where a span ends.
            self.apply(event, None);
        }
    }

    fn words(&mut self, line: &Line) {
        if !self.text.is_empty() {
            self.text.push_str(if self.parted { "\n\n" } else { "\n" });
        }
        self.parted = false;
        let base = self.text.len();
        self.start(base);
        for event in &line.events {
            self.apply(event, Some(base + event.at.min(line.text.len())));
        }
        self.text.push_str(&line.text);
    }

    fn apply(&mut self, event: &Event, at: Option<usize>) {
        let open = self.open.entry(event.mark).or_default();
        if event.opens {
            open.push((self.spans.len(), event.composed));
            if at.is_none() {
                self.starting.push(self.spans.len());
            }
            let at = at.unwrap_or(usize::MAX);
            self.spans.push(MarkSpan { mark: event.mark, span: at..at });
        } else if let Some((index, _)) = open.pop() {
            let end = at.unwrap_or(self.text.len());
            if let Some(opened) = self.spans.get_mut(index)
                && opened.span.start != usize::MAX
            {
                opened.span.end = end.max(opened.span.start);
            }
        } else {
            self.unopened.get_or_insert(MarkError::Unopened { mark: event.mark, at: event.composed });
        }
    }

    fn start(&mut self, base: usize) {
        for index in self.starting.drain(..) {
            if let Some(started) = self.spans.get_mut(index) {
                started.span = base..base;
            }
        }
    }

    fn finish(mut self) -> Result<(String, Vec<MarkSpan>), MarkError> {
        if let Some(error) = self.unopened {
            return Err(error);
        }
        let unclosed = self.open.iter().flat_map(|(mark, open)| open.iter().map(move |(_, at)| (*at, *mark)));
        if let Some((at, mark)) = unclosed.min() {
            return Err(MarkError::Unclosed { mark, at });
        }
        self.start(self.text.len());
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.spans.sort_by_key(|span| (span.span.start, Reverse(span.span.end)));
        Ok((self.text, self.spans))
    }
}

#[cfg(test)]
mod tests;
