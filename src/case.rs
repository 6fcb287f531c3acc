//! A case: the values of one case file, checked against the fields of its kind, each with its place.

mod bytes;
mod characters;
mod check;
mod collect;
mod defaults;
mod names;
pub(crate) mod problems;
mod scalar;
pub mod yaml;

use std::{collections::BTreeSet, ops::Range, sync::Arc};

use self::yaml::{Content, Entry};
pub use self::{bytes::MOST_BYTES, defaults::Defaults};
use crate::{
    diag::{Finding, Place, Source, nearest},
    encode::dotted,
    kind::{Kind, Roles},
    value::{Spanned, Value, text},
};

/// A case file that could be read, but not yet held against the kind that it names.
#[derive(Debug)]
pub struct Draft {
    source: Arc<Source>,
    entries: Vec<Entry>,
    /// Fields that stand in for those that the case does not give, in a source of their own behind that of the case.
    defaults: Vec<Entry>,
}

/// What came of a draft that has no errors.
#[derive(Debug)]
pub struct Checked {
    pub case: Case,
    pub warnings: Vec<Finding>,
    /// What is still to be asked of the facts.
    pub open: Vec<OpenCondition>,
}

/// A field that is absent and required only while a fact holds: if it does, the finding is an error of the case.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenCondition {
    /// The name in `required_when` that is no field of the kind.
    pub fact: String,
    pub finding: Finding,
}

/// A case file that has every field its kind requires, each of the right type.
#[derive(Debug, Clone)]
pub struct Case {
    /// Id of the kind (`soort`).
    pub kind: String,
    /// What that kind is for.
    pub roles: Roles,
    pub source: Arc<Source>,
    /// The values at the top, in the order of the kind; absent ones left out.
    pub values: Vec<(String, Spanned)>,
    /// Bytes of the value of `soort`.
    pub kind_span: Range<usize>,
}

impl Draft {
    /// The fields of a case file, or all that keeps its bytes from being YAML that a case may use. `name` is the path
    /// that findings show. A reader of files needs no more than [`MOST_BYTES`] + 1 bytes of it.
    pub fn parse(name: &str, bytes: &[u8]) -> Result<Self, Vec<Finding>> {
        Self::parse_below(name, bytes, 0)
    }

    /// The same of a case that stands below so many lines of its file.
    pub fn parse_below(name: &str, bytes: &[u8], line: usize) -> Result<Self, Vec<Finding>> {
        let source = bytes::decode(name, bytes, line)?;
        let entries = yaml::parse(&source)?;
        Ok(Self { source, entries, defaults: Vec::new() })
    }

    /// The files that the enclosures name in `bestand`, as the case will hold their names, each once.
    #[must_use]
    pub fn named_files(&self) -> BTreeSet<String> {
        let listed = self.entries.iter().filter(|entry| entry.key == "bijlagen").map(|entry| &entry.value.content);
        let items = listed.filter_map(|content| if let Content::List(items) = content { Some(items) } else { None });
        let groups = items.flatten().filter_map(|item| match &item.content {
            Content::Mapping(entries) => Some(entries),
            _ => None,
        });
        let named =
            groups.flatten().filter(|entry| entry.key == "bestand").filter_map(|entry| match &entry.value.content {
                Content::Scalar(scalar) if !scalar.is_null() => Some(text::fold(&scalar.text)),
                _ => None,
            });
        named.filter(|name| !name.is_empty()).collect()
    }

    /// The id of the kind that the case names in `soort`, known or not, and where.
    pub fn kind(&self) -> Result<(String, Range<usize>), Finding> {
        let Some(entry) = self.entries.iter().find(|entry| entry.key == "soort") else {
            let first = self.entries.first().map_or(0..0, |entry| entry.key_span.clone());
            let near = nearest("soort", self.entries.iter().map(|entry| entry.key.as_str()));
            return Err(match self.entries.iter().find(|entry| Some(entry.key.as_str()) == near) {
                Some(entry) => {
                    problems::NO_KIND_NEAR.found().arg("key", &*entry.key).at(&self.source, entry.key_span.clone())
                }
                None => problems::NO_KIND.found().at(&self.source, first),
            });
        };
        match &entry.value.content {
            Content::Scalar(scalar) if !scalar.is_null() && !text::is_blank(&scalar.text) => {
                Ok((text::fold(&scalar.text), entry.value.span.clone()))
            }
            _ => Err(problems::NO_KIND.found().at(&self.source, entry.key_span.clone())),
        }
    }

