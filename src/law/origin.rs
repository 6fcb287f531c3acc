//! Where an entry of the ledger comes from, until when it may be relied on, and what nobody knows for certain.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use serde_saphyr::Spanned;

use super::Iso;
use crate::kind::Roles;

/// Where an entry comes from and until when it may be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Located")]
pub struct Origin {
    pub bron: String,
    /// When it was last looked up.
    pub as_of: Iso,
    /// After this day it must be looked up again.
    pub review_by: Iso,
    /// What is uncertain about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub onzeker: Option<String>,
    /// Bytes of the day to look again, in the ledger.
    #[serde(skip)]
    pub span: Range<usize>,
}

/// Something that the law, or what could be read of it, leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenPoint {
    /// Its number in the list of open points, or the section it belongs to.
    pub nr: String,
    pub punt: String,
    /// Ids of elements, rules and entries of this ledger.
    #[serde(default)]
    pub raakt: Vec<String>,
}

/// What no program can establish, so that the author must.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCheck {
    pub id: String,
    pub punt: String,
    /// Ids of roles or kinds.
    pub bij: Vec<String>,
}

impl OwnCheck {
    /// Whether the author of a letter of this kind must see to it.
    #[must_use]
    pub fn concerns(&self, kind: &str, roles: &Roles) -> bool {
        self.bij.iter().any(|name| name == kind || roles.iter().any(|role| name == role.id()))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Located {
    bron: String,
    as_of: Iso,
    review_by: Spanned<Iso>,
    #[serde(default)]
    onzeker: Option<String>,
}

impl From<Located> for Origin {
    fn from(written: Located) -> Self {
        let place = written.review_by.referenced.span();
        let start = place.byte_offset().and_then(|offset| usize::try_from(offset).ok()).unwrap_or(0);
        let length = place.byte_len().and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
        let Located { bron, as_of, review_by, onzeker } = written;
        Self { bron, as_of, review_by: review_by.value, onzeker, span: start..start + length }
    }
}
