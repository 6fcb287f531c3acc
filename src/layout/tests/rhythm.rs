//! What keeps the pages calm: lines in step, straight edges, whole words and groups at page ends.

use proptest::prelude::*;

use super::{extent, laid_out, letter, lines, pages};
use crate::{
    diag::Source,
    layout::{
        Item, Owner, Page,
        setter::mm,
        tests::sample::{Node, p, prose},
    },
    markdown::document::{Align, BlockId, Content},
    style::Style,
};

/// Every kind of block that a letter has.
fn everything() -> Vec<Node> {
    let rows = ["Wat|Hoe lang|Bedrag", "Naam|Zeven jaar|€ 1.111,11", "Adres en alles|Twee jaar|€ 8.888,88"];
    let rows = rows.map(|row| row.split('|').map(str::to_owned).collect()).to_vec();
    vec![
        Node::H(1, "Ons besluit".into()),
        p(prose(40)),
        Node::H(2, "De uitlatingen".into()),
        p("*Uitlating 1*"),
        Node::Quote(vec![p(prose(30)), Node::Quote(vec![p("Ja.")])]),
        p(prose(60)),
        Node::List(None, vec![vec![p("een")], vec![p("twee")]]),
        Node::List(Some(1), vec![vec![p(prose(40))], vec![p("twee"), p("drie")]]),
        Node::H(3, "Bedragen".into()),
        Node::Table(vec![Align::Left, Align::Left, Align::Right], rows),
        p(prose(50)),
        p("*Wij willigen uw verzoek in.*"),
        Node::Break,
        p(prose(80)),
    ]
}

/// The baselines of a page between letterhead and footer, top to bottom.
fn baselines(page: &Page, from: f32) -> Vec<f32> {
    let text = page.items.iter().filter(|placed| matches!(placed.owner, Owner::Block(_)));
    let mut lines: Vec<f32> = text
        .filter_map(|placed| match &placed.item {
            Item::Text(run) if run.y > from && run.y < mm(267.0) => Some(run.y),
            _ => None,
        })
        .collect();
    lines.sort_by(f32::total_cmp);
    lines.dedup();
    lines
}

#[test]
fn all_lines_of_a_page_keep_the_rhythm_of_half_lines() {
    let half = Style::default().body.leading / 2.0;
    assert!((Style::default().paragraph_gap - half).abs() < 0.01, "paragraphs are half a line apart");
    let document = letter([everything(), everything(), everything()].concat());
    let pages = pages(&document);
    assert!(pages.pages.len() > 2);
    for (number, page) in pages.pages.iter().enumerate() {
        let lines = baselines(page, if number == 0 { mm(90.0) } else { mm(25.0) });
        // Quotes and tables are set smaller: their capitals stand in the middle of the same line.
        let smaller = 0.05 * Style::default().body.size * 0.75 / 2.0;
        let larger = 0.18 * Style::default().body.size * 0.75 / 2.0;
        for pair in lines.windows(2) {
            let steps = (pair[1] - pair[0]) / half;
            let off = (steps - steps.round()).abs() * half;
            assert!(off < smaller.max(larger) + 0.1, "page {number}: {steps} half lines at {}", pair[0]);
        }
        let drift = (lines[lines.len() - 1] - lines[0]) / half;
        assert!((drift - drift.round()).abs() * half < larger + 0.1, "page {number} drifts: {drift}");
    }
}

#[test]
fn a_head_stands_nearer_to_its_own_text_than_to_what_is_above_it() {
    for head in [Node::H(1, "Kop".into()), Node::H(2, "Kop".into()), p("*Uitlating 1*")] {
        let document = letter([p(prose(20)), head, p(prose(20))]);
        let pages = pages(&document);
        let at = |block| lines(&pages.pages[0], BlockId(block));
        let (above, below) = (at(7)[0] - at(6).last().unwrap(), at(8)[0] - at(7)[0]);
        assert!(above > below * 1.5, "{above} above, {below} below");
    }
}

