//! What lettergen promises, in one program of tests: `cargo test letters::` runs one module of it.

#![allow(clippy::disallowed_methods, reason = "tests read and write files")]
#![allow(clippy::assigning_clones, clippy::needless_for_each, clippy::format_collect, reason = "plain in a test")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod cases;
mod golden;
mod reader;
mod tree;

mod batch;
mod besluiten;
mod bijlagen;
mod cli;
mod coverage;
mod extraction;
mod gronden;
mod huisstijl;
mod instellingen;
mod kantoor;
mod letters;
mod mutations;
#[cfg(feature = "outside")]
mod outside;
mod pdf;
#[cfg(feature = "printpdf")]
mod second;
mod sjablonen;
mod structure;
mod toewijzingen;
mod walls;
mod zinnen;
