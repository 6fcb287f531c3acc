//! PDF files of others: how many pages they have, and whether those can stand in an archival letter.

mod content;
mod fitness;

pub use self::content::cleaned;

use lopdf::{Dictionary, Document, Error, Object, ObjectId};

use crate::{
    diag::{Finding, Problem},
    output::problems,
};

/// More pages are a file of documents, not an enclosure.
const MOST_PAGES: usize = 100;
/// How many nodes above a page may say something about it.
const MOST_PARENTS: usize = 40;
/// Most bytes of the drawing operations of a page.
const MOST_CONTENT: usize = 32 << 20;

/// A PDF file that can be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub sheets: Vec<Sheet>,
    /// Why its pages cannot be bound in.
    pub obstacle: Option<Obstacle>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Width and height as seen, in whole points.
    pub size: (u32, u32),
    pub has_words: bool,
}

/// What keeps the pages of a file from being bound into a letter that must stay archival (PDF/A-2a) and accessible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The file does not say that it is PDF/A itself, so nothing vouches for its fonts and pictures.
    NotArchival,
    /// A font that is not in the file, or whose letters cannot be read back.
    Fonts,
    /// Printing colours.
    Colours,
    /// Notes, stamps or fields on the page: they are no part of what the page itself draws.
    Annotations,
    /// Layers that a reader may hide.
    Layers,
    /// Drawing operations that cannot be taken over.
    Content,
}

impl Obstacle {
    /// The problem that says so.
    #[must_use]
    pub fn problem(self) -> &'static Problem {
        match self {
            Self::NotArchival => &problems::ENCLOSURE_APART_NOT_ARCHIVAL,
            Self::Fonts => &problems::ENCLOSURE_APART_FONTS,
            Self::Colours => &problems::ENCLOSURE_APART_COLOURS,
            Self::Annotations => &problems::ENCLOSURE_APART_ANNOTATIONS,
            Self::Layers => &problems::ENCLOSURE_APART_LAYERS,
            Self::Content => &problems::ENCLOSURE_APART_CONTENT,
        }
    }
}

/// Reads a PDF file.
///
/// # Errors
/// `enclosure-pdf-broken`, `enclosure-pdf-encrypted`, `enclosure-pdf-too-long` (args: pages, most).
pub fn read(bytes: &[u8]) -> Result<Read, Box<Finding>> {
    let failed = |problem: &'static Problem| Box::new(problem.found());
    let pdf = match Document::load_mem(bytes) {
        Ok(pdf) => pdf,
        Err(Error::Decryption(_) | Error::InvalidPassword | Error::UnsupportedSecurityHandler(_)) => {
            return Err(Box::new(problems::ENCLOSURE_PDF_ENCRYPTED.found()));
        }
        Err(_) => return Err(Box::new(problems::ENCLOSURE_PDF_BROKEN.found())),
    };
    if pdf.is_encrypted() || pdf.was_encrypted() {
        return Err(failed(&problems::ENCLOSURE_PDF_ENCRYPTED));
    }
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    if pages.len() > MOST_PAGES {
        let finding = problems::ENCLOSURE_PDF_TOO_LONG.found().arg("pages", pages.len().to_string());
        return Err(Box::new(finding.arg("most", MOST_PAGES.to_string())));
    }
    let pages: Option<Vec<ForeignPage>> = pages.into_iter().map(|page| ForeignPage::of(&pdf, page)).collect();
    let pages = pages.filter(|pages| !pages.is_empty()).ok_or_else(|| failed(&problems::ENCLOSURE_PDF_BROKEN))?;
    let mut obstacle = fitness::of_file(&pdf);
    let mut sheets = Vec::new();
    for page in &pages {
        let judged = fitness::of_page(&pdf, page);
        sheets.push(Sheet { size: page.size(), has_words: judged.has_words });
        obstacle = obstacle.or(judged.obstacle);
    }
    Ok(Read { sheets, obstacle })
}

/// A page with what it inherits from the nodes above it (PDF 32000-1, 7.7.3.4).
#[derive(Debug)]
pub struct ForeignPage {
    pub resources: Dictionary,
    pub content: Vec<u8>,
    /// The transparency group it is drawn in.
    pub group: Option<Object>,
    annotations: Option<Object>,
    /// Left, bottom, width and height of what is seen of it.
    area: [f32; 4],
    /// Quarters that it is turned clockwise.
    quarters: u8,
}

