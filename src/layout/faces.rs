//! The four faces of the house style, parsed once and shared by all letters.

/// One of the four faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceId {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// The fonts of a house style.
#[derive(Debug)]
pub struct Faces {
    /// The font files, in the order of [`FaceId`].
    pub files: [Vec<u8>; 4],
}
