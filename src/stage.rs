//! The stages a letter passes, for whoever times them: the library itself reads no clock.

/// What has just been done for a letter, in the order of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// YAML to a checked case.
    Read,
    /// What follows from the case, and the rules that need no letter.
    Rules,
    /// The case into its template.
    Compose,
    /// Marks out, Markdown to a document and sentences.
    Parse,
    /// Rules of words, elements and their evidence.
    Prove,
    /// Document to pages.
    LayOut,
    /// The subsets of the fonts.
    Fonts,
    /// Pages to a file.
    Pdf,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Self; 8] =
        [Self::Read, Self::Rules, Self::Compose, Self::Parse, Self::Prove, Self::LayOut, Self::Fonts, Self::Pdf];
}

/// Is told at the end of each stage, on the thread that makes the letter.
#[derive(Debug, Clone, Copy, Default)]
pub struct Watch(Option<fn(Stage)>);

impl Watch {
    /// Tells `watch`.
    #[must_use]
    pub fn new(watch: fn(Stage)) -> Self {
        Self(Some(watch))
    }

    pub(crate) fn passed(self, stage: Stage) {
        if let Some(watch) = self.0 {
            watch(stage);
        }
    }
}
