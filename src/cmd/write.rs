//! Puts letters on disk so that each is there whole, in all its forms, or not at all.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

use crate::{
    cmd::problems,
    diag::Finding,
    project::disk::{reason, shown},
};

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
}

/// The folder that letters are written to.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder, made if it is not there, and tried by writing a file that is removed again.
    ///
    /// # Errors
    /// `output-not-a-folder` (args: file), `output-unwritable` (args: file, reason).
    pub fn open(path: &Path) -> Result<Self, Finding> {
        if path.exists() && !path.is_dir() {
            return Err(problems::OUTPUT_NOT_A_FOLDER.found().arg("file", shown(path)));
        }
        let folder = Self { path: path.to_owned() };
        fs::create_dir_all(path).and_then(|()| folder.draft(&[])).map_err(|error| unwritable(path, &error))?;
        Ok(folder)
    }

    /// The folder as the user would write it.
    pub fn name(&self) -> String {
        shown(&self.path)
    }

    /// Writes a letter's forms and the files that go with it (name, bytes) beside each other, each under its last name only once all of them are on disk in full.
    /// If one cannot get its name, the forms that already had theirs are removed.
    ///
    /// # Errors
    /// `output-unwritable` (args: file, reason).
    pub fn put(&self, stem: &str, forms: &[(Format, &[u8])], beside: &[(&str, &[u8])]) -> Result<Vec<String>, Finding> {
        let mut drafts = Vec::new();
        let forms = forms.iter().map(|(format, bytes)| (self.file(stem, *format), bytes));
        for (path, bytes) in forms.chain(beside.iter().map(|(name, bytes)| (self.path.join(name), bytes))) {
            drafts.push((self.draft(bytes).map_err(|error| unwritable(&path, &error))?, path));
        }
        let mut written: Vec<PathBuf> = Vec::new();
        for (draft, path) in drafts {
            if let Err(error) = draft.persist(&path) {
                for path in &written {
                    // It was written a moment ago; if it cannot be removed now, the finding below still tells.
                    let _ = fs::remove_file(path);
                }
                return Err(unwritable(&path, &error.error));
            }
            written.push(path);
        }
        Ok(written.iter().map(|path| shown(path)).collect())
    }

    /// Files of an earlier letter of this name.
    pub fn older(&self, stem: &str) -> Vec<String> {
        let paths = Format::ALL.iter().map(|format| self.file(stem, *format));
        paths.filter(|path| path.exists()).map(|path| shown(&path)).collect()
    }

    fn file(&self, stem: &str, format: Format) -> PathBuf {
        self.path.join(format!("{stem}.{}", format.extension()))
    }

    fn draft(&self, bytes: &[u8]) -> io::Result<NamedTempFile> {
        let mut builder = Builder::new();
        builder.prefix(".lettergen-");
        // A temporary file is its maker's alone; a letter gets the rights any new file gets.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut draft = builder.tempfile_in(&self.path)?;
        io::Write::write_all(&mut draft, bytes)?;
        Ok(draft)
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Finding {
    problems::OUTPUT_UNWRITABLE.found().arg("file", shown(path)).arg("reason", reason(error))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: [(Format, &[u8]); 2] = [(Format::Pdf, b"pdf"), (Format::Markdown, b"md")];

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
        let files = Folder::open(&path).unwrap().put("R2", &BOTH, &[]).unwrap();
        assert_eq!(names(&path), ["R2.md", "R2.pdf"]);
        assert!(files[0].ends_with("a/b/R2.pdf"));
        assert_eq!(fs::read(path.join("R2.md")).unwrap(), b"md");
    }

    #[test]
    fn a_letter_that_cannot_be_completed_leaves_nothing_behind() {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir_all(place.path().join("R2.md/vol")).unwrap();
        let folder = Folder::open(place.path()).unwrap();
        assert_eq!(folder.put("R2", &BOTH, &[]).unwrap_err().code(), "output-unwritable");
        assert_eq!(names(place.path()), ["R2.md"]);
    }

    #[test]
    fn older_files_of_the_same_name_are_known_and_replaced() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("R2.pdf"), "oud").unwrap();
        let folder = Folder::open(place.path()).unwrap();
        assert_eq!(folder.older("R2").len(), 1);
        folder.put("R2", &BOTH, &[]).unwrap();
        assert_eq!(fs::read(place.path().join("R2.pdf")).unwrap(), b"pdf");
    }

    #[test]
    fn a_file_where_the_folder_should_be_is_refused() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("out");
        fs::write(&path, "").unwrap();
        assert_eq!(Folder::open(&path).unwrap_err().code(), "output-not-a-folder");
        assert_eq!(Folder::open(&path.join("diep")).unwrap_err().code(), "output-unwritable");
    }

    #[cfg(unix)]
    #[test]
    fn a_letter_has_the_rights_of_any_new_file() {
        use std::os::unix::fs::PermissionsExt as _;
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("gewoon"), "").unwrap();
        Folder::open(place.path()).unwrap().put("R2", &BOTH, &[]).unwrap();
        let mode = |name: &str| fs::metadata(place.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode("R2.pdf"), mode("gewoon"));
    }
}
