//! The table of statutory periods of retention (law.md D.4).

use serde::{Deserialize, Serialize};

use super::Origin;

/// Statutory periods of retention.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetentionTable {
    pub tabel: Vec<Retention>,
}

/// One row of the retention table.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    pub gegevens: String,
    pub wet: String,
    /// Lower-case words that give the act (or, without an act, the data) away.
    pub herkent: Vec<String>,
    /// Absent where no act obliges to keep the data, or where a list of the organ says how long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jaren: Option<i32>,
    /// The act leaves the period to a list (`selectielijst`) with a category.
    #[serde(default)]
    pub lijst: bool,
    /// The act gives the person a right to have the data destroyed on request, against which the period is no ground.
    #[serde(default)]
    pub op_verzoek_vernietigen: bool,
    /// Within so many months after the request; absent where the term of the answer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vernietigen_maanden: Option<i32>,
    /// The act orders to destroy the data at the end; so many days later that was late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daarna_vernietigen_dagen: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanaf: Option<String>,
    /// Words for data that the obligation does not cover.
    #[serde(default)]
    pub niet_voor: Vec<String>,
    pub herkomst: Origin,
}

impl Retention {
    /// Whether words in small letters give the act away, or without an act the data.
    #[must_use]
    pub fn knows(&self, words: &str) -> bool {
        self.herkent.iter().any(|word| words.contains(word))
    }
}
