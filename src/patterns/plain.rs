//! The plain letters in which words are recognised: no accents, no look-alikes of other scripts, nothing inside a word.

use std::{iter, ops::Range};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_security::confusable_detection::skeleton;

/// A narrow space between two letters, which `prose` leaves in a text: it may be there to break up a word.
pub const NARROW_SPACE: char = '\u{2009}';

/// A text whose letters were replaced one by one, with the way back to the bytes they came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    pub text: String,
    steps: Vec<Step>,
}

/// From here on bytes correspond one to one, or up to the next step all stand for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    plain: usize,
    original: usize,
    whole: bool,
}

impl Plain {
    /// The text in plain letters.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(text.len()), steps: Vec::new() };
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
            plain.text.push_str(&rest[..at]);
            rest = &rest[at..];
            let Some(letter) = rest.chars().next() else { break };
            let start = plain.text.len();
            let from = text.len() - rest.len();
            push_plain(letter, &mut plain.text);
            rest = &rest[letter.len_utf8()..];
            if plain.text[start..] != text[from..from + letter.len_utf8()] {
                plain.replaced(start, from..from + letter.len_utf8());
            }
        }
        plain.text.push_str(rest);
        plain
    }

    /// A plain text with the hyphens, points and narrow spaces inside its words left out (`aan-gifte`, `C.B.P.`), and with
    /// letters that stand apart drawn together (`a a n`); nothing if it has none.
    #[must_use]
    pub fn joined(text: &str) -> Option<Self> {
        if !may_be_broken(text) {
            return None;
        }
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        let letter = |at: usize| letters.get(at).is_some_and(|(_, letter)| letter.is_alphabetic());
        let alone = |at: usize| letter(at) && !letter(at + 1) && (at == 0 || !letter(at - 1));
        let mut joined = Self::default();
        let mut index = 0;
        let mut kept = 0;
        while index < letters.len() {
            let breaks = |at: usize| letters.get(at).is_some_and(|(_, letter)| is_joiner(*letter));
            let after_letter = index > 0 && letter(index - 1);
            // One mark between two letters, or what stands between two letters that both stand alone.
            let length = match (after_letter, breaks(index)) {
                (true, true) if letter(index + 1) => 1,
                (true, true)
                    if alone(index - 1)
                        && letters[index + 1..].first().is_some_and(|(_, c)| *c == ' ')
                        && alone(index + 2)
                        && breaks(index + 3) =>
                {
                    2
                }
                (true, false) if letters[index].1 == ' ' && spaced(&alone, index) => 1,
                _ => 0,
            };
            if length > 0 {
                let from = letters[index].0;
                let to = letters.get(index + length).map_or(text.len(), |(at, _)| *at);
                joined.text.push_str(&text[kept..from]);
                joined.replaced(joined.text.len(), from..to);
                kept = to;
                index += length;
            } else {
                index += 1;
            }
        }
        joined.text.push_str(&text[kept..]);
        (!joined.steps.is_empty()).then_some(joined)
    }

    /// What was just pushed from `start` on stands for the bytes `from`.
    fn replaced(&mut self, start: usize, from: Range<usize>) {
        self.steps.push(Step { plain: start, original: from.start, whole: true });
        self.steps.push(Step { plain: self.text.len(), original: from.end, whole: false });
    }

    /// The bytes of the original that some bytes of the plain text stand for.
    #[must_use]
    pub fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let step = |steps: usize| steps.checked_sub(1).and_then(|at| self.steps.get(at).map(|step| (at, step)));
        let start = match step(self.steps.partition_point(|step| step.plain <= range.start)) {
            Some((_, step)) if step.whole => step.original,
            Some((_, step)) => step.original + range.start - step.plain,
            None => range.start,
        };
        let end = match step(self.steps.partition_point(|step| step.plain < range.end)) {
            Some((at, step)) if step.whole => self.steps.get(at + 1).map_or(step.original, |next| next.original),
            Some((_, step)) => step.original + range.end - step.plain,
            None => range.end,
        };
        start..end.max(start)
    }

    /// Where a byte of the original came to stand.
    #[must_use]
    pub fn at(&self, original: usize) -> usize {
        let steps = self.steps.partition_point(|step| step.original <= original);
        match steps.checked_sub(1).and_then(|at| self.steps.get(at)) {
            Some(step) if step.whole => step.plain,
            Some(step) => step.plain + original - step.original,
            None => original,
        }
    }

    /// Whether letters were left out or replaced inside this range of the plain text.
    #[must_use]
    pub fn changed_in(&self, range: &Range<usize>) -> bool {
        self.steps.iter().any(|step| step.whole && range.start < step.plain && step.plain < range.end)
    }
}

