//! YAML as a tree of texts in which every value and key knows its place.

mod syntax;
mod tree;

pub(super) use self::syntax::field_name;
use std::{borrow::Cow, ops::Range, sync::Arc};

use super::collect::Collector;
use crate::{
    case::problems,
    diag::{Finding, Source},
};

/// A value of a case file: still text, since only a field's type knows how to read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub content: Content,
    /// Bytes in the source; of a value that is not there, those of its key.
    pub span: Range<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Scalar(Scalar),
    List(Vec<Node>),
    Mapping(Vec<Entry>),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Scalar {
    /// As YAML reads it: escapes done, lines folded.
    pub text: String,
    pub style: Style,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Plain,
    Quoted,
    /// A `|` block, which keeps its line ends.
    Literal,
    /// A `>` block.
    Folded,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub key: String,
    pub key_span: Range<usize>,
    pub value: Node,
}

impl Scalar {
    /// Nothing, or YAML's words for it. `Null` and `NULL` are not: there are people of that name.
    #[must_use]
    pub fn is_null(&self) -> bool {
        self.style == Style::Plain && matches!(self.text.as_str(), "" | "~" | "null")
    }
}

/// How often a file is read again without the value that made it unreadable, to find the next mistake.
const ROUNDS: usize = 8;

/// The entries of the mapping that a case file is, or everything that keeps it from being read.
pub fn parse(source: &Arc<Source>) -> Result<Vec<Entry>, Vec<Finding>> {
    let mut findings = Collector::default();
    let mut text = Cow::Borrowed(source.text.as_str());
    for round in 0..ROUNDS {
        let read = tree::read(&text, source, &mut findings);
        let Some(trouble) = read.trouble else {
            if round == 0 && !findings.has_errors() {
                match read.root {
                    Some(Node { content: Content::Mapping(entries), .. }) => return Ok(entries),
                    root => findings.push(no_mapping(source, root.as_ref())),
                }
            }
            break;
        };
        let explained = syntax::explain(&text, &trouble);
        // What follows from an earlier repair is no mistake of the author's.
        if round == 0 || explained.repair.is_some() {
            findings.push(explained.finding(source));
        }
        let Some(repair) = explained.repair else { break };
        text.to_mut().replace_range(repair.clone(), &" ".repeat(repair.len()));
    }
    Err(findings.finish())
}

fn no_mapping(source: &Arc<Source>, root: Option<&Node>) -> Finding {
    match root {
        Some(Node { content: Content::Scalar(scalar), span }) if !scalar.is_null() => {
            let explained = syntax::line_cause(&source.text, span.start);
            explained.map_or_else(|| not_fields(source, span), |explained| explained.finding(source))
        }
        Some(Node { content: Content::List(_), span }) => not_fields(source, span),
        _ => problems::EMPTY.found().at(source, 0..0),
    }
}

fn not_fields(source: &Arc<Source>, span: &Range<usize>) -> Finding {
    let first_line = source.text[span.clone()].lines().next().map_or(0, |line| line.trim_end().len());
    problems::NO_FIELDS.found().at(source, span.start..span.start + first_line)
}

#[cfg(test)]
mod tests;
