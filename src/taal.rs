//! The few things of the Dutch language that more than one room needs: capitals, enumerations, numbers in words, sentences, and
//! whether words fit a sentence.

pub(crate) mod fit;
mod grammar;
pub(crate) mod sentences;

use std::{borrow::Cow, collections::BTreeSet};

/// The text as a sentence or a name begins: its first letter a capital, as Dutch has it.
///
/// `ij` is one letter (`IJzerman`), a stress mark falls off (`Eén maand`), and what is shortened to an apostrophe leaves
/// the capital to the next word (`'s Morgens`, `'t Hart`).
#[must_use]
pub(crate) fn capitalised(text: &str) -> String {
    let (before, text) = text.split_at(clipped(text));
    if let Some(rest) = text.strip_prefix("ij") {
        return format!("{before}IJ{rest}");
    }
    if let Some(rest) = text.strip_prefix("éé") {
        return format!("{before}Eé{rest}");
    }
    let mut letters = text.chars();
    before.chars().chain(letters.next().into_iter().flat_map(char::to_uppercase)).chain(letters).collect()
}

/// How many characters of a text say something: words of letters or digits with the spaces between them.
///
/// Points and dashes say nothing, nor does one letter held down; where the same few words come back again and again, each
/// counts once.
#[must_use]
pub(crate) fn telling(text: &str) -> usize {
    let small = |word| if has_capital(word) { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) };
    let words: Vec<Cow<'_, str>> = text
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric) && !is_held_down(word))
        .map(small)
        .collect();
    let distinct: BTreeSet<&str> = words.iter().map(AsRef::as_ref).collect();
    let length = |word: &str| word.chars().count() + 1;
    let total: usize = if distinct.len() * OFTEN < words.len() {
        distinct.into_iter().map(length).sum()
    } else {
        words.iter().map(|word| length(word)).sum()
    };
    total.saturating_sub(1)
}

/// Prose that comes back to its words more often than this on average says nothing new.
const OFTEN: usize = 3;

fn has_capital(word: &str) -> bool {
    word.chars().any(|letter| !letter.is_ascii_lowercase() && letter.is_alphabetic())
}

/// Whether a word is one letter held down, or two.
fn is_held_down(word: &str) -> bool {
    const LONG: usize = 6;
    let letters = || word.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphabetic());
    let first = letters().next();
    let second = letters().find(|letter| Some(*letter) != first);
    word.chars().count() >= LONG
        && letters().all(|letter| Some(letter) == first || Some(letter) == second)
        && word.chars().all(|c| !c.is_ascii_digit())
}

/// Whether a text only fills a place that had to be filled: `-`, `...`, `n.v.t.`, `xxx`. A star or a mark of exclamation may
/// be all that somebody wrote.
#[must_use]
pub(crate) fn is_filler(text: &str) -> bool {
    const DASHES: [char; 10] = ['-', '–', '—', '_', '.', '…', ',', '/', ':', ';'];
    const WORDS: [&str; 6] = ["nvt", "niet van toepassing", "tbd", "todo", "pm", "invullen"];
    let bare: String = text.chars().filter(|c| !DASHES.contains(c) && *c != '\u{ad}').collect();
    let bare = bare.trim().to_lowercase();
    bare.is_empty() || WORDS.contains(&bare.as_str())
}

/// Bytes of a clipped word at the start (`'s `, `’t `), whose capital is that of the word behind it.
fn clipped(text: &str) -> usize {
    let Some(word) = text.strip_prefix(['\'', '’']) else { return 0 };
    let letters = word.find(|c: char| !c.is_lowercase()).unwrap_or(word.len());
    match word[letters..].chars().next() {
        Some(gap @ (' ' | '\u{a0}' | '-')) if (1..=2).contains(&letters) => {
            text.len() - word.len() + letters + gap.len_utf8()
        }
        _ => 0,
    }
}

