//! What an office files is what it sent: a PDF says which case and Markdown it was made of, in few bytes.

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use super::{LETTERS, file::xmp, tagged::Tagged};

/// Bytes of a letter of two pages without pictures.
const MOST_BYTES: usize = 36_000;

/// What `XMP` says of a property.
fn said<'a>(xmp: &'a str, property: &str) -> Option<&'a str> {
    let start = xmp.find(&format!("<{property}>"))? + property.len() + 2;
    let end = xmp[start..].find(&format!("</{property}>"))?;
    Some(&xmp[start..start + end])
}

#[test]
fn every_pdf_names_its_kind_reference_and_version_and_the_hash_of_its_markdown() {
    LETTERS.par_iter().for_each(|letter| {
        let xmp = xmp(&Tagged::read(letter.bytes).file);
        let digest: String = Sha256::digest(letter.text).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(said(&xmp, "lettergen:markdownSha256"), Some(digest.as_str()), "{}", letter.stem);
        assert_eq!(said(&xmp, "lettergen:version"), Some(env!("CARGO_PKG_VERSION")));
        assert_eq!(said(&xmp, "lettergen:kind"), Some(letter.kind.as_str()));
        let kenmerk = said(&xmp, "lettergen:kenmerk").map(|words| words.replace("&amp;", "&"));
        assert_eq!(kenmerk, letter.kenmerk, "{}", letter.stem);
        for kept in ["dc:title", "dc:creator", "dc:description", "dc:subject", "pdf:Keywords"] {
            assert!(said(&xmp, kept).is_some_and(|words| !words.is_empty()), "{}: no {kept}", letter.stem);
        }
    });
}

#[test]
fn who_acts_for_the_sender_is_the_author() {
    for (stem, author) in [
        ("r2-sommatie-van-galen", "Oudendijk Advocatuur"),
        ("sommatie-ouders-van-noor", "L. Rouwenhorst"),
        ("a1-weigering-de-spaak", "Fietsenwinkel De Spaak B.V."),
    ] {
        let letter = LETTERS.iter().find(|letter| letter.stem == stem).unwrap();
        let xmp = xmp(&Tagged::read(letter.bytes).file);
        let creator = said(&xmp, "dc:creator").unwrap();
        assert!(creator.contains(&format!(">{author}<")), "{stem}: {creator}");
    }
}

#[test]
fn a_letter_without_pictures_takes_few_bytes() {
    let mut checked = 0;
    for letter in &*LETTERS {
        let file = Tagged::read(letter.bytes).file;
        let pictures = file.objects.values().filter_map(|object| object.as_stream().ok()).any(|stream| {
            stream.dict.get(b"Type").and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"XObject")
        });
        let pages = file.get_pages().len();
        if !pictures {
            // The fonts are most of a file; a page adds little to them.
            let most = MOST_BYTES + pages.saturating_sub(2) * 6_000;
            assert!(letter.bytes.len() <= most, "{}: {} bytes for {pages} pages", letter.stem, letter.bytes.len());
            checked += usize::from(pages == 2);
        }
    }
    assert!(checked > 20, "{checked} letters of two pages");
}