impl ForeignPage {
    /// A page of a file; none if it has no size or cannot be read.
    #[must_use]
    pub fn of(pdf: &Document, id: ObjectId) -> Option<Self> {
        let page = pdf.get_dictionary(id).ok()?;
        let inherited = |key: &[u8]| {
            let mut node = page;
            for _ in 0..MOST_PARENTS {
                if let Some(value) = node.get_deref(key, pdf).ok().filter(|value| !value.is_null()) {
                    return Some(value);
                }
                node = node.get_deref(b"Parent", pdf).and_then(Object::as_dict).ok()?;
            }
            None
        };
        let media = inherited(b"MediaBox").and_then(|area| corners(pdf, area))?;
        let crop = inherited(b"CropBox").and_then(|area| corners(pdf, area)).unwrap_or(media);
        let [left, bottom] = [crop[0].max(media[0]), crop[1].max(media[1])];
        let [right, top] = [crop[2].min(media[2]), crop[3].min(media[3])];
        let area = [left, bottom, right - left, top - bottom];
        // Nobody sees less than a point; more than this is no page (PDF 32000-1, annex C).
        if !area[2..].iter().all(|length| (1.0..=14_400.0).contains(length)) {
            return None;
        }
        let turned = inherited(b"Rotate").and_then(|angle| angle.as_i64().ok()).unwrap_or_default();
        let resources = inherited(b"Resources").and_then(|object| object.as_dict().ok()).cloned().unwrap_or_default();
        Some(Self {
            resources,
            content: pdf.get_page_content_with_limit(id, MOST_CONTENT).ok()?,
            group: page.get(b"Group").ok().cloned(),
            annotations: page.get_deref(b"Annots", pdf).ok().cloned(),
            area,
            quarters: u8::try_from(turned.div_euclid(90).rem_euclid(4)).unwrap_or_default(),
        })
    }

    /// Left, bottom, right and top of what is seen, in the space that its content is drawn in.
    #[must_use]
    pub fn corners(&self) -> [f32; 4] {
        let [left, bottom, width, height] = self.area;
        [left, bottom, left + width, bottom + height]
    }

    /// The matrix that sets what is seen of the page upright in a square of one by one (PDF 32000-1, 8.3.3).
    #[must_use]
    pub fn upright(&self) -> [f32; 6] {
        let [left, bottom, width, height] = self.area;
        let (across, up) = (1.0 / width, 1.0 / height);
        match self.quarters {
            1 => [0.0, -across, up, 0.0, -bottom * up, 1.0 + left * across],
            2 => [-across, 0.0, 0.0, -up, 1.0 + left * across, 1.0 + bottom * up],
            3 => [0.0, across, -up, 0.0, 1.0 + bottom * up, -left * across],
            _ => [across, 0.0, 0.0, up, -left * across, -bottom * up],
        }
    }

    /// Width and height as seen, in whole points.
    fn size(&self) -> (u32, u32) {
        let [_, _, width, height] = self.area;
        let (width, height) = if self.quarters % 2 == 1 { (height, width) } else { (width, height) };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 14,400")]
        let whole = |length: f32| length.round() as u32;
        (whole(width), whole(height))
    }
}

/// Lower left and upper right of a rectangle, in whatever order it names its corners.
fn corners(pdf: &Document, area: &Object) -> Option<[f32; 4]> {
    let numbers = area.as_array().ok()?.iter().map(|number| pdf.dereference(number).ok()?.1.as_float().ok());
    let [x1, y1, x2, y2] = <[f32; 4]>::try_from(numbers.collect::<Option<Vec<_>>>()?).ok()?;
    Some([x1.min(x2), y1.min(y2), x1.max(x2), y1.max(y2)])
}

/// The keys that lead from what a page draws to what else is in its file, and is not taken over.
const OUTWARD: [&[u8]; 6] = [b"Parent", b"StructParent", b"StructParents", b"Metadata", b"PieceInfo", b"LastModified"];

/// Whether a key of a dictionary is part of what a page draws.
#[must_use]
pub fn is_drawn(key: &[u8]) -> bool {
    !OUTWARD.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turned_page_stands_upright() {
        let page = |quarters| ForeignPage {
            resources: Dictionary::new(),
            content: Vec::new(),
            group: None,
            annotations: None,
            area: [10.0, 20.0, 200.0, 400.0],
            quarters,
        };
        // Where the lower left corner of the content comes to stand.
        for (quarters, corner) in [(0, [0.0, 0.0]), (1, [0.0, 1.0]), (2, [1.0, 1.0]), (3, [1.0, 0.0])] {
            let matrix = page(quarters).upright();
            let moved = [0, 1].map(|at| matrix[at] * 10.0 + matrix[at + 2] * 20.0 + matrix[at + 4]);
            assert!(moved.iter().zip(corner).all(|(one, other)| (one - other).abs() < 1e-5), "{quarters}: {moved:?}");
        }
        assert_eq!((page(0).size(), page(3).size()), ((200, 400), (400, 200)));
    }

    #[test]
    fn what_is_no_pdf_is_broken() {
        assert_eq!(read(b"%PDF-1.7\nniets").unwrap_err().code(), "enclosure-pdf-broken");
    }
}
