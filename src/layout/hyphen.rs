//! Where a Dutch word may be hyphenated, and which words had better not be.

use hypher::{Lang, hyphenate_bounded};

use super::faces::SOFT_HYPHEN;

/// Letters that must stay before a hyphen.
const BEFORE: usize = 2;
/// Letters that must come to the next line.
const AFTER: usize = 3;
/// Shorter words are not hyphenated.
const SHORTEST: usize = 6;

/// Shorter words are hyphenated only reluctantly: that saves little and costs the reader as much.
const SHORT: usize = 8;

/// A place where a token may be hyphenated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Byte of the token before which the line may end.
    pub at: usize,
    /// Whether it should be used only if all else looks worse: in names and parts of compounds that have hyphens already,
    /// in short words, and after two letters only.
    pub reluctant: bool,
}

/// Where a token (text between white space, punctuation included) may be hyphenated, ascending.
///
/// Nowhere in anything but words: no digits, dots, `@` and the like inside. Nowhere in capitals-only abbreviations and
/// names with inner capitals (`DigiD`). Only reluctantly in a capitalised word that does not open a sentence: it is a
/// name. Nowhere but at the soft hyphens if its author put any.
#[must_use]
pub fn points(token: &str, opens_sentence: bool) -> Vec<Point> {
    let core = token.trim_matches(|c: char| !c.is_alphanumeric());
    if core.chars().count() < SHORTEST || core.contains(SOFT_HYPHEN) || !core.chars().all(belongs_in_word) {
        return Vec::new();
    }
    let offset = token.find(core).unwrap_or(0);
    let parts = || core.split(|c: char| !c.is_alphabetic());
    let compound = parts().count() > 1;
    let mut points = Vec::new();
    let mut start = offset;
    for part in parts() {
        let named = part.chars().next().is_some_and(char::is_uppercase) && !(opens_sentence && start == offset);
        let inner_capitals = part.chars().skip(1).any(char::is_uppercase);
        if part.chars().count() >= SHORTEST && !inner_capitals {
            let short_word = part.chars().count() < SHORT;
            points.extend(syllables(part).into_iter().map(|at| {
                let short = short_word || part[..at].chars().count() <= BEFORE;
                Point { at: start + at, reluctant: compound || named || short }
            }));
        }
        start += part.len();
        start += token[start..].chars().next().map_or(0, char::len_utf8);
    }
    points
}

fn belongs_in_word(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '/' | '(' | ')')
}

/// The bytes at which a word of letters may be broken, by the Dutch patterns, less those at which the spelling changes:
/// a diaeresis goes when its vowel opens the next line (`geïnd`, `ge-ind`), and a lengthened vowel before `-tje` shortens
/// (`autootje`, `auto-tje`).
fn syllables(word: &str) -> Vec<usize> {
    let mut at = 0;
    let mut breaks: Vec<usize> = hyphenate_bounded(word, Lang::Dutch, BEFORE, AFTER)
        .map(|syllable| {
            at += syllable.len();
            at
        })
        .collect();
    breaks.pop();
    breaks.retain(|at| {
        let (before, after) = word.split_at(*at);
        let diaeresis = after.starts_with(['ä', 'ë', 'ï', 'ö', 'ü', 'Ä', 'Ë', 'Ï', 'Ö', 'Ü']);
        let diminutive =
            after.starts_with("tje") && ["aa", "ee", "oo", "uu"].iter().any(|vowel| before.ends_with(vowel));
        !diaeresis && !diminutive
    });
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hyphenated(token: &str) -> String {
        let mut shown = String::new();
        let mut from = 0;
        for point in points(token, true) {
            shown.push_str(&token[from..point.at]);
            shown.push(if point.reluctant { '~' } else { '-' });
            from = point.at;
        }
        shown + &token[from..]
    }

    #[test]
    fn dutch_words_break_where_dutch_breaks_them() {
        let expected = [
            "aan-spra-ke-lijk-heid",
            "ver-wer-kings-ver-ant-woor-de-lijke",
            "Per-soons-ge-ge-vens",
            "recht-bank",
            "scha-de-ver-goe-ding",
            "be~stuurs-rech-ter",
            "ken-nis-ge-ving",
            "in~ge-bre-ke-stel-ling",
            "on~recht-ma-tige",
            "vrij-heid",
            "dag-te-ke-ning",
            "of~fi-ciële",
        ];
        let found: Vec<String> = expected.iter().map(|word| hyphenated(&word.replace(['-', '~'], ""))).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn short_words_keep_together() {
        for word in ["een", "beter", "later", "(lezen)", "„lopen”,"] {
            assert_eq!(hyphenated(word), word);
        }
    }

    #[test]
    fn only_words_are_hyphenated() {
        for token in [
            "info@voorbeeldbedrijf.nl",
            "https://autoriteitpersoonsgegevens.nl/klachten",
            "voorbeeldbedrijf.nl",
            "1.250.000,00",
            "ECLI:NL:RBOVE:2026:123",
            "BELANGRIJK",
            "KVKNUMMER",
            "WhatsApp",
            "artikel12bepaling",
            "verwerkings\u{ad}verantwoordelijke",
        ] {
            assert_eq!(hyphenated(token), token);
        }
    }

    #[test]
    fn punctuation_around_a_word_does_not_matter() {
        assert_eq!(hyphenated("„(rechtbank).”"), "„(recht-bank).”");
    }

    #[test]
    fn names_and_hyphenated_compounds_are_reluctant() {
        assert!(points("Kerkstraat", false).iter().all(|point| point.reluctant));
        assert!(points("kerkstraat", false).iter().all(|point| !point.reluctant));
        assert_eq!(hyphenated("privacy-verklaring"), "pri~vacy-ver~kla~ring");
        assert_eq!(hyphenated("AVG-verklaring"), "AVG-ver~kla~ring");
    }

    #[test]
    fn no_break_changes_the_spelling() {
        assert_eq!(hyphenated("beëindigen"), "beëin-di-gen");
        assert_eq!(hyphenated("geïnformeerd"), "geïn-for-meerd");
        assert!(!hyphenated("autootje").contains("oo-tje"));
    }

    #[test]
    fn hostile_words_do_not_panic() {
        for word in
            ["a".repeat(100_000), "ë".repeat(5_000), "e\u{301}".repeat(100), "漢".repeat(50), "\u{FDD0}".repeat(9)]
        {
            let _ = points(&word, false);
        }
        assert_eq!(points("", true), []);
    }
}
