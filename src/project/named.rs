//! Reads the files that a case names, such as enclosures, so that all that follows works on what is in memory.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use super::{
    cases::CaseFile,
    disk::{self, Unread},
    settings,
};
use crate::case::{Defaults, Draft};

/// Most bytes of an enclosure: a letter with its enclosures must still fit in an e-mail.
const LARGEST: usize = 16 << 20;
/// The name of every field that names a file; a case that does not hold it is not read twice.
const FIELD: &[u8] = b"bestand";

/// What is in the files that a case names, by the words with which it names them.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// The name of the letter, which files beside it begin with, if it is not that of the case file.
    letter: Option<String>,
    /// Lines that stand before the case in its file.
    line: usize,
    /// What stands in for fields that the case does not give.
    defaults: Option<Arc<Defaults>>,
    read: BTreeMap<String, Result<Arc<[u8]>, Unread>>,
}

impl Files {
    /// Reads the files that a case names, from the folder that the case stands in.
    #[must_use]
    pub fn beside(case: &Path, bytes: &[u8]) -> Self {
        Self::read(case.parent().unwrap_or(Path::new("")), bytes)
    }

    fn read(folder: &Path, bytes: &[u8]) -> Self {
        if !bytes.windows(FIELD.len()).any(|part| part == FIELD) {
            return Self::default();
        }
        let Ok(draft) = Draft::parse("", bytes) else { return Self::default() };
        let read = draft.named_files().into_iter().map(|name| {
            let file = disk::bytes(&folder.join(&name), LARGEST).map(Arc::from);
            (name, file)
        });
        Self { read: read.collect(), ..Self::default() }
    }

    /// What a case brings along that was found among others.
    #[must_use]
    pub fn of(case: &CaseFile, letter: &str, bytes: &[u8]) -> Self {
        let stem = letter.rsplit('/').next().unwrap_or_default().to_owned();
        Self { letter: Some(stem), line: case.line, ..Self::read(case.folder(), bytes) }
    }

    /// The same, with values for fields that the case does not give.
    #[must_use]
    pub fn with_defaults(mut self, defaults: Option<Arc<Defaults>>) -> Self {
        self.defaults = defaults;
        self
    }

    /// What stands in for fields that the case does not give.
    #[must_use]
    pub fn defaults(&self) -> Option<&Defaults> {
        self.defaults.as_deref()
    }

    /// The name that files beside the letter begin with, if it is not that of the case file.
    #[must_use]
    pub fn letter(&self) -> Option<&str> {
        self.letter.as_deref()
    }

    /// Lines that stand before the case in its file.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// What each file holds that could be read, by its name in the case, and the settings if they give it a value.
    pub fn contents(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let defaults = self.defaults.iter().map(|defaults| (settings::NAME, defaults.source.text.as_bytes()));
        defaults.chain(self.read.iter().filter_map(|(name, file)| Some((name.as_str(), &**file.as_ref().ok()?))))
    }

    /// The same with what a file of this name holds: a test needs no disk.
    #[must_use]
    pub fn with(mut self, name: &str, bytes: &[u8]) -> Self {
        self.read.insert(name.to_owned(), Ok(Arc::from(bytes)));
        self
    }

    /// What is in a file.
    ///
    /// # Errors
    /// Why it could not be read; one that was never asked for is not found.
    pub fn get(&self, name: &str) -> Result<Arc<[u8]>, Unread> {
        self.read.get(name).cloned().unwrap_or(Err(Unread::NotFound))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_from_the_folder_of_its_case_and_a_folder_never() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("bewijs")).unwrap();
        std::fs::write(folder.path().join("bewijs/een foto.png"), "png").unwrap();
        let case = folder.path().join("zaak.yaml");
        let yaml = "bijlagen:\n  - {nr: 1, bestand: bewijs/een foto.png}\n  - {nr: 2, bestand: bewijs}\n  - nr: 3\n    bestand: weg.pdf\n";
        let files = Files::beside(&case, yaml.as_bytes());
        assert_eq!(&*files.get("bewijs/een foto.png").unwrap(), b"png");
        let why = |name: &str| files.get(name).unwrap_err();
        assert_eq!(
            [why("bewijs"), why("weg.pdf"), why("nooit")],
            [Unread::NotRegular, Unread::NotFound, Unread::NotFound]
        );
    }

    #[test]
    fn a_case_that_names_no_file_or_cannot_be_read_reads_none() {
        for yaml in ["a: 1", "bijlagen: [{bestand: ", "bijlagen: bestand", "bijlagen: [bestand]"] {
            assert!(Files::beside(Path::new("x.yaml"), yaml.as_bytes()).read.is_empty(), "{yaml}");
        }
    }
}
