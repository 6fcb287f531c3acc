//! The grammar of law.md 1.4: which words deny which clause, what is only asked, and what is said on a condition.

use std::ops::Range;

use crate::{
    kind::Doubt,
    patterns::{Pattern, Patterns},
};

/// A sentence in plain letters, with what stands around it.
#[derive(Debug, Clone, Copy)]
pub struct Clauses<'a> {
    pub patterns: &'a Patterns,
    pub sentence: &'a str,
    /// The clause that introduces the list of which the sentence is an item.
    pub lead: &'a str,
    /// The sentence after it in its paragraph.
    pub next: &'a str,
}

/// How words are denied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denial {
    /// By a negation of their clause, or of the whole next sentence: N1, N2, N8.
    Negated,
    /// The reader need not say or do it: N3.
    NotNeeded,
}

/// A word with its bytes, in small letters.
type Word = (Range<usize>, String);

const CONJUNCTIONS: [&str; 12] =
    ["maar", "want", "dus", "zodat", "omdat", "als", "indien", "terwijl", "hoewel", "tenzij", "voordat", "nadat"];
/// Those, and `dan`, which opens what follows from a condition, and other heads of subordinate clauses.
const OPENERS: [&str; 8] = ["dan", "anders", "wanneer", "zolang", "zodra", "mits", "dat", "waarin"];
const CONDITIONS: [&str; 8] = ["als", "indien", "wanneer", "zolang", "tenzij", "mits", "zodra", "ingeval"];
/// After these `als` is "if"; "als bijlage 3" is "as".
const AFTER_ALS: [&str; 26] = [
    "u", "ik", "wij", "we", "hij", "zij", "ze", "het", "dit", "dat", "die", "deze", "de", "er", "niet", "uw", "onze",
    "ons", "client", "cliente", "clienten", "binnen", "betaling", "geen", "iemand", "daarna",
];
const PRONOUNS: [&str; 10] = ["ik", "wij", "we", "u", "hij", "zij", "ze", "men", "cliente", "clienten"];
const WRITERS: [&str; 6] = ["ik", "wij", "we", "client", "cliente", "clienten"];
const FINITE: [&str; 53] = [
    "zoudt", "is", "zijn", "was", "waren", "ben", "bent", "heb", "hebt", "heeft", "hebben", "had", "hadden", "kan",
    "kunt", "kunnen", "kon", "konden", "mag", "mogen", "moet", "moeten", "wil", "wilt", "willen", "zal", "zult",
    "zullen", "zou", "zouden", "wordt", "worden", "werd", "werden", "gaat", "gaan", "doet", "doen", "krijgt",
    "krijgen", "hoeft", "hoeven", "dient", "blijft", "blijven", "geldt", "staat", "staan", "stuurt", "sturen",
    "vraagt", "vragen", "volgt",
];
const IMPERATIVES: [&str; 30] = [
    "geef", "geeft", "stuur", "stuurt", "mail", "mailt", "toon", "toont", "lever", "levert", "neem", "laat", "doe",
    "doet", "gebruik", "zend", "zendt", "voeg", "voegt", "maak", "maakt", "bel", "kopieer", "scan", "upload", "noem",
    "vermeld", "vul", "deel", "plaats",
];
const READER_DOES: [&str; 12] =
    ["hoeft", "kunt", "moet", "bent", "hebt", "dient", "mag", "wilt", "zult", "gaat", "doet", "krijgt"];
const NOT: [&str; 5] = ["niet", "nooit", "nimmer", "evenmin", "niets"];
/// What takes away the force of words in a proof.
const DENIALS: [&str; 9] = ["geen", "niet", "nooit", "nimmer", "evenmin", "niets", "nergens", "niemand", "noch"];
/// How many words `geen` may stand before what it denies (N1).
const REACH: usize = 3;

