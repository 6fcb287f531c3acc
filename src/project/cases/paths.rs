//! The files that the paths on the command line stand for, one after the other: files, folders, patterns, lists and the
//! standard input.

use std::{
    collections::HashSet,
    fs,
    io::{self, BufRead as _, BufReader, Read as _},
    path::{Path, PathBuf},
};

use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use walkdir::WalkDir;

use crate::{
    diag::Finding,
    project::{disk, problems},
};

/// What the name of a case file ends in.
const EXTENSIONS: [&str; 3] = ["yaml", "yml", "json"];
/// What stands for the standard input; the name of a letter from it.
pub const STDIN: &str = "-";
const FROM_STDIN: &str = "stdin";
/// Most bytes of the standard input and of a list.
const MOST_BYTES: u64 = 4 << 30;

/// One path on the command line, or a line of a list.
#[derive(Debug, Clone)]
enum Given {
    File(PathBuf),
    Folder(PathBuf),
    /// A pattern, and the folder that it begins with.
    Pattern(String, PathBuf),
    /// A list of paths, one a line; the name to show and the file it is read from.
    List(String, PathBuf),
    Stdin,
}

/// A file that a path stands for.
#[derive(Debug, Clone)]
pub struct Found {
    pub path: PathBuf,
    /// The path as the user would write it.
    pub shown: String,
    /// The letter of a case in it, from the output folder and with `/`.
    pub letter: String,
    /// Whether the user named this very file, so that it must be a case.
    pub is_named: bool,
}

/// What comes of looking.
#[derive(Debug)]
pub enum Step {
    Found(Found),
    /// A file that is no case: hidden, or the trace of an editor that has it open.
    PassedOver,
    /// A file that was met before.
    Again,
    Trouble(Finding),
}

/// The paths of a run. What stands on the standard input is kept in a file, since cases are gone through twice.
#[derive(Debug)]
pub struct Paths {
    given: Vec<Given>,
    stdin: Option<NamedTempFile>,
    /// The nearest folder that all paths lie in, if they are several: names of letters start from it.
    base: Option<PathBuf>,
}

