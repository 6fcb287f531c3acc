//! The enclosures that a case names a file for: what each file is, whether it can be bound in, and whether it was.

use std::{collections::BTreeMap, sync::Arc};

use super::trace;
use crate::{
    case::Case,
    compose::Derived,
    diag::{Finding, Place},
    encode,
    facts::fields::Fields,
    layout::{Image, PageOf},
    letter::problems,
    markdown::document::Document,
    output::{self, foreign, image},
    project::{
        disk::{self, Unread},
        named::Files,
    },
};

/// A file that goes with the letter.
#[derive(Debug, Clone)]
pub struct Enclosure {
    /// The entry of `bijlagen` it belongs to, from 0.
    item: usize,
    /// The file's name beside the letter: `zaak-bijlage-2.pdf`.
    pub name: String,
    /// What is in the file.
    pub bytes: Arc<[u8]>,
    form: Form,
    /// Where the case names the file.
    place: Place,
}

/// How a file goes with the letter.
#[derive(Debug, Clone)]
enum Form {
    Picture(Arc<Image>),
    /// A PDF file whose pages are bound in.
    Bound(Vec<Arc<Image>>),
    /// A PDF file of so many pages that would make the letter less than archival, and so goes beside it.
    Apart(usize),
}

/// Reads the enclosures of a case from its files; everything that is wrong with any of them.
///
/// Findings: those of [`Files::get`] at the place that names the file, `enclosure-unknown-type`, `enclosure-apart` and
/// those of [`foreign::read`], `enclosure-without-description`, `enclosure-without-date`, `enclosure-without-file`, `image-…`.
#[must_use]
pub fn read(case: &Case, files: &Files) -> (Vec<Enclosure>, Vec<Finding>) {
    let (mut enclosures, mut findings) = (Vec::new(), Vec::new());
    for (item, fields) in Fields::of(case).items("bijlagen").iter().enumerate() {
        let Some(path) = fields.text("bestand") else {
            let about = ["beschrijving", "vastgelegd_op", "url"].into_iter().find(|field| fields.get(field).is_some());
            let warning = |field| problems::ENCLOSURE_WITHOUT_FILE.found().place(Some(fields.place(field)));
            findings.extend(about.map(warning));
            continue;
        };
        let place = fields.place("bestand");
        let mut found = |finding: Finding| findings.push(finding.arg("file", path).place(Some(place.clone())));
        let bytes = match files.get(path) {
            Ok(bytes) => bytes,
            Err(why) => {
                found(unread(&why));
                continue;
            }
        };
        let (form, extension) = if bytes.starts_with(b"%PDF-") {
            match foreign::read(&bytes) {
                Ok(foreign::Read { sheets, obstacle: None }) => (Form::Bound(pages(&bytes, &sheets)), "pdf"),
                Ok(foreign::Read { sheets, obstacle: Some(obstacle) }) => {
                    found(obstacle.problem().found());
                    (Form::Apart(sheets.len()), "pdf")
                }
                Err(finding) => {
                    found(*finding);
                    continue;
                }
            }
        } else {
            match image::read(Arc::clone(&bytes), path) {
                Ok(image) => {
                    (Form::Picture(Arc::new(image)), if bytes.starts_with(b"\xFF\xD8") { "jpg" } else { "png" })
                }
                Err(finding) if *finding.problem == output::problems::IMAGE_UNKNOWN_FORMAT => {
                    found(problems::ENCLOSURE_UNKNOWN_TYPE.found());
                    continue;
                }
                Err(finding) => {
                    found(*finding);
                    continue;
                }
            }
        };
        if form.is_wordless() && fields.get("beschrijving").is_none() {
            found(problems::ENCLOSURE_WITHOUT_DESCRIPTION.found());
        }
        if matches!(form, Form::Picture(_)) && fields.get("vastgelegd_op").is_none() {
            found(problems::ENCLOSURE_WITHOUT_DATE.found());
        }
        let number = fields.integer("nr").unwrap_or_default();
        let letter = files.letter().unwrap_or_else(|| trace::stem(&case.source.name));
        let name = format!("{letter}-bijlage-{number}.{extension}");
        enclosures.push(Enclosure { item, name, bytes, form, place });
    }
    (enclosures, findings)
}

