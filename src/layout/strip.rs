//! A letter's text as strips from top to bottom, and how strips are dealt out over pages.

use std::{ops::Range, sync::Arc};

use super::{Color, Placed};
use crate::markdown::document::BlockId;

/// Part of the text as wide as the page and one line high: the smallest thing a page holds.
///
/// `y` of its items counts from its top, `x` from the left edge of the page.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    /// White above it, which falls away at the top of a page.
    pub gap: f32,
    pub height: f32,
    /// From its top to the baseline of its text.
    pub baseline: f32,
    pub items: Vec<Placed>,
    pub glue: Glue,
    /// Always the first on its page, whatever room the page before it has left.
    pub opens_page: bool,
    /// Whether it ends in the first part of a word, so that no page should end with it.
    pub broken_word: bool,
    /// How many of the strips after it must stand on the same page.
    pub keep_next: usize,
    /// Upright lines of the block quotes it stands in.
    pub bars: Vec<Bar>,
    /// Set again above it when it comes first on a page: the head of its table.
    pub head: Option<Arc<Head>>,
}

/// The line beside a block quote.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bar {
    pub quote: BlockId,
    pub x: f32,
    pub color: Color,
}

/// How badly a strip wants to stand on the page of the strip before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Glue {
    #[default]
    Free,
    /// Only parted from it when that is the one way to fill a page.
    Soft,
    /// Only parted from it when both are part of something higher than a page.
    Hard,
}

/// The head of a table, drawn as page furniture.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub height: f32,
    pub items: Vec<Placed>,
}

/// How many lines a page is shorter at most lest it end in the middle of a word.
const MOST_GIVEN_UP: usize = 6;

/// Binds the lines of a paragraph so that no page starts or ends with a single one of them.
pub(super) fn bind_lines(lines: &mut [Strip]) {
    let count = lines.len();
    for (index, line) in lines.iter_mut().enumerate().skip(1) {
        if index < 2 || count - index < 2 {
            line.glue = Glue::Hard;
        }
    }
}

/// Binds every strip to the one before it, but for the first.
pub(super) fn bind_all(strips: &mut [Strip], glue: Glue) {
    for strip in strips.iter_mut().skip(1) {
        strip.glue = strip.glue.max(glue);
    }
}

/// Turns [`Strip::keep_next`] into glue, once it is known what comes next.
pub(super) fn bind_next(strips: &mut [Strip]) {
    let mut kept = 0;
    for strip in strips {
        if kept > 0 {
            strip.glue = Glue::Hard;
            kept -= 1;
        }
        kept = kept.max(strip.keep_next);
    }
}

/// Deals strips out over pages with `first` and then `room` points of height: the strips of each page.
///
/// A page is filled until a strip does not fit and then ends at the last place where it may. Something unbreakable that is
/// higher than a page is broken where the page is full. Stops after `most` pages; strips that are left are in none.
pub(super) fn paginate(strips: &[Strip], first: f32, room: f32, most: usize) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut start = 0;
    while start < strips.len() && pages.len() < most {
        let height = if pages.is_empty() { first } else { room };
        let full = fill(strips, start, height, pages.is_empty());
        let done = strips.get(full).is_none_or(|strip| strip.opens_page);
        let end = if done { full } else { last_break(strips, start, full) };
        pages.push(start..end);
        start = end;
    }
    pages
}

/// The first strip from `start` on that does not fit or opens a page; at least one always does fit, so that there is
/// progress.
fn fill(strips: &[Strip], start: usize, room: f32, first_page: bool) -> usize {
    let mut used = if first_page { 0.0 } else { strips[start].head.as_ref().map_or(0.0, |head| head.height) };
    for (index, strip) in strips.iter().enumerate().skip(start) {
        used += strip.height + if index == start { 0.0 } else { strip.gap };
        // Sums of f32 heights must not push out a line that fits to the point.
        if index > start && (used > room + 0.01 || strip.opens_page) {
            return index;
        }
    }
    strips.len()
}

