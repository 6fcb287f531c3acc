//! Makes plain words of any text, wherever in Markdown it is printed.
//!
//! The escape function is told nothing of where its text will stand, so a text's first character may start a line and
//! its last may touch whatever the template has next. What stands between letters is left as it was typed where that is
//! provably harmless; what is needless only in the place it came to stand is taken back by `tidy`.
//!
//! What no escape can mend, since the template's own characters decide it: emphasis glued to a letter (`x**{{ a }}**`, a
//! flanking rule of `CommonMark` 6.2), and a value right behind a bare `\`, `<` or `&` that the template meant as such.

use std::io::{self, Write};

use super::marks::is_mark;

/// Writes `text` such that Markdown reads it back as plain words (`tera::EscapeFn`).
///
/// Line ends and tabs fold to a space. Spaces at either end become character references, so that they neither indent a
/// line nor break it nor loosen emphasis. Marks pass through. An empty text stays empty.
pub fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let letters = Letters::of(text);
    let mut escaped = String::with_capacity(text.len() + 8);
    for (place, letter) in letters.all.iter().enumerate() {
        if is_mark(*letter) {
            escaped.push(*letter);
        } else {
            letters.write(place, *letter, &mut escaped);
        }
    }
    out.write_all(escaped.as_bytes())
}

/// The characters of a text once its white space is folded, with their neighbours among the words.
struct Letters {
    /// Words and marks.
    all: Vec<char>,
    /// Per character of `all`, how many words' characters came before it.
    rank: Vec<usize>,
    /// The same without marks.
    words: Vec<char>,
    /// Ranks of the first and one past the last character that is not white space.
    inner: (usize, usize),
    /// Rank of the first character that could not belong to a character reference opened before this text.
    reference: usize,
    /// How many digits the text starts with.
    digits: usize,
}

impl Letters {
    fn of(text: &str) -> Self {
        let all = fold(text);
        let mut rank = Vec::with_capacity(all.len());
        let mut words = Vec::with_capacity(all.len());
        for letter in &all {
            rank.push(words.len());
            if !is_mark(*letter) {
                words.push(*letter);
            }
        }
        let count = |test: fn(&char) -> bool| words.iter().take_while(|letter| test(letter)).count();
        let (spaces, reference) = (count(|c| c.is_whitespace()), count(|c| c.is_ascii_alphanumeric() || *c == '#'));
        let digits = count(char::is_ascii_digit);
        let tail = words.iter().rev().take_while(|letter| letter.is_whitespace()).count();
        let inner = (spaces, words.len() - tail);
        Self { all, rank, words, inner, reference, digits }
    }

    fn write(&self, place: usize, letter: char, escaped: &mut String) {
        let rank = self.rank[place];
        if letter.is_whitespace() && (rank < self.inner.0 || rank >= self.inner.1) {
            reference(letter, escaped);
        } else if letter == '\\' && self.after(rank).is_none_or(|next| next == '|') {
            // In a table `\\|` is a pipe and no backslash (an oddity of the parser, GFM says "escaped pipe").
            reference(letter, escaped);
        } else if rank == 0 && self.digits == self.words.len() && self.digits < 10 {
            // `1` before the template's `.` would number an item (CommonMark 5.2: at most nine digits).
            reference(letter, escaped);
        } else {
            if self.has_meaning(rank, letter) {
                escaped.push('\\');
            }
            escaped.push(letter);
        }
    }

    /// Whether Markdown might see more than a character in it.
    fn has_meaning(&self, rank: usize, letter: char) -> bool {
        let (before, after) = (self.before(rank), self.after(rank));
        let first = rank == 0;
        match letter {
            '*' | '`' | '[' | ']' | '<' | '|' | '~' | '\\' => true,
            // Between letters it neither opens nor closes emphasis (CommonMark 6.2).
            '_' => !(before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)),
            '&' => after.is_none_or(|next| next.is_ascii_alphanumeric() || next == '#'),
            ';' => rank == self.reference,
            '!' => after.is_none(),
            '#' => {
                before.is_none_or(|c| c == '#' || c.is_whitespace())
                    && after.is_none_or(|c| c == '#' || c.is_whitespace())
            }
            '>' | '(' | ':' | '=' | '^' => first,
            '-' | '+' => first && !after.is_some_and(char::is_alphanumeric),
            '.' | ')' => {
                (first || rank == self.digits)
                    && after.is_none_or(|next| !(next.is_alphanumeric() || next == '.' || next == ','))
            }
            _ => false,
        }
    }

    fn before(&self, rank: usize) -> Option<char> {
        rank.checked_sub(1).and_then(|before| self.words.get(before).copied())
    }

    fn after(&self, rank: usize) -> Option<char> {
        self.words.get(rank + 1).copied()
    }
}

/// Folds every run of white space that holds a line end or a tab to one space; runs of spaces stay (`8011 AB  Zwolle`).
fn fold(text: &str) -> Vec<char> {
    let mut folded = Vec::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        if letter != ' ' && !is_line_end_or_tab(letter) {
            folded.push(if letter == '\0' { char::REPLACEMENT_CHARACTER } else { letter });
            continue;
        }
        let (mut spaces, mut broken) = (1, letter != ' ');
        while let Some(more) = rest.next_if(|next| *next == ' ' || is_line_end_or_tab(*next)) {
            spaces += 1;
            broken |= more != ' ';
        }
        folded.extend(std::iter::repeat_n(' ', if broken { 1 } else { spaces }));
    }
    folded
}

/// Tab, vertical tab, form feed and the line ends of Unicode (UAX #14: BK, CR, LF, NL).
fn is_line_end_or_tab(letter: char) -> bool {
    matches!(letter, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A numeric character reference (CommonMark 2.5).
fn reference(letter: char, escaped: &mut String) {
    escaped.push_str("&#");
    escaped.push_str(&u32::from(letter).to_string());
    escaped.push(';');
}

#[cfg(test)]
mod tests;
