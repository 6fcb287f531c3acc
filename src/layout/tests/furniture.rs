//! What stands at a fixed place, stands there in every letter.

use std::{collections::BTreeSet, sync::Arc};

use super::{codes, extent, laid_out, letter, lines, pages, said, text};
use crate::{
    diag::Source,
    layout::{
        Artifact, FrameText, Image, Item, Owner, layout,
        setter::mm,
        tests::sample::{self, document, p, prose},
    },
    markdown::document::{BlockId, Zone},
    style::{FoldMarks, Style, Window},
};

#[test]
fn the_address_is_alone_in_its_window() {
    for yaml in
        ["venster: links", "venster: rechts", "venster: geen", "{venster: rechts, briefhoofd: {plaats: midden}}"]
    {
        let style = Style::parse(&Source::new("style.yaml", yaml)).unwrap();
        let (pages, findings) = laid_out(&letter([p(prose(300))]), &style);
        assert_eq!(findings, [], "{yaml}");
        let zone = style.address_mm;
        let (mut inside, mut lines) = (0, BTreeSet::new());
        for placed in &pages.pages[0].items {
            let Some((left, top, right, bottom)) = extent(&placed.item) else { continue };
            let within =
                left >= mm(zone.left) && right <= mm(zone.right) && top >= mm(zone.top) && bottom <= mm(zone.bottom);
            let touches =
                left < mm(zone.right) && right > mm(zone.left) && top < mm(zone.bottom) && bottom > mm(zone.top);
            if placed.owner == Owner::Block(BlockId(2)) {
                assert!(within, "{yaml}: {left} {top} {right} {bottom}");
                lines.insert(top.to_bits());
                inside += 1;
            } else {
                assert!(!touches, "{yaml}: {:?} at {left} {top} {right} {bottom}", placed.owner);
            }
        }
        assert!(inside >= 3 && lines.len() == 3, "{yaml}");
    }
}

#[test]
fn an_address_of_six_long_lines_still_fits() {
    let line = "Stichting Vrienden van Oud-Amersfoort W";
    let six = [&line[..38]; 6].join("\n");
    assert_eq!(codes(&document([(Zone::Adres, p(six.as_str()))])), Vec::<String>::new());
    assert_eq!(codes(&document([(Zone::Adres, p(format!("{six}\nzeven")))])), ["layout-address-overfull"]);
    assert_eq!(codes(&document([(Zone::Adres, p(format!("Aan\n{line}")))])), ["layout-address-overfull"]);
}

#[test]
fn an_address_keeps_step_with_the_letter_while_it_can() {
    let leading = Style::default().body.leading;
    for (text, expected) in
        [("Een\nTwee\nDrie\nVier\nVijf", leading), ("Een\nTwee\nDrie\nVier\nVijf\nZes", mm(28.0) / 6.0)]
    {
        let pages = pages(&document([(Zone::Adres, p(text))]));
        let lines = lines(&pages.pages[0], BlockId(0));
        assert!(lines.windows(2).all(|pair| (pair[1] - pair[0] - expected).abs() < 0.01), "{lines:?}");
    }
}

#[test]
fn the_parts_come_in_the_order_of_a_dutch_letter() {
    let pages = pages(&letter([p(prose(40))]));
    let page = &pages.pages[0];
    let first = |block| lines(page, BlockId(block))[0];
    let sent = first(1);
    assert!(sent < mm(50.0) && sent > mm(40.0), "way of sending at {sent}");
    assert!(first(3) > mm(80.0) && first(4) > first(3) && first(5) > first(4));
    let signature = lines(page, BlockId(8))[0] - lines(page, BlockId(7))[0];
    assert!((5.0..=7.0).contains(&(signature / Style::default().body.leading)), "{signature}");
    assert!(first(10) > mm(297.0 - 30.0), "footer in the margin");
}

