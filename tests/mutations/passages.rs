//! The passages of a composed letter that its marks assign to an element, and what a mutant does to them.

use std::ops::Range;

use lettergen::markdown::marks::{self, Mark};

/// The bytes of one passage in a composed letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// With its own pair of marks.
    pub outer: Range<usize>,
    pub inner: Range<usize>,
}

/// What is done to a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mutant {
    /// Gone, marks and all.
    Removed,
    /// Only its marks are left.
    Emptied,
    /// Every letter and digit is an `o`, so that the shape stays and no evidence does.
    Replaced,
}

/// The passages of an element, by its index in the kind, outermost only.
pub fn of(text: &str, element: usize) -> Vec<Passage> {
    let mark = Mark::Element(u32::try_from(element).unwrap());
    let (opens, closes) = (places(text, &marks::open(mark)), places(text, &marks::close(mark)));
    let mut events: Vec<(Range<usize>, bool)> = opens.into_iter().map(|place| (place, true)).collect();
    events.extend(closes.into_iter().map(|place| (place, false)));
    events.sort_by_key(|(place, _)| place.start);
    let mut passages = Vec::new();
    let mut open: Vec<Range<usize>> = Vec::new();
    for (place, opens) in events {
        if opens {
            open.push(place);
        } else if let Some(start) = open.pop().filter(|_| open.is_empty()) {
            passages.push(Passage { outer: start.start..place.end, inner: start.end..place.start });
        }
    }
    passages
}

/// Where a mark stands; a mark that only begins the same (`1` and `12`) is another.
fn places(text: &str, mark: &str) -> Vec<Range<usize>> {
    let sides = ['\u{FDD0}', '\u{FDD1}'];
    let goes_on = |at: usize| text[at..].chars().next().is_some_and(|c| marks::is_mark(c) && !sides.contains(&c));
    let found = text.match_indices(mark).map(|(at, _)| at..at + mark.len());
    found.filter(|place| !goes_on(place.end)).collect()
}

/// The letter with these passages (in the order of the text) changed.
pub fn mutated(text: &str, passages: &[Passage], mutant: Mutant) -> String {
    let mut changed = text.to_owned();
    for passage in passages.iter().rev() {
        match mutant {
            Mutant::Removed => changed.replace_range(passage.outer.clone(), ""),
            Mutant::Emptied => changed.replace_range(passage.inner.clone(), ""),
            Mutant::Replaced => {
                let words = replaced(&text[passage.inner.clone()]);
                changed.replace_range(passage.inner.clone(), &words);
            }
        }
    }
    changed
}

/// Words without evidence in the place of all words but the addresses of links, which no reader sees.
fn replaced(words: &str) -> String {
    let mut in_address = false;
    let mut before = '\0';
    let letters = words.chars().map(|letter| {
        in_address = in_address && letter != ')' || before == ']' && letter == '(';
        before = letter;
        if letter.is_alphanumeric() && !in_address && !marks::is_mark(letter) { 'o' } else { letter }
    });
    letters.collect()
}

impl Passage {
    pub fn holds(&self, other: &Self) -> bool {
        self.outer.start <= other.outer.start && other.outer.end <= self.outer.end
    }
}

#[test]
fn passages_are_found_by_their_own_marks_and_changed_alone() {
    let marked = |index: u32, words: &str| {
        format!("{}{words}{}", marks::open(Mark::Element(index)), marks::close(Mark::Element(index)))
    };
    let text = format!("a {} c {} d", marked(1, &format!("1 {} [b](x)", marked(0x12, "in"))), marked(0x12, "los"));
    assert_eq!(of(&text, 1).len(), 1);
    let inner = of(&text, 0x12);
    assert_eq!(inner.iter().map(|passage| &text[passage.inner.clone()]).collect::<Vec<_>>(), ["in", "los"]);
    assert!(of(&text, 1)[0].holds(&inner[0]) && !of(&text, 1)[0].holds(&inner[1]));
    assert_eq!(mutated(&text, &of(&text, 1), Mutant::Removed), format!("a  c {} d", marked(0x12, "los")));
    let replaced = format!("a {} c {} d", marked(1, &format!("o {} [o](x)", marked(0x12, "oo"))), marked(0x12, "los"));
    assert_eq!(mutated(&text, &of(&text, 1), Mutant::Replaced), replaced);
    assert_eq!(mutated("los", &[], Mutant::Emptied), "los");
}
