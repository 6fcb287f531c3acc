//! A PDF file as a parser of objects has it: whether it is whole, its fonts, pictures and metadata.

use lopdf::{Dictionary, Document, Object};

use super::tagged::string;
use crate::reader;

/// The file, in which every reference leads to an object, every stream can be read, and two parsers count the same pages.
pub fn sound(bytes: &[u8]) -> Document {
    assert!(bytes.starts_with(b"%PDF-1.7\n") && bytes.trim_ascii_end().ends_with(b"%%EOF"));
    let file = Document::load_mem(bytes).unwrap();
    for (id, object) in &file.objects {
        leads(&file, object);
        let Ok(stream) = object.as_stream() else { continue };
        let is_picture = stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image");
        let read = is_picture || stream.dict.get(b"Filter").is_err() || stream.decompressed_content().is_ok();
        assert!(read, "stream {id:?} cannot be read");
    }
    assert_eq!(file.get_pages().len(), reader::pages(bytes).len());
    file
}

fn leads(file: &Document, object: &Object) {
    match object {
        Object::Reference(id) => assert!(file.objects.contains_key(id), "{id:?} is not there"),
        Object::Array(items) => items.iter().for_each(|item| leads(file, item)),
        Object::Dictionary(entries) => entries.iter().for_each(|(_, value)| leads(file, value)),
        Object::Stream(stream) => stream.dict.iter().for_each(|(_, value)| leads(file, value)),
        _ => {}
    }
}

fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    String::from_utf8_lossy(dictionary.get(key).and_then(Object::as_name).unwrap_or_default()).into_owned()
}

/// Its fonts by name and kind, each of which must be embedded, a subset, and say what its glyphs mean.
pub fn fonts(file: &Document) -> Vec<(String, String)> {
    let all = file.objects.values().filter_map(|object| object.as_dict().ok());
    let fonts = all.filter(|it| name(it, b"Type") == "Font" && name(it, b"Subtype") == "Type0");
    let mut found: Vec<(String, String)> = fonts
        .map(|font| {
            let base = name(font, b"BaseFont");
            let (tag, own) = base.split_once('+').unwrap_or_else(|| panic!("{base} is no subset"));
            assert!(tag.len() == 6 && tag.bytes().all(|byte| byte.is_ascii_uppercase()), "{tag}");
            assert_eq!(name(font, b"Encoding"), "Identity-H", "{base}");
            assert!(font.has(b"ToUnicode"), "{base} means nothing");
            let follow = |object: &Object| file.dereference(object).unwrap().1.clone();
            let descendants = follow(font.get(b"DescendantFonts").unwrap());
            let descendant = follow(&descendants.as_array().unwrap()[0]);
            let descendant = descendant.as_dict().unwrap();
            let descriptor = follow(descendant.get(b"FontDescriptor").unwrap());
            let files = ["FontFile2", "FontFile3"].map(|key| descriptor.as_dict().unwrap().has(key.as_bytes()));
            assert_eq!(files.iter().filter(|has| **has).count(), 1, "{base} is not embedded once");
            (own.to_owned(), name(descendant, b"Subtype"))
        })
        .collect();
    found.sort();
    found
}

/// The filters of its pictures, those of masks left out.
pub fn pictures(file: &Document) -> Vec<&Dictionary> {
    let streams = file.objects.values().filter_map(|object| object.as_stream().ok()).map(|stream| &stream.dict);
    let masks: Vec<_> = streams.clone().filter_map(|it| it.get(b"SMask").and_then(Object::as_reference).ok()).collect();
    let is_mask = |picture: &Dictionary| {
        masks.iter().any(|id| file.get_object(*id).and_then(Object::as_stream).is_ok_and(|mask| mask.dict == *picture))
    };
    streams.filter(|it| name(it, b"Subtype") == "Image" && !is_mask(it)).collect()
}

/// The XMP packet.
pub fn xmp(file: &Document) -> String {
    let metadata = file.catalog().unwrap().get(b"Metadata").unwrap();
    let stream = file.dereference(metadata).unwrap().1.as_stream().unwrap();
    let bytes = stream.get_plain_content().unwrap();
    String::from_utf8(bytes).unwrap()
}

/// What the information dictionary says.
pub fn info(file: &Document, key: &str) -> String {
    let info = file.dereference(file.trailer.get(b"Info").unwrap()).unwrap().1;
    let value = info.as_dict().unwrap().get(key.as_bytes());
    value.map(|value| string(value.as_str().unwrap())).unwrap_or_default()
}

/// Every text for those who do not see, and the titles of its bookmarks.
pub fn texts(file: &Document, key: &str) -> Vec<String> {
    let all = file.objects.values().filter_map(|object| object.as_dict().ok());
    let texts = all.filter_map(|it| it.get(key.as_bytes()).ok()).filter_map(|text| text.as_str().ok());
    let mut texts: Vec<String> = texts.map(string).collect();
    texts.sort();
    texts
}
