//! Puts letters on disk so that each is there whole, in all its forms, or not at all.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use crate::{
    cmd::problems,
    diag::Finding,
    project::disk::{reason, shown},
};

mod commit;
mod fault;
mod ledger;
mod staging;

pub use self::ledger::LEDGER;
use self::{commit::Piece, ledger::Ledger, staging::Staging};

/// A form in which a letter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    Pdf,
    Markdown,
}

impl Format {
    /// Every form, in the order in which they are written.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Markdown];

    /// What the name of the file ends in.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
        }
    }

    /// The file of a letter in this form.
    #[must_use]
    pub fn file(self, letter: &str) -> String {
        format!("{letter}.{}", self.extension())
    }
}

/// The folder that letters are written to.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    staging: Staging,
    ledger: Ledger,
    durable: bool,
}

impl Folder {
    /// The folder, made if it is not there; what earlier runs left unfinished in it is put right, and told in warnings.
    ///
    /// # Errors
    /// `output-not-a-folder` (args: file), `output-read-only`, and those of [`trouble`].
    pub fn open(path: &Path, durable: bool) -> Result<(Self, Vec<Finding>), Finding> {
        if path.exists() && !path.is_dir() {
            return Err(problems::OUTPUT_NOT_A_FOLDER.found().arg("file", shown(path)));
        }
        fs::create_dir_all(path).map_err(|error| trouble(path, &error))?;
        commit::protected(path)?;
        let (staging, found) = Staging::open(path).map_err(|error| trouble(path, &error))?;
        let ledger = Ledger::open(path).map_err(|error| trouble(&path.join(LEDGER), &error))?;
        Ok((Self { path: path.to_owned(), staging, ledger, durable }, found))
    }

    /// The folder as the user would write it.
    pub fn name(&self) -> String {
        shown(&self.path)
    }

    /// A file in it, by its name with `/`, as the user would write it.
    pub fn shown(&self, file: &str) -> String {
        shown(&self.path.join(file))
    }

    /// Writes the files of a letter (names from the folder, with `/`) and its line in the ledger: all of it or nothing. An old
    /// letter stands until all of the new one is on disk.
    ///
    /// # Errors
    /// `output-read-only` (args: file), and those of [`trouble`].
    pub fn put(&self, pieces: &[Piece<'_>], line: &str) -> Result<(), Finding> {
        let bench = self.staging.bench().map_err(|error| trouble(&self.path, &error))?;
        commit::put(&bench.path, &self.path, pieces, (&self.ledger, line), self.durable)
    }

    /// Puts a line in the ledger of a letter that was not written.
    ///
    /// # Errors
    /// Those of [`trouble`].
    pub fn note(&self, line: &str) -> Result<(), Finding> {
        self.ledger.add(line, self.durable).map_err(|error| trouble(&self.path.join(LEDGER), &error))
    }

    /// Files of an earlier letter of this name, in some forms.
    pub fn older(&self, letter: &str, forms: &[Format]) -> Vec<String> {
        let paths = forms.iter().map(|format| self.path.join(format.file(letter)));
        paths.filter(|path| path.exists()).map(|path| shown(&path)).collect()
    }
}

/// Why a file cannot be written, in words that say what to do: `output-disk-full`, `output-over-quota`,
/// `output-over-limit`, `output-read-only` (args: file); `output-unwritable` (args also: reason).
fn trouble(path: &Path, error: &io::Error) -> Finding {
    let problem = match error.kind() {
        ErrorKind::StorageFull => &problems::OUTPUT_DISK_FULL,
        ErrorKind::QuotaExceeded => &problems::OUTPUT_OVER_QUOTA,
        ErrorKind::FileTooLarge => &problems::OUTPUT_OVER_LIMIT,
        ErrorKind::ReadOnlyFilesystem => &problems::OUTPUT_READ_ONLY,
        _ => return problems::OUTPUT_UNWRITABLE.found().arg("file", shown(path)).arg("reason", reason(error)),
    };
    problem.found().arg("file", shown(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(folder: &Folder, letter: &str) -> Result<(), Finding> {
        let file = |format: Format| (format.file(letter), format.extension().as_bytes());
        folder.put(&Format::ALL.map(file), "line\n")
    }

    fn open(path: &Path) -> Folder {
        let (folder, found) = Folder::open(path, false).unwrap();
        assert_eq!(found, []);
        folder
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = entries.collect();
        names.sort();
        names
    }

    #[test]
    fn a_letter_is_written_in_all_its_forms_into_a_folder_made_for_it() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("a/b");
        let folder = open(&path);
        put(&folder, "R2").unwrap();
        put(&folder, "jan/R2").unwrap();
        drop(folder);
        assert_eq!(names(&path), ["R2.md", "R2.pdf", "jan", "ledger.jsonl"]);
        assert_eq!(names(&path.join("jan")), ["R2.md", "R2.pdf"]);
        assert_eq!(fs::read(path.join(LEDGER)).unwrap(), b"line\nline\n");
        assert_eq!(fs::read(path.join("R2.md")).unwrap(), b"md");
    }

    #[test]
    fn a_letter_that_cannot_be_completed_leaves_nothing_behind() {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir_all(place.path().join("R2.md/vol")).unwrap();
        let folder = open(place.path());
        assert_eq!(put(&folder, "R2").unwrap_err().code(), "output-unwritable");
        drop(folder);
        assert_eq!(names(place.path()), ["R2.md", "ledger.jsonl"]);
    }

    #[test]
    fn older_files_of_the_same_name_are_known_and_replaced() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("R2.pdf"), "oud").unwrap();
        let folder = open(place.path());
        assert_eq!(folder.older("R2", &Format::ALL).len(), 1);
        put(&folder, "R2").unwrap();
        assert_eq!(fs::read(place.path().join("R2.pdf")).unwrap(), b"pdf");
    }

    #[test]
    fn a_file_where_the_folder_should_be_is_refused() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("out");
        fs::write(&path, "").unwrap();
        assert_eq!(Folder::open(&path, false).unwrap_err().code(), "output-not-a-folder");
        assert_eq!(Folder::open(&path.join("diep"), false).unwrap_err().code(), "output-unwritable");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_protected_against_writing_stays_as_it_is() {
        use std::os::unix::fs::PermissionsExt as _;
        let place = tempfile::tempdir().unwrap();
        let protect = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        fs::write(place.path().join("R2.md"), "oud").unwrap();
        protect(&place.path().join("R2.md"), 0o444);
        fs::create_dir(place.path().join("jan")).unwrap();
        protect(&place.path().join("jan"), 0o555);
        let folder = open(place.path());
        for letter in ["R2", "jan/R2"] {
            assert_eq!(put(&folder, letter).unwrap_err().code(), "output-read-only", "{letter}");
        }
        assert_eq!(fs::read(place.path().join("R2.md")).unwrap(), b"oud");
        assert_eq!(Folder::open(&place.path().join("jan"), false).unwrap_err().code(), "output-read-only");
        drop(folder);
        protect(&place.path().join("jan"), 0o755);
        assert_eq!(names(place.path()), ["R2.md", "jan", "ledger.jsonl"]);
        assert!(fs::read(place.path().join(LEDGER)).unwrap().is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_letter_has_the_rights_of_any_new_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("gewoon"), "").unwrap();
        put(&open(place.path()), "R2").unwrap();
        let mode = |name: &str| fs::metadata(place.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("R2.pdf"), mode("gewoon"));
    }
}
