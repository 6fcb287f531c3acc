#![doc = include_str!("vrije_tekst.md")]

use std::{collections::BTreeSet, ops::Range};

use jiff::civil::Date;

use super::{
    Rule, Subject,
    reading::{ReadLetter, Sentence},
};
use crate::{
    diag::{Finding, Severity, problems},
    encode::dotted,
    facts::fields::Fields,
    markdown::document::Zone,
    patterns::Plain,
    value::{Spanned, Value, date, money},
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "briefpraktijk", &["gelezen"], check);

problems! {
    warning VRIJE_TEKST = "vrije-tekst" (soort, zin);
}

/// What a sentence may touch: the name in the message, its words, and whether a denial says enough.
const VOCABULARY: [(&str, &str, bool); 8] = [
    ("klacht, bezwaar of rechter", "RX_VT_RECHTSMIDDEL", false),
    ("een termijn", "RX_VT_TERMIJN", false),
    ("iets wat de brief moet zeggen", "RX_VT_TERUG", false),
    ("strafrecht of incasso", "RX_VT_STRAF", true),
    ("anderen om de lezer heen", "RX_VT_KRING", true),
    ("een identiteitsbewijs", "RX_VT_IDENTITEIT", true),
    ("het BSN", "RX_BSN", true),
    ("kosten", "RX_VT_KOSTEN", true),
];

/// Fields that name somebody or something.
const NAMES: [&str; 14] = [
    "naam",
    "straat",
    "huisnummer",
    "plaats",
    "functie",
    "statutaire_zetel",
    "kantoor",
    "achternaam",
    "ter_attentie_van",
    "fase",
    "vordering",
    "omschrijving",
    "gegevens",
    "onderwerp",
];
/// Groups in which amounts, terms and courts are what is asked for.
const NUMBERS: [&str; 10] = [
    "uitlatingen",
    "schade",
    "kosten",
    "vergoeding",
    "termijn",
    "rechtbank",
    "inzage",
    "verlenging",
    "identiteit",
    "onthoudingsverklaring",
];
/// What is asked for in those.
const ASKED_WITH_NUMBERS: [&str; 3] = ["kosten", "een termijn", "een identiteitsbewijs"];
/// A page that must no longer be found tells of a conviction or a bankruptcy: that is why.
const PAGES: &str = "resultaten";
const ASKED_OF_PAGES: [&str; 1] = ["strafrecht of incasso"];
/// Article 22 lid 3 AVG gives the right to contest a decision, and this field tells of it.
const SAFEGUARD: &str = "waarborg_22";
const ASKED_OF_SAFEGUARD: [&str; 1] = ["klacht, bezwaar of rechter"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let mut texts = Vec::new();
    written("", &subject.case.values, &mut texts);
    let read: BTreeSet<String> =
        Fields::of(subject.case).words("gelezen").into_iter().map(|(sentence, _)| bare(sentence)).collect();
    let letter = ReadLetter::unquoted(subject);
    let known = Known::of(subject);
    let mut findings = Vec::new();
    let mut told = BTreeSet::new();
    for sentence in letter.sentences() {
        if matches!(sentence.zone(), Zone::Bijlagen | Zone::Productie | Zone::Briefhoofd | Zone::Adres) {
            continue;
        }
        for (own, span) in sentence.written_in(&subject.case.source) {
            let Some((path, _)) = texts.iter().find(|(_, text)| *text == span) else { continue };
            let name = path.rsplit('.').next().unwrap_or_default();
            if NAMES.contains(&name) {
                continue;
            }
            let hit = sentence.within(&own);
            let words = hit.words().trim().to_owned();
            // A reference may be named after anybody; only that it counts is read.
            let reference = path.starts_with("kenmerk.");
            let group = path.split(['.', '[']).next().unwrap_or_default();
            let numbers = reference || NUMBERS.contains(&group);
            let asked: &[&str] = match group {
                PAGES => &ASKED_OF_PAGES,
                _ if name == SAFEGUARD => &ASKED_OF_SAFEGUARD,
                _ if numbers => &ASKED_WITH_NUMBERS,
                _ => &[],
            };
            let Some(what) = touches(&sentence, &own, &known, asked) else { continue };
            if reference && what != "iets wat de brief moet zeggen" {
                continue;
            }
            if read.contains(&bare(&words))
                || read.contains(&bare(sentence.whole().words()))
                || !told.insert(bare(&words))
            {
                continue;
            }
            findings.push(VRIJE_TEKST.found().arg("soort", what).arg("zin", words).place(hit.place()));
        }
    }
    findings
}

