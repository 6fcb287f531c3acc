//! The ledger of an output folder: a line for each letter, of which a crash can lose none but the last.

use std::{
    fs::{self, File},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::Path,
    sync::{Mutex, PoisonError},
};

/// The name of the ledger in the output folder.
pub const LEDGER: &str = "ledger.jsonl";
/// A line is looked for in so many bytes at the end.
const TAIL: u64 = 1 << 20;

/// The ledger, open for lines to be added. Several runs may add to it at once.
#[derive(Debug)]
pub struct Ledger(Mutex<File>);

impl Ledger {
    /// Opens the ledger of a folder, made if it is not there.
    ///
    /// # Errors
    /// What the system says; permission denied for one that is protected against writing.
    pub fn open(out: &Path) -> io::Result<Self> {
        let path = out.join(LEDGER);
        if fs::metadata(&path).is_ok_and(|there| there.permissions().readonly()) {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        File::options().read(true).append(true).create(true).open(path).map(|file| Self(Mutex::new(file)))
    }

    /// Adds a line (with its end). What a run that died left of a line is taken away first; a line that cannot be written
    /// whole leaves nothing.
    ///
    /// # Errors
    /// What the system says.
    pub fn add(&self, line: &str, durable: bool) -> io::Result<()> {
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Where nothing can be locked, one run at a time has to do.
        let _ = file.lock();
        let added = add(&mut file, line, durable);
        let _ = file.unlock();
        added
    }

    /// Adds a line that a run which died may have added or not.
    ///
    /// # Errors
    /// What the system says.
    pub fn add_once(&self, line: &str) -> io::Result<()> {
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let start = file.metadata()?.len().saturating_sub(TAIL);
        file.seek(SeekFrom::Start(start))?;
        let mut tail = Vec::new();
        file.read_to_end(&mut tail)?;
        if tail.split_inclusive(|byte| *byte == b'\n').any(|known| known == line.as_bytes()) {
            return Ok(());
        }
        drop(file);
        self.add(line, false)
    }
}

fn add(file: &mut File, line: &str, durable: bool) -> io::Result<()> {
    let end = mended(file)?;
    if let Err(error) = file.write_all(line.as_bytes()) {
        let _ = file.set_len(end);
        return Err(error);
    }
    if durable { file.sync_data() } else { Ok(()) }
}

/// Takes away what stands after the last line end, and tells how long the file is then.
fn mended(file: &mut File) -> io::Result<u64> {
    let length = file.metadata()?.len();
    let mut end = length;
    let mut block = [0; 4096];
    while end > 0 {
        let size = end.min(4096);
        let part = &mut block[..usize::try_from(size).unwrap_or_default()];
        // The last byte is enough for a ledger in order.
        let part = if end == length { &mut part[..1] } else { part };
        let from = end - u64::try_from(part.len()).unwrap_or_default();
        file.seek(SeekFrom::Start(from))?;
        file.read_exact(part)?;
        if let Some(at) = part.iter().rposition(|byte| *byte == b'\n') {
            end = from + u64::try_from(at + 1).unwrap_or_default();
            break;
        }
        end = from;
    }
    if end < length {
        file.set_len(end)?;
    }
    Ok(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_of_a_line_goes_and_whole_lines_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(LEDGER);
        let long = "x".repeat(10_000);
        for (before, after) in
            [("", "c\n"), ("a\n", "a\nc\n"), ("a\nb", "a\nc\n"), ("half", "c\n"), (&format!("a\n{long}"), "a\nc\n")]
        {
            fs::write(&path, before).unwrap();
            Ledger::open(folder.path()).unwrap().add("c\n", true).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), after, "{before:.20}");
        }
    }

    #[test]
    fn a_line_that_is_there_is_not_added_twice() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::open(folder.path()).unwrap();
        for line in ["a\n", "b\n", "a\n", "b\n"] {
            ledger.add_once(line).unwrap();
        }
        assert_eq!(fs::read_to_string(folder.path().join(LEDGER)).unwrap(), "a\nb\n");
    }

    #[test]
    fn runs_that_add_at_once_do_not_mix_their_lines() {
        let folder = tempfile::tempdir().unwrap();
        std::thread::scope(|scope| {
            for name in ["a", "b", "c", "d"] {
                let ledger = Ledger::open(folder.path()).unwrap();
                scope.spawn(move || {
                    (0..200).for_each(|_| ledger.add(&format!("{}\n", name.repeat(500)), false).unwrap());
                });
            }
        });
        let text = fs::read_to_string(folder.path().join(LEDGER)).unwrap();
        assert_eq!(text.lines().count(), 800);
        assert!(text.lines().all(|line| line.len() == 500 && line.bytes().all(|byte| byte == line.as_bytes()[0])));
    }
}
