//! Finds the case files that the paths on the command line stand for.
