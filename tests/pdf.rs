//! What PDF readers that are not ours find in files that are set by hand.

mod layout;
pub mod sheet;
pub mod tools;

use std::sync::Arc;

use lettergen::{
    layout::{Artifact, Glyph, Image, Owner, faces::FaceId},
    markdown::document::{Content, Inline},
    output::pdf,
};
use sheet::{Sheet, meta};
use tools::{heard, shape, tree, written};

use crate::{
    extraction::file::{self, fonts, sound},
    reader::{self, folded, parts, text},
};

/// A letter with every kind of block, over two pages.
pub fn letter() -> Sheet {
    let mut sheet = Sheet::new();
    sheet.heading(1, "Betreft: uw beoordeling");
    sheet.paragraph(
        "Op 3 november plaatste u een beoordeling. Mijn e-mail is in- en uitgaand.",
        &["Op 3 november plaatste u een beoor\u{AD}", "deling. Mijn e-", "mail is in-", "en uitgaand."],
    );
    sheet.heading(3, "Wat u schreef");
    sheet.quote("“Nooit (meer) \\ hier!”");
    sheet.list(Some(1), &["de eerste eis", "de tweede eis"]);
    sheet.list(None, &["een punt"]);
    sheet.table(["Datum", "Bedrag"], &[["3 november", "€ 1.250,00"], ["", "links leeg"]]);
    let id = sheet.id();
    let site = "https://www.autoriteitpersoonsgegevens.nl/";
    sheet.line(Owner::Block(id), FaceId::Regular, 72.0, "Zie");
    sheet.words(Owner::Block(id), FaceId::Regular, 95.0, "de website", Some(site));
    sheet.line(Owner::Block(id), FaceId::Regular, 72.0, "van de AP.");
    let mut inlines = sheet::plain("Zie ");
    let link = Some(site.to_owned());
    inlines.push(Inline::Text { text: "de website".to_owned(), bold: false, italic: false, link, span: 0..0 });
    inlines.extend(sheet::plain(" van de AP."));
    sheet.block(id, Content::Paragraph(inlines));
    sheet.footer("KvK 12345678");
    sheet.new_page();
    sheet.image(Owner::Artifact(Artifact::Header), &logo());
    sheet.paragraph("Met vriendelijke groet,", &["Met vriendelijke groet,"]);
    sheet.footer("Pagina 2 van 2");
    sheet
}

pub fn logo() -> Arc<Image> {
    picture(png::ColorType::Rgba, &[200, 30, 30, 120])
}

/// A rectangle of one colour.
pub fn picture(color: png::ColorType, pixel: &[u8]) -> Arc<Image> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 4, 2);
    encoder.set_color(color);
    encoder.set_depth(png::BitDepth::Eight);
    if color == png::ColorType::Indexed {
        encoder.set_palette(vec![0, 0, 0, 10, 200, 90]);
    }
    encoder.write_header().unwrap().write_image_data(&pixel.repeat(8)).unwrap();
    Arc::new(Image { bytes: bytes.into(), page: None, width: 4, height: 2, alt: "Logo van de bakkerij".to_owned() })
}

#[test]
fn the_words_of_each_page_come_back_in_the_order_they_were_drawn() {
    assert_eq!(
        text(&written(&letter())),
        [
            "Betreft: uw beoordeling Op 3 november plaatste u een beoor\u{AD} deling. Mijn e- mail is in- en uitgaand. \
             Wat u schreef “Nooit (meer) \\ hier!” 1. de eerste eis 2. de tweede eis • een punt \
             Datum Bedrag 3 november € 1.250,00 links leeg Zie de website van de AP. KvK 12345678",
            "Met vriendelijke groet, Pagina 2 van 2",
        ]
    );
}

