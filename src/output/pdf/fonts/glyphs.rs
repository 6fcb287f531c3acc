//! A set of glyphs of one face.

/// Glyphs by their numbers in the font file, a bit each; two sets with the same glyphs are equal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Glyphs(Vec<u64>);

impl Glyphs {
    pub fn insert(&mut self, glyph: u16) {
        let word = usize::from(glyph / 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (glyph % 64);
    }

    /// Adds the glyphs of another set.
    pub fn join(&mut self, others: &Self) {
        if self.0.len() < others.0.len() {
            self.0.resize(others.0.len(), 0);
        }
        for (word, other) in self.0.iter_mut().zip(&others.0) {
            *word |= other;
        }
    }

    /// Whether a glyph is in both.
    #[must_use]
    pub fn meets(&self, others: &Self) -> bool {
        self.0.iter().zip(&others.0).any(|(word, other)| word & other != 0)
    }

    /// The glyphs in order.
    pub fn iter(&self) -> impl Iterator<Item = u16> {
        let words = (0..=u16::MAX / 64).zip(&self.0);
        words.flat_map(|(place, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| place * 64 + bit))
    }
}

impl FromIterator<u16> for Glyphs {
    fn from_iter<T: IntoIterator<Item = u16>>(glyphs: T) -> Self {
        let mut set = Self::default();
        glyphs.into_iter().for_each(|glyph| set.insert(glyph));
        set
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_last_glyph_a_font_can_have_is_in_a_set_as_any_other() {
        assert_eq!(
            [0, 63, 64, u16::MAX].into_iter().collect::<Glyphs>().iter().collect::<Vec<_>>(),
            [0, 63, 64, u16::MAX]
        );
    }

    proptest! {
        #[test]
        fn it_is_a_set(
            one in prop::collection::vec(any::<u16>(), 0..20), other in prop::collection::vec(0..300_u16, 0..20)
        ) {
            let sets = [&one, &other].map(|glyphs| glyphs.iter().copied().collect::<BTreeSet<u16>>());
            let mut joined: Glyphs = one.iter().copied().collect();
            let others: Glyphs = other.iter().copied().collect();
            prop_assert_eq!(joined.meets(&others), !sets[0].is_disjoint(&sets[1]));
            joined.join(&others);
            prop_assert_eq!(joined.iter().collect::<Vec<_>>(), sets[0].union(&sets[1]).copied().collect::<Vec<_>>());
            prop_assert_eq!(joined, other.iter().rev().chain(&one).copied().collect());
        }
    }
}
