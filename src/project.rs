//! Where files live: the user's folder over the embedded one; with `cmd` the only reader of files.

#![allow(clippy::disallowed_methods, reason = "here files are read")]

pub mod cases;
pub mod disk;
pub mod named;
mod prints;
pub(crate) mod problems;
pub mod settings;

pub use self::{
    cases::digest,
    prints::{Prints, sha256},
};

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
};

use rust_embed::RustEmbed;

use crate::diag::{Finding, Home, Source};

/// Most bytes of a template, font or image: a house style with four complete fonts stays well below it.
const LARGEST_TEMPLATE: usize = 16 << 20;
/// Most files below `--templates`; more means that somebody named the wrong folder.
const MOST_TEMPLATES: usize = 2_000;
/// What a templates folder may hold; anything else in it (`.git`, notes) is not read.
const EXTENSIONS: [&str; 10] = ["yaml", "yml", "txt", "md", "ttf", "otf", "png", "jpg", "jpeg", "svg"];
/// The house style, from the root of the templates.
const STYLE: &str = "style/style.yaml";

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Embedded;

/// A file that was read, under the name to show to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The path as the user would write it; `templates/…` for an embedded file.
    pub name: String,
    pub bytes: Cow<'static, [u8]>,
    /// Where findings say that it is.
    pub home: Home,
}

impl File {
    /// The file as text that findings can point into.
    ///
    /// # Errors
    /// `file-not-utf8` (args: file), `file-forbidden-character` (args: file, character): a NUL or one of the
    /// noncharacters U+FDD0…U+FDEF, which mark elements and must not be forged.
    pub fn source(&self) -> Result<Arc<Source>, Finding> {
        let text = match std::str::from_utf8(&self.bytes) {
            Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
            Err(error) => {
                let good = String::from_utf8_lossy(&self.bytes[..error.valid_up_to()]).into_owned();
                let end = good.len();
                let source = Source::in_home(self.home, &self.name, good);
                return Err(problems::FILE_NOT_UTF8.found().arg("file", &self.name).at(&source, end..end));
            }
        };
        let source = Source::in_home(self.home, &self.name, text);
        let forbidden = |c: char| c == '\0' || ('\u{fdd0}'..='\u{fdef}').contains(&c);
        match text.char_indices().find(|&(_, c)| forbidden(c)) {
            None => Ok(source),
            Some((at, c)) => Err(problems::FILE_FORBIDDEN_CHARACTER
                .found()
                .arg("file", &self.name)
                .arg("character", format!("U+{:04X}", u32::from(c)))
                .at(&source, at..at + c.len_utf8())),
        }
    }
}

/// The templates folder: kinds, blocks, parts, law, patterns and style, the user's files over the embedded ones.
#[derive(Debug, Clone, Default)]
pub struct Templates {
    /// The user's files by their path from the root of the folder, with `/`.
    own: BTreeMap<String, File>,
    style: Option<(PathBuf, File)>,
}

impl Templates {
    /// The embedded templates and nothing else.
    #[must_use]
    pub fn embedded() -> Self {
        Self::default()
    }

    /// The files of `templates` over the embedded ones, and `style` instead of `style/style.yaml`.
    ///
    /// # Errors
    /// Every file or folder that cannot be read: `templates-not-a-folder`, `templates-too-many`,
    /// `templates-name-not-utf8`, and those of `disk`.
    pub fn open(templates: Option<&Path>, style: Option<&Path>) -> Result<Self, Vec<Finding>> {
        let mut findings = Vec::new();
        let own = templates.map_or_else(BTreeMap::new, |folder| read_folder(folder, &mut findings));
        let style = style.and_then(|path| match disk::read(path, LARGEST_TEMPLATE) {
            Ok(file) => Some((path.parent().map(Path::to_path_buf).unwrap_or_default(), file)),
            Err(finding) => {
                findings.push(finding);
                None
            }
        });
        if findings.is_empty() { Ok(Self { own, style }) } else { Err(findings) }
    }

