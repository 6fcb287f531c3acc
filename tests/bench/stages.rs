//! How long one letter takes, stage by stage, in microseconds: the real line, on one thread.
//!
//! `cargo bench --bench stages` times the letter of the README; `cargo bench --bench stages -- cases/x.yaml` another one.
//! The first letter of a run shapes its words and subsets its fonts; the others find most of that done.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads files and the clock")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot go on has failed")]

use std::{cell::RefCell, env, fs, path::PathBuf, time::Instant};

use lettergen::{
    letter::Workshop,
    project::Templates,
    stage::{Stage, Watch},
};

const USUAL: &str = "cases/r2-sommatie-van-galen.yaml";
const ROUNDS: usize = 300;

thread_local! {
    /// When the last stage ended, and how long each took since the letter was begun.
    static CLOCK: RefCell<(Instant, Vec<(Stage, f64)>)> = RefCell::new((Instant::now(), Vec::new()));
}

fn passed(stage: Stage) {
    CLOCK.with_borrow_mut(|(last, times)| {
        let now = Instant::now();
        times.push((stage, (now - *last).as_secs_f64() * 1e6));
        *last = now;
    });
}

/// Makes a letter; gives the microseconds of each stage, in the order of [`Stage::ALL`], or none if there is no letter.
fn times(workshop: &Workshop, name: &str, text: &[u8]) -> Option<Vec<f64>> {
    CLOCK.set((Instant::now(), Vec::new()));
    workshop.letter(name, text).pdf?;
    let (_, times) = CLOCK.replace((Instant::now(), Vec::new()));
    let time = |stage| times.iter().filter(|(other, _)| *other == stage).map(|(_, time)| time).sum();
    Some(Stage::ALL.map(time).to_vec())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    // Cargo itself passes `--bench`.
    let name = env::args().skip(1).find(|argument| !argument.starts_with("--")).unwrap_or_else(|| USUAL.to_owned());
    let text = fs::read(root.join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));

    let begun = Instant::now();
    let workshop = Workshop::load(&Templates::embedded()).unwrap_or_else(|found| panic!("{found:#?}"));
    let workshop = workshop.watched(Watch::new(passed));
    println!("load templates and fonts, once a run: {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);

    let first = times(&workshop, &name, &text).unwrap_or_else(|| panic!("{name} gives no letter"));
    let rounds: Vec<Vec<f64>> = (0..ROUNDS).filter_map(|_| times(&workshop, &name, &text)).collect();
    println!("{name}, microseconds:\n{:<10}{:>10}{:>10}", "", "first", "median");
    let mut totals = (0.0, 0.0);
    for (place, stage) in Stage::ALL.iter().enumerate() {
        let usual = median(rounds.iter().map(|round| round[place]).collect());
        println!("{:<10}{:>10.0}{usual:>10.0}", format!("{stage:?}"), first[place]);
        totals = (totals.0 + first[place], totals.1 + usual);
    }
    println!("{:<10}{:>10.0}{:>10.0}", "all", totals.0, totals.1);

    // Letters of other people: their words and glyphs are not all known yet.
    let mut others: Vec<PathBuf> =
        fs::read_dir(root.join("cases")).unwrap().map(|entry| entry.unwrap().path()).collect();
    others.retain(|path| path.extension().is_some_and(|extension| extension == "yaml"));
    others.sort();
    let mut sums = vec![0.0; Stage::ALL.len()];
    let mut made = 0.0;
    for path in others {
        // A case that names files has no letter here, for they are not read.
        let Some(times) = times(&workshop, &path.to_string_lossy(), &fs::read(&path).unwrap()) else { continue };
        sums.iter_mut().zip(times).for_each(|(sum, time)| *sum += time);
        made += 1.0;
    }
    println!("mean of {made} different letters, each once, microseconds:");
    for (sum, stage) in sums.iter().zip(Stage::ALL) {
        println!("{:<10}{:>10.0}", format!("{stage:?}"), sum / made);
    }
    println!("{:<10}{:>10.0}", "all", sums.iter().sum::<f64>() / made);
}
