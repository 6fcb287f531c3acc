//! Takes back escapes that are needless where they came to stand, so that a person can read the Markdown.
//!
//! It only ever removes what [`super::escape`] adds out of caution, and only where the line shows that the character can
//! have no meaning there; a line with code, HTML or a link of the template is left alone.

/// The longest name of a character reference has 31 letters (HTML 5, `CounterClockwiseContourIntegral`).
const LONGEST_REFERENCE: usize = 40;

/// Rewrites one line in place; places in it (bytes, in order) move along.
pub(super) fn tidy<'a>(line: &mut String, places: impl Iterator<Item = &'a mut usize>) {
    if !(line.contains('\\') || line.contains("&#")) || has(line, &['`', '<']) {
        return;
    }
    // In a line with a link only a number between other words is surely no more than that.
    let linked = has(line, &[']']);
    let mut tidied = String::with_capacity(line.len());
    let mut places = places.peekable();
    let mut worded = false;
    let mut at = 0;
    while let Some(letter) = line[at..].chars().next() {
        while let Some(place) = places.next_if(|place| **place <= at) {
            *place = tidied.len();
        }
        let rest = &line[at..];
        if let Some(digit) = digit_reference(rest) {
            let after = rest[5..].trim_start_matches(|c: char| c.is_ascii_digit());
            let in_words = worded && tidied.ends_with(' ');
            if in_reference(&tidied) || (!worded && after.starts_with(['.', ')'])) || (linked && !in_words) {
                tidied.push_str(&rest[..5]);
            } else {
                tidied.push(digit);
            }
            at += 5;
        } else if let Some(escaped) = rest.strip_prefix('\\').and_then(|rest| rest.chars().next()) {
            if linked || !is_needless(escaped, &tidied, &rest[1 + escaped.len_utf8()..], worded) {
                tidied.push('\\');
            }
            tidied.push(escaped);
            at += 1 + escaped.len_utf8();
        } else {
            worded |= letter.is_alphabetic();
            tidied.push(letter);
            at += letter.len_utf8();
        }
    }
    for place in places {
        *place = tidied.len();
    }
    *line = tidied;
}

/// Whether the line has one of these, which make code, HTML or a link, in which an escape may have another meaning.
fn has(line: &str, signs: &[char]) -> bool {
    let mut escaped = false;
    line.chars().any(|letter| {
        let found = !escaped && signs.contains(&letter);
        escaped = letter == '\\' && !escaped;
        found
    })
}

/// `worded` says that a letter came before it, so that no block can start here any more.
fn is_needless(escaped: char, before: &str, after: &str, worded: bool) -> bool {
    match escaped {
        '^' => !before.ends_with('['),
        '!' => !after.starts_with('['),
        '.' | '-' | '+' => worded,
        ':' => worded && !before.ends_with(']'),
        '(' => before.is_empty() || before.ends_with(' '),
        ';' => !in_reference(before),
        _ => false,
    }
}

/// `&#48;` to `&#57;`, the digits.
fn digit_reference(rest: &str) -> Option<char> {
    let code = rest.strip_prefix("&#")?.get(..3)?.strip_suffix(';')?;
    code.parse::<u8>().ok().filter(u8::is_ascii_digit).map(char::from)
}

/// Whether the text ends in what may be the beginning of a character reference.
fn in_reference(before: &str) -> bool {
    let name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = before.bytes().rev().take(LONGEST_REFERENCE).take_while(name).count();
    length == LONGEST_REFERENCE || before[..before.len() - length].ends_with('&')
}
