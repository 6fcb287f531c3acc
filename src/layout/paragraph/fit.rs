//! Which opportunities become line ends: total fit over the whole paragraph.
//!
//! `textwrap` finds the breaks of least cost over all lines at once, where a line costs
//!
//! * a little for being there, so that a paragraph is no longer than it must be;
//! * the square of the gap it leaves, in points (not the last line);
//! * [`OVERFLOW`] for every point it runs past the measure;
//! * a penalty for ending in a hyphen, and one for a last line that is a single short word.
//!
//! That model knows neither consecutive hyphens nor hyphens worse than others. So it is asked several times: without
//! hyphens, with plain ones, with reluctant ones, and again without those that [`Problem::cost`] finds ugly. The cheapest
//! answer by that cost, which adds what `textwrap` does not know, is taken. The greedy answers are candidates too: the
//! result is never worse than them.

use textwrap::{
    core::Fragment,
    wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit},
};

use crate::layout::breaks::Ease;

/// Cost of a point past the measure: more than any paragraph can save elsewhere.
const OVERFLOW: usize = 10_000_000;
/// A last line of one word shorter than this share of the measure is short.
const SHORT_LAST_LINE: usize = 4;
/// How often an answer is asked to be bettered.
const ROUNDS: usize = 6;
/// How many of its hyphens are tried to be avoided each time.
const TRIALS: usize = 6;
/// Rounding of widths is no overflow. Points.
pub(super) const TOLERANCE: f64 = 0.05;

/// An opportunity with the widths the fit needs, in points from the start of the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cut {
    pub ease: Ease,
    pub hyphen: bool,
    /// Whether a hyphen stands at the line end: drawn, or of the text itself.
    pub ends_in_hyphen: bool,
    /// The pen before the white space that is dropped at the line end.
    pub ink_end: f64,
    /// The pen where the next line would start.
    pub next: f64,
    /// The hyphen's width.
    pub penalty: f64,
}

/// Text to break: all places where it can be, the last of which is its end.
#[derive(Debug)]
pub(super) struct Problem<'a> {
    pub start: f64,
    pub cuts: &'a [Cut],
    /// The width of each line, the last for all further ones; indents are taken off.
    pub widths: &'a [f64],
    /// Points.
    pub size: f64,
    pub justified: bool,
}

/// The line ends, as indices of cuts; the last is the end of the text.
pub(super) type LineEnds = Vec<usize>;

#[derive(Debug)]
struct Part {
    cut: usize,
    width: f64,
    space: f64,
    penalty: f64,
}

impl Fragment for Part {
    fn width(&self) -> f64 {
        self.width
    }

    fn whitespace_width(&self) -> f64 {
        self.space
    }

    fn penalty_width(&self) -> f64 {
        self.penalty
    }
}

