//! Which opportunities become line ends: total fit over the whole paragraph.
//!
//! `textwrap` finds the breaks of least cost over all lines at once, where a line costs
//!
//! * a little for being there, so that a paragraph is no longer than it must be;
//! * the square of the gap it leaves, in points (not the last line);
//! * [`OVERFLOW`] for every point it runs past the measure;
//! * a penalty for ending in a hyphen, and one for a last line that is a single short word.
//!
//! That model knows neither consecutive hyphens nor hyphens worse than others, neither short last lines of several words
//! nor the holes of justified text. So it is asked several times: without hyphens, with plain ones, with reluctant ones, with
//! hyphens dearer or cheaper, and again without the line ends that are ugly. The cheapest answer by [`Problem::cost`], which
//! adds what `textwrap` does not know, is taken. The greedy answers are candidates too: the result is never worse than
//! them.
//!
//! Its limit: `textwrap` does not know how few spaces must take up a gap, so a line of justified text narrower than some
//! 60 characters may find no answer without holes. Such columns are set ragged (`layout/setter.rs`).

use textwrap::{
    core::Fragment,
    wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit},
};

use crate::layout::breaks::Ease;

/// Cost of a point past the measure: more than any paragraph can save elsewhere.
const OVERFLOW: usize = 10_000_000;
/// A last line of one word shorter than this share of the measure is short.
const SHORT_LAST_LINE: usize = 4;
/// How many times as costly `textwrap` is told that hyphens are where its answer stacks them.
const DEARER: [usize; 2] = [2, 4];
/// A last line shorter than this share of the measure is short, however many words it has.
const STUMP: f64 = 8.0;
/// How many single short words such a stump costs.
const VERY_SHORT: f64 = 1.5;
/// By how much cheaper it is told that hyphens are where lines of justified text have holes.
const CHEAPER: usize = 4;
/// What a reluctant hyphen costs in justified text, in hyphens.
const RELUCTANT: f64 = 3.0;
/// And in ragged text, where nothing forces one.
const RELUCTANT_RAGGED: f64 = 5.0;
/// What the second hyphen in a stack costs, in hyphens; the third costs twice that, and so on.
const STACKED: f64 = 8.0;
/// How often an answer is asked to be bettered.
const ROUNDS: usize = 6;
/// How many of its hyphens are tried to be avoided each time.
const TRIALS: usize = 6;
/// How much wider a space of a justified line may become, as a share of its width, before it looks like a hole.
const LOOSE: f64 = 1.25;
/// How many times worse than a gap in ragged text a hole is.
const HOLE: f64 = 10.0;
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
    /// The width of all white space before `ink_end`, and before `next`.
    pub spaces: (f64, f64),
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

/// What `textwrap` is told that a hyphen costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Price {
    Full,
    Dearer(usize),
    Cheaper,
}

