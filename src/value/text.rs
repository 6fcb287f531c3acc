//! White space of texts: one line, paragraphs, the words of a quote.

use unicode_normalization::UnicodeNormalization;

/// A text on one line: composed letters (NFC), white space folded to single spaces, none at the ends.
///
/// No-break spaces inside stay, since their author typed them on purpose.
#[must_use]
pub fn fold(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let mut folded = String::with_capacity(composed.len());
    for word in composed.trim().split(|letter: char| letter.is_whitespace() && !is_no_break(letter)) {
        if !word.is_empty() {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(word);
        }
    }
    folded
}

/// The paragraphs of a text in which a blank line ends a paragraph (a YAML literal block).
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in text.lines() {
        if line.trim().is_empty() {
            paragraphs.push(String::new());
        } else if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push_str(line);
            paragraph.push('\n');
        }
    }
    kept(paragraphs.iter().map(String::as_str))
}

/// The paragraphs of a text in which YAML has already folded lines, so that each line is a paragraph.
#[must_use]
pub fn folded_paragraphs(text: &str) -> Vec<String> {
    kept(text.lines())
}

/// The words of a quote: verbatim, but for line ends (with the white space around them) and tabs, which become a space.
#[must_use]
pub fn quote(text: &str) -> String {
    let breaks = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];
    let lines = text.split(breaks).map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ").replace('\t', " ")
}

/// Whether a reader would see nothing: only white space and characters without any shape.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| {
        letter.is_whitespace()
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
    })
}

fn kept<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Vec<String> {
    paragraphs.map(fold).filter(|paragraph| !paragraph.is_empty()).collect()
}

fn is_no_break(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn white_space_folds_but_no_break_spaces_inside_stay() {
        assert_eq!(fold(" \u{a0}een\t twee\r\n drie\u{a0}uur \u{a0}"), "een twee drie\u{a0}uur");
        assert_eq!(fold("e\u{301}"), "é");
    }

    #[test]
    fn a_blank_line_ends_a_paragraph_of_a_literal_block() {
        assert_eq!(paragraphs("een\n  twee\n \n\ndrie\n"), ["een twee", "drie"]);
        assert!(paragraphs(" \n\n").is_empty());
    }

    #[test]
    fn every_line_of_a_folded_block_is_a_paragraph() {
        assert_eq!(folded_paragraphs("een twee\n\ndrie\n"), ["een twee", "drie"]);
    }

    #[test]
    fn a_quote_keeps_its_spaces_and_loses_its_line_ends() {
        assert_eq!(quote("\"Oplichters!!  Nooit\r\n  meer\"\n\n"), "\"Oplichters!!  Nooit meer\"");
        assert_eq!(quote("een\ttwee\u{2028}drie"), "een twee drie");
    }

    #[test]
    fn invisible_characters_are_blank() {
        assert!(is_blank(" \u{200b}\u{feff}\u{ad}\n"));
        assert!(!is_blank(" ."));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_quote_never_spans_lines(text in any::<String>()) {
            prop_assert!(!quote(&text).contains(['\n', '\r', '\t']));
        }
    }
}
