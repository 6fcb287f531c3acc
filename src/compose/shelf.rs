//! The letters and parts that templates are made of, each read and scanned once, when the first letter asks for it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use super::{BUILT_IN, Names, reader, scan::Template, tags};
use crate::{diag::Finding, project::Templates};

/// Letters and parts by the name under which templates ask for them.
#[derive(Debug)]
pub struct Shelf {
    templates: Arc<Templates>,
    read: Mutex<BTreeMap<String, Read>>,
}

/// A template, none where there is no such file, or what is wrong with the file.
type Read = Option<Result<Arc<Template>, Finding>>;

/// Templates by name.
pub type Texts = BTreeMap<String, Arc<Template>>;

impl Shelf {
    /// The letters and parts among these files.
    #[must_use]
    pub fn new(templates: &Arc<Templates>) -> Self {
        Self { templates: Arc::clone(templates), read: Mutex::default() }
    }

    /// A letter or part: an own one, or the built-in one that it may extend.
    pub(super) fn get(&self, name: &str) -> Read {
        if let Some(read) = self.read.lock().unwrap_or_else(PoisonError::into_inner).get(name) {
            return read.clone();
        }
        let (own, path) = name.strip_prefix(BUILT_IN).map_or((true, name), |path| (false, path));
        let is_template = Path::new(path).extension().is_some_and(|it| it == "md")
            && (path.starts_with("parts/") || path.ends_with("/letter.md"));
        let file = is_template.then(|| if own { self.templates.read(path) } else { self.templates.built_in(path) });
        let read = file.flatten().map(|file| file.source().map(|source| Arc::new(Template::new(&source))));
        self.read.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), read.clone());
        read
    }

    /// What is wrong with the parts, which all kinds share: a letter is checked with its kind.
    #[must_use]
    pub fn check_parts(&self, names: &Names) -> Vec<Finding> {
        let mut findings = Vec::new();
        for path in self.templates.list("parts") {
            match self.get(&path) {
                Some(Ok(template)) => {
                    findings.extend(reader::unknown(&template, names.of_all()));
                    findings.extend(tags::wrong(&template, names.elements(), |_| true));
                }
                Some(Err(finding)) => findings.push(finding),
                None => {}
            }
        }
        findings
    }

    /// A letter with everything that it, or what it uses, extends or includes: an engine that parses all parts for each of
    /// many kinds would take most of the time of a start.
    pub fn reached_from(&self, letter: &str) -> (Texts, Vec<Finding>) {
        let (mut reached, mut findings) = (Texts::new(), Vec::new());
        let mut open = vec![letter.to_owned()];
        while let Some(name) = open.pop() {
            if reached.contains_key(&name) {
                continue;
            }
            match self.get(&name) {
                Some(Ok(template)) => {
                    let named = template.named("extends").chain(template.named("include"));
                    open.extend(named.map(|(name, ..)| name.to_owned()));
                    reached.insert(name, template);
                }
                Some(Err(finding)) => findings.push(finding),
                None => {}
            }
        }
        (reached, findings)
    }
}

/// The components that a letter can come to call: not those in blocks that it replaces, or outside its blocks where it
/// extends another.
pub(super) fn called(letter: &str, reached: &Texts) -> BTreeSet<String> {
    let (mut called, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut open = vec![letter.to_owned()];
    while let Some(name) = open.pop() {
        let mut younger: Vec<&Template> = Vec::new();
        let mut next = Some(name.as_str());
        while let Some(template) = next.and_then(|name| reached.get_key_value(name)) {
            let (name, template) = template;
            if !seen.insert(name.clone()) {
                break;
            }
            let stands = |blocks: &[String]| {
                (template.parent().is_none() || !blocks.is_empty())
                    && !younger.iter().any(|younger| younger.replaces(blocks))
            };
            called.extend(template.calls().filter(|(_, tag, _)| stands(&tag.blocks)).map(|(name, ..)| name.to_owned()));
            let included = template.named("include").filter(|(_, tag, _)| stands(&tag.blocks));
            open.extend(included.map(|(name, ..)| name.to_owned()));
            younger.push(template);
            next = template.parent();
        }
    }
    called
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf(texts: &[(&str, &str)]) -> Shelf {
        Shelf::new(&Arc::new(Templates::embedded().with(texts.iter().copied())))
    }

    fn called_by(letter: &str, texts: &[(&str, &str)]) -> String {
        let (reached, _) = shelf(texts).reached_from(letter);
        called(letter, &reached).into_iter().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_letter_reaches_what_its_parts_use_and_nothing_else() {
        let shelf = shelf(&[
            (
                "soort/letter.md",
                r#"{% extends "parts/a.md" %}{% include "parts/extra.md" %}{# include "parts/ander.md" #}"#,
            ),
            ("parts/a.md", "brief"),
            ("parts/extra.md", "{% include 'parts/diep.md' %}"),
            (
                "parts/diep.md",
                r#"{% include "parts/extra.md" %}{{ "include 'parts/ander.md'" }}{% include "law.yaml" %}"#,
            ),
            ("parts/ander.md", "ander"),
        ]);
        let (reached, findings) = shelf.reached_from("soort/letter.md");
        let reached: Vec<String> = reached.into_keys().collect();
        assert_eq!(reached, ["parts/a.md", "parts/diep.md", "parts/extra.md", "soort/letter.md"]);
        assert_eq!((findings, shelf.reached_from("geen/letter.md").0.len()), (Vec::new(), 0));
    }

    #[test]
    fn an_own_letter_stands_over_the_built_in_one() {
        let name = "avg_weigering/letter.md";
        let own = format!("{{% extends \"{BUILT_IN}{name}\" %}}");
        let shelf = shelf(&[(name, &own)]);
        let (reached, _) = shelf.reached_from(name);
        assert!(reached.contains_key(name) && reached.contains_key(&format!("{BUILT_IN}{name}")));
        assert_eq!(reached[name].source.text, own);
    }

    #[test]
    fn only_what_can_be_printed_is_called() {
        let tag = |name: &str| format!("{{% <element.{name}> %}}x{{% </element.{name}> %}}");
        let parent = format!(
            "{}{{% block a %}}{}{{% include 'parts/in.md' %}}{{% endblock %}}{{% block b %}}{}{{% endblock %}}",
            tag("buiten"),
            tag("vervangen"),
            tag("behouden")
        );
        let inner = tag("deel");
        let texts = |letter: &str| {
            let letter = format!("{{% extends 'parts/ouder.md' %}}{letter}");
            called_by("x/letter.md", &[("parts/ouder.md", &parent), ("parts/in.md", &inner), ("x/letter.md", &letter)])
        };
        assert_eq!(texts(""), "element.behouden element.buiten element.deel element.vervangen");
        assert_eq!(texts("{% block a %}y{% endblock %}"), "element.behouden element.buiten");
        let all = "element.behouden element.buiten element.deel element.vervangen";
        assert_eq!(texts("{% block a %}{{ super() }}y{% endblock %}"), all);
        assert_eq!(texts(&tag("nergens")), all);
        assert_eq!(texts(&format!("{{% block b %}}{{# {} #}}{{% endblock %}}", tag("behouden"))), {
            "element.buiten element.deel element.vervangen"
        });
        assert_eq!(
            texts(&format!("{{% block b %}}{{% raw %}}{}{{% endraw %}}{{% endblock %}}", tag("behouden"))),
            "element.buiten element.deel element.vervangen"
        );
    }
}
