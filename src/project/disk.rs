//! Reads folders and files so that no size, kind or loop of them can hang or surprise the program.

use std::{
    borrow::Cow,
    fs,
    io::{ErrorKind, Read as _},
    path::{Path, PathBuf},
};

use walkdir::WalkDir;

use super::File;
use crate::{
    diag::{Finding, Home},
    project::problems,
};

/// A path as the user would write it: `/` on every system, no `./` before it, `\u{fffd}` for what is not Unicode.
#[must_use]
pub fn shown(path: &Path) -> String {
    let text = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    match text.strip_prefix("./") {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => text,
    }
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    NotFound,
    /// A folder, or a pipe or device, which might never end.
    NotRegular,
    /// More bytes than these.
    TooLarge(usize),
    /// What the system says.
    Refused(String),
}

impl Unread {
    fn of(error: &std::io::Error) -> Self {
        if error.kind() == ErrorKind::NotFound { Self::NotFound } else { Self::Refused(reason(error)) }
    }

    /// The finding about the file at this path, as it is shown.
    #[must_use]
    pub fn finding(&self, name: &str) -> Finding {
        let finding = match self {
            Self::NotFound => problems::FILE_NOT_FOUND.found(),
            Self::NotRegular => problems::FILE_NOT_REGULAR.found(),
            Self::TooLarge(most) => problems::FILE_TOO_LARGE.found().arg("most", size(*most)),
            Self::Refused(reason) => problems::FILE_UNREADABLE.found().arg("reason", reason),
        };
        finding.arg("file", name)
    }
}

/// Reads a regular file of at most `most` bytes.
///
/// # Errors
/// As [`bytes`], in words about this file.
pub fn read(path: &Path, most: usize) -> Result<File, Finding> {
    let name = shown(path);
    match bytes(path, most) {
        Ok(bytes) => Ok(File { name, bytes: Cow::Owned(bytes), home: Home::File }),
        Err(unread) => Err(unread.finding(&name)),
    }
}

/// What is in a regular file of at most `most` bytes.
///
/// # Errors
/// Why it could not be read.
pub fn bytes(path: &Path, most: usize) -> Result<Vec<u8>, Unread> {
    // A pipe without a writer would block on opening, so the kind is asked for first.
    let metadata = fs::metadata(path).map_err(|error| Unread::of(&error))?;
    if !is_regular(path, &metadata) {
        return Err(Unread::NotRegular);
    }
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let opened = fs::File::open(path).map_err(|error| Unread::of(&error))?;
    opened.take(limit).read_to_end(&mut bytes).map_err(|error| Unread::of(&error))?;
    if bytes.len() > most {
        return Err(Unread::TooLarge(most));
    }
    Ok(bytes)
}

/// Whether reading a file is sure to end. What the kernel shows as files (`/proc/kmsg`) is not, and says it holds no bytes.
#[must_use]
pub fn is_regular(path: &Path, metadata: &fs::Metadata) -> bool {
    let shown_by_kernel = || {
        let real = fs::canonicalize(path).unwrap_or_default();
        cfg!(target_os = "linux") && ["/proc", "/sys", "/dev"].iter().any(|root| real.starts_with(root))
    };
    metadata.is_file() && (metadata.len() > 0 || !shown_by_kernel())
}

/// All files below a folder with one of these extensions, sorted by path, hidden ones left out. Links to files and
/// folders are followed; a loop of links, or a folder that cannot be read, is a finding.
pub fn walk(folder: &Path, extensions: &[&str], findings: &mut Vec<Finding>) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    let visible =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    for entry in WalkDir::new(folder).follow_links(true).into_iter().filter_entry(visible) {
        match entry {
            Ok(entry) => {
                let extension =
                    entry.path().extension().and_then(|extension| extension.to_str()).map(str::to_lowercase);
                if !entry.file_type().is_dir() && extension.is_some_and(|own| extensions.contains(&own.as_str())) {
                    paths.push(entry.into_path());
                }
            }
            Err(error) => findings.push(unwalkable(folder, &error)),
        }
    }
    paths.sort();
    paths
}

pub(super) fn unwalkable(folder: &Path, error: &walkdir::Error) -> Finding {
    let path = error.path().unwrap_or(folder);
    if error.loop_ancestor().is_some() {
        return problems::FOLDER_LOOP.found().arg("file", shown(path));
    }
    error.io_error().map_or_else(
        || problems::FILE_UNREADABLE.found().arg("file", shown(path)).arg("reason", error.to_string()),
        |io| unreadable(path, io),
    )
}

/// The finding for a path the system did not let us read.
#[must_use]
pub fn unreadable(path: &Path, error: &std::io::Error) -> Finding {
    Unread::of(error).finding(&shown(path))
}

/// What the system says, without Rust's `(os error 13)`.
#[must_use]
pub fn reason(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_owned()
}

/// `1 MiB`.
#[must_use]
pub fn size(bytes: usize) -> String {
    if bytes >= 1 << 20 { format!("{} MiB", bytes >> 20) } else { format!("{bytes} bytes") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_up_to_its_limit_and_refused_beyond_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        fs::write(&path, [b'a'; 10]).unwrap();
        assert_eq!(read(&path, 10).unwrap().bytes.len(), 10);
        let refused = read(&path, 9).unwrap_err();
        assert_eq!((refused.code(), refused.args["most"].as_str()), ("file-too-large", "9 bytes"));
        assert_eq!(read(folder.path(), 9).unwrap_err().code(), "file-not-regular");
    }

    #[cfg(unix)]
    #[test]
    fn a_device_that_never_ends_is_refused_at_once() {
        assert_eq!(read(Path::new("/dev/zero"), 9).unwrap_err().code(), "file-not-regular");
    }

    #[test]
    fn a_path_is_shown_without_the_folder_one_is_in() {
        let cases =
            [("./a.yaml", "a.yaml"), (".", "."), ("./", "./"), ("../a", "../a"), (".a", ".a"), ("b/./a", "b/./a")];
        for (path, name) in cases {
            assert_eq!(shown(Path::new(path)), name);
        }
    }

    #[test]
    fn a_reason_is_what_the_system_says_without_its_number() {
        assert_eq!(reason(&std::io::Error::from_raw_os_error(13)), "Permission denied");
    }
}
