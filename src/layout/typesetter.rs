//! What letters share when they are laid out: words as they were shaped, paragraphs as they were broken.

use std::sync::Arc;

use super::{broken::Broken, faces::Faces, shape::Shaper};

/// Lays out as many letters, on as many threads, as share it; what it remembers never changes a result.
#[derive(Debug)]
pub struct Typesetter {
    pub(super) shaper: Shaper,
    pub(super) broken: Broken,
}

impl Typesetter {
    /// One that remembers nothing yet.
    #[must_use]
    pub fn new(faces: Arc<Faces>) -> Self {
        Self { shaper: Shaper::new(faces), broken: Broken::default() }
    }
}