#[test]
fn a_reader_hears_each_part_as_what_it_is_and_no_furniture() {
    let heard = heard(&written(&letter()));
    let heard: Vec<_> = heard.iter().map(|(tag, words)| (tag.as_str(), words.as_str())).collect();
    assert_eq!(
        heard,
        [
            ("H1", "Betreft: uw beoordeling"),
            // The soft hyphen and the line ends are gone; only where the document has a space there is one.
            ("P", "Op 3 november plaatste u een beoordeling. Mijn e-mail is in- en uitgaand."),
            // Levels that the author skipped are not skipped for a reader.
            ("H2", "Wat u schreef"),
            ("P", "“Nooit (meer) \\ hier!”"),
            ("Lbl", "1."),
            ("P", "de eerste eis"),
            ("Lbl", "2."),
            ("P", "de tweede eis"),
            ("Lbl", "•"),
            ("P", "een punt"),
            ("TH", "Datum"),
            ("TH", "Bedrag"),
            ("TD", "3 november"),
            ("TD", "€ 1.250,00"),
            ("TD", ""),
            ("TD", "links leeg"),
            ("P", "Zie "),
            ("Link", "de website "),
            ("P", "van de AP."),
            ("P", "Met vriendelijke groet,"),
        ]
    );
}

#[test]
fn the_tree_has_the_shape_of_the_document() {
    let shape = shape(&tree(&written(&letter())), 0);
    assert!(shape.contains("  L Decimal\n    LI\n      Lbl\n      LBody\n        P\n"), "{shape}");
    assert!(shape.contains("  BlockQuote\n    P\n"), "{shape}");
    let count = |tag: &str| shape.lines().filter(|line| line.trim() == tag).count();
    assert_eq!(count("TR"), 3);
    // An empty cell keeps its place, or its neighbour would move under the wrong heading.
    assert_eq!((count("TD"), count("TH Column")), (4, 2));
}

#[test]
fn files_are_sound_whatever_their_length() {
    let mut sheet = letter();
    for pages in [2, 50] {
        while sheet.pages.pages.len() < pages {
            sheet.new_page();
            sheet.paragraph("Nog een bladzijde.", &["Nog een bladzijde."]);
        }
        let file = written(&sheet);
        sound(&file);
        assert_eq!(text(&file).len(), pages);
    }
    let file = written(&Sheet::new());
    sound(&file);
    assert_eq!(text(&file), [""]);
}

#[test]
fn only_the_faces_in_use_are_in_the_file_each_as_a_subset() {
    let fonts = fonts(&sound(&written(&letter())));
    let true_type = |name: &str| (name.to_owned(), "CIDFontType2".to_owned());
    assert_eq!(fonts, ["GentiumBookPlus", "GentiumBookPlus-Bold", "GentiumBookPlus-Italic"].map(true_type));
}

#[test]
fn the_file_says_the_same_of_itself_in_both_places() {
    let file = sound(&written(&letter()));
    let xmp = file::xmp(&file);
    let meta = meta();
    for (key, value) in [("Title", &meta.title), ("Author", &meta.author), ("Subject", meta.subject.as_ref().unwrap())]
    {
        assert_eq!(file::info(&file, key), *value);
        let escaped = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        assert!(xmp.contains(&format!(">{escaped}<")), "{escaped} is not in {xmp}");
    }
    assert_eq!(file::info(&file, "Keywords"), "review, rectificatie");
    for key in ["CreationDate", "ModDate"] {
        let date = file::info(&file, key);
        assert!(["D:20261120000000Z", "D:20261120000000+00'00'"].contains(&date.as_str()), "{date}");
    }
    assert!(xmp.contains("<xmp:CreateDate>2026-11-20T00:00:00Z<"), "{xmp}");
    assert!(
        xmp.contains("<rdf:li>nl-NL</rdf:li>")
            && xmp.contains("<pdfaid:conformance>A<")
            && xmp.contains("<pdfuaid:part>1<")
    );
}

