//! What stands a little outside the measure: marks with so little ink that the edge of the text looks notched with them inside.

use super::{Alignment, TextStyle};

/// The share of a mark's width that stands to the left of the measure when a line starts with it.
pub(super) fn before_line(mark: char, style: &TextStyle) -> f32 {
    match mark {
        _ if !style.hang || !matches!(style.alignment, Alignment::Left | Alignment::Justified) => 0.0,
        '“' | '„' | '"' | '‘' | '‚' | '’' | '\'' | '«' => 0.8,
        _ => 0.0,
    }
}

/// The share of a mark's width that stands to the right of the measure when a justified line ends with it.
pub(super) fn after_line(mark: char, style: &TextStyle) -> f32 {
    match mark {
        _ if !style.hang || style.alignment != Alignment::Justified => 0.0,
        '.' | ',' | '-' | '\u{2010}' | '\u{2011}' => 0.7,
        '”' | '"' | '’' | '\'' | ':' | ';' => 0.5,
        '–' | ')' => 0.25,
        _ => 0.0,
    }
}
