//! A page of plain text: headings, wrapped paragraphs and labelled lines, each indented by steps of four.

use std::fmt::Write as _;

use crate::report::catalogue::{Catalogue, visible};

/// Text under construction.
#[derive(Debug)]
pub struct Explanation<'a> {
    catalogue: &'a Catalogue,
    width: usize,
    text: String,
}

impl<'a> Explanation<'a> {
    pub fn new(catalogue: &'a Catalogue, width: usize) -> Self {
        Self { catalogue, width, text: String::new() }
    }

    /// An empty page of the same width and language.
    pub fn fresh(&self) -> Self {
        Self::new(self.catalogue, self.width)
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub fn into_text(self) -> String {
        self.text.trim_end().to_owned() + "\n"
    }

    /// A message of the catalogue.
    pub fn word(&self, key: &str) -> String {
        self.catalogue.text(key)
    }

    /// A message of the catalogue with one argument.
    pub fn fill(&self, key: &str, name: &'static str, value: &str) -> String {
        self.catalogue.fill(key, &[(name, value)])
    }

    /// `Element rm_klacht_ap (fout)` at the margin, after an empty line.
    pub fn heading(&mut self, key: &str, name: &str, note: &str) {
        self.gap();
        let words = [self.word(key), name.to_owned(), note.to_owned()];
        let words: Vec<&str> = words.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
        let _ = writeln!(self.text, "{}", visible(&words.join(" ")));
    }

    /// An empty line, unless there is one.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Lines that another page has laid out.
    pub fn verbatim(&mut self, lines: &str) {
        self.text.push_str(lines);
    }

    /// A paragraph; nothing if it is empty.
    pub fn text(&mut self, indent: usize, text: &str) {
        self.wrapped(indent, "", text);
    }

    /// `Grondslag: artikel 12 AVG`, the next lines a step further in; nothing if the text is empty.
    pub fn labelled(&mut self, indent: usize, key: &str, text: &str) {
        if !text.is_empty() {
            let label = self.word(key) + " ";
            self.wrapped(indent, &label, text);
        }
    }

    /// A paragraph that begins with words of a fixed width, so that what follows stands in a column; on a narrow page
    /// it begins a line of its own.
    pub fn column(&mut self, indent: usize, first: &str, width: usize, text: &str) {
        if self.width < 2 * width + 4 * indent {
            self.wrapped(indent, "", first);
            self.wrapped(indent + 1, "", text);
            return;
        }
        let margin = " ".repeat(4 * indent);
        let further = format!("{margin}{:width$}  ", "");
        self.fill_in(&format!("{margin}{first:width$}  "), &further, text);
    }

    fn wrapped(&mut self, indent: usize, label: &str, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            return;
        }
        let margin = " ".repeat(4 * indent);
        let further = if label.is_empty() { margin.clone() } else { format!("{margin}    ") };
        self.fill_in(&format!("{margin}{label}"), &further, &text);
    }

    fn fill_in(&mut self, first: &str, further: &str, text: &str) {
        let options = textwrap::Options::new(self.width).initial_indent(first).subsequent_indent(further);
        let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation);
        let _ = writeln!(self.text, "{}", textwrap::fill(&visible(text), options));
    }
}
