//! A letter kind: what its folder says that a case must hold and a letter must prove.

use std::sync::Arc;

use crate::{
    diag::{Place, Severity, Source},
    markdown::document::Zone,
    taal::fit::Fit,
};

mod check;
mod manifest;
mod merge;
mod omission;
pub(crate) mod problems;
mod role;
mod types;

pub use check::{Vocabulary, check};
pub use merge::{Block, load};
pub use omission::Omission;
pub use role::{Role, Roles};
pub use types::Plain;

/// A letter kind with its blocks merged in and cross-checked.
#[derive(Debug, Clone)]
pub struct Kind {
    /// The folder's name.
    pub id: String,
    /// What a person calls it (Dutch).
    pub title: String,
    /// When to use it (Dutch).
    pub purpose: String,
    pub roles: Roles,
    /// Names of the blocks it uses.
    pub blocks: Vec<String>,
    pub fields: Vec<Field>,
    /// Ids of rules in `rules::RULES`, each once, in the order they were named.
    pub rules: Vec<RuleUse>,
    pub elements: Vec<Element>,
    /// What of a block does not apply to this kind, with the reason.
    pub omitted: Vec<Omission>,
    pub source: Arc<Source>,
}

impl Kind {
    /// The field at a dotted path; lists are entered without an index (`uitlatingen.citaat`).
    #[must_use]
    pub fn field(&self, path: &str) -> Option<&Field> {
        let mut fields = self.fields.as_slice();
        let mut found = None;
        for name in path.split('.') {
            let field = fields.iter().find(|field| field.name == name)?;
            found = Some(field);
            fields = field.kind.inner();
        }
        found
    }

    /// The element with this id.
    #[must_use]
    pub fn element(&self, id: &str) -> Option<&Element> {
        self.elements.iter().find(|element| element.id == id)
    }
}

/// A rule that a kind or block invokes.
#[derive(Debug, Clone)]
pub struct RuleUse {
    pub id: String,
    pub place: Place,
}

/// A field of the case file.
#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    pub kind: FieldKind,
    pub required: bool,
    /// Required only when this fact or field is true or present.
    pub required_when: Option<String>,
    /// The question that `new` writes as a comment and `explain` prints (Dutch).
    pub ask: String,
    /// An example, as one would write it in YAML.
    pub example: Option<String>,
    /// Least and most characters of a text.
    pub at_least: Option<usize>,
    pub at_most: Option<usize>,
    /// The shape that its words must have to fit their sentence in the letter; of prose whole sentences unless it says otherwise.
    pub fits: Option<Fit>,
    /// That sentence, with `…` where the words go.
    pub reads: Option<String>,
    /// What the ids of a choice mean where their words do not say it, by id (Dutch).
    pub means: Vec<(String, String)>,
    pub place: Place,
}

/// What may be written in a field.
#[derive(Debug, Clone)]
pub enum FieldKind {
    Plain(Plain),
    /// Allowed ids with the words that print them (Dutch).
    Choice(Vec<(String, String)>),
    List(Box<FieldKind>),
    Group(Vec<Field>),
}

/// Something the letter must say: where it stands is marked, that it says it is proven by evidence.
#[derive(Debug, Clone)]
pub struct Element {
    pub id: String,
    /// What it must say, one Dutch sentence.
    pub says: String,
    /// The law it rests on.
    pub basis: String,
    /// Where the reference itself is unsure; `explain` prints it.
    pub unsure: Option<String>,
    /// Required only when all of these fields or facts hold.
    pub when: Vec<String>,
    /// Not required when one of these fields or facts holds.
    pub unless: Vec<String>,
    /// Required once per item of this list field.
    pub each: Option<String>,
    /// Every group must be met by one of its alternatives.
    pub cites: Vec<Vec<Evidence>>,
    /// The same, all within one sentence.
    pub sentence: Vec<Vec<Evidence>>,
    /// Fields whose printed form must stand in the text; one that starts with `.` belongs to the item of `each`.
    pub shows: Vec<String>,
    /// Least number of characters.
    pub at_least: Option<usize>,
    pub severity: Severity,
    /// Raises a warning to an error while this fact holds.
    pub error_when: Option<String>,
    /// May be left out; checked only where it stands.
    pub optional: bool,
    /// The parts of the letter in which it may stand; the body unless the manifest says so.
    pub zones: Vec<Zone>,
    /// What its evidence may be although that takes away its force, because that is how it must be said.
    pub allows: Vec<Doubt>,
    pub place: Place,
}

/// Why words do not say in earnest what they say, by the names manifests give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Doubt {
    Asked,
    Exclaimed,
    Denied,
    Mocked,
    Quoted,
}

impl Doubt {
    /// Its name in manifests and messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Exclaimed => "exclaimed",
            Self::Denied => "denied",
            Self::Mocked => "mocked",
            Self::Quoted => "quoted",
        }
    }
}

/// One alternative by which words are recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Evidence {
    /// A pattern of `patterns.yaml`, by name.
    Pattern(String),
    /// A phrase, compared without regard to case.
    Phrase(String),
}

impl From<Plain> for FieldKind {
    fn from(plain: Plain) -> Self {
        Self::Plain(plain)
    }
}

impl FieldKind {
    /// The fields of a group, or of each item of a list of groups.
    #[must_use]
    pub fn inner(&self) -> &[Field] {
        match self {
            Self::Group(fields) => fields,
            Self::List(item) => item.inner(),
            _ => &[],
        }
    }

    /// The ids and words of a choice, or of each choice of a list.
    #[must_use]
    pub fn options(&self) -> &[(String, String)] {
        match self {
            Self::Choice(options) => options,
            Self::List(item) => item.options(),
            _ => &[],
        }
    }
}
