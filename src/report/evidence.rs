//! Shows for each element of a letter the sentence that proved it, and its page.

use std::fmt::Write as _;

use super::{
    Outcome,
    catalogue::{Catalogue, visible},
    human::Look,
};

/// The evidence of a letter, element by element.
#[must_use]
pub fn text(letter: &Outcome, catalogue: &Catalogue, look: Look) -> String {
    let mut out = String::new();
    if !letter.evidence.is_empty() {
        let _ = writeln!(out, "{}", visible(&letter.case));
        for evidence in &letter.evidence {
            let page = evidence.page.map(|page| catalogue.fill("word-page", &[("page", &page.to_string())]));
            let _ =
                writeln!(out, "  {}{}", evidence.element, page.map_or_else(String::new, |page| format!(", {page}")));
            let options = textwrap::Options::new(look.width.max(20)).initial_indent("    ").subsequent_indent("    ");
            let _ = writeln!(out, "{}", textwrap::fill(&visible(&evidence.sentence), options));
        }
        for deviation in &letter.deviations {
            let line = catalogue.fill("word-deviation", &[("line", deviation)]);
            let options = textwrap::Options::new(look.width.max(20)).initial_indent("  ").subsequent_indent("    ");
            let _ = writeln!(out, "{}", textwrap::fill(&visible(&line), options));
        }
        out.push('\n');
    }
    out
}
