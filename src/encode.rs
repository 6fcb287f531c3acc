//! How bytes are written as plain letters: hexadecimal digits, links of ASCII, dotted paths.

use std::fmt::Write as _;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest as _, Sha256};

/// What a file's name may not hold in a link: all but the unreserved characters (RFC 3986, 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// What a link may not hold as it is: all that prints no ink.
const INVISIBLE: &AsciiSet = &CONTROLS.add(b' ');

/// The SHA-256 of a file in small hexadecimal letters, as all tools print it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut digits, byte| {
        // Writing to a String cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// A file's name as a link leads to it (RFC 3986, 2.1).
pub(crate) fn file_name(name: &str) -> String {
    utf8_percent_encode(name, RESERVED).to_string()
}

/// A link in ASCII only, its own percent signs left alone.
pub(crate) fn link(target: &str) -> String {
    utf8_percent_encode(target, INVISIBLE).to_string()
}

/// The dotted path of a name inside another: `termijn.datum` of `termijn` and `datum`, `datum` of nothing and `datum`.
pub(crate) fn dotted(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_links_and_hashes_are_as_other_tools_write_them() {
        assert_eq!(file_name("zaak (2) é-bijlage-1.png"), "zaak%20%282%29%20%C3%A9-bijlage-1.png");
        assert_eq!(link("https://voorbeeld.nl/café (1)?a=%20\u{7f}"), "https://voorbeeld.nl/caf%C3%A9%20(1)?a=%20%7F");
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_path_begins_without_a_dot() {
        assert_eq!((dotted("", "datum"), dotted("termijn", "datum")), ("datum".to_owned(), "termijn.datum".to_owned()));
    }
}
