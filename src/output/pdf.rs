//! A laid-out letter as a PDF 1.7 file that is archival (PDF/A-2a) and accessible (PDF/UA-1).
//!
//! `pdf-writer` writes the objects of the file, `file` what is around them; `lopdf` reads the enclosures of others.
//!
//! | clause | what it asks | where it is met |
//! | --- | --- | --- |
//! | PDF/A-2 6.1.3 | a file identifier | `file`: hash of all objects |
//! | PDF/A-2 6.2.2, 6.2.4.3 | an output intent for the colours used | `icc`, here; CMYK pictures are refused in `image` |
//! | PDF/A-2 6.2.9, 6.4 | forms without PostScript; no transparency of their own | `pictures`: drawings are opaque paths, or refused in `vector` |
//! | PDF/A-2 6.2.8 | pictures without `Interpolate`, `Alternates`, `OPI` | `pictures` writes no such key |
//! | PDF/A-2 6.2.11.4 | every font embedded, with all its glyphs | `fonts` |
//! | PDF/A-2 6.2.11.5 | widths in the file equal to those of the font | `fonts`, within one hundredth |
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
mod file;
mod fonts;
mod icc;
mod metadata;
mod outline;
mod pictures;
mod spaces;
mod tags;

use std::sync::{Arc, LazyLock};

use pdf_writer::{
    Finish, Name, Rect, Ref, TextStr,
    types::{OutputIntentSubtype, TabOrder},
    writers::{Catalog, OutputIntent, Page, Pages as PageTree, Resources},
};

use self::{
    content::{Drawn, Painter},
    file::{File, integer},
    fonts::{Fonts, Subsets},
    pictures::{Marks, Pictures},
};
use super::{Meta, deflate::deflate};
use crate::{
    diag::Finding,
    layout::{Image, PAGE, Pages},
    markdown::document::Document,
    output::problems,
    stage::{Stage, Watch},
};

/// Writes PDF files and remembers the fonts it has reduced, so that a batch does that once for many letters.
#[derive(Debug, Default)]
pub struct Writer {
    subsets: Subsets,
    marks: Marks,
    watch: Watch,
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

    /// Whether the fonts of a letter could stand in a file; of those that are built in, a test knows it.
    ///
    /// # Errors
    /// `font-not-embeddable` (arg `face`).
    pub fn embeds(&self, pages: &Pages) -> Result<(), Box<Finding>> {
        if pages.faces.are_built_in() { Ok(()) } else { Fonts::of(pages, &self.subsets).map(drop) }
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
        let drawn: Vec<Drawn> =
            pages.pages.iter().enumerate().map(|(number, page)| painter.page(number, page)).collect();
        let mut file = File::new();
        let sheets: Vec<Ref> = drawn.iter().map(|_| file.id()).collect();
        let resources = file.id();
        let (fonts, pictures) = (fonts.write(&mut file), pictures.write(&mut file)?);
        let mut shown = file.object(resources).start::<Resources<'_>>();
        shown.fonts().pairs(fonts);
        shown.x_objects().pairs(pictures.iter().map(|(name, id)| (Name(name.as_bytes()), *id)));
        shown.finish();
        let failed =
            |error: std::io::Error| Box::new(problems::PDF_NOT_WRITTEN.found().arg("reason", error.to_string()));
        finish(file, &Parts { drawn: &drawn, sheets: &sheets, resources, pages, document, meta }).map_err(failed)
    }
}

/// What a file is put together of.
struct Parts<'a> {
    drawn: &'a [Drawn],
    sheets: &'a [Ref],
    resources: Ref,
    pages: &'a Pages,
    document: &'a Document,
    meta: &'a Meta,
}

/// Writes the pages, the tags and what the two standards ask of a whole file.
fn finish(mut file: File, parts: &Parts<'_>) -> std::io::Result<Vec<u8>> {
    let Parts { drawn, sheets, resources, pages, document, meta } = parts;
    let tags = tags::Tree::new(document, drawn).write(&mut file, sheets);
    let tree = file.id();
    for (number, ((page, sheet), links)) in drawn.iter().zip(*sheets).zip(&tags.links).enumerate() {
        let content = file.id();
        file.packed(content, &deflate(&page.content)?);
        let mut entry = file.object(*sheet).start::<Page<'_>>();
        entry.parent(tree).contents(content).pair(Name(b"Resources"), *resources);
        entry.struct_parents(integer(number)).tab_order(TabOrder::StructureOrder);
        if !links.is_empty() {
            entry.annotations(links.iter().copied());
        }
    }
    let mut all = file.object(tree).start::<PageTree<'_>>();
    all.kids(sheets.iter().copied()).count(integer(sheets.len()));
    // What all pages have in common is inherited (PDF 32000-1, 7.7.3.4); resources may not be (PDF/A-2, 6.2.2).
    all.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1));
    all.finish();
    let outline = outline::write(&mut file, document, pages, sheets);
    let [catalog, info, xmp, profile, intent] = std::array::from_fn(|_| file.id());
    metadata::info(&mut file.object(info).start(), meta);
    let said = deflate(metadata::xmp(meta).as_bytes())?;
    let mut packet = file.packed(xmp, &said);
    packet.pair(Name(b"Type"), Name(b"Metadata")).pair(Name(b"Subtype"), Name(b"XML"));
    packet.finish();
    file.packed(profile, &PROFILE).pair(Name(b"N"), 3);
    let condition = TextStr(icc::CONDITION);
    let mut colours = file.object(intent).start::<OutputIntent<'_>>();
    colours.subtype(OutputIntentSubtype::PDFA).dest_output_profile(profile);
    colours.output_condition_identifier(condition).info(condition);
    colours.finish();
    let mut root = file.object(catalog).start::<Catalog<'_>>();
    root.pages(tree).metadata(xmp).lang(TextStr(&meta.language)).pair(Name(b"StructTreeRoot"), tags.root);
    root.mark_info().marked(true);
    root.viewer_preferences().display_doc_title(true);
    root.insert(Name(b"OutputIntents")).array().item(intent);
    if let Some(outline) = outline {
        root.outlines(outline);
    }
    root.finish();
    file.finish(catalog, info)
}

/// The colour profile of every letter, packed; what cannot fail leaves none.
static PROFILE: LazyLock<Vec<u8>> = LazyLock::new(|| deflate(&icc::srgb_profile()).unwrap_or_default());
