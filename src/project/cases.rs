//! Finds the cases that the paths on the command line stand for, one after the other, and refuses two that would become
//! one letter.

use std::{
    collections::{HashMap, hash_map::Entry},
    ops::Range,
    path::{Path, PathBuf},
};

use unicode_normalization::UnicodeNormalization as _;

use self::{
    documents::{Documents, Part},
    paths::{Found, Paths, Step},
};
use super::disk;
use crate::{case::MOST_BYTES, diag::Finding, project::problems};

mod documents;
mod paths;
mod shard;
#[cfg(test)]
mod tests;

pub use self::{paths::digest, shard::Shard};

/// More findings than these about the paths themselves help nobody.
const MOST_FINDINGS: usize = 20;

/// A case that is there; it has not been read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    /// The file it stands in.
    pub path: PathBuf,
    /// The file as the user would write it, with the number of the case if the file holds several (`zaken.yaml#3`).
    pub shown: String,
    /// Its letter, from the output folder and with `/`: that of the case, without `.yaml`.
    pub letter: String,
    /// Where it stands in its file, if that holds several.
    part: Option<Range<u64>>,
    /// Lines of the file before it.
    pub line: usize,
}

/// How a letter is to be called instead of after its case; the error withholds all letters.
pub type Namer<'a> = &'a dyn Fn(&CaseFile) -> Result<String, Finding>;

/// All cases of a run. What is kept of each is a number.
#[derive(Debug)]
pub struct Cases {
    paths: Paths,
    shard: Option<Shard>,
    /// Which case becomes which letter.
    letters: HashMap<u128, u64>,
    pub count: usize,
    /// Files that are no cases.
    pub passed_over: usize,
}

impl CaseFile {
    /// The path as the user would write it.
    #[must_use]
    pub fn name(&self) -> String {
        self.shown.clone()
    }

    /// The file as the user would write it, without the number of the case in it: what findings point into.
    #[must_use]
    pub fn file(&self) -> &str {
        let number = self.part.as_ref().and_then(|_| self.shown.rsplit_once('#'));
        number.map_or(&self.shown, |(file, _)| file)
    }

    /// Whether it comes from the standard input, and so from no folder.
    #[must_use]
    pub fn is_stdin(&self) -> bool {
        self.file() == paths::STDIN
    }

    /// The folder that names of enclosures start from; for a case from the standard input the one we are in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        if self.file() == paths::STDIN { Path::new("") } else { self.path.parent().unwrap_or(Path::new("")) }
    }

    /// What is in it.
    ///
    /// # Errors
    /// As [`disk::read`].
    pub fn read(&self) -> Result<Vec<u8>, Finding> {
        let Some(part) = &self.part else {
            return disk::read(&self.path, MOST_BYTES).map(|file| file.bytes.into_owned());
        };
        documents::read(&self.path, part).map_err(|error| disk::unreadable(&self.path, &error))
    }
}

impl Cases {
    /// All cases, whatever their letters will be named.
    ///
    /// # Errors
    /// Findings of `Paths::open`.
    pub fn any(paths: &[PathBuf], shard: Option<Shard>) -> Result<Self, Vec<Finding>> {
        Ok(Self { paths: Paths::open(paths)?, shard, letters: HashMap::new(), count: 0, passed_over: 0 })
    }

