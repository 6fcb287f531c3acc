//! What the file says about itself: title, author, language and standards, the same in Info and XMP.

use std::{fmt::Write as _, sync::LazyLock};

use pdf_writer::{Date, TextStr, writers::DocumentInfo};

use crate::output::Meta;

/// The program that wrote the file.
const PRODUCER: &str = concat!("lettergen ", env!("CARGO_PKG_VERSION"));

/// The document information dictionary (PDF 32000-1, 14.3.3).
pub fn info(info: &mut DocumentInfo<'_>, meta: &Meta) {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let date = Date::new(u16::try_from(meta.date.year()).unwrap_or_default());
    let date = date.month(part(meta.date.month())).day(part(meta.date.day()));
    // The letter is of that day, at no hour.
    let date = date.hour(0).minute(0).second(0).utc_offset_hour(0);
    info.title(TextStr(&meta.title)).author(TextStr(&meta.author));
    info.creator(TextStr(PRODUCER)).producer(TextStr(PRODUCER)).creation_date(date).modified_date(date);
    if let Some(subject) = &meta.subject {
        info.subject(TextStr(subject));
    }
    if !meta.keywords.is_empty() {
        info.keywords(TextStr(&meta.keywords.join(", ")));
    }
}

/// What is the same in the packet of every letter.
struct Fixed {
    head: String,
    tail: String,
}

