//! The bytes of a case file as text, or what keeps them from being one.

use std::{borrow::Cow, collections::BTreeMap, ops::Range, sync::Arc};

use super::{
    characters::{code_point, refused},
    collect::Collector,
    yaml,
};
use crate::{
    case::problems,
    diag::{Finding, Source},
};

/// The most bytes of a case file; who reads files can stop there.
pub const MOST_BYTES: usize = 1 << 20;

/// What a file of more than [`MOST_BYTES`] is told; its text need not be read for it.
#[must_use]
pub fn too_large(name: &str) -> Finding {
    problems::TOO_LARGE.found().at(&Source::new(name, ""), 0..0)
}

/// The text of a case file without a byte order mark, free of characters that no letter can hold.
pub(super) fn decode(name: &str, bytes: &[u8], line: usize) -> Result<Arc<Source>, Vec<Finding>> {
    if bytes.len() > MOST_BYTES {
        return Err(vec![too_large(name)]);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let start = error.valid_up_to();
            let source = Source::below(name, String::from_utf8_lossy(bytes), line);
            return Err(vec![problems::NOT_UTF8.found().at(&source, start..start + '\u{fffd}'.len_utf8())]);
        }
    };
    // Between the brackets of JSON a tab is as good as any space.
    let is_json = text.trim_start().starts_with('{');
    let text = if is_json { json_escapes(text) } else { Cow::Borrowed(text) };
    let source = Source::below(name, text, line);
    let mut findings = Collector::default();
    refused_characters(&source, &mut findings);
    if !is_json {
        wrong_indents(&source, &mut findings);
    }
    if findings.has_errors() { Err(findings.finish()) } else { Ok(source) }
}

/// JSON writes a character beyond U+FFFF as two escapes, which YAML does not know, and the solidus as one.
fn json_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains("\\ud") && !text.contains("\\uD") {
        return Cow::Borrowed(text);
    }
    let half = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("\\\\") {
            out.push_str("\\\\");
            at += 2;
        } else if let (Some(high), Some(low)) = (half(at), half(at + 6))
            && let Some(Ok(letter)) = char::decode_utf16([high, low]).next()
            && u32::from(letter) > 0xFFFF
        {
            out.push(letter);
            at += 12;
        } else {
            let letter = rest.chars().next().unwrap_or_default();
            out.push(letter);
            at += letter.len_utf8();
        }
    }
    Cow::Owned(out)
}

/// The first place of every character that is refused, with how often it stands in the file.
fn refused_characters(source: &Arc<Source>, findings: &mut Collector) {
    let mut found: BTreeMap<char, (usize, usize)> = BTreeMap::new();
    for (at, letter) in source.text.char_indices() {
        let ends_line = letter == '\r' && source.text[at..].starts_with("\r\n");
        if refused(letter).is_some() && !ends_line {
            found.entry(letter).or_insert((at, 0)).1 += 1;
        }
    }
    for (letter, (at, count)) in found {
        if let Some(problem) = refused(letter) {
            let finding = problem.found().arg("character", code_point(letter)).arg("count", count.to_string());
            findings.push(finding.at(source, at..at + letter.len_utf8()));
        }
    }
}