#[test]
fn the_same_letter_gives_the_same_bytes_and_another_one_another_identifier() {
    let sheet = letter();
    let first = pdf::Writer::default().write(&sheet.pages, &sheet.document, &meta()).unwrap();
    let writer = pdf::Writer::default();
    let mut other = Sheet::new();
    other.paragraph("Iets anders.", &["Iets anders."]);
    let other = writer.write(&other.pages, &other.document, &meta()).unwrap();
    let write = || writer.write(&sheet.pages, &sheet.document, &meta()).unwrap();
    let (second, third) = std::thread::scope(|scope| {
        let (one, two) = (scope.spawn(write), scope.spawn(write));
        (one.join().unwrap(), two.join().unwrap())
    });
    assert!(first == second && second == third && third == write());
    let id = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(&bytes[bytes.len() - 1200..]).into_owned();
        let at = text.find("/ID").unwrap();
        text[at..].split(['<', '>']).nth(1).unwrap().to_owned()
    };
    assert_eq!(id(&first).len(), 32);
    assert_ne!(id(&first), id(&other));
}

#[test]
fn nasty_words_come_back_as_they_were_drawn() {
    let face = faces_file();
    let face = ttf_parser::Face::parse(&face, 0).unwrap();
    let drawn = |letter: &char| face.glyph_index(*letter).is_some() && !letter.is_whitespace();
    let letters: String =
        ('!'..='\u{24F}').chain('\u{370}'..='\u{4FF}').filter(drawn).filter(|letter| *letter != '\u{AD}').collect();
    assert!(letters.chars().count() > 500);
    let nasty = [
        "((",
        ")",
        "\\",
        "\\)",
        "<</A>>",
        "%PDF",
        "endstream",
        "]TJ",
        "ET EMC",
        "'\"",
        "(\\()",
        "1.",
        "- * #",
        "<b>&amp;",
        "ﬁjn",
        "e\u{301}én",
    ];
    let mut sheet = Sheet::new();
    let mut lines: Vec<String> = nasty.iter().map(ToString::to_string).collect();
    lines.extend(letters.chars().collect::<Vec<_>>().chunks(40).map(|chunk| chunk.iter().collect::<String>()));
    for line in &lines {
        // A hyphen that breaks a word shares its glyph with one that does not.
        let line = format!("{line} voor-\u{AD}");
        sheet.paragraph(&line, &[&line]);
    }
    let expected: Vec<String> = lines.iter().map(|line| format!("{line} voor-\u{AD}")).collect();
    let file = written(&sheet);
    assert_eq!(parts(&text(&file).join(" ")), parts(&folded(&expected.join(" "))));
}

fn faces_file() -> Vec<u8> {
    sheet::faces().files[0].to_vec()
}

#[test]
fn glyphs_that_show_a_word_together_and_glyphs_of_two_meanings_are_read_right() {
    let file = faces_file();
    let mut sheet = Sheet::new();
    let id = sheet.id();
    let glyph = |letter: &str, text: &str| Glyph { text: text.into(), ..sheet::glyphs(&file, letter).remove(0) };
    let accent = |text: &str| Glyph { dx: -300.0, dy: 120.0, advance: 0.0, ..glyph("\u{301}", text) };
    // Two glyphs for one letter, one glyph for two letters, one glyph for a space and a hard space.
    let mut glyphs =
        vec![glyph("e", "é"), accent(""), glyph(" ", " "), glyph("f", "fi"), glyph(" ", "\u{A0}"), glyph("f", "f")];
    glyphs.extend([glyph("-", "-"), glyph("-", "\u{AD}")]);
    sheet.line(Owner::Block(id), FaceId::Regular, 72.0, "voor");
    sheet.glyphs(Owner::Block(id), FaceId::Regular, 100.0, glyphs, None);
    sheet.block(id, Content::Paragraph(sheet::plain("voor é fi f-")));
    let file = written(&sheet);
    assert_eq!(text(&file), ["voor é fi f-\u{AD}"]);
    let heard: String = heard(&file)
        .into_iter()
        .map(|(tag, words)| {
            assert!(tag == "P" || tag == "Span");
            words
        })
        .collect();
    assert!(heard.starts_with("voor ") && heard.contains("fi") && heard.ends_with("f-"), "{heard}");
}

