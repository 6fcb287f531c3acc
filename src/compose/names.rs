//! Finds names in a template that no case can have, which Tera would take for false without a word.

use std::{collections::BTreeSet, ops::Range, sync::Arc};

use crate::{
    diag::{Finding, Source, nearest},
    encode::dotted,
    kind::{Field, FieldKind, Kind},
};

/// All dotted paths that templates may read.
#[derive(Debug, Default)]
pub struct Names {
    shared: BTreeSet<String>,
    all: BTreeSet<String>,
    elements: BTreeSet<String>,
}

/// Names that Tera or compose itself brings, whose insides are not checked.
const OPEN: [&str; 4] = ["wet", "huisstijl", "loop", "body"];
/// What follows from the file of an enclosure.
const ENCLOSURE: [&str; 5] = ["vorm", "sha256", "bestandsnaam", "koppeling", "bladen"];
/// Words of the template language.
const WORDS: [&str; 34] = [
    "if",
    "elif",
    "else",
    "endif",
    "for",
    "in",
    "endfor",
    "set",
    "set_global",
    "endset",
    "block",
    "endblock",
    "extends",
    "include",
    "filter",
    "endfilter",
    "raw",
    "endraw",
    "component",
    "endcomponent",
    "is",
    "not",
    "and",
    "or",
    "defined",
    "undefined",
    "true",
    "false",
    "super",
    "with",
    "break",
    "continue",
    "none",
    "null",
];

impl Names {
    /// Of these kinds and facts.
    pub fn new<'a>(kinds: impl IntoIterator<Item = &'a Kind>, facts: &[&'static str]) -> Self {
        let shared: BTreeSet<String> = facts.iter().map(ToString::to_string).collect();
        let mut all = shared.clone();
        let mut elements = BTreeSet::new();
        for kind in kinds {
            add(&mut all, "", &kind.fields);
            elements.extend(kind.elements.iter().map(|element| element.id.clone()));
            let omitted = kind.omitted.iter().filter(|omission| omission.leaves_out_element(&omission.name));
            elements.extend(omitted.map(|omission| omission.name.clone()));
        }
        Self { shared, all, elements }
    }

    /// Ids of the elements of all kinds: a part that kinds share may tag what only one of them requires.
    #[must_use]
    pub fn elements(&self) -> &BTreeSet<String> {
        &self.elements
    }

    /// What the letter of one kind may read.
    #[must_use]
    pub fn of_kind(&self, kind: &Kind) -> BTreeSet<String> {
        let mut names = self.shared.clone();
        add(&mut names, "", &kind.fields);
        names
    }

    /// What a part that kinds share may read.
    #[must_use]
    pub fn of_all(&self) -> BTreeSet<String> {
        self.all.clone()
    }
}

fn add(names: &mut BTreeSet<String>, path: &str, fields: &[Field]) {
    for field in fields {
        let path = dotted(path, &field.name);
        add(names, &path, field.kind.inner());
        let item = if let FieldKind::List(item) = &field.kind { item } else { &field.kind };
        if matches!(item, FieldKind::Choice(_)) {
            names.insert(format!("{path}_woorden"));
        }
        if path == "bijlagen" {
            names.extend(ENCLOSURE.iter().map(|name| format!("{path}.{name}")));
        }
        names.insert(path);
    }
}

/// One finding per name in the tags of a template that is neither known nor set by the template itself.
pub(super) fn unknown(source: &Arc<Source>, known: BTreeSet<String>) -> Vec<Finding> {
    let mut reader = Reader { known, aliases: Vec::new(), findings: Vec::new() };
    for tag in tags(&source.text) {
        reader.tag(source, tag);
    }
    reader.findings
}

/// The insides of `{{ … }}` and `{% … %}`; comments and raw sections have none.
fn tags(text: &str) -> Vec<Range<usize>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('{').map(|found| at + found) {
        let close = match text.as_bytes().get(start + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let Some(end) = text[start + 2..].find(close).map(|found| start + 2 + found) else { break };
        if close != "#}" {
            tags.push(start + 2..end);
        }
        at = end + 2;
    }
    tags
}

struct Reader {
    known: BTreeSet<String>,
    /// Loop variables and set names with the path they stand for, if that is known.
    aliases: Vec<(String, Option<String>)>,
    findings: Vec<Finding>,
}

impl Reader {
    fn tag(&mut self, source: &Arc<Source>, tag: Range<usize>) {
        let words = words(&source.text, tag);
        let texts: Vec<&str> = words.iter().map(|range| &source.text[range.clone()]).collect();
        let mut skip = 0;
        match texts.as_slice() {
            ["for", key, value, "in", path, ..] => {
                self.aliases.push(((*key).to_owned(), None));
                self.alias(value, path);
                skip = 4;
            }
            ["for", item, "in", path, ..] => {
                self.alias(item, path);
                skip = 3;
            }
            ["set" | "set_global", name, path, ..] => {
                self.alias(name, path);
                skip = 2;
            }
            ["set" | "set_global", name, ..] => self.aliases.push(((*name).to_owned(), None)),
            ["block" | "endblock" | "filter" | "extends" | "include" | "component" | "endcomponent", ..] => return,
            _ => {}
        }
        for range in words.into_iter().skip(skip) {
            self.name(source, range);
        }
    }

