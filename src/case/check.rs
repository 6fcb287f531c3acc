//! The tree of a case file held against the fields of its kind, every mistake at once.

mod fitting;
mod found;

use std::{ops::Range, sync::Arc};

use super::{
    OpenCondition,
    collect::Collector,
    scalar,
    yaml::{Content, Entry, Node, Scalar},
};
use crate::{
    case::problems,
    diag::Source,
    encode::dotted,
    kind::{Field, FieldKind, Kind, Plain, Role},
    value::{Spanned, Value, text},
};

/// What a check came to: the values that are right, and everything else.
pub(super) struct Outcome {
    pub(super) values: Vec<(String, Spanned)>,
    pub(super) findings: Collector,
    pub(super) open: Vec<OpenCondition>,
}

/// Reads the entries of a case as the fields of its kind. `soort` are the bytes of the kind's name, where a finding
/// about a field that is missing at the top belongs.
pub(super) fn check(source: &Arc<Source>, kind: &Kind, entries: &[Entry], soort: &Range<usize>) -> Outcome {
    let fields = kind.fields.as_slice();
    let we_speak = kind.roles.has(Role::Verantwoordelijke);
    let mut check = Check { source, fields, entries, we_speak, findings: Collector::default(), open: Vec::new() };
    let values = check.group(fields, entries, "", soort);
    Outcome { values, findings: check.findings, open: check.open }
}

struct Check<'a> {
    source: &'a Arc<Source>,
    /// Of the kind, at the top.
    fields: &'a [Field],
    /// Of the case, at the top.
    entries: &'a [Entry],
    /// Whether the letter says `wij` to somebody it calls `u`.
    we_speak: bool,
    findings: Collector,
    open: Vec<OpenCondition>,
}

/// The field that a value belongs to, with its path as one says it (no numbers of items).
#[derive(Clone, Copy)]
struct At<'a> {
    field: &'a Field,
    path: &'a str,
}

