//! Leads a place in the letter back to the line of the case file that printed it.

use std::{ops::Range, sync::Arc};

use crate::{
    diag::{Finding, Place, Source},
    layout::LayoutFinding,
    markdown::marks::{Mark, MarkSpan},
    prose::Printed,
};

/// The file name of a path without folders and extension.
#[must_use]
pub fn stem(path: &str) -> &str {
    let file = path.rsplit(['/', '\\']).next().unwrap_or(path);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// A finding about the drawn letter, at the value in the case file whose words it is about, else in the Markdown.
#[must_use]
pub fn placed(misfit: LayoutFinding, markdown: &Arc<Source>, marks: &[MarkSpan], printed: &[Printed]) -> Finding {
    let LayoutFinding { finding, span, character } = misfit;
    let Some(mut span) = span else { return finding };
    if let Some(character) = character
        && let Some(at) = markdown.text.get(span.clone()).and_then(|text| text.find(character))
    {
        span = span.start + at..span.start + at + character.len_utf8();
    }
    let place = value(&span, marks, printed)
        .map_or_else(|| Place::new(markdown, span.clone()), |value| narrowed(value, character));
    finding.place(Some(place))
}

/// The value whose printed words hold the start of `span`, or the only one whose words lie inside it.
pub(super) fn value<'a>(span: &Range<usize>, marks: &[MarkSpan], printed: &'a [Printed]) -> Option<&'a Place> {
    let fields = || marks.iter().filter(|mark| matches!(mark.mark, Mark::Field(_)));
    let around = fields().find(|mark| mark.span.start <= span.start && span.start < mark.span.end);
    let mut inside = fields().filter(|mark| span.start <= mark.span.start && mark.span.end <= span.end);
    let only = inside.next().filter(|_| inside.next().is_none());
    let Mark::Field(index) = around.or(only)?.mark else { return None };
    printed.get(usize::try_from(index).ok()?).map(|value| &value.place)
}

/// The first such character in a value, if the finding is about one; else the whole value.
fn narrowed(value: &Place, character: Option<char>) -> Place {
    let text = &value.source.text[value.span.clone()];
    match character.and_then(|character| Some((text.find(character)?, character.len_utf8()))) {
        Some((at, length)) => Place::new(&value.source, value.span.start + at..value.span.start + at + length),
        None => value.clone(),
    }
}
