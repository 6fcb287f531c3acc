//! Finds back in a file the words that a rule stumbled over.

use std::{ops::Range, sync::Arc};

use super::{Origin, Paragraph};
use crate::diag::Place;

/// Where the words at `range` of a paragraph come from, as narrow as can be told.
///
/// Words of the template give their bytes in the Markdown. Words of a value give their bytes in the case file if they
/// stand there as they are printed (but for line ends), else the whole value. Where both mix, the first part counts.
pub(super) fn place(paragraph: &Paragraph, range: &Range<usize>) -> Option<Place> {
    let touches = |origin: &&Origin| origin.text.start < range.end && range.start < origin.text.end;
    let mut origins = paragraph.origins.iter().filter(touches);
    let mut place = narrow(paragraph, origins.next()?, range);
    for origin in origins {
        let more = narrow(paragraph, origin, range);
        if !Arc::ptr_eq(&more.source, &place.source) || more.span.start < place.span.end {
            break;
        }
        place.span.end = more.span.end;
    }
    Some(place)
}

/// Whether a character comes right behind an origin whose bytes stand for its text one by one.
pub(super) fn follows(origin: &Origin, letter: char, from: &Range<usize>) -> bool {
    origin.text.len() == origin.place.span.len()
        && origin.place.span.end == from.start
        && letter.len_utf8() == from.len()
}

fn narrow(paragraph: &Paragraph, origin: &Origin, range: &Range<usize>) -> Place {
    let (start, end) = (range.start.max(origin.text.start), range.end.min(origin.text.end));
    let Place { source, span } = &origin.place;
    let whole = origin.place.clone();
    let (Some(words), Some(before), Some(file)) =
        (paragraph.text.get(start..end), paragraph.text.get(origin.text.start..start), source.text.get(span.clone()))
    else {
        return whole;
    };
    let earlier = before.matches(words).count();
    occurrences(file, words)
        .nth(earlier)
        .map_or(whole, |found| Place::new(source, span.start + found.start..span.start + found.end))
}

/// Where words stand in a text in which line ends and indents may take the place of their spaces.
fn occurrences<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
    let first = words.split_whitespace().next().unwrap_or_default();
    let starts = text.match_indices(first).map(|(start, _)| start).filter(move |_| !first.is_empty());
    starts.filter_map(move |start| {
        let mut rest = &text[start..];
        for (index, word) in words.split_whitespace().enumerate() {
            let trimmed = rest.trim_start();
            if index > 0 && trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed.strip_prefix(word)?;
        }
        Some(start..text.len() - rest.len())
    })
}
