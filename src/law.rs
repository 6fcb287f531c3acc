//! The ledger of `templates/law.yaml`: every number, address, date and citation that the law may change.

/// The parsed ledger.
#[derive(Debug)]
pub struct Law {}
