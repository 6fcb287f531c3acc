//! lettergen: Dutch letters with legal effect, proven complete before they are written.
//!
//! ```text
//! case.yaml ─▶ Case ─▶ Facts ─▶ rules ─▶ context ─▶ Tera ─▶ marked Markdown ─▶ Document ─▶ elements ─▶ Pages ─▶ PDF
//! ```
//!
//! The modules below stand in that order; `letter` holds the whole line as one screen of Rust.

pub mod calendar;
pub mod case;
pub mod cli;
pub mod cmd;
pub mod compose;
mod concurrent;
pub mod diag;
pub mod elements;
mod encode;
pub mod facts;
pub mod floor;
pub mod kind;
pub mod law;
pub mod layout;
pub mod letter;
pub mod markdown;
pub mod output;
pub mod patterns;
pub mod project;
pub mod prose;
pub mod report;
pub mod rules;
pub mod stage;
pub mod style;
mod taal;
pub mod value;
