//! An office's own folder: its own kinds are held to the same law, whatever they are called.

#![allow(clippy::disallowed_methods, reason = "tests read and write files")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

#[path = "letters/cases.rs"]
mod cases;
#[path = "kantoor/soorten.rs"]
mod soorten;
