//! Values that hold for every case of an office that does not give its own.

use std::{borrow::Cow, ops::Range, sync::Arc};

use super::{
    Draft,
    yaml::{Content, Entry, Node},
};
use crate::{
    diag::Source,
    encode::dotted,
    kind::{Field, FieldKind, Kind},
};

/// Fields of cases as they stand in a file of settings. A field at the top is taken as a whole or not at all: an address of
/// one sender and the number of another would be nobody's.
#[derive(Debug, PartialEq)]
pub struct Defaults {
    pub source: Arc<Source>,
    pub entries: Vec<Entry>,
}

impl Draft {
    /// The same case, with these values for the fields that it does not give.
    #[must_use]
    pub fn with_defaults(self, defaults: &Defaults) -> Self {
        let beyond = self.source.beyond();
        let source = self.source.followed_by(&defaults.source);
        let defaults = defaults.entries.iter().map(|entry| moved(entry, beyond)).collect();
        Self { source, defaults, ..self }
    }

    /// The fields of the case, with the defaults that its kind has a field for.
    pub(super) fn entries_for(&self, kind: &Kind) -> Cow<'_, [Entry]> {
        let given = |entry: &Entry| self.entries.iter().any(|own| own.key == entry.key);
        let wanted = |entry: &&Entry| !given(entry) && kind.fields.iter().any(|field| field.name == entry.key);
        let mut defaults: Vec<Entry> = self.defaults.iter().filter(wanted).cloned().collect();
        if defaults.is_empty() {
            return Cow::Borrowed(&self.entries);
        }
        keep_known(&mut defaults, &kind.fields);
        defaults.splice(0..0, self.entries.iter().cloned());
        Cow::Owned(defaults)
    }
}

/// Leaves out what a kind has no field for: an office's other kinds may have.
fn keep_known(entries: &mut Vec<Entry>, fields: &[Field]) {
    entries.retain(|entry| fields.iter().any(|field| field.name == entry.key));
    for entry in entries {
        if let (Some(field), Content::Mapping(inner)) =
            (fields.iter().find(|field| field.name == entry.key), &mut entry.value.content)
            && let FieldKind::Group(fields) = &field.kind
        {
            keep_known(inner, fields);
        }
    }
}

impl Defaults {
    /// The fields that these values are for, as dotted paths with the bytes of their keys; those in lists are left out.
    #[must_use]
    pub fn paths(&self) -> Vec<(String, Range<usize>)> {
        let mut paths = Vec::new();
        add_paths("", &self.entries, &mut paths);
        paths
    }
}

fn add_paths(around: &str, entries: &[Entry], paths: &mut Vec<(String, Range<usize>)>) {
    for entry in entries {
        let path = dotted(around, &entry.key);
        if let Content::Mapping(inner) = &entry.value.content {
            add_paths(&path, inner, paths);
        }
        paths.push((path, entry.key_span.clone()));
    }
}

fn moved(entry: &Entry, by: usize) -> Entry {
    Entry { key: entry.key.clone(), key_span: along(&entry.key_span, by), value: moved_node(&entry.value, by) }
}

fn moved_node(node: &Node, by: usize) -> Node {
    let content = match &node.content {
        Content::Scalar(scalar) => Content::Scalar(scalar.clone()),
        Content::List(items) => Content::List(items.iter().map(|item| moved_node(item, by)).collect()),
        Content::Mapping(entries) => Content::Mapping(entries.iter().map(|entry| moved(entry, by)).collect()),
    };
    Node { content, span: along(&node.span, by) }
}

fn along(span: &Range<usize>, by: usize) -> Range<usize> {
    span.start + by..span.end + by
}
