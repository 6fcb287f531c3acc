//! What Markdown becomes in a document, and what of it a letter cannot carry.

use proptest::prelude::*;

use super::*;
use crate::{
    diag::Source,
    markdown::marks::{Mark, close, lift, open},
};

fn read(markdown: &str) -> Document {
    let (document, findings) = parse(&Source::new("brief.md", markdown), &[]);
    assert_eq!(findings, []);
    document
}

fn leaves(document: &Document) -> Vec<(u32, String)> {
    document.walk().iter().map(|leaf| (leaf.id.0, plain(leaf.inlines))).collect()
}

fn refused(markdown: &str) -> Vec<(String, String)> {
    let (_, findings) = parse(&Source::new("brief.md", markdown), &[]);
    let place = |finding: &crate::diag::Finding| markdown[finding.place.clone().unwrap().span].to_owned();
    findings.iter().map(|finding| (finding.code().to_owned(), place(finding))).collect()
}

#[test]
fn ids_count_depth_first_through_items_quotes_and_cells() {
    let document = read(
        "# Kop\n\n- een\n  - twee\n- drie\n\n  vier\n\n> vijf\n\n| a | b |\n|:-:|--:|\n| c | d |\n\n---\n\nslot\n",
    );
    let expected = [
        (0, "Kop"),
        (2, "een"),
        (4, "twee"),
        (5, "drie"),
        (6, "vier"),
        (8, "vijf"),
        (10, "a"),
        (11, "b"),
        (12, "c"),
        (13, "d"),
        (15, "slot"),
    ];
    assert_eq!(leaves(&document), expected.map(|(id, text)| (id, text.to_owned())));
    let Content::Table { columns, .. } = &document.blocks[3].content else { panic!("a table") };
    assert_eq!(columns, &[Align::Center, Align::Right]);
    assert_eq!(document.blocks[4].content, Content::Break);
}

#[test]
fn tight_and_loose_items_hold_paragraphs_alike() {
    for list in ["1. een\n1. twee\n", "1. een\n\n1. twee\n"] {
        let document = read(list);
        let Content::List { start: Some(1), items } = &document.blocks[0].content else { panic!("a list") };
        assert!(items.iter().all(|item| matches!(&item[..], [Block { content: Content::Paragraph(_), .. }])));
        assert_eq!(document.text(), "1. een\n2. twee");
    }
}

#[test]
fn styles_and_links_are_kept() {
    let document = read("Een **vet *en* schuin** [woord](https://a.nl/x) <m@b.nl>\\\nslot\nmeer &amp; \\*");
    let Content::Paragraph(inlines) = &document.blocks[0].content else { panic!("a paragraph") };
    let seen: Vec<_> = inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, bold, italic, link, span } => {
                (text.as_str(), *bold, *italic, link.as_deref(), span.clone())
            }
            Inline::LineEnd { span } => ("⏎", false, false, None, span.clone()),
        })
        .collect();
    let expected = [
        ("Een ", false, false, None, 0..4),
        ("vet ", true, false, None, 6..10),
        ("en", true, true, None, 11..13),
        (" schuin", true, false, None, 14..21),
        (" ", false, false, None, 23..24),
        ("woord", false, false, Some("https://a.nl/x"), 25..30),
        (" ", false, false, None, 47..48),
        ("m@b.nl", false, false, Some("mailto:m@b.nl"), 49..55),
        ("⏎", false, false, None, 56..58),
        ("slot meer ", false, false, None, 58..68),
        ("&", false, false, None, 68..73),
        (" ", false, false, None, 73..74),
        ("*", false, false, None, 75..76),
    ];
    assert_eq!(seen, expected);
    assert_eq!(document.text(), "Een vet en schuin woord m@b.nl\nslot meer & *");
}

#[test]
fn words_and_blocks_of_a_span_are_found() {
    let markdown = "Voor een woord na.\n\n- punt\n- &amp; **slot**\n";
    let document = read(markdown);
    let span = |words: &str| markdown.find(words).map(|start| start..start + words.len()).unwrap();
    assert_eq!(document.text_in(&span("een woord")), "een woord");
    assert_eq!(document.text_in(&span("woord na.\n\n- punt\n- ")), "woord na.\npunt");
    assert_eq!(document.text_in(&span("amp; **sl")), "& sl");
    assert_eq!(document.text_in(&(3..3)), "");
    let ids = |words: &str| document.blocks_in(&span(words)).into_iter().map(|id| id.0).collect::<Vec<_>>();
    assert_eq!(ids("na.\n\n- pu"), [0, 2]);
    assert_eq!(ids("\n- &amp; **slot"), [3]);
    assert_eq!(ids("\n\n- "), [0; 0]);
}

