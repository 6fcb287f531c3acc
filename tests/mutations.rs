//! Mutants: every case with something taken out or put in must yield the finding for it, and no other.

#![allow(clippy::disallowed_methods, reason = "tests read and write files")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

#[path = "letters/cases.rs"]
mod cases;
#[path = "mutations/elements.rs"]
mod elements;
#[path = "mutations/fields.rs"]
mod fields;
#[path = "letters/golden.rs"]
mod golden;
#[path = "mutations/harmless.rs"]
mod harmless;
#[path = "mutations/passages.rs"]
mod passages;
#[path = "mutations/rules.rs"]
mod rules;
#[path = "letters/tree.rs"]
mod tree;
#[path = "mutations/variants.rs"]
mod variants;
