//! What was found out about a text, kept for the next time: each sentence is read by a hundred rules, and most sentences of a
//! letter stand in every letter of its kind.

use std::{
    cell::RefCell,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use super::needs::{Clause, Gram, gram, letter};

/// Most texts that a thread remembers; a letter has two hundred.
const MOST_TEXTS: usize = 1 << 10;
/// Longer texts are not remembered.
const LONGEST: usize = 2_000;
/// Buckets of grams, and for each a bit that says whether it holds any.
const BUCKETS: usize = 1 << 14;

thread_local! {
    static KNOWN: RefCell<Vec<Option<Box<Known>>>> = const { RefCell::new(Vec::new()) };
}

/// The grams that a set of patterns asks for, with the clauses each of them meets.
#[derive(Debug)]
pub(super) struct Grams {
    /// Tells the patterns of one workshop from those of another.
    id: u64,
    any: Vec<u64>,
    /// Where the grams of each bucket begin in `met`.
    starts: Vec<u16>,
    met: Vec<(Gram, u16)>,
    clauses: usize,
    patterns: usize,
}

/// A set of numbers.
#[derive(Debug, Clone)]
struct Bits(Box<[u64]>);

/// A text with the clauses that it meets, and the patterns that were asked for and that know words in it.
#[derive(Debug)]
struct Known {
    grams: u64,
    text: Box<str>,
    met: Bits,
    asked: Bits,
    found: Bits,
}

impl Bits {
    fn none(most: usize) -> Self {
        Self(vec![0; most.div_ceil(64)].into())
    }

    fn has(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    fn add(&mut self, number: usize) {
        if let Some(word) = self.0.get_mut(number / 64) {
            *word |= 1 << (number % 64);
        }
    }
}

fn bucket(gram: Gram) -> usize {
    (gram.wrapping_mul(0x9E37_79B1) >> 18) as usize
}

impl Grams {
    /// Of so many patterns, whose clauses are numbered in this order.
    pub fn new<'a>(clauses: impl IntoIterator<Item = &'a Clause>, patterns: usize) -> Arc<Self> {
        static MADE: AtomicU64 = AtomicU64::new(0);
        let mut met = Vec::new();
        let mut count: u16 = 0;
        for clause in clauses {
            met.extend(clause.iter().map(|gram| (*gram, count)));
            count = count.saturating_add(1);
        }
        met.sort_unstable_by_key(|(gram, clause)| (bucket(*gram), *gram, *clause));
        let mut any = vec![0_u64; BUCKETS / 64];
        let mut starts = vec![0_u16; BUCKETS + 1];
        for (gram, _) in &met {
            let bucket = bucket(*gram);
            any[bucket / 64] |= 1 << (bucket % 64);
            starts[bucket + 1] = starts[bucket + 1].saturating_add(1);
        }
        for bucket in 0..BUCKETS {
            starts[bucket + 1] = starts[bucket + 1].saturating_add(starts[bucket]);
        }
        let id = MADE.fetch_add(1, Ordering::Relaxed);
        Arc::new(Self { id, any, starts, met, clauses: usize::from(count), patterns })
    }

    fn read(&self, text: &str) -> Known {
        let mut met = Bits::none(self.clauses);
        // No word letter stands before the first byte or behind the last.
        let mut letters = gram(b" ");
        for byte in text.bytes().chain([b' ']) {
            let letter = letter(byte);
            letters = letters << 8 | Gram::from(letter);
            self.meet(letters & 0x00FF_FFFF, &mut met);
            self.meet(letters, &mut met);
            if letter == b' ' && byte != b' ' {
                self.meet(Gram::from(byte), &mut met);
            }
        }
        let none = Bits::none(self.patterns);
        Known { grams: self.id, text: text.into(), met, asked: none.clone(), found: none }
    }

    fn meet(&self, gram: Gram, met: &mut Bits) {
        let bucket = bucket(gram);
        if self.any[bucket / 64] >> (bucket % 64) & 1 == 1 {
            let range = usize::from(self.starts[bucket])..usize::from(self.starts[bucket + 1]);
            let of = self.met.get(range).unwrap_or_default().iter().filter(|(other, _)| *other == gram);
            of.for_each(|(_, clause)| met.add(usize::from(*clause)));
        }
    }
}

/// One pattern among those of its set.
#[derive(Debug, Clone)]
pub(super) struct Number {
    pub grams: Arc<Grams>,
    pub pattern: usize,
    pub clauses: std::ops::Range<usize>,
}

impl Number {
    /// Whether the pattern knows words in a text, remembered or by a search, which is spared a text that lacks its letters.
    pub fn knows(&self, text: &str, search: impl FnOnce() -> bool) -> bool {
        if text.len() > LONGEST {
            return search();
        }
        KNOWN.with_borrow_mut(|known| {
            if known.is_empty() {
                known.resize_with(MOST_TEXTS, || None);
            }
            let slot = &mut known[slot(text)];
            if slot.as_ref().is_none_or(|known| known.grams != self.grams.id || *known.text != *text) {
                *slot = Some(Box::new(self.grams.read(text)));
            }
            let Some(known) = slot else { return search() };
            if known.asked.has(self.pattern) {
                return known.found.has(self.pattern);
            }
            let found = self.clauses.clone().all(|clause| known.met.has(clause)) && search();
            known.asked.add(self.pattern);
            if found {
                known.found.add(self.pattern);
            }
            found
        })
    }
}

#[cfg(test)]
impl Number {
    /// Whether a text has the letters that the pattern needs.
    pub fn may(&self, text: &str) -> bool {
        let met = self.grams.read(text).met;
        self.clauses.clone().all(|clause| met.has(clause))
    }
}

/// Where a text is remembered: by its length, its ends and its middle, which is quicker than by all of it.
fn slot(text: &str) -> usize {
    let bytes = text.as_bytes();
    let eight = |at: usize| {
        let part = bytes.get(at..).unwrap_or_default();
        part.first_chunk().map_or_else(|| u64::from(gram(part)), |eight| u64::from_le_bytes(*eight))
    };
    let parts = [eight(0), eight(bytes.len() / 2), eight(bytes.len().saturating_sub(8))];
    let mixed = parts
        .into_iter()
        .fold(bytes.len() as u64, |mixed, part| (mixed.rotate_left(23) ^ part).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    (mixed >> 54) as usize
}
