//! The pages of a letter for whoever writes them in another way.

use super::{Proven, Workshop};
use crate::layout::{Pages, layout};

impl Workshop {
    /// The pages that the files of a letter are written from.
    #[must_use]
    pub fn pages(&self, proven: &Proven<'_>) -> Pages {
        layout(&proven.document, &self.typesetter, &self.style, &self.frame(&proven.case, &proven.enclosures)).0
    }
}
