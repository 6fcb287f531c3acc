//! What lettergen has to say about a case or a letter: a finding, with the place it is about.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

mod nearest;
pub(crate) mod problem;
pub mod yaml;

pub use nearest::nearest;
pub use problem::Problem;
pub(crate) use problem::problems;

/// A text that findings point into: the name shown to the user and the whole text.
#[derive(Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as the user would write it (or `templates/…` for an embedded file).
    pub name: String,
    /// The whole text, or that of one case of many in a file.
    pub text: String,
    /// Lines of the file before the text.
    pub line: usize,
    /// Where a reader can open it.
    pub home: Home,
    /// A text that spans beyond the end of this one are of; see [`Source::followed_by`].
    after: Option<Arc<Self>>,
}

/// Where the text of a [`Source`] is to be found: a caret never points at a file that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Home {
    /// In a file of that name.
    #[default]
    File,
    /// In the program itself.
    BuiltIn,
    /// In the letter of the case of that name, which an error keeps from being written.
    Letter,
}

impl Source {
    /// A source behind an `Arc`, since every finding keeps a reference to it.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Self::below(name, text, 0)
    }

    /// A part of a file, below so many of its lines.
    #[must_use]
    pub fn below(name: impl Into<String>, text: impl Into<String>, line: usize) -> Arc<Self> {
        Arc::new(Self { name: name.into(), text: text.into(), line, home: Home::File, after: None })
    }

    /// A text that is no file of the user's.
    #[must_use]
    pub fn in_home(home: Home, name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { name: name.into(), text: text.into(), line: 0, home, after: None })
    }

    /// The same text, followed by another: spans that begin beyond [`Source::beyond`] of this one are places in that.
    #[must_use]
    pub fn followed_by(&self, after: &Arc<Self>) -> Arc<Self> {
        let (name, text) = (self.name.clone(), self.text.clone());
        Arc::new(Self { name, text, line: self.line, home: self.home, after: Some(Arc::clone(after)) })
    }

    /// What is added to the spans of the text that follows.
    #[must_use]
    pub fn beyond(&self) -> usize {
        self.text.len() + 1
    }

    /// Line and column of a byte offset, both from 1; the column counts characters.
    #[must_use]
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (self.line + before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

/// A range of bytes in a [`Source`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub source: Arc<Source>,
    pub span: Range<usize>,
}

impl Place {
    #[must_use]
    pub fn new(source: &Arc<Source>, span: Range<usize>) -> Self {
        match &source.after {
            Some(after) if span.start >= source.beyond() => {
                let beyond = source.beyond();
                Self { source: Arc::clone(after), span: span.start - beyond..span.end.max(span.start) - beyond }
            }
            _ => Self { source: Arc::clone(source), span },
        }
    }
}

/// How much a finding weighs: an error withholds the letter, a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The letter is written; somebody should look.
    Warning,
    /// The letter is not written.
    Error,
}

/// One thing that is wrong (or doubtful), in no language yet: `report` words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What kind of thing is wrong.
    pub problem: &'static Problem,
    /// The element or rule of law.md that it is about, with hyphens (`rm-klacht-ap`).
    pub about: Option<String>,
    /// Usually that of its problem; a manifest or the law may weigh it otherwise.
    pub severity: Severity,
    /// What the message fills in, by name.
    pub args: BTreeMap<&'static str, String>,
    /// The words that are underlined, where there are any.
    pub place: Option<Place>,
    /// The law it rests on, as cited in Dutch (`artikel 12 lid 4 AVG`).
    pub basis: Option<String>,
}

impl Finding {
    /// Stable and kebab-case: the code of its problem (`case-unknown-field`), or the id of law.md that it is about.
    #[must_use]
    pub fn code(&self) -> &str {
        self.about.as_deref().unwrap_or(self.problem.code)
    }

    /// The same finding about an element or rule of law.md (`rm_klacht_ap`).
    #[must_use]
    pub fn about(mut self, id: &str) -> Self {
        self.about = Some(id.replace('_', "-"));
        self
    }

    /// Fills in something that the problem declares.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        debug_assert!(self.problem.declares(name), "{} declares no {name}", self.problem.key);
        self.args.insert(name, value.into());
        self
    }

    /// The same finding about bytes of a file.
    #[must_use]
    pub fn at(mut self, source: &Arc<Source>, span: Range<usize>) -> Self {
        self.place = Some(Place::new(source, span));
        self
    }

    /// The same finding about a place, or about none.
    #[must_use]
    pub fn place(mut self, place: Option<Place>) -> Self {
        self.place = place;
        self
    }

    /// The same finding with the law it rests on.
    #[must_use]
    pub fn basis(mut self, basis: impl Into<String>) -> Self {
        self.basis = Some(basis.into());
        self
    }

    /// The same finding with another weight.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Whether it withholds the letter.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}