#[test]
fn text_has_a_label_per_item_and_a_line_per_block() {
    let document = read("Kop\n===\n\n3. drie\n\n   > vier\n4. - vijf\n   - zes\n5.\n\n| a | b |\n|---|---|\n| c | |\n");
    assert_eq!(document.text(), "Kop\n3. drie\nvier\n4. • vijf\n• zes\n5.\na\nb\nc\n");
}

#[test]
fn what_a_letter_cannot_carry_is_a_finding() {
    let cases = [
        ("Een <b>x</b>.", &[("markdown-html", "<b>"), ("markdown-html", "</b>")][..]),
        ("<div>\nx\n</div>\n\nna", &[("markdown-html", "<div>\nx\n</div>\n")]),
        ("<!-- x -->", &[("markdown-html", "<!-- x -->")]),
        ("Een ![plaatje *x*](y.png).", &[("markdown-image", "![plaatje *x*](y.png)")]),
        ("```\ncode\n```", &[("markdown-code", "```\ncode\n```")]),
        ("    code", &[("markdown-code", "code")]),
        ("Een `x`.", &[("markdown-code", "`x`")]),
        ("Zie[^1] en \\[^2].\n\n[^1]: Noot", &[("markdown-footnote", "[^1]"), ("markdown-footnote", "[^1]")]),
    ];
    for (markdown, expected) in cases {
        let expected: Vec<_> = expected.iter().map(|(code, text)| ((*code).to_owned(), (*text).to_owned())).collect();
        assert_eq!(refused(markdown), expected, "{markdown:?}");
    }
    let (document, _) = parse(&Source::new("brief.md", "Een <b>x</b> ![y](z) `w`."), &[]);
    assert_eq!(document.text(), "Een x  w.");
}

/// Marks a text as a zone, each tag on its own line.
fn zone(zone: Zone, text: &str) -> String {
    let index =
        Zone::ALL.iter().position(|(known, _)| *known == zone).and_then(|index| u32::try_from(index).ok()).unwrap();
    format!("{}\n{text}\n{}\n", open(Mark::Zone(index)), close(Mark::Zone(index)))
}

#[test]
fn blocks_take_the_zone_around_them() {
    let composed = zone(Zone::Adres, "Naam\\\nStraat\n\n- punt") + &zone(Zone::Datumregel, "Zwolle") + "Geachte\n";
    let (clean, marks) = lift(&composed).unwrap();
    let (document, findings) = parse(&Source::new("brief.md", clean), &marks);
    assert_eq!(findings, []);
    let zones: Vec<_> = document.walk().iter().map(|leaf| (plain(leaf.inlines), leaf.zone)).collect();
    let expected =
        [("Naam\nStraat", Zone::Adres), ("punt", Zone::Adres), ("Zwolle", Zone::Datumregel), ("Geachte", Zone::Tekst)];
    assert_eq!(zones, expected.map(|(text, zone)| (text.to_owned(), zone)));
}

#[test]
fn a_block_that_two_zones_share_is_a_finding() {
    for (composed, place) in [
        (zone(Zone::Bijlagen, "- een") + "- twee\n", "- een\n\n- twee\n"),
        (zone(Zone::Adres, "Naam").replace('\n', "") + " en meer.", "Naam en meer.\n"),
    ] {
        let (clean, marks) = lift(&composed).unwrap();
        let (_, findings) = parse(&Source::new("brief.md", clean.clone()), &marks);
        let seen: Vec<_> = findings.iter().map(|f| (f.code(), &clean[f.place.clone().unwrap().span])).collect();
        assert_eq!(seen, [("markdown-zone-split", place)]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markdown_is_read_without_losing_count(markdown in r"([-*_`\[\]()<>|!&\\#+=.:~^ \n]|[a1]|- |1\. |> |    |\||---|\n\n){0,30}") {
        let (document, findings) = parse(&Source::new("brief.md", markdown.clone()), &[]);
        let leaves = document.walk();
        prop_assert!(leaves.windows(2).all(|pair| pair[0].id < pair[1].id));
        prop_assert!(leaves.iter().flat_map(|leaf| leaf.inlines).all(|inline| markdown.get(inline.span().clone()).is_some()));
        prop_assert!(findings.iter().all(|finding| markdown.get(finding.place.clone().unwrap().span).is_some()));
        let words: Vec<_> = leaves.iter().map(|leaf| plain(leaf.inlines).trim().to_owned()).filter(|words| !words.is_empty()).collect();
        prop_assert_eq!(document.text_in(&(0..markdown.len())), words.join("\n"));
    }
}
