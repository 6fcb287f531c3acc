//! All dotted paths that templates may read: facts, and the fields of one kind or of all.

use std::collections::BTreeSet;

use crate::{
    encode::dotted,
    kind::{Field, FieldKind, Kind},
};

/// What templates may read, and the elements they may tag.
#[derive(Debug, Default)]
pub struct Names {
    shared: BTreeSet<String>,
    all: BTreeSet<String>,
    elements: BTreeSet<String>,
}

/// What follows from the file of an enclosure.
const ENCLOSURE: [&str; 5] = ["vorm", "sha256", "bestandsnaam", "koppeling", "bladen"];

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
    pub fn of_all(&self) -> &BTreeSet<String> {
        &self.all
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
