//! The spine: from a case to a letter that has been checked.