impl Problem<'_> {
    /// The best line ends that avoid the given cuts.
    pub fn solve(&self, avoid: &[usize]) -> LineEnds {
        let mut best = self.start_with(avoid);
        for ease in [Ease::Hyphen, Ease::Reluctant, Ease::LastResort] {
            if ease == Ease::LastResort && self.overflow(&best.1) <= TOLERANCE {
                break;
            }
            self.better(&mut best, ease, avoid);
        }
        for _ in 0..ROUNDS {
            let before = best.0;
            for ugly in self.ugly(&best.1) {
                let mut avoid = avoid.to_vec();
                avoid.push(ugly);
                self.better(&mut best, Ease::Reluctant, &avoid);
            }
            if best.0 >= before {
                break;
            }
        }
        best.1
    }

    fn start_with(&self, avoid: &[usize]) -> (f64, LineEnds) {
        let greedy = self.greedy(Ease::Free, avoid);
        let mut best = (self.cost(&greedy), greedy);
        self.better(&mut best, Ease::Free, avoid);
        best
    }

    fn better(&self, best: &mut (f64, LineEnds), ease: Ease, avoid: &[usize]) {
        for candidate in [self.optimal(ease, avoid), Some(self.greedy(ease, avoid))].into_iter().flatten() {
            let cost = self.cost(&candidate);
            if cost < best.0 {
                *best = (cost, candidate);
            }
        }
    }

    fn optimal(&self, ease: Ease, avoid: &[usize]) -> Option<LineEnds> {
        let parts = self.parts(ease, avoid);
        wrap_optimal_fit(&parts, self.widths, &self.penalties()).ok().map(|lines| ends(&lines))
    }

    /// The line ends of filling each line as far as it goes.
    pub fn greedy(&self, ease: Ease, avoid: &[usize]) -> LineEnds {
        ends(&wrap_first_fit(&self.parts(ease, avoid), self.widths))
    }

    fn parts(&self, ease: Ease, avoid: &[usize]) -> Vec<Part> {
        let last = self.cuts.len() - 1;
        let mut pen = self.start;
        let usable = |(index, cut): &(usize, &Cut)| *index == last || (cut.ease <= ease && !avoid.contains(index));
        let cuts = self.cuts.iter().enumerate().filter(usable);
        cuts.map(|(index, cut)| {
            let part =
                Part { cut: index, width: cut.ink_end - pen, space: cut.next - cut.ink_end, penalty: cut.penalty };
            pen = cut.next;
            part
        })
        .collect()
    }

    /// Penalties scale with the font size, as gaps do. Ragged lines hide a gap of a few letters, so a hyphen must save a
    /// larger one (four times the size) than in justified lines, where the gap goes into the spaces.
    fn penalties(&self) -> Penalties {
        let square = |times: f64| {
            let points = times * self.size.clamp(1.0, 1000.0);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most 10^8, at least 0")]
            let penalty = (points * points) as usize;
            penalty
        };
        Penalties {
            nline_penalty: square(3.0),
            overflow_penalty: OVERFLOW,
            short_last_line_fraction: SHORT_LAST_LINE,
            short_last_line_penalty: square(5.0),
            hyphen_penalty: square(if self.justified { 2.0 } else { 4.0 }),
        }
    }

    fn lines(&self, ends: &[usize]) -> impl Iterator<Item = Candidate> {
        let widths = self.widths;
        let mut start = self.start;
        ends.iter().enumerate().map(move |(line, end)| {
            let cut = self.cuts[*end];
            let gap = widths.get(line).or(widths.last()).copied().unwrap_or(0.0) - (cut.ink_end + cut.penalty - start);
            start = cut.next;
            Candidate { end: *end, cut, gap }
        })
    }

    fn overflow(&self, ends: &[usize]) -> f64 {
        self.lines(ends).map(|line| (-line.gap).max(0.0)).sum()
    }

    /// What line ends cost: `textwrap`'s cost, three hyphen penalties for each reluctant hyphen, two for each hyphen right
    /// under another, one for a hyphen before the last line.
    #[expect(clippy::cast_precision_loss, reason = "penalties are far below 2^52")]
    pub fn cost(&self, ends: &[usize]) -> f64 {
        let penalties = self.penalties();
        let hyphen = penalties.hyphen_penalty as f64;
        let last_line = ends.len().saturating_sub(1);
        let mut cost = 0.0;
        let mut after_hyphen = false;
        for (index, line) in self.lines(ends).enumerate() {
            cost += penalties.nline_penalty as f64;
            if line.gap < 0.0 {
                cost -= line.gap * OVERFLOW as f64;
            } else if index < last_line {
                cost += line.gap * line.gap;
            } else if index > 0 && self.single_short_word(ends[index - 1], line.gap) {
                cost += penalties.short_last_line_penalty as f64;
            }
            if line.cut.hyphen {
                cost += hyphen;
                cost += if line.cut.ease >= Ease::Reluctant { 2.0 * hyphen } else { 0.0 };
                cost += if index + 1 == last_line { hyphen } else { 0.0 };
            }
            cost += if after_hyphen && line.cut.ends_in_hyphen { 2.0 * hyphen } else { 0.0 };
            after_hyphen = line.cut.ends_in_hyphen;
        }
        cost
    }

    fn single_short_word(&self, before: usize, gap: f64) -> bool {
        let free_inside = self.cuts[before + 1..self.cuts.len() - 1].iter().any(|cut| cut.ease == Ease::Free);
        let width = self.widths.last().copied().unwrap_or(0.0);
        #[expect(clippy::cast_precision_loss, reason = "a small constant")]
        let short = width - gap < width / SHORT_LAST_LINE as f64;
        short && !free_inside
    }

    /// Hyphens worth avoiding: reluctant ones, those next to another hyphen, and that before the last line.
    fn ugly(&self, ends: &[usize]) -> Vec<usize> {
        let lines: Vec<Candidate> = self.lines(ends).collect();
        let hyphen_at =
            |index: Option<usize>| index.and_then(|at| lines.get(at)).is_some_and(|line| line.cut.ends_in_hyphen);
        let ugly = lines.iter().enumerate().filter(|(index, line)| {
            let stacked = hyphen_at(index.checked_sub(1)) || hyphen_at(Some(index + 1));
            line.cut.ends_in_hyphen && (stacked || line.cut.ease >= Ease::Reluctant || index + 2 == lines.len())
        });
        ugly.map(|(_, line)| line.end).take(TRIALS).collect()
    }
}

struct Candidate {
    end: usize,
    cut: Cut,
    gap: f64,
}

fn ends(lines: &[&[Part]]) -> LineEnds {
    lines.iter().filter_map(|line| line.last()).map(|part| part.cut).collect()
}
