//! Promises of paragraph setting.

use std::sync::LazyLock;

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
        hang: false,
    }
}

fn plain(text: &str) -> Inline {
    styled(text, false, None)
}

fn styled(text: &str, bold: bool, link: Option<&str>) -> Inline {
    Inline::Text { text: text.to_owned(), bold, italic: false, link: link.map(str::to_owned), span: 0..text.len() }
}

fn shaper() -> &'static Shaper {
    static SHAPER: LazyLock<Shaper> = LazyLock::new(|| Shaper::new(gentium()));
    &SHAPER
}

fn set_plain(text: &str, style: &TextStyle, width: f32) -> Vec<Line> {
    set(shaper(), &[plain(text)], style, &[width])
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
    let justified = TextStyle { alignment: Alignment::Justified, ..style() };
    for (style, width) in [(style(), 225.0), (justified, 225.0), (style(), 453.5), (justified, 453.5)] {
        let lines = set_plain(LEGAL, &style, width);
        assert_eq!(joined(&lines, LEGAL), LEGAL);
        assert!(lines.iter().all(|line| line.overfull == 0.0 && line.missing.is_empty()));
        let stacked = lines.windows(2).filter(|pair| pair.iter().all(|line| line.hyphenated)).count();
        assert_eq!(stacked, 0, "{:?}", texts(&lines));
    }
}

#[test]
fn ragged_text_breaks_no_word_to_save_a_line() {
    let text = "Op 14 september 2026 gaf u cliënte opdracht voor een dakkapel aan de achterzijde van uw woning. De dakkapel \
        is op 9 oktober 2026 opgeleverd en door u zonder opmerkingen geaccepteerd.";
    let lines = set_plain(text, &TextStyle { size: 11.0, ..style() }, 447.9);
    assert!(lines.iter().all(|line| !line.hyphenated), "{:?}", texts(&lines));
    assert!(lines.last().unwrap().width > 56.0, "{:?}", texts(&lines));
}

/// The widest space of a line, in shares of the face's own.
fn widest_space(line: &Line) -> f32 {
    let own = shaper().faces().advance(FaceId::Regular, ' ').unwrap();
    let spaces = line.runs.iter().flat_map(|run| &run.glyphs).filter(|glyph| glyph.text == " ");
    spaces.map(|glyph| glyph.advance / own).fold(0.0, f32::max)
}

#[test]
fn justified_text_has_no_holes() {
    let style = TextStyle { size: 11.0, alignment: Alignment::Justified, hang: true, ..style() };
    for width in [300.0, 375.0, 447.9] {
        for line in set_plain(LEGAL, &style, width) {
            assert!(widest_space(&line) <= 2.5 + 0.01, "{width}: {}", line.text());
        }
    }
    // What cannot be filled is left short, with spaces as they are.
    let lines = set_plain(
        "Mail het antwoord vandaag nog naar klachtenbehandeling@voorbeeldbedrijf.example svp.",
        &style,
        250.0,
    );
    assert!(lines[0].width < 200.0 && (widest_space(&lines[0]) - 1.0).abs() < 0.01, "{:?}", texts(&lines));
}

#[test]
fn quotes_hang_before_the_text_and_small_marks_after_it() {
    let hung = |alignment| TextStyle { alignment, hang: true, ..style() };
    let lines = set_plain("“Goed.” “Ook goed.” Een twee", &hung(Alignment::Left), 40.0);
    assert_eq!(texts(&lines)[..2], ["“Goed.”", "“Ook"]);
    assert!(
        lines.iter().take(2).all(|line| line.x < -2.0 && (line.runs[0].x - line.x).abs() < 0.001),
        "{}",
        lines[0].x
    );
    assert!(lines.iter().skip(2).all(|line| line.x == 0.0));
    assert!(set_plain("“Goed”", &style(), 40.0)[0].x == 0.0, "not where text must keep to its box");

    let lines = set_plain(LEGAL, &hung(Alignment::Justified), 400.0);
    let (last, filled) = lines.split_last().unwrap();
    assert!(last.overfull == 0.0);
    for line in filled {
        let small = line.text().ends_with(['.', ',', '\u{AD}', '-']);
        let over = line.x + line.width - 400.0;
        assert!(if small { (0.5..4.0).contains(&over) } else { over < 1.5 }, "{} {over}", line.text());
        assert!(line.overfull == 0.0);
    }
}

#[test]
fn lines_are_drawn_without_the_space_they_end_in() {
    let lines = set_plain("een twee drie vier vijf zes", &style(), 50.0);
    assert_eq!(texts(&lines), ["een twee", "drie vier", "vijf zes"]);
    let first: f32 = lines[0].runs[0].glyphs.iter().map(|glyph| glyph.advance).sum();
    assert!((first * 10.5 / 1000.0 - lines[0].width).abs() < 0.01);
}