/// Where the page that holds the strips `start..full` had best end: as far down as it may, but not in the middle of a word
/// if a few lines less avoid that.
fn last_break(strips: &[Strip], start: usize, full: usize) -> usize {
    let at = |glue| (start + 1..=full).rev().filter(move |index| strips[*index].glue <= glue);
    for glue in [Glue::Free, Glue::Soft] {
        if let Some(last) = at(glue).next() {
            let near = at(glue).take_while(|index| last - index <= MOST_GIVEN_UP);
            return near.into_iter().find(|index| !strips[index - 1].broken_word).unwrap_or(last);
        }
    }
    full
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn paragraph(lines: usize) -> Vec<Strip> {
        let mut strips: Vec<_> = (0..lines).map(|_| Strip { height: 10.0, ..Strip::default() }).collect();
        strips[0].gap = 5.0;
        bind_lines(&mut strips);
        strips
    }

    proptest! {
        #[test]
        fn no_page_starts_or_ends_with_a_single_line(lengths in prop::collection::vec(1_usize..40, 1..30), room in 80.0_f32..700.0) {
            let mut strips = Vec::new();
            let mut spans = Vec::new();
            for lines in lengths {
                spans.push(strips.len()..strips.len() + lines);
                strips.extend(paragraph(lines));
            }
            let pages = paginate(&strips, room / 2.0 + 40.0, room, 10_000);
            prop_assert_eq!(pages.iter().flat_map(Clone::clone).collect::<Vec<_>>(), (0..strips.len()).collect::<Vec<_>>());
            for page in &pages {
                for span in &spans {
                    let here = page.start.max(span.start)..page.end.min(span.end);
                    prop_assert!(here.is_empty() || here.len() >= 2 || span.len() == 1, "{:?} of {:?}", here, span);
                    prop_assert!(here.is_empty() || here.len() == span.len() || span.len() > 3, "{:?} of {:?}", here, span);
                }
            }
        }

        #[test]
        fn every_page_but_what_one_strip_overfills_is_within_its_room(
            heights in prop::collection::vec((1.0_f32..200.0, 0.0_f32..40.0, 0_usize..3), 1..80),
        ) {
            let mut strips: Vec<_> = heights
                .iter()
                .map(|(height, gap, keep_next)| Strip { height: *height, gap: *gap, keep_next: *keep_next, ..Strip::default() })
                .collect();
            bind_next(&mut strips);
            for page in paginate(&strips, 300.0, 500.0, 10_000).iter().skip(1) {
                let gaps: f32 = strips[page.start + 1..page.end].iter().map(|strip| strip.gap).sum();
                let used: f32 = strips[page.clone()].iter().map(|strip| strip.height).sum();
                prop_assert!(used + gaps <= 500.1);
            }
        }
    }

    #[test]
    fn what_is_kept_moves_to_the_next_page_together() {
        let mut strips = [paragraph(5), paragraph(1), paragraph(4)].concat();
        strips[5].keep_next = 2;
        bind_next(&mut strips);
        assert_eq!(paginate(&strips, 85.0, 300.0, 9), [0..5, 5..10]);
    }

    #[test]
    fn what_opens_a_page_does_so_however_it_is_bound() {
        let mut strips = [paragraph(3), paragraph(3)].concat();
        bind_all(&mut strips, Glue::Hard);
        strips[3].opens_page = true;
        assert_eq!(paginate(&strips, 300.0, 300.0, 9), [0..3, 3..6]);
    }

    #[test]
    fn no_page_ends_in_the_middle_of_a_word() {
        let mut strips = paragraph(12);
        for broken in [4, 5] {
            strips[broken].broken_word = true;
        }
        assert_eq!(paginate(&strips, 60.0, 300.0, 9), [0..4, 4..12]);
        // Unless nothing else will do.
        for strip in &mut strips {
            strip.broken_word = true;
        }
        assert_eq!(paginate(&strips, 60.0, 300.0, 9), [0..6, 6..12]);
    }

    #[test]
    fn soft_glue_gives_way_before_hard_glue() {
        let mut strips = paragraph(8);
        bind_all(&mut strips, Glue::Soft);
        assert_eq!(paginate(&strips, 75.0, 75.0, 9), [0..6, 6..8]);
        bind_all(&mut strips, Glue::Hard);
        assert_eq!(paginate(&strips, 75.0, 75.0, 9), [0..7, 7..8]);
    }

    #[test]
    fn a_repeated_head_takes_its_room() {
        let head = Arc::new(Head { height: 20.0, items: Vec::new() });
        let row = Strip { height: 10.0, head: Some(head), ..Strip::default() };
        assert_eq!(paginate(&vec![row; 10], 50.0, 50.0, 9), [0..5, 5..8, 8..10]);
    }
}