impl Form {
    /// Whether it has a page that says nothing to those who cannot see it.
    fn is_wordless(&self) -> bool {
        match self {
            Self::Picture(_) => true,
            Self::Bound(pages) => pages.iter().any(|page| !page.page.is_some_and(|page| page.has_words)),
            Self::Apart(_) => false,
        }
    }
}

/// Why a file could not be read, in words about enclosures.
fn unread(why: &Unread) -> Finding {
    match why {
        Unread::NotFound => problems::ENCLOSURE_NOT_FOUND.found(),
        Unread::NotRegular => problems::ENCLOSURE_NOT_REGULAR.found(),
        Unread::TooLarge(most) => problems::ENCLOSURE_TOO_LARGE.found().arg("most", disk::size(*most)),
        Unread::Refused(reason) => problems::ENCLOSURE_UNREADABLE.found().arg("reason", reason),
    }
}

fn pages(bytes: &Arc<[u8]>, sheets: &[foreign::Sheet]) -> Vec<Arc<Image>> {
    let page = |(number, sheet): (u32, &foreign::Sheet)| {
        let (width, height) = sheet.size;
        let page = Some(PageOf { number, has_words: sheet.has_words });
        Arc::new(Image { bytes: Arc::clone(bytes), page, width, height, alt: String::new() })
    };
    (1..).zip(sheets).map(page).collect()
}

/// The enclosures that are bound in, by where the letter's pictures lead.
#[must_use]
pub fn bound(enclosures: &[Enclosure]) -> BTreeMap<String, Arc<Image>> {
    let mut bound = BTreeMap::new();
    for enclosure in enclosures {
        let target = encode::file_name(&enclosure.name);
        match &enclosure.form {
            Form::Picture(image) => drop(bound.insert(target, Arc::clone(image))),
            Form::Bound(pages) => {
                let page = |(number, page): (usize, &Arc<Image>)| (format!("{target}#page={number}"), Arc::clone(page));
                bound.extend((1..).zip(pages).map(page));
            }
            Form::Apart(_) => {}
        }
    }
    bound
}

/// What templates see of each enclosure besides what the case says of it.
#[must_use]
pub fn derived(enclosures: &[Enclosure]) -> Derived {
    let values = |enclosure: &Enclosure| {
        let (form, pages) = match &enclosure.form {
            Form::Picture(_) => ("afbeelding", 1),
            Form::Bound(pages) => ("bladzijden", pages.len()),
            Form::Apart(pages) => ("apart", *pages),
        };
        let numbers: Vec<u64> = (1..).take(pages).collect();
        BTreeMap::from([
            ("vorm", tera::Value::from(form)),
            ("sha256", tera::Value::from(encode::sha256(&enclosure.bytes))),
            ("bestandsnaam", tera::Value::from(enclosure.name.as_str())),
            ("koppeling", tera::Value::from(encode::file_name(&enclosure.name))),
            ("bladen", tera::Value::from(numbers)),
        ])
    };
    enclosures.iter().map(|enclosure| (format!("bijlagen.{}", enclosure.item), values(enclosure))).collect()
}

impl Enclosure {
    /// Whether the letter's PDF holds it, so that it need not lie beside that.
    #[must_use]
    pub fn is_bound(&self) -> bool {
        !matches!(self.form, Form::Apart(_))
    }

    /// Whether the letter shows it: each page once, or the name of a file that goes apart.
    fn is_in(&self, document: &Document) -> bool {
        let shown = |target: &str| document.pictures().filter(|(_, other)| *other == target).count() == 1;
        match &self.form {
            Form::Apart(_) => document.text().contains(&self.name),
            Form::Picture(_) | Form::Bound(_) => bound(std::slice::from_ref(self)).keys().all(|target| shown(target)),
        }
    }
}

/// The enclosures that a letter leaves out, or shows twice, though its case names them: its templates are to blame.
#[must_use]
pub fn unshown(enclosures: &[Enclosure], document: &Document) -> Vec<Finding> {
    let missing = enclosures.iter().filter(|enclosure| !enclosure.is_in(document));
    let finding = |enclosure: &Enclosure| {
        let finding = problems::ENCLOSURE_NOT_SHOWN.found().arg("file", &enclosure.name);
        finding.place(Some(enclosure.place.clone()))
    };
    missing.map(finding).collect()
}