#[test]
fn short_quotes_and_their_introduction_stay_on_one_page() {
    for words in (0..400).step_by(7) {
        let document = letter([p(prose(words + 60)), p("Het bericht luidt:"), Node::Quote(vec![p(prose(45))])]);
        let pages = pages(&document);
        let quote = document.walk().iter().map(|leaf| leaf.id).nth(8).unwrap();
        let on: Vec<usize> =
            (0..pages.pages.len()).filter(|page| !lines(&pages.pages[*page], quote).is_empty()).collect();
        assert_eq!(on.len(), 1, "{words} words");
        assert_eq!(pages.page_of(BlockId(quote.0 - 2)), on.first().copied(), "{words} words");
    }
}

#[test]
fn narrow_columns_of_justified_letters_are_ragged() {
    let style = Style::parse(&Source::new("style.yaml", "tekst: {uitlijning: uitvullen}")).unwrap();
    let deep = (0..13).fold(p(prose(80)), |inner, _| Node::List(None, vec![vec![inner]]));
    let (pages, findings) = laid_out(&letter([p(prose(80)), deep]), &style);
    assert_eq!(findings, []);
    let spaces = |block: u32| {
        let mut widths: Vec<u32> = Vec::new();
        for placed in pages.pages[0].items.iter().filter(|placed| placed.owner == Owner::Block(BlockId(block))) {
            let Item::Text(run) = &placed.item else { continue };
            widths.extend(run.glyphs.iter().filter(|glyph| glyph.text == " ").map(|glyph| glyph.advance.to_bits()));
        }
        widths.sort_unstable();
        widths.dedup();
        widths.len()
    };
    let inner = pages.pages[0].items.iter().filter_map(|placed| match placed.owner {
        Owner::Block(BlockId(id)) if matches!(placed.item, Item::Text(_)) => Some(id),
        _ => None,
    });
    let inner = inner.filter(|id| *id > 6 && lines(&pages.pages[0], BlockId(*id)).len() > 2).min().unwrap();
    assert!(spaces(6) > 2, "the wide column is justified");
    assert_eq!(spaces(inner), 1, "the narrow one is not");
}

#[test]
fn figures_in_tables_stand_under_each_other() {
    let document = letter([everything()].concat());
    let pages = pages(&document);
    let mut edges = Vec::new();
    for placed in pages.pages.iter().flat_map(|page| &page.items) {
        let Item::Text(run) = &placed.item else { continue };
        let words: String = run.glyphs.iter().map(|glyph| glyph.text.as_str()).collect();
        if words.starts_with("€") {
            let (left, _, right, _) = extent(&placed.item).unwrap();
            edges.push(((left * 10.0).round(), (right * 10.0).round()));
        }
    }
    assert!(edges.len() == 2 && edges[0] == edges[1], "{edges:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_page_ends_with_half_a_word(lengths in prop::collection::vec(1_usize..300, 3..14), justified: bool) {
        let yaml = if justified { "tekst: {uitlijning: uitvullen}" } else { "{}" };
        let style = Style::parse(&Source::new("style.yaml", yaml)).unwrap();
        let document = letter(lengths.into_iter().map(|words| p(prose(words))));
        let (pages, _) = laid_out(&document, &style);
        for page in &pages.pages {
            let text = page.items.iter().filter(|placed| {
                matches!(placed.owner, Owner::Block(id) if document.blocks.iter().any(|block| block.id == id
                    && matches!(block.content, Content::Paragraph(_)) && block.zone == crate::markdown::document::Zone::Tekst))
            });
            let last = text.filter_map(|placed| match &placed.item { Item::Text(run) => run.glyphs.last(), _ => None }).next_back();
            let whole = last.is_none_or(|glyph| glyph.text != "\u{AD}");
            prop_assert!(whole, "half a word at a page end");
        }
    }
}
