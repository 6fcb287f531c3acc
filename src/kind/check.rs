//! Holds a merged kind against itself and the vocabulary: every name it uses must exist.

use super::{Element, Evidence, Field, FieldKind, Kind};
use crate::{
    diag::{Finding, Place, nearest},
    encode::dotted,
    kind::problems,
};

/// The names of the layers above that a manifest may use.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary<'a> {
    /// Names of facts.
    pub facts: &'a [&'static str],
    /// Ids of rules, each with the field paths it reads.
    pub rules: &'a [(&'static str, &'static [&'static str])],
    /// Names of patterns.
    pub patterns: &'a [&'a str],
}

/// What evidence begins with that quotes the ledger of the law: `wet.ap.website`.
const LAW: &str = "wet.";

/// Puts the words of the ledger in the place of their path, so that an address stands in no manifest.
pub(super) fn quote_law(kind: &mut Kind, law: &[(String, String)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for element in &mut kind.elements {
        for evidence in element.cites.iter_mut().chain(&mut element.sentence).flatten() {
            let Evidence::Phrase(phrase) = evidence else { continue };
            let Some(path) = phrase.strip_prefix(LAW) else { continue };
            if let Some((_, words)) = law.iter().find(|(known, _)| known == path) {
                phrase.clone_from(words);
            } else {
                let near = nearest(path, law.iter().map(|(known, _)| known.as_str())).unwrap_or_default();
                let finding = problems::UNKNOWN_LAW.found().arg("name", path).arg("nearest", near);
                findings.push(finding.place(Some(element.place.clone())));
            }
        }
    }
    findings
}

/// What is wrong with a merged kind: names in it that exist neither in the kind nor in the vocabulary, elements without evidence.
#[must_use]
pub fn check(kind: &Kind, vocabulary: &Vocabulary<'_>) -> Vec<Finding> {
    let mut checker = Checker { kind, vocabulary, findings: Vec::new() };
    checker.reserved();
    checker.fields(&kind.fields);
    checker.rules();
    for element in &kind.elements {
        checker.element(element);
    }
    checker.findings
}

struct Checker<'a> {
    kind: &'a Kind,
    vocabulary: &'a Vocabulary<'a>,
    findings: Vec<Finding>,
}

/// Names that mean something else in a case file or template.
const RESERVED: [&str; 5] = ["soort", "wet", "huisstijl", "loop", "body"];

impl Checker<'_> {
    /// Fields that no template could read, since their name stands for something else there.
    fn reserved(&mut self) {
        for field in &self.kind.fields {
            if RESERVED.contains(&field.name.as_str()) || self.is_fact(&field.name) {
                let finding = problems::FIELD_RESERVED.found().arg("name", &field.name);
                self.findings.push(finding.place(Some(field.place.clone())));
            }
        }
    }

    fn fields(&mut self, fields: &[Field]) {
        for field in fields {
            let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
            if !field.name.starts_with(|first: char| first.is_ascii_lowercase()) || !field.name.chars().all(fits) {
                let finding = problems::FIELD_NAME.found().arg("name", &field.name);
                self.findings.push(finding.place(Some(field.place.clone())));
            }
            if field.ask.is_empty() {
                let finding = problems::FIELD_WITHOUT_ASK.found().arg("name", &field.name);
                self.findings.push(finding.place(Some(field.place.clone())));
            }
            if field.reads.as_ref().is_some_and(|reads| reads.matches('…').count() != 1) {
                let finding = problems::READS_WITHOUT_GAP.found().arg("name", &field.name);
                self.findings.push(finding.place(Some(field.place.clone())));
            }
            if let Some(name) = &field.required_when {
                self.condition(name, &field.place);
            }
            self.fields(field.kind.inner());
        }
    }

    fn rules(&mut self) {
        for rule in &self.kind.rules {
            let Some((_, needs)) = self.vocabulary.rules.iter().find(|(id, _)| *id == rule.id) else {
                let near = nearest(&rule.id, self.vocabulary.rules.iter().map(|(id, _)| *id)).unwrap_or_default();
                let finding = problems::UNKNOWN_RULE.found().arg("name", &rule.id).arg("nearest", near);
                self.findings.push(finding.place(Some(rule.place.clone())));
                continue;
            };
            for path in needs.iter().filter(|path| self.kind.field(path).is_none()) {
                let finding = problems::RULE_NEEDS_FIELD.found().arg("name", &rule.id).arg("field", *path);
                self.findings.push(finding.arg("kind", &self.kind.id).place(Some(rule.place.clone())));
            }
        }
    }

    fn element(&mut self, element: &Element) {
        for name in element.when.iter().chain(&element.unless).chain(&element.error_when) {
            self.condition(name, &element.place);
        }
        for evidence in element.cites.iter().chain(&element.sentence).flatten() {
            if let Evidence::Pattern(name) = evidence
                && !self.vocabulary.patterns.contains(&name.as_str())
            {
                let near = nearest(name, self.vocabulary.patterns.iter().copied()).unwrap_or_default();
                let finding = problems::UNKNOWN_PATTERN.found().arg("name", name).arg("nearest", near);
                self.findings.push(finding.place(Some(element.place.clone())));
            }
        }
        if let Some(list) = &element.each
            && !matches!(self.kind.field(list).map(|field| &field.kind), Some(FieldKind::List(_)))
        {
            self.unknown_field(list, &element.place);
        }
        for shown in &element.shows {
            let path = match (shown.strip_prefix('.'), &element.each) {
                (Some(inner), Some(list)) => format!("{list}.{inner}"),
                (Some(inner), None) => inner.to_owned(),
                (None, _) => shown.clone(),
            };
            if self.kind.field(&path).is_none() && !self.is_fact(&path) {
                self.unknown_field(&path, &element.place);
            }
        }
        if element.cites.is_empty()
            && element.sentence.is_empty()
            && element.shows.is_empty()
            && element.at_least.is_none()
        {
            let finding = problems::ELEMENT_WITHOUT_EVIDENCE.found().arg("name", &element.id);
            self.findings.push(finding.place(Some(element.place.clone())));
        }
        let proves_each = element.shows.iter().any(|shown| shown.starts_with('.'));
        if element.each.is_some() != proves_each {
            let finding = problems::EACH_WITHOUT_SHOWS.found().arg("name", &element.id);
            self.findings.push(finding.place(Some(element.place.clone())));
        }
    }

    fn is_fact(&self, name: &str) -> bool {
        self.vocabulary.facts.contains(&name)
    }

    fn condition(&mut self, name: &str, place: &Place) {
        if !self.is_fact(name) && self.kind.field(name).is_none() {
            self.unknown_field(name, place);
        }
    }

    fn unknown_field(&mut self, name: &str, place: &Place) {
        let finding = problems::UNKNOWN_NAME.found().arg("name", name).arg("kind", &self.kind.id);
        let mut names = Vec::new();
        paths("", &self.kind.fields, &mut names);
        let known = names.iter().map(String::as_str).chain(self.vocabulary.facts.iter().copied());
        let near = nearest(name, known).unwrap_or_default();
        self.findings.push(finding.arg("nearest", near).place(Some(place.clone())));
    }
}

/// The dotted paths of all fields.
fn paths(path: &str, fields: &[Field], found: &mut Vec<String>) {
    for field in fields {
        let path = dotted(path, &field.name);
        paths(&path, field.kind.inner(), found);
        found.push(path);
    }
}
