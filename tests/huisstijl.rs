//! A house style of an office's own: fonts with other outlines, a drawn logo, a signature, lines of text, another window.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use lettergen::{
    letter::Workshop,
    project::Templates,
    style::keys::{Holds, KEYS, Key, MOST_LINES, WHOLE_GROUPS},
};
use serde_json::{Map, Value, json};

use crate::{
    extraction::file::{fonts, pictures, sound, texts},
    reader::text,
};

const CASE: &str = "cases/r2-sommatie-van-galen.yaml";

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

static WORKSHOP: LazyLock<Workshop> = LazyLock::new(|| {
    let templates = Templates::open(None, Some(&path("tests/huisstijl/style.yaml"))).unwrap();
    Workshop::load(&templates).unwrap_or_else(|found| panic!("{found:#?}"))
});

fn letter(text: &str) -> (String, Vec<u8>) {
    let letter = WORKSHOP.letter(CASE, text.as_bytes());
    assert_eq!(letter.findings, []);
    (letter.markdown.unwrap(), letter.pdf.unwrap())
}

fn case() -> String {
    fs::read_to_string(path(CASE)).unwrap()
}

#[test]
fn fonts_with_cubic_outlines_are_embedded_and_read_back() {
    let (markdown, bytes) = letter(&case());
    let fonts = fonts(&sound(&bytes));
    let own = |(name, kind): &(String, String)| name.starts_with("Proefletter") && kind == "CIDFontType0";
    assert!(!fonts.is_empty() && fonts.iter().all(own), "{fonts:?}");
    let words = |text: &str| text.split_whitespace().collect::<String>().replace('\u{AD}', "");
    let text = words(&text(&bytes).concat());
    let paragraph = markdown.lines().find(|line| line.starts_with("Op 26 oktober 2026 meldde u")).unwrap();
    assert!(text.contains(&words(paragraph)), "{text}");
}

#[test]
fn a_font_that_no_file_can_hold_is_found_also_where_no_file_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let style = folder.path().join("style.yaml");
    let text = fs::read_to_string(path("templates/style/style.yaml")).unwrap();
    fs::write(&style, text.replace("gewoon: fonts/GentiumBookPlus-Regular.ttf", "gewoon: eigen.ttf")).unwrap();
    let mut font = fs::read(path("templates/style/fonts/GentiumBookPlus-Regular.ttf")).unwrap();
    // Its name in the directory: letters can still be measured, but no outline is found.
    let outlines = font.windows(4).position(|tag| tag == b"glyf").unwrap();
    font[outlines..outlines + 4].copy_from_slice(b"glyx");
    fs::write(folder.path().join("eigen.ttf"), font).unwrap();
    let load = || Workshop::load(&Templates::open(None, Some(&style)).unwrap()).unwrap();
    for workshop in [load(), load().without_pdf()] {
        let letter = workshop.letter(CASE, case().as_bytes());
        let codes: Vec<&str> = letter.findings.iter().map(lettergen::Finding::code).collect();
        assert_eq!(codes, ["font-not-embeddable"]);
        assert!(letter.markdown.is_none());
    }
}

#[test]
fn the_logo_is_a_drawing_and_the_signature_a_picture_and_both_are_heard() {
    let file = sound(&letter(&case()).1);
    assert_eq!(pictures(&file).len(), 1, "only the signature has pixels");
    assert_eq!(texts(&file, "Alt"), ["Een blad in een cirkel", "Handtekening van mr. S. Oudendijk"]);
}

#[test]
fn nobody_signs_with_the_signature_of_another() {
    let text = case().replace("naam: mr. S. Oudendijk", "naam: mr. A. Oudendijk");
    let (markdown, bytes) = letter(&text);
    assert!(markdown.contains("mr. A. Oudendijk"));
    assert_eq!(pictures(&sound(&bytes)).len(), 0);
}

#[test]
fn own_lines_stand_in_the_letter_as_its_words() {
    let (markdown, bytes) = letter(&case());
    assert!(markdown.contains("\n\nAdvocaten en mediators\n\n"), "{markdown}");
    assert!(markdown.ends_with("\n\nOp onze diensten zijn de algemene voorwaarden van toepassing.\n"), "{markdown}");
    let text = text(&bytes).concat();
    assert!(text.contains("Advocaten en mediators") && text.contains("algemene voorwaarden"), "{text}");
}

/// The JSON schema (draft 2020-12) of a style file.
fn schema() -> Value {
    let mut top = Map::new();
    for key in KEYS {
        match key.path.split_once('.') {
            None => {
                top.insert(key.path.to_owned(), described(key));
            }
            Some((group, name)) => {
                let empty = || json!({"type": "object", "additionalProperties": false, "properties": {}});
                let entry = top.entry(group).or_insert_with(empty);
                entry["properties"][name] = described(key);
                if WHOLE_GROUPS.contains(&group) {
                    let mut required = entry["required"].as_array().cloned().unwrap_or_default();
                    required.push(json!(name));
                    entry["required"] = Value::Array(required);
                }
            }
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Huisstijl van lettergen",
        "type": "object",
        "additionalProperties": false,
        "properties": top,
    })
}

/// What a key may hold, and the hint of an editor.
fn described(key: Key) -> Value {
    let mut value = match key.holds {
        Holds::Number(from, to) => json!({"type": "number", "minimum": from, "maximum": to}),
        Holds::Whole(from, to) => json!({"type": "integer", "minimum": from, "maximum": to}),
        Holds::Choice(choices) => json!({"enum": choices}),
        Holds::Boolean => json!({"type": "boolean"}),
        Holds::Color => json!({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
        Holds::File | Holds::Words => json!({"type": "string", "pattern": "\\S"}),
        Holds::Lines => json!({"type": "array", "maxItems": MOST_LINES, "items": {"type": "string", "pattern": "\\S"}}),
    };
    value["description"] = json!(key.about);
    value
}

/// `UPDATE_GOLDENS=1` writes the file anew.
#[test]
fn the_schema_beside_the_style_file_is_that_of_the_program() {
    let file = path("templates/style/style.schema.json");
    let schema = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(&file, &schema).unwrap();
    }
    assert!(fs::read_to_string(&file).is_ok_and(|known| known == schema), "{} is not up to date", file.display());
}
