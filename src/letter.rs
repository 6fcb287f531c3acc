//! The spine: from a case to a letter that has been checked.

use crate::{diag::Finding, kind::Kind, project::Templates};

/// Everything that is loaded once.
#[derive(Debug, Default)]
pub struct Workshop {
    kinds: Vec<Kind>,
}

/// What came of a case.
#[derive(Debug, Default)]
pub struct Letter {
    pub findings: Vec<Finding>,
    pub markdown: Option<String>,
    pub pdf: Option<Vec<u8>>,
    pub evidence: Vec<Evidence>,
}

/// The sentence that proves an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub element: String,
    pub sentence: String,
    /// From 1.
    pub page: Option<usize>,
}

impl Workshop {
    /// Loads the templates.
    ///
    /// # Errors
    /// Everything wrong with them.
    pub fn load(_templates: &Templates) -> Result<Self, Vec<Finding>> {
        Ok(Self::default())
    }

    /// The letter kinds, sorted by id.
    pub fn kinds(&self) -> impl Iterator<Item = &Kind> {
        self.kinds.iter()
    }

    /// From the bytes of a case file to a letter.
    #[must_use]
    pub fn letter(&self, name: &str, _bytes: &[u8]) -> Letter {
        Letter { findings: vec![Finding::error("internal-error").arg("file", name)], ..Letter::default() }
    }
}
