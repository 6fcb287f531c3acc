//! Letters that a text must hold before a pattern can know anything in it. The build script reads this file too.
//!
//! Most patterns know nothing in most sentences. All their words hold one of a few groups of three or four letters, of which
//! such a sentence holds none: to look for these is many times cheaper than to search, and spares compiling the regex.

use std::{collections::BTreeSet, mem};

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// A few letters as a number: three or four bytes of which all but word letters are spaces, or one sign as it is.
pub(super) type Gram = u32;

/// One of these grams must be in the text.
pub(super) type Clause = Vec<Gram>;

/// Most words that are told apart; a clause of more would seldom rule a text out.
const MOST_WORDS: usize = 128;
/// Most members of a class of letters that are told apart.
const MOST_LETTERS: usize = 6;
/// Most clauses of a pattern: the third rules out hardly anything that the first two did not.
const MOST_CLAUSES: usize = 2;
/// Letters, the commonest in Dutch first.
const COMMON_FIRST: &[u8] = b" enatirodslghvkmubpwjzcfxyq";
/// Signs that most sentences have.
const COMMON_SIGNS: &[u8] = b" ,.-:;'()/";
/// Stands in a word where one of letters begins or ends: no text holds it.
const EDGE: u8 = 0xFF;

type Words = BTreeSet<Vec<u8>>;

/// What words a part of a regex knows.
#[derive(Default)]
struct Needs {
    /// All of them, if they are few.
    exact: Option<Words>,
    /// For each of these sets: one of its members stands in whatever the part knows.
    some_of: Vec<Words>,
}

/// The letters that are in every text in which a regex knows anything: one gram of each clause. No clause if that cannot be said.
pub(super) fn clauses(regex: &Hir) -> Vec<Clause> {
    let mut sets = needs(regex).settled();
    sets.sort_by_key(|set| std::cmp::Reverse(worth(set)));
    sets.truncate(MOST_CLAUSES);
    let grams = |set: Words| set.iter().filter_map(|word| rarest(word)).collect::<BTreeSet<_>>().into_iter().collect();
    sets.into_iter().map(grams).collect()
}

/// The gram of some letters.
pub(super) fn gram(letters: &[u8]) -> Gram {
    letters.iter().fold(0, |gram, letter| gram << 8 | Gram::from(*letter))
}

/// A byte as grams have it: a small letter, a digit or `_`; anything else ends a word.
pub(super) fn letter(byte: u8) -> u8 {
    if byte.is_ascii_alphanumeric() || byte == b'_' { byte.to_ascii_lowercase() } else { b' ' }
}

/// The gram of a word that other words have least; none if it is too short to have any.
fn rarest(word: &[u8]) -> Option<Gram> {
    let sign = word.iter().find(|byte| **byte != EDGE && letter(**byte) == b' ' && !COMMON_SIGNS.contains(byte));
    if let Some(sign) = sign {
        return Some(Gram::from(*sign));
    }
    let is_letter = |at: Option<usize>| at.and_then(|at| word.get(at)).is_some_and(|byte| letter(*byte) != b' ');
    let bare = |(at, byte): (usize, &u8)| match *byte {
        // At either end of the word, what follows or precedes a letter there is none.
        EDGE if at == 0 && is_letter(Some(1)) => Some(b' '),
        EDGE if at + 1 == word.len() && is_letter(at.checked_sub(1)) => Some(b' '),
        EDGE => None,
        byte => Some(letter(byte)),
    };
    let bare: Vec<u8> = word.iter().enumerate().filter_map(bare).collect();
    let rank = |letter: &u8| COMMON_FIRST.iter().position(|common| common == letter).unwrap_or(COMMON_FIRST.len());
    let rare = |letters: &&[u8]| letters.iter().map(rank).sum::<usize>();
    if bare.len() < 3 {
        return None;
    }
    bare.windows(bare.len().min(4)).max_by_key(rare).map(gram)
}

/// How many texts a set rules out, roughly: long words and few of them.
fn worth(set: &Words) -> usize {
    set.iter().map(Vec::len).min().unwrap_or_default().min(8) * 1000 / (8 + set.len())
}

impl Needs {
    fn exact(words: Words) -> Self {
        Self { exact: Some(words), some_of: Vec::new() }
    }

    fn some_of(words: Words) -> Self {
        let mut needs = Self::default();
        needs.add(words);
        needs
    }

