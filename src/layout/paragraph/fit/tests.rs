//! Promises of the fit.

use proptest::prelude::*;

use super::*;

/// Words and syllables of given widths; every third cut is a hyphen, every ninth a reluctant one.
fn cuts(widths: &[u8]) -> Vec<Cut> {
    let mut pen = 0.0;
    let mut spaces = 0.0;
    let cut = |(index, width): (usize, &u8)| {
        let hyphen = index % 3 == 2 && index + 1 < widths.len();
        let ease = if !hyphen {
            Ease::Free
        } else if index % 9 == 8 {
            Ease::Reluctant
        } else {
            Ease::Hyphen
        };
        let ink_end = pen + f64::from(*width);
        let space = if hyphen { 0.0 } else { 2.5 };
        pen = ink_end + space;
        let before = spaces;
        spaces += space;
        let penalty = if hyphen { 3.5 } else { 0.0 };
        Cut { ease, hyphen, ends_in_hyphen: hyphen, ink_end, next: pen, penalty, spaces: (before, spaces) }
    };
    widths.iter().enumerate().map(cut).collect()
}

fn problem<'a>(cuts: &'a [Cut], widths: &'a [f64], justified: bool) -> Problem<'a> {
    Problem { start: 0.0, cuts, widths, size: 10.0, justified }
}

#[test]
fn the_whole_paragraph_decides() {
    // Greedy puts two words on the first line and leaves a hole in the second; the fit evens it out.
    let cuts = cuts_of(&[40.0, 40.0, 30.0, 90.0]);
    let widths = [100.0];
    let problem = problem(&cuts, &widths, false);
    assert_eq!(problem.greedy(Ease::Free, &[]), [1, 2, 3]);
    assert_eq!(problem.solve(&[]), [0, 2, 3]);
}

fn cuts_of(words: &[f64]) -> Vec<Cut> {
    let mut pen = 0.0;
    let word = |width: &f64| {
        let ink_end = pen + width;
        pen = ink_end + 2.5;
        let (ease, hyphen, ends_in_hyphen) = (Ease::Free, false, false);
        Cut { ease, hyphen, ends_in_hyphen, ink_end, next: pen, penalty: 0.0, spaces: (0.0, 0.0) }
    };
    words.iter().map(word).collect()
}

#[test]
fn a_short_last_word_takes_another_with_it() {
    let cuts = cuts_of(&[30.0, 30.0, 33.0, 10.0]);
    assert_eq!(problem(&cuts, &[100.0], false).solve(&[]), [1, 3]);
}

#[test]
fn a_last_line_of_two_tiny_words_takes_another_with_it() {
    let cuts = cuts_of(&[200.0, 120.0, 70.0, 40.0, 10.0, 10.0]);
    assert_eq!(problem(&cuts, &[450.0], false).solve(&[]), [2, 5]);
}

#[test]
fn a_line_ends_between_parts_of_a_reference_only_if_that_saves_a_hole() {
    for (width, last, ends) in [(260.0, 20.0, [1, 3]), (300.0, 50.0, [2, 3])] {
        let mut cuts = cuts_of(&[120.0, 100.0, last, 200.0]);
        cuts[2].ease = Ease::Reluctant;
        let widths = [width];
        assert_eq!(problem(&cuts, &widths, false).solve(&[]), ends, "{last}");
    }
}

#[test]
fn avoided_cuts_are_not_used() {
    let cuts = cuts(&[40, 40, 40, 40, 40, 40]);
    let ends = problem(&cuts, &[60.0], false).solve(&[0, 1]);
    assert!(!ends.contains(&0) && !ends.contains(&1), "{ends:?}");
}

proptest! {
    #[test]
    fn total_fit_is_never_worse_than_greedy(words in prop::collection::vec(3u8..80, 1..120), measure in 60u16..500, justified: bool) {
        let cuts = cuts(&words);
        let widths = [f64::from(measure)];
        let problem = problem(&cuts, &widths, justified);
        let ends = problem.solve(&[]);
        for ease in [Ease::Free, Ease::Hyphen, Ease::Reluctant] {
            prop_assert!(problem.cost(&ends) <= problem.cost(&problem.greedy(ease, &[])));
        }
        prop_assert_eq!(ends.last(), Some(&(words.len() - 1)));
        prop_assert!(ends.is_sorted_by(|one, other| one < other));
    }

    #[test]
    fn a_line_runs_over_only_if_it_cannot_be_cut(words in prop::collection::vec(5u8..250, 1..60), measure in 60u16..300) {
        let cuts = cuts(&words);
        let widths = [f64::from(measure)];
        let problem = problem(&cuts, &widths, false);
        let mut from = 0;
        for line in problem.lines(&problem.solve(&[])) {
            prop_assert!(line.gap >= -TOLERANCE || line.end == from, "{from}..={} of {words:?}", line.end);
            from = line.end + 1;
        }
    }
}
