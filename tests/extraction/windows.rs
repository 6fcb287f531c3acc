//! Every letter fits the window of its envelope: the places are those that other readers find in the finished PDF (law.md E.5).

use lettergen::{
    letter::{Letter, Workshop},
    markdown::document::{Zone, plain},
    project::Templates,
};
use lopdf::content::Content;
use rayon::prelude::*;

use super::words;
use crate::{
    cases::{CASES, CaseFile, WORKSHOP, case, lines},
    reader::{self, Area, Word},
};

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

/// The letter of a case in that house style: what stands in it does not depend on the window.
fn letter(workshop: &Workshop, case: &CaseFile) -> Vec<u8> {
    let Letter { findings, pdf, .. } = workshop.judge(case.composition().clone());
    pdf.unwrap_or_else(|| panic!("{}: {:#?}", case.stem, lines(&findings)))
}

/// The words of the first page.
fn placed(pdf: &[u8]) -> Vec<Word> {
    reader::pages(pdf).remove(0).words()
}

/// In mm, as norms have it.
fn millimetres(area: Area) -> Area {
    area.map(|points| points * 25.4 / 72.0)
}

fn overlap(one: Area, other: Area) -> bool {
    one[0] < other[1] && one[1] > other[0] && one[2] < other[3] && one[3] > other[2]
}

fn is_within(inner: Area, outer: Area) -> bool {
    inner[0] >= outer[0] - 0.05 && inner[1] <= outer[1] + 0.05 && inner[2] >= outer[2] && inner[3] <= outer[3]
}

fn every(check: impl Fn(&str, Area, &[f32], &CaseFile, &[u8]) + Sync + Send) {
    for (window, zone, folds, heights) in STYLES {
        let workshop = workshop(window, folds);
        CASES.par_iter().for_each(|case| check(window, zone, heights, case, &letter(&workshop, case)));
    }
}

#[test]
fn the_address_and_nothing_else_shows_through_the_window_and_folds_are_marked() {
    every(|window, zone, heights, case, pdf| {
        let document = &case.made().proven.document;
        let name = format!("{}, window {window}", case.stem);
        let address = document.walk().into_iter().filter(|leaf| leaf.zone == Zone::Adres);
        let address: Vec<String> = address.flat_map(|leaf| words(&plain(leaf.inlines))).collect();
        let placed = placed(pdf);
        if address.is_empty() {
            // A declaration goes into no envelope of its own.
            assert!(document.walk().iter().all(|leaf| leaf.zone == Zone::Verklaring), "{name}");
            assert!(marks(pdf).is_empty() && placed.iter().all(|word| word.text != "Retouradres:"), "{name}");
            return;
        }
        let shown: Vec<_> = placed.iter().filter(|word| overlap(millimetres(word.area), zone)).collect();
        assert!(shown.iter().all(|word| is_within(millimetres(word.area), zone)), "{name}: {shown:?}");
        let mut shown_words: Vec<String> = shown.iter().flat_map(|word| words(&word.text)).collect();
        let mut address = address;
        // A reader of boxes may take lines in another order where they are broken; which words there are is the same.
        shown_words.sort();
        address.sort();
        assert_eq!(shown_words, address, "{name}");
        let mut feet: Vec<String> = shown.iter().map(|word| format!("{:.1}", word.y)).collect();
        feet.sort();
        feet.dedup();
        assert!((2..=6).contains(&feet.len()), "{name}: {} lines", feet.len());

        let ways = case.text.lines().find_map(|line| line.strip_prefix("verzendwijze:")).unwrap();
        let ways = ways.split('#').next().unwrap();
        let by_post = ["post", "aangetekend"].iter().any(|way| ways.contains(way));
        let retour: Vec<_> = placed.iter().filter(|word| word.text == "Retouradres:").collect();
        assert_eq!(retour.len(), usize::from(by_post && window != "geen"), "{name}");
        let left = shown.iter().map(|word| word.x).fold(f32::MAX, f32::min);
        for word in retour {
            let area = millimetres(word.area);
            assert!(area[3] < ABOVE && area[2] > 25.0, "{name}: {word:?}");
            assert!((word.x - left).abs() < 0.85, "{name}: {word:?} is not above the address");
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
    let case = case("r2-sommatie-van-galen");
    let named = |name: &str| {
        let text = case.text.replacen("naam: P. Kerkstra", &format!("naam: {name}"), 1);
        assert!(text.contains(name));
        lines(&WORKSHOP.letter(&case.name(), text.as_bytes()).findings)
    };
    assert_eq!(named("P. Kerkstra"), [""; 0]);
    let long = "P. Kerkstra van Oudendijk-Nieuwenhuizen tot Amersfoort";
    assert_eq!(named(long), ["E layout-address-overfull (layout-address-long-line)"]);
}
