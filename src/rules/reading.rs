//! How a rule reads a letter: sentence by sentence, in the letter's own words, without the words inside addresses.

use std::{ops::Range, sync::Arc};

use super::Subject;
use crate::{
    diag::{Place, Source},
    markdown::document::Zone,
    patterns::{Patterns, Plain},
    prose::{
        Paragraph, Reading, View, Whose,
        clauses::{Clauses, Denial, clauses},
        leads,
    },
};

/// The letter as rules read it.
#[derive(Clone, Copy)]
pub(super) struct ReadLetter<'a> {
    patterns: &'a Patterns,
    paragraphs: &'a [Paragraph],
    readings: &'a [Reading],
    whose: Whose,
}

/// One paragraph: where it comes from, and the words that count.
#[derive(Clone, Copy)]
struct Line<'a> {
    paragraph: &'a Paragraph,
    reading: &'a Reading,
    view: &'a View,
}

/// One sentence of the letter.
#[derive(Clone)]
pub(super) struct Sentence<'a> {
    letter: ReadLetter<'a>,
    line: Line<'a>,
    range: Range<usize>,
    /// Its number in the paragraph; none for a whole paragraph.
    number: Option<usize>,
    /// Counts trains of thought: a paragraph, or a list with the paragraph that introduces it.
    stretch: usize,
    /// It belongs to a list or introduces one.
    listed: bool,
    /// The last clause of the paragraph that introduces the list of which it is an item.
    lead: &'a str,
}

/// Words that were found.
#[derive(Clone)]
pub(super) struct Hit<'a> {
    line: Line<'a>,
    range: Range<usize>,
}

impl<'a> ReadLetter<'a> {
    /// The letter of a subject; without sentences while there is only a case.
    pub fn of(subject: Subject<'a>) -> Self {
        Self::with(subject, Whose::Letter)
    }

    /// The same without what the author put between quotation marks: for rules about what the letter itself threatens.
    pub fn unquoted(subject: Subject<'a>) -> Self {
        Self::with(subject, Whose::Sender)
    }

    /// The same with the words of the other side left in.
    pub fn with_quotes(subject: Subject<'a>) -> Self {
        Self::with(subject, Whose::Anyone)
    }

    fn with(subject: Subject<'a>, whose: Whose) -> Self {
        let paragraphs = subject.prose.map(|prose| prose.paragraphs.as_slice()).unwrap_or_default();
        let readings = subject.prose.map(|prose| prose.readings(subject.patterns)).unwrap_or_default();
        Self { patterns: subject.patterns, paragraphs, readings, whose }
    }

    fn lines(&self) -> impl Iterator<Item = Line<'a>> + use<'a> {
        let whose = self.whose;
        let lines = self.paragraphs.iter().zip(self.readings);
        lines.map(move |(paragraph, reading)| Line { paragraph, reading, view: reading.view(whose) })
    }

    /// Every sentence, in reading order.
    pub fn sentences(&self) -> Vec<Sentence<'a>> {
        let mut sentences = Vec::new();
        let mut stretch = 0;
        let mut listed = false;
        for (line, lead) in self.lines().zip(leads(self.readings, self.whose)) {
            let words = line.view.words.trim_end();
            let open = words.ends_with([':', ';', ',']);
            if !listed {
                stretch += 1;
            }
            for (number, range) in line.reading.sentences.iter().enumerate() {
                let listed = listed || open;
                let (range, number) = (range.clone(), Some(number));
                sentences.push(Sentence { letter: *self, line, range, number, stretch, listed, lead });
            }
            listed = open;
        }
        sentences
    }

    /// Every paragraph as one stretch of words.
    pub fn paragraphs(&self) -> impl Iterator<Item = Sentence<'a>> + use<'a> {
        let letter = *self;
        self.lines().map(move |line| Sentence {
            letter,
            line,
            range: 0..line.view.words.len(),
            number: None,
            stretch: 0,
            listed: false,
            lead: "",
        })
    }

    /// The sentences between salutation and closing, and those of a declaration that goes along.
    pub fn body(&self) -> Vec<Sentence<'a>> {
        self.sentences()
            .into_iter()
            .filter(|sentence| matches!(sentence.zone(), Zone::Tekst | Zone::Verklaring) && !sentence.is_salutation())
            .collect()
    }

    /// Every place where the letter says something that a pattern knows.
    pub fn hits(&self, name: &str) -> Vec<Hit<'a>> {
        self.paragraphs().flat_map(|paragraph| paragraph.all(name)).collect()
    }

    /// The first sentence that affirms a pattern.
    pub fn affirms(&self, name: &str) -> Option<Hit<'a>> {
        self.sentences().iter().find_map(|sentence| sentence.affirms(name))
    }
}

