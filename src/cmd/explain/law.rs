//! `lettergen explain law`: the ledger of the law as a person reads it, entry by entry with source, dates and doubts.

use std::sync::Arc;

use super::page::Explanation;
use crate::{
    case::yaml::{self, Content, Entry, Node},
    diag::{Finding, Source},
    encode::dotted,
    law::Law,
    value::date::without_weekday,
};

/// Keys that only say where an entry stands or what it is called.
const UNNAMED: [&str; 2] = ["artikel", "naam"];
/// The keys of the parts that are no entries, and of what every entry has.
const NO_ENTRIES: [&str; 2] = ["open_punten", "zelf_nagaan"];
const ORIGIN: &str = "herkomst";
/// The key below which an entry lists things by id.
const LIST: &str = "soorten";

/// Writes every entry in the order of the file, then the open points.
///
/// # Errors
/// What keeps the file from being read as a tree.
pub fn page(source: &Arc<Source>, law: &Law, page: &mut Explanation<'_>) -> Result<(), Vec<Finding>> {
    page.heading("word-law", "", &source.name);
    let entries = yaml::parse(source)?;
    for entry in entries.iter().filter(|entry| !NO_ENTRIES.contains(&entry.key.as_str())) {
        section(&entry.key, &entry.value, law, page);
    }
    if !law.open_punten.is_empty() {
        page.heading("word-open-points", "", "");
    }
    for point in &law.open_punten {
        page.gap();
        page.text(1, &format!("{} {}", point.nr, point.punt));
        page.labelled(2, "word-touches", &point.raakt.join(", "));
    }
    if !law.zelf_nagaan.is_empty() {
        page.heading("word-own-checks", "", "");
    }
    for check in &law.zelf_nagaan {
        page.gap();
        page.text(1, &check.punt);
        page.labelled(2, "word-touches", &check.bij.join(", "));
    }
    Ok(())
}

/// An entry of the ledger, or the entries inside it.
fn section(path: &str, node: &Node, law: &Law, page: &mut Explanation<'_>) {
    match &node.content {
        Content::Mapping(fields) if fields.iter().any(|field| field.key == ORIGIN) => entry(path, fields, law, page),
        Content::Mapping(fields) => {
            for field in fields {
                section(&dotted(path, &field.key), &field.value, law, page);
            }
        }
        // A table: its key adds nothing to the name of what it holds.
        Content::List(rows) => {
            for row in rows {
                section(path.rsplit_once('.').map_or(path, |(table, _)| table), row, law, page);
            }
        }
        Content::Scalar(_) => value(path, node, 1, page),
    }
}

fn entry(path: &str, fields: &[Entry], law: &Law, page: &mut Explanation<'_>) {
    page.gap();
    page.text(0, path);
    for field in fields.iter().filter(|field| field.key != ORIGIN) {
        value(&field.key, &field.value, 1, page);
    }
    let origin = fields.iter().find(|field| field.key == ORIGIN).map(|field| &field.value.content);
    if let Some(Content::Mapping(origin)) = origin {
        let told = |key: &str| {
            let found = origin.iter().find(|field| field.key == key);
            found.map_or_else(String::new, |field| inline(&field.value))
        };
        page.labelled(1, "word-source", &told("bron"));
        page.labelled(1, "word-as-of", &told("as_of"));
        page.labelled(1, "word-review-by", &told("review_by"));
        page.labelled(1, "word-unsure", &told("onzeker"));
    }
    for point in law.open_points(path) {
        page.labelled(1, "word-open-point", &format!("{} {}", point.nr, point.punt));
    }
}

/// `maanden: 1`; what does not fit one line goes below its key.
fn value(key: &str, node: &Node, indent: usize, page: &mut Explanation<'_>) {
    match &node.content {
        // The list of an entry has no name of its own.
        Content::Mapping(fields) if key == LIST => {
            for field in fields {
                value(&field.key, &field.value, indent, page);
            }
        }
        Content::Mapping(fields) if !is_short(fields) => {
            page.text(indent, key);
            for field in fields {
                value(&field.key, &field.value, indent + 1, page);
            }
        }
        _ => page.text(indent, &format!("{key}: {}", inline(node))),
    }
}

/// Few values without anything inside them.
fn is_short(fields: &[Entry]) -> bool {
    fields.len() <= 3 && fields.iter().all(|field| !matches!(field.value.content, Content::Mapping(_)))
}

fn inline(node: &Node) -> String {
    match &node.content {
        Content::Scalar(scalar) => scalar.text.parse().map_or_else(|_| scalar.text.clone(), without_weekday),
        Content::List(items) => items.iter().map(inline).collect::<Vec<_>>().join(", "),
        Content::Mapping(fields) if fields.len() == 1 => format!("{} {}", inline(&fields[0].value), fields[0].key),
        Content::Mapping(fields) => {
            let told = |field: &Entry| {
                let value = inline(&field.value);
                if UNNAMED.contains(&field.key.as_str()) { value } else { format!("{} {value}", field.key) }
            };
            fields.iter().map(told).collect::<Vec<_>>().join(", ")
        }
    }
}
