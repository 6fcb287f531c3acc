//! Proves that every required element stands in the letter.
