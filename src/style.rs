//! The house style: `templates/style/style.yaml`, parsed and checked.

use std::{ops::RangeInclusive, sync::Arc};

use crate::diag::{Finding, Source};

pub mod keys;
pub(crate) mod problems;
mod read;

/// How the letters of one office look. Lengths in `_mm` from the top left corner of an A4 page, all others in points.
///
/// What a style file leaves out is as in [`Style::default`], which is the style file in this repository.
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fonts {
    pub regular: String,
    pub bold: String,
    pub italic: String,
    pub bold_italic: String,
}

/// A size of type and the distance between its baselines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pub size: f32,
    pub leading: f32,
}

/// The white around the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    pub left_mm: f32,
    pub right_mm: f32,
    pub top_mm: f32,
    pub bottom_mm: f32,
}

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq)]
pub struct Letterhead {
    pub place: LetterheadPlace,
    pub top_mm: f32,
    /// Size of the sender's name.
    pub name_size: f32,
    /// Lines of the office's own below the sender's details.
    pub lines: Vec<String>,
}

/// Where the letterhead stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum LetterheadPlace {
    /// A column across from the window.
    #[serde(rename = "tegenover")]
    Opposite,
    /// From the left margin, above the window.
    #[serde(rename = "links")]
    Left,
    /// Centred, above the window.
    #[serde(rename = "midden")]
    Centre,
}

/// A picture on the first page.
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum Window {
    #[serde(rename = "links")]
    Left,
    #[serde(rename = "rechts")]
    Right,
    #[serde(rename = "geen")]
    None,
}

/// A rectangle on the page, in mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
}

/// Marks in the left edge that show where to fold (law.md E.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
pub enum FoldMarks {
    #[serde(rename = "geen")]
    None,
    /// In three, for DL and EA5/6.
    #[serde(rename = "dl")]
    Dl,
    /// Once, for C5.
    #[serde(rename = "c5")]
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
#[derive(Debug, Clone, PartialEq)]
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
        read::style(source)
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
    fn default() -> Self {
        let font = |name: &str| format!("fonts/GentiumBookPlus-{name}.ttf");
        Self {
            fonts: Fonts {
                regular: font("Regular"),
                bold: font("Bold"),
                italic: font("Italic"),
                bold_italic: font("BoldItalic"),
            },
            body: Size { size: 11.0, leading: 14.5 },
            small: Size { size: 8.5, leading: 11.5 },
            paragraph_gap: 7.25,
            justified: false,
            hyphenated: true,
            text_color: Color { red: 0x1a, green: 0x1a, blue: 0x1a },
            accent_color: Color { red: 0x1f, green: 0x3d, blue: 0x5c },
            margins: Margins { left_mm: 25.0, right_mm: 27.0, top_mm: 29.0, bottom_mm: 30.0 },
            letterhead: Letterhead {
                place: LetterheadPlace::Opposite,
                top_mm: 16.0,
                name_size: 15.0,
                lines: Vec::new(),
            },
            logo: None,
            window: Window::Left,
            address_mm: Self::safe_zone(Window::Left),
            return_address: true,
            fold_marks: FoldMarks::None,
            signature_lines: 5,
            signature: None,
            footer: Footer { centred: false, ruled: true, bottom_mm: 11.0, lines: Vec::new() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_file_spells_out_every_default() {
        let text = include_str!("../templates/style/style.yaml");
        let source = Source::new("templates/style/style.yaml", text);
        assert_eq!(Style::parse(&source).unwrap(), Style::default());
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
