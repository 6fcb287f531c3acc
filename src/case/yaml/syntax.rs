//! What an author did wrong, told from where and why the YAML parser stopped.

use std::{ops::Range, sync::Arc};

use serde_saphyr::granit_parser::ErrorKind;

use super::tree::Trouble;
use crate::{
    case::problems,
    diag::{Finding, Problem, Source},
};

/// A mistake in the YAML itself.
#[derive(Debug)]
pub(super) struct Explained {
    problem: &'static Problem,
    args: Vec<(&'static str, String)>,
    span: Range<usize>,
    /// Bytes to read as spaces to find the next mistake; none where what follows would only be a consequence.
    pub(super) repair: Option<Range<usize>>,
}

impl Explained {
    fn new(problem: &'static Problem, span: Range<usize>) -> Self {
        Self { problem, args: Vec::new(), span, repair: None }
    }

    fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    fn repaired_by(mut self, repair: Range<usize>) -> Self {
        self.repair = Some(repair);
        self
    }

    pub(super) fn finding(&self, source: &Arc<Source>) -> Finding {
        let args = self.args.iter().cloned();
        args.fold(self.problem.found(), |finding, (name, value)| finding.arg(name, value)).at(source, self.span.clone())
    }
}

/// The mistake behind a parser's trouble, in as plain a form as can be recognised.
pub(super) fn explain(text: &str, trouble: &Trouble) -> Explained {
    let line = line_at(text, trouble.at);
    if let Some(explained) = by_kind(text, trouble, &line) {
        return explained;
    }
    // A value that goes on over several lines may have swallowed a field without a space after its colon.
    let mut lines = vec![trouble.at];
    let swallowed = text.get(trouble.last.clone()).unwrap_or_default();
    lines.extend(swallowed.match_indices('\n').map(|(newline, _)| trouble.last.start + newline + 1));
    lines.push(trouble.last.start);
    let causes = lines.into_iter().enumerate().filter_map(|(index, at)| Some((index, line_cause(text, at)?)));
    for (index, cause) in causes {
        if index == 0 || *cause.problem == problems::NO_SPACE_AFTER_COLON {
            return cause;
        }
    }
    // A name without a colon takes the lines below it for more of its words; a block of text does so by right.
    let first = trimmed(text, line_at(text, trouble.last.start));
    let is_block = text[..first.start].trim_end().ends_with(['|', '>']);
    if trouble.bracket.is_none() && !is_block && swallowed.contains('\n') && !text[first.clone()].contains(':') {
        return Explained::new(&problems::NO_COLON, first);
    }
    by_place(text, trouble, line)
}

/// Troubles whose kind tells enough.
fn by_kind(text: &str, trouble: &Trouble, line: &Range<usize>) -> Option<Explained> {
    use ErrorKind as Kind;
    let at = trouble.at;
    Some(match trouble.kind {
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            let quote = opening_quote(text, trouble.last.end)?;
            if text.get(quote..at)?.contains('\n') {
                return Some(unclosed_quote(text, quote));
            }
            Explained::new(&problems::TEXT_AFTER_QUOTE, trimmed(text, quote..line.end)).repaired_by(quote..line.end)
        }
        Kind::InvalidQuotedScalarIndent | Kind::UnclosedQuotedScalar | Kind::DocumentIndicatorInQuotedScalar => {
            unclosed_quote(text, opening_quote(text, trouble.last.end)?)
        }
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => {
            let quote = opening_quote(text, trouble.last.end)?;
            let backslash = wrong_escape(text.get(quote..)?).map_or(quote, |backslash| quote + backslash);
            let line = line_at(text, backslash);
            Explained::new(&problems::BACKSLASH, trimmed(text, backslash..line.end))
                .repaired_by(quote..line_at(text, quote).end)
        }
        Kind::TabInBlockIndentation
        | Kind::TabNotAllowed
        | Kind::TabInIndentation
        | Kind::TabAtBlockScalarStart
        | Kind::TabInPlainScalar => {
            let tab = text.get(at..).and_then(|rest| rest.find('\t')).map_or(at, |tab| at + tab);
            let start =
                text.get(line.clone()).and_then(|line_text| line_text.find('\t')).map_or(tab, |tab| line.start + tab);
            Explained::new(&problems::TAB, start..start + 1).arg("count", "1")
        }
        Kind::RecursionLimitExceeded => Explained::new(&problems::TOO_DEEP, trimmed(text, at..line.end.min(at + 1))),
        Kind::MultipleDocumentsUnsupported => Explained::new(&problems::SEVERAL_DOCUMENTS, trimmed(text, line.clone())),
        Kind::UnexpectedCharacter { character } => needs_quotes(text, at..line.end, &character.to_string()),
        _ => return None,
    })
}

