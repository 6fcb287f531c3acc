//! What every laid-out letter keeps to, whatever its text.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Artifact, FrameText, Item, LayoutFinding, Owner, PAGE, Page, Pages, Placed, layout, setter::mm};
use crate::{
    markdown::document::{Align, BlockId, Document, Zone},
    style::Style,
};
use sample::{Node, document, p, prose};

mod furniture;
mod rhythm;
mod sample;

fn laid_out(document: &Document, style: &Style) -> (Pages, Vec<LayoutFinding>) {
    let text =
        FrameText { kenmerk: Some("2026-0114".into()), datum: "20 november 2026".into(), ..FrameText::default() };
    layout(document, sample::typesetter(), style, &text)
}

fn pages(document: &Document) -> Pages {
    let (pages, findings) = laid_out(document, &Style::default());
    assert_eq!(findings, []);
    pages
}

fn codes(document: &Document) -> Vec<String> {
    laid_out(document, &Style::default()).1.into_iter().map(|found| found.finding.code().to_owned()).collect()
}

/// Left, top, right and bottom of what text covers, without the space that may close a line.
fn extent(item: &Item) -> Option<(f32, f32, f32, f32)> {
    let Item::Text(run) = item else { return None };
    let drawn = run.glyphs.iter().rposition(|glyph| glyph.text != " ").map_or(0, |last| last + 1);
    let width: f32 = run.glyphs[..drawn].iter().map(|glyph| glyph.advance * run.size / 1000.0).sum();
    Some((run.x, run.y - 0.75 * run.size, run.x + width, run.y + 0.25 * run.size))
}

fn said(page: &Page, of: impl Fn(Owner) -> bool) -> String {
    let runs = page.items.iter().filter(|placed| of(placed.owner)).filter_map(|placed| match &placed.item {
        Item::Text(run) => Some(run.glyphs.iter().map(|glyph| glyph.text.as_str()).collect::<String>()),
        _ => None,
    });
    runs.collect::<Vec<_>>().join("|")
}

/// Baselines of a block's lines on a page.
fn lines(page: &Page, block: BlockId) -> Vec<f32> {
    let mut lines: Vec<f32> = Vec::new();
    for placed in page.items.iter().filter(|placed| placed.owner == Owner::Block(block)) {
        if let Item::Text(run) = &placed.item
            && !lines.contains(&run.y)
        {
            lines.push(run.y);
        }
    }
    lines
}

/// The head of a letter, its fixed parts and its footer, with the text between them.
fn letter(text: impl IntoIterator<Item = Node>) -> Document {
    letter_with(text, [p("Bijlagen: 2")])
}

fn letter_with(text: impl IntoIterator<Item = Node>, enclosures: impl IntoIterator<Item = Node>) -> Document {
    let head = [
        (Zone::Briefhoofd, p("Fietsenwinkel De Spaak B.V.\nSpoorstraat 77\n6511 AE  Nijmegen\ninfo@despaak.example")),
        (Zone::Verzendwijze, p("Per aangetekende post en per e-mail")),
        (Zone::Adres, p("De heer R. Mulder\nGroesbeekhof 15\n6524 BN  NIJMEGEN")),
        (Zone::Datumregel, p("Nijmegen, 6 november 2026")),
        (Zone::Kenmerken, p("Ons kenmerk: 2026-0114\nUw kenmerk: geen\nBetreft: beslissing op uw verzoek")),
        (Zone::Tekst, p("Geachte heer Mulder,")),
    ];
    let signature = [p("Met vriendelijke groet,"), p("J. de Vries\ndirecteur")];
    let footer = p("KvK 00001006 · btw NL000010060B01 · NL00 BANK 0000 0000 00 · despaak.example");
    let all = head.into_iter().chain(text.into_iter().map(|node| (Zone::Tekst, node)));
    let all = all.chain(signature.map(|node| (Zone::Ondertekening, node)));
    let all = all.chain(enclosures.into_iter().map(|node| (Zone::Bijlagen, node)));
    document(all.chain([(Zone::Voettekst, footer)]))
}