    fn add(&mut self, words: Words) {
        if !words.is_empty() && words.iter().all(|word| rarest(word).is_some()) {
            self.some_of.push(words);
        }
    }

    fn settled(mut self) -> Vec<Words> {
        if let Some(words) = self.exact.take() {
            self.add(words);
        }
        self.some_of
    }
}

fn needs(regex: &Hir) -> Needs {
    match regex.kind() {
        HirKind::Look(Look::WordAscii | Look::Start | Look::End) => Needs::exact(Words::from([vec![EDGE]])),
        HirKind::Empty | HirKind::Look(_) => Needs::exact(Words::from([Vec::new()])),
        HirKind::Literal(literal) => Needs::exact(Words::from([literal.0.to_ascii_lowercase()])),
        HirKind::Class(class) => letters(class).map(Needs::exact).unwrap_or_default(),
        HirKind::Capture(capture) => needs(&capture.sub),
        HirKind::Repetition(repetition) => {
            let inner = needs(&repetition.sub);
            match (repetition.min, repetition.max, inner.exact) {
                (0, Some(1), Some(mut words)) => {
                    words.insert(Vec::new());
                    Needs::exact(words)
                }
                (0, ..) => Needs::default(),
                (1, Some(1), exact) => Needs { exact, ..inner },
                (.., exact) => Needs { exact: None, some_of: Needs { exact, ..inner }.settled() },
            }
        }
        HirKind::Concat(parts) => match parts.as_slice() {
            // Each branch has the ends that all have, which makes letters of a short word.
            [start, branches, end]
                if is_look(start)
                    && is_look(end)
                    && let HirKind::Alternation(each) = branches.kind() =>
            {
                let with_ends = |branch: &Hir| Hir::concat(vec![start.clone(), branch.clone(), end.clone()]);
                any(&each.iter().map(with_ends).collect::<Vec<_>>())
            }
            parts => row(parts),
        },
        HirKind::Alternation(branches) => any(branches),
    }
}

fn is_look(part: &Hir) -> bool {
    matches!(part.kind(), HirKind::Look(_))
}

/// The members of a class in small letters, if they are few.
fn letters(class: &Class) -> Option<Words> {
    let mut found = Words::new();
    let mut add = |letter: &[u8]| {
        found.insert(letter.to_ascii_lowercase());
        found.len() <= MOST_LETTERS
    };
    let few = match class {
        Class::Bytes(bytes) => bytes.iter().all(|range| (range.start()..=range.end()).all(|byte| add(&[byte]))),
        Class::Unicode(letters) => letters
            .iter()
            .all(|range| (range.start()..=range.end()).all(|letter| add(letter.encode_utf8(&mut [0; 4]).as_bytes()))),
    };
    few.then_some(found)
}

/// One part after the other: neighbours of few words make longer words.
fn row(parts: &[Hir]) -> Needs {
    let mut all = Needs::default();
    let mut words = Words::from([Vec::new()]);
    let mut whole = true;
    for part in parts {
        let part = needs(part);
        match part.exact {
            Some(next) if next.len() * words.len() <= MOST_WORDS => {
                let joined =
                    |word: &Vec<u8>| next.iter().map(|end| [word.as_slice(), end].concat()).collect::<Vec<_>>();
                words = words.iter().flat_map(joined).collect();
            }
            Some(next) => {
                whole = false;
                all.add(mem::replace(&mut words, next));
            }
            None => {
                whole = false;
                all.add(mem::replace(&mut words, Words::from([Vec::new()])));
                all.some_of.extend(part.some_of);
            }
        }
    }
    if whole {
        return Needs::exact(words);
    }
    all.add(words);
    all
}

/// One branch or another.
fn any(branches: &[Hir]) -> Needs {
    let branches: Vec<Needs> = branches.iter().map(needs).collect();
    let exact: Option<Vec<&Words>> = branches.iter().map(|branch| branch.exact.as_ref()).collect();
    if let Some(exact) = exact {
        let words: Words = exact.into_iter().flatten().cloned().collect();
        return if words.len() <= MOST_WORDS { Needs::exact(words) } else { Needs::some_of(words) };
    }
    let mut words = Words::new();
    for branch in branches {
        let Some(best) = branch.settled().into_iter().max_by_key(worth) else { return Needs::default() };
        words.extend(best);
    }
    Needs::some_of(words)
}