impl Clauses<'_> {
    /// N4: it asks, and so denies nothing.
    #[must_use]
    pub fn asks(&self) -> bool {
        let sentence = self.sentence.trim_end_matches([' ', '"', '\'', ')']);
        sentence.ends_with('?') || self.knows("RX_VRAAGZIN", sentence.trim_start()) && clauses(sentence).len() == 1
    }

    /// Whether something is said on a condition; one that makes no difference ("of u nu betaalt of niet") is none.
    #[must_use]
    pub fn has_condition(&self) -> bool {
        let words = self.without("RX_ONGEACHT", self.sentence);
        let parts = clauses(&words);
        (0..parts.len()).any(|index| is_condition(&words, &parts, index)) || self.knows("RX_VOORWAARDE", &words)
    }

    /// How the words at `hit`, which `pattern` knows, are denied; nothing if they are said.
    #[must_use]
    pub fn denial(&self, pattern: &Pattern, hit: &Range<usize>) -> Option<Denial> {
        if self.asks() {
            return None;
        }
        let sentence = self.without("RX_NIET_SCHIJN", self.sentence);
        let asked = self.embedded(&sentence, hit);
        if self.need_not(&sentence, hit, asked) {
            return Some(Denial::NotNeeded);
        }
        if asked.is_some() {
            return None;
        }
        let parts = clauses(&sentence);
        let (clause, first) = around(&parts, hit);
        if is_condition(&sentence, &parts, first) {
            return None;
        }
        let inside = inner_negation(pattern, &sentence, hit);
        let words = words(&sentence, &clause);
        let denied = denied_by_geen(&words, hit)
            || denied_by_niet(&words, hit)
            || waived(&words, hit)
            || inside.is_some() && parts.iter().any(|part| part.start <= hit.start && hit.end <= part.end)
            || self.knows("RX_NEE_ERNA", self.next);
        denied.then_some(Denial::Negated)
    }

    /// Why the words at `hit` do not say in earnest what they say; nothing if they do. `pattern` is absent for a phrase.
    #[must_use]
    pub fn doubt(&self, pattern: Option<&Pattern>, hit: &Range<usize>, allowed: &[Doubt]) -> Option<Doubt> {
        let doubts = [Doubt::Asked, Doubt::Exclaimed, Doubt::Mocked, Doubt::Denied];
        let mut doubts = doubts.into_iter().filter(|doubt| !allowed.contains(doubt));
        doubts.find(|doubt| match doubt {
            Doubt::Asked => self.asks() && !self.is_about_a_question() || self.ends_in(hit, '?'),
            Doubt::Exclaimed => self.ends_in(hit, '!'),
            Doubt::Mocked => self.knows("RX_SPOT", self.sentence) || self.knows("RX_SPOT", self.next),
            Doubt::Denied => self.is_denied(pattern, hit),
            Doubt::Quoted => false,
        })
    }

    fn ends_in(&self, hit: &Range<usize>, sign: char) -> bool {
        self.sentence.get(hit.end..).is_some_and(|rest| rest.contains(sign))
    }

    /// Whether at a byte of the sentence something is only said on a condition.
    #[must_use]
    pub fn is_condition_at(&self, at: usize) -> bool {
        let parts = clauses(self.sentence);
        let (_, index) = around(&parts, &(at..at));
        is_condition(self.sentence, &parts, index)
    }

    /// "Wat er stond", "Hoe wij zoeken": a head that names a question and does not ask it.
    fn is_about_a_question(&self) -> bool {
        let first = words(self.sentence, &(0..self.sentence.len())).into_iter().next();
        !self.sentence.contains('?') && first.is_some_and(|(_, word)| !FINITE.contains(&word.as_str()))
    }

    /// Whether anything in their clause, in what introduces it, or in the next sentence takes words back.
    fn is_denied(&self, pattern: Option<&Pattern>, hit: &Range<usize>) -> bool {
        let sentence = self.without("RX_NIET_SCHIJN", self.sentence);
        let (clause, _) = around(&clauses(&sentence), hit);
        let words_of_clause = words(&sentence, &clause);
        // "Het is vervelend dat u niet tevreden bent": what is said about something says nothing of it.
        let outside = words_of_clause
            .iter()
            .take_while(|(at, word)| at.start < hit.end || word != "dat")
            .any(|(at, word)| DENIALS.contains(&word.as_str()) && (at.end <= hit.start || hit.end <= at.start));
        let inside = pattern.is_some_and(|pattern| inner_negation(pattern, &sentence, hit).is_some());
        let lead = words(self.lead, &(0..self.lead.len())).iter().any(|(_, word)| DENIALS.contains(&word.as_str()));
        outside || inside || lead || self.knows("RX_NEE_ERNA", self.next)
    }

    fn knows(&self, name: &str, text: &str) -> bool {
        !text.is_empty() && self.patterns.get(name).is_some_and(|pattern| pattern.knows(text))
    }

    /// A text in which the words that a pattern knows are spaces (N7).
    fn without(&self, name: &str, text: &str) -> String {
        let mut blanked = text.to_owned();
        for range in self.patterns.get(name).into_iter().flat_map(|pattern| pattern.all(text)) {
            let spaces = " ".repeat(range.len());
            blanked.replace_range(range, &spaces);
        }
        blanked
    }

    /// N5: where an embedded question begins in which the words stand.
    fn embedded(&self, sentence: &str, hit: &Range<usize>) -> Option<usize> {
        let starts = self.patterns.get("RX_INGEBED")?.all(sentence).map(|found| found.start);
        starts.take_while(|start| *start <= hit.start).last()
    }

    /// N3: the clause above says that the reader need not.
    fn need_not(&self, sentence: &str, hit: &Range<usize>, asked: Option<usize>) -> bool {
        let parts = clauses(sentence);
        let (clause, _) = around(&parts, hit);
        if let Some(start) = asked {
            let above = parts.iter().rev().find(|part| part.start < start).map_or(0, |part| part.start);
            return sentence.get(above..start).is_some_and(|above| self.knows("RX_UITLEG_NIET_NODIG", above));
        }
        let (before, after) = (sentence.get(clause.start..hit.start), sentence.get(hit.end..clause.end));
        let gapped = format!("{}dat{}", before.unwrap_or_default(), after.unwrap_or_default());
        self.knows("RX_UITLEG_NIET_NODIG", &gapped)
    }
}

