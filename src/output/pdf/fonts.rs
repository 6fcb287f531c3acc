//! The faces of a letter, reduced to the glyphs it shows.

use std::{
    array,
    cmp::Reverse,
    collections::BTreeMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

mod company;
mod embedded;
mod glyphs;
mod program;

use pdf_writer::{Name, Ref};
use quick_cache::sync::Cache;

pub use self::embedded::Used;
use self::{
    company::Company,
    embedded::{Need, Subset},
    glyphs::Glyphs,
};
use super::file::File;
use crate::{
    diag::Finding,
    layout::{
        Glyph, GlyphRun, Item, Pages,
        faces::{FaceId, Faces},
    },
    output::problems,
};

/// So many subsets are remembered, those used last; memory does not grow with the batch.
const MOST_REMEMBERED: usize = 200;

/// Subsets that letters of one batch share: most letters need the same few sets of glyphs.
#[derive(Debug, Default)]
pub struct Subsets {
    styles: Mutex<Vec<Arc<Shared>>>,
}

/// What is made once of the faces of one house style.
#[derive(Debug)]
struct Shared {
    faces: Arc<Faces>,
    companies: [OnceLock<Company>; 4],
    subsets: Cache<(FaceId, Glyphs), Arc<Subset>>,
    fonts: Cache<Need, Arc<Used>>,
}

impl Subsets {
    fn of(&self, faces: &Arc<Faces>) -> Arc<Shared> {
        let mut styles = self.styles.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(shared) = styles.iter().find(|shared| Arc::ptr_eq(&shared.faces, faces)) {
            return Arc::clone(shared);
        }
        let shared = Arc::new(Shared {
            faces: Arc::clone(faces),
            companies: Default::default(),
            subsets: Cache::new(MOST_REMEMBERED),
            fonts: Cache::new(MOST_REMEMBERED),
        });
        styles.push(Arc::clone(&shared));
        shared
    }
}

impl Shared {
    fn company(&self, face: FaceId) -> &Company {
        self.companies[face.index()].get_or_init(|| Company::of(&self.faces, face))
    }

    /// The font for a need, made now or earlier.
    fn font(&self, need: Need) -> Result<Arc<Used>, Box<Finding>> {
        if let Some(font) = self.fonts.get(&need) {
            return Ok(font);
        }
        let broken = || Box::new(problems::FONT_NOT_EMBEDDABLE.found().arg("face", need.face.name()));
        let set = (need.face, need.glyphs.clone());
        let subset = if let Some(subset) = self.subsets.get(&set) {
            subset
        } else {
            let subset = Arc::new(Subset::of(&self.faces, need.face, &need.glyphs).ok_or_else(broken)?);
            self.subsets.insert(set, Arc::clone(&subset));
            subset
        };
        let font = Arc::new(Used::new(subset, self.company(need.face), &need).ok_or_else(broken)?);
        self.fonts.insert(need, Arc::clone(&font));
        Ok(font)
    }
}

/// What one letter shows of a face.
#[derive(Default)]
struct Use<'a> {
    glyphs: Glyphs,
    /// How often a glyph shows by itself which text, where that is not its usual one.
    texts: BTreeMap<(u16, &'a str), usize>,
}

impl Use<'_> {
    /// What must be in the file.
    fn need(self, face: FaceId, company: &Company) -> Need {
        let Self { mut glyphs, texts } = self;
        // Slanted letters stand in a few headings and words, whose glyphs alone make a small file.
        if matches!(face, FaceId::Regular | FaceId::Bold) {
            company.join(&mut glyphs);
        } else if let Some(space) = company.space {
            glyphs.insert(space);
        }
        let mut texts: Vec<_> = texts.into_iter().filter(|((_, text), _)| !text.is_empty()).collect();
        texts.sort_by_key(|((glyph, text), count)| (*glyph, Reverse(*count), *text));
        let meanings = texts.into_iter().map(|((glyph, text), _)| (glyph, text.into())).collect();
        Need { face, glyphs, meanings }
    }
}

/// The fonts of one letter and what each of their glyphs means.
#[derive(Debug, Default)]
pub struct Fonts {
    faces: [Option<Arc<Used>>; 4],
}

impl Fonts {
    /// Collects the glyphs of all pages and takes or makes their subsets.
    pub fn of(pages: &Pages, subsets: &Subsets) -> Result<Self, Box<Finding>> {
        let shared = subsets.of(&pages.faces);
        let mut uses: [Option<Use<'_>>; 4] = array::from_fn(|_| None);
        for run in runs(pages) {
            let company = shared.company(run.face);
            let shown = uses[run.face.index()].get_or_insert_default();
            for cluster in clusters(&run.glyphs) {
                for glyph in cluster {
                    shown.glyphs.insert(glyph.id);
                }
                // A glyph that shows text together with others has no meaning of its own.
                if let [only] = cluster
                    && company.meaning(only.id) != only.text
                {
                    *shown.texts.entry((only.id, only.text.as_str())).or_default() += 1;
                }
            }
        }
        let mut fonts = Self::default();
        for (face, shown) in FaceId::ALL.into_iter().zip(uses) {
            if let Some(shown) = shown {
                fonts.faces[face.index()] = Some(shared.font(shown.need(face, shared.company(face)))?);
            }
        }
        Ok(fonts)
    }

    /// A face; there is one for every face the pages show.
    #[must_use]
    pub fn get(&self, face: FaceId) -> Option<&Used> {
        self.faces[face.index()].as_deref()
    }

    /// Writes the fonts; gives the name of each in the page resources and its place.
    #[must_use]
    pub fn write(&self, file: &mut File) -> Vec<(Name<'static>, Ref)> {
        let used = FaceId::ALL.into_iter().filter_map(|face| Some((resource(face), self.get(face)?)));
        used.map(|(name, font)| (name, font.write(file))).collect()
    }
}

/// The name of a face in the page resources.
#[must_use]
pub fn resource(face: FaceId) -> Name<'static> {
    Name(match face {
        FaceId::Regular => b"F0",
        FaceId::Bold => b"F1",
        FaceId::Italic => b"F2",
        FaceId::BoldItalic => b"F3",
    })
}

/// The glyphs of a run in clusters: one with text and those without that follow it.
pub fn clusters(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|_, next| next.text.is_empty())
}

fn runs(pages: &Pages) -> impl Iterator<Item = &GlyphRun> {
    pages.pages.iter().flat_map(|page| &page.items).filter_map(|placed| match &placed.item {
        Item::Text(run) => Some(run),
        Item::Rule { .. } | Item::Image { .. } => None,
    })
}
