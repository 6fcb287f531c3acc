//! The few lines of a file around a finding, made fit for a terminal: long lines cut around the place, controls shown.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::catalogue::visible;
use crate::diag::Place;

/// Stands for what was cut from a line.
const CUT: &str = "…";

/// A line with its neighbours, and where in them the place is.
#[derive(Debug)]
pub struct Excerpt {
    name: String,
    text: String,
    /// Bytes of `text`.
    pub start: usize,
    pub length: usize,
    /// Lines and columns of the file, from 0.
    first_line: usize,
    line: usize,
    column: usize,
}

impl Excerpt {
    /// The lines around a place, each cut to at most `width` characters. Of a place of several lines the first is
    /// shown.
    #[must_use]
    pub fn new(place: &Place, width: usize) -> Self {
        let text = place.source.text.as_str();
        let start = boundary(text, place.span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line = text[line_start..].lines().next().unwrap_or_default();
        let in_line = (start - line_start).min(line.len());
        let end = boundary(text, place.span.end).max(start);
        let marked = line[in_line..(end - line_start).clamp(in_line, line.len())].trim_end();
        let column = line[..in_line].chars().count();
        let window = Window::around(line, column, marked.chars().count(), width);

        let mut excerpt = String::new();
        let (number, _) = place.source.line_column(start);
        let before = text[..line_start].lines().next_back();
        let after = text.get(line_start + line.len()..).and_then(|rest| rest.lines().nth(1));
        if let Some(before) = before {
            excerpt.push_str(&Window::start(before, width).cut(before));
            excerpt.push('\n');
        }
        let (lead, inside, trail) = window.split(line, in_line, marked.len());
        let label = excerpt.len() + lead.len();
        excerpt.push_str(&lead);
        excerpt.push_str(&inside);
        excerpt.push_str(&trail);
        if let Some(after) = after {
            excerpt.push('\n');
            excerpt.push_str(&Window::start(after, width).cut(after));
        }
        Self {
            name: visible(&place.source.name).into_owned(),
            text: excerpt,
            start: label,
            length: inside.len(),
            first_line: number - 1 - usize::from(before.is_some()),
            line: number - 1,
            column,
        }
    }

    /// The same lines under another name.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self { name: visible(name).into_owned(), ..self }
    }
}

/// Which characters of a line are shown.
struct Window {
    from: usize,
    to: usize,
    cut_before: bool,
    cut_after: bool,
}

impl Window {
    fn start(line: &str, width: usize) -> Self {
        Self::around(line, 0, 0, width)
    }

    /// `width` characters of the line with the marked ones in view, a third of the width before them.
    fn around(line: &str, column: usize, marked: usize, width: usize) -> Self {
        let length = line.chars().count();
        if length <= width {
            return Self { from: 0, to: length, cut_before: false, cut_after: false };
        }
        let fits = column + marked <= width.saturating_sub(1);
        let from = if fits { 0 } else { column.saturating_sub(width / 3).min(length - width) };
        let to = (from + width).min(length);
        Self { from, to, cut_before: from > 0, cut_after: to < length }
    }

    fn cut(&self, line: &str) -> String {
        let (lead, inside, trail) = self.split(line, 0, 0);
        lead + &inside + &trail
    }

    /// What is shown before, inside and after the marked bytes of the line.
    fn split(&self, line: &str, start: usize, length: usize) -> (String, String, String) {
        let (mut lead, mut inside, mut trail) = (String::new(), String::new(), String::new());
        if self.cut_before {
            lead.push_str(CUT);
        }
        for (index, (at, c)) in line.char_indices().enumerate() {
            if index < self.from || index >= self.to {
                continue;
            }
            let part = if at < start {
                &mut lead
            } else if at < start + length {
                &mut inside
            } else {
                &mut trail
            };
            part.push_str(&visible(c.encode_utf8(&mut [0; 4])));
        }
        if self.cut_after {
            trail.push_str(CUT);
        }
        (lead, inside, trail)
    }
}

fn boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let inner = self.text.read_span(span, before, after)?;
        // Without context miette asks for the place itself, to print `file:line:column`.
        let (line, column) = if before == 0 && after == 0 {
            (self.line, self.column)
        } else {
            (self.first_line + inner.line(), inner.column())
        };
        let name = self.name.clone();
        Ok(Box::new(MietteSpanContents::new_named(name, inner.data(), *inner.span(), line, column, inner.line_count())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Source;

    fn excerpt(text: &str, span: std::ops::Range<usize>, width: usize) -> (String, String) {
        let excerpt = Excerpt::new(&Place::new(&Source::new("a.yaml", text), span), width);
        let marked = excerpt.text[excerpt.start..excerpt.start + excerpt.length].to_owned();
        (excerpt.text, marked)
    }

    #[test]
    fn a_short_line_stands_whole_between_its_neighbours() {
        let (text, marked) = excerpt("een\ntwee: 2\r\ndrie\nvier", 10..11, 40);
        assert_eq!((text.as_str(), marked.as_str()), ("een\ntwee: 2\ndrie", "2"));
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = format!("{}HIER{}", "a".repeat(500), "b".repeat(500));
        let (text, marked) = excerpt(&line, 500..504, 30);
        assert_eq!(marked, "HIER");
        assert_eq!(text, format!("…{}HIER{}…", "a".repeat(10), "b".repeat(16)));
    }

    #[test]
    fn a_place_of_several_lines_shows_its_first_and_one_past_the_end_shows_nothing_false() {
        assert_eq!(excerpt("a: |\n  b\n  c\n", 0..13, 40), ("a: |\n  b".to_owned(), "a: |".to_owned()));
        assert_eq!(excerpt("a\n", 2..2, 40), ("a\n".to_owned(), String::new()));
        assert_eq!(excerpt("", 7..9, 40), (String::new(), String::new()));
        assert_eq!(excerpt("é", 1..2, 40), ("é".to_owned(), "é".to_owned()));
    }

    #[test]
    fn what_could_steer_the_terminal_is_shown_as_a_replacement_character() {
        assert_eq!(excerpt("a: \u{1b}[31m\u{202e}", 3..4, 40).0, "a: \u{fffd}[31m\u{fffd}");
    }

    #[test]
    fn line_and_column_are_those_of_the_file() {
        let source = Source::new("a.yaml", format!("1\n2\n3\n{}é: x", " ".repeat(300)));
        let at = source.text.rfind('x').unwrap();
        let excerpt = Excerpt::new(&Place::new(&source, at..at + 1), 20);
        let span = SourceSpan::new(excerpt.start.into(), excerpt.length);
        let place = excerpt.read_span(&span, 0, 0).unwrap();
        assert_eq!((place.line() + 1, place.column() + 1), source.line_column(at));
        assert_eq!(excerpt.read_span(&span, 1, 1).unwrap().line(), 2);
    }
}
