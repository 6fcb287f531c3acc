//! What a PDF reader that is not ours finds in the files lettergen writes.

#[path = "pdf/sheet.rs"]
mod sheet;
#[path = "pdf/tools.rs"]
mod tools;

use std::sync::Arc;

use lettergen::{
    layout::{Image, Owner, faces::FaceId, Artifact},
    markdown::document::{Content, Inline},
    output::pdf,
};
use sheet::{Setter, meta};

/// A letter with every kind of block, over two pages.
fn letter() -> Setter {
    let mut setter = Setter::new();
    setter.heading(1, "Betreft: uw beoordeling");
    setter.paragraph(&["Geachte heer De Vries,"]);
    setter.paragraph(&["Op 3 november plaatste u een beoor\u{AD}", "deling die feiten bevat. Een e-", "mail en in- en", "uitvoer."]);
    setter.heading(3, "Wat u schreef");
    setter.quote("“Nooit (meer) \\ hier!”");
    setter.list(Some(1), &["de eerste eis", "de tweede eis"]);
    setter.list(None, &["een punt"]);
    setter.table(["Datum", "Bedrag"], &[["3 november", "€ 1.250,00"], ["", "leeg links"]]);
    let id = setter.id();
    let site = "https://www.autoriteitpersoonsgegevens.nl/";
    setter.line(Owner::Block(id), FaceId::Regular, 72.0, "Zie ");
    setter.same_line(Owner::Block(id), FaceId::Regular, 95.0, "de website", Some(site));
    setter.line(Owner::Block(id), FaceId::Regular, 72.0, "van de AP.");
    let mut inlines = sheet::plain("Zie ");
    inlines.push(Inline::Text { text: "de website".into(), bold: false, italic: false, link: Some(site.into()), span: 0..0 });
    inlines.extend(sheet::plain(" van de AP."));
    let block = setter.block(id, Content::Paragraph(inlines));
    setter.document.blocks.push(block);
    setter.footer("KvK 12345678");
    setter.new_page();
    setter.image(Owner::Artifact(Artifact::Header), &logo());
    setter.paragraph(&["Met vriendelijke groet,"]);
    setter.footer("Pagina 2 van 2");
    setter
}

/// A small red square with transparent pixels.
fn logo() -> Arc<Image> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 4, 2);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(&[200, 30, 30, 120].repeat(8)).unwrap();
    Arc::new(Image { bytes, width: 4, height: 2, alt: "Logo van de bakkerij".to_owned() })
}

#[test]
fn the_words_of_each_page_come_back_in_reading_order() {
    let setter = letter();
    let file = tools::file(&pdf::write(&setter.pages, &setter.document, &meta()).unwrap());
    std::fs::copy(file.path(), "/tmp/pdfout/a.pdf").unwrap();
    let pages = tools::text(file.path());
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[0], "Betreft: uw beoordeling Geachte heer De Vries,");
}