    /// What to say of a `soort` that is none of the known kinds.
    #[must_use]
    pub fn unknown_kind<'a>(&self, known: impl IntoIterator<Item = &'a str> + Clone) -> Finding {
        let (kind, span) = match self.kind() {
            Ok(kind) => kind,
            Err(finding) => return finding,
        };
        let finding = match nearest(&kind, known.clone()) {
            Some(near) => problems::UNKNOWN_KIND_NEAR.found().arg("near", near),
            None => problems::UNKNOWN_KIND.found().arg("known", known.into_iter().collect::<Vec<_>>().join(", ")),
        };
        finding.arg("kind", kind).at(&self.source, span)
    }

    /// The case, if it has every field that the kind requires and each is right; else everything there is to say of it,
    /// warnings included.
    pub fn check(&self, kind: &Kind) -> Result<Checked, Vec<Finding>> {
        let kind_span = self.kind().map_err(|finding| vec![finding])?.1;
        let outcome = check::check(&self.source, kind, &self.entries_for(kind), &kind_span);
        if outcome.findings.has_errors() {
            return Err(outcome.findings.finish());
        }
        let source = Arc::clone(&self.source);
        let case = Case { kind: kind.id.clone(), roles: kind.roles.clone(), source, values: outcome.values, kind_span };
        Ok(Checked { case, warnings: outcome.findings.finish(), open: outcome.open })
    }

    /// What of the case can be read, whatever else is wrong with it: the values that are right, and all there is to say
    /// of the others.
    pub fn readable(&self, kind: &Kind) -> Result<(Case, Vec<Finding>), Finding> {
        let kind_span = self.kind()?.1;
        let outcome = check::check(&self.source, kind, &self.entries_for(kind), &kind_span);
        let source = Arc::clone(&self.source);
        let case = Case { kind: kind.id.clone(), roles: kind.roles.clone(), source, values: outcome.values, kind_span };
        Ok((case, outcome.findings.finish()))
    }
}

impl Case {
    /// The value at a dotted path (`termijn.datum`), if it was given; an item of a list by its index from 0
    /// (`uitlatingen.0.citaat`).
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Spanned> {
        let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
        let start = self.values.iter().find(|(key, _)| key == first).map(|(_, value)| value)?;
        let mut names = rest.into_iter().flat_map(|rest| rest.split('.'));
        names.try_fold(start, |spanned, name| match &spanned.value {
            Value::Group(values) => values.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            Value::List(items) => items.get(name.parse::<usize>().ok()?),
            _ => None,
        })
    }

    /// Where a value stands in the case file; where it would belong, the key of its group, or else the `soort` line.
    #[must_use]
    pub fn place(&self, path: &str) -> Place {
        let span = self.get(path).map(|spanned| &spanned.span).or_else(|| {
            let groups = path.rmatch_indices('.').map(|(dot, _)| &path[..dot]);
            groups.filter_map(|group| self.get(group)).map(|group| &group.key_span).next()
        });
        Place::new(&self.source, span.unwrap_or(&self.kind_span).clone())
    }

    /// Every value that is no list or group, with its dotted path (items by index), in the order of the kind.
    #[must_use]
    pub fn leaves(&self) -> Vec<(String, &Spanned)> {
        let mut leaves = Vec::new();
        for (name, spanned) in &self.values {
            add_leaves(name.clone(), spanned, &mut leaves);
        }
        leaves
    }
}

fn add_leaves<'a>(path: String, spanned: &'a Spanned, leaves: &mut Vec<(String, &'a Spanned)>) {
    match &spanned.value {
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                add_leaves(dotted(&path, &at.to_string()), item, leaves);
            }
        }
        Value::Group(values) => {
            for (name, value) in values {
                add_leaves(dotted(&path, name), value, leaves);
            }
        }
        _ => leaves.push((path, spanned)),
    }
}

#[cfg(test)]
mod messages;
#[cfg(test)]
mod tests;
