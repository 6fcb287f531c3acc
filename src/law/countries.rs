//! Countries that a letter can go to: their names on an envelope, and where a postcode stands (law.md E.6).

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::Origin;

/// Countries outside the Netherlands.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countries {
    pub bezorging_werkdagen: Delivery,
    /// Codes of countries where Dutch is read.
    pub nederlandstalig: Vec<String>,
    /// By the code of ISO 3166-1.
    pub tabel: IndexMap<String, Country>,
    pub herkomst: Origin,
}

/// Working days that a letter is longer under way.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    pub eu: i32,
    pub overig: i32,
}

/// One country.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// In capitals, as on the last line of an address.
    pub nl: String,
    pub en: String,
    pub postcode: Position,
    #[serde(default)]
    pub eu: bool,
    /// Of the European Economic Area, but not of the Union.
    #[serde(default)]
    pub eer: bool,
}

/// Where the postcode stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Position {
    /// Before the place.
    #[serde(rename = "voor")]
    Before,
    /// After the place.
    #[serde(rename = "na")]
    After,
    /// On a line of its own.
    #[serde(rename = "eigen")]
    OwnLine,
    /// There are no postcodes.
    #[serde(rename = "geen")]
    Absent,
}
