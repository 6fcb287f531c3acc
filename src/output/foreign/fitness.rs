//! Whether another's page can be part of a PDF/A-2a file: on its own word that it is archival, and what can be seen of it.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{ForeignPage, Obstacle, cleaned, is_drawn};

/// Objects in objects deeper than this are made to be a nuisance.
const DEEPEST: usize = 100;

/// The blend modes of PDF 1.7 (ISO 32000-1, tables 136 and 137).
const BLENDS: [&[u8]; 17] = [
    b"Normal",
    b"Compatible",
    b"Multiply",
    b"Screen",
    b"Overlay",
    b"Darken",
    b"Lighten",
    b"ColorDodge",
    b"ColorBurn",
    b"HardLight",
    b"SoftLight",
    b"Difference",
    b"Exclusion",
    b"Hue",
    b"Saturation",
    b"Color",
    b"Luminosity",
];

/// What a look at a page came to.
#[derive(Debug, Default)]
pub(super) struct Judged {
    pub has_words: bool,
    pub obstacle: Option<Obstacle>,
}

/// What in the file as a whole keeps its pages out.
pub(super) fn of_file(pdf: &Document) -> Option<Obstacle> {
    let catalog = pdf.catalog().ok()?;
    if catalog.has(b"OCProperties") {
        return Some(Obstacle::Layers);
    }
    let fields = catalog.get_deref(b"AcroForm", pdf).and_then(Object::as_dict);
    let fields = fields.and_then(|form| form.get_deref(b"Fields", pdf)).and_then(Object::as_array);
    if fields.is_ok_and(|fields| !fields.is_empty()) {
        return Some(Obstacle::Annotations);
    }
    let xmp = catalog.get_deref(b"Metadata", pdf).and_then(Object::as_stream);
    let xmp = xmp.and_then(lopdf::Stream::get_plain_content).unwrap_or_default();
    let is_archival = claims(&String::from_utf8_lossy(&xmp));
    (!is_archival).then_some(Obstacle::NotArchival)
}

/// Whether the metadata say PDF/A-1, -2 or -3, as an element or as an attribute.
fn claims(xmp: &str) -> bool {
    let Some((_, rest)) = xmp.split_once("pdfaid:part") else { return false };
    let value = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\'' | '>'));
    value.starts_with(['1', '2', '3']) && xmp.contains("pdfaid:conformance")
}

/// What a page draws, and what of that keeps it out.
pub(super) fn of_page(pdf: &Document, page: &ForeignPage) -> Judged {
    let mut look = Look { pdf, seen: BTreeSet::new(), judged: Judged::default() };
    look.content(&page.content);
    look.dictionary(&page.resources, 0);
    if let Some(group) = &page.group {
        look.object(group, 0);
    }
    let notes = page.annotations.as_ref().and_then(|notes| notes.as_array().ok()).into_iter().flatten();
    let is_link = |note: &Object| {
        let kind = pdf.dereference(note).and_then(|(_, note)| note.as_dict()?.get(b"Subtype")?.as_name());
        kind.is_ok_and(|kind| kind == b"Link" || kind == b"Popup")
    };
    if notes.into_iter().any(|note| !is_link(note)) {
        look.judged.obstacle.get_or_insert(Obstacle::Annotations);
    }
    look.judged
}

struct Look<'a> {
    pdf: &'a Document,
    seen: BTreeSet<ObjectId>,
    judged: Judged,
}