/// The first tab, and the first other space than the usual one, that indents a line, with the number of such lines.
fn wrong_indents(source: &Arc<Source>, findings: &mut Collector) {
    let mut found: Vec<(Range<usize>, char)> = Vec::new();
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let body = line.trim_start();
        let indent = &line[..line.len() - body.len()];
        let wrong = indent.char_indices().find(|(_, letter)| *letter != ' ').filter(|_| !body.is_empty());
        // A no-break space may well stand before ordinary words of a block of text.
        let counts = |letter| letter == '\t' || yaml::field_name(body.trim_start_matches("- ")).is_some();
        if let Some((at, letter)) = wrong.filter(|(_, letter)| counts(*letter)) {
            found.push((start + at..start + indent.len(), letter));
        }
        start += line.len();
    }
    let (tabs, spaces): (Vec<_>, Vec<_>) = found.into_iter().partition(|(_, letter)| *letter == '\t');
    for (problem, found) in [(&problems::TAB, tabs), (&problems::ODD_SPACE, spaces)] {
        if let Some((span, letter)) = found.first() {
            let finding = problem.found().arg("character", code_point(*letter));
            findings.push(finding.arg("count", found.len().to_string()).at(source, span.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The findings as `code line:column`.
    fn told(bytes: &[u8]) -> Vec<String> {
        let findings = decode("zaak.yaml", bytes, 0).map(|source| source.text.clone()).unwrap_err();
        let told = findings.iter().map(|finding| {
            let place = finding.place.as_ref().unwrap();
            let (line, column) = place.source.line_column(place.span.start);
            format!("{} {line}:{column}", finding.code())
        });
        told.collect()
    }

    #[test]
    fn a_byte_order_mark_and_windows_line_ends_are_fine() {
        assert_eq!(decode("zaak.yaml", "\u{feff}a: é\r\n".as_bytes(), 0).unwrap().text, "a: é\r\n");
    }

    #[test]
    fn a_large_file_is_refused_unread() {
        assert_eq!(told(&vec![0xff; MOST_BYTES + 1]), ["case-too-large 1:1"]);
        assert!(decode("zaak.yaml", &vec![b'#'; MOST_BYTES], 0).is_ok());
    }

    #[test]
    fn bytes_that_are_no_utf8_are_pointed_at() {
        assert_eq!(told(b"a: 1\nnaam: Andr\xe9 X\n"), ["case-not-utf8 2:11"]);
        assert_eq!(told(b"\xff\xfea\0:\0"), ["case-not-utf8 1:1"]);
        assert_eq!(told(b"a: \xe2\x82"), ["case-not-utf8 1:4"]);
    }

    #[test]
    fn every_refused_character_is_told_once_with_its_number() {
        let bytes = "a: \0\0\u{7f}\nb: \u{fdd0}\u{1ffff}\rx\n".as_bytes();
        assert_eq!(
            told(bytes),
            [
                "case-control-character 1:4",
                "case-control-character 1:6",
                "case-noncharacter 2:4",
                "case-noncharacter 2:5",
                "case-control-character 2:6"
            ]
        );
        let findings = decode("zaak.yaml", bytes, 0).unwrap_err();
        assert_eq!((&*findings[0].args["character"], &*findings[0].args["count"]), ("U+0000", "2"));
        assert_eq!(findings[2].args["character"], "U+FDD0");
    }

    #[test]
    fn words_cannot_be_made_to_read_backwards() {
        assert_eq!(
            told("a: x\u{202e}y\u{2069}".as_bytes()),
            ["case-control-character 1:5", "case-control-character 1:7"]
        );
    }

    #[test]
    fn tabs_that_indent_are_told_once_with_the_number_of_lines() {
        let bytes = b"a:\n  \tb: 1\n\tc: 2\n\t\nd: x\ty\n";
        assert_eq!(told(bytes), ["case-tab 2:3"]);
        assert_eq!(decode("zaak.yaml", bytes, 0).unwrap_err()[0].args["count"], "2");
    }

    #[test]
    fn json_may_indent_with_tabs_and_write_a_character_as_two_escapes() {
        let text = "{\n\t\"a\": \"\\ud83d\\ude21 \\\\ud83d\\ude21 \\ud83d x\"}";
        let expected = "{\n\t\"a\": \"\u{1f621} \\\\ud83d\\ude21 \\ud83d x\"}";
        assert_eq!(decode("zaak.json", text.as_bytes(), 0).unwrap().text, expected);
    }

    #[test]
    fn odd_spaces_before_a_field_are_told_before_words_they_are_fine() {
        let text = "a:\n\u{a0} b: 1\n  - \u{2003}x\n\u{3000}- c: 2\n";
        assert_eq!(told(text.as_bytes()), ["case-odd-space 2:1"]);
        let findings = decode("zaak.yaml", text.as_bytes(), 0).unwrap_err();
        assert_eq!((&*findings[0].args["character"], &*findings[0].args["count"]), ("U+00A0", "2"));
        assert!(decode("zaak.yaml", "a: |\n  \u{a0}Wij schrijven u\n".as_bytes(), 0).is_ok());
    }
}
