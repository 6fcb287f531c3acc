//! `lettergen kinds`: the letter kinds and what each is for.

use std::fmt::Write as _;

use super::{Office, console::Console};
use crate::{kind::Kind, report::Status};

pub fn run(office: &Office, console: &Console) -> Status {
    match office.load() {
        Ok((_, shop)) => console.out(&text(shop.kinds(), console)),
        Err(findings) => console.refuse("kinds", findings),
    }
}

/// Each kind with its title and, below it, when to use it.
fn text<'a>(kinds: impl IntoIterator<Item = &'a Kind>, console: &Console) -> String {
    let mut out = String::new();
    for kind in kinds {
        let _ = writeln!(out, "{}\n    {}", kind.id, kind.title);
        let options = textwrap::Options::new(console.look.width).initial_indent("    ").subsequent_indent("    ");
        let _ = writeln!(out, "{}\n", textwrap::fill(&kind.purpose, options));
    }
    if out.is_empty() {
        out = console.catalogue.text("word-no-kinds");
    }
    out.trim_end().to_owned() + "\n"
}