impl Paths {
    /// Looks at what each path is.
    ///
    /// # Errors
    /// For each path that is nothing: `case-not-yaml`, `file-not-found`, `file-unreadable`, `list-in-list`, and
    /// `stdin-twice`.
    pub fn open(paths: &[PathBuf]) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let mut kept: Vec<Given> = Vec::new();
        let mut stdin = None;
        for path in paths {
            let takes_stdin = [STDIN, "@-"].iter().any(|name| path.as_os_str() == *name);
            if takes_stdin && stdin.is_some() {
                findings.push(problems::STDIN_TWICE.found());
                continue;
            }
            let kind = if takes_stdin {
                spool().map(|file| {
                    let spooled = file.path().to_owned();
                    stdin = Some(file);
                    if path.as_os_str() == STDIN { Given::Stdin } else { Given::List("@-".to_owned(), spooled) }
                })
            } else {
                classify(path)
            };
            match kind {
                Ok(kind) => kept.push(kind),
                Err(finding) => findings.push(finding),
            }
        }
        let mut all = Self { given: kept, stdin, base: None };
        if findings.is_empty() {
            all.base = all.common(&mut findings);
        }
        if findings.is_empty() { Ok(all) } else { Err(findings) }
    }

    /// Goes through all files, in the order of the command line, those of a folder sorted, each once.
    ///
    /// # Errors
    /// The first error of `visit`.
    pub fn walk<E>(&self, visit: &mut dyn FnMut(Step) -> Result<(), E>) -> Result<(), E> {
        let mut seen = HashSet::new();
        self.given.iter().try_for_each(|path| self.walk_one(path, &mut seen, visit))
    }

    fn walk_one<E>(
        &self,
        path: &Given,
        seen: &mut HashSet<u128>,
        visit: &mut dyn FnMut(Step) -> Result<(), E>,
    ) -> Result<(), E> {
        match path {
            Given::File(file) => {
                let folder = file.parent().unwrap_or(Path::new(""));
                visit(self.found(file, folder, true, seen))
            }
            Given::Stdin => {
                let path = self.stdin.as_ref().map(|file| file.path().to_owned()).unwrap_or_default();
                let (shown, letter) = (STDIN.to_owned(), FROM_STDIN.to_owned());
                visit(Step::Found(Found { path, shown, letter, is_named: true }))
            }
            Given::Folder(folder) => {
                let mut empty = true;
                let visible = |entry: &walkdir::DirEntry| {
                    entry.depth() == 0 || !entry.file_type().is_dir() || !hidden(entry.path())
                };
                let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
                for entry in walk.into_iter().filter_entry(visible) {
                    match entry {
                        Ok(entry) if entry.file_type().is_dir() || !is_case_name(entry.path()) => {}
                        Ok(entry) => {
                            empty = false;
                            visit(self.found(entry.path(), folder, false, seen))?;
                        }
                        Err(error) => {
                            empty = false;
                            visit(Step::Trouble(disk::unwalkable(folder, &error)))?;
                        }
                    }
                }
                if empty {
                    visit(Step::Trouble(problems::FOLDER_WITHOUT_CASES.found().arg("file", disk::shown(folder))))?;
                }
                Ok(())
            }
            Given::Pattern(pattern, root) => {
                let options = glob::MatchOptions {
                    case_sensitive: true,
                    require_literal_separator: true,
                    require_literal_leading_dot: true,
                };
                let mut empty = true;
                for entry in glob::glob_with(pattern, options).into_iter().flatten() {
                    match entry {
                        Ok(path) if path.is_dir() || !is_case_name(&path) => {}
                        Ok(path) => {
                            empty = false;
                            visit(self.found(&path, root, false, seen))?;
                        }
                        Err(error) => visit(Step::Trouble(disk::unreadable(error.path(), error.error())))?,
                    }
                }
                if empty {
                    visit(Step::Trouble(problems::PATTERN_WITHOUT_CASES.found().arg("file", pattern)))?;
                }
                Ok(())
            }
            Given::List(..) => Self::lines(path, &mut |line| match line {
                Ok(path) => self.walk_one(&path, seen, visit),
                Err(finding) => visit(Step::Trouble(finding)),
            }),
        }
    }

    fn lines<E>(list: &Given, visit: &mut dyn FnMut(Result<Given, Finding>) -> Result<(), E>) -> Result<(), E> {
        let Given::List(shown, path) = list else { return Ok(()) };
        let file = match fs::File::open(path) {
            Ok(file) => file,
            Err(error) => return visit(Err(disk::unreadable(path, &error))),
        };
        for line in BufReader::new(file.take(MOST_BYTES)).lines() {
            match line {
                Ok(line) if line.trim().is_empty() || line.starts_with('#') => {}
                Ok(line) => visit(match classify(Path::new(line.trim_end_matches('\r'))) {
                    Ok(Given::List(..)) => Err(problems::LIST_IN_LIST.found().arg("file", shown).arg("line", line)),
                    other => other,
                })?,
                Err(error) => {
                    return visit(Err(problems::FILE_UNREADABLE
                        .found()
                        .arg("file", shown)
                        .arg("reason", disk::reason(&error))));
                }
            }
        }
        Ok(())
    }

    /// A file below `root`, unless it was met before.
    fn found(&self, path: &Path, root: &Path, is_named: bool, seen: &mut HashSet<u128>) -> Step {
        if !is_named && (hidden(path) || is_owner_file(path)) {
            return Step::PassedOver;
        }
        let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if !seen.insert(digest(real.as_os_str().as_encoded_bytes())) {
            return Step::Again;
        }
        let below = path.strip_prefix(root).unwrap_or(path).with_extension("");
        let inside = self.base.as_ref().map(|base| {
            let root = fs::canonicalize(here(root)).unwrap_or_else(|_| root.to_owned());
            root.strip_prefix(base).map(Path::to_owned).unwrap_or_default()
        });
        let letter = inside.unwrap_or_default().join(below);
        let parts: Option<Vec<&str>> = letter.iter().map(|part| part.to_str()).collect();
        match parts {
            Some(parts) => Step::Found(Found {
                path: path.to_owned(),
                shown: disk::shown(path),
                letter: parts.join("/"),
                is_named,
            }),
            None => Step::Trouble(problems::CASE_NAME_NOT_UTF8.found().arg("file", disk::shown(path))),
        }
    }

    /// The nearest folder that the roots of all paths lie in; none if there is one root.
    fn common(&self, findings: &mut Vec<Finding>) -> Option<PathBuf> {
        let mut base: Option<PathBuf> = None;
        let mut last: Option<PathBuf> = None;
        let mut several = false;
        let mut add = |root: &Path| {
            if last.as_deref() == Some(root) {
                return;
            }
            last = Some(root.to_owned());
            let Ok(real) = fs::canonicalize(here(root)) else { return };
            base = Some(match base.take() {
                None => real,
                Some(known) if known == real => known,
                Some(known) => {
                    several = true;
                    known.iter().zip(real.iter()).take_while(|(a, b)| a == b).map(|(a, _)| a).collect()
                }
            });
        };
        for path in &self.given {
            let visited: Result<(), Finding> = match path {
                Given::List(..) => Self::lines(path, &mut |line| {
                    if let Some(root) = root(&line?) {
                        add(root);
                    }
                    Ok(())
                }),
                other => {
                    if let Some(root) = root(other) {
                        add(root);
                    }
                    Ok(())
                }
            };
            findings.extend(visited.err());
        }
        base.filter(|_| several)
    }
}

