//! The registry of rules: what must be true of a case and its letter, one file per rule.

use crate::{
    case::Case,
    diag::{Finding, Severity},
    facts::Facts,
    law::Law,
    prose::Prose,
};

/// What a rule may look at.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    pub case: &'a Case,
    pub facts: &'a Facts,
    pub law: &'a Law,
    /// The letter's text; absent while only the case is known.
    pub prose: Option<&'a Prose>,
}

/// A rule: a named check with its page of documentation.
#[derive(Debug)]
pub struct Rule {
    /// As in law.md, for instance `termijn_in_verleden`.
    pub id: &'static str,
    pub severity: Severity,
    /// The law it rests on (Dutch).
    pub basis: &'static str,
    /// Fields it reads (dotted paths); a kind that invokes the rule must have them.
    pub needs: &'static [&'static str],
    /// Reads the rendered letter, hence runs after composing.
    pub reads_letter: bool,
    pub check: fn(Subject<'_>) -> Vec<Finding>,
    /// The source file, whose `//!` comment is the page that `explain` prints.
    pub file: &'static str,
}

/// Every rule, sorted by id.
pub const RULES: &[Rule] = &[];
