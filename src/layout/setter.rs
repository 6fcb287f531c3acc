//! Sets inline text in a column and notices what cannot be set.

use std::collections::BTreeSet;

use super::{
    Glyph, GlyphRun, Item, LayoutFinding, Owner, Placed, Typesetter,
    broken::{self, Broken},
    faces::FaceId,
    paragraph::{self, Alignment, Line, TextStyle},
    shape::Shaper,
    strip::Strip,
};
use crate::{
    layout::problems,
    markdown::document::{BlockId, Inline},
    style::{Size, Style},
};

/// Millimetres as points.
pub(super) fn mm(length: f32) -> f32 {
    length * 72.0 / 25.4
}

/// A width that no line of text fills.
pub(super) const UNBROKEN: f32 = 1.0e6;

/// More characters without a glyph than these are not named one by one.
const MOST_NAMED: usize = 6;

/// The narrowest column that is justified, in font sizes: some 60 characters. Below it a line has too few spaces to take up
/// what is left.
const NARROWEST_JUSTIFIED: f32 = 26.0;

/// Where text stands and how large it is. Lengths in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub left: f32,
    pub width: f32,
    pub size: Size,
}

impl Column {
    /// The column without `indent` points at its left.
    #[must_use]
    pub fn indented(self, indent: f32) -> Self {
        Self { left: self.left + indent, width: self.width - indent, ..self }
    }
}

/// Turns text into lines for one letter.
pub(super) struct Setter<'a> {
    pub shaper: &'a Shaper,
    broken: &'a Broken,
    pub style: &'a Style,
    pub findings: Vec<LayoutFinding>,
    /// Paragraphs in another language, which Dutch patterns would break at the wrong places.
    pub foreign: BTreeSet<BlockId>,
    /// The level of headings that stand over other headings: a letter of parts sets them larger.
    pub part_level: u8,
    /// Characters without a glyph that are already reported.
    missing: BTreeSet<char>,
}

impl<'a> Setter<'a> {
    pub fn new(typesetter: &'a Typesetter, style: &'a Style) -> Self {
        let Typesetter { shaper, broken } = typesetter;
        Self {
            shaper,
            broken,
            style,
            findings: Vec::new(),
            foreign: BTreeSet::new(),
            part_level: 1,
            missing: BTreeSet::new(),
        }
    }

    /// Plain text of a size, flush left and unbroken words.
    pub fn plain(&self, size: f32) -> TextStyle {
        TextStyle {
            size,
            color: self.style.text_color,
            link_color: None,
            bold: false,
            italic: false,
            alignment: Alignment::Left,
            first_indent: 0.0,
            hanging_indent: 0.0,
            hyphenate: false,
            hang: false,
        }
    }

    /// Running text of a column, as the house style wants it. A column too narrow to be justified without holes is ragged.
    pub fn running(&self, column: Column) -> TextStyle {
        let wide = column.width >= NARROWEST_JUSTIFIED * column.size.size;
        let alignment = if self.style.justified && wide { Alignment::Justified } else { Alignment::Left };
        TextStyle { alignment, hyphenate: self.style.hyphenated, hang: true, ..self.plain(column.size.size) }
    }

    /// Where the baseline lies in a line as high as the leading: capitals stand in its middle.
    pub fn baseline(&self, size: Size) -> f32 {
        let capitals = self.shaper.faces().metrics(FaceId::Regular).cap_height * size.size / 1000.0;
        f32::midpoint(size.leading, capitals)
    }

    /// Lines of a given width, each but the last closed by the space that the line end stands for, so that the words
    /// of the page can be told apart by whoever reads its glyphs.
    pub fn lines(&mut self, inlines: &[Inline], text: &TextStyle, width: f32) -> Vec<Line> {
        let key = broken::key(inlines, text, width);
        if let Some(lines) = self.broken.get(&key) {
            return lines.to_vec();
        }
        let mut lines = paragraph::set(self.shaper, inlines, text, &[width]);
        for line in &lines {
            self.notice(line);
        }
        let mut characters = inlines.iter().flat_map(|inline| match inline {
            Inline::Text { text, .. } => text.chars(),
            Inline::LineEnd { .. } => "\n".chars(),
        });
        let mut next = characters.next();
        for line in &mut lines {
            for drawn in line.characters().filter(|drawn| !drawn.is_whitespace() && *drawn != '\u{AD}') {
                while next.is_some_and(|character| character != drawn) {
                    next = characters.next();
                }
                next = characters.next();
            }
            while next.is_some_and(|character| !character.is_whitespace() && is_undrawn(character)) {
                next = characters.next();
            }
            if next.is_some_and(char::is_whitespace)
                && let Some(run) = line.runs.last_mut()
            {
                run.glyphs.extend(space(self.shaper, run.face));
            }
        }
        self.broken.remember(key, &lines);
        lines
    }

    /// A strip for each line, its text belonging to `owner`.
    pub fn strips(&self, lines: Vec<Line>, owner: BlockId, column: Column) -> Vec<Strip> {
        let baseline = self.baseline(column.size);
        let strip = |line: Line| Strip {
            height: column.size.leading,
            baseline,
            broken_word: line.hyphenated,
            items: placed(line, Owner::Block(owner), column.left, baseline).collect(),
            ..Strip::default()
        };
        lines.into_iter().map(strip).collect()
    }

    fn notice(&mut self, line: &Line) {
        let span = line.sources.iter().cloned().reduce(|all, next| all.start.min(next.start)..all.end.max(next.end));
        if line.overfull > 0.05 {
            let finding = problems::OVERFULL_LINE
                .found()
                .arg("words", excerpt(&line.text()))
                .arg("mm", format!("{:.1}", line.overfull * 25.4 / 72.0));
            self.findings.push(LayoutFinding::new(finding, span.clone()));
        }
        // A name in another script lacks every letter, which is one thing to say.
        let missing: Vec<char> = line.missing.iter().copied().filter(|letter| self.missing.insert(*letter)).collect();
        if let Some(first) = missing.first() {
            let named =
                missing.iter().take(MOST_NAMED).map(|letter| format!("“{letter}” (U+{:04X})", u32::from(*letter)));
            let named = named.collect::<Vec<_>>().join(", ");
            let more = if missing.len() > MOST_NAMED { ", …" } else { "" };
            let finding = problems::MISSING_GLYPH
                .found()
                .arg("character", first.to_string())
                .arg("characters", format!("{named}{more}"));
            self.findings.push(LayoutFinding { character: Some(*first), ..LayoutFinding::new(finding, span) });
        }
    }
}

/// Characters that stand in a text but on no line.
fn is_undrawn(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// The glyph of a space.
pub(super) fn space(shaper: &Shaper, face: FaceId) -> Vec<Glyph> {
    shaper.shape(face, " ").glyphs.clone()
}

/// The runs of a line with their owner, at their place.
pub(super) fn placed(line: Line, owner: Owner, left: f32, baseline: f32) -> impl Iterator<Item = Placed> {
    line.runs.into_iter().map(move |run| {
        let run = GlyphRun { x: run.x + left, y: run.y + baseline, ..run };
        Placed { owner, item: Item::Text(run) }
    })
}

/// Enough of a text to find it by.
pub(super) fn excerpt(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
