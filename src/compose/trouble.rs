//! What the template engine has against a template, as findings of ours at their places.
//!
//! Of names that do not exist the engine tells in one text for all templates (`error: …`, `--> file:line:column`), so
//! that text is read back.

use std::{ops::Range, sync::Arc};

use tera::{Error, ErrorKind, ReportError};

use super::{scan::Template, shelf::Texts};
use crate::{
    compose::problems,
    diag::{Finding, Place, Problem},
};

/// How the engine's messages about names begin, with our problem for each.
const UNKNOWN: [(&str, &Problem); 5] = [
    ("Unknown filter `", &problems::UNKNOWN_FILTER),
    ("Unknown test `", &problems::UNKNOWN_TEST),
    ("Unknown function `", &problems::UNKNOWN_FUNCTION),
    ("Unknown template `", &problems::UNKNOWN_FILE),
    ("Block `", &problems::UNKNOWN_BLOCK),
];

/// Everything that an error of the engine tells, at least one finding.
pub(super) fn findings(error: &Error, sources: &Texts) -> Vec<Finding> {
    match error.kind() {
        ErrorKind::SyntaxError(report) => vec![syntax(report, sources)],
        ErrorKind::RenderingError(report) => vec![rendering(report, sources)],
        ErrorKind::MissingParent { current, parent } => {
            vec![problems::UNKNOWN_FILE.found().arg("name", parent).place(mention(sources.get(current), parent))]
        }
        ErrorKind::CircularExtend { inheritance_chain: chain, .. }
        | ErrorKind::CircularInclude { include_chain: chain, .. } => vec![circular(chain, sources)],
        ErrorKind::Msg(message) => {
            let found: Vec<Finding> = message.split("error: ").filter_map(|part| unknown(part, sources)).collect();
            if found.is_empty() { vec![invalid(message)] } else { found }
        }
        other => vec![invalid(&other.to_string())],
    }
}

fn invalid(detail: &str) -> Finding {
    problems::INVALID.found().arg("detail", detail)
}

fn at(finding: Finding, report: &ReportError, sources: &Texts, span: Range<usize>) -> Finding {
    match sources.get(report.filename()) {
        Some(template) => finding.place(Some(template.place(span))),
        None => finding,
    }
}

fn syntax(report: &ReportError, sources: &Texts) -> Finding {
    let span = report.span().range.clone();
    let tag =
        sources.get(report.filename()).and_then(|template| template.source.text.get(span.clone())).unwrap_or_default();
    // A tag that closes what is not open, or the end of the file, is where the engine notices a tag left open.
    let unclosed = match report.message() {
        "Unexpected end of input" => true,
        "Unknown tag" => tag.starts_with("end") || tag.starts_with("el") || tag.starts_with('<'),
        _ => false,
    };
    let finding =
        if unclosed { problems::UNCLOSED.found() } else { problems::SYNTAX.found().arg("detail", report.message()) };
    at(finding.arg("file", report.filename()), report, sources, span)
}

fn rendering(report: &ReportError, sources: &Texts) -> Finding {
    let span = report.span().range.clone();
    let finding = problems::RENDER.found().arg("file", report.filename()).arg("detail", report.message());
    let text = sources.get(report.filename()).map(|template| template.source.text.as_str()).unwrap_or_default();
    let (Some(before), Some(last)) = (text.get(..span.start), text.get(span.clone())) else { return finding };
    if !report.message().contains("` is not defined") {
        return at(finding, report, sources, span);
    }
    // Of `kenmerk.uw` the engine names `uw`.
    let in_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '.';
    let start = span.start - (before.len() - before.trim_end_matches(in_path).len());
    let name = format!("{}{last}", &before[start..]);
    let finding = problems::ABSENT_VALUE.found().arg("file", report.filename()).arg("detail", report.message());
    at(finding.arg("name", name), report, sources, start..span.end)
}

