//! A case file as a tree that a test may change and write down again.

use lettergen::{
    case::yaml::{self, Content, Entry, Node},
    diag::Source,
};

/// The entries of a case file.
pub fn read(text: &str) -> Vec<Entry> {
    yaml::parse(&Source::new("zaak.yaml", text)).unwrap()
}

/// The same case in YAML without comments: every text in double quotes.
pub fn written(entries: &[Entry]) -> String {
    let lines = entries.iter().map(|entry| format!("{}: {}\n", quoted(&entry.key), value(&entry.value)));
    lines.collect()
}

fn value(node: &Node) -> String {
    let joined = |parts: Vec<String>| parts.join(", ");
    match &node.content {
        Content::Scalar(scalar) if scalar.is_null() => "null".to_owned(),
        Content::Scalar(scalar) => quoted(&scalar.text),
        Content::List(items) => format!("[{}]", joined(items.iter().map(value).collect())),
        Content::Mapping(entries) => {
            let pair = |entry: &Entry| format!("{}: {}", quoted(&entry.key), value(&entry.value));
            format!("{{{}}}", joined(entries.iter().map(pair).collect()))
        }
    }
}

/// YAML takes every string that JSON takes.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}
