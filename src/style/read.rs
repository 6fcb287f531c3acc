//! Reads a style file: every key is optional, every value is held to what paper and reader can bear.

use std::{collections::BTreeMap, ops::RangeInclusive, sync::Arc};

use serde_saphyr::{Location, MergeKeyPolicy, Spanned};

use super::{
    A4_MM, Color, Style, Window,
    file::{File, Given},
    keys::{Holds, KEYS, Key, MOST_LINES, Slot},
};
use crate::{
    diag::{Finding, Place, Source, yaml},
    style::problems,
};

/// The keys that a style file gives, with the place of the value where the reader tells it.
pub type Places = BTreeMap<&'static str, Option<Place>>;

/// Contrast of text with its paper, and of text from 18 points on or 14 points bold (WCAG 2.1, 1.4.3).
const SMALL_TEXT: f32 = 4.5;
const LARGE_TEXT: f32 = 3.0;

/// A style with what `source` gives in its place, and where it gives that, or everything that is wrong with it.
pub(super) fn over(style: &Style, source: &Arc<Source>) -> Result<(Style, Places), Vec<Finding>> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        merge_keys: MergeKeyPolicy::Error,
        reject_unsupported_tags: true,
        with_snippet: false,
    };
    let only_comments = source.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
    let file: File = if only_comments {
        File::default()
    } else {
        serde_saphyr::from_str_with_options(&source.text, options)
            .map_err(|error| vec![yaml::unreadable(source, &error)])?
    };
    let mut check = Check { source, given: file.0, findings: Vec::new() };
    let style = check.over(style.clone());
    if !check.findings.is_empty() {
        return Err(check.findings);
    }
    let places = check.given.iter().map(|(key, given)| (*key, given.location().map(|location| check.place(location))));
    Ok((style, places.collect()))
}

