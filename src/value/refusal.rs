//! Why a text is not the value that was asked for, in no language yet.

use crate::diag::Problem;

/// The reason of a refusal: the problem that a case reports, and what its message fills in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub problem: &'static Problem,
    pub args: Vec<(&'static str, String)>,
}

impl Refusal {
    #[must_use]
    pub fn new(problem: &'static Problem) -> Self {
        Self { problem, args: Vec::new() }
    }

    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
