//! Whatever a file holds: findings or a case, never a panic, and every place inside the text.

use proptest::prelude::*;

use super::{
    super::Draft,
    fixture::{FULL, kind},
};
use crate::diag::Finding;

/// Reads it to the end and checks that every finding can be shown.
fn survives(bytes: &[u8]) {
    let findings = match Draft::parse("zaak.yaml", bytes) {
        Err(findings) => {
            assert!(findings.iter().any(Finding::is_error));
            findings
        }
        Ok(draft) => {
            let _ = draft.unknown_kind(["proef"]);
            match draft.check(&kind()) {
                Ok(checked) => {
                    for (path, spanned) in checked.case.leaves() {
                        assert_eq!(checked.case.get(&path), Some(spanned));
                        assert!(draft.source.text.get(spanned.span.clone()).is_some());
                        let hidden = |letter: char| ('\u{fdd0}'..='\u{fdef}').contains(&letter) || letter == '\0';
                        assert!(!spanned.value.printed().contains(hidden));
                    }
                    checked.warnings
                }
                Err(findings) => {
                    assert!(findings.iter().any(Finding::is_error));
                    findings
                }
            }
        }
    };
    for finding in findings {
        let place = finding.place.clone().unwrap();
        assert!(place.source.text.get(place.span.clone()).is_some(), "{}: {:?}", finding.code(), place.span);
    }
}

/// Pieces of YAML and of cases that, put together at random, come near to what people write and to what they should
/// not.
const PIECES: [&str; 48] = [
    "soort: proef\n",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    ": ",
    ":",
    "naam",
    "plaats: ",
    "afzender:\n",
    "termijn: {datum: ",
    "}",
    "{",
    "[",
    "]",
    ", ",
    "'",
    "\"",
    "|\n",
    ">\n",
    "# ",
    " #x",
    "&a ",
    "*a",
    "!t ",
    "---\n",
    "...\n",
    "%",
    "@",
    "`",
    "? ",
    "<<: ",
    "~",
    "\t",
    "\r\n",
    "é",
    "“",
    "”",
    "\\",
    "\\uFDD0",
    "2026-02-30",
    "1.250",
    "€ ",
    "uitlatingen:\n",
    "citaat: ",
    "weerlegging: ",
    "null",
    "\u{feff}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes);
    }

    #[test]
    fn any_text(text in any::<String>()) {
        survives(text.as_bytes());
    }

    #[test]
    fn anything_like_yaml(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        survives(pieces.concat().as_bytes());
    }

    #[test]
    fn a_full_case_with_something_put_in(
        at in 0..FULL.len(),
        length in 0usize..12,
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..3),
    ) {
        let mut bytes = FULL.as_bytes().to_vec();
        let end = (at + length).min(bytes.len());
        bytes.splice(at..end, pieces.concat().bytes());
        survives(&bytes);
    }

    #[test]
    fn any_value_in_any_field(value in "\\PC{0,30}") {
        for field in kind().fields {
            let name = field.name;
            survives(format!("soort: proef\n{name}: {value}\n").as_bytes());
            survives(format!("soort: proef\n{name}:\n  datum: {value}\n  kvk: '{value}'\n").as_bytes());
        }
    }
}

#[test]
fn long_files_of_one_sign_end() {
    for sign in [
        "[", "{", "- ", "? ", "&a ", "*a ", "!a ", "'", "\"", "a: ", ":", "\n", "# ", "a:\n ", "\\", "| ", "é", ", ",
        "a: {",
    ] {
        survives(sign.repeat(20_000).as_bytes());
    }
    survives(&vec![b'['; 100_000_000]);
}
