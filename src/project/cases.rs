//! Finds the case files that the paths on the command line stand for, and refuses two that would become one letter.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use unicode_normalization::UnicodeNormalization as _;

use super::disk;
use crate::{diag::Finding, project::problems};

/// What the name of a case file ends in.
const EXTENSIONS: [&str; 2] = ["yaml", "yml"];

/// A case file that is there; it has not been read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    pub path: PathBuf,
    /// The file's name without `.yaml`, which the letter gets.
    pub stem: String,
}

impl CaseFile {
    /// The path as the user would write it.
    #[must_use]
    pub fn name(&self) -> String {
        disk::shown(&self.path)
    }
}

/// The case files that `paths` stand for: in the order given, those of a folder sorted, a file given twice once.
///
/// # Errors
/// `case-not-yaml`, `folder-without-cases`, `case-name-not-utf8` (all with arg file), `case-collision` (args: file,
/// other), `folder-loop`, and the findings of [`disk`].
pub fn find(paths: &[PathBuf]) -> Result<Vec<CaseFile>, Vec<Finding>> {
    let mut findings = Vec::new();
    let mut cases: Vec<CaseFile> = Vec::new();
    let mut known = BTreeSet::new();
    let expanded: Vec<PathBuf> = paths.iter().flat_map(|path| expand(path, &mut findings)).collect();
    for path in expanded {
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else {
            findings.push(problems::CASE_NAME_NOT_UTF8.found().arg("file", disk::shown(&path)));
            continue;
        };
        let stem = stem.to_owned();
        if known.insert(fs::canonicalize(&path).unwrap_or_else(|_| path.clone())) {
            cases.push(CaseFile { path, stem });
        }
    }
    findings.extend(collisions(&cases));
    if findings.is_empty() { Ok(cases) } else { Err(findings) }
}

fn expand(path: &Path, findings: &mut Vec<Finding>) -> Vec<PathBuf> {
    match fs::metadata(path) {
        Err(error) => findings.push(disk::unreadable(path, &error)),
        Ok(metadata) if metadata.is_dir() => {
            let before = findings.len();
            let cases = disk::walk(path, &EXTENSIONS, findings);
            if cases.is_empty() && findings.len() == before {
                findings.push(problems::FOLDER_WITHOUT_CASES.found().arg("file", disk::shown(path)));
            }
            return cases;
        }
        Ok(_) => {
            let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_lowercase);
            if extension.is_some_and(|own| EXTENSIONS.contains(&own.as_str())) {
                return vec![path.to_owned()];
            }
            findings.push(problems::CASE_NOT_YAML.found().arg("file", disk::shown(path)));
        }
    }
    Vec::new()
}

/// Names that differ only in letter case or in how an accent is encoded are one file on some systems.
fn collisions(cases: &[CaseFile]) -> Vec<Finding> {
    let mut first: BTreeMap<String, &CaseFile> = BTreeMap::new();
    let mut findings = Vec::new();
    for case in cases {
        let folded: String = case.stem.to_lowercase().nfc().collect();
        if let Some(other) = first.get(&folded) {
            findings.push(problems::CASE_COLLISION.found().arg("file", case.name()).arg("other", other.name()));
        } else {
            first.insert(folded, case);
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with these files, each empty.
    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        folder
    }

    fn stems(found: &Result<Vec<CaseFile>, Vec<Finding>>) -> Vec<&str> {
        found.as_ref().unwrap().iter().map(|case| case.stem.as_str()).collect()
    }

    fn codes(found: Result<Vec<CaseFile>, Vec<Finding>>) -> Vec<String> {
        found.unwrap_err().into_iter().map(|finding| finding.code().to_owned()).collect()
    }

    #[test]
    fn a_folder_gives_its_yaml_files_sorted_and_nothing_hidden() {
        let folder = folder(&["b.yaml", "a.yml", "sub/c.YAML", "notes.md", ".d.yaml", ".git/e.yaml"]);
        assert_eq!(stems(&find(&[folder.path().to_owned()])), ["a", "b", "c"]);
    }

    #[test]
    fn paths_keep_the_order_given_and_a_file_given_twice_counts_once() {
        let folder = folder(&["a.yaml", "b.yaml"]);
        let paths = [folder.path().join("b.yaml"), folder.path().join("a.yaml"), folder.path().join("./b.yaml")];
        assert_eq!(stems(&find(&paths)), ["b", "a"]);
    }

    #[test]
    fn letters_with_one_name_are_refused_whatever_the_case_of_its_characters_or_form_of_its_accents() {
        for pair in [["x/R2.yaml", "y/R2.yaml"], ["R2.yaml", "r2.yml"], ["x/é.yaml", "y/e\u{301}.yaml"]] {
            let folder = folder(&pair);
            assert_eq!(codes(find(&[folder.path().to_owned()])), ["case-collision"], "{pair:?}");
        }
    }

    #[test]
    fn what_is_no_case_is_named_and_all_of_it_at_once() {
        let folder = folder(&["leeg/notes.txt", "brief.docx"]);
        let path = |name: &str| folder.path().join(name);
        let found = find(&[path("leeg"), path("brief.docx"), path("weg.yaml")]);
        assert_eq!(codes(found), ["folder-without-cases", "case-not-yaml", "file-not-found"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_but_neither_twice_nor_in_circles() {
        let folder = folder(&["sub/a.yaml"]);
        std::os::unix::fs::symlink(folder.path().join("sub/a.yaml"), folder.path().join("b.yaml")).unwrap();
        assert_eq!(stems(&find(&[folder.path().to_owned()])), ["b"]);
        std::os::unix::fs::symlink(folder.path(), folder.path().join("sub/kring")).unwrap();
        assert_eq!(codes(find(&[folder.path().to_owned()])), ["folder-loop"]);
    }
}
