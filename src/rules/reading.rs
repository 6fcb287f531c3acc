//! How a rule reads a letter: sentence by sentence, in the letter's own words, without the words inside addresses.

use std::ops::Range;

use super::Subject;
use crate::{diag::Place, markdown::document::Zone, patterns::Patterns, prose::Paragraph};

/// The letter as rules read it.
pub(super) struct Letter<'a> {
    patterns: &'a Patterns,
    lines: Vec<Line<'a>>,
}

/// One paragraph: where it comes from, and its words with quotes of the other side and web addresses blanked.
struct Line<'a> {
    paragraph: &'a Paragraph,
    words: String,
}

/// One sentence of the letter.
#[derive(Clone)]
pub(super) struct Sentence<'l> {
    letter: &'l Letter<'l>,
    line: &'l Line<'l>,
    range: Range<usize>,
    /// Counts trains of thought: a paragraph, or a list with the paragraph that introduces it.
    stretch: usize,
    /// It belongs to a list or introduces one.
    listed: bool,
}

/// Words that were found.
#[derive(Clone)]
pub(super) struct Hit<'l> {
    line: &'l Line<'l>,
    range: Range<usize>,
}

/// Subordinate clauses at the head of a sentence, in which a "niet" says nothing about the main clause; "Haalt u het niet
/// weg, …" is another.
const HEADS: [&str; 6] = ["als ", "indien ", "wanneer ", "omdat ", "zolang ", "tenzij "];
/// How far behind the words a "niet" may stand and still deny them.
const REACH: usize = 30;

impl<'a> Letter<'a> {
    /// The letter of a subject; without sentences while there is only a case.
    pub fn of(subject: Subject<'a>) -> Self {
        Self::with(subject, |paragraph| &paragraph.own)
    }

    /// The same without what the author put between quotation marks: for rules about what the letter itself threatens.
    pub fn unquoted(subject: Subject<'a>) -> Self {
        let mut letter = Self::of(subject);
        for line in &mut letter.lines {
            if !line.words.contains('"') && !line.words.contains('«') {
                continue;
            }
            // A quotation may hold several sentences; with a stray mark only those within one sentence are sure.
            if line.words.matches('"').count() % 2 == 0 {
                line.words = without(subject.patterns, &line.words, "RX_CITAAT");
                continue;
            }
            for range in &line.paragraph.sentences {
                if let Some(sentence) = line.words.get(range.clone()) {
                    let sentence = without(subject.patterns, sentence, "RX_CITAAT");
                    line.words.replace_range(range.clone(), &sentence);
                }
            }
        }
        letter
    }

    /// The same with the words of the other side left in.
    pub fn with_quotes(subject: Subject<'a>) -> Self {
        Self::with(subject, |paragraph| &paragraph.text)
    }

    fn with(subject: Subject<'a>, words: fn(&Paragraph) -> &String) -> Self {
        let paragraphs = subject.prose.map(|prose| prose.paragraphs.as_slice()).unwrap_or_default();
        let lines = paragraphs.iter().map(|paragraph| {
            let words = words(paragraph);
            // The pattern is slow and most paragraphs hold no address.
            let words =
                if may_hold_address(words) { without(subject.patterns, words, "RX_WEBADRES") } else { words.clone() };
            Line { paragraph, words }
        });
        Self { patterns: subject.patterns, lines: lines.collect() }
    }

