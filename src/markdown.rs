//! Markdown, which is both what templates are written in and one of the forms a letter takes.

pub mod document;
pub mod escape;
pub mod marks;
pub(crate) mod problems;
mod tidy;
