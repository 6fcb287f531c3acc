//! `lettergen.toml`: what an office says once for all cases below a folder. It is looked for from the folder of a case
//! upwards, never from where the program runs, so that a letter does not depend on where one stands.

use std::{
    collections::HashMap,
    ops::Range,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use toml::{
    Spanned,
    de::{DeString, DeTable, DeValue},
};

use super::{cases::CaseFile, disk, problems};
use crate::{
    case::{
        Defaults,
        yaml::{Content, Entry, Node, Scalar, Style},
    },
    diag::{Finding, Source, nearest},
};

/// The file's name.
pub const NAME: &str = "lettergen.toml";
/// Most bytes of it.
const LARGEST: usize = 1 << 20;
/// What may stand at its top.
const KEYS: [&str; 6] = ["templates", "style", "out", "lang", "afzender", "zaak"];
/// The languages of messages.
const LANGUAGES: [&str; 2] = ["nl", "en"];

/// What a `lettergen.toml` says. Its paths start from its own folder.
#[derive(Debug, PartialEq)]
pub struct Settings {
    pub source: Arc<Source>,
    pub templates: Option<PathBuf>,
    pub style: Option<PathBuf>,
    pub out: Option<PathBuf>,
    /// `nl` or `en`.
    pub lang: Option<String>,
    pub defaults: Option<Arc<Defaults>>,
}

impl Settings {
    /// Reads the text of the file that stands in a folder.
    ///
    /// # Errors
    /// `settings-not-toml`, `settings-unknown-key` (args: key, known, nearest), `settings-wrong-type` (key, wanted).
    pub fn parse(source: &Arc<Source>, folder: &Path) -> Result<Self, Vec<Finding>> {
        let table = DeTable::parse(&source.text).map_err(|error| {
            let span = error.span().map_or(0..0, |span| first_line(source, span));
            vec![problems::SETTINGS_NOT_TOML.found().arg("file", &source.name).at(source, span)]
        })?;
        let mut reader = Reader { source, folder, findings: Vec::new() };
        let mut settings =
            Self { source: Arc::clone(source), templates: None, style: None, out: None, lang: None, defaults: None };
        let mut entries = Vec::new();
        for (key, value) in table.get_ref() {
            match key.get_ref().as_ref() {
                "templates" => settings.templates = reader.path(key, value),
                "style" => settings.style = reader.path(key, value),
                "out" => settings.out = reader.path(key, value),
                "lang" => settings.lang = reader.text(key, value, "nl / en").filter(|_| reader.is_language(key, value)),
                "afzender" => entries.extend(reader.table(key, value).map(|_| entry(source, key, value))),
                "zaak" => {
                    let fields = reader.table(key, value).into_iter().flatten();
                    entries.extend(fields.map(|(key, value)| entry(source, key, value)));
                }
                _ => reader.unknown(key),
            }
        }
        if !reader.findings.is_empty() {
            return Err(reader.findings);
        }
        let defaults = Defaults { source: Arc::clone(source), entries };
        settings.defaults = (!defaults.entries.is_empty()).then(|| Arc::new(defaults));
        Ok(settings)
    }
}

type Key<'i> = Spanned<DeString<'i>>;

struct Reader<'a> {
    source: &'a Arc<Source>,
    folder: &'a Path,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn path(&mut self, key: &Key<'_>, value: &Spanned<DeValue<'_>>) -> Option<PathBuf> {
        self.text(key, value, "\"…\"").map(|path| self.folder.join(path))
    }

    fn text(&mut self, key: &Key<'_>, value: &Spanned<DeValue<'_>>, wanted: &str) -> Option<String> {
        let text = value.get_ref().as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned);
        if text.is_none() {
            self.wrong(key, value, wanted);
        }
        text
    }

    fn is_language(&mut self, key: &Key<'_>, value: &Spanned<DeValue<'_>>) -> bool {
        let known = value.get_ref().as_str().is_some_and(|word| LANGUAGES.contains(&word));
        if !known {
            self.wrong(key, value, "nl / en");
        }
        known
    }

    fn table<'t, 'i>(&mut self, key: &Key<'_>, value: &'t Spanned<DeValue<'i>>) -> Option<&'t DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(key, value, &format!("[{}]", key.get_ref()));
        }
        table
    }

    fn wrong(&mut self, key: &Key<'_>, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let finding = problems::SETTINGS_WRONG_TYPE.found().arg("key", key.get_ref().as_ref()).arg("wanted", wanted);
        self.findings.push(finding.at(self.source, first_line(self.source, value.span())));
    }

    fn unknown(&mut self, key: &Key<'_>) {
        let name = key.get_ref().as_ref();
        let finding = problems::SETTINGS_UNKNOWN_KEY.found().arg("key", name).arg("known", KEYS.join(", "));
        let finding = finding.arg("nearest", nearest(name, KEYS).unwrap_or_default());
        self.findings.push(finding.at(self.source, key.span()));
    }
}

