//! What all letters of an office rest on, as hashes: two runs with the same ones make the same letter of a case.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::{Embedded, LARGEST_TEMPLATE, Templates, disk};
use crate::style::Style;

/// SHA-256 in hexadecimal of each part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prints {
    /// Kinds, blocks, parts and patterns.
    pub templates: String,
    /// The house style, with its fonts and pictures.
    pub style: String,
    pub law: String,
}

/// The file of the law, from the root of the templates, and the folder of the house style.
const LAW: &str = "law.yaml";
const STYLE: &str = "style";

impl Templates {
    /// The hashes of these templates.
    #[must_use]
    pub fn prints(&self) -> Prints {
        let (mut templates, mut style) = (Sha256::new(), Sha256::new());
        for path in self.list("") {
            let part = if path.split('/').next() == Some(STYLE) { &mut style } else { &mut templates };
            if path != LAW {
                part.update(format!("{path}\0{}\n", self.print(&path)));
            }
        }
        if let Some((folder, file)) = &self.style {
            style.update(&file.bytes);
            // What it names and is built in was counted above.
            for path in self.named_in_style() {
                if let Ok(own) = disk::read(&folder.join(&path), LARGEST_TEMPLATE) {
                    style.update(format!("{path}\0{}\n", sha256(&own.bytes)));
                }
            }
        }
        Prints { templates: hex(&templates.finalize()), style: hex(&style.finalize()), law: self.print(LAW) }
    }

    fn print(&self, path: &str) -> String {
        // The hashes of what is built in were counted when lettergen was built.
        let built_in = || Embedded::get(path).map(|file| hex(&file.metadata.sha256_hash()));
        self.own.get(path).map(|file| sha256(&file.bytes)).or_else(built_in).unwrap_or_default()
    }

    fn named_in_style(&self) -> Vec<String> {
        let style = self.style().and_then(|file| file.source().ok()).and_then(|source| Style::parse(&source).ok());
        let Some(style) = style else { return Vec::new() };
        let fonts = style.fonts;
        let pictures = style.logo.map(|logo| logo.file).into_iter().chain(style.signature.map(|one| one.file));
        [fonts.regular, fonts.bold, fonts.italic, fonts.bold_italic].into_iter().chain(pictures).collect()
    }
}

/// The SHA-256 of some bytes, in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_print_changes_with_its_own_part_and_no_other() {
        let before = Templates::embedded().prints();
        assert_eq!(before, Templates::embedded().prints());
        assert!([&before.templates, &before.style, &before.law].iter().all(|print| print.len() == 64));
        let after = |path| Templates::embedded().with([(path, "x: 1")]).prints();
        let law = after("law.yaml");
        assert!(law.law != before.law && law.style == before.style && law.templates == before.templates);
        let style = after("style/style.yaml");
        assert!(style.style != before.style && style.templates == before.templates && style.law == before.law);
        let kind = after("eigen/letter.md");
        assert!(kind.templates != before.templates && kind.style == before.style && kind.law == before.law);
    }

    #[test]
    fn a_style_of_its_own_counts_with_what_it_names() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("huis.yaml");
        std::fs::write(&path, "logo: {bestand: logo.png, links: 30, boven: 12, breedte: 20, omschrijving: Kantoor}\n")
            .unwrap();
        let print = |logo: &str| {
            std::fs::write(folder.path().join("logo.png"), logo).unwrap();
            Templates::open(None, Some(&path)).unwrap().prints()
        };
        let first = print("een");
        assert_eq!(first, print("een"));
        assert_ne!(first.style, print("twee").style);
        assert_ne!(first.style, Templates::embedded().prints().style);
    }
}
