//! Finds component tags in a template that name no element or zone, and the filter that would switch escaping off.

use std::collections::BTreeSet;

use super::scan::Template;
use crate::{
    compose::problems,
    diag::{Finding, nearest},
    markdown::document::Zone,
};

/// One finding per tag `<element.…>` or `<zone.…>` whose name does not exist, with the nearest one that does; and per
/// `| safe`, since a value that is not escaped could forge headings, lists and links.
pub(super) fn wrong(template: &Template, elements: &BTreeSet<String>, may_tag: impl Fn(&str) -> bool) -> Vec<Finding> {
    let source = &template.source;
    let mut findings = Vec::new();
    for (path, _, span) in template.calls() {
        let Some((family, name)) = path.split_once('.') else { continue };
        let known: Vec<&str> = match family {
            "element" => elements.iter().map(String::as_str).filter(|id| may_tag(id)).collect(),
            "zone" => Zone::ALL.iter().map(|(_, name)| *name).collect(),
            _ => continue,
        };
        if known.contains(&name) {
            continue;
        }
        let near = nearest(name, known).map_or(String::new(), |known| format!("{family}.{known}"));
        let finding = problems::UNKNOWN_TAG.found().arg("tag", path).arg("nearest", near);
        findings.push(finding.arg("file", &source.name).at(source, span.start + family.len() + 1..span.end));
    }
    for pair in template.tags.iter().flat_map(|tag| tag.tokens.windows(2)) {
        if template.word(&pair[0]) == "|" && template.word(&pair[1]) == "safe" {
            findings.push(problems::SAFE.found().arg("file", &source.name).at(source, pair[1].span.clone()));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Source;

    fn found(template: &str) -> Vec<(String, String, String)> {
        let elements = ["rm_klacht_ap", "citaat"].iter().map(ToString::to_string).collect();
        let template = Template::new(&Source::new("letter.md", template));
        let findings = wrong(&template, &elements, |id| id != "citaat");
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
        assert_eq!(
            found("{{ a | safe_name }}{{ '| safe ' }}{# | safe #}{% raw %}{{ a | safe }}{% endraw %} | safe "),
            []
        );
    }
}