static FIXED: LazyLock<Fixed> = LazyLock::new(|| {
    let mut head = String::from("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    head.push_str("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    head.push_str("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    let archive = simple("pdfaid", &[("part", "2".to_owned()), ("conformance", "A".to_owned())]);
    description(&mut head, "pdfaid", "http://www.aiim.org/pdfa/ns/id/", &archive);
    description(&mut head, "pdfuaid", UA_SCHEMA, &simple("pdfuaid", &[("part", "1".to_owned())]));
    let tail = extensions() + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
    Fixed { head, tail }
});

/// The XMP packet (ISO 16684-1), with the schema description that PDF/A asks for every name it does not know.
///
/// It may be packed in the file, which PDF/A-1 forbade and PDF/A-2 (6.6.2.1) does not.
#[must_use]
pub fn xmp(meta: &Meta) -> String {
    let Fixed { head, tail } = &*FIXED;
    let mut packet = String::with_capacity(head.len() + tail.len() + 2048);
    packet.push_str(head);
    description(&mut packet, "dc", "http://purl.org/dc/elements/1.1/", &dublin_core(meta));
    let date = meta.date.strftime("%Y-%m-%dT00:00:00Z").to_string();
    let mut basic = vec![("CreateDate", date.clone()), ("ModifyDate", date.clone()), ("MetadataDate", date)];
    basic.push(("CreatorTool", PRODUCER.to_owned()));
    description(&mut packet, "xmp", "http://ns.adobe.com/xap/1.0/", &simple("xmp", &basic));
    let mut pdf = vec![("Producer", PRODUCER.to_owned())];
    if !meta.keywords.is_empty() {
        pdf.push(("Keywords", escaped(&meta.keywords.join(", "))));
    }
    description(&mut packet, "pdf", "http://ns.adobe.com/pdf/1.3/", &simple("pdf", &pdf));
    description(&mut packet, "lettergen", LETTER_SCHEMA, &simple("lettergen", &letter(meta)));
    packet.push_str(tail);
    packet
}

const UA_SCHEMA: &str = "http://www.aiim.org/pdfua/ns/id/";

/// The schema of our own. A name, not an address: an archive need not fetch anything to read it.
const LETTER_SCHEMA: &str = "urn:x-lettergen:letter:1#";

/// Name, type and meaning of each property of [`LETTER_SCHEMA`], in the order of [`letter`].
const LETTER_PROPERTIES: [(&str, &str, &str); 5] = [
    ("kind", "Text", "Kind of the letter, as lettergen names it"),
    ("version", "Text", "Version of lettergen that made the letter"),
    ("markdownSha256", "Text", "SHA-256 of the Markdown file that goes with the letter, in hexadecimal digits"),
    ("kenmerk", "Text", "Reference of the sender"),
    ("deviations", "Text", "What the office declares that the letter has less of than the built-in templates ask"),
];

/// What ties the file to its case and its Markdown.
fn letter(meta: &Meta) -> Vec<(&'static str, String)> {
    let origin = &meta.origin;
    let mut properties = vec![
        ("kind", escaped(&origin.kind)),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
        ("markdownSha256", escaped(&origin.markdown_sha256)),
    ];
    properties.extend(origin.kenmerk.as_ref().map(|kenmerk| ("kenmerk", escaped(kenmerk))));
    let deviations = Some(origin.deviations.join("; ")).filter(|lines| !lines.is_empty());
    properties.extend(deviations.map(|lines| ("deviations", escaped(&lines))));
    properties
}

fn dublin_core(meta: &Meta) -> String {
    let alternative =
        |text: &str| format!("<rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt>", escaped(text));
    let mut core = format!("<dc:format>application/pdf</dc:format><dc:title>{}</dc:title>", alternative(&meta.title));
    // Writing to a String cannot fail.
    let _ = write!(core, "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", escaped(&meta.author));
    let _ = write!(core, "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>", escaped(&meta.language));
    if let Some(subject) = &meta.subject {
        let _ = write!(core, "<dc:description>{}</dc:description>", alternative(subject));
    }
    if !meta.keywords.is_empty() {
        core.push_str("<dc:subject><rdf:Bag>");
        for word in &meta.keywords {
            let _ = write!(core, "<rdf:li>{}</rdf:li>", escaped(word));
        }
        core.push_str("</rdf:Bag></dc:subject>");
    }
    core
}

/// PDF/A-2, 6.6.2.3: what is not one of the schemas it knows is described in the file.
fn extensions() -> String {
    let accessible = schema("PDF/UA identification", UA_SCHEMA, "pdfuaid", &[("part", "Integer", "Part of ISO 14289")]);
    let letter = schema("Letters of lettergen", LETTER_SCHEMA, "lettergen", &LETTER_PROPERTIES);
    let space = |name: &str| format!("xmlns:pdfa{name}=\"http://www.aiim.org/pdfa/ns/{}#\"", name.to_lowercase());
    format!(
        "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" {} {}>\
         <pdfaExtension:schemas><rdf:Bag>{accessible}{letter}</rdf:Bag></pdfaExtension:schemas></rdf:Description>\n",
        space("Schema"),
        space("Property"),
    )
}

/// One schema with its properties.
fn schema(name: &str, namespace: &str, prefix: &str, properties: &[(&str, &str, &str)]) -> String {
    let head = [("schema", name), ("namespaceURI", namespace), ("prefix", prefix)];
    let head = simple("pdfaSchema", &head.map(|(name, value)| (name, value.to_owned())));
    let mut described = String::new();
    for (name, kind, meaning) in properties {
        let words = [("name", *name), ("valueType", *kind), ("category", "internal"), ("description", *meaning)];
        let words = simple("pdfaProperty", &words.map(|(name, value)| (name, value.to_owned())));
        let _ = write!(described, "<rdf:li rdf:parseType=\"Resource\">{words}</rdf:li>");
    }
    format!(
        "<rdf:li rdf:parseType=\"Resource\">{head}<pdfaSchema:property><rdf:Seq>{described}</rdf:Seq>\
         </pdfaSchema:property></rdf:li>"
    )
}

fn description(packet: &mut String, prefix: &str, namespace: &str, properties: &str) {
    let _ = writeln!(
        packet,
        "<rdf:Description rdf:about=\"\" xmlns:{prefix}=\"{namespace}\">{properties}</rdf:Description>"
    );
}

fn simple(prefix: &str, properties: &[(&str, String)]) -> String {
    let mut elements = String::new();
    for (name, value) in properties {
        let _ = write!(elements, "<{prefix}:{name}>{value}</{prefix}:{name}>");
    }
    elements
}

/// Text for XML 1.0, which has no room for control characters and noncharacters, not even escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::output::Provenance;

    fn meta(words: &str) -> Meta {
        Meta {
            title: words.to_owned(),
            author: words.to_owned(),
            subject: Some(words.to_owned()),
            keywords: vec![words.to_owned()],
            language: "nl-NL".to_owned(),
            date: jiff::civil::date(2026, 2, 3),
            origin: Provenance::new("soort", Some(words.to_owned()), words),
        }
    }

    proptest! {
        #[test]
        fn no_words_can_break_the_packet(words in "(?s)[\\x00-\\x7f\\u{80}-\\u{10FFFF}<>&\"]{0,40}") {
            let (plain, packet) = (xmp(&meta("x")), xmp(&meta(&words)));
            let tags = |text: &str| text.chars().filter(|letter| matches!(letter, '<' | '>')).count();
            prop_assert_eq!(tags(&plain), tags(&packet));
            let forbidden = |letter: char| letter != '\n' && (letter < ' ' || ('\u{FFFE}'..='\u{FFFF}').contains(&letter));
            prop_assert!(!packet.contains(forbidden));
        }
    }

    #[test]
    fn dates_have_two_digits_in_both_forms() {
        let mut chunk = pdf_writer::Chunk::new();
        info(&mut chunk.indirect(pdf_writer::Ref::new(1)).start(), &meta("x"));
        assert!(String::from_utf8_lossy(chunk.as_bytes()).contains("/ModDate (D:20260203000000Z)"));
        assert!(xmp(&meta("x")).contains(">2026-02-03T00:00:00Z<"));
    }
}