#[test]
fn the_head_of_a_table_comes_again_as_furniture() {
    let row = |index| vec![format!("Post {index}"), "omschrijving".to_owned(), format!("€ {index},00")];
    let rows = std::iter::once(vec!["Nummer".into(), "Wat".into(), "Bedrag".into()]).chain((1..90).map(row)).collect();
    let pages = pages(&letter([Node::Table(vec![Align::Left, Align::Left, Align::Right], rows)]));
    assert!(pages.pages.len() > 1);
    for (index, page) in pages.pages.iter().enumerate() {
        let real = said(page, |owner| matches!(owner, Owner::Block(_))).contains("Bedrag");
        let again = said(page, |owner| matches!(owner, Owner::Artifact(Artifact::Header))).contains("Bedrag");
        let has_rows = said(page, |owner| matches!(owner, Owner::Block(_))).contains("Post");
        assert_eq!((real, again), (index == 0, index > 0 && has_rows), "page {index}");
    }
    let right_edges: BTreeSet<_> = pages.pages[0]
        .items
        .iter()
        .filter(|placed| matches!(&placed.item, Item::Text(run) if run.glyphs.first().is_some_and(|glyph| glyph.text == "€")))
        .filter_map(|placed| extent(&placed.item).map(|extent| (extent.2 * 10.0).round().to_bits()))
        .collect();
    assert_eq!(right_edges.len(), 1, "amounts end in line");
}

#[test]
fn glyphs_that_no_font_has_are_named() {
    let (_, findings) = laid_out(&document([(Zone::Tekst, p("goed 漢字 en 漢"))]), &Style::default());
    let [LayoutFinding { finding, span: Some(_), .. }] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(finding.code(), "layout-missing-glyph");
    assert_eq!(finding.args["characters"], "“漢” (U+6F22), “字” (U+5B57)");
}

#[test]
fn a_page_of_a_block_is_found_through_what_it_holds() {
    let filler = (0..8).map(|_| p(prose(120)));
    let list = Node::List(Some(3), vec![vec![p("een")], vec![Node::Quote(vec![p("twee")])]]);
    let document = letter(filler.chain([list]));
    let pages = pages(&document);
    let list = BlockId(14);
    assert!(pages.page_of(list).unwrap() > 0);
    assert_eq!(pages.page_of(list), pages.page_of(BlockId(15)));
    assert_eq!((pages.page_of(BlockId(0)), pages.page_of(BlockId(9999))), (Some(0), None));
    let labels = pages.pages.iter().flat_map(|page| &page.items).filter_map(|placed| match placed.owner {
        Owner::Label(BlockId(id)) => Some(id),
        _ => None,
    });
    assert_eq!(labels.collect::<Vec<_>>(), [15, 16]);
}

#[test]
fn enclosures_stay_together_and_follow_the_signature() {
    for words in (0..700).step_by(35) {
        let list = Node::List(Some(1), (1..6).map(|number| vec![p(format!("bijlage {number}"))]).collect());
        let document = letter_with([p(prose(250)), p(prose(words + 1))], [p("Bijlagen:"), list]);
        let pages = pages(&document);
        let enclosures = document.walk().into_iter().filter(|leaf| leaf.zone == Zone::Bijlagen);
        let on: BTreeSet<_> = enclosures.map(|leaf| pages.page_of(leaf.id)).collect();
        assert_eq!(on.len(), 1, "{words} words: {on:?}");
    }
}

