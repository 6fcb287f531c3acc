//! Mutants: every case with something taken out or put in must yield the finding for it, and no other.

mod elements;
mod fields;
mod harmless;
mod passages;
mod rules;
mod variants;