/// N1: `geen`, `niets` or `niet een` with few words before what it denies; `zonder` right before it.
fn denied_by_geen(words: &[Word], hit: &Range<usize>) -> bool {
    let before: Vec<&str> = words.iter().filter(|(at, _)| at.end <= hit.start).map(|(_, word)| word.as_str()).collect();
    let far = before.len().saturating_sub(REACH + 1);
    let geen =
        |index: usize| matches!(before[index], "geen" | "niets") || before[index..].starts_with(&["niet", "een"]);
    let adjective = ["enige", "extra", "verdere", "bijkomende", "daarvoor"];
    let without = |word: &&str| matches!(*word, "zonder" | "noch");
    (far..before.len()).any(geen)
        || before.windows(2).any(|pair| pair == ["zonder", "dat"])
        || match before.as_slice() {
            [.., last] if without(last) => true,
            [.., word, last] => without(word) && adjective.contains(last),
            _ => false,
        }
}

/// N2: `niet` and the like of a clause whose subject is the writer, an order, a passive, a thing, or the words themselves.
fn denied_by_niet(words: &[Word], hit: &Range<usize>) -> bool {
    let ahead = words.iter().take_while(|(at, _)| at.end <= hit.start).count();
    let behind = words.iter().position(|(at, _)| at.start >= hit.end).unwrap_or(words.len());
    let word = |index: usize| words.get(index).map_or("", |(_, word)| word.as_str());
    let not = |index: &usize| NOT.contains(&word(*index)) && (*index < ahead || *index >= behind);
    let finite = |index: usize| FINITE.contains(&word(index)) || word(index).len() > 3 && word(index).ends_with('t');
    // "Van laster is geen sprake", "Aangifte is niet aan de orde": the words are what is spoken of.
    if ahead <= 2 && behind < words.len() && finite(behind) {
        return (behind..words.len()).any(|index| not(&index) || word(index) == "geen");
    }
    let Some(last) = (0..words.len()).rfind(not) else { return false };
    if ahead > 0 && not(&(ahead - 1)) {
        return true;
    }
    let reader = (0..words.len()).any(|index| {
        word(index) == "u"
            && (READER_DOES.contains(&word(index + 1)) || index > 0 && READER_DOES.contains(&word(index - 1)))
    });
    let writer =
        (0..last).any(|index| WRITERS.contains(&word(index)) && (WRITERS[..3].contains(&word(index)) || !reader));
    let order = IMPERATIVES.contains(&word(0)) && !WRITERS.contains(&word(1));
    let passive =
        !reader && (0..words.len()).any(|index| matches!(word(index), "wordt" | "worden" | "werd" | "werden"));
    let thing = !reader && last < ahead && (0..last).any(finite);
    writer || order || passive || thing
}