impl Look<'_> {
    fn stopped_by(&mut self, obstacle: Obstacle) {
        self.judged.obstacle.get_or_insert(obstacle);
    }

    fn content(&mut self, bytes: &[u8]) {
        let Some(clean) = cleaned(bytes) else { return self.stopped_by(Obstacle::Content) };
        self.judged.has_words |= clean.has_words;
        if clean.has_cmyk {
            self.stopped_by(Obstacle::Colours);
        }
    }

    fn object(&mut self, object: &Object, depth: usize) {
        if depth > DEEPEST {
            return self.stopped_by(Obstacle::Content);
        }
        match object {
            Object::Reference(id) if self.seen.insert(*id) => match self.pdf.get_object(*id) {
                Ok(object) => self.object(object, depth + 1),
                Err(_) => self.stopped_by(Obstacle::Content),
            },
            Object::Name(name) if name == b"DeviceCMYK" => self.stopped_by(Obstacle::Colours),
            Object::Array(items) => items.iter().for_each(|item| self.object(item, depth + 1)),
            Object::Dictionary(dictionary) => self.dictionary(dictionary, depth),
            Object::Stream(stream) => {
                if [&b"F"[..], b"FFilter", b"FDecodeParms"].iter().any(|key| stream.dict.has(key)) {
                    self.stopped_by(Obstacle::Content);
                }
                let draws = is(&stream.dict, b"Subtype", b"Form") || stream.dict.has(b"PatternType");
                if draws {
                    match stream.get_plain_content_with_limit(super::MOST_CONTENT) {
                        Ok(content) => self.content(&content),
                        Err(_) => self.stopped_by(Obstacle::Content),
                    }
                }
                self.dictionary(&stream.dict, depth);
            }
            _ => {}
        }
    }

    fn dictionary(&mut self, dictionary: &Dictionary, depth: usize) {
        if is(dictionary, b"Type", b"Font") && dictionary.has(b"Subtype") && !self.is_whole(dictionary) {
            self.stopped_by(Obstacle::Fonts);
        }
        if dictionary.has(b"OC") {
            self.stopped_by(Obstacle::Layers);
        }
        if is_forbidden(dictionary) {
            self.stopped_by(Obstacle::Content);
        }
        for (_, object) in dictionary.iter().filter(|(key, _)| is_drawn(key)) {
            self.object(object, depth + 1);
        }
    }

    /// Whether a font is in the file, and its letters can be read back (PDF/A-2, 6.2.11.4 and 6.2.11.7).
    fn is_whole(&self, font: &Dictionary) -> bool {
        let is_of = |kind: &[u8]| is(font, b"Subtype", kind);
        let embedded = |font: &Dictionary| {
            let descriptor = font.get_deref(b"FontDescriptor", self.pdf).and_then(Object::as_dict);
            descriptor.is_ok_and(|it| [&b"FontFile"[..], b"FontFile2", b"FontFile3"].iter().any(|key| it.has(key)))
        };
        if is_of(b"CIDFontType0") || is_of(b"CIDFontType2") {
            return embedded(font);
        }
        let named = font.get_deref(b"Encoding", self.pdf).and_then(Object::as_name);
        let is_latin = named.is_ok_and(|name| name == b"WinAnsiEncoding" || name == b"MacRomanEncoding");
        let readable = font.has(b"ToUnicode") || is_latin;
        readable && (is_of(b"Type0") || !is_of(b"Type3") && embedded(font))
    }
}

/// Whether it has what PDF/A-2 forbids in what a page draws, whatever the file claims: transfer functions and halftones
/// (6.2.5), alternates, proxies and interpolation of pictures (6.2.8), PostScript (6.2.9), unknown blend modes (6.2.10),
/// filters that are forbidden (6.1.7.2) or, for JPEG 2000, allowed with conditions that are not looked at.
fn is_forbidden(dictionary: &Dictionary) -> bool {
    let has = |keys: &[&[u8]]| keys.iter().any(|key| dictionary.has(key));
    let names = |key: &[u8]| match dictionary.get(key) {
        Ok(Object::Name(name)) => vec![name.as_slice()],
        Ok(Object::Array(items)) => items.iter().filter_map(|item| item.as_name().ok()).collect(),
        _ => Vec::new(),
    };
    let filter = |name: &&[u8]| [&b"LZWDecode"[..], b"LZW", b"Crypt", b"JPXDecode"].contains(name);
    let blends = names(b"BM");
    has(&[b"TR", b"HTP", b"OPI", b"Alternates"])
        || names(b"TR2").iter().any(|name| *name != b"Default")
        || dictionary.get(b"Interpolate").and_then(Object::as_bool).unwrap_or(false)
        || is(dictionary, b"Subtype", b"PS")
        || is(dictionary, b"Subtype2", b"PS")
        || names(b"Filter").iter().any(filter)
        || !blends.is_empty() && !blends.iter().any(|name| BLENDS.contains(name))
}

fn is(dictionary: &Dictionary, key: &[u8], name: &[u8]) -> bool {
    dictionary.get(key).and_then(Object::as_name).is_ok_and(|value| value == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_archival_page_may_not_draw_is_seen() {
        use lopdf::dictionary;
        for forbidden in [
            dictionary! { "TR" => "Identity" },
            dictionary! { "TR2" => "Invert" },
            dictionary! { "Alternates" => Object::Array(Vec::new()) },
            dictionary! { "Interpolate" => true },
            dictionary! { "Subtype" => "PS" },
            dictionary! { "Filter" => vec!["FlateDecode".into(), "LZWDecode".into()] },
            dictionary! { "Filter" => "JPXDecode" },
            dictionary! { "BM" => "Shine" },
        ] {
            assert!(is_forbidden(&forbidden), "{forbidden:?}");
        }
        for allowed in [
            dictionary! { "TR2" => "Default", "BM" => "Multiply", "ca" => 0.5 },
            dictionary! { "Filter" => "DCTDecode", "Interpolate" => false },
            dictionary! { "BM" => vec!["Shine".into(), "Normal".into()] },
        ] {
            assert!(!is_forbidden(&allowed), "{allowed:?}");
        }
    }

    #[test]
    fn a_claim_is_read_in_both_its_forms() {
        assert!(claims("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"));
        assert!(claims("<x pdfaid:part=\"1\" pdfaid:conformance=\"B\"/>"));
        assert!(!claims("<pdfaid:part>4</pdfaid:part><pdfaid:conformance>F</pdfaid:conformance>"));
        assert!(!claims("<pdfuaid:part>1</pdfuaid:part>"));
    }
}
