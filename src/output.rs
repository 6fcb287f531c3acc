//! The forms a letter is written in.

pub mod foreign;
pub mod image;
pub mod markdown;
pub mod pdf;

/// What a file says about the letter in it. The same words stand in the PDF's Info and XMP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The subject of the letter; shown in the title bar of a reader.
    pub title: String,
    /// Who sends the letter.
    pub author: String,
    /// One line about the letter, such as the title of its kind and its kenmerk.
    pub subject: Option<String>,
    pub keywords: Vec<String>,
    /// BCP 47, `nl-NL` for all letters of today.
    pub language: String,
    /// The date on the letter, the only date a file knows: never that of the clock.
    pub date: jiff::civil::Date,
}