    /// Every sentence, in reading order.
    pub fn sentences(&self) -> Vec<Sentence<'_>> {
        let mut sentences = Vec::new();
        let mut stretch = 0;
        let mut listed = false;
        for line in &self.lines {
            let open = line.words.trim_end().ends_with([':', ';', ',']);
            if !listed {
                stretch += 1;
            }
            for range in &line.paragraph.sentences {
                if line.words.get(range.clone()).is_some() {
                    let listed = listed || open;
                    sentences.push(Sentence { letter: self, line, range: range.clone(), stretch, listed });
                }
            }
            listed = open;
        }
        sentences
    }

    /// Every paragraph as one stretch of words.
    pub fn paragraphs(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.lines.iter().map(|line| Sentence {
            letter: self,
            line,
            range: 0..line.words.len(),
            stretch: 0,
            listed: false,
        })
    }

    /// The sentences between salutation and closing.
    pub fn body(&self) -> Vec<Sentence<'_>> {
        self.sentences().into_iter().filter(|sentence| sentence.zone() == Zone::Tekst).collect()
    }

    /// Every place where the letter says something that a pattern knows.
    pub fn hits(&self, name: &str) -> Vec<Hit<'_>> {
        self.paragraphs().flat_map(|paragraph| paragraph.all(name)).collect()
    }

    /// The first sentence that affirms a pattern.
    pub fn affirms(&self, name: &str) -> Option<Hit<'_>> {
        self.sentences().iter().find_map(|sentence| sentence.affirms(name))
    }
}

/// The sentences that go with the one at `index`: itself, the one before and after it in its paragraph, and of a list
/// all items with what introduces them.
pub(super) fn near<'s, 'l>(sentences: &'s [Sentence<'l>], index: usize) -> Vec<&'s Sentence<'l>> {
    let Some(sentence) = sentences.get(index) else { return Vec::new() };
    let others = sentences.iter().enumerate().filter(|(_, other)| other.stretch == sentence.stretch);
    others
        .filter(|(at, other)| at.abs_diff(index) <= 1 || (sentence.listed && other.listed))
        .map(|(_, near)| near)
        .collect()
}

impl<'l> Sentence<'l> {
    /// Its words.
    pub fn words(&self) -> &'l str {
        self.line.words.get(self.range.clone()).unwrap_or_default()
    }

    pub fn zone(&self) -> Zone {
        self.line.paragraph.zone
    }

    /// Whether it says what a pattern knows.
    pub fn has(&self, name: &str) -> bool {
        self.letter.patterns.get(name).is_some_and(|pattern| pattern.is_match(self.words()))
    }

    /// The first words that a pattern knows.
    pub fn find(&self, name: &str) -> Option<Hit<'l>> {
        self.all(name).into_iter().next()
    }

    /// All words that a pattern knows.
    pub fn all(&self, name: &str) -> Vec<Hit<'l>> {
        let Some(pattern) = self.letter.patterns.get(name) else { return Vec::new() };
        let start = self.range.start;
        let found = pattern.find_iter(self.words());
        found.map(|found| Hit { line: self.line, range: start + found.start()..start + found.end() }).collect()
    }

    /// The first words that a pattern knows and that the sentence does not deny ("geen kosten in rekening").
    pub fn affirms(&self, name: &str) -> Option<Hit<'l>> {
        self.all(name).into_iter().find(|hit| !self.denies(hit))
    }

    fn denies(&self, hit: &Hit<'_>) -> bool {
        let words = self.words();
        let (start, end) = (hit.range.start - self.range.start, hit.range.end - self.range.start);
        let before = words.get(..start).unwrap_or_default();
        let lower = before.to_lowercase();
        let asks = lower.split_whitespace().take(2).collect::<Vec<_>>();
        let inverted = asks.len() == 2 && asks[0].ends_with('t') && asks[1] == "u";
        let head = inverted || HEADS.iter().any(|head| lower.trim_start().starts_with(head));
        let before = if head { before.split_once(',').map_or("", |(_, main)| main) } else { before };
        let mut reach = (end + REACH).min(words.len());
        while !words.is_char_boundary(reach) {
            reach -= 1;
        }
        let after = words.get(end..reach).unwrap_or_default();
        let Some(not) = self.letter.patterns.get("RX_NIET") else { return false };
        not.is_match(before) || not.is_match(after) || not.is_match(hit.words())
    }

    /// The first place where a phrase stands as a whole, capitals or not.
    pub fn phrase(&self, phrase: &str) -> Option<Hit<'l>> {
        if !self.words().to_lowercase().contains(&phrase.to_lowercase()) {
            return None;
        }
        let pattern = format!(r"(?:^|\W)({})(?:\W|$)", regex::escape(phrase));
        let whole = regex::RegexBuilder::new(&pattern).case_insensitive(true).build().ok()?;
        let found = whole.captures(self.words())?.get(1)?;
        Some(self.part(found.range()))
    }

    /// Some bytes of the sentence as found words.
    pub fn part(&self, range: Range<usize>) -> Hit<'l> {
        Hit { line: self.line, range: self.range.start + range.start..self.range.start + range.end }
    }

    /// The sentence with what stands between quotation marks blanked.
    pub fn unquoted(&self) -> String {
        without(self.letter.patterns, self.words(), "RX_CITAAT")
    }

    /// The whole sentence as found words.
    pub fn whole(&self) -> Hit<'l> {
        Hit { line: self.line, range: self.range.clone() }
    }
}

