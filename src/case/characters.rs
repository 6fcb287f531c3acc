//! Characters that no letter can hold.

use crate::{case::problems, diag::Problem};

/// Why a letter cannot hold a character: the problem, if it cannot.
///
/// Noncharacters (Unicode 23.7) are lettergen's own marks between the values of a case; control characters have no
/// shape.
pub(super) fn refused(letter: char) -> Option<&'static Problem> {
    let code = u32::from(letter);
    if (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE {
        Some(&problems::NONCHARACTER)
    } else if letter.is_control() && !matches!(letter, '\t' | '\n' | '\u{85}') || turns_direction(letter) {
        Some(&problems::CONTROL_CHARACTER)
    } else {
        None
    }
}

/// Characters that make a reader see words in another order than a program does (UAX #9, explicit formatting).
fn turns_direction(letter: char) -> bool {
    matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// `U+FDD0`.
pub(super) fn code_point(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}