/// A key and its value as a case file would have them.
fn entry(source: &Source, key: &Key<'_>, value: &Spanned<DeValue<'_>>) -> Entry {
    Entry { key: key.get_ref().to_string(), key_span: key.span(), value: node(source, value) }
}

fn node(source: &Source, value: &Spanned<DeValue<'_>>) -> Node {
    let written = source.text.get(value.span()).unwrap_or_default();
    let scalar = |text: &str, style| Content::Scalar(Scalar { text: text.to_owned(), style });
    let content = match value.get_ref() {
        DeValue::String(text) if written.starts_with("\"\"\"") || written.starts_with("'''") => {
            scalar(text, Style::Literal)
        }
        DeValue::String(text) => scalar(text, Style::Quoted),
        DeValue::Array(items) => Content::List(items.iter().map(|item| node(source, item)).collect()),
        DeValue::Table(table) => Content::Mapping(table.iter().map(|(key, value)| entry(source, key, value)).collect()),
        _ => scalar(written, Style::Plain),
    };
    Node { content, span: value.span() }
}

fn first_line(source: &Source, span: Range<usize>) -> Range<usize> {
    let start = span.start.min(source.text.len());
    let line = source.text.get(start..).and_then(|rest| rest.lines().next()).map_or(0, str::len);
    start..span.end.clamp(start, start + line)
}

/// The settings of every folder, each file read once.
#[derive(Debug, Default)]
pub struct AllSettings {
    /// By folder of cases, and by file.
    folders: Mutex<HashMap<PathBuf, Found>>,
    read: Mutex<HashMap<PathBuf, Found>>,
}

type Found = Result<Option<Arc<Settings>>, Vec<Finding>>;

impl AllSettings {
    /// What holds for the cases in a folder: the nearest file from there upwards.
    ///
    /// # Errors
    /// What keeps that file from being used.
    pub fn of(&self, folder: &Path) -> Found {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = folders.get(folder) {
            return found.clone();
        }
        folders.entry(folder.to_owned()).or_insert_with(|| self.look(folder)).clone()
    }

    /// The values for fields that a case does not give; none for what is wrong, which [`Self::of`] tells.
    #[must_use]
    pub fn defaults(&self, case: &CaseFile) -> Option<Arc<Defaults>> {
        let settings = if case.is_stdin() { None } else { self.of(case.folder()).ok().flatten() };
        settings.and_then(|settings| settings.defaults.clone())
    }