impl Hit<'_> {
    /// The words as the letter has them.
    pub fn words(&self) -> &str {
        self.line.words.get(self.range.clone()).unwrap_or_default()
    }

    /// Where they come from.
    pub fn place(&self) -> Option<Place> {
        self.line.paragraph.place(&self.range)
    }
}

/// Whether a text has a `@`, `://`, or two letters right behind a full stop: every address of the web does.
fn may_hold_address(text: &str) -> bool {
    let letters = |at: usize| text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    text.contains('@') || text.contains("://") || text.match_indices('.').any(|(at, _)| letters(at + 1) > 1)
}

/// A text with what a pattern knows replaced by as many bytes of spaces.
fn without(patterns: &Patterns, text: &str, name: &str) -> String {
    let Some(pattern) = patterns.get(name) else { return text.to_owned() };
    pattern.replace_all(text, |found: &regex::Captures<'_>| " ".repeat(found[0].len())).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{super::tests::subject, *};

    fn affirmed(line: &str) -> bool {
        subject("x", &[], line, |subject| Letter::of(subject).affirms("RX_IN_REKENING").is_some())
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
        let found = |line| subject("x", &[], line, |subject| Letter::of(subject).hits("RX_KLACHT").len());
        assert_eq!(found("Zie https://ap.example/klacht en ap.example/een/klacht of klacht@ap.example."), 0);
        assert_eq!(found("Dien een klacht in via ap.example."), 1);
    }

    #[test]
    fn what_the_author_quotes_can_be_left_out() {
        let words = |letter: &Letter<'_>| letter.hits("RX_STRAF").len();
        let line = "U schrijft: \"Ik doe aangifte\".| Cliënte doet aangifte.";
        let counts =
            subject("x", &[], line, |subject| (words(&Letter::of(subject)), words(&Letter::unquoted(subject))));
        assert_eq!(counts, (2, 1));
        let several = "U schrijft: \"Wacht maar.| Ik doe aangifte.\"| Cliënte niet.";
        assert_eq!(subject("x", &[], several, |subject| words(&Letter::unquoted(subject))), 0);
        let stray = "Een scherm van 27\" is stuk.| Cliënte doet aangifte van \"diefstal\".";
        assert_eq!(subject("x", &[], stray, |subject| words(&Letter::unquoted(subject))), 1);
    }

    #[test]
    fn a_list_goes_with_what_introduces_it() {
        let letter = "Een.| Twee.| Drie.\nAls dit:\n- vier;\n- vijf;\n- zes.\nZeven.";
        let counts = subject("x", &[], letter, |subject| {
            let letter = Letter::of(subject);
            let sentences = letter.sentences();
            (0..sentences.len()).map(|index| near(&sentences, index).len()).collect::<Vec<_>>()
        });
        assert_eq!(counts, [2, 3, 2, 4, 4, 4, 4, 1]);
    }
}