    /// The same templates with these files (path from the root, text) over them: an office's changes in a test.
    #[must_use]
    pub fn with<'a>(mut self, files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        for (path, text) in files {
            let bytes = Cow::Owned(text.as_bytes().to_vec());
            let file = File { name: format!("templates/{path}"), bytes, home: Home::File };
            self.own.insert(path.to_owned(), file);
        }
        self
    }

    /// The file at a path from the root, with `/` (`blocks/avg.yaml`), the user's if there is one.
    #[must_use]
    pub fn read(&self, path: &str) -> Option<File> {
        self.own.get(path).cloned().or_else(|| self.built_in(path))
    }

    /// The user's own files by their path from the root, sorted.
    pub fn own(&self) -> impl Iterator<Item = (&str, &File)> {
        self.own.iter().map(|(path, file)| (path.as_str(), file))
    }

    /// Whether all but the house style is built in, and so has been held against itself by the tests.
    #[must_use]
    pub fn are_built_in(&self) -> bool {
        self.own.keys().all(|path| path.starts_with("style/"))
    }

    /// Whether the file at a path is the embedded one.
    #[must_use]
    pub fn is_built_in(&self, path: &str) -> bool {
        !self.own.contains_key(path)
    }

    /// The embedded file, even where the user has one: what an own letter extends.
    #[must_use]
    pub fn built_in(&self, path: &str) -> Option<File> {
        Embedded::get(path).map(|file| File {
            name: format!("templates/{path}"),
            bytes: file.data,
            home: Home::BuiltIn,
        })
    }

    /// Paths from the root of all files below a folder (`""` is the root), sorted, each once.
    #[must_use]
    pub fn list(&self, folder: &str) -> Vec<String> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let mut paths: BTreeSet<String> = self.own.keys().filter(|path| path.starts_with(&prefix)).cloned().collect();
        paths.extend(Embedded::iter().filter(|path| path.starts_with(&prefix)).map(Cow::into_owned));
        paths.into_iter().collect()
    }

    /// Ids of the letter kinds: the folders that hold a `kind.yaml`, sorted.
    #[must_use]
    pub fn kinds(&self) -> Vec<String> {
        let kind = |path: &String| path.strip_suffix("/kind.yaml").filter(|id| !id.contains('/')).map(str::to_owned);
        self.list("").iter().filter_map(kind).collect()
    }

    /// The house style: `--style`, else `style/style.yaml`.
    #[must_use]
    pub fn style(&self) -> Option<File> {
        self.style.as_ref().map_or_else(|| self.read(STYLE), |(_, file)| Some(file.clone()))
    }

    /// A font or logo that the house style names, from the folder the style stands in; of a style given by
    /// `--style` also from the `style` folder of the templates, so that it need not bring fonts along.
    ///
    /// # Errors
    /// `style-file-missing` (args: file, wanted), and those of `disk::read`.
    pub fn beside_style(&self, path: &str) -> Result<File, Finding> {
        if let Some((folder, _)) = &self.style {
            let own = folder.join(path);
            if own.exists() {
                return disk::read(&own, LARGEST_TEMPLATE);
            }
        }
        let missing = || {
            let style = self.style().map_or_else(|| STYLE.to_owned(), |file| file.name);
            problems::STYLE_FILE_MISSING.found().arg("file", style).arg("wanted", path)
        };
        self.read(&format!("style/{}", path.trim_start_matches("./"))).ok_or_else(missing)
    }
}

