//! Which glyphs come along when one of them is needed, so that nearly all letters of a batch share a few subsets of a face.
//!
//! A subset is made and deflated once a run for each set of glyphs; with the glyphs of each letter alone, nearly every letter
//! would have sets of its own. The glyphs that come along make a letter of two pages about 8 kB larger.

use std::{collections::BTreeSet, sync::Arc};

use crate::layout::{
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
    always: BTreeSet<u16>,
    sometimes: [BTreeSet<u16>; 5],
    /// The glyph of a space, if the face has one.
    pub space: Option<u16>,
}

impl Company {
    #[must_use]
    pub fn of(faces: &Arc<Faces>, face: FaceId) -> Self {
        let shaper = Shaper::new(Arc::clone(faces));
        // A glyph that the face lacks is its empty box, which no letter shows.
        let glyphs = |text: &str| {
            let words = text.split(' ').map(|word| shaper.shape(face, word));
            let glyphs = words.flat_map(|shaped| shaped.glyphs.iter().map(|glyph| glyph.id).collect::<Vec<_>>());
            glyphs.filter(|glyph| *glyph != 0).collect::<BTreeSet<u16>>()
        };
        let space = shaper.shape(face, " ").glyphs.first().map(|glyph| glyph.id).filter(|glyph| *glyph != 0);
        let mut always = glyphs(ALWAYS);
        always.extend(space);
        // The hyphen at the end of a line may have a glyph of its own.
        always.extend(shaper.shape_broken(face, "a").glyphs.iter().map(|glyph| glyph.id).filter(|glyph| *glyph != 0));
        Self {
            always,
            sometimes: SOMETIMES.map(|text| text.chars().flat_map(|c| glyphs(&c.to_string())).collect()),
            space,
        }
    }

    /// Adds to some glyphs those that come along.
    pub fn join(&self, glyphs: &mut BTreeSet<u16>) {
        glyphs.extend(&self.always);
        for group in &self.sometimes {
            if !group.is_disjoint(glyphs) {
                glyphs.extend(group);
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
                let own: BTreeSet<u16> = shaped.glyphs.iter().map(|glyph| glyph.id).collect();
                let mut all = own.clone();
                company.join(&mut all);
                assert!(all.is_superset(&own), "{text}");
                all
            };
            assert_eq!(joined("Jansen"), joined("Visser"));
            assert_eq!(joined("afijn"), joined("officier"));
            assert_ne!(joined("2026"), joined("nu"));
            assert!(company.space.is_some());
        }
    }
}
