//! Every letter as poppler and qpdf have it.

use std::{fs, path::Path};

use rayon::prelude::*;

use super::{ask, file, is_sound, pages, run};
use crate::{
    cases::{WORKSHOP, case, lines},
    extraction::{self, Finished, LETTERS, file::sound, file::xmp},
};

#[test]
fn the_words_of_every_pdf_are_those_of_its_markdown() {
    let amiss = |letter: &Finished| {
        let read = extraction::body(letter, &pages(letter.bytes));
        extraction::compare(&read, &letter.markdown).err().map(|amiss| format!("{}: {amiss}", letter.stem))
    };
    let wrong: Vec<String> = LETTERS.par_iter().filter_map(amiss).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_pdf_is_sound_brings_a_subset_of_each_font_and_shows_its_metadata() {
    LETTERS.par_iter().for_each(|letter| {
        is_sound(letter.bytes);
        let fonts = ask("pdffonts", &[], letter.bytes);
        // Below two lines of headings: name, type (in words of its own), encoding, emb, sub, uni, object and generation.
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty(), "{}: no fonts\n{fonts}", letter.stem);
        for row in rows {
            let columns: Vec<&str> = row.split_whitespace().collect();
            let [.., embedded, subset, unicode, _, _] = columns[..] else { panic!("{}: {row}", letter.stem) };
            assert_eq!([embedded, subset, unicode], ["yes"; 3], "{}: {row}", letter.stem);
            assert!(row.chars().nth(6) == Some('+'), "{}: the name of a subset starts with a tag: {row}", letter.stem);
        }
        let said = ask("pdfinfo", &["-meta"], letter.bytes);
        assert_eq!(said.trim(), xmp(&sound(letter.bytes)).trim(), "{}", letter.stem);
    });
}

#[test]
fn enclosures_are_heard_seen_and_listed() {
    let bytes = case("sommatie-bijlagen-de-ronde").pdf();
    is_sound(bytes);
    let pictures = ask("pdfimages", &["-list"], bytes);
    assert!(pictures.contains("1100") && pictures.contains("jpeg"), "{pictures}");
    let heard = ask("pdfinfo", &["-struct-text"], bytes);
    for words in [
        "Bij ons staat één gemiste afspraak.",
        "Bijlage 1 — schermafbeelding van 30 november 2026",
        "Bijlage 3, bladzijde 2 van 2",
    ] {
        assert!(heard.contains(words), "{heard}");
    }
    let json = ask("qpdf", &["--json", "--json-key=outlines"], bytes);
    assert_eq!(json.lines().filter(|line| line.contains("\"title\": \"Bijlage")).count(), 4, "{json}");
}

#[test]
fn a_pdf_that_another_program_locked_is_refused() {
    let case = case("sommatie-bijlagen-de-ronde");
    let name = "bijlagen/brief-de-ronde-16-november.pdf";
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases").join(name);
    for password in ["", "geheim"] {
        let locked = file(b"");
        let arguments = ["--encrypt", password, "eigenaar", "256", "--"];
        run("qpdf", &arguments, &source, &[locked.path().to_str().unwrap()]);
        let files = case.files.clone().with(name, &fs::read(locked.path()).unwrap());
        let letter = WORKSHOP.letter_with(&case.name(), case.text.as_bytes(), &files);
        assert_eq!(lines(&letter.findings), ["E enclosure-pdf-encrypted"], "“{password}”");
    }
}
