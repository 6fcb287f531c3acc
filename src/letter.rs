//! The spine: from a case to a letter that has been checked. Read this file first.
//!
//! ```text
//! bytes ─▶ Case ─▶ Facts ─▶ rules ─▶ marked Markdown ─▶ Document ─▶ rules, elements ─▶ Pages ─▶ PDF
//! ```
//!
//! Every arrow may add findings. An error withholds this letter and no other.

use std::sync::Arc;

use crate::{
    case::{Case, Draft},
    compose::{Composed, Composer, Names},
    diag::{Finding, Source},
    elements::{self, Proof},
    facts::{self, Facts},
    kind::{self, Kind, Vocabulary},
    law::Law,
    layout::{self, Pages, faces::Faces},
    markdown::{document, marks},
    output::{markdown, pdf},
    patterns::Patterns,
    project::Templates,
    prose::Prose,
    rules::{RULES, Subject},
    style::Style,
};

/// Everything that letters share, loaded once: kinds with their template engines, law, patterns, style and fonts.
#[derive(Debug)]
pub struct Workshop {
    benches: Vec<Bench>,
    law: Law,
    law_seen: tera::Value,
    patterns: Patterns,
    style: Style,
    faces: Arc<Faces>,
}

/// A kind with the engine that fills in its letters.
#[derive(Debug)]
struct Bench {
    kind: Kind,
    composer: Composer,
}

/// What became of one case.
#[derive(Debug, Default)]
pub struct Letter {
    pub findings: Vec<Finding>,
    /// The clean Markdown; absent if an error withholds the letter.
    pub markdown: Option<String>,
    /// The PDF file; absent if an error withholds the letter or it was not asked for.
    pub pdf: Option<Vec<u8>>,
    /// Per element that stands: its sentence and the page it is on, from 1.
    pub evidence: Vec<Evidence>,
}

/// The proof of an element with the page it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub element: String,
    pub sentence: String,
    pub page: Option<usize>,
}
