//! The commands: load, call, report.
