//! Findings for people: the place underlined, what is wrong, the law it rests on, what to do, and a summary line.

use std::fmt::{self, Write};

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use textwrap::WordSplitter;

use super::{
    Outcome, Run,
    catalogue::{Catalogue, Worded, visible},
    excerpt::Excerpt,
    in_order,
};
use crate::diag::{Finding, Home, Severity};

/// What the terminal can show.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub color: bool,
    /// Columns.
    pub width: usize,
}

/// A letter that has findings, with those of them that are to be shown.
#[must_use]
pub fn letter(
    case: &str,
    is_good: bool,
    shown: &[Finding],
    is_written: bool,
    catalogue: &Catalogue,
    look: Look,
) -> String {
    if shown.is_empty() {
        return String::new();
    }
    let (bad, good) = if is_written { ("withheld", "passed") } else { ("wrong", "doubtful") };
    let fate = catalogue.text(&format!("word-{}", if is_good { good } else { bad }));
    format!("{}: {fate}\n\n{}", visible(case), findings(shown, catalogue, look))
}

/// Findings one after the other, those in one file together, in order of place.
#[must_use]
pub fn findings(findings: &[Finding], catalogue: &Catalogue, look: Look) -> String {
    let mut out = String::new();
    for finding in in_order(findings) {
        out.push_str(&one(finding, catalogue, look));
        out.push('\n');
    }
    out
}

/// `3 brieven geschreven in out, 1 niet: 2 fouten, 1 waarschuwing`
#[must_use]
pub fn summary(run: &Run, catalogue: &Catalogue) -> String {
    let tally = &run.tally;
    let count = |key: &str, count: usize| catalogue.fill(key, &[("count", &count.to_string())]);
    let written = tally.good - tally.unchanged;
    let mut line = if tally.letters == 0 {
        catalogue.text("word-summary-refused")
    } else if let Some(folder) = &run.folder {
        catalogue.fill("word-summary-written", &[("count", &written.to_string()), ("folder", folder)])
    } else {
        count("word-summary-good", written)
    };
    let others = [
        ("word-summary-unchanged", tally.unchanged),
        ("word-summary-not", tally.letters - tally.good),
        ("word-summary-left", tally.left),
    ];
    for (key, number) in others.into_iter().filter(|(_, number)| *number > 0) {
        line.push_str(", ");
        line.push_str(&count(key, number));
    }
    let counts = [(Severity::Error, "word-errors"), (Severity::Warning, "word-warnings")];
    let counts = counts.map(|(severity, key)| (run.weighing(severity), key));
    let counted: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(number, key)| count(key, *number)).collect();
    if !counted.is_empty() {
        let _ = write!(line, ": {}", counted.join(", "));
    }
    if tally.passed_over > 0 {
        let _ = write!(line, "\n{}", count("word-summary-passed-over", tally.passed_over));
    }
    line.push('\n');
    line
}

/// The files a letter was written to, one per line.
#[must_use]
pub fn written(letter: &Outcome, catalogue: &Catalogue) -> String {
    let mut out = String::new();
    for file in letter.files.iter().filter(|_| !letter.unchanged) {
        let _ = writeln!(out, "{} {}", catalogue.text("word-written"), visible(file));
    }
    out
}

fn one(finding: &Finding, catalogue: &Catalogue, look: Look) -> String {
    let worded = catalogue.finding(finding);
    // Border, line number and a margin stand before the text of a line.
    let excerpt = finding.place.as_ref().map(|place| {
        let excerpt = Excerpt::new(place, look.width.saturating_sub(12).max(20));
        let told = |key| catalogue.fill(key, &[("name", &place.source.name)]);
        match place.source.home {
            Home::File => excerpt,
            Home::BuiltIn => excerpt.named(&told("word-built-in")),
            Home::Letter => excerpt.named(&told("word-letter-of")),
        }
    });
    let theme = if look.color { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_links(false)
        .with_word_splitter(WordSplitter::NoHyphenation)
        .without_syntax_highlighting();
    let mut out = String::new();
    let shown = Shown { finding, worded: &worded, excerpt };
    // Writing to a string fails only if miette cannot read the excerpt; the message then stands without it.
    if handler.render_report(&mut out, &shown).is_err() {
        let _ = writeln!(out, "{}\n\n  {}", finding.code(), worded.message);
    }
    let basis = finding.basis.as_ref().map(|basis| ("word-basis", basis.as_str()));
    for (label, text) in basis.into_iter().chain(worded.help.as_deref().map(|help| ("word-help", help))) {
        out.push_str(&paragraph(&catalogue.text(label), &visible(text), look.width));
    }
    out
}

/// `  Hulp: …`, the next lines indented below the text.
fn paragraph(label: &str, text: &str, width: usize) -> String {
    let first = format!("  {label} ");
    let rest = " ".repeat(first.chars().count());
    let options = textwrap::Options::new(width.max(20)).initial_indent(&first).subsequent_indent(&rest);
    let options = options.word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options) + "\n"
}

/// A finding as miette wants it.
#[derive(Debug)]
struct Shown<'a> {
    finding: &'a Finding,
    worded: &'a Worded,
    excerpt: Option<Excerpt>,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.worded.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.finding.code()))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(if self.finding.is_error() { miette::Severity::Error } else { miette::Severity::Warning })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let excerpt = self.excerpt.as_ref()?;
        Some(Box::new(std::iter::once(LabeledSpan::new(None, excerpt.start, excerpt.length))))
    }
}

#[cfg(test)]
mod tests;
