//! The findings of a check: what each is called, what it fills in and where it points.

use std::{ops::Range, sync::Arc};

use crate::{
    case::{
        names::homes,
        problems,
        yaml::{Content, Entry, Node, Scalar, Style, field_name},
    },
    diag::{Finding, Place, Problem, Source, nearest},
    encode::dotted,
    kind::{Field, FieldKind, Plain},
    taal,
    value::{Value, refusal::Refusal},
};

/// A required field that is not there, told at `home`, or that is empty, told at its key.
pub(super) fn missing(
    source: &Arc<Source>,
    field: &Field,
    path: &str,
    entry: Option<&Entry>,
    home: &Range<usize>,
) -> Finding {
    let (problem, span) = match entry {
        Some(entry) => (&problems::EMPTY_FIELD, &entry.key_span),
        None => (&problems::MISSING_FIELD, home),
    };
    problem.found().arg("field", path).arg("ask", &*field.ask).arg("example", sample(field)).at(source, span.clone())
}

/// An entry that no field is for, with the field of the same group that it may have been meant for.
pub(super) fn unknown(
    source: &Arc<Source>,
    all: &[Field],
    fields: &[Field],
    entry: &Entry,
    path: &str,
) -> (Finding, Option<String>) {
    let names = || fields.iter().map(|field| field.name.as_str());
    let found = |problem: &'static Problem| {
        problem.found().arg("field", dotted(path, &entry.key)).at(source, entry.key_span.clone())
    };
    let homes = homes(&entry.key, all);
    if !homes.is_empty() {
        return (found(&problems::UNKNOWN_FIELD_ELSEWHERE).arg("homes", homes.join(", ")), None);
    }
    match nearest(&entry.key, names()) {
        Some(near) => (found(&problems::UNKNOWN_FIELD_NEAR).arg("near", near), Some(near.to_owned())),
        None => (found(&problems::UNKNOWN_FIELD).arg("known", names().collect::<Vec<_>>().join(", ")), None),
    }
}

/// A value, a list or a group where the field asks for another of these.
pub(super) fn wrong_shape(source: &Arc<Source>, kind: &FieldKind, node: &Node, path: &str) -> Finding {
    if let (FieldKind::Group(fields), Content::Scalar(scalar)) = (kind, &node.content)
        && let Some((name, _)) = field_name(&scalar.text)
        && fields.iter().any(|field| field.name == name)
    {
        // `ons:2026` below `kenmerk:` is one word to YAML.
        let finding = problems::NO_SPACE_AFTER_COLON.found().arg("name", name);
        return finding.at(source, first_line(source, &node.span));
    }
    let problem = match kind {
        FieldKind::Group(_) => &problems::NOT_A_GROUP,
        FieldKind::List(_) => &problems::NOT_A_LIST,
        _ => &problems::NOT_A_VALUE,
    };
    let names = kind.inner().iter().map(|field| field.name.as_str()).collect::<Vec<_>>().join(", ");
    let finding = problem.found().arg("field", path).at(source, first_line(source, &node.span));
    if names.is_empty() { finding } else { finding.arg("known", names) }
}

/// A text that the type of its field does not take.
pub(super) fn refused(source: &Arc<Source>, refusal: Refusal, span: &Range<usize>, path: &str) -> Finding {
    let finding = refusal.problem.found().arg("field", path).at(source, first_line(source, span));
    let arg = |name, value: String| if name == "value" { shortened(&value) } else { value };
    refusal.args.into_iter().fold(finding, |finding, (name, value)| finding.arg(name, arg(name, value)))
}

/// Quotation marks that become part of the text.
pub(super) fn curly_quotes(source: &Arc<Source>, value: &Value, span: &Range<usize>, path: &str) -> Finding {
    let finding = problems::CURLY_QUOTES.found().arg("field", path).arg("value", shortened(&value.printed()));
    finding.at(source, first_line(source, span))
}

/// The bytes of a comment on the same line after a plain value that ends at `end`.
pub(super) fn comment_after(source: &Arc<Source>, scalar: &Scalar, end: usize) -> Option<Range<usize>> {
    let rest = source.text.get(end..)?.lines().next().filter(|_| scalar.style == Style::Plain)?;
    let comment = rest.trim_start();
    let start = end + rest.len() - comment.len();
    (comment.starts_with('#') && start > end).then(|| start..start + comment.trim_end().len())
}

/// Words that YAML took for a comment.
pub(super) fn cut_by_comment(
    source: &Arc<Source>,
    scalar: &Scalar,
    span: Range<usize>,
    comment: &Range<usize>,
    path: &str,
) -> Finding {
    let lost = source.text.get(comment.clone()).unwrap_or_default();
    problems::COMMENT_CUTS_TEXT
        .found()
        .arg("field", path)
        .arg("value", shortened(&scalar.text))
        .arg("comment", shortened(lost))
        .at(source, span)
}

/// Fewer characters that say something than the field asks for, or more characters; or only what fills the place.
pub(super) fn wrong_length(
    source: &Arc<Source>,
    field: &Field,
    value: &Value,
    span: &Range<usize>,
    path: &str,
) -> Option<Finding> {
    let words = match value {
        Value::Prose(paragraphs) => paragraphs.join(" "),
        value => value.printed(),
    };
    let length = words.chars().count();
    let is_quote = matches!(field.kind, FieldKind::Plain(Plain::Quote));
    if (is_quote || matches!(field.kind, FieldKind::Plain(Plain::Prose))) && taal::is_filler(&words) {
        return Some(
            problems::TEXT_SAYS_NOTHING.found().arg("field", path).arg("value", words).at(source, span.clone()),
        );
    }
    // A review may be no more than a star.
    let telling = if is_quote { length } else { taal::telling(&words) };
    let (problem, limit, length) = match (field.at_least, field.at_most) {
        (Some(least), _) if telling < least => (&problems::TEXT_TOO_SHORT, least, telling),
        (_, Some(most)) if length > most => (&problems::TEXT_TOO_LONG, most, length),
        _ => return None,
    };
    let finding = problem.found().arg("field", path).arg("length", length.to_string()).arg("limit", limit.to_string());
    Some(finding.at(source, span.clone()))
}

/// How one writes a field, on one line of YAML.
pub(super) fn sample(field: &Field) -> String {
    format!("{}: {}", field.name, field.example.clone().unwrap_or_else(|| sample_value(&field.kind)))
}

fn sample_value(kind: &FieldKind) -> String {
    match kind {
        FieldKind::Plain(plain) => plain.example().to_owned(),
        FieldKind::Choice(options) => options.first().map(|(id, _)| id.clone()).unwrap_or_default(),
        FieldKind::List(item) => format!("[{}]", sample_value(item)),
        FieldKind::Group(fields) => {
            let required: Vec<_> = fields.iter().filter(|field| field.required).map(sample).collect();
            // A group of which nothing is required is still no group when it is empty.
            let inner = if required.is_empty() { fields.iter().take(1).map(sample).collect() } else { required };
            format!("{{{}}}", inner.join(", "))
        }
    }
}

/// Of a value over several lines the first, so that a finding underlines no whole page.
pub(super) fn first_line(source: &Arc<Source>, span: &Range<usize>) -> Range<usize> {
    let place = Place::new(source, span.clone());
    let text = place.source.text.get(place.span).unwrap_or_default();
    span.start..span.start + text.lines().next().map_or(0, |line| line.trim_end().len())
}

/// Enough of a value to recognise it.
fn shortened(value: &str) -> String {
    const MOST: usize = 60;
    if value.chars().count() <= MOST { value.to_owned() } else { value.chars().take(MOST).chain(['…']).collect() }
}