/// The sentences that go with the one at `index`: itself, the one before and after it in its paragraph, and of a list
/// all items with what introduces them.
pub(super) fn near<'s, 'a>(sentences: &'s [Sentence<'a>], index: usize) -> Vec<&'s Sentence<'a>> {
    let Some(sentence) = sentences.get(index) else { return Vec::new() };
    let others = sentences.iter().enumerate().filter(|(_, other)| other.stretch == sentence.stretch);
    others
        .filter(|(at, other)| at.abs_diff(index) <= 1 || (sentence.listed && other.listed))
        .map(|(_, near)| near)
        .collect()
}

impl<'a> Sentence<'a> {
    /// Whether it greets: what stands in it is a name ("Geachte heer De Politie,").
    fn is_salutation(&self) -> bool {
        let words = self.line.view.words.trim();
        ["Geachte ", "Beste "].iter().any(|greeting| words.starts_with(greeting)) && words.ends_with([',', '!'])
    }

    /// Its words, in plain letters.
    pub fn words(&self) -> &'a str {
        self.line.view.words.get(self.range.clone()).unwrap_or_default()
    }

    pub fn zone(&self) -> Zone {
        self.line.paragraph.zone
    }

    /// Whether it says what a pattern knows.
    pub fn has(&self, name: &str) -> bool {
        let Some(pattern) = self.letter.patterns.get(name) else { return false };
        pattern.knows(self.words()) || self.joined().any(|(_, joined)| pattern.knows(&joined.text))
    }

    /// The first words that a pattern knows.
    pub fn find(&self, name: &str) -> Option<Hit<'a>> {
        self.all(name).into_iter().next()
    }

    /// All words that a pattern knows, also those it knows only once hyphens and points inside words are left out.
    pub fn all(&self, name: &str) -> Vec<Hit<'a>> {
        let Some(pattern) = self.letter.patterns.get(name) else { return Vec::new() };
        let start = self.range.start;
        let mut found: Vec<_> = pattern.all(self.words()).map(|at| start + at.start..start + at.end).collect();
        for (start, joined) in self.joined() {
            let broken = pattern.all(&joined.text).filter(|at| joined.changed_in(at));
            let broken = broken.map(|at| joined.origin(&at)).map(|at| start + at.start..start + at.end);
            let new = |at: &Range<usize>| !found.iter().any(|known| known.start < at.end && at.start < known.end);
            let new: Vec<_> = broken.filter(new).collect();
            found.extend(new);
        }
        found.into_iter().map(|range| Hit { line: self.line, range }).collect()
    }

    /// Its sentences with what stands inside their words left out, each with where it begins.
    fn joined(&self) -> impl Iterator<Item = (usize, &'a Plain)> + use<'a> {
        let (line, number) = (self.line, self.number);
        let all = line.reading.sentences.iter().zip(&line.view.joined).enumerate();
        all.filter(move |(at, _)| number.is_none_or(|number| number == *at))
            .filter_map(|(_, (range, joined))| joined.as_ref().map(|joined| (range.start, joined)))
    }

    /// The first words that a pattern knows and that the sentence does not deny ("geen kosten in rekening").
    pub fn affirms(&self, name: &str) -> Option<Hit<'a>> {
        self.all(name).into_iter().find(|hit| self.denial(name, hit).is_none())
    }

    /// The same, where only "U hoeft niet …" and "Wij vragen u niet …" take away a question.
    pub fn asks(&self, name: &str) -> Option<Hit<'a>> {
        self.all(name).into_iter().find(|hit| self.denial(name, hit) != Some(Denial::NotNeeded))
    }

    /// The same, where nothing is taken away on a condition: "dan doen wij geen aangifte" is the threat.
    pub fn threatens(&self, name: &str) -> Option<Hit<'a>> {
        self.threats(name).into_iter().next()
    }

    /// All of those.
    pub fn threats(&self, name: &str) -> Vec<Hit<'a>> {
        let hits = self.all(name);
        let bargains = !hits.is_empty() && self.clauses().has_condition();
        hits.into_iter().filter(|hit| bargains || self.denial(name, hit).is_none()).collect()
    }

    /// Whether something is said on a condition.
    pub fn has_condition(&self) -> bool {
        self.clauses().has_condition()
    }

    fn denial(&self, name: &str, hit: &Hit<'_>) -> Option<Denial> {
        let pattern = self.letter.patterns.get(name)?;
        let range = hit.range.start - self.range.start..hit.range.end - self.range.start;
        self.clauses().denial(pattern, &range)
    }

    fn clauses(&self) -> Clauses<'a> {
        let next = self.number.and_then(|number| self.line.reading.sentences.get(number + 1));
        let next = next.and_then(|range| self.line.view.words.get(range.clone())).unwrap_or_default();
        Clauses { patterns: self.letter.patterns, sentence: self.words(), lead: self.lead, next }
    }

    /// Whether a pattern knows words in the clause that others stand in.
    pub fn clause_has(&self, hit: &Hit<'_>, name: &str) -> bool {
        let start = hit.range.start.saturating_sub(self.range.start);
        let clause = clauses(self.words()).into_iter().rfind(|clause| clause.start <= start);
        let clause = clause.and_then(|clause| self.words().get(clause)).unwrap_or_default();
        self.letter.patterns.get(name).is_some_and(|pattern| pattern.knows(clause))
    }

    /// Whether others stand in a clause that only says on what condition something is so.
    pub fn is_condition(&self, hit: &Hit<'_>) -> bool {
        self.clauses().is_condition_at(hit.range.start.saturating_sub(self.range.start))
    }

    /// Its stretches that print a value of a file, each with the bytes of that value.
    pub fn written_in(&self, file: &Arc<Source>) -> Vec<(Range<usize>, Range<usize>)> {
        let plain = &self.line.reading.plain;
        let origins = self.line.paragraph.origins.iter().filter(|origin| Arc::ptr_eq(&origin.place.source, file));
        let own = origins.filter_map(|origin| {
            let range =
                plain.at(origin.text.start).max(self.range.start)..plain.at(origin.text.end).min(self.range.end);
            let words = self.line.view.words.get(range.clone())?;
            (!words.trim().is_empty()).then_some((range, origin.place.span.clone()))
        });
        own.collect()
    }

    /// Bytes of its paragraph as found words.
    pub fn within(&self, range: &Range<usize>) -> Hit<'a> {
        Hit { line: self.line, range: range.clone() }
    }

    /// Whether it introduces the list in which another stands.
    pub fn is_above(&self, item: &Self) -> bool {
        self.stretch == item.stretch && self.listed && item.listed && self.lead.is_empty() && !item.lead.is_empty()
    }

    /// The words of the sentence that stand before others.
    pub fn before(&self, hit: &Hit<'_>) -> &'a str {
        self.line.view.words.get(self.range.start..hit.range.start).unwrap_or_default()
    }

    /// The first place where a phrase stands as a whole, capitals or not.
    pub fn phrase(&self, phrase: &str) -> Option<Hit<'a>> {
        let words = self.words().to_ascii_lowercase();
        let phrase = Plain::of(phrase).text.to_ascii_lowercase();
        let word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
        let whole =
            |at: &usize| !word(words[..*at].chars().next_back()) && !word(words[at + phrase.len()..].chars().next());
        let at = words.match_indices(&phrase).map(|(at, _)| at).find(whole).filter(|_| !phrase.is_empty())?;
        Some(self.part(at..at + phrase.len()))
    }

    /// Some bytes of the sentence as found words.
    pub fn part(&self, range: Range<usize>) -> Hit<'a> {
        Hit { line: self.line, range: self.range.start + range.start..self.range.start + range.end }
    }

    /// The whole sentence as found words.
    pub fn whole(&self) -> Hit<'a> {
        Hit { line: self.line, range: self.range.clone() }
    }
}