#[test]
fn forced_line_ends_hold_and_leave_empty_lines() {
    let end = || Inline::LineEnd { span: 0..1 };
    let inlines = [plain("Koper B.V."), end(), end(), plain("8011 AB  Zwolle ")];
    let lines = set(shaper(), &inlines, &style(), &[300.0]);
    assert_eq!(texts(&lines), ["Koper B.V.", "", "8011 AB  Zwolle"]);
    assert!(lines.iter().all(|line| line.ascent > 5.0 && line.descent > 1.0));
}

#[test]
fn nothing_visible_gives_no_lines() {
    let end = Inline::LineEnd { span: 0..1 };
    for inlines in [vec![], vec![plain("")], vec![plain("  \n ")], vec![end]] {
        assert!(set(shaper(), &inlines, &style(), &[300.0]).is_empty());
    }
}

#[test]
fn styles_become_runs_side_by_side() {
    let inlines = [
        plain("wel "),
        styled("vet", true, None),
        styled("ter ", true, None),
        styled("hier", false, Some("https://x.nl")),
    ];
    let blue = Color { red: 0, green: 0, blue: 200 };
    let lines = set(shaper(), &inlines, &TextStyle { link_color: Some(blue), ..style() }, &[300.0]);
    let runs = &lines[0].runs;
    let faces: Vec<_> = runs.iter().map(|run| run.face).collect();
    assert_eq!(faces, [FaceId::Regular, FaceId::Bold, FaceId::Regular]);
    assert_eq!((runs[2].link.as_deref(), runs[2].color), (Some("https://x.nl"), blue));
    for pair in runs.windows(2) {
        let width: f32 = pair[0].glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * pair[0].size / 1000.0;
        assert!((pair[0].x + width - pair[1].x).abs() < 0.01);
    }
    assert_eq!(lines[0].text(), "wel vetter hier");
}

#[test]
fn a_word_in_two_pieces_of_one_style_is_kerned_as_one() {
    let whole = set_plain("AVG", &style(), 300.0)[0].width;
    let pieces = set(shaper(), &[plain("A"), plain("VG")], &style(), &[300.0])[0].width;
    assert!((whole - pieces).abs() < 0.001);
}

#[test]
fn indents_shift_lines_and_narrow_them() {
    let style = TextStyle { first_indent: 0.0, hanging_indent: 20.0, ..style() };
    let lines = set_plain("een twee drie vier vijf zes zeven acht", &style, 80.0);
    assert!(lines.len() > 2 && lines[0].x == 0.0 && lines[1..].iter().all(|line| (line.x - 20.0).abs() < 0.01));
    assert!(lines.iter().all(|line| line.x + line.width <= 80.05));
}

#[test]
fn alignment_moves_or_fills_lines() {
    let of = |alignment| set_plain(LEGAL, &TextStyle { alignment, ..style() }, 453.5);
    assert!(of(Alignment::Right).iter().all(|line| (line.x + line.width - 453.5).abs() < 0.01));
    assert!(of(Alignment::Center).iter().all(|line| (2.0 * line.x + line.width - 453.5).abs() < 0.01));
    let justified = of(Alignment::Justified);
    let (last, filled) = justified.split_last().unwrap();
    assert!(filled.iter().all(|line| (line.width - 453.5).abs() < 0.01));
    assert!(last.width < 440.0);
}

#[test]
fn widths_may_differ_per_line() {
    let lines = set(shaper(), &[plain(LEGAL)], &style(), &[100.0, 200.0, 300.0]);
    assert!(lines[0].width <= 100.05 && lines[1].width <= 200.05 && lines[2].width > 200.0);
}

#[test]
fn an_unbreakable_piece_is_flagged_and_whole() {
    let text = "kort 123456789012345678901234567890 kort";
    let lines = set_plain(text, &style(), 60.0);
    let over: Vec<_> = lines.iter().filter(|line| line.overfull > 0.0).map(Line::text).collect();
    assert_eq!(over, ["123456789012345678901234567890"]);
    assert_eq!(joined(&lines, text), text);
}

#[test]
fn a_mail_address_breaks_rather_than_run_over() {
    let lines = set_plain("klachten.en.bezwaren@voorbeeldbedrijf.nl", &style(), 120.0);
    assert!(
        lines.len() > 1 && lines.iter().all(|line| line.overfull == 0.0 && !line.hyphenated),
        "{:?}",
        texts(&lines)
    );
}