#[test]
fn the_return_address_stands_above_the_window_in_the_form_that_fits() {
    let long = format!("Retouradres: {}, Postbus 1, 1000 AA  Zwolle", "Stichting Vrienden ".repeat(6));
    let retour = vec![long, "Retouradres: Postbus 1, 1000 AA  Zwolle".to_owned()];
    let text = FrameText { retour, ..FrameText::default() };
    for (yaml, expected) in
        [("venster: links", true), ("venster: rechts", true), ("venster: geen", false), ("retouradres: false", false)]
    {
        let style = Style::parse(&Source::new("style.yaml", yaml)).unwrap();
        let (pages, findings) = layout(&letter([]), sample::typesetter(), &style, &text);
        assert_eq!(findings, []);
        let found = pages.pages[0].items.iter().find_map(|placed| match &placed.item {
            Item::Text(run) if placed.owner == Owner::Artifact(Artifact::Header) => Some((run.glyphs.len(), run.y)),
            _ => None,
        });
        assert_eq!(found.map(|(glyphs, _)| glyphs), expected.then_some(39), "{yaml}");
        assert!(found.is_none_or(|(_, y)| y < mm(50.0)));
    }
}

#[test]
fn references_read_as_one_line_each() {
    let words = text(&pages(&letter([])));
    assert!(words.contains("Ons kenmerk: 2026-0114 Uw kenmerk: geen Betreft: beslissing op uw verzoek"), "{words}");
}

#[test]
fn pages_are_numbered_from_the_second_on() {
    let pages = pages(&letter((0..12).map(|_| p(prose(130)))));
    let total = pages.pages.len();
    assert!(total >= 3);
    for (number, page) in (1..).zip(&pages.pages) {
        let head = said(page, |owner| owner == Owner::Artifact(Artifact::Header));
        let expected = format!("Pagina {number} van {total}|Ons kenmerk: 2026-0114  ·  20 november 2026");
        assert_eq!(head, if number == 1 { String::new() } else { expected });
        let footer = |owner| matches!(owner, Owner::Artifact(Artifact::Footer) | Owner::Block(BlockId(21)));
        assert!(said(page, footer).contains("KvK 00001006"), "footer on page {number}");
        let real = page.items.iter().any(|placed| placed.owner == Owner::Block(BlockId(21)));
        assert_eq!(real, number == total, "the footer itself is on the last page only");
    }
}

#[test]
fn fold_marks_are_where_the_envelope_folds() {
    let style = Style { fold_marks: FoldMarks::Dl, window: Window::Left, ..Style::default() };
    let (pages, _) = laid_out(&letter([]), &style);
    let marks = pages.pages[0].items.iter().filter_map(|placed| match placed.item {
        Item::Rule { from, .. } if from.0 < mm(10.0) => Some((from.1 / mm(1.0)).round()),
        _ => None,
    });
    assert_eq!(marks.collect::<Vec<_>>(), [105.0, 210.0]);
}

#[test]
fn long_names_and_addresses_of_senders_fit() {
    let name = "Rechtsbijstandsverzekeringsmaatschappij De Samenwerking U.A.";
    let mail = "klachtenbehandeling@vrienden-van-oud-amersfoort-en-omgeving.example";
    let head = document([(
        Zone::Briefhoofd,
        p(format!("{name}\nPostbus 1\n{mail}\nhttps://www.vriendenvanoudamersfoortenomgeving.example/contact")),
    )]);
    let (_, findings) = laid_out(&head, &Style::default());
    assert_eq!(findings, []);
}

#[test]
fn furniture_that_does_not_fit_is_found() {
    let style = |yaml: &str| Style::parse(&Source::new("style.yaml", yaml)).unwrap();
    let image = Arc::new(Image { bytes: [].into(), page: None, width: 100, height: 100, alt: "Beeldmerk".into() });
    let kenmerk = Some("zeer lang kenmerk ".repeat(40));
    let text = FrameText { kenmerk, datum: "20 november 2026".into(), logo: Some(image), ..FrameText::default() };
    let logo = style(
        "{briefhoofd: {plaats: links, boven: 38}, logo: {bestand: a.png, links: 30, boven: 40, breedte: 30, omschrijving: a}}",
    );
    let (_, findings) = layout(&letter([p(prose(600))]), sample::typesetter(), &logo, &text);
    let found: Vec<_> = findings.iter().map(|found| found.finding.code()).collect();
    assert_eq!(found, ["layout-logo-in-address", "layout-letterhead-overfull", "layout-head-overfull"]);
    let footer = document([(Zone::Voettekst, p("regel\n".repeat(30).trim()))]);
    assert_eq!(codes(&footer), ["layout-footer-overfull"]);
}
