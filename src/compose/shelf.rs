//! The letters and parts that templates are made of, each read and checked once, whatever number of kinds uses it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use super::{BUILT_IN, Names, names, tags};
use crate::{
    diag::{Finding, Source},
    project::Templates,
};

/// Every letter and part by the name under which templates ask for it.
#[derive(Debug, Default)]
pub struct Shelf {
    sources: BTreeMap<String, Arc<Source>>,
    unreadable: BTreeSet<String>,
}

impl Shelf {
    /// Reads the letters of these kinds and all parts; an own one beside the built-in one that it may extend.
    /// With them comes what is wrong with the parts, which all kinds share: a letter is checked with its kind.
    #[must_use]
    pub fn load(templates: &Templates, kinds: &[String], names: &Names) -> (Self, Vec<Finding>) {
        let mut shelf = Self::default();
        let mut findings = Vec::new();
        let parts = templates.list("parts");
        let parts = parts.into_iter().filter(|path| Path::new(path).extension().is_some_and(|it| it == "md"));
        for path in parts.chain(kinds.iter().map(|id| format!("{id}/letter.md"))) {
            let layers =
                [(path.clone(), templates.read(&path)), (format!("{BUILT_IN}{path}"), templates.built_in(&path))];
            for (name, file) in layers {
                match file.map(|file| file.source()) {
                    Some(Ok(source)) => drop(shelf.sources.insert(name, source)),
                    Some(Err(finding)) => {
                        shelf.unreadable.insert(name);
                        findings.push(finding);
                    }
                    None => {}
                }
            }
        }
        for (_, source) in shelf.sources.iter().filter(|(name, _)| name.starts_with("parts/")) {
            findings.extend(names::unknown(source, names.of_all()));
            findings.extend(tags::wrong(source, names.elements(), |_| true));
        }
        (shelf, findings)
    }

    /// Whether there is such a template, of which a finding tells why it cannot be read.
    pub(super) fn is_unreadable(&self, name: &str) -> bool {
        self.unreadable.contains(name)
    }

    /// A letter with everything that it, or what it uses, names in quotation marks: an engine that parses all parts for each
    /// of many kinds would take most of the time of a start.
    pub(super) fn reached_from(&self, letter: &str) -> BTreeMap<String, Arc<Source>> {
        let mut reached = BTreeMap::new();
        let mut open = vec![letter.to_owned()];
        while let Some(name) = open.pop() {
            let Some(source) = self.sources.get(&name).filter(|_| !reached.contains_key(&name)) else { continue };
            let named = |other: &&String| {
                let own = other.strip_prefix(BUILT_IN).unwrap_or(other);
                [own, other].iter().any(|it| source.text.contains(it))
            };
            open.extend(self.sources.keys().filter(named).cloned());
            reached.insert(name, Arc::clone(source));
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf(texts: &[(&str, &str)]) -> Shelf {
        let sources = texts.iter().map(|(name, text)| ((*name).to_owned(), Source::new(*name, *text))).collect();
        Shelf { sources, unreadable: BTreeSet::new() }
    }

    #[test]
    fn a_letter_reaches_what_its_parts_use_and_nothing_else() {
        let shelf = shelf(&[
            ("soort/letter.md", r#"{% extends "parts/brief.md" %}{% include "parts/extra.md" %}"#),
            ("parts/brief.md", "brief"),
            ("parts/extra.md", "{% include 'parts/diep.md' %}"),
            ("ingebouwd/parts/extra.md", "extra"),
            ("parts/diep.md", r#"{% include "parts/extra.md" %}"#),
            ("parts/ander.md", "ander"),
        ]);
        let reached: Vec<String> = shelf.reached_from("soort/letter.md").into_keys().collect();
        assert_eq!(
            reached,
            ["ingebouwd/parts/extra.md", "parts/brief.md", "parts/diep.md", "parts/extra.md", "soort/letter.md"]
        );
        assert_eq!(shelf.reached_from("geen/letter.md").len(), 0);
    }
}