impl Check<'_> {
    /// The values of a group; `home` is where a finding about a missing field belongs.
    fn group(
        &mut self,
        fields: &[Field],
        entries: &[Entry],
        path: &str,
        home: &Range<usize>,
    ) -> Vec<(String, Spanned)> {
        let meant = self.unknown(fields, entries, path);
        let mut values = Vec::new();
        for field in fields {
            let entry = entries.iter().find(|entry| entry.key == field.name);
            let path = dotted(path, &field.name);
            if let Some(entry) = entry.filter(|entry| !is_vacant(&entry.value)) {
                let at = At { field, path: &path };
                // Other countries have postcodes of other forms.
                let foreign = matches!(field.kind, FieldKind::Plain(Plain::Postcode)) && is_abroad(entries);
                let kind = if foreign { &FieldKind::Plain(Plain::Text) } else { &field.kind };
                if let Some(value) = self.value(kind, &entry.value, at, &entry.key_span) {
                    let (span, key_span) = (entry.value.span.clone(), entry.key_span.clone());
                    values.push((field.name.clone(), Spanned { value, span, key_span }));
                }
            } else {
                if let Some(entry) = entry {
                    self.lost_to_a_comment(&field.kind, entry, &path);
                }
                if !meant.contains(&field.name) {
                    self.absent(field, &path, entry, (fields, entries), home);
                }
            }
        }
        values
    }

    /// Tells of a field that is not there if it must be.
    fn absent(
        &mut self,
        field: &Field,
        path: &str,
        entry: Option<&Entry>,
        siblings: (&[Field], &[Entry]),
        home: &Range<usize>,
    ) {
        let finding = found::missing(self.source, field, path, entry, home);
        if field.required {
            self.findings.push(finding);
        } else if let Some(condition) = &field.required_when {
            let holds =
                holds(condition, siblings.0, siblings.1).or_else(|| holds(condition, self.fields, self.entries));
            match holds {
                Some(true) => self.findings.push(finding),
                Some(false) => {}
                None => self.open.push(OpenCondition { fact: condition.clone(), finding }),
            }
        }
    }

    /// Tells of the entries that no field is for; gives the names of the fields that they were meant to be.
    fn unknown(&mut self, fields: &[Field], entries: &[Entry], path: &str) -> Vec<String> {
        let mut meant = Vec::new();
        for entry in entries {
            let is_soort = path.is_empty() && entry.key == "soort";
            if is_soort || fields.iter().any(|field| field.name == entry.key) {
                continue;
            }
            if self.findings.is_full() {
                self.findings.push(problems::UNKNOWN_FIELD.found());
                continue;
            }
            let (finding, near) = found::unknown(self.source, self.fields, fields, entry, path);
            self.findings.push(finding);
            meant.extend(near);
        }
        meant
    }

    /// The value of a node, if it is right; `home` is where a finding about a missing field of a group belongs.
    fn value(&mut self, kind: &FieldKind, node: &Node, at: At, home: &Range<usize>) -> Option<Value> {
        match (kind, &node.content) {
            (FieldKind::Group(fields), Content::Mapping(entries)) => {
                Some(Value::Group(self.group(fields, entries, at.path, home)))
            }
            (FieldKind::List(item), Content::List(nodes)) => Some(Value::List(self.items(item, nodes, at))),
            // One value is a list of one; of groups it would hide a forgotten dash.
            (FieldKind::List(item), Content::Scalar(_))
                if item.inner().is_empty() && !matches!(**item, FieldKind::List(_)) =>
            {
                let value = self.value(item, node, at, home)?;
                Some(Value::List(vec![Spanned { value, span: node.span.clone(), key_span: node.span.clone() }]))
            }
            (FieldKind::Group(_) | FieldKind::List(_), _) | (_, Content::Mapping(_) | Content::List(_)) => {
                self.findings.push(found::wrong_shape(self.source, kind, node, at.path));
                None
            }
            (_, Content::Scalar(scalar)) => self.scalar(kind, scalar, &node.span, at),
        }
    }

    fn items(&mut self, kind: &FieldKind, nodes: &[Node], at: At) -> Vec<Spanned> {
        let mut items = Vec::new();
        for node in nodes {
            let home = match &node.content {
                Content::Mapping(entries) => entries.first().map_or(&node.span, |entry| &entry.key_span),
                _ => &node.span,
            };
            if is_vacant(node) {
                let finding = problems::EMPTY_ITEM.found().arg("field", at.path);
                self.findings.push(finding.at(self.source, home.clone()));
            } else if let Some(value) = self.value(kind, node, at, home) {
                items.push(Spanned { value, span: node.span.clone(), key_span: node.span.clone() });
            }
        }
        items
    }

    fn scalar(&mut self, kind: &FieldKind, scalar: &Scalar, span: &Range<usize>, at: At) -> Option<Value> {
        let value = match scalar::read(kind, scalar) {
            Ok(value) => value,
            Err(refusal) => {
                self.findings.push(found::refused(self.source, refusal, span, at.path));
                return None;
            }
        };
        if scalar::is_words(kind) {
            if scalar::has_curly_quotes(scalar) {
                self.findings.push(found::curly_quotes(self.source, &value, span, at.path));
            }
            if let Some(comment) = found::comment_after(self.source, scalar, span.end) {
                self.findings.push(found::cut_by_comment(
                    self.source,
                    scalar,
                    span.start..comment.end,
                    &comment,
                    at.path,
                ));
            }
            if let Some(finding) = found::wrong_length(self.source, at.field, &value, span, at.path) {
                self.findings.push(finding);
                return None;
            }
            let misfit = fitting::misfit(self.source, at.field, &value, span, at.path, self.we_speak);
            if let Some(finding) = misfit {
                self.findings.push(finding);
            }
        }
        Some(value)
    }

    /// Warns of `kenmerk: #12`, of which YAML keeps nothing.
    fn lost_to_a_comment(&mut self, kind: &FieldKind, entry: &Entry, path: &str) {
        let Content::Scalar(scalar) = &entry.value.content else { return };
        let rest = self.source.text.get(entry.key_span.end..).unwrap_or_default();
        let colon = rest.find(':').map(|colon| entry.key_span.end + colon + 1);
        let comment = colon.and_then(|colon| found::comment_after(self.source, scalar, colon));
        let Some(comment) = comment.filter(|_| scalar.text.is_empty() && scalar::is_words(kind)) else { return };
        let words = &self.source.text[comment.clone()];
        if words.len() > 1 && !words[1..].starts_with([' ', '#']) {
            self.findings.push(found::cut_by_comment(self.source, scalar, comment.clone(), &comment, path));
        }
    }
}

/// Whether nothing was filled in: no value, blank text, or a list or group of nothing but that.
fn is_vacant(node: &Node) -> bool {
    match &node.content {
        Content::Scalar(scalar) => scalar.is_null() || text::is_blank(&scalar.text),
        Content::List(items) => items.iter().all(is_vacant),
        Content::Mapping(entries) => entries.iter().all(|entry| is_vacant(&entry.value)),
    }
}

/// Whether the field at a dotted path is present and not false; `None` when there is no such field.
fn holds(path: &str, fields: &[Field], entries: &[Entry]) -> Option<bool> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let field = fields.iter().find(|field| field.name == name)?;
    let node = entries.iter().find(|entry| entry.key == name).map(|entry| &entry.value);
    match (rest, &field.kind, node.map(|node| &node.content)) {
        (Some(rest), FieldKind::Group(inner), Some(Content::Mapping(entries))) => holds(rest, inner, entries),
        (Some(rest), FieldKind::Group(inner), _) => holds(rest, inner, &[]),
        (Some(_), ..) => None,
        (None, FieldKind::Plain(Plain::Boolean), Some(Content::Scalar(scalar))) => Some(scalar::is_yes(scalar)),
        (None, ..) => Some(node.is_some_and(|node| !is_vacant(node))),
    }
}

/// Whether an address names a country other than the Netherlands.
fn is_abroad(entries: &[Entry]) -> bool {
    let land = entries.iter().find(|entry| entry.key == "land").map(|entry| &entry.value.content);
    matches!(land, Some(Content::Scalar(code)) if !matches!(code.text.trim(), "" | "NL" | "nl"))
}

#[cfg(test)]
mod tests;