    /// Finds all cases: those of one shard, if one is asked for. Nothing but their number and names is kept.
    ///
    /// # Errors
    /// Findings of `Paths::open`, `folder-without-cases`, `pattern-without-cases`, `no-cases`, `folder-loop`,
    /// `case-name-not-utf8` (all with arg file), `case-collision` (args: file, other), and those of the namer.
    pub fn find(paths: &[PathBuf], shard: Option<Shard>, name: Option<Namer<'_>>) -> Result<Self, Vec<Finding>> {
        let paths = Paths::open(paths)?;
        let mut cases = Self { paths, shard, letters: HashMap::new(), count: 0, passed_over: 0 };
        let (mut findings, mut letters) = (Vec::new(), HashMap::new());
        let (mut total, mut share, mut passed_over) = (0, 0, 0);
        let walked = cases.walk(&mut |step| {
            let case = match step {
                Ok(Some(case)) => case,
                Ok(None) => {
                    passed_over += 1;
                    return Ok(());
                }
                Err(finding) => {
                    findings.push(finding);
                    return if findings.len() < MOST_FINDINGS { Ok(()) } else { Err(()) };
                }
            };
            total += 1;
            share += usize::from(shard.is_none_or(|shard| shard.takes(&case.letter)));
            let named = name.map_or_else(|| Ok(case.letter.clone()), |name| name(&case));
            let collision = named.map(|letter| match letters.entry(folded(&letter)) {
                Entry::Vacant(free) => {
                    free.insert(identity(&case));
                    None
                }
                Entry::Occupied(taken) => Some(*taken.get()),
            });
            match collision {
                Ok(None) => {}
                Ok(Some(other)) => {
                    let other = cases.with(other).map_or_else(String::new, |other| other.shown);
                    findings.push(problems::CASE_COLLISION.found().arg("file", case.shown).arg("other", other));
                }
                Err(finding) => findings.push(finding),
            }
            if findings.len() < MOST_FINDINGS { Ok(()) } else { Err(()) }
        });
        if findings.is_empty() && walked.is_ok() && total == 0 {
            findings.push(problems::NO_CASES.found().arg("count", passed_over.to_string()));
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        cases.count = share;
        cases.passed_over = passed_over;
        cases.letters = letters;
        Ok(cases)
    }

    /// Hands out all cases of this run in order, until `visit` has had enough.
    pub fn each(&self, visit: &mut dyn FnMut(CaseFile) -> bool) {
        let _: Result<(), ()> = self.walk(&mut |step| match step {
            Ok(Some(case)) if self.shard.as_ref().is_none_or(|shard| shard.takes(&case.letter)) => {
                if visit(case) {
                    Ok(())
                } else {
                    Err(())
                }
            }
            // What is wrong with the paths was said before anything was done.
            _ => Ok(()),
        });
    }

    /// The case that becomes the letter of this name, if it is another than `case`.
    #[must_use]
    pub fn other(&self, letter: &str, case: &CaseFile) -> Option<CaseFile> {
        self.letters.get(&folded(letter)).filter(|other| **other != identity(case)).and_then(|other| self.with(*other))
    }

    fn with(&self, wanted: u64) -> Option<CaseFile> {
        let mut found = None;
        let _: Result<(), ()> = self.walk(&mut |step| match step {
            Ok(Some(case)) if identity(&case) == wanted => {
                found = Some(case);
                Err(())
            }
            _ => Ok(()),
        });
        found
    }

    /// Goes through all cases, of all shards; none for a file that is no case.
    fn walk<E>(&self, visit: &mut dyn FnMut(Result<Option<CaseFile>, Finding>) -> Result<(), E>) -> Result<(), E> {
        self.paths.walk(&mut |step| match step {
            Step::Trouble(finding) => visit(Err(finding)),
            Step::PassedOver => visit(Ok(None)),
            Step::Again => Ok(()),
            Step::Found(found) => match documents::of(&found.path) {
                Documents::NoCase if !found.is_named => visit(Ok(None)),
                Documents::Many(parts) => {
                    (1..).zip(&parts).try_for_each(|(number, part)| visit(Ok(Some(one_of_many(&found, part, number)))))
                }
                Documents::One | Documents::NoCase => {
                    let Found { path, shown, letter, .. } = found;
                    visit(Ok(Some(CaseFile { path, shown, letter, part: None, line: 0 })))
                }
            },
        })
    }
}

fn one_of_many(found: &Found, part: &Part, number: usize) -> CaseFile {
    CaseFile {
        path: found.path.clone(),
        shown: format!("{}#{number}", found.shown),
        letter: format!("{}-{number}", found.letter),
        part: Some(part.bytes.clone()),
        line: part.line,
    }
}

/// Names that differ only in letter case or in how an accent is encoded are one file on some systems.
fn folded(letter: &str) -> u128 {
    paths::digest(letter.to_lowercase().nfc().collect::<String>().as_bytes())
}

fn identity(case: &CaseFile) -> u64 {
    let digest = paths::digest(format!("{}\0{}", case.path.display(), case.shown).as_bytes());
    u64::try_from(digest >> 64).unwrap_or_default()
}
