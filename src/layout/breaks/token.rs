//! Where a line may end inside a token: at hyphens, in addresses, between syllables.

use super::{Ease, Opportunity};
use crate::layout::{faces::SOFT_HYPHEN, hyphen};

/// The opportunities strictly inside a token (text between white space) that starts at byte `start`; `unicode` are
/// those that the Unicode algorithm finds there.
pub(super) fn opportunities(
    token: &str,
    start: usize,
    unicode: &[usize],
    hyphenate: bool,
    opens_sentence: bool,
) -> Vec<Opportunity> {
    let here = |at: usize, ease, hyphen| Opportunity { at: start + at, ease, hyphen };
    match kind(token) {
        TokenKind::Web => address(token, 1).map(|(at, ease)| here(at, ease, false)).collect(),
        TokenKind::Mail => address(token, 1).map(|(at, _)| here(at, Ease::LastResort, false)).collect(),
        TokenKind::Word => {
            let own = unicode.iter().filter_map(|at| {
                let (before, after) = token.split_at(at - start);
                let hyphen = before.ends_with(SOFT_HYPHEN);
                let ease = if hyphen { Ease::Hyphen } else { Ease::Free };
                (hyphen || allowed(before, after)).then(|| here(before.len(), ease, hyphen))
            });
            let mut found: Vec<_> = own.collect();
            if hyphenate {
                let points = hyphen::points(token, opens_sentence);
                found.extend(
                    points.iter().map(|point| {
                        here(point.at, if point.reluctant { Ease::Reluctant } else { Ease::Hyphen }, true)
                    }),
                );
                found.sort_by_key(|opportunity| opportunity.at);
                found.dedup_by_key(|opportunity| opportunity.at);
            }
            found
        }
    }
}

enum TokenKind {
    Word,
    Web,
    Mail,
}

fn kind(token: &str) -> TokenKind {
    let core = token.trim_matches(|c: char| !c.is_alphanumeric());
    if core.contains("://") || core.starts_with("www.") {
        return TokenKind::Web;
    }
    if core.contains('@') {
        return TokenKind::Mail;
    }
    // voorbeeld.nl/pad: a dot between letters, then a slash.
    match core.split_once('/') {
        Some((host, _))
            if host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-')) =>
        {
            TokenKind::Web
        }
        _ => TokenKind::Word,
    }
}

/// Where an address may be broken without a hyphen: after its separators, but not before the last few characters, and
/// not right before another separator.
fn address(token: &str, shortest_before: usize) -> impl Iterator<Item = (usize, Ease)> {
    token.char_indices().filter_map(move |(byte, character)| {
        let ease = match character {
            '/' if token[..byte].ends_with(":/") => Ease::LastResort,
            '/' | '-' | '?' | '&' | '.' => Ease::Free,
            '@' | '=' | '_' | '%' | '#' | ',' | ':' | ';' | '~' | '+' => Ease::LastResort,
            _ => return None,
        };
        let at = byte + character.len_utf8();
        let (before, after) = token.split_at(at);
        let follows_on = after.chars().take(3).filter(|c| c.is_alphanumeric()).count() == 3;
        let enough = before.chars().filter(|c| c.is_alphanumeric()).count() >= shortest_before;
        (follows_on && enough).then_some((at, ease))
    })
}

/// Whether an opportunity inside a word is one in a Dutch letter: after the hyphen of a compound of real words
/// (not `e-mail`, `06-12345678`), after a slash between words (not `m/v`), after an unspaced dash, in scripts that break anywhere.
fn allowed(before: &str, after: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    let word_before = before.trim_end_matches(last).chars().rev().take_while(|c| c.is_alphanumeric()).count();
    let word_after = after.chars().take_while(|c| c.is_alphabetic()).count();
    match last {
        '-' | '\u{2010}' => word_before >= 2 && word_after >= 3,
        '/' => word_before >= 3 && word_after >= 3,
        '–' | '—' => word_before >= 1 && word_after >= 1,
        _ => !last.is_ascii() && before.contains(char::is_alphanumeric) && after.contains(char::is_alphanumeric),
    }
}