#[test]
fn the_line_of_a_quote_runs_along_all_of_it() {
    let document = letter([p(prose(150)), Node::Quote(vec![p(prose(220)), p(prose(150))]), p("Na.")]);
    let pages = pages(&document);
    let quoted = [BlockId(8), BlockId(9)];
    let mut bars = 0;
    for page in &pages.pages {
        let ys: Vec<f32> = quoted.iter().flat_map(|block| lines(page, *block)).collect();
        let upright = page.items.iter().filter_map(|placed| match placed.item {
            Item::Rule { from, to, .. } if (from.0 - to.0).abs() < 0.01 => Some((from.1, to.1)),
            _ => None,
        });
        let upright: Vec<_> = upright.collect();
        let (top, bottom) = (ys.iter().copied().reduce(f32::min), ys.iter().copied().reduce(f32::max));
        let covers =
            |bar: &(f32, f32)| bar.0 < top.unwrap() && bar.1 > bottom.unwrap() && bar.1 - bottom.unwrap() < 8.0;
        assert!(
            if ys.is_empty() { upright.is_empty() } else { upright.len() == 1 && covers(&upright[0]) },
            "{upright:?}"
        );
        bars += upright.len();
    }
    assert_eq!(bars, 2, "one on each page of the quote");
}

/// All that stands on pages, a line a block.
fn text(pages: &Pages) -> String {
    let text: String = pages.characters().collect();
    text.lines().map(str::trim).collect::<Vec<_>>().join("\n")
}

#[test]
fn an_empty_document_is_one_empty_page() {
    let pages = pages(&Document::default());
    assert_eq!(pages.pages.len(), 1);
    assert_eq!(pages.characters().next(), None);
}