/// `a`, `a en b`, `a, b en c`.
#[must_use]
pub(crate) fn enumerated<T: AsRef<str>>(words: &[T]) -> String {
    let Some((last, first)) = words.split_last() else { return String::new() };
    let last = last.as_ref();
    if first.is_empty() {
        return last.to_owned();
    }
    let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
    format!("{} en {last}", first.join(", "))
}

/// Nought to twenty.
const NUMBERS: [&str; 21] = [
    "nul",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];

/// `één maand`, `twee maanden`, `42 dagen`: a number in words up to twenty, with the noun that fits.
#[must_use]
pub(crate) fn count(number: i32, one: &str, many: &str) -> String {
    let word = usize::try_from(number).ok().and_then(|at| NUMBERS.get(at));
    let word = word.map_or_else(|| number.to_string(), |word| (*word).to_owned());
    format!("{word} {}", if number == 1 { one } else { many })
}

/// A number as a letter writes it: in digits, or in words up to twenty.
#[must_use]
pub(crate) fn number(word: &str) -> Option<i32> {
    let in_words = || i32::try_from(NUMBERS.iter().position(|number| *number == word)?).ok();
    word.parse().ok().or_else(in_words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_is_as_dutch_has_it() {
        for (small, capital) in [
            ("de klacht", "De klacht"),
            ("ijzerman", "IJzerman"),
            ("ijs", "IJs"),
            ("ijverig en ijdel", "IJverig en ijdel"),
            ("IJssel", "IJssel"),
            ("één maand", "Eén maand"),
            ("ééns", "Eéns"),
            ("élise", "Élise"),
            ("ø", "Ø"),
            ("'t hart", "'t Hart"),
            ("’s morgens", "’s Morgens"),
            ("'s-gravenhage", "'s-Gravenhage"),
            ("'t ijsselhuis", "'t IJsselhuis"),
            ("'t", "'t"),
            ("'nooit meer'", "'nooit meer'"),
            ("2 dagen", "2 dagen"),
            ("", ""),
        ] {
            assert_eq!(capitalised(small), capital);
            assert_eq!(capitalised(capital), capital);
        }
    }

    #[test]
    fn an_enumeration_ends_with_en() {
        assert_eq!(enumerated::<&str>(&[]), "");
        assert_eq!(enumerated(&["a"]), "a");
        assert_eq!(enumerated(&["a", "b"]), "a en b");
        assert_eq!(enumerated(&["a".to_owned(), "b".to_owned(), "c".to_owned()]), "a, b en c");
    }

    #[test]
    fn numbers_are_words_up_to_twenty() {
        assert_eq!(count(0, "dag", "dagen"), "nul dagen");
        assert_eq!(count(1, "maand", "maanden"), "één maand");
        assert_eq!(count(14, "dag", "dagen"), "veertien dagen");
        assert_eq!(count(42, "dag", "dagen"), "42 dagen");
        assert_eq!(count(-3, "dag", "dagen"), "-3 dagen");
    }

    #[test]
    fn points_repeated_words_and_a_held_key_say_nothing() {
        assert_eq!(telling(&". ".repeat(60)), 0);
        assert_eq!(telling("- - … _ ---"), 0);
        assert_eq!(telling(&"nee ".repeat(40)), 3);
        assert_eq!(telling(&"niet waar ".repeat(20)), 9);
        assert_eq!(telling("aaaaaaaaaaaaaaaaaaaa hhhhhhaaaaahhhh"), 0);
        assert_eq!(telling("De klant is de koning, en de koning is de klant."), 48);
        assert_eq!(telling("Op 3 mei 2026."), 14);
    }

    #[test]
    fn what_only_fills_a_place_is_known() {
        for text in ["-", " – ", "...", "…", "n.v.t.", "N.V.T", "p.m.", "niet van toepassing", "_ _"] {
            assert!(is_filler(text), "{text}");
        }
        for text in ["★", "!", "?", "0", "Nee", "geen", "Oplichters! Geen officieel bedrijf", "👎"] {
            assert!(!is_filler(text), "{text}");
        }
    }
}