/// One part of the engine's text about names, from its message to the next.
fn unknown(part: &str, sources: &Texts) -> Option<Finding> {
    let (begin, problem) = UNKNOWN.iter().find(|(begin, _)| part.starts_with(begin))?;
    let name = part.strip_prefix(begin)?.split('`').next()?;
    let location = part.lines().find_map(|line| line.trim_start().strip_prefix("--> "))?;
    let (rest, column) = location.trim().rsplit_once(':')?;
    let (file, line) = rest.rsplit_once(':')?;
    let finding = problem.found().arg("name", name);
    let Some(template) = sources.get(file) else { return Some(finding) };
    let source = &template.source;
    let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
    let start: usize = source.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let words = source.text[start..].char_indices().nth(column.saturating_sub(1)).map_or(start, |(at, _)| start + at);
    let quote = source.text[words..].starts_with(['"', '\'']);
    let end = words + name.len() + if quote { 2 } else { 0 };
    Some(finding.at(source, words..end.min(source.text.len())))
}

/// Templates that end up in themselves, told where the first of them names the second.
fn circular(chain: &[String], sources: &Texts) -> Finding {
    let mut chain = chain.to_vec();
    if let (Some(first), true) = (chain.first().cloned(), chain.len() == 1) {
        chain.push(first);
    }
    let place = chain.first().zip(chain.get(1)).and_then(|(first, second)| mention(sources.get(first), second));
    problems::CIRCULAR.found().arg("chain", chain.join(" → ")).place(place)
}

/// Where a template names another.
fn mention(template: Option<&Arc<Template>>, name: &str) -> Option<Place> {
    let template = template?;
    let named = template.named("extends").chain(template.named("include"));
    named.into_iter().find(|(named, ..)| *named == name).map(|(.., span)| template.place(span))
}

#[cfg(test)]
mod tests {
    use tera::{Context, Tera};

    use super::*;
    use crate::diag::Source;

    /// The findings on these templates, each as `code words-underlined`.
    fn told(templates: &[(&str, &str)]) -> Vec<String> {
        let template = |name: &str, text: &str| Arc::new(Template::new(&Source::new(name, text)));
        let sources: Texts = templates.iter().map(|(name, text)| ((*name).to_owned(), template(name, text))).collect();
        let mut tera = Tera::new();
        let error = tera
            .add_raw_templates(templates.iter().copied())
            .and_then(|()| tera.render("letter.md", &Context::new()))
            .unwrap_err();
        let told = findings(&error, &sources).into_iter().map(|finding| {
            let words = finding.place.map(|place| place.source.text[place.span].to_owned());
            format!("{} {}", finding.problem.key, words.unwrap_or_default())
        });
        told.collect()
    }

    #[test]
    fn every_name_that_does_not_exist_is_told_at_its_place() {
        let text = "é {{ 1 | nope }}\n{% include \"x.md\" %}{% if 1 is odder %}{% endif %}{{ nul() }}";
        let mut told = told(&[("letter.md", text)]);
        told.sort();
        let wanted = [
            "template-unknown-file \"x.md\"",
            "template-unknown-filter nope",
            "template-unknown-function nul()",
            "template-unknown-test odder",
        ];
        for (told, wanted) in told.iter().zip(wanted) {
            assert!(wanted.starts_with(told.as_str()), "{told}");
        }
        assert_eq!(told.len(), wanted.len());
    }

    #[test]
    fn parents_and_blocks_that_do_not_exist_and_circles_are_told_at_their_place() {
        assert_eq!(told(&[("letter.md", "{% extends \"weg.md\" %}")]), ["template-unknown-file weg.md"]);
        let child = "{% extends \"a.md\" %}{% block betref %}x{% endblock %}";
        assert_eq!(told(&[("letter.md", child), ("a.md", "x")]), ["template-unknown-block betref"]);
        let circle = [("letter.md", "{# a.md #}{% include \"a.md\" %}"), ("a.md", "{% include \"letter.md\" %}")];
        assert!(told(&circle)[0].starts_with("template-circular "));
        assert_eq!(told(&[("letter.md", "{% extends \"letter.md\" %}")]), ["template-circular letter.md"]);
    }

    #[test]
    fn what_is_left_open_and_what_the_case_lacks_have_words_of_their_own() {
        assert_eq!(told(&[("letter.md", "{% block a %}{% if 1 %}{% endblock %}")]), ["template-unclosed endblock"]);
        assert!(told(&[("letter.md", "{% if 1 %}x")])[0].starts_with("template-unclosed"));
        assert!(told(&[("letter.md", "{% iff 1 %}x")])[0].starts_with("template-syntax"));
        assert_eq!(told(&[("letter.md", "{{ kenmerk }}")]), ["template-absent-value kenmerk"]);
    }
}
