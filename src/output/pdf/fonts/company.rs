//! Which glyphs come along when one of them is needed, so that nearly all letters of a batch share a few subsets of a face.
//!
//! A subset is made and packed once a run for each set of glyphs; with the glyphs of each letter alone, nearly every letter
//! would have sets of its own. The glyphs that come along make a letter of two pages about 6 kB larger.

use std::sync::Arc;

use super::{clusters, glyphs::Glyphs};
use crate::layout::{
    Glyph,
    faces::{FaceId, Faces},
    shape::Shaper,
};

/// What every letter needs, white space and common ligatures with it.
const ALWAYS: &str = "abcdefghijklmnopqrstuvwxyz., - ff fi fl ffi ffl \u{A0}";

/// What some letters need, together.
const SOMETIMES: [&str; 5] =
    ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789", ":;?!()/@&€%§“”‘’'\"–—…·•_#=+", "áàäâéèëêíïóöôúüçÉË", "*<>[]|~^`{}\\"];

/// The glyphs of one face that keep company.
#[derive(Debug)]
pub struct Company {
    always: Glyphs,
    sometimes: [Glyphs; 5],
    /// By glyph, what it means in nearly all letters; empty where that is not known.
    meanings: Vec<Box<str>>,
    /// The glyph of a space, if the face has one.
    pub space: Option<u16>,
}

impl Company {
    #[must_use]
    pub fn of(faces: &Arc<Faces>, face: FaceId) -> Self {
        let shaper = Shaper::new(Arc::clone(faces));
        let mut company =
            Self { always: Glyphs::default(), sometimes: Default::default(), meanings: Vec::new(), space: None };
        let space = company.learn(&shaper.shape(face, " ").glyphs);
        company.space = space.iter().next();
        company.always = space;
        for word in ALWAYS.split(' ') {
            let glyphs = company.learn(&shaper.shape(face, word).glyphs);
            company.always.join(&glyphs);
        }
        // The hyphen at the end of a line may have a glyph of its own.
        let broken = company.learn(&shaper.shape_broken(face, "a").glyphs);
        company.always.join(&broken);
        for (group, text) in SOMETIMES.iter().enumerate() {
            for letter in text.chars() {
                let glyphs = company.learn(&shaper.shape(face, letter.encode_utf8(&mut [0; 4])).glyphs);
                company.sometimes[group].join(&glyphs);
            }
        }
        company
    }

    /// The glyphs of a word; what each of them means is remembered unless something was before.
    fn learn(&mut self, word: &[Glyph]) -> Glyphs {
        // A glyph that the face lacks is its empty box, which no letter shows.
        let mut glyphs = Glyphs::default();
        for cluster in clusters(word) {
            for glyph in cluster.iter().filter(|glyph| glyph.id != 0) {
                glyphs.insert(glyph.id);
                let place = usize::from(glyph.id);
                if self.meanings.len() <= place {
                    self.meanings.resize(place + 1, Box::default());
                }
                if cluster.len() == 1 && self.meanings[place].is_empty() {
                    self.meanings[place] = glyph.text.as_str().into();
                }
            }
        }
        glyphs
    }

    /// What a glyph means in nearly all letters; empty if that is not known.
    #[must_use]
    pub fn meaning(&self, glyph: u16) -> &str {
        self.meanings.get(usize::from(glyph)).map_or("", |meaning| meaning)
    }

    /// Adds to some glyphs those that come along.
    pub fn join(&self, glyphs: &mut Glyphs) {
        glyphs.join(&self.always);
        for group in &self.sometimes {
            if group.meets(glyphs) {
                glyphs.join(group);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::faces::gentium;

    #[test]
    fn what_comes_along_is_what_the_text_at_hand_needs_and_more() {
        for face in FaceId::ALL {
            let company = Company::of(&gentium(), face);
            let joined = |text: &str| {
                let shaped = Shaper::new(gentium()).shape(face, text);
                let own: Vec<u16> = shaped.glyphs.iter().map(|glyph| glyph.id).collect();
                let mut all: Glyphs = own.iter().copied().collect();
                company.join(&mut all);
                assert!(own.iter().all(|glyph| all.iter().any(|other| other == *glyph)), "{text}");
                all
            };
            assert_eq!(joined("Jansen"), joined("Visser"));
            assert_eq!(joined("afijn"), joined("officier"));
            assert_ne!(joined("2026"), joined("nu"));
            assert_eq!(company.space.map(|space| company.meaning(space)), Some(" "));
        }
    }
}