#[test]
fn the_pen_stands_where_the_layout_put_it() {
    let mut sheet = Sheet::new();
    let id = sheet.id();
    let words = "Wat voor woorden TaVeTo AVAVAV een regel lang staan hier hun plaats";
    let mut glyphs = sheet::glyphs(&faces_file(), words);
    // Kerned and justified by odd amounts, as a layout does.
    for (at, glyph) in (0_u8..).zip(&mut glyphs) {
        glyph.advance += f32::from(at % 7) * 3.37 - 4.21;
    }
    let mut pen = 72.0;
    let mut starts = Vec::new();
    for (at, glyph) in glyphs.iter().enumerate() {
        if at == 0 || glyphs[at - 1].text == " " {
            starts.push(pen);
        }
        pen += glyph.advance / 100.0;
    }
    sheet.line(Owner::Block(id), FaceId::Regular, 72.0, "");
    sheet.glyphs(Owner::Block(id), FaceId::Regular, 72.0, glyphs, None);
    sheet.block(id, Content::Paragraph(sheet::plain(words)));
    let found: Vec<f32> = reader::pages(&written(&sheet))[0].words().iter().map(|word| word.x).collect();
    assert_eq!(found.len(), starts.len());
    for (found, start) in found.iter().zip(&starts) {
        assert!((found - start).abs() < 0.02, "{found} is not {start}");
    }
}

#[test]
fn a_picture_stands_once_in_the_file_however_often_it_is_shown() {
    let mut sheet = letter();
    for _ in 0..3 {
        sheet.new_page();
        sheet.image(Owner::Artifact(Artifact::Header), &logo());
    }
    let written = written(&sheet);
    let shown: usize = reader::pages(&written).iter().map(|page| page.pictures.len()).sum();
    assert_eq!((shown, file::pictures(&sound(&written)).len()), (4, 1));
}

#[test]
fn pictures_of_every_kind_show_their_colour() {
    // The first lets the white paper shine through: 120 parts of 255 are its red.
    let pictures = [
        (logo(), [229, 149, 149]),
        (picture(png::ColorType::Rgb, &[20, 30, 200]), [20, 30, 200]),
        (picture(png::ColorType::Indexed, &[1]), [10, 200, 90]),
        (picture(png::ColorType::Grayscale, &[77]), [77, 77, 77]),
    ];
    for (image, color) in pictures {
        let mut sheet = Sheet::new();
        sheet.image(Owner::Artifact(Artifact::Header), &image);
        let file = written(&sheet);
        let found = reader::pages(&file)[0].pictures[0].color;
        assert!(found.iter().zip(color).all(|(found, expected)| found.abs_diff(expected) <= 2), "{found:?}");
    }
}

#[test]
fn a_picture_with_meaning_is_a_figure_and_a_broken_one_a_finding() {
    let mut sheet = Sheet::new();
    let id = sheet.id();
    sheet.image(Owner::Block(id), &logo());
    sheet.line(Owner::Block(id), FaceId::Regular, 72.0, "Bijlage 1");
    sheet.block(id, Content::Paragraph(sheet::plain("Bijlage 1")));
    let file = written(&sheet);
    let tree = tree(&file);
    let figure = tree.all().into_iter().find(|tag| tag.name == "Figure").unwrap();
    let attributes = figure.dictionary.get(b"A").and_then(lopdf::Object::as_dict).unwrap();
    let corners = attributes.get(b"BBox").and_then(lopdf::Object::as_array).unwrap();
    let corners: Vec<String> = corners.iter().map(|it| format!("{:.2}", it.as_float().unwrap())).collect();
    assert_eq!(corners, ["400.00", "766.89", "490.00", "811.89"]);
    assert_eq!(attributes.get(b"Placement").and_then(lopdf::Object::as_name).unwrap(), b"Block");
    assert_eq!(file::texts(&sound(&file), "Alt"), ["Logo van de bakkerij"]);
    let broken = Image { bytes: logo().bytes[..40].into(), ..(*logo()).clone() };
    sheet.image(Owner::Block(id), &Arc::new(broken));
    assert_eq!(
        pdf::Writer::default().write(&sheet.pages, &sheet.document, &meta()).unwrap_err().code(),
        "image-broken"
    );
}