/// What the free words of a sentence touch.
fn touches(sentence: &Sentence<'_>, own: &Range<usize>, known: &Known, asked: &[&str]) -> Option<&'static str> {
    let by_words = VOCABULARY.iter().filter(|(what, ..)| !asked.contains(what));
    let mut by_words = by_words.filter(|(_, pattern, deniable)| {
        let hits = if *deniable { sentence.threats(pattern) } else { sentence.all(pattern) };
        let past = *pattern == "RX_VT_KOSTEN" && sentence.has("RX_EERDERE_KOSTEN");
        !past && hits.iter().any(|hit| hit.meets(own))
    });
    if let Some((what, ..)) = by_words.next() {
        return Some(what);
    }
    if asked.contains(&"een termijn") {
        return None;
    }
    let in_own = |name: &str| sentence.all(name).into_iter().filter(|hit| hit.meets(own)).collect::<Vec<_>>();
    let new_day = sentence.has("RX_VT_DAG")
        && in_own("RX_DATUM").iter().any(|hit| {
            date::read_words(hit.words()).is_some_and(|read| known.comes(read.date) && !known.days.contains(&read.date))
        });
    let new_sum = sentence.has("RX_VT_SOM")
        && in_own("RX_BEDRAG").iter().any(|hit| {
            let digits: String = hit.words().chars().filter(char::is_ascii_digit).collect();
            !known.sums.contains(&digits)
        });
    match (new_day, new_sum) {
        (true, _) => Some("een dag die de zaak niet noemt"),
        (_, true) => Some("een bedrag dat de zaak niet noemt"),
        _ => None,
    }
}

/// The days and amounts that the case knows besides its free text.
struct Known {
    letter: Option<Date>,
    days: BTreeSet<Date>,
    /// The digits of each way to print an amount.
    sums: BTreeSet<String>,
}

impl Known {
    fn of(subject: Subject<'_>) -> Self {
        let mut known =
            Self { letter: Fields::of(subject.case).date("briefdatum"), days: BTreeSet::new(), sums: BTreeSet::new() };
        subject.case.values.iter().for_each(|(_, spanned)| known.add(&spanned.value));
        subject.facts.named().for_each(|(_, value)| known.add(&value));
        known
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::Date(day) => {
                self.days.insert(*day);
            }
            Value::Money(amount) => {
                let forms = money::other_forms(*amount).into_iter().chain([money::printed(*amount)]);
                self.sums.extend(forms.map(|form| form.chars().filter(char::is_ascii_digit).collect::<String>()));
            }
            Value::List(items) => items.iter().for_each(|item| self.add(&item.value)),
            Value::Group(values) => values.iter().for_each(|(_, spanned)| self.add(&spanned.value)),
            _ => {}
        }
    }

    /// Whether a day is still to come when the letter is written: a new term, where a past day is history.
    fn comes(&self, day: Date) -> bool {
        self.letter.is_some_and(|letter| day > letter)
    }
}

/// Every text of the case that is not the other side's, with its path.
fn written(path: &str, values: &[(String, Spanned)], found: &mut Vec<(String, Range<usize>)>) {
    for (name, spanned) in values {
        let path = dotted(path, name);
        each_text(&path, spanned, found);
    }
}

fn each_text(path: &str, spanned: &Spanned, found: &mut Vec<(String, Range<usize>)>) {
    match &spanned.value {
        Value::Text(_) | Value::Prose(_) => found.push((path.to_owned(), spanned.span.clone())),
        Value::List(items) => items.iter().for_each(|item| each_text(path, item, found)),
        Value::Group(values) => written(path, values, found),
        _ => {}
    }
}

/// A sentence by its letters and digits alone, so that quotation marks and white space of YAML make no difference.
fn bare(sentence: &str) -> String {
    let plain = Plain::of(sentence).text.to_lowercase();
    plain.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn words_of_the_template_are_not_free_text() {
        clean("vrije_tekst", "avg_weigering", &[], "U kunt naar de rechter.");
    }

    #[test]
    fn a_sentence_that_touches_the_vocabulary_is_shown_until_it_was_read() {
        let of = |lines: &[&str]| {
            let free = lines.to_vec();
            found("vrije_tekst", "avg_weigering", &free, "¶Uw werkgever weet dit al.")
        };
        assert_eq!(of(&["aanvulling: Uw werkgever weet dit al."]), ["W vrije-tekst: Uw werkgever weet dit al."]);
        assert_eq!(of(&["aanvulling: Uw werkgever weet dit al.", "gelezen: [Uw werkgever weet dit al.]"]).len(), 0);
        assert_eq!(of(&["aanvulling: Uw werkgever weet dit al.", "gelezen: [Uw werkgever weet dit.]"]).len(), 1);
    }
}