/// What a value must be, gathered over the whole file.
struct Check<'a> {
    source: &'a Arc<Source>,
    given: BTreeMap<&'static str, Given>,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn place(&self, location: Location) -> Place {
        Place::new(self.source, yaml::span(self.source, location))
    }

    fn wrong(&mut self, finding: Finding, location: Location) {
        self.findings.push(finding.place(Some(self.place(location))));
    }

    /// Where a key has its value, if the file gives it.
    fn at(&self, key: &str) -> Option<Location> {
        self.given.get(key).and_then(Given::location)
    }

    /// A style with what the file gives in its place, each value held to its key and then to the others.
    fn over(&mut self, mut style: Style) -> Style {
        for key in &KEYS {
            // The zone of the address follows from the window and the margins, which stand before it in the table.
            if key.path == "adresvak.links" {
                style.address_mm = Style::safe_zone(style.window);
                if style.window == Window::None {
                    style.address_mm.left = style.margins.left_mm;
                    style.address_mm.right = style.margins.left_mm + 80.0;
                }
            }
            self.take(key, &mut style);
        }
        self.tight_lines(&style);
        // The sender's name is bold: from 14 points on less contrast is enough.
        let least = if style.letterhead.name_size >= 14.0 { LARGE_TEXT } else { SMALL_TEXT };
        self.contrast("kleuren.tekst", style.text_color, SMALL_TEXT);
        self.contrast("kleuren.accent", style.accent_color, least);
        self.room(&style);
        style
    }

    /// Takes over what the file gives for a key.
    fn take(&mut self, key: &Key, style: &mut Style) {
        let path = key.path;
        let Some(given) = self.given.get(path).cloned() else { return };
        match (given, (key.slot)(style), key.holds) {
            (Given::Number(number), Slot::Number(slot), Holds::Number(from, to)) => {
                if (from..=to).contains(&number.value) {
                    *slot = number.value;
                } else {
                    self.out_of_range(path, number.value, from..=to, number.referenced);
                }
            }
            (Given::Whole(number), Slot::Whole(slot), Holds::Whole(from, to)) => {
                *slot = number.value;
                if !(from..=to).contains(&number.value) {
                    let range = f32::from(from)..=f32::from(to);
                    self.out_of_range(path, f32::from(number.value), range, number.referenced);
                }
            }
            (Given::Flag(flag), Slot::Flag(slot), _) => *slot = flag.value,
            (Given::Choice(at), slot, _) => slot.choose(at),
            (Given::Words(words), Slot::Words(slot), _) => *slot = self.words(path, words),
            (Given::Words(words), Slot::Color(slot), _) => {
                if let Some(color) = color(&words.value) {
                    *slot = color;
                } else {
                    let finding = problems::COLOR.found().arg("key", path).arg("value", words.value);
                    self.wrong(finding, words.referenced);
                }
            }
            (Given::Lines(lines), Slot::Lines(slot), _) => *slot = self.lines(path, lines),
            _ => {}
        }
    }

    fn out_of_range(&mut self, key: &str, value: f32, range: RangeInclusive<f32>, location: Location) {
        let finding = problems::OUT_OF_RANGE
            .found()
            .arg("key", key)
            .arg("value", value.to_string())
            .arg("from", range.start().to_string())
            .arg("to", range.end().to_string());
        self.wrong(finding, location);
    }

    fn lines(&mut self, key: &str, lines: Spanned<Vec<Spanned<String>>>) -> Vec<String> {
        if lines.value.len() > MOST_LINES {
            let finding = problems::TOO_MANY_LINES
                .found()
                .arg("key", key)
                .arg("lines", lines.value.len().to_string())
                .arg("most", MOST_LINES.to_string());
            self.wrong(finding, lines.referenced);
        }
        lines.value.into_iter().map(|line| self.words(key, line)).collect()
    }

    fn words(&mut self, key: &str, words: Spanned<String>) -> String {
        if words.value.trim().is_empty() {
            self.wrong(problems::EMPTY.found().arg("key", key), words.referenced);
        }
        words.value
    }

    /// A colour must be readable on white paper: `least` is its contrast (WCAG 2.1, 1.4.3).
    fn contrast(&mut self, key: &'static str, color: Color, least: f32) {
        let Some(Given::Words(words)) = self.given.get(key).cloned() else { return };
        let contrast = color.contrast_with_white();
        if self::color(&words.value).is_some() && contrast < least {
            let finding = problems::CONTRAST
                .found()
                .arg("key", key)
                .arg("value", words.value)
                .arg("contrast", format!("{contrast:.1}"))
                .arg("least", least.to_string());
            self.wrong(finding, words.referenced);
        }
    }

    /// Lines must not touch.
    fn tight_lines(&mut self, style: &Style) {
        for (size, group) in [(style.body, "tekst"), (style.small, "kleine_tekst")] {
            let key = format!("{group}.regelafstand");
            let location = self.at(&key).or_else(|| self.at(&format!("{group}.grootte")));
            if let Some(location) = location.filter(|_| size.leading < size.size * 1.1) {
                let finding = problems::TIGHT_LINES
                    .found()
                    .arg("key", key)
                    .arg("size", size.size.to_string())
                    .arg("leading", size.leading.to_string());
                self.wrong(finding, location);
            }
        }
    }

    /// The logo must fit on the page; the zone of the address must be as large as the smallest address that is allowed in it.
    fn room(&mut self, style: &Style) {
        if let (Some(logo), Some(wide)) = (&style.logo, self.at("logo.breedte")) {
            let room = A4_MM.0 - logo.left_mm;
            if logo.width_mm > room {
                self.out_of_range("logo.breedte", logo.width_mm, 5.0..=room.max(5.0), wide);
            }
        }
        let zone = style.address_mm;
        let (width, height) = (zone.right - zone.left, zone.bottom - zone.top);
        if let (Some(first), Some(last)) = (self.at("adresvak.links"), self.at("adresvak.onder"))
            && (width < 60.0 || height < 20.0)
        {
            let finding =
                problems::SMALL_ADDRESS.found().arg("width", width.to_string()).arg("height", height.to_string());
            let ends = [first, last].map(|location| yaml::span(self.source, location));
            let span = ends[0].start.min(ends[1].start)..ends[0].end.max(ends[1].end);
            self.findings.push(finding.at(self.source, span));
        }
    }
}

/// Six hexadecimal digits behind `#`.
fn color(words: &str) -> Option<Color> {
    let hex = words.strip_prefix('#')?;
    let digits = hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
    let [_, red, green, blue] = u32::from_str_radix(hex, 16).ok().filter(|_| digits)?.to_be_bytes();
    Some(Color { red, green, blue })
}

#[cfg(test)]
mod tests;
