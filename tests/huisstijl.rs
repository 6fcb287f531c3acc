//! A house style of an office's own: fonts with other outlines, a drawn logo, a signature, lines of text, another window.

use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use lettergen::{
    letter::{Letter, Workshop},
    project::Templates,
    style::keys,
};
use tempfile::NamedTempFile;

const CASE: &str = "cases/r2-sommatie-van-galen.yaml";

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn workshop() -> Workshop {
    let templates = Templates::open(None, Some(&path("tests/huisstijl/style.yaml"))).unwrap();
    Workshop::load(&templates).unwrap_or_else(|found| panic!("{found:#?}"))
}

fn letter(text: &str) -> (Letter, NamedTempFile) {
    let letter = workshop().letter(CASE, text.as_bytes());
    assert_eq!(letter.findings, []);
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(letter.pdf.as_ref().unwrap()).unwrap();
    (letter, file)
}

fn case() -> String {
    fs::read_to_string(path(CASE)).unwrap()
}

/// What a program of poppler-utils says of a file.
fn said(program: &str, arguments: &[&str], file: &NamedTempFile) -> String {
    let command =
        Command::new(program).args(arguments).arg(file.path()).args((program == "pdftotext").then_some("-")).output();
    let output =
        command.unwrap_or_else(|error| panic!("{program}: {error}; install the package poppler-utils to test"));
    assert!(output.status.success() && output.stderr.is_empty(), "{program}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn fonts_with_cubic_outlines_are_embedded_and_read_back() {
    let (letter, file) = letter(&case());
    let fonts = said("pdffonts", &[], &file);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(
        !rows.is_empty() && rows.iter().all(|row| row.contains("+Proefletter") && row.contains("CID Type 0C")),
        "{fonts}"
    );
    let words = |text: &str| text.split_whitespace().collect::<String>().replace('\u{AD}', "");
    let text = words(&said("pdftotext", &["-raw"], &file));
    let markdown = letter.markdown.unwrap();
    let paragraph = markdown.lines().find(|line| line.starts_with("Op 26 oktober 2026 meldde u")).unwrap();
    assert!(text.contains(&words(paragraph)), "{text}");
}

#[test]
fn the_logo_is_a_drawing_and_the_signature_a_picture_and_both_are_heard() {
    let (_, file) = letter(&case());
    let images = said("pdfimages", &["-list"], &file);
    let pictures: Vec<&str> = images.lines().skip(2).map(|row| row.split_whitespace().nth(2).unwrap()).collect();
    assert_eq!(pictures, ["image", "smask"], "only the signature has pixels: {images}");
    let file = lopdf::Document::load(file.path()).unwrap();
    let alts = file.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok());
    let mut alts: Vec<&[u8]> = alts.map(|alt| alt.as_str().unwrap()).collect();
    alts.sort_unstable();
    assert_eq!(alts, [&b"Een blad in een cirkel"[..], b"Handtekening van mr. S. Oudendijk"]);
}

#[test]
fn nobody_signs_with_the_signature_of_another() {
    let text = case().replace("naam: mr. S. Oudendijk", "naam: mr. A. Oudendijk");
    let (letter, file) = letter(&text);
    assert!(letter.markdown.unwrap().contains("mr. A. Oudendijk"));
    assert_eq!(said("pdfimages", &["-list"], &file).lines().count(), 2);
}

#[test]
fn own_lines_stand_in_the_letter_as_its_words() {
    let (letter, file) = letter(&case());
    let markdown = letter.markdown.unwrap();
    assert!(markdown.contains("\n\nAdvocaten en mediators\n\n"), "{markdown}");
    assert!(markdown.ends_with("\n\nOp onze diensten zijn de algemene voorwaarden van toepassing.\n"), "{markdown}");
    let text = said("pdftotext", &["-raw"], &file);
    assert!(text.contains("Advocaten en mediators") && text.contains("algemene voorwaarden"), "{text}");
}

/// `UPDATE_GOLDENS=1` writes the file anew.
#[test]
fn the_schema_beside_the_style_file_is_that_of_the_program() {
    let file = path("templates/style/style.schema.json");
    let schema = serde_json::to_string_pretty(&keys::schema()).unwrap() + "\n";
    if env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(&file, &schema).unwrap();
    }
    assert!(fs::read_to_string(&file).is_ok_and(|known| known == schema), "{} is not up to date", file.display());
}
