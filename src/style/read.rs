//! Reads a style file: every key is optional, every value is held to what paper and reader can bear.

use std::{ops::RangeInclusive, sync::Arc};

use serde::Deserialize;
use serde_saphyr::{Location, MergeKeyPolicy, Spanned};

use super::{A4_MM, Color, FoldMarks, LetterheadPlace, Logo, Signature, Style, Window, keys};
use crate::{
    diag::{Finding, Source, yaml},
    style::problems,
};

type Number = Option<Spanned<f32>>;
type Words = Option<Spanned<String>>;
type Lines = Option<Spanned<Vec<Spanned<String>>>>;

/// Contrast of text with its paper, and of text from 18 points on or 14 points bold (WCAG 2.1, 1.4.3).
const SMALL_TEXT: f32 = 4.5;
const LARGE_TEXT: f32 = 3.0;

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Raw {
    lettertype: RawFonts,
    tekst: RawBody,
    kleine_tekst: RawSmall,
    kleuren: RawColors,
    marges: RawMargins,
    briefhoofd: RawLetterhead,
    logo: Option<RawLogo>,
    venster: Option<Window>,
    adresvak: Option<Spanned<RawArea>>,
    retouradres: Option<bool>,
    vouwtekens: Option<FoldMarks>,
    handtekening: Option<Spanned<u8>>,
    handtekeningbeeld: Option<RawSignature>,
    voettekst: RawFooter,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawFonts {
    gewoon: Words,
    vet: Words,
    cursief: Words,
    vetcursief: Words,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawBody {
    grootte: Number,
    regelafstand: Number,
    alineawit: Number,
    uitlijning: Option<Alignment>,
    afbreken: Option<bool>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Alignment {
    Links,
    Uitvullen,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawSmall {
    grootte: Number,
    regelafstand: Number,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawColors {
    tekst: Words,
    accent: Words,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawMargins {
    links: Number,
    rechts: Number,
    boven: Number,
    onder: Number,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawLetterhead {
    plaats: Option<LetterheadPlace>,
    boven: Number,
    naam: Number,
    regels: Lines,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLogo {
    bestand: Spanned<String>,
    links: Spanned<f32>,
    boven: Spanned<f32>,
    breedte: Spanned<f32>,
    omschrijving: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSignature {
    bestand: Spanned<String>,
    breedte: Spanned<f32>,
    van: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArea {
    links: Spanned<f32>,
    rechts: Spanned<f32>,
    boven: Spanned<f32>,
    onder: Spanned<f32>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawFooter {
    uitlijning: Option<FooterAlignment>,
    lijn: Option<bool>,
    onder: Number,
    regels: Lines,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum FooterAlignment {
    Links,
    Midden,
}

/// The style in `source`, or everything that is wrong with it.
pub(super) fn style(source: &Arc<Source>) -> Result<Style, Vec<Finding>> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        merge_keys: MergeKeyPolicy::Error,
        reject_unsupported_tags: true,
        with_snippet: false,
    };
    let only_comments = source.text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
    let raw: Raw = if only_comments {
        Raw::default()
    } else {
        serde_saphyr::from_str_with_options(&source.text, options)
            .map_err(|error| vec![yaml::unreadable(source, &error)])?
    };
    let mut check = Check { source, findings: Vec::new() };
    let style = check.style(raw);
    if check.findings.is_empty() { Ok(style) } else { Err(check.findings) }
}

/// What a value must be, gathered over the whole file.
struct Check<'a> {
    source: &'a Arc<Source>,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn wrong(&mut self, finding: Finding, location: Location) {
        self.findings.push(finding.at(self.source, yaml::span(self.source, location)));
    }

    /// Takes a number over if the file has it.
    fn number(&mut self, target: &mut f32, raw: Number, key: &'static str) {
        let Some(number) = raw else { return };
        let range = keys::range(key);
        if range.contains(&number.value) {
            *target = number.value;
        } else {
            self.out_of_range(key, number.value, range, number.referenced);
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

    /// Takes lines of text over if the file has them.
    fn lines(&mut self, target: &mut Vec<String>, raw: Lines, key: &'static str) {
        let Some(lines) = raw else { return };
        if lines.value.len() > keys::MOST_LINES {
            let finding = problems::TOO_MANY_LINES
                .found()
                .arg("key", key)
                .arg("lines", lines.value.len().to_string())
                .arg("most", keys::MOST_LINES.to_string());
            self.wrong(finding, lines.referenced);
        }
        for line in lines.value {
            let mut words = String::new();
            self.words(&mut words, Some(line), key);
            target.push(words);
        }
    }

    fn words(&mut self, target: &mut String, raw: Words, key: &'static str) {
        let Some(words) = raw else { return };
        if words.value.trim().is_empty() {
            self.wrong(problems::EMPTY.found().arg("key", key), words.referenced);
        } else {
            *target = words.value;
        }
    }

    /// A colour that can be read on white paper: `least` is its contrast (WCAG 2.1, 1.4.3).
    fn color(&mut self, target: &mut Color, raw: Words, key: &'static str, least: f32) {
        let Some(words) = raw else { return };
        let hex = words
            .value
            .strip_prefix('#')
            .filter(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()) {
            Some(value) => {
                let [_, red, green, blue] = value.to_be_bytes();
                *target = Color { red, green, blue };
                let contrast = target.contrast_with_white();
                if contrast < least {
                    let finding = problems::CONTRAST
                        .found()
                        .arg("key", key)
                        .arg("value", words.value)
                        .arg("contrast", format!("{contrast:.1}"))
                        .arg("least", least.to_string());
                    self.wrong(finding, words.referenced);
                }
            }
            None => {
                self.wrong(problems::COLOR.found().arg("key", key).arg("value", words.value), words.referenced);
            }
        }
    }

    fn style(&mut self, raw: Raw) -> Style {
        let mut style = Style::default();
        self.words(&mut style.fonts.regular, raw.lettertype.gewoon, "lettertype.gewoon");
        self.words(&mut style.fonts.bold, raw.lettertype.vet, "lettertype.vet");
        self.words(&mut style.fonts.italic, raw.lettertype.cursief, "lettertype.cursief");
        self.words(&mut style.fonts.bold_italic, raw.lettertype.vetcursief, "lettertype.vetcursief");
        self.text(&mut style, raw.tekst, raw.kleine_tekst);
        self.color(&mut style.text_color, raw.kleuren.tekst, "kleuren.tekst", SMALL_TEXT);
        self.number(&mut style.margins.left_mm, raw.marges.links, "marges.links");
        self.number(&mut style.margins.right_mm, raw.marges.rechts, "marges.rechts");
        self.number(&mut style.margins.top_mm, raw.marges.boven, "marges.boven");
        self.number(&mut style.margins.bottom_mm, raw.marges.onder, "marges.onder");
        style.letterhead.place = raw.briefhoofd.plaats.unwrap_or(style.letterhead.place);
        self.number(&mut style.letterhead.top_mm, raw.briefhoofd.boven, "briefhoofd.boven");
        self.number(&mut style.letterhead.name_size, raw.briefhoofd.naam, "briefhoofd.naam");
        // The sender's name is bold: from 14 points on less contrast is enough.
        let least = if style.letterhead.name_size >= 14.0 { LARGE_TEXT } else { SMALL_TEXT };
        self.color(&mut style.accent_color, raw.kleuren.accent, "kleuren.accent", least);
        self.lines(&mut style.letterhead.lines, raw.briefhoofd.regels, "briefhoofd.regels");
        self.lines(&mut style.footer.lines, raw.voettekst.regels, "voettekst.regels");
        style.logo = raw.logo.map(|logo| self.logo(logo));
        style.window = raw.venster.unwrap_or(style.window);
        self.address(&mut style, raw.adresvak);
        style.return_address = raw.retouradres.unwrap_or(style.return_address);
        style.fold_marks = raw.vouwtekens.unwrap_or(style.fold_marks);
        if let Some(lines) = raw.handtekening {
            let number = Spanned::new(f32::from(lines.value), lines.referenced, lines.defined);
            self.number(&mut 0.0, Some(number), "handtekening");
            style.signature_lines = lines.value;
        }
        style.signature = raw.handtekeningbeeld.map(|signature| self.signature(signature));
        style.footer.centred = match raw.voettekst.uitlijning {
            Some(FooterAlignment::Links) => false,
            Some(FooterAlignment::Midden) => true,
            None => style.footer.centred,
        };
        style.footer.ruled = raw.voettekst.lijn.unwrap_or(style.footer.ruled);
        self.number(&mut style.footer.bottom_mm, raw.voettekst.onder, "voettekst.onder");
        style
    }

    fn text(&mut self, style: &mut Style, body: RawBody, small: RawSmall) {
        let body_leading = body.regelafstand.as_ref().map(|number| number.referenced);
        let body_size = body.grootte.as_ref().map(|number| number.referenced);
        self.number(&mut style.body.size, body.grootte, "tekst.grootte");
        self.number(&mut style.body.leading, body.regelafstand, "tekst.regelafstand");
        self.number(&mut style.paragraph_gap, body.alineawit, "tekst.alineawit");
        style.justified = match body.uitlijning {
            Some(Alignment::Links) => false,
            Some(Alignment::Uitvullen) => true,
            None => style.justified,
        };
        style.hyphenated = body.afbreken.unwrap_or(style.hyphenated);
        let small_leading = small.regelafstand.as_ref().map(|number| number.referenced);
        let small_size = small.grootte.as_ref().map(|number| number.referenced);
        self.number(&mut style.small.size, small.grootte, "kleine_tekst.grootte");
        self.number(&mut style.small.leading, small.regelafstand, "kleine_tekst.regelafstand");
        let tight = [
            (style.body, "tekst.regelafstand", body_leading.or(body_size)),
            (style.small, "kleine_tekst.regelafstand", small_leading.or(small_size)),
        ];
        for (size, key, location) in tight {
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

    fn logo(&mut self, raw: RawLogo) -> Logo {
        let mut logo = Logo { file: String::new(), left_mm: 0.0, top_mm: 0.0, width_mm: 0.0, alt: String::new() };
        let room = A4_MM.0 - raw.links.value;
        self.words(&mut logo.file, Some(raw.bestand), "logo.bestand");
        self.words(&mut logo.alt, Some(raw.omschrijving), "logo.omschrijving");
        self.number(&mut logo.left_mm, Some(raw.links), "logo.links");
        self.number(&mut logo.top_mm, Some(raw.boven), "logo.boven");
        let wide = raw.breedte.referenced;
        self.number(&mut logo.width_mm, Some(raw.breedte), "logo.breedte");
        if logo.width_mm > room {
            self.out_of_range("logo.breedte", logo.width_mm, 5.0..=room.max(5.0), wide);
        }
        logo
    }

    fn signature(&mut self, raw: RawSignature) -> Signature {
        let mut signature = Signature { file: String::new(), width_mm: 0.0, name: String::new() };
        self.words(&mut signature.file, Some(raw.bestand), "handtekeningbeeld.bestand");
        self.words(&mut signature.name, Some(raw.van), "handtekeningbeeld.van");
        self.number(&mut signature.width_mm, Some(raw.breedte), "handtekeningbeeld.breedte");
        signature
    }

    /// The zone must lie on the page and be at least as large as the smallest address that is allowed in it.
    fn address(&mut self, style: &mut Style, raw: Option<Spanned<RawArea>>) {
        style.address_mm = Style::safe_zone(style.window);
        if style.window == Window::None {
            style.address_mm.left = style.margins.left_mm;
            style.address_mm.right = style.margins.left_mm + 80.0;
        }
        let Some(area) = raw else { return };
        let at = area.referenced;
        let RawArea { links, rechts, boven, onder } = area.value;
        self.number(&mut style.address_mm.left, Some(links), "adresvak.links");
        self.number(&mut style.address_mm.right, Some(rechts), "adresvak.rechts");
        self.number(&mut style.address_mm.top, Some(boven), "adresvak.boven");
        self.number(&mut style.address_mm.bottom, Some(onder), "adresvak.onder");
        let zone = style.address_mm;
        if zone.right - zone.left < 60.0 || zone.bottom - zone.top < 20.0 {
            let finding = problems::SMALL_ADDRESS
                .found()
                .arg("width", (zone.right - zone.left).to_string())
                .arg("height", (zone.bottom - zone.top).to_string());
            self.wrong(finding, at);
        }
    }
}

#[cfg(test)]
mod tests;
