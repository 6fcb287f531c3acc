//! Promises of paragraph setting.

use proptest::prelude::*;

use super::*;
use crate::layout::{
    breaks::is_space,
    faces::{FaceId, gentium},
};

const BLACK: Color = Color { red: 0, green: 0, blue: 0 };

const LEGAL: &str = "Op grond van artikel 12 lid 4 van de Algemene verordening gegevensbescherming delen wij u mee dat wij uw verzoek \
    van 20 november 2026 om verwijdering van uw persoonsgegevens niet volledig inwilligen, omdat de verwerking noodzakelijk is \
    voor de instelling, uitoefening of onderbouwing van een rechtsvordering (artikel 17 lid 3 onder e AVG). U kunt een klacht \
    indienen bij de Autoriteit Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag, of via \
    https://autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap. Daarnaast kunt u zich binnen zes weken na \
    ontvangst van deze brief wenden tot de rechtbank Overijssel met een verzoekschrift als bedoeld in artikel 35 UAVG. De \
    aansprakelijkheidsverzekeraar van de verwerkingsverantwoordelijke, P. Kerkstra, vergoedt de proceskosten tot een bedrag van \
    € 1.250,00 wanneer uiterlijk vrijdag 4 december 2026 om 17.00 uur betaald is.";

fn style() -> TextStyle {
    TextStyle {
        size: 10.5,
        color: BLACK,
        link_color: None,
        bold: false,
        italic: false,
        alignment: Alignment::Left,
        first_indent: 0.0,
        hanging_indent: 0.0,
        hyphenate: true,
    }
}

fn plain(text: &str) -> Inline {
    styled(text, false, None)
}

fn styled(text: &str, bold: bool, link: Option<&str>) -> Inline {
    Inline::Text { text: text.to_owned(), bold, italic: false, link: link.map(str::to_owned), span: 0..text.len() }
}

fn shaper() -> Shaper {
    Shaper::new(gentium())
}

fn set_plain(text: &str, style: &TextStyle, width: f32) -> Vec<Line> {
    set(&shaper(), &[plain(text)], style, &[width])
}

fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(Line::text).collect()
}

/// The lines as one text: hyphens of broken words gone, a space where a line ended between words.
fn joined(lines: &[Line], text: &str) -> String {
    let mut whole = String::new();
    for line in lines {
        let shown = line.text();
        match shown.strip_suffix('\u{AD}') {
            Some(part) if line.hyphenated => whole.push_str(part),
            _ => whole.push_str(&shown),
        }
        let rest = text.get(whole.len()..).unwrap_or_default();
        whole.push_str(&rest[..rest.len() - rest.trim_start_matches(is_space).len()]);
    }
    whole
}

#[test]
fn a_legal_paragraph_breaks_well() {
    for (name, style, width) in [
        ("narrow", style(), 225.0),
        ("narrow, justified", TextStyle { alignment: Alignment::Justified, ..style() }, 225.0),
        ("16 cm", style(), 453.5),
        ("16 cm, justified", TextStyle { alignment: Alignment::Justified, ..style() }, 453.5),
    ] {
        let lines = set_plain(LEGAL, &style, width);
        println!("{name}");
        for line in &lines {
            println!("  {:6.1} {}", width - line.width, line.text().replace('\u{AD}', "="));
        }
        assert_eq!(joined(&lines, LEGAL), LEGAL);
        assert!(lines.iter().all(|line| line.overfull == 0.0 && line.missing.is_empty()));
        let stacked = lines.windows(2).filter(|pair| pair.iter().all(|line| line.hyphenated)).count();
        assert!(stacked == 0, "{name} stacks hyphens");
    }
}
