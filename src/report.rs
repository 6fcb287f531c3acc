//! Shows findings to people and machines.
