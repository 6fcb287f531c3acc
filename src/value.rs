//! The values a case holds: parsed once, printed one way.

use std::ops::Range;

use rust_decimal::Decimal;

/// A value with the place in the case file where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned {
    pub value: Value,
    /// Bytes of the value in the case file.
    pub span: Range<usize>,
    /// Bytes of the key before it (the same as `span` in a list).
    pub key_span: Range<usize>,
}

/// A value of one of the field types a kind can ask for.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// One line of plain words, white space folded.
    Text(String),
    /// Plain words in one or more paragraphs, each with its white space folded.
    Prose(Vec<String>),
    /// Words of the other side, printed verbatim and never read as the letter's own.
    Quote(String),
    Date(jiff::civil::Date),
    Time(jiff::civil::Time),
    /// Euros.
    Money(Decimal),
    Integer(i64),
    Boolean(bool),
    /// One of the ids a kind allows.
    Choice(String),
    /// A link, e-mail address, telephone number, postcode, KvK number …: checked, printed in its one form.
    Word(String),
    List(Vec<Spanned>),
    /// Named values in the order of the kind, absent ones left out.
    Group(Vec<(String, Spanned)>),
}
