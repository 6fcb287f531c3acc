//! Reads a style file: every key is optional, every value is held to what paper and reader can bear.

use std::{ops::RangeInclusive, sync::Arc};

use serde::Deserialize;
use serde_saphyr::{Location, MergeKeyPolicy, Spanned};

use super::{A4_MM, Color, FoldMarks, LetterheadPlace, Logo, Signature, Style, Window};
use crate::diag::{Finding, Source, yaml};

type Number = Option<Spanned<f32>>;
type Words = Option<Spanned<String>>;

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
    fn number(&mut self, target: &mut f32, raw: Number, key: &'static str, range: RangeInclusive<f32>) {
        let Some(number) = raw else { return };
        if range.contains(&number.value) {
            *target = number.value;
        } else {
            let finding = Finding::error("style-out-of-range")
                .arg("key", key)
                .arg("value", number.value.to_string())
                .arg("from", range.start().to_string())
                .arg("to", range.end().to_string());
            self.wrong(finding, number.referenced);
        }
    }

    fn words(&mut self, target: &mut String, raw: Words, key: &'static str) {
        let Some(words) = raw else { return };
        if words.value.trim().is_empty() {
            self.wrong(Finding::error("style-empty").arg("key", key), words.referenced);
        } else {
            *target = words.value;
        }
    }

    fn color(&mut self, target: &mut Color, raw: Words, key: &'static str) {
        let Some(words) = raw else { return };
        let hex = words
            .value
            .strip_prefix('#')
            .filter(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        match hex.and_then(|hex| u32::from_str_radix(hex, 16).ok()) {
            Some(value) => {
                let [_, red, green, blue] = value.to_be_bytes();
                *target = Color { red, green, blue };
            }
            None => {
                self.wrong(Finding::error("style-color").arg("key", key).arg("value", words.value), words.referenced);
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
        self.color(&mut style.text_color, raw.kleuren.tekst, "kleuren.tekst");
        self.color(&mut style.accent_color, raw.kleuren.accent, "kleuren.accent");
        self.number(&mut style.margins.left_mm, raw.marges.links, "marges.links", 25.0..=35.0);
        self.number(&mut style.margins.right_mm, raw.marges.rechts, "marges.rechts", 25.0..=35.0);
        self.number(&mut style.margins.top_mm, raw.marges.boven, "marges.boven", 25.0..=60.0);
        self.number(&mut style.margins.bottom_mm, raw.marges.onder, "marges.onder", 25.0..=60.0);
        style.letterhead.place = raw.briefhoofd.plaats.unwrap_or(style.letterhead.place);
        self.number(&mut style.letterhead.top_mm, raw.briefhoofd.boven, "briefhoofd.boven", 8.0..=40.0);
        self.number(&mut style.letterhead.name_size, raw.briefhoofd.naam, "briefhoofd.naam", 9.0..=28.0);
        style.logo = raw.logo.map(|logo| self.logo(logo));
        style.window = raw.venster.unwrap_or(style.window);
        self.address(&mut style, raw.adresvak);
        style.return_address = raw.retouradres.unwrap_or(style.return_address);
        style.fold_marks = raw.vouwtekens.unwrap_or(style.fold_marks);
        if let Some(lines) = raw.handtekening {
            let number = Spanned::new(f32::from(lines.value), lines.referenced, lines.defined);
            self.number(&mut 0.0, Some(number), "handtekening", 3.0..=8.0);
            style.signature_lines = lines.value;
        }
        style.signature = raw.handtekeningbeeld.map(|signature| self.signature(signature));
        style.footer.centred = match raw.voettekst.uitlijning {
            Some(FooterAlignment::Links) => false,
            Some(FooterAlignment::Midden) => true,
            None => style.footer.centred,
        };
        style.footer.ruled = raw.voettekst.lijn.unwrap_or(style.footer.ruled);
        self.number(&mut style.footer.bottom_mm, raw.voettekst.onder, "voettekst.onder", 5.0..=20.0);
        style
    }

    fn text(&mut self, style: &mut Style, body: RawBody, small: RawSmall) {
        let body_leading = body.regelafstand.as_ref().map(|number| number.referenced);
        let body_size = body.grootte.as_ref().map(|number| number.referenced);
        self.number(&mut style.body.size, body.grootte, "tekst.grootte", 9.0..=13.0);
        self.number(&mut style.body.leading, body.regelafstand, "tekst.regelafstand", 10.0..=22.0);
        self.number(&mut style.paragraph_gap, body.alineawit, "tekst.alineawit", 0.0..=30.0);
        style.justified = match body.uitlijning {
            Some(Alignment::Links) => false,
            Some(Alignment::Uitvullen) => true,
            None => style.justified,
        };
        style.hyphenated = body.afbreken.unwrap_or(style.hyphenated);
        let small_leading = small.regelafstand.as_ref().map(|number| number.referenced);
        let small_size = small.grootte.as_ref().map(|number| number.referenced);
        self.number(&mut style.small.size, small.grootte, "kleine_tekst.grootte", 6.5..=11.0);
        self.number(&mut style.small.leading, small.regelafstand, "kleine_tekst.regelafstand", 7.0..=18.0);
        let tight = [
            (style.body, "tekst.regelafstand", body_leading.or(body_size)),
            (style.small, "kleine_tekst.regelafstand", small_leading.or(small_size)),
        ];
        for (size, key, location) in tight {
            if let Some(location) = location.filter(|_| size.leading < size.size * 1.1) {
                let finding = Finding::error("style-tight-lines")
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
        self.number(&mut logo.left_mm, Some(raw.links), "logo.links", 5.0..=195.0);
        self.number(&mut logo.top_mm, Some(raw.boven), "logo.boven", 5.0..=285.0);
        self.number(&mut logo.width_mm, Some(raw.breedte), "logo.breedte", 5.0..=room.max(5.0));
        logo
    }

    fn signature(&mut self, raw: RawSignature) -> Signature {
        let mut signature = Signature { file: String::new(), width_mm: 0.0, name: String::new() };
        self.words(&mut signature.file, Some(raw.bestand), "handtekeningbeeld.bestand");
        self.words(&mut signature.name, Some(raw.van), "handtekeningbeeld.van");
        self.number(&mut signature.width_mm, Some(raw.breedte), "handtekeningbeeld.breedte", 15.0..=80.0);
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
        self.number(&mut style.address_mm.left, Some(links), "adresvak.links", 15.0..=140.0);
        self.number(&mut style.address_mm.right, Some(rechts), "adresvak.rechts", 75.0..=200.0);
        self.number(&mut style.address_mm.top, Some(boven), "adresvak.boven", 35.0..=90.0);
        self.number(&mut style.address_mm.bottom, Some(onder), "adresvak.onder", 50.0..=115.0);
        let zone = style.address_mm;
        if zone.right - zone.left < 60.0 || zone.bottom - zone.top < 20.0 {
            let finding = Finding::error("style-small-address")
                .arg("width", (zone.right - zone.left).to_string())
                .arg("height", (zone.bottom - zone.top).to_string());
            self.wrong(finding, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(yaml: &str) -> Vec<(String, String)> {
        let source = Source::new("style.yaml", yaml);
        match style(&source) {
            Ok(_) => Vec::new(),
            Err(findings) => findings
                .into_iter()
                .map(|finding| {
                    let span = finding.place.unwrap().span;
                    (finding.code, source.text[span].to_owned())
                })
                .collect(),
        }
    }

    fn pair(code: &str, text: &str) -> (String, String) {
        (code.to_owned(), text.to_owned())
    }

    #[test]
    fn what_is_left_out_is_the_default() {
        for yaml in ["", "# niets\n", "marges: {links: 25}\n"] {
            assert_eq!(style(&Source::new("style.yaml", yaml)).unwrap(), Style::default(), "{yaml:?}");
        }
    }

    #[test]
    fn every_number_out_of_range_is_found_where_it_stands() {
        let yaml = "marges: {links: 12, onder: 10}\ntekst: {grootte: .nan}\nhandtekening: 40\n";
        let expected = [".nan", "12", "10", "40"].map(|text| pair("style-out-of-range", text));
        assert_eq!(codes(yaml), expected);
    }

    #[test]
    fn an_unknown_key_or_choice_is_refused() {
        assert_eq!(codes("kleur: rood\n")[0].0, "yaml-unknown-key");
        assert_eq!(codes("venster: boven\n")[0].0, "yaml-unknown-choice");
        assert_eq!(codes("logo: {bestand: a.png}\n")[0].0, "yaml-missing-key");
        assert_eq!(codes("venster: links\nvenster: rechts\n")[0].0, "yaml-duplicate-key");
        assert_eq!(codes("tekst: {grootte: elf}\n")[0].0, "yaml-wrong-type");
        assert_eq!(codes("kleuren: {accent: \"#1\n")[0].0, "yaml-unreadable");
    }

    #[test]
    fn a_colour_has_six_digits() {
        assert_eq!(codes("kleuren: {accent: \"#12345\"}\n")[0].0, "style-color");
        assert_eq!(codes("kleuren: {accent: \"#+12345\"}\n")[0].0, "style-color");
        assert_eq!(codes("kleuren: {accent: \"#1234é\"}\n")[0].0, "style-color");
        assert_eq!(codes("kleuren: {accent: \"#A0b1C2\"}\n"), []);
    }

    #[test]
    fn lines_do_not_touch_and_an_address_fits() {
        assert_eq!(codes("tekst: {grootte: 12, regelafstand: 12}\n")[0].0, "style-tight-lines");
        assert_eq!(codes("adresvak: {links: 60, rechts: 100, boven: 52, onder: 80}\n")[0].0, "style-small-address");
    }
}
