//! The forms a letter is written in.

pub mod markdown;
