//! A paragraph in plain letters, as rules and evidence read it: by whose words it is, without the words inside addresses.

use std::ops::Range;

use super::{Paragraph, clauses::clauses, quotations::quotations};
use crate::patterns::{Patterns, Plain};

/// Whose words count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// All words.
    Anyone,
    /// All but those of fields that hold the other side's words.
    Letter,
    /// All but those and what the author puts between quotation marks.
    Sender,
}

/// A paragraph as it is read, made once per letter.
#[derive(Debug)]
pub struct Reading {
    /// All words; nothing is blanked.
    pub plain: Plain,
    /// Bytes of the plain text per sentence.
    pub sentences: Vec<Range<usize>>,
    views: [View; 3],
}

/// The plain text, byte for byte, in which the words that do not count are spaces.
#[derive(Debug, Clone)]
pub struct View {
    pub words: String,
    /// Per sentence its words without what stands inside them (`aan-gifte`), if there is any.
    pub joined: Vec<Option<Plain>>,
}

impl Reading {
    pub(super) fn of(paragraph: &Paragraph, patterns: &Patterns) -> Self {
        let plain = Plain::of(&paragraph.text);
        let at = |range: &Range<usize>| plain.at(range.start)..plain.at(range.end);
        let sentences: Vec<Range<usize>> = paragraph.sentences.iter().map(at).collect();
        let mut anyone = plain.text.clone();
        // The pattern is slow and most paragraphs hold no address.
        if may_hold_address(&anyone)
            && let Some(address) = patterns.get("RX_WEBADRES")
        {
            let addresses: Vec<_> = address.all(&plain.text).collect();
            for range in addresses {
                blank(&mut anyone, range);
            }
        }
        let mut letter = anyone.clone();
        for quote in blanked(&paragraph.text, &paragraph.own) {
            blank(&mut letter, at(&quote));
        }
        let mut sender = letter.clone();
        for range in quotations(&letter, &sentences) {
            blank(&mut sender, range);
        }
        let view = |words: String, other: Option<&View>| {
            // Most paragraphs quote nobody.
            if let Some(same) = other.filter(|other| other.words == words) {
                return same.clone();
            }
            let joined = sentences.iter().map(|range| words.get(range.clone()).and_then(Plain::joined)).collect();
            View { words, joined }
        };
        let anyone = view(anyone, None);
        let letter = view(letter, Some(&anyone));
        let sender = view(sender, Some(&letter));
        let views = [anyone, letter, sender];
        Self { plain, sentences, views }
    }

    /// Whether some bytes of the plain text are, in part, words of another than the sender.
    #[must_use]
    pub fn quotes(&self, range: &Range<usize>) -> bool {
        let [anyone, _, sender] = &self.views;
        let part = |view: &View| view.words.as_bytes().get(range.clone()).map(<[u8]>::to_vec);
        part(anyone) != part(sender)
    }

    /// The sentence in which some bytes begin, by its number.
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> Option<usize> {
        self.sentences.iter().rposition(|sentence| sentence.start <= at)
    }

    /// The words of some.
    #[must_use]
    pub fn view(&self, whose: Whose) -> &View {
        let [anyone, letter, sender] = &self.views;
        match whose {
            Whose::Anyone => anyone,
            Whose::Letter => letter,
            Whose::Sender => sender,
        }
    }
}

/// Per paragraph the last clause of the one that introduces the list in which it stands.
#[must_use]
pub fn leads(readings: &[Reading], whose: Whose) -> Vec<&str> {
    let mut lead = "";
    let mut listed = false;
    let leads = readings.iter().map(|reading| {
        let view = reading.view(whose);
        let words = view.words.trim_end();
        if !listed {
            lead = "";
        }
        let own = lead;
        if words.ends_with(':') {
            let last = reading.sentences.last().and_then(|range| view.words.get(range.clone())).unwrap_or_default();
            lead = clauses(last).pop().and_then(|clause| last.get(clause)).unwrap_or_default();
        }
        listed = words.ends_with([':', ';', ',']);
        own
    });
    leads.collect()
}

/// Whether a text has a `@`, `://`, or two letters right behind a full stop: every address of the web does.
fn may_hold_address(text: &str) -> bool {
    let letters = |at: usize| text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    text.contains('@') || text.contains("://") || text.match_indices('.').any(|(at, _)| letters(at + 1) > 1)
}

/// Replaces words by as many bytes of spaces.
fn blank(words: &mut String, range: Range<usize>) {
    if words.is_char_boundary(range.start) && words.is_char_boundary(range.end) {
        let spaces = " ".repeat(range.len());
        words.replace_range(range, &spaces);
    }
}

/// The stretches in which `own` has spaces and `text` something else or a space between such.
fn blanked(text: &str, own: &str) -> Vec<Range<usize>> {
    if text == own {
        return Vec::new();
    }
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut spaces_only = true;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if own.get(at..end).is_some_and(|kept| kept.starts_with(letter)) {
            spaces_only &= letter == ' ';
            continue;
        }
        match stretches.last_mut() {
            Some(last) if spaces_only => last.end = end,
            _ => stretches.push(at..end),
        }
        spaces_only = true;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::patterns::tests::shipped;

    fn read(text: &str) -> Reading {
        let prose = super::super::Prose::plain(text);
        Reading::of(&prose.paragraphs[0], &shipped())
    }

    #[test]
    fn words_are_counted_by_whose_they_are() {
        let reading = read("Zij schreef “áángifte” op ap.example/klacht. Ja.");
        assert!(reading.view(Whose::Letter).words.starts_with("Zij schreef \"aangifte\" op "));
        assert!(!reading.view(Whose::Anyone).words.contains("klacht"));
        assert!(!reading.view(Whose::Sender).words.contains("aangifte"));
        assert_eq!(reading.sentences.len(), 2);
    }

    #[test]
    fn the_words_of_the_other_side_are_blanked_in_plain_letters_too() {
        assert_eq!(blanked("één dief dus", "           dus"), std::iter::once(0..10).collect::<Vec<_>>());
        assert_eq!(blanked("a b c", "a b c"), Vec::<Range<usize>>::new());
    }

    #[test]
    fn what_stands_inside_a_word_is_read_through() {
        let reading = read("Cliënte doet aan-gifte. Zij wacht.");
        let joined = &reading.view(Whose::Sender).joined;
        assert_eq!(joined[0].as_ref().map(|joined| joined.text.as_str()), Some("Cliente doet aangifte."));
        assert!(joined[1].is_none());
    }
}
