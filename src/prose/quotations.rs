//! What an author puts between quotation marks: marks that open and close by their neighbours, not the inches of a wheel.

use std::ops::Range;

/// How a mark stands between its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
    /// It stands alone between spaces, or is an apostrophe.
    None,
}

/// The bytes of each quotation, marks included. `text` is normalised: double marks are `"`, single ones `'`.
///
/// A quotation of several sentences needs a pair of double marks of which neither stands by a number; single marks close
/// in the sentence that they open in.
#[must_use]
pub(super) fn quotations(text: &str, sentences: &[Range<usize>]) -> Vec<Range<usize>> {
    if !text.contains(['"', '\'']) {
        return Vec::new();
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    for mark in ['"', '\''] {
        let mut open: Option<usize> = None;
        for (at, _) in text.match_indices(mark) {
            let end = at + mark.len_utf8();
            let side = side(text, at, mark);
            if let Some(start) = open.filter(|_| matches!(side, Side::Closes | Side::Either)) {
                let whole = start..end;
                if one_sentence(&whole, sentences) || mark == '"' && !by_number(text, &whole) {
                    found.push(whole);
                    open = None;
                    continue;
                }
                open = None;
            }
            if matches!(side, Side::Opens | Side::Either) {
                open = Some(at);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

fn side(text: &str, at: usize, mark: char) -> Side {
    let before = text[..at].chars().next_back();
    let rest = &text[at + mark.len_utf8()..];
    let after = rest.chars().next();
    let apart = |letter: Option<char>| letter.is_none_or(|letter| letter == ' ');
    let opens = (apart(before)
        || before.is_some_and(|c| matches!(c, '(' | '[' | '/' | '-' | '–' | '—' | ':' | '"' | '\'')))
        && !apart(after)
        && !after.is_some_and(|c| matches!(c, '.' | ',' | ';' | ')'));
    let closes = !apart(before)
        && (apart(after)
            || after
                .is_some_and(|c| matches!(c, '.' | ',' | ';' | ':' | '?' | '!' | ')' | ']' | '/' | '-' | '"' | '\'')));
    match (opens, closes) {
        // 's avonds, 't, 'n: an apostrophe before a word of one letter.
        (true, _) if mark == '\'' && is_elision(rest) => Side::None,
        (true, true) => Side::Either,
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        (false, false) => Side::None,
    }
}

fn is_elision(rest: &str) -> bool {
    let mut letters = rest.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none_or(|next| !next.is_alphanumeric())
}

fn one_sentence(range: &Range<usize>, sentences: &[Range<usize>]) -> bool {
    sentences.iter().any(|sentence| sentence.start <= range.start && range.end <= sentence.end)
}

/// Whether a mark stands right behind a number, or a number right before the opening one.
fn by_number(text: &str, range: &Range<usize>) -> bool {
    let digit = |text: &str| text.trim_end().chars().next_back().is_some_and(char::is_numeric);
    digit(&text[..range.start]) || digit(&text[..range.end - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(text: &str) -> Vec<String> {
        let prose = super::super::Prose::plain(text);
        let paragraph = &prose.paragraphs[0];
        let ranges = quotations(&paragraph.text, &paragraph.sentences);
        ranges.into_iter().map(|range| paragraph.text[range].to_owned()).collect()
    }

    #[test]
    fn marks_that_open_and_close_are_a_quotation() {
        assert_eq!(quoted("U noemde haar “een dief” en “een crimineel”."), ["\"een dief\"", "\"een crimineel\""]);
        assert_eq!(quoted("U schreef: „Betaal. Of ik doe aangifte.” Meer niet."), ["\"Betaal. Of ik doe aangifte.\""]);
        assert_eq!(quoted("Het woord ‘trut’ viel, en 'lul' ook."), ["'trut'", "'lul'"]);
        assert_eq!(quoted("Zij («oplichters») en (\"dieven\")."), ["\"oplichters\"", "\"dieven\""]);
        assert_eq!(quoted("U zei: \"wiel van 28 inch\"."), ["\"wiel van 28 inch\""]);
    }

    #[test]
    fn inches_and_apostrophes_are_none() {
        for text in [
            "Het wiel van 28\" is goed. Klagen kan bij het CBP. De fiets heeft 26\" wielen.",
            "Een 28 \" wiel. Klagen kan bij het CBP. Een 26 \" wiel.",
            "Een scherm 27 \"breed. Klagen kan bij het CBP. En 26\" hoog.",
            "Een scherm van 27” en een van 24”.",
            "'s Avonds doet Hans' advocaat aangifte, 's ochtends niet.",
            "De foto's van de auto's van Hans' buren.",
            "Het is ’t één of ’n ander, zei Kees’ broer.",
        ] {
            assert_eq!(quoted(text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(quoted("Een scherm van 27\" is stuk. Zij doet aangifte van \"diefstal\"."), ["\"diefstal\""]);
    }
}
