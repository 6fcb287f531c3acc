//! The forms a letter is written in.

pub mod deflate;
pub mod foreign;
pub mod image;
pub mod markdown;
pub mod pdf;
pub(crate) mod problems;
#[cfg(feature = "printpdf")]
pub mod second;
pub mod vector;

use crate::encode;

/// What a file says about the letter in it. The same words stand in the PDF's Info and XMP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The subject of the letter; shown in the title bar of a reader.
    pub title: String,
    /// Who writes the letter: the office or person that acts for the sender, else the sender.
    pub author: String,
    /// One line about the letter, such as the title of its kind and its kenmerk.
    pub subject: Option<String>,
    pub keywords: Vec<String>,
    /// BCP 47, `nl-NL` for all letters of today.
    pub language: String,
    /// The date on the letter, the only date a file knows: never that of the clock.
    pub date: jiff::civil::Date,
    pub origin: Provenance,
}

/// What ties a filed letter to the case it was made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Id of its kind.
    pub kind: String,
    /// The sender's reference, if the case has one.
    pub kenmerk: Option<String>,
    /// SHA-256, in hexadecimal digits, of the Markdown file that goes with it.
    pub markdown_sha256: String,
    /// What the office declares that the letter has less of than the built-in templates ask, a line each.
    pub deviations: Vec<String>,
}

impl Provenance {
    /// Of a letter with this Markdown.
    #[must_use]
    pub fn new(kind: &str, kenmerk: Option<String>, markdown: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            kenmerk,
            markdown_sha256: encode::sha256(markdown.as_bytes()),
            deviations: Vec::new(),
        }
    }

    /// The same of a letter for which an office declares deviations.
    #[must_use]
    pub fn deviating(self, deviations: &[String]) -> Self {
        Self { deviations: deviations.to_vec(), ..self }
    }
}
