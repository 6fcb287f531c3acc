//! The words between one pair of marks, and whether they say in earnest what evidence they hold.

use std::ops::Range;

use super::Unproven;
use crate::{
    kind::{Doubt, Element, Evidence},
    markdown::document::{BlockId, Zone},
    patterns::{Patterns, Plain},
    prose::{Reading, Whose, clauses::Clauses},
};

/// What stands between one pair of marks, in the parts of the letter where its element lives.
#[derive(Debug, Default)]
pub(super) struct Passage<'a> {
    pub span: Range<usize>,
    /// Its words, those of several blocks with a space between.
    pub text: String,
    pub block: Option<BlockId>,
    /// A part of the letter in which it has words that do not count.
    pub elsewhere: Option<&'static str>,
    pub pieces: Vec<Piece<'a>>,
}

/// What stands of a passage in one paragraph.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    reading: &'a Reading,
    lead: &'a str,
    /// Bytes of the paragraph's text.
    range: Range<usize>,
    /// Where its words begin in the text of the passage.
    at: usize,
}

impl<'a> Passage<'a> {
    pub fn read(letter: &Unproven<'a>, leads: &[&'a str], element: &Element, span: Range<usize>) -> Self {
        let mut passage = Self { span, ..Self::default() };
        let readings = letter.prose.readings(letter.patterns);
        for ((paragraph, reading), lead) in letter.prose.paragraphs.iter().zip(readings).zip(leads) {
            let Some(range) = paragraph.part(&passage.span) else { continue };
            let words = paragraph.text.get(range.clone()).unwrap_or_default();
            if words.trim().is_empty() {
                continue;
            }
            if !element.zones.contains(&paragraph.zone) {
                passage.elsewhere = Zone::ALL.iter().find(|(zone, _)| *zone == paragraph.zone).map(|(_, name)| *name);
                continue;
            }
            passage.block.get_or_insert(paragraph.block);
            if !passage.text.is_empty() {
                passage.text.push(' ');
            }
            let range = range.start + (words.len() - words.trim_start().len())..range.end;
            let at = passage.text.len();
            passage.text.push_str(words.trim());
            passage.pieces.push(Piece { reading, lead, range, at });
        }
        passage
    }

    /// Where one of several pieces of evidence stands in earnest; else why the first that stands does not count.
    pub fn finds(&self, patterns: &Patterns, element: &Element, group: &[Evidence]) -> (Option<usize>, Option<Doubt>) {
        let mut doubt = None;
        for sentence in self.sentences() {
            for evidence in group {
                match sentence.finds(patterns, element, evidence) {
                    Ok(Some(at)) => return (Some(at), None),
                    Ok(None) => {}
                    Err(why) => doubt = doubt.or(Some(why)),
                }
            }
        }
        (None, doubt)
    }

    /// The same of evidence that must all stand in one sentence.
    pub fn finds_together(&self, patterns: &Patterns, element: &Element) -> (Option<usize>, Option<Doubt>) {
        let mut doubt = None;
        for sentence in self.sentences() {
            let groups: Vec<_> = element
                .sentence
                .iter()
                .map(|group| {
                    let found: Vec<_> = group.iter().map(|one| sentence.finds(patterns, element, one)).collect();
                    let stands = found.iter().find_map(|found| found.ok().flatten());
                    stands.ok_or_else(|| found.iter().find_map(|found| found.err()))
                })
                .collect();
            if let Some(at) =
                groups.iter().copied().collect::<Result<Vec<_>, _>>().ok().and_then(|all| all.first().copied())
            {
                return (Some(at), None);
            }
            let all_stand = groups.iter().all(|group| !matches!(group, Err(None)));
            doubt = doubt.or_else(|| groups.into_iter().find_map(|group| group.err().flatten()).filter(|_| all_stand));
        }
        (None, doubt)
    }

    fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.pieces.iter().flat_map(|piece| {
            let plain = &piece.reading.plain;
            let whole = plain.at(piece.range.start)..plain.at(piece.range.end);
            piece.reading.sentences.iter().enumerate().filter_map(move |(number, sentence)| {
                let window = sentence.start.max(whole.start)..sentence.end.min(whole.end);
                (window.start < window.end).then_some(Sentence { piece, number, window })
            })
        })
    }
}

/// What stands of a passage in one sentence.
struct Sentence<'a> {
    piece: &'a Piece<'a>,
    number: usize,
    /// Bytes of the plain text.
    window: Range<usize>,
}

impl Sentence<'_> {
    /// Where evidence stands, as a byte of the passage's text; nothing if it does not.
    fn finds(&self, patterns: &Patterns, element: &Element, evidence: &Evidence) -> Result<Option<usize>, Doubt> {
        let plain = &self.piece.reading.plain;
        let words = plain.text.get(self.window.clone()).unwrap_or_default();
        let (pattern, hits): (_, Vec<Range<usize>>) = match evidence {
            Evidence::Pattern(name) => {
                let pattern = patterns.get(name);
                (pattern, pattern.map(|pattern| pattern.all(words).collect()).unwrap_or_default())
            }
            Evidence::Phrase(phrase) => {
                let phrase = Plain::of(phrase).text.to_ascii_lowercase();
                let lower = words.to_ascii_lowercase();
                (None, lower.match_indices(&phrase).map(|(at, found)| at..at + found.len()).collect())
            }
        };
        let mut doubt = None;
        for hit in hits {
            let hit = self.window.start + hit.start..self.window.start + hit.end;
            let Some(why) = self.doubt(patterns, pattern, &hit, &element.allows) else {
                let at = plain.origin(&hit).start.saturating_sub(self.piece.range.start);
                return Ok(Some(self.piece.at + at));
            };
            doubt = doubt.or(Some(why));
        }
        doubt.map_or(Ok(None), Err)
    }

    fn doubt(
        &self,
        patterns: &Patterns,
        pattern: Option<&crate::patterns::Pattern>,
        hit: &Range<usize>,
        allowed: &[Doubt],
    ) -> Option<Doubt> {
        let reading = self.piece.reading;
        if reading.quotes(hit) && !allowed.contains(&Doubt::Quoted) {
            return Some(Doubt::Quoted);
        }
        let view = reading.view(Whose::Sender);
        let words = |number: usize| {
            let sentence = reading.sentences.get(number)?;
            view.words.get(sentence.clone())
        };
        let sentence = words(self.number)?;
        let start = reading.sentences.get(self.number)?.start;
        let next = words(self.number + 1).unwrap_or_default();
        let clauses = Clauses { patterns, sentence, lead: self.piece.lead, next };
        clauses.doubt(pattern, &(hit.start - start..hit.end - start), allowed)
    }
}