    fn look(&self, folder: &Path) -> Found {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        // Where the path as given ends, its folder goes on.
        let whole = std::fs::canonicalize(here).unwrap_or_else(|_| here.to_owned());
        let given = folder.ancestors().filter(|part| !part.as_os_str().is_empty()).count();
        let given = if folder.is_absolute() { usize::MAX } else { given };
        let plain = !folder.components().any(|part| part == std::path::Component::ParentDir);
        let shown: Vec<&Path> = folder.ancestors().collect();
        for (at, ancestor) in whole.ancestors().enumerate() {
            let name = if plain && at <= given { shown.get(at).copied().unwrap_or(ancestor) } else { ancestor };
            let file = ancestor.join(NAME);
            if !file.is_file() {
                continue;
            }
            let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
            return read.entry(file.clone()).or_insert_with(|| load(&file, &name.join(NAME), ancestor)).clone();
        }
        Ok(None)
    }
}

fn load(file: &Path, shown: &Path, folder: &Path) -> Found {
    let one = |finding| vec![finding];
    let mut read = disk::read(file, LARGEST).map_err(one)?;
    read.name = disk::shown(shown);
    let source = read.source().map_err(one)?;
    Settings::parse(&source, folder).map(|settings| Some(Arc::new(settings)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Settings, Vec<Finding>> {
        Settings::parse(&Source::new(NAME, text), Path::new("/kantoor"))
    }

    fn wrong(text: &str) -> Vec<(String, String)> {
        let findings = parse(text).unwrap_err();
        let words =
            |finding: &Finding| finding.place.as_ref().map(|place| place.source.text[place.span.clone()].to_owned());
        findings.iter().map(|finding| (finding.code().to_owned(), words(finding).unwrap_or_default())).collect()
    }

    #[test]
    fn paths_start_from_the_folder_of_the_file() {
        let settings = parse("templates = \"sjablonen\"\nout = '../brieven'\nlang = \"nl\"\n").unwrap();
        assert_eq!(settings.templates, Some(PathBuf::from("/kantoor/sjablonen")));
        assert_eq!(settings.out, Some(PathBuf::from("/kantoor/../brieven")));
        assert_eq!((settings.style, settings.lang.as_deref()), (None, Some("nl")));
        assert!(settings.defaults.is_none());
    }

    #[test]
    fn what_is_wrong_is_told_at_its_place_all_at_once() {
        let one = |code: &str, words: &str| (code.to_owned(), words.to_owned());
        let found = wrong("templtes = \"x\"\nstyle = 3\nlang = \"fr\"\nafzender = \"x\"\n");
        let codes = ["unknown-key", "wrong-type", "wrong-type", "wrong-type"].map(|code| format!("settings-{code}"));
        let mut seen: Vec<&String> = found.iter().map(|(code, _)| code).collect();
        seen.sort();
        assert_eq!(seen, codes.iter().collect::<Vec<_>>());
        assert!(found.contains(&one("settings-unknown-key", "templtes")));
        assert!(found.contains(&one("settings-wrong-type", "3")));
        let near = parse("templtes = \"x\"\n").unwrap_err();
        assert_eq!(near[0].args["nearest"], "templates");
    }

    #[test]
    fn what_is_no_toml_is_pointed_at() {
        for text in ["out = brieven\n", "out = \"a\"\nout = \"b\"\n", "[afzender\n", "out = \"a\n"] {
            assert_eq!(wrong(text)[0].0, "settings-not-toml", "{text}");
        }
        assert_eq!(wrong("lang = \"nl\"\nout = brieven\n")[0].1, "brieven");
    }

    #[test]
    fn the_nearest_file_upwards_counts_and_is_read_once() {
        let place = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(place.path().join("a/b")).unwrap();
        std::fs::create_dir_all(place.path().join("c")).unwrap();
        std::fs::write(place.path().join(NAME), "lang = \"nl\"\n").unwrap();
        std::fs::write(place.path().join("a").join(NAME), "lang = \"en\"\n").unwrap();
        let all = AllSettings::default();
        let lang = |folder: &str| all.of(&place.path().join(folder)).unwrap().unwrap().lang.clone().unwrap();
        assert_eq!([lang("a/b"), lang("a"), lang("c"), lang("")], ["en", "en", "nl", "nl"]);
        assert_eq!(all.read.lock().unwrap().len(), 2);
    }
}
