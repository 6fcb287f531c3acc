//! The forms a letter is written in.
