//! What the file says about itself: title, author, language and standards, the same in Info and XMP.

use std::fmt::Write as _;

use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};

use crate::output::Meta;

/// The program that wrote the file, without its version: a new release must not change the bytes of an old letter.
const PRODUCER: &str = "lettergen";

/// Text as a PDF string of UTF-16 with its byte order mark.
#[must_use]
pub fn utf16(text: &str) -> Vec<u8> {
    [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect()
}

/// Text as a PDF object: plain where every reader agrees on its letters, UTF-16 elsewhere.
#[must_use]
pub fn words(text: &str) -> Object {
    if text.bytes().all(|byte| (0x20..0x7F).contains(&byte)) {
        Object::string_literal(text)
    } else {
        Object::String(utf16(text), StringFormat::Hexadecimal)
    }
}

/// The document information dictionary (PDF 32000-1, 14.3.3).
#[must_use]
pub fn info(meta: &Meta) -> Dictionary {
    let date = meta.date.strftime("D:%Y%m%d000000Z").to_string();
    let mut info = dictionary! {
        "Title" => words(&meta.title),
        "Author" => words(&meta.author),
        "Creator" => words(PRODUCER),
        "Producer" => words(PRODUCER),
        "CreationDate" => Object::string_literal(date.as_str()),
        "ModDate" => Object::string_literal(date.as_str()),
    };
    if let Some(subject) = &meta.subject {
        info.set("Subject", words(subject));
    }
    if !meta.keywords.is_empty() {
        info.set("Keywords", words(&meta.keywords.join(", ")));
    }
    info
}

/// The XMP packet (ISO 16684-1), with the schema description that PDF/A asks for every name it does not know.
#[must_use]
pub fn xmp(meta: &Meta) -> Stream {
    let mut packet = String::from("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
    packet.push_str("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
    packet.push_str("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
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
    let archive = simple("pdfaid", &[("part", "2".to_owned()), ("conformance", "A".to_owned())]);
    description(&mut packet, "pdfaid", "http://www.aiim.org/pdfa/ns/id/", &archive);
    description(&mut packet, "pdfuaid", UA_SCHEMA, &simple("pdfuaid", &[("part", "1".to_owned())]));
    packet.push_str(&extension());
    packet.push_str("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
    // Archives read this without unpacking the file.
    Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, packet.into_bytes()).with_compression(false)
}

const UA_SCHEMA: &str = "http://www.aiim.org/pdfua/ns/id/";

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
        let items: String = meta.keywords.iter().map(|word| format!("<rdf:li>{}</rdf:li>", escaped(word))).collect();
        let _ = write!(core, "<dc:subject><rdf:Bag>{items}</rdf:Bag></dc:subject>");
    }
    core
}

/// PDF/A-2, 6.6.2.3: `pdfuaid` is not one of the schemas it knows, so the file describes it.
fn extension() -> String {
    let property = simple(
        "pdfaProperty",
        &[
            ("name", "part".to_owned()),
            ("valueType", "Integer".to_owned()),
            ("category", "internal".to_owned()),
            ("description", "Part of ISO 14289".to_owned()),
        ],
    );
    let schema = simple(
        "pdfaSchema",
        &[
            ("schema", "PDF/UA identification".to_owned()),
            ("namespaceURI", UA_SCHEMA.to_owned()),
            ("prefix", "pdfuaid".to_owned()),
        ],
    );
    let space = |name: &str| format!("xmlns:pdfa{name}=\"http://www.aiim.org/pdfa/ns/{}#\"", name.to_lowercase());
    format!(
        "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" {} {}>\
         <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">{schema}\
         <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">{property}</rdf:li></rdf:Seq>\
         </pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n",
        space("Schema"),
        space("Property"),
    )
}

fn description(packet: &mut String, prefix: &str, namespace: &str, properties: &str) {
    let _ = writeln!(
        packet,
        "<rdf:Description rdf:about=\"\" xmlns:{prefix}=\"{namespace}\">{properties}</rdf:Description>"
    );
}

fn simple(prefix: &str, properties: &[(&str, String)]) -> String {
    properties.iter().map(|(name, value)| format!("<{prefix}:{name}>{value}</{prefix}:{name}>")).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
