//! The patterns of `templates/patterns.yaml` as the build script spelled them out.

use super::needs::Gram;

/// A pattern that is ready to be compiled.
#[derive(Debug)]
pub(super) struct Built {
    pub name: &'static str,
    pub regex: &'static str,
    pub unicode: bool,
    pub case_sensitive: bool,
    pub clauses: &'static [&'static [Gram]],
}

/// All of them, by name.
#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "nobody reads them")]
pub(super) static BUILT: &[Built] = &include!(concat!(env!("OUT_DIR"), "/patterns.rs"));
