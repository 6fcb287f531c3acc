//! Normalises text as law.md 1.2 says, character by character, so that each keeps the place it came from.

use std::{iter, ops::Range};

use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::{IsNormalized, UnicodeNormalization, char::canonical_combining_class, is_nfc_quick};

use crate::patterns::NARROW_SPACE;

/// A character with where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sourced {
    pub letter: char,
    /// Bytes of the Markdown.
    pub from: Range<usize>,
    /// The printed value it belongs to.
    pub field: Option<usize>,
    /// Whether a line of the Markdown ends here.
    pub ends_line: bool,
}

/// NFKC; soft hyphens and all other characters without a shape deleted; a hyphen at a line's end joined with a lower-case letter after it; white space folded and
/// none at the ends; double quotation marks to `"`, single ones and apostrophes to `'`.
///
/// law.md asks for one kind of quote; single ones stay apart, for in Dutch they are mostly apostrophes (`foto's`). A narrow
/// space between two letters stays one, since it may be there to break up a word.
pub(super) fn normalise(letters: &[Sourced]) -> Vec<Sourced> {
    let mut normal: Vec<Sourced> = Vec::with_capacity(letters.len());
    let mut rest = letters;
    while let Some(first) = rest.first() {
        if let Some(after) = after_joined_hyphen(rest, normal.last()) {
            rest = after;
            continue;
        }
        let length = 1 + rest[1..].iter().take_while(|next| !starts_cluster(next.letter)).count();
        let (cluster, after) = rest.split_at(length);
        rest = after;
        if length == 1 && first.letter.is_ascii() {
            push(&mut normal, first.letter, first);
            continue;
        }
        let end = cluster.last().map_or(first.from.end, |last| last.from.end);
        let whole = Sourced { from: first.from.start..end, ..first.clone() };
        let between = |letter: Option<&Sourced>| letter.is_some_and(|letter| letter.letter.is_alphabetic());
        if is_narrow(first.letter) && between(normal.last()) && between(rest.first()) {
            normal.push(Sourced { letter: NARROW_SPACE, ..whole });
            continue;
        }
        for letter in cluster.iter().map(|letter| letter.letter).nfkc() {
            push(&mut normal, letter, &whole);
        }
    }
    normal.pop_if(|last| last.letter == ' ');
    normal
}

/// Whether normalising never joins this character to the one before it (UAX #15, stable code points).
fn starts_cluster(letter: char) -> bool {
    letter.is_ascii()
        || iter::once(letter).nfkd().next().is_none_or(|first| {
            canonical_combining_class(first) == 0 && is_nfc_quick(iter::once(first)) == IsNormalized::Yes
        })
}

/// What follows a hyphen at a line's end, if it stands between a letter and a lower-case letter.
fn after_joined_hyphen<'a>(letters: &'a [Sourced], before: Option<&Sourced>) -> Option<&'a [Sourced]> {
    let [hyphen, end, after @ ..] = letters else { return None };
    let joins = matches!(hyphen.letter, '-' | '\u{2010}' | '\u{AD}')
        && end.ends_line
        && before.is_some_and(|before| before.letter.is_alphabetic())
        && after.first().is_some_and(|next| next.letter.is_lowercase());
    joins.then_some(after)
}

/// Spaces narrower than a word space.
fn is_narrow(letter: char) -> bool {
    matches!(letter, '\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{202F}' | '\u{205F}')
}

/// Whether Unicode says that a character draws nothing.
fn is_shapeless(letter: char) -> bool {
    static SHAPELESS: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"^\p{Default_Ignorable_Code_Point}$").ok());
    let ordinary = letter.is_ascii()
        || matches!(letter, '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{34E}' | '\u{2010}'..='\u{2027}' | '€');
    !ordinary && SHAPELESS.as_ref().is_some_and(|known| known.is_match(letter.encode_utf8(&mut [0; 4])))
}

fn push(normal: &mut Vec<Sourced>, letter: char, origin: &Sourced) {
    let letter = match letter {
        // Invisible, so they must not hide a word that a letter may not hold.
        letter if is_shapeless(letter) => return,
        '“' | '”' | '„' | '‟' | '«' | '»' | '〝' | '〞' => '"',
        '‘' | '’' | '‚' | '‛' => '\'',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    };
    if letter != ' ' || normal.last().is_some_and(|last| last.letter != ' ') {
        normal.push(Sourced { letter, ..origin.clone() });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letters(text: &str) -> Vec<Sourced> {
        let letter = |(at, letter): (usize, char)| {
            let from = at..at + letter.len_utf8();
            Sourced { letter, from, field: None, ends_line: letter == '\n' }
        };
        text.char_indices().map(letter).collect()
    }

    fn normal(text: &str) -> String {
        normalise(&letters(text)).into_iter().map(|letter| letter.letter).collect()
    }

    #[test]
    fn normalises_as_the_reference_says() {
        let cases = [
            ("ﬁnancieel, e\u{301}én ½", "financieel, één 1⁄2"),
            ("over\u{AD}een\u{AD}komst", "overeenkomst"),
            ("€\u{A0}1.250,00  en\nverder ", "€ 1.250,00 en verder"),
            ("over-\neenkomst en Noord-\nHolland -\nals", "overeenkomst en Noord- Holland - als"),
            ("over\u{AD}\neenkomst", "overeenkomst"),
            ("aan\u{200B}gi\u{2060}fte", "aangifte"),
            ("a\u{34F}a\u{FE0F}n\u{180E}g\u{202E}if\u{2064}t\u{3164}e\u{E0061}", "aangifte"),
            ("aan\u{2009}gifte \u{2009}en \u{200A}17\u{2009}uur", "aan\u{2009}gifte en 17 uur"),
            ("„ja”, «ja», “ja” en foto’s", "\"ja\", \"ja\", \"ja\" en foto's"),
            (" \n ", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(normal(text), expected, "{text:?}");
        }
    }

    #[test]
    fn every_character_keeps_its_place() {
        let from: Vec<_> = normalise(&letters("aﬁe\u{301} b")).into_iter().map(|letter| letter.from).collect();
        assert_eq!(from, [0..1, 1..4, 1..4, 4..7, 7..8, 8..9]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn clusters_normalise_as_the_whole_does(text in "[a-zA-Z\u{300}-\u{34E}\u{350}-\u{36F}\u{1100}-\u{115E}\u{1161}-\u{11FF}\u{AC00}-\u{AFFF}\u{FF00}-\u{FF9F}\u{FFA1}-\u{FFEF}\u{1E00}-\u{1EFF}ﬁ½]{0,12}") {
            let whole: String = text.nfkc().collect();
            prop_assert_eq!(normal(&text), whole.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