/// Troubles of which only the place is known.
fn by_place(text: &str, trouble: &Trouble, line: Range<usize>) -> Explained {
    use ErrorKind as Kind;
    let at = trouble.at;
    let whole = trimmed(text, line.clone());
    if text[at..].starts_with(',') && text[..at].trim_end().ends_with([',', '[', '{']) {
        return Explained::new(&problems::DOUBLE_COMMA, at..at + 1);
    }
    if let Some(bracket) = trouble.bracket.or_else(|| unclosed_before(text, &line)) {
        let bracket_line = line_at(text, bracket);
        let closed = closing_bracket(&text[bracket..bracket_line.end]).is_some();
        return if closed && text[at..].starts_with(':') {
            needs_quotes(text, at..line.end, ":")
        } else {
            let sign = text[bracket..].chars().next().map(String::from).unwrap_or_default();
            Explained::new(&problems::BRACKET, bracket..bracket + sign.len()).arg("sign", sign)
        };
    }
    match trouble.kind {
        Kind::MisplacedFlowCollectionEnd
        | Kind::MismatchedFlowCollectionEnd { .. }
        | Kind::UnclosedFlowCollection { .. } => {
            let sign = text[at..].chars().next().map(String::from).unwrap_or_default();
            Explained::new(&problems::BRACKET, at..at + sign.len()).arg("sign", sign)
        }
        Kind::SimpleKeyExpected => Explained::new(&problems::NO_COLON, whole),
        Kind::ExpectedBlockMappingKey
        | Kind::MappingValueNotAllowed
        | Kind::InvalidIndentation
        | Kind::ExpectedBlockSequenceEntry
        | Kind::BlockSequenceEntryNotAllowed
        | Kind::InvalidBlockScalarIndent => Explained::new(&problems::INDENTATION, whole),
        Kind::ExpectedDocumentStart if field_name(&text[whole.clone()]).is_some() => {
            Explained::new(&problems::INDENTATION, whole)
        }
        _ => Explained::new(&problems::SYNTAX, if whole.is_empty() { at..at } else { whole }),
    }
}

/// A mistake that shows on the line itself, wherever the parser tripped over it.
pub(super) fn line_cause(text: &str, at: usize) -> Option<Explained> {
    let line = trimmed(text, line_at(text, at));
    let mut start = line.start;
    while let Some(rest) = text[start..line.end].strip_prefix("- ") {
        start = line.end - rest.trim_start().len();
    }
    let body = &text[start..line.end];
    if let Some(bare) = body.strip_prefix('-')
        && bare.starts_with(char::is_alphanumeric)
    {
        return Some(Explained::new(&problems::NO_SPACE_AFTER_DASH, line.clone()).repaired_by(start + 1..line.end));
    }
    let (name, after) = field_name(body)?;
    let value = after.trim_start_matches([' ', '\t']);
    let value_span = line.end - value.len()..line.end;
    if value.is_empty() || after.starts_with("//") {
        return None;
    }
    if value.len() == after.len() {
        let explained = Explained::new(&problems::NO_SPACE_AFTER_COLON, start..line.end).arg("name", name);
        return Some(explained.repaired_by(value_span));
    }
    let sign = value.chars().next()?;
    let wrong_start = match sign {
        '@' | '%' | '`' | '*' | '&' | '!' | '}' | ']' | ',' => true,
        '{' | '[' => closing_bracket(value).is_some_and(|close| !is_end(&value[close..])),
        '|' | '>' => {
            !is_end(value[1..].trim_start_matches(|letter: char| "+-".contains(letter) || letter.is_ascii_digit()))
        }
        '-' | '?' => value[1..].starts_with(' ') || value.len() == 1,
        _ => false,
    };
    if wrong_start {
        return Some(needs_quotes(text, value_span, &sign.to_string()));
    }
    let plain = !matches!(sign, '"' | '\'' | '{' | '[' | '|' | '>');
    let uncommented = value.split(" #").next().unwrap_or_default().trim_end();
    (plain && (uncommented.contains(": ") || uncommented.ends_with(':'))).then(|| needs_quotes(text, value_span, ":"))
}

