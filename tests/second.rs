//! Two writers that share no code draw the same pages with the same words: `cargo test --features printpdf second::`.

use lettergen::{
    layout::{Item, Page, Pages},
    output::second,
};
use rayon::prelude::*;

use crate::{
    cases::{CASES, CaseFile, WORKSHOP, case},
    outside::{file, run},
};

/// Dots an inch, and the side of the blocks that pages are compared in: two millimetres.
const DOTS: &str = "100";
const BLOCK: usize = 8;
/// A shift of a quarter of a dot, to which programs round the place of a glyph, makes a block up to 8 of 255 darker or lighter; a
/// letter more or less makes it more than twice that.
const MOST: usize = 10;

/// Which page, from 1; how much the blocks that differ most do; and where that is, across and down.
type Difference = (usize, usize, (usize, usize));

fn pages(case: &CaseFile) -> (Pages, &[u8]) {
    (WORKSHOP.pages(&case.made().proven), case.pdf())
}

/// The mean grey of each block of each page, a row after the other, with the number of blocks in a row.
fn greys(pdf: &[u8]) -> Vec<(usize, Vec<usize>)> {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("bladzijde");
    run("pdftoppm", &["-r", DOTS, "-gray"], file(pdf).path(), &[target.to_str().unwrap()]);
    let mut pictures: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    pictures.sort();
    let grey = |path: &std::path::PathBuf| {
        // A portable grey map: `P5`, width and height, the brightest level, then a byte a dot.
        let bytes = std::fs::read(path).unwrap();
        let mut head = bytes.split(u8::is_ascii_whitespace);
        let numbers: Vec<usize> =
            head.by_ref().take(4).map(|word| String::from_utf8_lossy(word).parse().unwrap_or(0)).collect();
        let (width, height) = (numbers[1], numbers[2]);
        let dots = &bytes[bytes.len() - width * height..];
        let across = width / BLOCK;
        let mean = |block: usize| {
            let start = block / across * BLOCK * width + block % across * BLOCK;
            let rows = (0..BLOCK).flat_map(|row| &dots[start + row * width..][..BLOCK]);
            rows.map(|dot| usize::from(*dot)).sum::<usize>() / (BLOCK * BLOCK)
        };
        (across, (0..across * (height / BLOCK)).map(mean).collect())
    };
    pictures.iter().map(grey).collect()
}

/// Where two files differ most, but for pages that show a page of another file.
fn difference(first: &[u8], second: &[u8], pages: &[Page]) -> Difference {
    let (first, second) = (greys(first), greys(second));
    assert!(first.len() == pages.len() && second.len() == pages.len());
    let is_foreign = |page: &Page| {
        page.items.iter().any(|placed| matches!(&placed.item, Item::Image { image, .. } if image.page.is_some()))
    };
    let mut most = (0, 0, (0, 0));
    for (number, ((one, other), page)) in (1..).zip(first.iter().zip(&second).zip(pages)) {
        for (place, (one_grey, other_grey)) in one.1.iter().zip(&other.1).enumerate() {
            let difference = one_grey.abs_diff(*other_grey);
            if difference > most.1 && !is_foreign(page) {
                most = (number, difference, (place % one.0, place / one.0));
            }
        }
    }
    most
}

/// The words of each page, without hyphens: which of them breaks a word `printpdf` cannot say.
fn words(pdf: &[u8]) -> Vec<String> {
    let text = run("pdftotext", &["-raw"], file(pdf).path(), &["-"]);
    let plain: String =
        text.chars().filter(|letter| !matches!(letter, '-' | '\u{AD}' | '\u{2010}' | '\u{2011}')).collect();
    plain.split('\u{C}').map(|page| page.split_whitespace().collect()).collect()
}

#[test]
fn both_writers_draw_the_same_pictures_and_words() {
    CASES.par_iter().for_each(|case| {
        let (pages, first) = pages(case);
        let second = second::write(&pages).unwrap();
        let (page, difference, place) = difference(first, &second, &pages.pages);
        assert!(difference <= MOST, "{}, page {page}: {difference} at {place:?}", case.stem);
        let foreign = |page: &Page| page.items.iter().any(|placed| matches!(&placed.item, Item::Image { .. }));
        for ((one, other), page) in words(first).into_iter().zip(words(&second)).zip(&pages.pages) {
            assert!(foreign(page) || one == other, "{}: {one}\n{other}", case.stem);
        }
    });
}

/// The comparison itself: what is left out, moved or coloured otherwise on one page is seen.
#[test]
fn a_page_that_differs_a_little_is_seen() {
    let (pages, first) = pages(case("a1-weigering-de-spaak"));
    let changed = |change: &dyn Fn(&mut Item)| {
        let mut pages = pages.clone();
        pages.pages[0]
            .items
            .iter_mut()
            .filter(|placed| matches!(placed.item, Item::Text(_)))
            .skip(20)
            .take(1)
            .for_each(|placed| change(&mut placed.item));
        let (page, difference, _) = difference(first, &second::write(&pages).unwrap(), &pages.pages);
        (page, difference > MOST)
    };
    let text = |change: fn(&mut lettergen::layout::GlyphRun)| {
        changed(&move |item| {
            let Item::Text(run) = item else { unreachable!() };
            change(run);
        })
    };
    assert!(!changed(&|_| {}).1);
    assert_eq!(
        text(|run| {
            let last = run.glyphs.iter().rposition(|glyph| glyph.text.chars().all(char::is_alphabetic));
            run.glyphs.remove(last.unwrap());
        }),
        (1, true)
    );
    assert_eq!(text(|run| run.x += 1.0), (1, true));
    assert_eq!(text(|run| run.y += 1.0), (1, true));
    assert_eq!(text(|run| run.size -= 0.5), (1, true));
    assert_eq!(text(|run| run.color.red = 150), (1, true));
}
