//! What a kind leaves out of the blocks it uses: elements, rules and fields, each with the reason.

use super::{
    RuleUse,
    manifest::{ElementEntry, Entries, FieldEntry, Manifest},
};
use crate::diag::Place;

/// Something of a block that does not apply to a kind.
#[derive(Debug, Clone)]
pub struct Omission {
    /// What is left out; an element and the rule of its name if the kind does not say which.
    pub part: Option<Part>,
    /// The id of an element or rule, or the dotted path of a field.
    pub name: String,
    /// Why (Dutch).
    pub reason: String,
    pub place: Place,
}

/// What a kind is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Element,
    Rule,
    Field,
}

impl Part {
    const ALL: [Self; 3] = [Self::Element, Self::Rule, Self::Field];

    /// What a name begins with that means this part alone: `fields.kenmerk.uw`.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        match self {
            Self::Element => "elements.",
            Self::Rule => "rules.",
            Self::Field => "fields.",
        }
    }
}

impl Omission {
    pub(super) fn new(written: &str, reason: &str, place: Place) -> Self {
        let part = Part::ALL.into_iter().find(|part| written.starts_with(part.prefix()));
        let name = part.map_or(written, |part| &written[part.prefix().len()..]);
        Self { part, name: name.to_owned(), reason: reason.to_owned(), place }
    }

    /// As the manifest writes it.
    #[must_use]
    pub fn written(&self) -> String {
        format!("{}{}", self.part.map_or("", Part::prefix), self.name)
    }

    /// Whether an element of this id is left out.
    #[must_use]
    pub fn leaves_out_element(&self, id: &str) -> bool {
        self.name == id && matches!(self.part, None | Some(Part::Element))
    }

    /// Whether the kind itself brings what it leaves out.
    pub(super) fn concerns_own(&self, own: &Manifest) -> bool {
        let element = || own.elements.0.iter().any(|(id, _)| id.value == self.name);
        let rule = || own.rules.iter().any(|rule| rule.value == self.name);
        let field = || {
            let mut level = Some(&own.fields);
            let mut names = self.name.split('.').peekable();
            while let (Some(name), Some(Entries(entries))) = (names.next(), level) {
                let entry = entries.iter().find(|(known, _)| known.value == name).map(|(_, entry)| entry);
                if names.peek().is_none() {
                    return entry.is_some();
                }
                level = entry.map(|entry| entry.of.as_ref().map_or(&entry.fields, |item| &item.fields));
            }
            false
        };
        match self.part {
            None => element() || rule(),
            Some(Part::Element) => element(),
            Some(Part::Rule) => rule(),
            Some(Part::Field) => field(),
        }
    }

    /// Takes what is left out from what the blocks brought; whether there was any.
    pub(super) fn apply(
        &self,
        fields: &mut Vec<(String, Place, FieldEntry)>,
        elements: &mut Vec<(String, Place, ElementEntry)>,
        rules: &mut Vec<RuleUse>,
    ) -> bool {
        let before = (elements.len(), rules.len());
        if matches!(self.part, None | Some(Part::Element)) {
            elements.retain(|(id, _, _)| *id != self.name);
        }
        // A rule under the name of an element checks what that element is about.
        if matches!(self.part, None | Some(Part::Rule)) {
            rules.retain(|rule| rule.id != self.name);
        }
        let field = self.part == Some(Part::Field) && {
            match self.name.split_once('.') {
                None => {
                    let count = fields.len();
                    fields.retain(|(name, _, _)| *name != self.name);
                    fields.len() < count
                }
                Some((first, rest)) => {
                    let group = fields.iter_mut().find(|(name, _, _)| name == first);
                    group.is_some_and(|(_, _, entry)| remove(entry, rest))
                }
            }
        };
        field || (elements.len(), rules.len()) != before
    }
}

/// Takes a field out of a group, or out of each item of a list of groups.
fn remove(entry: &mut FieldEntry, path: &str) -> bool {
    if let Some(item) = &mut entry.of {
        return remove(item, path);
    }
    let Entries(inner) = &mut entry.fields;
    let Some((first, rest)) = path.split_once('.') else {
        let count = inner.len();
        inner.retain(|(name, _)| name.value != path);
        return inner.len() < count;
    };
    inner.iter_mut().find(|(name, _)| name.value == first).is_some_and(|(_, group)| remove(group, rest))
}
