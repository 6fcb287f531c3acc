//! `kind.yaml` and the blocks as they are written: serde types that keep the place of every name.

use std::{fmt, marker::PhantomData, sync::Arc};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_saphyr::Spanned;

use super::{Doubt, Role, types::TypeName};
use crate::{
    diag::{Finding, Place, Source, yaml},
    markdown::document::Zone,
    taal::fit::Fit,
};

/// A `kind.yaml` or a block; a block has neither title nor purpose nor `uses`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub title: Option<String>,
    pub purpose: Option<String>,
    /// What the letter is for; a list that may be empty.
    pub roles: Option<Vec<Role>>,
    #[serde(default)]
    pub uses: Vec<Spanned<String>>,
    #[serde(default)]
    pub fields: Entries<FieldEntry>,
    #[serde(default)]
    pub rules: Vec<Spanned<String>>,
    #[serde(default)]
    pub elements: Entries<ElementEntry>,
    /// Elements, rules and fields of a used block that do not apply, with the reason.
    #[serde(default)]
    pub omit: Entries<String>,
}

/// A field, or the keys of one that a kind changes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldEntry {
    /// Filled in once the file it came from is known.
    #[serde(skip)]
    pub place: Option<Place>,
    #[serde(rename = "type")]
    pub kind: Option<TypeName>,
    pub required: Option<bool>,
    pub required_when: Option<String>,
    pub ask: Option<String>,
    pub example: Option<Example>,
    pub at_least: Option<usize>,
    pub at_most: Option<usize>,
    pub fits: Option<Fit>,
    pub reads: Option<String>,
    pub of: Option<Box<FieldEntry>>,
    pub options: Option<Entries<OptionEntry>>,
    #[serde(default)]
    pub fields: Entries<FieldEntry>,
}

/// The words of an option, and what it means where they do not say it.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum OptionEntry {
    Words(String),
    Explained { words: String, means: String },
}

impl OptionEntry {
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Words(words) | Self::Explained { words, .. } => words,
        }
    }

    #[must_use]
    pub fn meaning(&self) -> Option<&str> {
        match self {
            Self::Words(_) => None,
            Self::Explained { means, .. } => Some(means),
        }
    }
}

/// An example value of any type; only scalars are shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Example {
    Boolean(bool),
    Integer(i64),
    Text(String),
    List(Vec<Example>),
}

impl fmt::Display for Example {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Boolean(value) => write!(out, "{value}"),
            Self::Integer(value) => write!(out, "{value}"),
            Self::Text(value) => write!(out, "{value}"),
            Self::List(values) => {
                let shown: Vec<String> = values.iter().map(ToString::to_string).collect();
                write!(out, "[{}]", shown.join(", "))
            }
        }
    }
}

/// An element, or the keys of one that a kind changes.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElementEntry {
    pub says: Option<String>,
    pub basis: Option<String>,
    pub unsure: Option<String>,
    pub when: Option<Vec<String>>,
    pub unless: Option<Vec<String>>,
    pub each: Option<String>,
    pub cites: Option<Vec<OneOf>>,
    pub sentence: Option<Vec<OneOf>>,
    pub shows: Option<Vec<String>>,
    pub at_least: Option<usize>,
    pub severity: Option<SeverityName>,
    pub error_when: Option<String>,
    pub optional: Option<bool>,
    pub zone: Option<Vec<Zone>>,
    pub allows: Option<Vec<Doubt>>,
}

/// One piece of evidence, or several of which one is enough.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum OneOf {
    Only(String),
    Any(Vec<String>),
}

/// The words a manifest may write after `severity:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SeverityName {
    Error,
    Warning,
}

/// A mapping in the order it was written, each key with its place.
#[derive(Debug, Clone)]
pub struct Entries<V>(pub Vec<(Spanned<String>, V)>);

impl<V> Default for Entries<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Entries<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<V>(PhantomData<V>);
        impl<'de, V: Deserialize<'de>> Visitor<'de> for InOrder<V> {
            type Value = Entries<V>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a mapping")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry::<Spanned<String>, V>()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

/// Reads a manifest.
///
/// # Errors
/// The first thing the YAML reader could not accept, with its place.
pub fn read(source: &Arc<Source>) -> Result<Manifest, Finding> {
    serde_saphyr::from_str(&source.text).map_err(|error| yaml::unreadable(source, &error))
}

/// Where a name stands in its manifest.
#[must_use]
pub fn place<T>(source: &Arc<Source>, spanned: &Spanned<T>) -> Place {
    Place::new(source, yaml::span(source, spanned.referenced))
}
