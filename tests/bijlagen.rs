//! Enclosures are part of the letter: each file that a case names is in it, beside it, or a finding at its line.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path, sync::Arc};

use crate::{
    cases::{self, CaseFile, WORKSHOP, lines},
    extraction::file::{pictures, sound, texts},
    reader,
};
use lettergen::{
    letter::{Letter, Workshop},
    project::{Templates, named::Files},
};
use lopdf::{
    EncryptionState, EncryptionVersion, Permissions,
    encryption::crypt_filters::{Aes128CryptFilter, CryptFilter},
};

const PICTURE: &str = "bijlagen/oordeelwijzer-40388.png";
const PDF: &str = "bijlagen/brief-de-ronde-16-november.pdf";

fn case() -> &'static CaseFile {
    cases::case("sommatie-bijlagen-de-ronde")
}

fn read(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(name)).unwrap()
}

/// The letter of the case with other bytes in one of its files.
fn with(name: &str, bytes: &[u8]) -> Letter {
    WORKSHOP.letter_with(&case().name(), case().text.as_bytes(), &case().files.clone().with(name, bytes))
}

/// The letter of the case with other words in it.
fn says(from: &str, to: &str) -> Letter {
    assert!(case().text.contains(from), "{from}");
    let text = case().text.replacen(from, to, 1);
    WORKSHOP.letter_with(&case().name(), text.as_bytes(), &case().files)
}

/// The words of the case file that a letter's only finding points at, behind the finding.
#[track_caller]
fn only(letter: &Letter) -> String {
    let [finding] = letter.findings.as_slice() else { panic!("{:?}", lines(&letter.findings)) };
    let place = finding.place.as_ref().unwrap();
    format!("{} at {}", lines(&letter.findings)[0], &place.source.text[place.span.clone()])
}

/// The enclosed PDF, locked with AES-128; its user needs this password.
fn locked(password: &str) -> Vec<u8> {
    let mut file = lopdf::Document::load_mem(&read(PDF)).unwrap();
    let id = lopdf::Object::string_literal("0123456789abcdef");
    file.trailer.set("ID", vec![id.clone(), id]);
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes128CryptFilter);
    let version = EncryptionVersion::V4 {
        document: &file,
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(b"StdCF".to_vec(), filter)]),
        stream_filter: b"StdCF".to_vec(),
        string_filter: b"StdCF".to_vec(),
        owner_password: "eigenaar",
        user_password: password,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    file.encrypt(&state).unwrap();
    saved(file)
}

/// The enclosed PDF with its first page this many times.
fn pages(count: usize) -> Vec<u8> {
    let mut file = lopdf::Document::load_mem(&read(PDF)).unwrap();
    let first = file.get_pages()[&1];
    let page = file.get_object(first).unwrap().clone();
    let kids: Vec<lopdf::Object> = (0..count).map(|_| file.add_object(page.clone()).into()).collect();
    let root = file.catalog().unwrap().get(b"Pages").and_then(lopdf::Object::as_reference).unwrap();
    let tree = file.get_object_mut(root).and_then(lopdf::Object::as_dict_mut).unwrap();
    tree.set("Count", i64::try_from(count).unwrap());
    tree.set("Kids", kids);
    saved(file)
}

