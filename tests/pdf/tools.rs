//! A letter set by hand as a file, and what its tags say.

use lettergen::output::pdf;

use super::sheet::{Sheet, meta};
use crate::extraction::tagged::{Kid, Tag, Tagged};

pub fn written(sheet: &Sheet) -> Vec<u8> {
    pdf::Writer::default().write(&sheet.pages, &sheet.document, &meta()).unwrap()
}

pub fn tree(bytes: &[u8]) -> Tag {
    Tagged::read(bytes).tree()
}

/// The tags that hold text, each with its words, in the order a reader hears them.
pub fn heard(bytes: &[u8]) -> Vec<(String, String)> {
    let mut heard = Vec::new();
    hear(&tree(bytes), &mut heard);
    heard
}

fn hear(tag: &Tag, heard: &mut Vec<(String, String)>) {
    let before = heard.len();
    let mut words = String::new();
    let say = |words: &mut String, heard: &mut Vec<(String, String)>| {
        if !words.is_empty() {
            heard.push((tag.name.clone(), std::mem::take(words).replace('\u{AD}', "")));
        }
    };
    for kid in &tag.kids {
        match kid {
            Kid::Words(more) => words.push_str(more),
            Kid::Annotation(_) => {}
            Kid::Tag(inner) => {
                say(&mut words, heard);
                hear(inner, heard);
            }
        }
    }
    say(&mut words, heard);
    // An empty cell is heard as one.
    if heard.len() == before {
        heard.push((tag.name.clone(), String::new()));
    }
}

/// Its tags without their words, one a line, each as deep as it stands, with what its attributes say.
pub fn shape(tag: &Tag, depth: usize) -> String {
    let attribute = |key: &[u8]| {
        let attributes = tag.dictionary.get(b"A").and_then(lopdf::Object::as_dict).ok()?;
        let value = attributes.get(key).and_then(lopdf::Object::as_name).ok()?;
        Some(format!(" {}", String::from_utf8_lossy(value)))
    };
    let said: String = [b"ListNumbering".as_slice(), b"Scope"].into_iter().filter_map(attribute).collect();
    let inner: String = tag.tags().map(|tag| shape(tag, depth + 1)).collect();
    format!("{}{}{said}\n{inner}", "  ".repeat(depth), tag.name)
}
