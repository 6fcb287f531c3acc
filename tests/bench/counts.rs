//! How many instructions and allocations the program needs, counted by valgrind: unlike time these are the same on a busy machine.
//!
//! `cargo bench --bench counts` shows them beside `tests/bench/baseline.txt`; `-- --check` also fails where one has grown by more
//! than a twentieth, as CI does; `-- --keep` writes them down as the new baseline, which its commit gives a reason for.

#![allow(clippy::disallowed_methods, reason = "a benchmark reads files and runs programs")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot go on has failed")]
#![allow(clippy::cast_precision_loss, reason = "tenths of a per cent are shown")]

use std::{
    collections::HashMap,
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_lettergen");
const ROOT: &str = env!("CARGO_MANIFEST_DIR");
/// The case whose letters are counted, and the words in it that make each the letter of another.
const CASE: &str = "cases/kosten-volkstuin-de-korenbloem.yaml";
const OWN: [&str; 2] = ["W. van den Brink", "KB-2026-31"];
/// So many letters after the first make the mean of a letter.
const LETTERS: u64 = 40;
/// In hundredths: growth beyond it is not by chance.
const MOST_GROWTH: u64 = 5;

/// What a run cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cost {
    instructions: u64,
    allocations: u64,
}

impl Cost {
    /// What each of the letters cost by which a run was longer than another.
    fn each(self, shorter: Self) -> Self {
        Self {
            instructions: (self.instructions - shorter.instructions) / LETTERS,
            allocations: (self.allocations - shorter.allocations) / LETTERS,
        }
    }
}

/// Runs the program under callgrind.
fn cost(folder: &Path, arguments: &[&str]) -> Cost {
    let counted = folder.join("callgrind.out");
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", &format!("--callgrind-out-file={}", counted.display()), PROGRAM])
        .args(arguments)
        .current_dir(folder)
        .stdout(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("valgrind cannot be run (Debian: valgrind): {error}"));
    assert!(run.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    read(&fs::read_to_string(counted).unwrap())
}

/// Reads what callgrind writes: the sum of all, and how often functions that allocate were called.
fn read(counted: &str) -> Cost {
    let mut names = HashMap::new();
    let mut called = "";
    let mut cost = Cost { instructions: 0, allocations: 0 };
    for line in counted.lines() {
        if let Some(name) = line.strip_prefix("cfn=").or_else(|| line.strip_prefix("fn=")) {
            // `(12) malloc` where the function is first named, then `(12)`.
            let (number, name) = name.split_once(' ').unwrap_or((name, ""));
            let known = names.entry(number).or_insert(name);
            called = if line.starts_with("cfn=") { *known } else { "" };
        } else if let Some(calls) = line.strip_prefix("calls=") {
            if matches!(called, "malloc" | "calloc" | "realloc") {
                cost.allocations += calls.split(' ').next().and_then(|calls| calls.parse::<u64>().ok()).unwrap_or(0);
            }
        } else if let Some(total) = line.strip_prefix("totals:").or_else(|| line.strip_prefix("summary:")) {
            cost.instructions = total.trim().parse().unwrap();
        }
    }
    assert!(cost.instructions > 0 && cost.allocations > 0, "callgrind wrote no counts");
    cost
}

/// Folders of one case and of many, each of somebody else.
fn cases(folder: &Path) {
    let text = fs::read_to_string(Path::new(ROOT).join(CASE)).unwrap();
    assert!(OWN.iter().all(|own| text.contains(own)), "{CASE} has other words");
    for (name, count) in [("one", 1), ("many", LETTERS + 1)] {
        fs::create_dir(folder.join(name)).unwrap();
        for number in 0..count {
            let letters: String = format!("{number:03}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
            let text =
                text.replace(OWN[0], &format!("W. van Kanarie{letters}")).replace(OWN[1], &format!("KB-{number}"));
            fs::write(folder.join(name).join(format!("{number:03}.yaml")), text).unwrap();
        }
    }
}

fn counts(folder: &Path) -> Vec<(&'static str, Cost)> {
    cases(folder);
    let run = |arguments: &str| cost(folder, &arguments.split(' ').collect::<Vec<_>>());
    let first = run("render one -o first --jobs 1");
    let judged = run("check one --jobs 1");
    vec![
        ("kinds", run("kinds")),
        ("first letter", first),
        ("a letter", run("render many -o all --jobs 1").each(first)),
        ("a letter, check", run("check many --jobs 1").each(judged)),
    ]
}

fn baseline() -> PathBuf {
    Path::new(ROOT).join("tests/bench/baseline.txt")
}

/// The counts that were written down, by what was counted.
fn kept() -> HashMap<String, Cost> {
    let text = fs::read_to_string(baseline()).unwrap_or_default();
    let row = |line: &str| {
        let mut columns = line.split('\t');
        let name = columns.next()?.to_owned();
        let mut number = || columns.next()?.trim().parse().ok();
        Some((name, Cost { instructions: number()?, allocations: number()? }))
    };
    text.lines().filter(|line| !line.starts_with('#')).filter_map(row).collect()
}

fn main() -> ExitCode {
    let asked = |flag: &str| env::args().any(|argument| argument == flag);
    let folder = tempfile::tempdir().unwrap();
    let counts = counts(folder.path());
    if asked("--keep") {
        let row = |(name, cost): &(&str, Cost)| format!("{name}\t{}\t{}\n", cost.instructions, cost.allocations);
        let rows: String = counts.iter().map(row).collect();
        fs::write(baseline(), format!("# what\tinstructions\tallocations\n{rows}")).unwrap();
    }
    let kept = kept();
    let mut grown = false;
    println!("{:<18}{:>14}{:>8}{:>14}{:>8}", "", "instructions", "", "allocations", "");
    for (name, cost) in counts {
        let before = kept.get(name).copied();
        grown |= before.is_none_or(|before| {
            let more = |now: u64, before: u64| now * 100 > before * (100 + MOST_GROWTH);
            more(cost.instructions, before.instructions) || more(cost.allocations, before.allocations)
        });
        let change = |now: u64, before: Option<u64>| {
            before.map_or_else(
                || "new".to_owned(),
                |before| format!("{:+.1}%", 100.0 * (now as f64 / before as f64 - 1.0)),
            )
        };
        println!(
            "{name:<18}{:>14}{:>8}{:>14}{:>8}",
            cost.instructions,
            change(cost.instructions, before.map(|before| before.instructions)),
            cost.allocations,
            change(cost.allocations, before.map(|before| before.allocations)),
        );
    }
    if asked("--check") && grown {
        eprintln!(
            "more than {MOST_GROWTH}% over tests/bench/baseline.txt; with a reason, keep the new counts: cargo bench --bench counts -- --keep"
        );
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