fn saved(mut file: lopdf::Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

/// A PDF of one page that says it is PDF/A, with these operations and resources, and what else is in its page and catalog.
fn pdf(operations: &str, resources: &str, page: &str, catalog: &str) -> Vec<u8> {
    let xmp = "<x pdfaid:part=\"2\" pdfaid:conformance=\"A\"/>";
    let objects = [
        format!("<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R{catalog}>>"),
        "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 200]>>".to_owned(),
        format!("<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<{resources}>>{page}>>"),
        format!("<</Length {}>>stream\n{operations}\nendstream", operations.len()),
        format!("<</Type/Metadata/Subtype/XML/Length {}>>stream\n{xmp}\nendstream", xmp.len()),
    ];
    let (mut text, mut table) = ("%PDF-1.7\n".to_owned(), String::new());
    for (number, object) in (1..).zip(&objects) {
        writeln!(table, "{:010} 00000 n ", text.len()).unwrap();
        writeln!(text, "{number} 0 obj\n{object}\nendobj").unwrap();
    }
    let start = text.len();
    writeln!(text, "xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>").unwrap();
    writeln!(text, "startxref\n{start}\n%%EOF").unwrap();
    text.into_bytes()
}

#[test]
fn a_letter_with_three_enclosures_has_them_all_in_it() {
    let letter = with("niets", b"");
    assert_eq!(lines(&letter.findings), [""; 0]);
    let names: Vec<_> = letter.enclosures.iter().map(|one| (one.name.as_str(), one.is_bound())).collect();
    let stem = "sommatie-bijlagen-de-ronde-bijlage-";
    let (one, two, three) = (format!("{stem}1.png"), format!("{stem}2.jpg"), format!("{stem}3.pdf"));
    assert_eq!(names, [(one.as_str(), true), (two.as_str(), true), (three.as_str(), true)]);
    assert_eq!(&*letter.enclosures[1].bytes, read("bijlagen/dorpsbord-7719.jpg"));
    let bytes = letter.pdf.unwrap();
    let file = sound(&bytes);
    let filter =
        |picture: &&lopdf::Dictionary| picture.get(b"Filter").and_then(lopdf::Object::as_name).unwrap() == b"DCTDecode";
    assert_eq!(pictures(&file).into_iter().filter(filter).count(), 1, "a photograph stays as it was taken");
    let seen: Vec<u32> = reader::pages(&bytes).iter().flat_map(|page| &page.pictures).map(|it| it.width).collect();
    assert!(seen.contains(&1100), "{seen:?}");
    // The words of the earlier letter can be found and read aloud.
    let heard = reader::text(&bytes).join(" ");
    assert!(heard.contains("Bij ons staat één gemiste afspraak."), "{heard}");
    for heading in ["Bijlage 1 — schermafbeelding van 30 november 2026", "Bijlage 3, bladzijde 2 van 2"] {
        assert!(heard.contains(heading), "{heard}");
    }
    let titles = texts(&file, "Title").into_iter().filter(|title| title.starts_with("Bijlage"));
    assert_eq!(titles.count(), 4);
    let alt = texts(&file, "Alt");
    assert!(alt.iter().any(|it| it.starts_with("Openbare pagina van Dorpsbord Deventer, 208 keer bekeken")), "{alt:?}");
}

#[test]
fn a_picture_needs_its_words_and_its_day() {
    let without = |field: &str| {
        let line = case().text.lines().find(|line| line.contains(&format!("    {field}:"))).unwrap();
        says(&format!("{line}\n"), "")
    };
    assert_eq!(only(&without("beschrijving")), format!("E enclosure-without-description at {PICTURE}"));
    assert_eq!(only(&without("vastgelegd_op")), format!("E enclosure-without-date at {PICTURE}"));
}

#[test]
fn words_about_a_file_that_is_not_named_are_a_warning() {
    let letter = says(&format!("    bestand: {PICTURE}\n"), "");
    assert!(only(&letter).starts_with("W enclosure-without-file at \"Pagina van Oordeelwijzer"), "{}", only(&letter));
}

#[test]
fn a_file_that_is_not_there_or_of_no_use_withholds_the_letter() {
    let picture = read(PICTURE);
    let missing = says(PICTURE, "bijlagen/weg.png");
    assert_eq!(only(&missing), "E enclosure-not-found at bijlagen/weg.png");
    assert!(missing.pdf.is_none() && missing.enclosures.is_empty());
    assert_eq!(only(&with(PICTURE, b"GIF89a")), format!("E enclosure-unknown-type at {PICTURE}"));
    assert_eq!(only(&with(PICTURE, &picture[..900])), format!("E image-broken at {PICTURE}"));
    assert_eq!(only(&with(PDF, &read(PDF)[..900])), format!("E enclosure-pdf-broken at {PDF}"));
    // Its header claims 60,000 by 60,000 pixels.
    let mut vast = picture.clone();
    vast[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let mut crc = flate2::Crc::new();
    crc.update(&vast[12..29]);
    vast[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    assert_eq!(only(&with(PICTURE, &vast)), format!("E image-too-large at {PICTURE}"));
}

#[test]
fn what_lies_on_disk_is_read_from_the_folder_of_the_case_and_no_further_than_it_may() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("zaak.yaml");
    fs::create_dir(place.path().join("bijlagen")).unwrap();
    for name in [PICTURE, PDF, "bijlagen/dorpsbord-7719.jpg"] {
        fs::write(place.path().join(name), read(name)).unwrap();
    }
    let letter = || {
        let bytes = case().text.as_bytes();
        WORKSHOP.letter_with("zaak.yaml", bytes, &Files::beside(&path, bytes))
    };
    assert_eq!(lines(&letter().findings), [""; 0]);
    fs::File::create(place.path().join(PICTURE)).unwrap().set_len(17 << 20).unwrap();
    assert_eq!(only(&letter()), format!("E enclosure-too-large at {PICTURE}"));
    fs::remove_file(place.path().join(PICTURE)).unwrap();
    fs::create_dir(place.path().join(PICTURE)).unwrap();
    assert_eq!(only(&letter()), format!("E enclosure-not-regular at {PICTURE}"));
}

#[test]
fn a_pdf_that_is_locked_or_endless_withholds_the_letter() {
    for password in ["", "geheim"] {
        assert_eq!(only(&with(PDF, &locked(password))), format!("E enclosure-pdf-encrypted at {PDF}"), "“{password}”");
    }
    assert_eq!(only(&with(PDF, &pages(101))), format!("E enclosure-pdf-too-long at {PDF}"));
}

#[test]
fn a_pdf_that_would_spoil_the_letter_goes_beside_it_and_the_letter_says_so() {
    let apart = |bytes: &[u8]| {
        let letter = with(PDF, bytes);
        let [.., last] = letter.enclosures.as_slice() else { panic!("{:?}", lines(&letter.findings)) };
        assert!(!last.is_bound() && &*last.bytes == bytes);
        assert!(letter.pdf.is_some());
        let said = "gaat apart mee, als sommatie-bijlagen-de-ronde-bijlage-3.pdf.";
        assert!(letter.markdown.as_ref().unwrap().contains(said));
        only(&letter)
    };
    // The metadata lie in the file as they are, so that a word of them can be changed.
    let mut plain = read(PDF);
    let claims: Vec<usize> =
        plain.windows(11).enumerate().filter(|(_, it)| *it == b"pdfaid:part").map(|it| it.0).collect();
    for at in claims {
        plain[at] = b'q';
    }
    let warning = |why: &str| format!("W enclosure-apart (enclosure-apart-{why}) at {PDF}");
    assert_eq!(apart(&plain), warning("not-archival"));
    assert_eq!(apart(&pdf("1 0 0 0 k 0 0 9 9 re f", "", "", "")), warning("colours"));
    let font = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>";
    assert_eq!(apart(&pdf("BT /F1 9 Tf (a) Tj ET", font, "", "")), warning("fonts"));
    let note = "/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]>>]";
    assert_eq!(apart(&pdf("0 0 9 9 re f", "", note, "")), warning("annotations"));
    assert_eq!(apart(&pdf("0 0 9 9 re f", "", "", "/OCProperties<<>>")), warning("layers"));
    assert_eq!(apart(&pdf("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI", "", "", "")), warning("content"));
}

#[test]
fn a_page_without_words_is_a_figure_that_needs_a_description() {
    let scan = pdf("0 0 9 9 re f", "", "", "");
    assert_eq!(only(&with(PDF, &scan)), format!("E enclosure-without-description at {PDF}"));
    let text = case().text.replace(&format!("{PDF}\n"), &format!("{PDF}\n    beschrijving: Een zwart vierkant\n"));
    let files = case().files.clone().with(PDF, &scan);
    let letter = WORKSHOP.letter_with(&case().name(), text.as_bytes(), &files);
    assert_eq!(lines(&letter.findings), [""; 0]);
    let alt = texts(&sound(&letter.pdf.unwrap()), "Alt");
    assert!(alt.contains(&"Bladzijde 1 van 1: Een zwart vierkant".to_owned()), "{alt:?}");
}

#[test]
fn a_picture_too_fine_to_read_is_a_warning_at_its_words() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 400, 12_000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.write_header().unwrap().write_image_data(&vec![200; 400 * 12_000]).unwrap();
    let letter = with(PICTURE, &bytes);
    assert!(only(&letter).starts_with("W enclosure-too-fine at "), "{}", only(&letter));
    assert!(letter.pdf.is_some());
}

#[test]
fn a_template_that_leaves_an_enclosure_out_is_told() {
    let templates = Templates::embedded().with([("parts/productie.md", "{# niets #}\n")]);
    let workshop = Workshop::load(&templates).unwrap_or_else(|found| panic!("{:#?}", lines(&found)));
    let letter = workshop.letter_with(&case().name(), case().text.as_bytes(), &case().files);
    assert_eq!(lines(&letter.findings), ["E enclosure-not-shown"; 3]);
}

#[test]
fn words_that_stand_for_a_picture_are_words_of_the_letter() {
    let text = case().text.replace("Daaronder drie reacties;", "Daaronder drie reacties, ook van Ger Nauta;");
    let text = text.replace("\nafweging:", "\nderden: [Ger Nauta]\nafweging:");
    let letter = WORKSHOP.letter_with(&case().name(), text.as_bytes(), &case().files);
    assert_eq!(lines(&letter.findings), ["E gegevens-derden (gegevens-derden-naam)"]);
}