/// Whether a text has what stands inside a word between two letters, or a letter between two spaces; few have.
fn may_be_broken(text: &str) -> bool {
    let bytes = text.as_bytes();
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    let alone = |at: usize| letter(at) && !letter(at + 1) && (at == 0 || !letter(at - 1));
    !text.is_ascii()
        || bytes.iter().enumerate().skip(1).any(|(at, byte)| match byte {
            b' ' => alone(at - 1) && alone(at + 1),
            b'-' | b'.' | b'_' | b'*' | b'~' | b'|' => letter(at - 1) && letter(at + 1) || alone(at - 1),
            _ => false,
        })
}

/// Four letters or more that each stand alone, one space between them: `a a n g i f t e`.
fn spaced(alone: &impl Fn(usize) -> bool, space: usize) -> bool {
    let before = iter::successors(space.checked_sub(1), |at| at.checked_sub(2)).take_while(|at| alone(*at)).count();
    let after = iter::successors(Some(space + 1), |at| Some(at + 2)).take_while(|at| alone(*at)).take(8).count();
    before > 0 && after > 0 && before.min(8) + after >= 4
}

/// What may stand inside a word without ending it.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '-' | '.' | '_' | '*' | '~' | '|' | '·' | '•' | '\u{2010}'..='\u{2015}' | NARROW_SPACE)
}

/// A letter without its accents, or the Latin letter it looks like; a sign that is no letter stays.
fn push_plain(letter: char, out: &mut String) {
    match letter {
        NARROW_SPACE => out.push(' '),
        '\u{2010}' | '\u{2011}' => out.push('-'),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        letter if is_combining_mark(letter) => {}
        letter if !letter.is_alphabetic() => out.push(letter),
        letter => {
            let base = iter::once(letter).nfd().next().unwrap_or(letter);
            match latin(base) {
                Some(latin) => out.push_str(&latin),
                None => out.push(base),
            }
        }
    }
}

/// The Latin letters that a letter looks like, directly or by its capital (`т` by `Т`).
fn latin(letter: char) -> Option<String> {
    if letter.is_ascii() {
        return Some(letter.to_string());
    }
    let like = |letter: char| -> Option<String> {
        let mut buffer = [0; 4];
        let found: String = skeleton(letter.encode_utf8(&mut buffer)).filter(|c| !is_combining_mark(*c)).collect();
        (!found.is_empty() && found.bytes().all(|byte| byte.is_ascii_alphabetic())).then_some(found)
    };
    let shape = |letter: char| match letter {
        'ø' => Some("o".to_owned()),
        'Ø' => Some("O".to_owned()),
        'ł' | 'Ł' => Some("l".to_owned()),
        'đ' | 'ð' => Some("d".to_owned()),
        _ => None,
    };
    shape(letter).or_else(|| like(letter)).or_else(|| {
        let mut capital = letter.to_uppercase();
        let only = capital.next().filter(|_| capital.next().is_none() && letter.is_lowercase())?;
        like(only).map(|found| found.to_ascii_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        Plain::of(text).text
    }

    #[test]
    fn accents_and_look_alikes_are_read_as_plain_letters() {
        for text in
            ["áángifte", "ааngiftе", "аɑngiftе", "ａａｎｇｉｆｔｅ".nfkc().collect::<String>().as_str(), "ααngifte"]
        {
            assert_eq!(plain(text), "aangifte", "{text}");
        }
        assert_eq!(plain("aangifτe pοlitie"), "aangifte politie");
        assert_eq!(plain("kopieën, cliënte, € 15 – ja"), "kopieen, cliente, € 15 – ja");
        assert_eq!(plain("œuvre Straße naïef"), "oeuvre Strasse naief");
    }

    #[test]
    fn words_are_joined_across_what_stands_inside_them() {
        let joined = |text: &str| Plain::joined(text).map(|joined| joined.text);
        assert_eq!(joined("doe aan-gifte bij het C.B.P. nu").as_deref(), Some("doe aangifte bij het CBP. nu"));
        assert_eq!(joined("a a n g i f t e doen").as_deref(), Some("aangifte doen"));
        assert_eq!(joined("het C. B. P. zelf").as_deref(), Some("het CBP. zelf"));
        assert_eq!(joined("a.a.n.gifte").as_deref(), Some("aangifte"));
        for text in ["aangifte doen", "zie artikel 6:162 BW. Wij", "op 17.00 uur", "- een punt", "u - en ik - wij"] {
            assert_eq!(joined(text), None, "{text}");
        }
    }

    #[test]
    fn every_range_leads_back_to_whole_letters() {
        let text = "De áángifte vóór één œ é";
        let plain = Plain::of(text);
        let at = plain.text.find("aangifte").unwrap();
        assert_eq!(&text[plain.origin(&(at..at + 8))], "áángifte");
        assert_eq!(plain.at(text.find("áángifte").unwrap()), at);
        for start in 0..plain.text.len() {
            for end in start..=plain.text.len() {
                let range = plain.origin(&(start..end));
                assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end), "{start}..{end}");
            }
        }
        let joined = Plain::joined("doe aan-gifte nu").unwrap();
        assert_eq!(joined.origin(&(4..12)), 4..13);
        assert!(joined.changed_in(&(4..12)) && !joined.changed_in(&(0..3)));
    }
}