#[test]
fn what_belongs_together_parts_only_where_it_is_wider_than_the_line() {
    let groups = "1234 ".repeat(12);
    let lines = set_plain(&format!("lid 4 {groups} lid 4"), &style(), 80.0);
    assert!(lines.iter().all(|line| line.overfull == 0.0), "{:?}", texts(&lines));
    assert!(lines.last().unwrap().text().ends_with("lid 4"));
    for width in 45..90 {
        let lines = set_plain("van artikel 12 lid 4 van de wet", &style(), f32::from(u8::try_from(width).unwrap()));
        assert!(
            texts(&lines).iter().all(|line| !line.ends_with("artikel") && !line.ends_with("lid")),
            "{width} {:?}",
            texts(&lines)
        );
    }
}

#[test]
fn a_broken_word_ends_in_a_soft_hyphen() {
    let lines = set_plain("De verwerkingsverantwoordelijke betaalt", &style(), 80.0);
    assert!(lines[1].hyphenated && lines[1].text().ends_with('\u{AD}'), "{:?}", texts(&lines));
}

#[test]
fn the_last_word_of_a_paragraph_is_not_hyphenated_while_it_fits() {
    let text = "Wij verwijzen u door naar de bestuursrechtelijke aansprakelijkheidsverzekeraar";
    for width in [190.0, 220.0, 260.0, 300.0] {
        let lines = set_plain(text, &style(), width);
        assert!(lines.last().unwrap().text().ends_with("aansprakelijkheidsverzekeraar"), "{:?}", texts(&lines));
    }
}

#[test]
fn lines_know_the_source_they_show() {
    let source = "een **twee** dr\\*ie vier";
    let escaped = Inline::Text { text: " dr*ie vier".into(), bold: false, italic: false, link: None, span: 12..24 };
    let bold = Inline::Text { text: "twee".into(), bold: true, italic: false, link: None, span: 6..10 };
    let first = Inline::Text { text: "een ".into(), bold: false, italic: false, link: None, span: 0..4 };
    let lines = set(shaper(), &[first, bold, escaped], &style(), &[45.0]);
    assert_eq!(texts(&lines), ["een twee", "dr*ie vier"]);
    assert_eq!(lines[0].sources, [0..4, 6..10]);
    assert_eq!(&source[lines[1].sources[0].clone()], &source[13..24]);
}

#[test]
fn missing_characters_are_told_by_the_line() {
    assert_eq!(set_plain("blij 😀", &style(), 300.0)[0].missing, ['😀']);
}

#[test]
fn hostile_texts_do_not_panic_or_lose_words() {
    let long = "a".repeat(100_000);
    let words = "verantwoordelijke ".repeat(2_000);
    let marks = "e\u{301}\u{302}".repeat(1_000);
    for text in [
        long.as_str(),
        words.trim(),
        &marks,
        "\u{301}",
        "שלום עליכם",
        "\u{FDD0} \u{0}",
        "\u{ad}\u{ad}",
        "😀\u{200D}",
        "- - -",
    ] {
        for alignment in [Alignment::Left, Alignment::Justified, Alignment::Center] {
            let lines = set_plain(text, &TextStyle { alignment, ..style() }, 200.0);
            assert_eq!(joined(&lines, text).replace('\u{ad}', ""), text.replace('\u{ad}', ""));
        }
    }
    for width in [0.0, -5.0, f32::NAN, f32::INFINITY] {
        let _ = set_plain("een twee drie", &style(), width);
        let _ = set_plain("een twee drie", &TextStyle { size: width, ..style() }, 100.0);
    }
    assert!(!set(shaper(), &[plain("een twee")], &style(), &[]).is_empty());
}

proptest! {
    #[test]
    fn no_word_is_lost_and_no_line_runs_over(
        words in prop::collection::vec("[a-z]{1,9}|verwerkingsverantwoordelijke|[A-Z][a-z]{6,14}|officieel-[a-z]{4,9}|€|[0-9]{1,3}|de|ge\u{ef}nd,", 1..60),
        width in 120.0f32..480.0,
        size in 8.0f32..13.0,
        justified: bool,
    ) {
        let text = words.join(" ");
        let alignment = if justified { Alignment::Justified } else { Alignment::Left };
        let style = TextStyle { size, alignment, ..style() };
        let lines = set_plain(&text, &style, width);
        prop_assert_eq!(joined(&lines, &text), text.clone());
        for line in &lines {
            prop_assert!(line.width <= width + 0.06 || line.overfull > 0.0);
            prop_assert!(line.overfull == 0.0 || !line.text().contains(' '), "{:?}", line.text());
        }
        prop_assert_eq!(texts(&lines), texts(&set_plain(&text, &style, width)));
    }
}
