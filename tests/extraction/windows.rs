//! Every letter fits the window of its envelope: the places are those that other readers find in the finished PDF (law.md E.5).

use std::{io::Write as _, sync::LazyLock};

use lettergen::{
    letter::{Letter, Workshop},
    markdown::document::{Document, Zone, plain},
    project::Templates,
};
use lopdf::content::Content;
use rayon::prelude::*;

use super::{run, words};
use crate::cases::{CASES, CaseFile, WORKSHOP, lines};

/// Left, right, top and bottom in mm from the top left corner of the page.
type Area = [f32; 4];

const ON_THE_LEFT: Area = [25.0, 105.0, 52.0, 80.0];
const ON_THE_RIGHT: Area = [120.0, 195.0, 52.0, 80.0];

/// The return address stands above this.
const ABOVE: f32 = 50.0;

/// `venster`, the safe zone for it, and `vouwtekens` with their heights.
const STYLES: [(&str, Area, &str, &[f32]); 3] = [
    ("links", ON_THE_LEFT, "dl", &[105.0, 210.0]),
    ("rechts", ON_THE_RIGHT, "c5", &[148.5]),
    ("geen", ON_THE_LEFT, "geen", &[]),
];

fn workshop(window: &str, folds: &str) -> Workshop {
    let style = format!("venster: {window}\nvouwtekens: {folds}\n");
    let templates = Templates::embedded().with([("style/style.yaml", style.as_str())]);
    Workshop::load(&templates).unwrap_or_else(|found| panic!("{:#?}", lines(&found)))
}

fn letter(workshop: &Workshop, case: &CaseFile) -> (Document, Vec<u8>) {
    let compose = || workshop.compose_with(&case.name(), case.text.as_bytes(), &case.files).unwrap();
    let document = workshop.prove(compose()).unwrap().document;
    let Letter { findings, pdf, .. } = workshop.judge(compose());
    (document, pdf.unwrap_or_else(|| panic!("{}: {:#?}", case.stem, lines(&findings))))
}

/// A word as it stands on a page.
#[derive(Debug)]
struct Word {
    text: String,
    /// What its ink takes.
    area: Area,
    /// The foot of its line, in mm from the top of the page.
    foot: f32,
}

/// The words of the first page, each with the area its ink takes.
///
/// Other readers give a word the height of its font, far above and below any letter; where the ink is in that, the font says.
fn placed(pdf: &[u8]) -> Vec<Word> {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(pdf).unwrap();
    let boxes = run("poppler-utils", "pdftotext", &["-bbox-layout", "-l", "1"], file.path(), &["-"]);
    let rows = boxes.lines().filter_map(|line| line.trim().strip_prefix("<word "));
    let word = |row: &str| {
        let value = |name: &str| {
            let value = row.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
            value.and_then(|value| value.parse::<f32>().ok()).unwrap() * 25.4 / 72.0
        };
        let text = row.split('>').nth(1).and_then(|rest| rest.split('<').next()).unwrap();
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
        let text = text.replace("&amp;", "&");
        let (above, below) = ink(&text);
        let (top, bottom) = (value("yMin"), value("yMax"));
        let area = [value("xMin"), value("xMax"), top + above * (bottom - top), top + below * (bottom - top)];
        Word { text, area, foot: bottom }
    };
    rows.map(word).collect()
}

/// Where the ink of a word begins and ends, as shares of the height of the font.
fn ink(word: &str) -> (f32, f32) {
    static FONT: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let path = "/templates/style/fonts/GentiumBookPlus-Regular.ttf";
        std::fs::read([env!("CARGO_MANIFEST_DIR"), path].concat()).unwrap()
    });
    let face = ttf_parser::Face::parse(&FONT, 0).unwrap();
    let boxes: Vec<_> = word.chars().filter_map(|letter| face.glyph_bounding_box(face.glyph_index(letter)?)).collect();
    let (ascent, descent) = (f32::from(face.ascender()), f32::from(face.descender()));
    let share = |height: i16| (ascent - f32::from(height)) / (ascent - descent);
    let top = boxes.iter().map(|bounds| bounds.y_max).max().unwrap_or_default();
    let bottom = boxes.iter().map(|bounds| bounds.y_min).min().unwrap_or_default();
    (share(top), share(bottom))
}