#[test]
fn hostile_text_is_laid_out_or_refused() {
    let rows = (0..10_000).map(|row| vec![format!("rij {row}"), "bedrag".into()]).collect();
    assert_eq!(codes(&document([(Zone::Tekst, Node::Table(vec![Align::Left; 2], rows))])), ["layout-too-long"]);
    let word = codes(&document([(Zone::Tekst, p("a".repeat(100_000)))]));
    assert!(word.iter().all(|code| code.starts_with("layout-")), "{word:?}");
    let nested = (0..60).fold(p("diep"), |inner, _| Node::List(None, vec![vec![inner]]));
    assert_eq!(codes(&document([(Zone::Tekst, nested)])), Vec::<String>::new());
    let deeper = (0..300).fold(p("dieper"), |inner, _| Node::Quote(vec![inner]));
    assert_eq!(codes(&document([(Zone::Tekst, deeper)])), ["layout-too-deep"]);
    let headings = (0..200).map(|_| (Zone::Tekst, Node::H(1, "Kop".into())));
    assert!(laid_out(&document(headings), &Style::default()).0.pages.len() > 3);
    let giant = Node::Table(vec![Align::Left], vec![vec!["kop".into()], vec![prose(2000)], vec!["staart".into()]]);
    let giant = document([(Zone::Tekst, giant)]);
    assert_eq!(text(&pages(&giant)).split_whitespace().collect::<Vec<_>>(), sample::words(&giant));
    let everywhere = Zone::ALL.map(|(zone, _)| (zone, p("woord ".repeat(3000))));
    assert!(!codes(&document(everywhere)).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_word_is_drawn_once_and_in_order(nodes in prop::collection::vec(sample::node(), 1..12)) {
        let document = letter(nodes);
        let (pages, _) = laid_out(&document, &Style::default());
        let text = text(&pages);
        prop_assert_eq!(text.split_whitespace().map(|word| word.replace('\u{ad}', "")).collect::<Vec<_>>(),
            sample::words(&document).iter().map(|word| word.replace('\u{ad}', "")).collect::<Vec<_>>());

        let expected: Vec<_> = document.walk().iter().map(|leaf| leaf.id).collect();
        let mut drawn = Vec::new();
        for page in &pages.pages {
            let mut last = None;
            for Placed { owner, .. } in &page.items {
                prop_assert!(!matches!(last, Some(Owner::Artifact(_))) || matches!(owner, Owner::Artifact(_)));
                if let Owner::Block(id) = owner {
                    prop_assert!(drawn.last().is_none_or(|last| last <= id) || page_runs_on(&pages, *id));
                    drawn.push(*id);
                }
                last = Some(*owner);
            }
        }
        drawn.sort_unstable();
        drawn.dedup();
        prop_assert_eq!(drawn, expected);
    }

    #[test]
    fn text_stays_within_its_margins(nodes in prop::collection::vec(sample::node(), 1..10)) {
        let document = letter(nodes);
        let style = Style::default();
        let (pages, findings) = laid_out(&document, &style);
        prop_assume!(findings.is_empty());
        for (number, page) in pages.pages.iter().enumerate() {
            for placed in &page.items {
                let Some((left, top, right, bottom)) = extent(&placed.item) else { continue };
                prop_assert!(left >= mm(style.margins.left_mm) - 0.1, "left {left}");
                prop_assert!(right <= PAGE.0 - mm(style.margins.right_mm) + 0.1, "right {right}");
                let framed = matches!(placed.owner, Owner::Artifact(_))
                    || matches!(placed.owner, Owner::Block(BlockId(id)) if id < 3 || id == last_id(&document));
                prop_assert!(framed || (top >= mm(25.0) && bottom <= PAGE.1 - mm(style.margins.bottom_mm) + 1.0), "page {number}: {top}–{bottom}");
            }
        }
    }

    #[test]
    fn no_line_is_left_alone(lengths in prop::collection::vec(1_usize..300, 3..14)) {
        let document = letter(lengths.into_iter().map(|words| p(prose(words))));
        let pages = pages(&document);
        for block in &document.blocks {
            let parts: Vec<usize> = pages.pages.iter().map(|page| lines(page, block.id).len()).filter(|count| *count > 0).collect();
            prop_assert!(parts.len() == 1 || (parts.iter().all(|lines| *lines >= 2) && parts.iter().sum::<usize>() > 3), "{parts:?}");
        }
    }

    #[test]
    fn a_signature_never_stands_alone(lengths in prop::collection::vec(1_usize..160, 1..20)) {
        let document = letter(lengths.into_iter().map(|words| p(prose(words))));
        let pages = pages(&document);
        let last = BlockId(last_id(&document));
        let (closing, name) = (BlockId(last.0 - 3), BlockId(last.0 - 2));
        prop_assert_eq!(pages.page_of(closing), pages.page_of(name));
        let page = &pages.pages[pages.page_of(closing).unwrap()];
        let body: usize = (5..closing.0).map(|block| lines(page, BlockId(block)).len()).sum();
        prop_assert!(body >= 2, "{body} lines above the closing");
    }

    #[test]
    fn a_heading_has_text_under_it(sections in prop::collection::vec((1_u8..4, 1_usize..120, 1_usize..120), 2..12)) {
        let nodes = sections.into_iter().flat_map(|(level, one, two)| {
            [Node::H(level, "Wat wij van u vragen".into()), p(prose(one)), p(prose(two))]
        });
        let document = letter(nodes);
        let pages = pages(&document);
        for block in document.blocks.iter().filter(|block| matches!(block.content, crate::markdown::document::Content::Heading { .. })) {
            let page = &pages.pages[pages.page_of(block.id).unwrap()];
            let under: usize = (1..=2).map(|after| lines(page, BlockId(block.id.0 + after)).len()).sum();
            prop_assert!(under >= 2, "{under} lines under the heading");
        }
    }

    #[test]
    fn the_same_letter_is_always_the_same(nodes in prop::collection::vec(sample::node(), 1..5)) {
        let document = letter(nodes);
        let fresh = super::Typesetter::new(super::faces::gentium());
        let text = FrameText::default();
        let one = layout(&document, &fresh, &Style::default(), &text);
        let two = layout(&document, sample::typesetter(), &Style::default(), &text);
        prop_assert_eq!(format!("{:?}", one.0.pages), format!("{:?}", two.0.pages));
    }
}

fn last_id(document: &Document) -> u32 {
    document.blocks.last().unwrap().id.0
}

/// Whether a block stands on more than one page, as the cells of a very high row may.
fn page_runs_on(pages: &Pages, block: BlockId) -> bool {
    pages.pages.iter().filter(|page| !lines(page, block).is_empty()).count() > 1
}