impl Problem<'_> {
    /// The best line ends that avoid the given cuts.
    pub fn solve(&self, avoid: &[usize]) -> LineEnds {
        let greedy = self.greedy(Ease::Free, avoid);
        // Every other answer has more lines, and so costs more.
        if greedy.len() == 1 && self.overflow(&greedy) <= 0.0 {
            return greedy;
        }
        let mut best = (self.cost(&greedy), greedy);
        self.better(&mut best, Ease::Free, avoid, Price::Full);
        for ease in [Ease::Hyphen, Ease::Reluctant] {
            if self.could_pay(&best, ease) {
                self.better(&mut best, ease, avoid, Price::Full);
                if self.has_holes(&best.1) {
                    self.better(&mut best, ease, avoid, Price::Cheaper);
                }
                for times in DEARER {
                    if !self.ugly(&best.1).is_empty() {
                        self.better(&mut best, ease, avoid, Price::Dearer(times));
                    }
                }
            }
        }
        if self.overflow(&best.1) > TOLERANCE {
            self.better(&mut best, Ease::LastResort, avoid, Price::Full);
        }
        self.smooth(&mut best, avoid);
        best.1
    }

    /// Tries to do without the ugly hyphens of an answer: all of them, every second one, each; as long as that helps.
    fn smooth(&self, best: &mut (f64, LineEnds), avoid: &[usize]) {
        let mut avoid = avoid.to_vec();
        for _ in 0..ROUNDS {
            let ugly = self.ugly(&best.1);
            let stump = self.before_stump(&best.1);
            if ugly.is_empty() && stump.is_empty() {
                return;
            }
            let sets = [
                stump,
                ugly.clone(),
                ugly.iter().copied().step_by(2).collect(),
                ugly.iter().copied().skip(1).step_by(2).collect(),
            ];
            let before = best.0;
            let singly = ugly.iter().map(|one| vec![*one]);
            for set in sets.into_iter().chain(singly).filter(|set| !set.is_empty()) {
                let so_far = best.0;
                let known = avoid.len();
                avoid.extend(set);
                self.better(best, Ease::Hyphen, &avoid, Price::Full);
                self.better(best, Ease::Hyphen, &avoid, Price::Dearer(DEARER[1]));
                if best.0 >= so_far {
                    avoid.truncate(known);
                }
            }
            if best.0 >= before {
                return;
            }
        }
    }

    /// Whether an answer costs so much more than its fewest lines that hyphens of an ease may cost less.
    #[expect(clippy::cast_precision_loss, reason = "penalties are far below 2^52")]
    fn could_pay(&self, best: &(f64, LineEnds), ease: Ease) -> bool {
        let penalties = self.penalties();
        let widest = self.widths.iter().copied().fold(1.0, f64::max);
        let space = self.cuts.iter().map(|cut| cut.next - cut.ink_end).fold(0.0, f64::max);
        let total = self.cuts.last().map_or(0.0, |cut| cut.ink_end) - self.start;
        let fewest = (total / (widest + space)).ceil();
        // A reluctant end between words costs no more than a plain hyphen.
        let between_words = || self.cuts.iter().any(|cut| cut.ease == Ease::Reluctant && !cut.hyphen);
        let hyphens = if ease == Ease::Reluctant && !between_words() { self.reluctant() } else { 1.0 };
        best.0 - fewest * penalties.nline_penalty as f64 > hyphens * penalties.hyphen_penalty as f64
    }

    fn better(&self, best: &mut (f64, LineEnds), ease: Ease, avoid: &[usize], price: Price) {
        let parts = self.parts(ease, avoid);
        let mut penalties = self.penalties();
        match price {
            Price::Full => {}
            Price::Dearer(times) => penalties.hyphen_penalty *= times,
            Price::Cheaper => penalties.hyphen_penalty /= CHEAPER,
        }
        let optimal = wrap_optimal_fit(&parts, self.widths, &penalties).ok().map(|lines| ends(&lines));
        let greedy = (price == Price::Full).then(|| ends(&wrap_first_fit(&parts, self.widths)));
        for candidate in optimal.into_iter().chain(greedy) {
            let cost = self.cost(&candidate);
            if cost < best.0 {
                *best = (cost, candidate);
            }
        }
    }

    /// The line ends of filling each line as far as it goes.
    pub fn greedy(&self, ease: Ease, avoid: &[usize]) -> LineEnds {
        ends(&wrap_first_fit(&self.parts(ease, avoid), self.widths))
    }

    fn parts(&self, ease: Ease, avoid: &[usize]) -> Vec<Part> {
        let needed = if ease == Ease::LastResort { self.needed(avoid) } else { Vec::new() };
        let usable = |index: &usize| {
            let cut = &self.cuts[*index];
            let willing = cut.ease <= ease.min(Ease::Reluctant) && !avoid.contains(index);
            willing || index + 1 == self.cuts.len() || needed.binary_search(index).is_ok()
        };
        let mut pen = self.start;
        let part = |index: usize| {
            let cut = &self.cuts[index];
            let width = cut.ink_end - pen;
            pen = cut.next;
            Part { cut: index, width, space: cut.next - cut.ink_end, penalty: cut.penalty }
        };
        (0..self.cuts.len()).filter(usable).map(part).collect()
    }

    /// The last resorts inside pieces that are wider than a line and cannot be cut otherwise.
    fn needed(&self, avoid: &[usize]) -> Vec<usize> {
        let narrowest = self.widths.iter().copied().fold(f64::INFINITY, f64::min);
        let mut needed = Vec::new();
        let mut inside = Vec::new();
        let mut start = self.start;
        for (index, cut) in self.cuts.iter().enumerate() {
            if avoid.contains(&index) {
                continue;
            }
            if cut.ease == Ease::LastResort {
                inside.push(index);
            } else {
                let too_wide = cut.ink_end - start > narrowest;
                needed.extend(inside.drain(..).filter(|_| too_wide));
                start = cut.next;
            }
        }
        needed
    }

    /// Penalties scale with the font size, as gaps do. Ragged lines hide a gap of a few letters, so a hyphen must save a
    /// larger one (five times the size) than in justified lines, where the gap goes into the spaces.
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
            hyphen_penalty: square(if self.justified { 2.5 } else { 5.0 }),
        }
    }

    fn lines(&self, ends: &[usize]) -> impl Iterator<Item = Candidate> {
        let widths = self.widths;
        let mut start = self.start;
        let mut spaces = 0.0;
        ends.iter().enumerate().map(move |(line, end)| {
            let cut = self.cuts[*end];
            let gap = widths.get(line).or(widths.last()).copied().unwrap_or(0.0) - (cut.ink_end + cut.penalty - start);
            let loose = (gap - LOOSE * (cut.spaces.0 - spaces)).max(0.0);
            start = cut.next;
            spaces = cut.spaces.1;
            Candidate { end: *end, cut, gap, loose }
        })
    }

    fn overflow(&self, ends: &[usize]) -> f64 {
        self.lines(ends).map(|line| (-line.gap).max(0.0)).sum()
    }

    /// What line ends cost: `textwrap`'s cost, several hyphen penalties instead of one for each reluctant hyphen and one for
    /// each reluctant end between words, [`STACKED`] more for hyphens under another, one more for a hyphen before the last
    /// line, and holes in justified lines.
    #[expect(clippy::cast_precision_loss, reason = "penalties are far below 2^52")]
    pub fn cost(&self, ends: &[usize]) -> f64 {
        let penalties = self.penalties();
        let hyphen = penalties.hyphen_penalty as f64;
        let last_line = ends.len().saturating_sub(1);
        let mut cost = 0.0;
        let mut stack = 0.0;
        for (index, line) in self.lines(ends).enumerate() {
            cost += penalties.nline_penalty as f64;
            if line.gap < 0.0 {
                cost -= line.gap * OVERFLOW as f64;
            } else if index < last_line {
                cost += line.gap * line.gap;
                cost += if self.justified { HOLE * line.loose * line.loose } else { 0.0 };
            } else if index > 0 {
                cost += penalties.short_last_line_penalty as f64 * self.stump(ends[index - 1], line.gap);
            }
            if line.cut.hyphen {
                cost += hyphen;
                cost += if line.cut.ease >= Ease::Reluctant { (self.reluctant() - 1.0) * hyphen } else { 0.0 };
                cost += if index + 1 == last_line { hyphen } else { 0.0 };
            } else if line.cut.ease >= Ease::Reluctant {
                cost += hyphen;
            }
            stack = if line.cut.ends_in_hyphen { stack + 1.0 } else { 0.0 };
            cost += if stack > 1.0 { STACKED * (stack - 1.0) * hyphen } else { 0.0 };
        }
        cost
    }

    fn has_holes(&self, ends: &[usize]) -> bool {
        self.justified && self.lines(ends).take(ends.len() - 1).any(|line| line.loose > 0.0)
    }

    /// How many hyphens a reluctant one costs.
    fn reluctant(&self) -> f64 {
        if self.justified { RELUCTANT } else { RELUCTANT_RAGGED }
    }

    /// How many short last lines a last line counts for: a single short word is one, a very short line is more, whatever
    /// its words.
    fn stump(&self, before: usize, gap: f64) -> f64 {
        let free_inside = || self.cuts[before + 1..self.cuts.len() - 1].iter().any(|cut| cut.ease == Ease::Free);
        let width = self.widths.last().copied().unwrap_or(0.0);
        #[expect(clippy::cast_precision_loss, reason = "a small constant")]
        let short = width - gap < width / SHORT_LAST_LINE as f64;
        let word = if short && !free_inside() { 1.0 } else { 0.0 };
        let stump = if width - gap < width / STUMP { VERY_SHORT } else { 0.0 };
        word + stump
    }

    /// If the last line is a stump, all cuts that would leave one.
    fn before_stump(&self, ends: &[usize]) -> Vec<usize> {
        let Some((before, last)) = ends.len().checked_sub(2).map(|at| ends[at]).zip(self.lines(ends).last()) else {
            return Vec::new();
        };
        if self.stump(before, last.gap) == 0.0 {
            return Vec::new();
        }
        let room = self.widths.last().copied().unwrap_or(0.0) / STUMP;
        let leaves_little = |at: &usize| *at == before || last.cut.ink_end - self.cuts[*at].next < room;
        (0..self.cuts.len() - 1).filter(leaves_little).collect()
    }

    /// Line ends worth avoiding: reluctant ones, hyphens next to another, and a hyphen before the last line.
    fn ugly(&self, ends: &[usize]) -> Vec<usize> {
        let lines: Vec<Candidate> = self.lines(ends).collect();
        let hyphen_at =
            |index: Option<usize>| index.and_then(|at| lines.get(at)).is_some_and(|line| line.cut.ends_in_hyphen);
        let ugly = lines.iter().enumerate().filter(|(index, line)| {
            let stacked = hyphen_at(index.checked_sub(1)) || hyphen_at(Some(index + 1));
            line.cut.ease >= Ease::Reluctant || (line.cut.ends_in_hyphen && (stacked || index + 2 == lines.len()))
        });
        ugly.map(|(_, line)| line.end).take(TRIALS).collect()
    }
}

struct Candidate {
    end: usize,
    cut: Cut,
    gap: f64,
    /// The part of the gap that spaces cannot take up without looking like holes.
    loose: f64,
}

fn ends(lines: &[&[Part]]) -> LineEnds {
    lines.iter().filter_map(|line| line.last()).map(|part| part.cut).collect()
}

#[cfg(test)]
mod tests;
