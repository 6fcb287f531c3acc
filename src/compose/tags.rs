//! Finds component tags in a template that name no element or zone, and the filter that would switch escaping off.

use std::{collections::BTreeSet, ops::Range, sync::Arc};

use crate::{
    compose::problems,
    diag::{Finding, Source, nearest},
    markdown::document::Zone,
};

/// One finding per tag `<element.…>` or `<zone.…>` whose name does not exist, with the nearest one that does; and per
/// `| safe`, since a value that is not escaped could forge headings, lists and links.
pub(super) fn wrong(source: &Arc<Source>, elements: &BTreeSet<String>, may_tag: impl Fn(&str) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (family, range) in tags(&source.text) {
        let name = &source.text[range.clone()];
        let known: Vec<&str> = match family {
            "element" => elements.iter().map(String::as_str).filter(|id| may_tag(id)).collect(),
            _ => Zone::ALL.iter().map(|(_, name)| *name).collect(),
        };
        if known.contains(&name) {
            continue;
        }
        let near = nearest(name, known).map_or(String::new(), |known| format!("{family}.{known}"));
        let finding = problems::UNKNOWN_TAG.found().arg("tag", format!("{family}.{name}"));
        findings.push(finding.arg("nearest", near).arg("file", &source.name).at(source, range));
    }
    for (at, _) in source.text.match_indices('|') {
        let rest = &source.text[at + 1..];
        let word = rest.trim_start();
        let start = at + 1 + rest.len() - word.len();
        let follows = word.strip_prefix("safe").and_then(|rest| rest.chars().next());
        if follows.is_some_and(|c| !c.is_alphanumeric() && c != '_') {
            findings.push(problems::SAFE.found().arg("file", &source.name).at(source, start..start + 4));
        }
    }
    findings
}

/// The names in opening tags, with their family.
fn tags(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let mut tags = Vec::new();
    for (family, opening) in [("element", "<element."), ("zone", "<zone.")] {
        for (at, _) in text.match_indices(opening) {
            let start = at + opening.len();
            let end = text[start..].find(|c: char| !c.is_alphanumeric() && c != '_').map_or(text.len(), |n| start + n);
            tags.push((family, start..end));
        }
    }
    tags.sort_by_key(|(_, range)| range.start);
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(template: &str) -> Vec<(String, String, String)> {
        let elements = ["rm_klacht_ap", "citaat"].iter().map(ToString::to_string).collect();
        let source = Source::new("letter.md", template);
        let findings = wrong(&source, &elements, |id| id != "citaat");
        let told = |finding: Finding| {
            let place = finding.place.clone().unwrap();
            let arg = |name| finding.args.get(name).cloned().unwrap_or_default();
            (finding.code().to_owned(), place.source.text[place.span].to_owned(), arg("nearest"))
        };
        findings.into_iter().map(told).collect()
    }

    #[test]
    fn a_misspelt_tag_is_found_with_the_one_that_was_meant() {
        let told = |name: &str, near: &str| vec![("template-unknown-tag".to_owned(), name.to_owned(), near.to_owned())];
        assert_eq!(
            found("{% <element.rm_klacht> %}x{% </element.rm_klacht> %}"),
            told("rm_klacht", "element.rm_klacht_ap")
        );
        assert_eq!(found("{% <zone.adress> %}x{% </zone.adress> %}"), told("adress", "zone.adres"));
        assert_eq!(found("{% <element.citaat> %}x{% </element.citaat> %}"), told("citaat", ""));
        assert_eq!(found("{% <element.rm_klacht_ap> %}x{% </element.rm_klacht_ap> %}"), []);
    }

    #[test]
    fn escaping_cannot_be_switched_off() {
        assert_eq!(found("{{ a | safe }}"), [("template-safe".to_owned(), "safe".to_owned(), String::new())]);
        assert_eq!(found("{{ a | safe_name }}"), []);
    }
}
