//! A laid-out letter as a PDF 1.7 file that is archival (PDF/A-2a) and accessible (PDF/UA-1).
//!
//! `printpdf` draws the pages; what it does not know is added on the `lopdf` document it hands over.
//!
//! | clause | what it asks | where it is met |
//! | --- | --- | --- |
//! | PDF/A-2 6.1.3 | a file identifier | [`write`]: hash of the file |
//! | PDF/A-2 6.2.2, 6.2.4.3 | an output intent for the colours used | `icc`, here; CMYK pictures are refused in `image` |
//! | PDF/A-2 6.2.9, 6.4 | forms without PostScript; no transparency of their own | `pictures`: drawings are opaque paths, or refused in `vector` |
//! | PDF/A-2 6.2.8 | pictures without `Interpolate`, `Alternates`, `OPI` | `pictures` writes no such key |
//! | PDF/A-2 6.2.11.4 | every font embedded, with all its glyphs | `fonts` |
//! | PDF/A-2 6.2.11.5 | widths in the file equal to those of the font | `printpdf`, within one thousandth |
//! | PDF/A-2 6.2.11.8 | no `.notdef` glyph | `layout`: a missing glyph is a finding and withholds the letter |
//! | PDF/A-2 6.2.11.7, PDF/UA-1 7.21.7 | every glyph means a text | a code per meaning in `fonts`, `ActualText` in `content` |
//! | PDF/A-2 6.3.2, PDF/UA-1 7.18 | links print, are tagged, say what they are | `tags` |
//! | PDF/A-2 6.6.2, PDF/UA-1 5 | XMP that names both standards, equal to Info | `metadata` |
//! | PDF/A-2 6.6.2.3 | a description of every schema that the standard does not know | `metadata`: `pdfuaid` and our own |
//! | PDF/A-2 6.7.2, PDF/UA-1 7.1 | everything tagged or an artifact | `content`, `tags` |
//! | PDF/A-2 6.7.4, PDF/UA-1 7.2 | the language of the text, and of words in another | `Lang`, here and in `tags` |
//! | PDF/UA-1 7.1 | the title shown | `DisplayDocTitle`, here |
//! | PDF/UA-1 7.3 | pictures with a text in their place | `tags`, from `Image::alt` |
//! | PDF/UA-1 7.4.2 | headings that skip no level | `tags` |
//! | PDF/UA-1 7.5 | table headers with their scope | `tags` |
//! | PDF/UA-1 7.6 | lists as lists, labels apart | `tags` |
//! | PDF/UA-1 7.8 | page numbers, heads and repeated footers are artifacts | `content` |
//! | PDF/UA-1 7.17 | bookmarks in the order of reading | `outline` |

mod bound;
mod content;
mod fonts;
mod icc;
mod metadata;
mod outline;
mod pictures;
mod spaces;
mod tags;

use std::sync::Arc;

use lopdf::{Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};
use sha2::{Digest, Sha256};

use self::{
    content::{Drawn, Painter},
    fonts::{Fonts, Subsets},
    pictures::{Marks, Pictures},
};
use super::{Meta, image};
use crate::{
    diag::Finding,
    layout::{Image, PAGE, Pages},
    markdown::document::Document,
    output::problems,
    stage::{Stage, Watch},
};

/// Stands in the file until it is hashed; sixteen bytes, as most writers use.
const NO_ID: u128 = u128::from_be_bytes(*b"lettergen has id");

/// Writes PDF files and remembers the fonts it has reduced, so that a batch does that once for many letters.
#[derive(Debug, Default)]
pub struct Writer {
    subsets: Subsets,
    marks: Marks,
    watch: Watch,
}

/// One letter as a PDF file.
///
/// # Errors
/// As [`Writer::write`].
pub fn write(pages: &Pages, document: &Document, meta: &Meta) -> Result<Vec<u8>, Box<Finding>> {
    Writer::default().write(pages, document, meta)
}

impl Writer {
    /// A writer for letters that show these pictures of the house style.
    pub fn showing(marks: impl IntoIterator<Item = Arc<Image>>) -> Self {
        Self { marks: Marks::of(marks), ..Self::default() }
    }

    /// The same writer, with somebody who is told when it has the fonts of a letter.
    #[must_use]
    pub fn watched(self, watch: Watch) -> Self {
        Self { watch, ..self }
    }

