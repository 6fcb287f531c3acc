//! What follows from a case: named values that elements, rules and templates share.

use std::collections::BTreeMap;

use crate::value::Value;

/// Everything that was derived from one case.
#[derive(Debug, Default)]
pub struct Facts {
    /// By name; a fact that does not apply is absent, a condition that does not hold is `Boolean(false)` or absent.
    pub values: BTreeMap<&'static str, Value>,
}