    fn alias(&mut self, name: &str, path: &str) {
        let target = self.resolve(path).filter(|target| self.is_known(target));
        self.aliases.push((name.to_owned(), target));
    }

    /// The path of the case behind a name, or none for a name whose insides are open.
    fn resolve(&self, path: &str) -> Option<String> {
        let (root, rest) = path.split_once('.').map_or((path, None), |(root, rest)| (root, Some(rest)));
        if OPEN.contains(&root) {
            return None;
        }
        match self.aliases.iter().rev().find(|(name, _)| name == root) {
            None => Some(path.to_owned()),
            Some((_, None)) => None,
            Some((_, Some(target))) => Some(rest.map_or(target.clone(), |rest| format!("{target}.{rest}"))),
        }
    }

    fn is_known(&self, path: &str) -> bool {
        self.known.contains(path)
    }

    fn name(&mut self, source: &Arc<Source>, range: Range<usize>) {
        let text = &source.text[range.clone()];
        if WORDS.contains(&text) || text.starts_with("element.") || text.starts_with("zone.") {
            return;
        }
        let Some(path) = self.resolve(text) else { return };
        if self.is_known(&path) {
            return;
        }
        let near = nearest(&path, self.known.iter().map(String::as_str)).unwrap_or_default();
        let finding = Finding::error("template-unknown-name").arg("name", text).arg("nearest", near);
        self.findings.push(finding.arg("file", &source.name).at(source, range));
    }
}

/// Names in a tag: not strings, numbers, filters (after `|`), functions, arguments (before `=`) or tests (after `is`).
fn words(text: &str, tag: Range<usize>) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.';
    let mut words = Vec::new();
    let (mut at, mut before, mut after_is) = (tag.start, b' ', false);
    while at < tag.end {
        let byte = bytes[at];
        if matches!(byte, b'"' | b'\'' | b'`') {
            let end = text[at + 1..tag.end].find(byte as char).map_or(tag.end, |length| at + length + 2);
            (at, before) = (end, byte);
        } else if byte.is_ascii_alphabetic() || byte == b'_' {
            let end = (at..tag.end).find(|&i| !name(bytes[i])).unwrap_or(tag.end);
            let after = bytes[end..tag.end].iter().position(|byte| !byte.is_ascii_whitespace()).map(|i| end + i);
            let next = after.map_or(b' ', |i| bytes[i]);
            let argument = next == b'=' && after.is_some_and(|i| bytes.get(i + 1) != Some(&b'='));
            let set = words.first().is_some_and(|first: &Range<usize>| text[first.clone()].starts_with("set"));
            if before != b'|' && next != b'(' && (!argument || set && words.len() == 1) && !after_is {
                words.push(at..end);
            }
            after_is = &text[at..end] == "is" || after_is && &text[at..end] == "not";
            (at, before) = (end, b'a');
        } else {
            if !byte.is_ascii_whitespace() {
                before = byte;
            }
            at += 1;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unknown_in(template: &str) -> Vec<String> {
        let known = ["termijn", "termijn.datum", "uitlatingen", "uitlatingen.citaat", "soort", "soort_woorden"];
        let source = Source::new("letter.md", template);
        let findings = unknown(&source, known.iter().map(ToString::to_string).collect());
        findings.into_iter().map(|finding| finding.args["name"].clone()).collect()
    }

    #[test]
    fn what_the_case_can_have_is_known_also_through_loops_and_set_names() {
        let template = r#"{% extends "parts/brief.md" %}{# {{ nothing }} #}{% block tekst %}
            {% if termijn.datum is defined and not soort == "feit" %}{{ termijn.datum | zonder_weekdag }}{% endif %}
            {% for u in uitlatingen %}{{ loop.index }} {{ u.citaat | default(value="x") }}{% endfor %}
            {% set naam = termijn %}{{ naam.datum }} {{ wet.ap.naam }} {% <element.citaat> %}x{% </element.citaat> %}
            {% endblock tekst %}"#;
        assert_eq!(unknown_in(template), Vec::<String>::new());
    }

    #[test]
    fn a_misspelt_name_is_found_wherever_it_stands() {
        assert_eq!(unknown_in("{% if termijn.dtum %}x{% endif %}"), ["termijn.dtum"]);
        assert_eq!(unknown_in("{{ termijn.datum | f(a=sort) }}"), ["sort"]);
        assert_eq!(unknown_in("{% for u in uitlatingen %}{{ u.citat }}{% endfor %}"), ["u.citat"]);
        assert_eq!(unknown_in("{% set x = termijn %}{{ x.tijd }}"), ["x.tijd"]);
    }
}
