//! Marks in composed Markdown: which bytes realise an element, belong to a zone or print a field of the case.

use std::ops::Range;

/// What a mark says of the text it encloses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Realises the element with this index in `Kind::elements`.
    Element(u32),
    /// Belongs to the zone with this index in `Zone::ALL`.
    Zone(u32),
    /// Prints the value with this index in the context's list of printed values.
    Field(u32),
}

/// A mark lifted out of composed Markdown, with the bytes of the clean text it encloses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkSpan {
    pub mark: Mark,
    pub span: Range<usize>,
}