/// The folder that the names of letters start from, if the path is alone.
fn root(path: &Given) -> Option<&Path> {
    match path {
        Given::File(file) => file.parent(),
        Given::Folder(folder) | Given::Pattern(_, folder) => Some(folder),
        Given::List(..) | Given::Stdin => None,
    }
}

fn classify(path: &Path) -> Result<Given, Finding> {
    let text = path.to_string_lossy();
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => Ok(Given::Folder(path.to_owned())),
        Ok(_) if is_case_name(path) => Ok(Given::File(path.to_owned())),
        Ok(_) => Err(problems::CASE_NOT_YAML.found().arg("file", disk::shown(path))),
        Err(_) if text.len() > 1 && text.starts_with('@') => {
            let list = PathBuf::from(&text[1..]);
            match fs::metadata(&list) {
                Ok(there) if there.is_file() => Ok(Given::List(text.clone().into_owned(), list)),
                Ok(_) => Err(problems::FILE_NOT_REGULAR.found().arg("file", disk::shown(&list))),
                Err(error) => Err(disk::unreadable(&list, &error)),
            }
        }
        Err(_) if text.contains(['*', '?', '[']) && glob::Pattern::new(&text).is_ok() => {
            let plain = |part: &&std::ffi::OsStr| !part.to_string_lossy().contains(['*', '?', '[']);
            let fixed: PathBuf = path.iter().take_while(plain).collect();
            Ok(Given::Pattern(text.into_owned(), fixed))
        }
        Err(error) => Err(disk::unreadable(path, &error)),
    }
}

/// Keeps the standard input in a file of its own, which goes when the program ends.
fn spool() -> Result<NamedTempFile, Finding> {
    let trouble =
        |error: &io::Error| problems::FILE_UNREADABLE.found().arg("file", STDIN).arg("reason", disk::reason(error));
    let mut file = NamedTempFile::with_prefix("lettergen-").map_err(|error| trouble(&error))?;
    let copied = io::copy(&mut io::stdin().lock().take(MOST_BYTES), &mut file).map_err(|error| trouble(&error))?;
    if copied == MOST_BYTES {
        return Err(problems::FILE_TOO_LARGE.found().arg("file", STDIN).arg("most", "4 GiB"));
    }
    Ok(file)
}

fn is_case_name(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).map(str::to_lowercase);
    extension.is_some_and(|own| EXTENSIONS.contains(&own.as_str()))
}

fn hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// Office programs mark a file that somebody has open with one whose name begins like this.
fn is_owner_file(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"~$"))
}

/// The folder one is in has no name of its own.
fn here(path: &Path) -> &Path {
    if path.as_os_str().is_empty() { Path::new(".") } else { path }
}

/// What stands for a text where only its being the same matters.
#[must_use]
pub fn digest(bytes: &[u8]) -> u128 {
    let hash = Sha256::digest(bytes);
    hash.iter().take(16).fold(0, |number, byte| number << 8 | u128::from(*byte))
}