fn overlap(one: Area, other: Area) -> bool {
    one[0] < other[1] && one[1] > other[0] && one[2] < other[3] && one[3] > other[2]
}

fn is_within(inner: Area, outer: Area) -> bool {
    inner[0] >= outer[0] - 0.05 && inner[1] <= outer[1] + 0.05 && inner[2] >= outer[2] && inner[3] <= outer[3]
}

fn every(check: impl Fn(&str, Area, &[f32], &CaseFile, &(Document, Vec<u8>)) + Sync + Send) {
    for (window, zone, folds, heights) in STYLES {
        let workshop = workshop(window, folds);
        CASES.par_iter().for_each(|case| check(window, zone, heights, case, &letter(&workshop, case)));
    }
}

#[test]
fn the_address_and_nothing_else_shows_through_the_window_and_folds_are_marked() {
    every(|window, zone, heights, case, (document, pdf)| {
        let name = format!("{}, window {window}", case.stem);
        let address = document.walk().into_iter().filter(|leaf| leaf.zone == Zone::Adres);
        let address: Vec<String> = address.flat_map(|leaf| words(&plain(leaf.inlines))).collect();
        let placed = placed(pdf);
        let shown: Vec<_> = placed.iter().filter(|word| overlap(word.area, zone)).collect();
        assert!(shown.iter().all(|word| is_within(word.area, zone)), "{name}: {shown:?}");
        let mut shown_words: Vec<String> = shown.iter().flat_map(|word| words(&word.text)).collect();
        let mut address = address;
        // A reader of boxes may take lines in another order where they are broken; which words there are is the same.
        shown_words.sort();
        address.sort();
        assert_eq!(shown_words, address, "{name}");
        let mut feet: Vec<String> = shown.iter().map(|word| format!("{:.1}", word.foot)).collect();
        feet.sort();
        feet.dedup();
        assert!((2..=6).contains(&feet.len()), "{name}: {} lines", feet.len());

        let ways = case.text.lines().find_map(|line| line.strip_prefix("verzendwijze:")).unwrap();
        let ways = ways.split('#').next().unwrap();
        let by_post = ["post", "aangetekend"].iter().any(|way| ways.contains(way));
        let retour: Vec<_> = placed.iter().filter(|word| word.text == "Retouradres:").collect();
        assert_eq!(retour.len(), usize::from(by_post && window != "geen"), "{name}");
        let left = shown.iter().map(|word| word.area[0]).fold(f32::MAX, f32::min);
        for word in retour {
            assert!(word.area[3] < ABOVE && word.area[2] > 25.0, "{name}: {word:?}");
            assert!((word.area[0] - left).abs() < 0.3, "{name}: {word:?} is not above the address");
        }
        assert_eq!(marks(pdf), heights, "{name}");
    });
}

/// Heights of the lines that begin and end in the left edge of the first page, in mm from its top.
fn marks(pdf: &[u8]) -> Vec<f32> {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let page = file.get_pages()[&1];
    let content = Content::decode(&file.get_page_content(page)).unwrap();
    let millimetres = |object: &lopdf::Object| object.as_float().unwrap() * 25.4 / 72.0;
    let mut marks = Vec::new();
    let mut from = None;
    for operation in &content.operations {
        let point = || (millimetres(&operation.operands[0]), 297.0 - millimetres(&operation.operands[1]));
        match operation.operator.as_str() {
            "m" => from = Some(point()),
            "l" => {
                let (to, from) = (point(), from.unwrap());
                if from.0 < 15.0 && to.0 < 15.0 && (from.1 - to.1).abs() < 0.01 {
                    marks.push((to.1 * 10.0).round() / 10.0);
                }
            }
            _ => {}
        }
    }
    marks
}

#[test]
fn an_address_that_no_window_shows_is_found() {
    let case = CASES.iter().find(|case| case.stem == "r2-sommatie-van-galen").unwrap();
    let named = |name: &str| {
        let text = case.text.replacen("naam: P. Kerkstra", &format!("naam: {name}"), 1);
        assert!(text.contains(name));
        lines(&WORKSHOP.letter(&case.name(), text.as_bytes()).findings)
    };
    assert_eq!(named("P. Kerkstra"), [""; 0]);
    let long = "P. Kerkstra van Oudendijk-Nieuwenhuizen tot Amersfoort";
    assert_eq!(named(long), ["E layout-address-overfull (layout-address-long-line)"]);
}