/// "Cliënte ziet van aangifte af": what the clause does without.
fn waived(words: &[Word], hit: &Range<usize>) -> bool {
    let is = |list: &[&str], from: usize, until: usize| {
        words.iter().any(|(at, word)| from <= at.start && at.end <= until && list.contains(&word.as_str()))
    };
    is(&["van"], 0, hit.end)
        && (is(&["afzien", "afziet"], 0, usize::MAX)
            || is(&["zie", "ziet", "zien"], 0, hit.start) && is(&["af"], hit.start, usize::MAX))
}

/// A negation inside the words that a pattern knows which the pattern itself does not ask for.
fn inner_negation(pattern: &Pattern, sentence: &str, hit: &Range<usize>) -> Option<String> {
    let inside = words(sentence, hit).into_iter().find(|(_, word)| word == "geen" || NOT.contains(&word.as_str()))?;
    let mut neutral = sentence.to_owned();
    neutral.replace_range(inside.0.clone(), &"wel"[..inside.0.len().min(3)]);
    let still = pattern.all(&neutral).any(|found| found.start < hit.end && hit.start < found.end);
    still.then_some(inside.1)
}

/// N6: a clause that only says on what condition something is so.
fn is_condition(sentence: &str, parts: &[Range<usize>], index: usize) -> bool {
    let Some(clause) = parts.get(index) else { return false };
    let opening = words(sentence, clause);
    let word = |at: usize| opening.get(at).map_or("", |(_, word)| word.as_str());
    let as_if = word(0) != "als" || AFTER_ALS.contains(&word(1));
    if CONDITIONS.contains(&word(0)) && as_if || word(0) == "zonder" && matches!(word(1), "betaling" | "medewerking") {
        return true;
    }
    // "Betaalt u niet, dan …": a verb before its subject, with a main clause behind it.
    let inverted = index == 0 && word(1) == "u" && word(0).ends_with('t') || word(0) == "mocht";
    let follows = parts.get(index + 1).map(|next| words(sentence, next));
    inverted && follows.is_some_and(|next| next.first().is_some_and(|(_, word)| !CONJUNCTIONS.contains(&word.as_str())))
}

/// The clauses from the one in which words begin to the one in which they end, and the number of the first.
fn around(parts: &[Range<usize>], hit: &Range<usize>) -> (Range<usize>, usize) {
    let first = parts.iter().rposition(|part| part.start <= hit.start).unwrap_or_default();
    let start = parts.get(first).map_or(0, |part| part.start);
    let end = parts.iter().find(|part| part.end >= hit.end).map_or(hit.end, |part| part.end);
    (start..end.max(hit.end), first)
}

/// The clauses of a sentence, as law.md 1.4 splits them.
#[must_use]
pub fn clauses(sentence: &str) -> Vec<Range<usize>> {
    let all = words(sentence, &(0..sentence.len()));
    let mut starts = vec![0];
    let any = |from: usize, most: usize, lists: &[&[&str]]| {
        all.iter().skip(from).take(most).any(|(_, word)| lists.iter().any(|list| list.contains(&word.as_str())))
    };
    for (index, (at, word)) in all.iter().enumerate().skip(1) {
        let between = sentence.get(all[index - 1].0.end..at.start).unwrap_or_default();
        let ends = between.contains([';', ':', '–', '—'])
            || between.contains(',')
                && (any(index, 5, &[&PRONOUNS, &CONJUNCTIONS, &OPENERS]) || any(index, 3, &[&FINITE]));
        let opens = CONJUNCTIONS.contains(&word.as_str());
        let adds = matches!(word.as_str(), "en" | "of") && any(index + 1, 4, &[&FINITE]);
        if ends || opens || adds {
            starts.push(at.start);
        }
    }
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([sentence.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// The words in some bytes of a text.
fn words(text: &str, range: &Range<usize>) -> Vec<Word> {
    let mut found = Vec::new();
    let Some(part) = text.get(range.clone()) else { return found };
    let mut start = None;
    for (at, letter) in part.char_indices().chain([(part.len(), ' ')]) {
        if letter.is_alphanumeric() {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            found.push((range.start + from..range.start + at, part[from..at].to_lowercase()));
        }
    }
    found
}

#[cfg(test)]
mod tests;
