//! `lettergen kinds`: the letter kinds and what each is for.

use std::fmt::Write as _;

use super::console::Console;
use crate::kind::Kind;

/// Each kind with its title and, below it, when to use it.
pub fn text<'a>(kinds: impl IntoIterator<Item = &'a Kind>, console: &Console) -> String {
    let mut out = String::new();
    for kind in kinds {
        let _ = writeln!(out, "{}\n    {}", kind.id, kind.title);
        let options = textwrap::Options::new(console.look.width).initial_indent("    ").subsequent_indent("    ");
        let _ = writeln!(out, "{}\n", textwrap::fill(&kind.purpose, options));
    }
    if out.is_empty() { console.catalogue.text("word-no-kinds") + "\n" } else { out }
}
