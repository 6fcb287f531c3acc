//! Counts terms: months, weeks, public holidays and the two calendars of law.md C.