/// The name that a line starts with, and what follows its colon.
pub(in crate::case) fn field_name(line: &str) -> Option<(&str, &str)> {
    let length = line.find(|letter: char| !letter.is_alphanumeric() && letter != '_' && letter != '-')?;
    let (name, rest) = line.split_at(length);
    rest.strip_prefix(':').filter(|_| name.starts_with(char::is_alphabetic)).map(|after| (name, after))
}

fn needs_quotes(text: &str, value: Range<usize>, sign: &str) -> Explained {
    Explained::new(&problems::NEEDS_QUOTES, trimmed(text, value.clone())).arg("sign", sign).repaired_by(value)
}

fn unclosed_quote(text: &str, quote: usize) -> Explained {
    let line = line_at(text, quote);
    let sign = text[quote..].chars().next().map(String::from).unwrap_or_default();
    Explained::new(&problems::UNCLOSED_QUOTE, trimmed(text, quote..line.end))
        .arg("sign", sign)
        .repaired_by(quote..line.end)
}

/// The bracket that opens the value of the line before, if nothing on that line closes it: the parser may trip over it
/// before it tells of it.
fn unclosed_before(text: &str, line: &Range<usize>) -> Option<usize> {
    let before = trimmed(text, line_at(text, line.start.checked_sub(1)?));
    let mut value = &text[before.clone()];
    while let Some(rest) = value.strip_prefix("- ") {
        value = rest.trim_start();
    }
    value = field_name(value).map_or(value, |(_, after)| after.trim_start());
    (value.starts_with(['{', '[']) && closing_bracket(value).is_none()).then(|| before.end - value.len())
}

/// Nothing more on the line, or only a comment.
fn is_end(rest: &str) -> bool {
    rest.trim_start().is_empty() || rest.trim_start().starts_with('#')
}

/// Where the bracket that a text starts with is closed: the byte after it.
fn closing_bracket(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let close = text.char_indices().find(|(_, letter)| {
        match letter {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    });
    close.map(|(at, _)| at + 1)
}

/// The first quotation mark after what was read, comments skipped.
fn opening_quote(text: &str, from: usize) -> Option<usize> {
    let mut in_comment = false;
    let mut before = ' ';
    for (at, letter) in text.get(from..)?.char_indices() {
        match letter {
            '\n' => in_comment = false,
            '#' if before.is_whitespace() => in_comment = true,
            '"' | '\'' if !in_comment => return Some(from + at),
            _ => {}
        }
        before = letter;
    }
    None
}

/// The first backslash in a double-quoted text that starts no escape of YAML.
fn wrong_escape(text: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' && !letters.next().is_some_and(|(_, next)| "0abtnvfre \"/\\N_LP\n\r\t".contains(next)) {
            return Some(at);
        }
    }
    None
}

/// The bytes of the line around a byte, its line end left out.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    start..end
}

/// The range without white space at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let start = range.start + (part.len() - part.trim_start().len());
    start..start + part.trim().len()
}