    /// A letter as a PDF file: the same pages, document and meta give the same bytes, whatever was written before.
    ///
    /// # Errors
    /// A finding where a picture or a font cannot stand in a PDF.
    pub fn write(&self, pages: &Pages, document: &Document, meta: &Meta) -> Result<Vec<u8>, Box<Finding>> {
        let fonts = Fonts::of(pages, &self.subsets)?;
        self.watch.passed(Stage::Fonts);
        let pictures = Pictures::of(pages, &self.marks)?;
        let spaces = spaces::swallowed(pages, document);
        let painter = Painter { fonts: &fonts, pictures: &pictures, spaces: &spaces };
        let mut drawn: Vec<Drawn> =
            pages.pages.iter().enumerate().map(|(number, page)| painter.page(number, page)).collect();
        let tree = tags::Tree::new(document, &drawn);

        let mut letter = PdfDocument::new("");
        letter.resources.fonts.map.extend(fonts.resources());
        letter.resources.xobjects.map.extend(pictures.resources());
        letter.pages =
            drawn.iter_mut().map(|page| PdfPage::new(Mm(210.0), Mm(297.0), std::mem::take(&mut page.ops))).collect();
        let mut pdf = letter.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
        fonts.finish(&mut pdf);
        bound::bring(&mut pdf, &pictures.images())?;

        let sheets: Vec<ObjectId> = pdf.get_pages().into_values().collect();
        for sheet in &sheets {
            if let Ok(page) = pdf.get_dictionary_mut(*sheet) {
                page.set("MediaBox", vec![0.into(), 0.into(), PAGE.0.into(), PAGE.1.into()]);
                page.remove(b"TrimBox");
                page.remove(b"CropBox");
            }
        }
        let tags = tree.write(&mut pdf, &sheets);
        let outline = outline::write(&mut pdf, document, pages, &sheets);
        describe(&mut pdf, tags, outline, meta);
        save(pdf).map_err(|error| Box::new(problems::PDF_NOT_WRITTEN.found().arg("reason", error.to_string())))
    }
}

/// Fills the catalog and the trailer with what the two standards ask.
fn describe(pdf: &mut lopdf::Document, tags: ObjectId, outline: Option<ObjectId>, meta: &Meta) {
    let xmp = pdf.add_object(metadata::xmp(meta));
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb_profile()));
    let condition = Object::string_literal(icc::CONDITION);
    let intent = pdf.add_object(dictionary! {
        "Type" => "OutputIntent", "S" => "GTS_PDFA1", "DestOutputProfile" => profile,
        "OutputConditionIdentifier" => condition.clone(), "Info" => condition,
    });
    if let Ok(catalog) = pdf.catalog_mut() {
        catalog.remove(b"PageLayout");
        catalog.remove(b"PageMode");
        catalog.set("Lang", metadata::words(&meta.language));
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("StructTreeRoot", tags);
        if let Some(outline) = outline {
            catalog.set("Outlines", outline);
        }
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        catalog.set("Metadata", xmp);
        catalog.set("OutputIntents", vec![intent.into()]);
    }
    let info = metadata::info(meta);
    if let Ok(place) = pdf.trailer.get(b"Info").and_then(Object::as_reference) {
        pdf.objects.insert(place, info.into());
    }
}

/// Writes the file and puts the hash of what was written in the place of its identifier.
fn save(mut pdf: lopdf::Document) -> std::io::Result<Vec<u8>> {
    let blank = format!("{NO_ID:032X}");
    let id = Object::String(NO_ID.to_be_bytes().to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
    "1.7".clone_into(&mut pdf.version);
    pack(&mut pdf)?;
    let mut bytes = Vec::new();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).max_objects_per_stream(200);
    pdf.save_with_options(&mut bytes, options.compression_level(6).build())?;
    let id = Sha256::digest(&bytes).iter().take(16).fold(0, |id: u128, byte| id << 8 | u128::from(*byte));
    let id = format!("{id:032X}");
    // The identifier stands twice in the trailer, at the end of the file.
    for _ in 0..2 {
        if let Some(at) = bytes.windows(blank.len()).rposition(|part| part == blank.as_bytes()) {
            bytes.splice(at..at + id.len(), id.bytes());
        }
    }
    Ok(bytes)
}

/// Deflates every stream that is not packed yet.
fn pack(pdf: &mut lopdf::Document) -> std::io::Result<()> {
    for object in pdf.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.allows_compression
            && !stream.dict.has(b"Filter")
        {
            let packed = image::deflate(&stream.content)?;
            stream.set_content(packed);
            stream.dict.set("Filter", "FlateDecode");
        }
    }
    Ok(())
}
