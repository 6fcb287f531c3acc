//! Gives the files of a letter their last names, all or none, also if the program dies between two of them.
//!
//! All files are first written in full in a bench of their own. A letter of several files then gets a journal, and
//! only after that do the files move. Whoever finds a journal moves what has not moved yet; whoever finds none, or one
//! that says so, puts back what was there before. So a letter is new or old, and never a bit of both.

use std::{
    fs, io,
    path::{Component, Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{
    fault,
    ledger::{LEDGER, Ledger},
    trouble,
};
use crate::{
    cmd::problems,
    diag::{Finding, Problem},
    project::disk::shown,
};

/// Says which files move where; from the moment it stands, the letter is the new one.
const JOURNAL: &str = "journal";
/// The same, of a letter that could not be completed: the old one is to stand again.
const UNDO: &str = "undo";
/// A journal that is not whole yet.
const DRAFT: &str = "draft";

/// What a run that comes after a crash must know.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    steps: Vec<Step>,
    /// What the ledger says of the letter.
    line: String,
}

#[derive(Debug, Serialize, Deserialize)]
struct Step {
    /// From the output folder, with `/`.
    to: String,
    /// Whether a file of that name was there before.
    replaces: bool,
}

/// A file of a letter: its name from the output folder, with `/`, and what is in it.
pub type Piece<'a> = (String, &'a [u8]);

/// Puts the files of a letter in place, and its line in the ledger.
///
/// # Errors
/// As [`trouble`], `output-read-only`; nothing has changed then.
pub fn put(
    bench: &Path,
    out: &Path,
    pieces: &[Piece<'_>],
    (ledger, line): (&Ledger, &str),
    durable: bool,
) -> Result<(), Finding> {
    let mut steps = Vec::new();
    for (index, (name, bytes)) in pieces.iter().enumerate() {
        let to = out.join(name);
        write(&bench.join(new(index)), bytes, durable).map_err(|error| trouble(&to, &error))?;
        fault::point("staged");
        let replaces = make_way(&to)?;
        steps.push(Step { to: name.clone(), replaces });
    }
    let journal = Journal { steps, line: line.to_owned() };
    journal.prepare(bench, out, durable).map_err(|error| trouble(out, &error))?;
    let moved = journal.carry_out(bench, out).and_then(|()| {
        fault::point("moved");
        if durable {
            journal.settle(out)?;
        }
        ledger.add(line, durable).map_err(|error| (out.join(LEDGER), error))
    });
    if let Err((to, error)) = moved {
        if fs::rename(bench.join(JOURNAL), bench.join(UNDO)).is_ok() {
            fault::point("undoing");
            // If even that fails the bench stays as it is, for the next run.
            journal.undo(bench, out).map_err(|(to, error)| trouble(&to, &error))?;
            let _ = fs::remove_file(bench.join(UNDO));
        }
        return Err(trouble(&to, &error));
    }
    fault::point("told");
    Ok(())
}

/// Finishes or undoes what a run that died left in its folder, and removes it.
pub fn recover(run: &Path, out: &Path) -> Vec<Finding> {
    let mut found = Vec::new();
    let benches = fs::read_dir(run).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path());
    for bench in benches.filter(|path| path.is_dir()) {
        found.extend(recover_one(&bench, out));
    }
    if !found.iter().any(|finding| *finding.problem == problems::OUTPUT_UNRECOVERED) {
        // What cannot be removed now, a later run will.
        let _ = fs::remove_dir_all(run);
    }
    found
}

fn recover_one(bench: &Path, out: &Path) -> Option<Finding> {
    let read = |name: &str| fs::read(bench.join(name)).ok().and_then(|text| serde_json::from_slice(&text).ok());
    let told = |problem: &'static Problem, journal: &Journal| {
        let names: Vec<String> = journal.steps.iter().map(|step| shown(&out.join(&step.to))).collect();
        problem.found().arg("files", names.join(", "))
    };
    let undo = |journal: &Journal| match journal.undo(bench, out) {
        Ok(()) => told(&problems::OUTPUT_UNDONE, journal),
        Err((to, error)) => problems::OUTPUT_UNRECOVERED
            .found()
            .arg("folder", shown(bench))
            .arg("file", shown(&to))
            .arg("reason", crate::project::disk::reason(&error)),
    };
    if let Some(journal) = read(UNDO).filter(Journal::stays_inside) {
        return Some(undo(&journal));
    }
    let journal = read(JOURNAL).filter(Journal::stays_inside)?;
    let is_told = || Ledger::open(out).and_then(|ledger| ledger.add_once(&journal.line)).is_ok();
    if journal.carry_out(bench, out).is_ok() && is_told() {
        return Some(told(&problems::OUTPUT_FINISHED, &journal));
    }
    let _ = fs::rename(bench.join(JOURNAL), bench.join(UNDO));
    Some(undo(&journal))
}