impl<'a> Hit<'a> {
    /// Whether they stand, in part, in some bytes of the paragraph.
    pub fn meets(&self, range: &Range<usize>) -> bool {
        self.range.start < range.end && range.start < self.range.end
    }

    /// The words as the letter has them.
    pub fn words(&self) -> &'a str {
        self.line.paragraph.text.get(self.origin()).unwrap_or_default()
    }

    /// Where they come from.
    pub fn place(&self) -> Option<Place> {
        self.line.paragraph.place(&self.origin())
    }

    fn origin(&self) -> Range<usize> {
        self.line.reading.plain.origin(&self.range)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::subject, *};

    fn affirmed(line: &str) -> bool {
        subject("x", &[], line, |subject| ReadLetter::of(subject).affirms("RX_IN_REKENING").is_some())
    }

    #[test]
    fn what_is_denied_is_not_affirmed() {
        assert!(affirmed("Wij brengen € 15 administratiekosten in rekening."));
        assert!(!affirmed("Wij brengen u geen kosten in rekening."));
        assert!(!affirmed("Administratiekosten brengen wij niet in rekening."));
        assert!(!affirmed("Wij brengen geen kosten, ook geen administratiekosten, in rekening."));
    }

    #[test]
    fn a_condition_denies_nothing() {
        assert!(affirmed("Als u niet binnen een week betaalt, brengen wij kosten in rekening."));
    }

    #[test]
    fn addresses_are_not_read() {
        let found = |line| subject("x", &[], line, |subject| ReadLetter::of(subject).hits("RX_KLACHT").len());
        assert_eq!(found("Zie https://ap.example/klacht en ap.example/een/klacht of klacht@ap.example."), 0);
        assert_eq!(found("Dien een klacht in via ap.example."), 1);
    }

    #[test]
    fn what_the_author_quotes_can_be_left_out() {
        let words = |letter: &ReadLetter<'_>| letter.hits("RX_STRAF").len();
        let line = "U schrijft: \"Ik doe aangifte\".| Cliënte doet aangifte.";
        let counts =
            subject("x", &[], line, |subject| (words(&ReadLetter::of(subject)), words(&ReadLetter::unquoted(subject))));
        assert_eq!(counts, (2, 1));
        let several = "U schrijft: \"Wacht maar.| Ik doe aangifte.\"| Cliënte niet.";
        assert_eq!(subject("x", &[], several, |subject| words(&ReadLetter::unquoted(subject))), 0);
        let stray = "Een scherm van 27\" is stuk.| Cliënte doet aangifte van \"diefstal\".";
        assert_eq!(subject("x", &[], stray, |subject| words(&ReadLetter::unquoted(subject))), 1);
    }

    #[test]
    fn a_list_goes_with_what_introduces_it() {
        let letter = "Een.| Twee.| Drie.\nAls dit:\n- vier;\n- vijf;\n- zes.\nZeven.";
        let counts = subject("x", &[], letter, |subject| {
            let letter = ReadLetter::of(subject);
            let sentences = letter.sentences();
            (0..sentences.len()).map(|index| near(&sentences, index).len()).collect::<Vec<_>>()
        });
        assert_eq!(counts, [2, 3, 2, 4, 4, 4, 4, 1]);
    }
}