fn read_folder(folder: &Path, findings: &mut Vec<Finding>) -> BTreeMap<String, File> {
    let mut own = BTreeMap::new();
    if !folder.is_dir() {
        findings.push(problems::TEMPLATES_NOT_A_FOLDER.found().arg("file", disk::shown(folder)));
        return own;
    }
    let paths = disk::walk(folder, &EXTENSIONS, findings);
    if paths.len() > MOST_TEMPLATES {
        let finding = problems::TEMPLATES_TOO_MANY
            .found()
            .arg("file", disk::shown(folder))
            .arg("most", MOST_TEMPLATES.to_string());
        findings.push(finding);
        return own;
    }
    for path in paths {
        let parts: Option<Vec<&str>> =
            path.strip_prefix(folder).ok().and_then(|inner| inner.iter().map(|part| part.to_str()).collect());
        match (parts, disk::read(&path, LARGEST_TEMPLATE)) {
            (Some(parts), Ok(file)) => {
                own.insert(parts.join("/"), file);
            }
            (None, _) => findings.push(problems::TEMPLATES_NAME_NOT_UTF8.found().arg("file", disk::shown(&path))),
            (_, Err(finding)) => findings.push(finding),
        }
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_file_shadows_the_embedded_one_which_stays_within_reach() {
        let font = "style/fonts/OFL.txt";
        let templates = Templates::embedded().with([(font, "eigen")]);
        assert_eq!(templates.read(font).unwrap().bytes, b"eigen".as_slice());
        assert!(templates.built_in(font).unwrap().bytes.len() > 1000);
        assert_eq!(templates.list("style/fonts").iter().filter(|path| *path == font).count(), 1);
    }

    #[test]
    fn a_folder_with_a_kind_file_is_a_kind_and_a_block_is_not() {
        let own =
            Templates::embedded().with([("zzz_eigen/kind.yaml", ""), ("blocks/zzz.yaml", ""), ("a/b/kind.yaml", "")]);
        let kinds = own.kinds();
        assert_eq!(kinds.last().map(String::as_str), Some("zzz_eigen"));
        assert!(!kinds.iter().any(|id| id == "blocks" || id.contains('/')), "{kinds:?}");
    }

    #[test]
    fn open_reads_the_users_folder_under_names_the_user_would_write() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("blocks")).unwrap();
        std::fs::write(folder.path().join("blocks/avg.yaml"), "a: 1").unwrap();
        std::fs::write(folder.path().join("notes.docx"), "x").unwrap();
        let templates = Templates::open(Some(folder.path()), None).unwrap();
        let file = templates.read("blocks/avg.yaml").unwrap();
        assert_eq!(file.bytes, b"a: 1".as_slice());
        assert!(file.name.ends_with("avg.yaml") && file.name.starts_with(folder.path().to_str().unwrap()));
        assert!(templates.read("notes.docx").is_none());
    }

    #[test]
    fn open_names_a_folder_and_a_style_that_are_not_there() {
        let findings = Templates::open(Some(Path::new("no/such")), Some(Path::new("no/style.yaml"))).unwrap_err();
        let codes: Vec<&str> = findings.iter().map(Finding::code).collect();
        assert_eq!(codes, ["templates-not-a-folder", "file-not-found"]);
    }

    #[test]
    fn a_given_style_reads_beside_itself_first_and_then_the_embedded_fonts() {
        let folder = tempfile::tempdir().unwrap();
        let style = folder.path().join("huis.yaml");
        std::fs::write(&style, "x: 1").unwrap();
        std::fs::write(folder.path().join("logo.png"), "png").unwrap();
        let templates = Templates::open(None, Some(&style)).unwrap();
        assert_eq!(templates.style().unwrap().bytes, b"x: 1".as_slice());
        assert_eq!(templates.beside_style("logo.png").unwrap().bytes, b"png".as_slice());
        assert!(templates.beside_style("fonts/GentiumBookPlus-Regular.ttf").is_ok());
        let missing = templates.beside_style("nope.ttf").unwrap_err();
        assert_eq!(missing.code(), "style-file-missing");
        assert_eq!(missing.args["wanted"], "nope.ttf");
    }

    #[test]
    fn text_that_is_not_utf8_or_forges_marks_is_refused_with_its_place() {
        let file =
            |bytes: &'static [u8]| File { name: "k.yaml".to_owned(), bytes: Cow::Borrowed(bytes), home: Home::File };
        let bad = file(b"a: 1\nb: \xff").source().unwrap_err();
        assert_eq!(bad.code(), "file-not-utf8");
        let place = bad.place.unwrap();
        assert_eq!(place.source.line_column(place.span.start), (2, 4));
        let forged = file("a: \u{fdd0}".as_bytes()).source().unwrap_err();
        assert_eq!((forged.code(), forged.args["character"].as_str()), ("file-forbidden-character", "U+FDD0"));
        assert_eq!(file("\u{feff}a: 1".as_bytes()).source().unwrap().text, "a: 1");
    }
}