/// Removes what stands in a bench.
///
/// # Errors
/// What the system says; also for a bench that still holds the old files of a letter that could not be undone.
pub fn clear(bench: &Path) -> io::Result<()> {
    if is_needed(bench) {
        return Err(io::ErrorKind::DirectoryNotEmpty.into());
    }
    // The journal goes first: without it the rest is rubbish, whenever we die.
    match fs::remove_file(bench.join(JOURNAL)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::read_dir(bench)?.try_for_each(|entry| fs::remove_file(entry?.path()))
}

/// Whether a bench holds old files that are nowhere else.
pub fn is_needed(bench: &Path) -> bool {
    bench.join(UNDO).exists()
}

impl Journal {
    /// Keeps what will be replaced, and writes the journal: from then on the letter is the new one.
    fn prepare(&self, bench: &Path, out: &Path, durable: bool) -> io::Result<()> {
        for (index, step) in self.steps.iter().enumerate().filter(|(_, step)| step.replaces) {
            let (to, old) = (out.join(&step.to), bench.join(old(index)));
            // A second name costs nothing; not every file system has them.
            fs::hard_link(&to, &old).or_else(|_| fs::copy(&to, &old).map(drop))?;
        }
        fault::point("kept");
        let text = serde_json::to_vec(self)?;
        write(&bench.join(DRAFT), &text, durable)?;
        fs::rename(bench.join(DRAFT), bench.join(JOURNAL))?;
        if durable {
            settle(bench)?;
        }
        fault::point("journal");
        Ok(())
    }

    /// Moves what has not moved yet.
    fn carry_out(&self, bench: &Path, out: &Path) -> Result<(), (PathBuf, io::Error)> {
        for (index, step) in self.steps.iter().enumerate() {
            let (from, to) = (bench.join(new(index)), out.join(&step.to));
            match fs::rename(&from, &to) {
                Err(_) if !from.exists() && to.exists() => {}
                moved => moved.map_err(|error| (to, error))?,
            }
            fault::point("between");
        }
        Ok(())
    }

    /// Makes sure that all of it outlives a power cut.
    fn settle(&self, out: &Path) -> Result<(), (PathBuf, io::Error)> {
        self.steps.iter().try_for_each(|step| {
            let to = out.join(&step.to);
            settle(to.parent().unwrap_or(out)).map_err(|error| (to, error))
        })
    }

    /// Puts back what was there; a file that was not there goes.
    fn undo(&self, bench: &Path, out: &Path) -> Result<(), (PathBuf, io::Error)> {
        for (index, step) in self.steps.iter().enumerate() {
            let (new, old, to) = (bench.join(new(index)), bench.join(old(index)), out.join(&step.to));
            let done = if step.replaces {
                if old.exists() { fs::rename(&old, &to) } else { Ok(()) }
            } else if new.exists() || !to.exists() {
                Ok(())
            } else {
                fs::remove_file(&to)
            };
            done.map_err(|error| (to, error))?;
            fault::point("undoing");
        }
        Ok(())
    }

    /// Whether it names nothing outside the output folder: a journal is a file that anybody may have put there.
    fn stays_inside(&self) -> bool {
        let inside = |name: &str| Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        self.steps.iter().all(|step| inside(&step.to))
    }
}

fn new(index: usize) -> String {
    format!("new-{index}")
}

fn old(index: usize) -> String {
    format!("old-{index}")
}

fn write(path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    io::Write::write_all(&mut file, bytes)?;
    if durable { file.sync_all() } else { Ok(()) }
}

/// Makes sure that the names in a folder outlive a power cut; only Unix can be asked.
fn settle(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Makes the folder a file goes to, and tells whether one of its name is there already.
///
/// # Errors
/// `output-read-only` (args: file) if somebody protected what would be replaced or the folder; as [`trouble`].
fn make_way(to: &Path) -> Result<bool, Finding> {
    let folder = to.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| trouble(to, &error))?;
    protected(folder)?;
    match fs::symlink_metadata(to) {
        Ok(there) if there.is_dir() => Err(trouble(to, &io::Error::from(io::ErrorKind::IsADirectory))),
        Ok(there) if there.permissions().readonly() => Err(problems::OUTPUT_READ_ONLY.found().arg("file", shown(to))),
        Ok(_) => Ok(true),
        Err(_) => Ok(false),
    }
}

/// A folder that nobody may write in is respected, even by who could.
pub fn protected(folder: &Path) -> Result<(), Finding> {
    // On Windows the mark on a folder means something else.
    let readonly = cfg!(unix) && fs::metadata(folder).is_ok_and(|there| there.permissions().readonly());
    if readonly { Err(problems::OUTPUT_READ_ONLY.found().arg("file", shown(folder))) } else { Ok(()) }
}

#[cfg(all(test, unix))]
#[path = "kills.rs"]
mod kills;
