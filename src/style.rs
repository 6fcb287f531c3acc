//! The house style: `templates/style/style.yaml`, parsed and checked.

use std::{
    ops::RangeInclusive,
    sync::{Arc, LazyLock},
};

use crate::diag::{Finding, Source};

mod file;
pub mod keys;
pub(crate) mod problems;
mod read;

pub use read::Places;

/// How the letters of one office look. Lengths in `_mm` from the top left corner of an A4 page, all others in points.
///
/// What a style file leaves out is as in [`Style::default`], which is the style file in this repository: that, the table of
/// [`keys`] and this type are all that knows a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Style {
    pub fonts: Fonts,
    pub body: Size,
    /// Footer, running head and the sender's details.
    pub small: Size,
    /// Between two paragraphs.
    pub paragraph_gap: f32,
    /// Both edges straight, or only the left one.
    pub justified: bool,
    /// Whether words may be broken at the end of a line.
    pub hyphenated: bool,
    pub text_color: Color,
    pub accent_color: Color,
    pub margins: Margins,
    pub letterhead: Letterhead,
    pub logo: Option<Logo>,
    pub window: Window,
    pub address_mm: Area,
    /// Whether the sender's address stands above that of the addressee, in a letter that goes by post.
    pub return_address: bool,
    pub fold_marks: FoldMarks,
    /// Empty lines between the closing and the name.
    pub signature_lines: u8,
    pub signature: Option<Signature>,
    pub footer: Footer,
}

/// The font files, with their paths relative to the style file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fonts {
    pub regular: String,
    pub bold: String,
    pub italic: String,
    pub bold_italic: String,
}

/// A size of type and the distance between its baselines.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Size {
    pub size: f32,
    pub leading: f32,
}

/// The white around the text.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Margins {
    pub left_mm: f32,
    pub right_mm: f32,
    pub top_mm: f32,
    pub bottom_mm: f32,
}

/// An sRGB colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Color {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Color {
    /// How far it stands out from white paper, from 1 (white) to 21 (black): WCAG 2.1, "contrast ratio".
    #[must_use]
    pub fn contrast_with_white(self) -> f32 {
        let linear = |level: u8| {
            let share = f32::from(level) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let luminance = 0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue);
        1.05 / (luminance + 0.05)
    }
}

/// Where the sender's name and details stand on the first page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Letterhead {
    pub place: LetterheadPlace,
    pub top_mm: f32,
    /// Size of the sender's name.
    pub name_size: f32,
    /// Lines of the office's own below the sender's details.
    pub lines: Vec<String>,
}

/// Where the letterhead stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LetterheadPlace {
    /// A column across from the window.
    #[default]
    Opposite,
    /// From the left margin, above the window.
    Left,
    /// Centred, above the window.
    Centre,
}

/// A picture on the first page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Logo {
    /// Path relative to the style file.
    pub file: String,
    pub left_mm: f32,
    pub top_mm: f32,
    pub width_mm: f32,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

/// The picture of a signature, for the letters of one person only.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Signature {
    /// Path relative to the style file.
    pub file: String,
    pub width_mm: f32,
    /// The name as it stands below a letter; under another name there is no picture.
    pub name: String,
}

impl Signature {
    /// What the picture shows, for those who do not see it.
    #[must_use]
    pub fn alt(&self) -> String {
        format!("Handtekening van {}", self.name)
    }
}

/// On which side the envelope has its window (law.md E.5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Window {
    #[default]
    Left,
    Right,
    None,
}

/// A rectangle on the page, in mm.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Area {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
}

/// Marks in the left edge that show where to fold (law.md E.5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FoldMarks {
    #[default]
    None,
    /// In three, for DL and EA5/6.
    Dl,
    /// Once, for C5.
    C5,
}

impl FoldMarks {
    /// Distances from the top of the page in mm.
    #[must_use]
    pub fn heights_mm(self) -> &'static [f32] {
        match self {
            Self::None => &[],
            Self::Dl => &[105.0, 210.0],
            Self::C5 => &[148.5],
        }
    }
}

/// How the footer is set.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Footer {
    pub centred: bool,
    /// A thin line above it.
    pub ruled: bool,
    /// White below it.
    pub bottom_mm: f32,
    /// Lines of the office's own below the sender's details.
    pub lines: Vec<String>,
}

/// Width and height of A4 in mm.
pub const A4_MM: (f32, f32) = (210.0, 297.0);

impl Style {
    /// Reads a style file; all findings about it when it is not usable.
    pub fn parse(source: &Arc<Source>) -> Result<Self, Vec<Finding>> {
        Self::placed(source).map(|(style, _)| style)
    }

    /// The same with the places of the values that the file gives, for findings about the files that it names.
    ///
    /// # Errors
    /// As [`Style::parse`].
    pub fn placed(source: &Arc<Source>) -> Result<(Self, Places), Vec<Finding>> {
        read::over(&Self::default(), source)
    }

    /// The safe zone for an address behind a window on that side (law.md E.5).
    #[must_use]
    pub fn safe_zone(window: Window) -> Area {
        match window {
            Window::Left | Window::None => Area { left: 25.0, right: 105.0, top: 52.0, bottom: 80.0 },
            Window::Right => Area { left: 120.0, right: 195.0, top: 52.0, bottom: 80.0 },
        }
    }

    /// Bounds of the text, left and right, in mm.
    #[must_use]
    pub fn measure_mm(&self) -> RangeInclusive<f32> {
        self.margins.left_mm..=A4_MM.0 - self.margins.right_mm
    }
}

impl Default for Style {
    /// The style file in this repository.
    fn default() -> Self {
        static BUILT_IN: LazyLock<Style> = LazyLock::new(|| {
            let source = Source::new("templates/style/style.yaml", include_str!("../templates/style/style.yaml"));
            read::over(&Style::blank(), &source).map_or_else(|_| Style::blank(), |(style, _)| style)
        });
        BUILT_IN.clone()
    }
}

impl Style {
    /// Nothing of any size: what the style file in this repository fills in.
    fn blank() -> Self {
        Self {
            fonts: Fonts::default(),
            body: Size::default(),
            small: Size::default(),
            paragraph_gap: 0.0,
            justified: false,
            hyphenated: false,
            text_color: Color::default(),
            accent_color: Color::default(),
            margins: Margins::default(),
            letterhead: Letterhead::default(),
            logo: None,
            window: Window::default(),
            address_mm: Area::default(),
            return_address: false,
            fold_marks: FoldMarks::default(),
            signature_lines: 0,
            signature: None,
            footer: Footer::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_file_gives_every_key_but_those_that_an_office_adds() {
        let text = include_str!("../templates/style/style.yaml");
        let source = Source::new("templates/style/style.yaml", text);
        let (style, places) = read::over(&Style::blank(), &source).unwrap();
        assert_eq!((&style, Style::parse(&source).unwrap()), (&Style::default(), Style::default()));
        let own = |path: &str| {
            path.ends_with(".regels") || path.starts_with("logo.") || path.starts_with("handtekeningbeeld.")
        };
        let left_out = keys::KEYS.iter().map(|key| key.path).filter(|path| !places.contains_key(path));
        let left_out: Vec<&str> = left_out.filter(|path| !own(path)).collect();
        assert_eq!(left_out, Vec::<&str>::new());
    }

    #[test]
    fn the_window_decides_the_safe_zone() {
        let source = Source::new("style.yaml", "venster: rechts\n");
        assert_eq!(
            Style::parse(&source).unwrap().address_mm,
            Area { left: 120.0, right: 195.0, top: 52.0, bottom: 80.0 }
        );
    }
}
