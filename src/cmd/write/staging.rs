//! A folder of its own in the output folder, in which letters are put together; what a run that died left in one is
//! finished or undone by the next.

use std::{
    fs::{self, File, TryLockError},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use same_file::Handle;

use super::commit;
use crate::diag::Finding;

/// Holds the folders of all runs that write into one output folder.
const HOME: &str = ".lettergen";
/// Held by whoever makes, sweeps or removes a folder in [`HOME`]; and, in each of those, by the run it belongs to.
const LOCK: &str = "lock";

/// The folder of this run, with a bench for each letter in hand. It is gone when the run ends in order.
#[derive(Debug)]
pub struct Staging {
    home: PathBuf,
    path: PathBuf,
    /// As long as it is held, no other run takes this one for dead.
    lock: Option<File>,
    free: Mutex<Vec<PathBuf>>,
    made: AtomicUsize,
}

/// A folder for the files of one letter, given back empty.
#[derive(Debug)]
pub struct Bench<'a> {
    staging: &'a Staging,
    pub path: PathBuf,
}

impl Staging {
    /// Makes the folder of this run, after sweeping those of runs that died. What was found there is told in warnings.
    ///
    /// # Errors
    /// What the system says if the output folder cannot be written.
    pub fn open(out: &Path) -> io::Result<(Self, Vec<Finding>)> {
        let home = out.join(HOME);
        let gate = gate(&home)?;
        let mut found = Vec::new();
        for entry in fs::read_dir(&home)?.filter_map(Result::ok) {
            let path = entry.path();
            if path.is_dir() && is_dead(&path) {
                found.extend(commit::recover(&path, out));
            }
        }
        let path = tempfile::Builder::new().prefix("run-").tempdir_in(&home)?.keep();
        let lock = File::create(path.join(LOCK))?;
        // Where nothing can be locked, nothing is taken for dead either.
        let _ = lock.lock();
        drop(gate);
        let (free, made) = (Mutex::new(Vec::new()), AtomicUsize::new(0));
        Ok((Self { home, path, lock: Some(lock), free, made }, found))
    }

    /// A folder in which nothing stands.
    pub fn bench(&self) -> io::Result<Bench<'_>> {
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let path = if let Some(path) = free {
            path
        } else {
            let path = self.path.join(self.made.fetch_add(1, Ordering::Relaxed).to_string());
            fs::create_dir(&path)?;
            path
        };
        Ok(Bench { staging: self, path })
    }
}

impl Drop for Bench<'_> {
    fn drop(&mut self) {
        // What cannot be emptied is not used again; it goes with the folder of the run.
        if commit::clear(&self.path).is_ok() {
            let path = std::mem::take(&mut self.path);
            self.staging.free.lock().unwrap_or_else(PoisonError::into_inner).push(path);
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        let gate = gate(&self.home);
        self.lock = None;
        let benches = (0..self.made.load(Ordering::Relaxed)).map(|number| self.path.join(number.to_string()));
        if !benches.into_iter().any(|bench| commit::is_needed(&bench)) {
            // What cannot be removed now, the next run sweeps.
            let _ = fs::remove_dir_all(&self.path);
        }
        let others = fs::read_dir(&self.home)
            .is_ok_and(|mut rest| rest.any(|entry| entry.is_ok_and(|entry| entry.file_name() != LOCK)));
        if gate.is_ok() && !others {
            let _ = fs::remove_file(self.home.join(LOCK)).and_then(|()| fs::remove_dir(&self.home));
        }
    }
}

/// Waits until nobody else makes, sweeps or removes folders in `home`, which is made if it is not there.
fn gate(home: &Path) -> io::Result<File> {
    loop {
        fs::create_dir_all(home)?;
        let path = home.join(LOCK);
        let file = match File::options().create(true).truncate(false).write(true).open(&path) {
            // Whoever held the gate removed the folder on leaving.
            Err(error) if error.kind() == ErrorKind::NotFound => continue,
            file => file?,
        };
        if file.lock().is_err() {
            return Ok(file);
        }
        let same = Handle::from_path(&path).and_then(|now| Ok(now == Handle::from_file(file.try_clone()?)?));
        if same.unwrap_or(false) {
            return Ok(file);
        }
    }
}

/// Whether the run a folder belongs to has ended without removing it.
fn is_dead(path: &Path) -> bool {
    match File::options().write(true).open(path.join(LOCK)) {
        // It died between making its folder and locking it: nobody else can be there, since the gate is ours.
        Err(error) => error.kind() == ErrorKind::NotFound,
        Ok(lock) => match lock.try_lock() {
            Ok(()) => true,
            Err(TryLockError::WouldBlock | TryLockError::Error(_)) => false,
        },
    }
}
