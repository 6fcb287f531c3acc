//! Holds the sources to the map of ARCHITECTURE.md: which module may use which, how files begin and how long they grow.

mod inner;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// The layers from the top down; a module may use its own layer and those below it.
const LAYERS: [&[&str]; 9] = [
    &["main", "cli"],
    &["cmd", "report"],
    &["letter"],
    &["output"],
    &["layout"],
    &["elements", "compose", "rules", "facts", "prose"],
    &["case", "project"],
    &["floor"],
    &["kind", "markdown", "calendar", "style", "law", "patterns"],
];
/// What everybody may use.
const GROUND: [&str; 6] = ["concurrent", "diag", "encode", "stage", "taal", "value"];
/// More lines than this are probably two stories.
const MOST_LINES: usize = 420;

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no sources below {folder}");
    found
}

/// The module of the first level that a file belongs to.
fn module(path: &Path) -> String {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let inner = path.strip_prefix(src).unwrap();
    inner.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|names| names.contains(&module))
}

/// The modules a text names after `crate::`, also inside a `use crate::{…}` over several lines.
fn used(text: &str) -> Vec<String> {
    let mut used = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => used.push(std::mem::take(&mut name)),
                    _ if depth == 0 => name.push(c),
                    _ => {}
                }
            }
            used.push(name);
        } else {
            used.push(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    used.into_iter()
        .map(|name| name.trim().split("::").next().unwrap_or_default().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn imports_only_point_down() {
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let own = module(&path);
        if ["lib", "main", "build"].contains(&own.as_str()) {
            continue;
        }
        let own_layer = layer(&own);
        assert!(own_layer.is_some() || GROUND.contains(&own.as_str()), "{own} stands in no layer");
        let code = text.split("#[cfg(test)]").next().unwrap();
        for other in used(code).into_iter().filter(|other| *other != own) {
            let allowed = match (own_layer, layer(&other)) {
                (_, None) => {
                    GROUND.contains(&other.as_str()) && (own_layer.is_some() || other != "value" || own == "value")
                }
                (Some(own), Some(other)) => other >= own,
                (None, Some(_)) => false,
            };
            if !allowed {
                wrong.push(format!("{} uses crate::{other}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Files that are built for tests only: what stands after `#[cfg(test)] mod …;`, and all below it.
fn only_for_tests(sources: &[(PathBuf, String)]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for (path, text) in sources {
        let room = if ["lib", "main"].contains(&module(path).as_str()) {
            path.with_file_name("")
        } else {
            path.with_extension("")
        };
        for declared in text.split("#[cfg(test)]").skip(1) {
            let line = declared.trim_start().lines().next().unwrap_or_default();
            let name = line.split_once("mod ").and_then(|(_, rest)| rest.strip_suffix(';'));
            let name = name.filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_'));
            found.extend(name.map(|name| room.join(name)));
        }
    }
    found
}

/// Rules and facts ask for a role: a kind that an office adds is held to what the built-in ones are held to.
#[test]
fn no_kind_is_named_in_the_sources() {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let read = |entry: std::io::Result<std::fs::DirEntry>| std::fs::read_to_string(entry.unwrap().path()).unwrap();
    let blocks: String = std::fs::read_dir(templates.join("blocks")).unwrap().map(read).collect();
    // What a letter binds in bears the name of its kind as a field, which rules and facts may read.
    let is_field = |kind: &String| blocks.contains(&format!("\n  {kind}:\n    type: group\n"));
    let kinds: Vec<String> = std::fs::read_dir(templates)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("kind.yaml").exists())
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .filter(|kind| !is_field(kind))
        .collect();
    assert!(kinds.len() >= 27, "{kinds:?}");
    let sources = sources("src");
    let tests = only_for_tests(&sources);
    assert!(tests.len() > 10, "{tests:?}");
    let mut named = Vec::new();
    for (path, text) in &sources {
        if tests.iter().any(|test| path.starts_with(test) || path.with_extension("") == *test) {
            continue;
        }
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for (number, line) in code.lines().enumerate().filter(|(_, line)| !line.starts_with("//!")) {
            let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            let hits = words.filter(|word| {
                let begins = word.ends_with('_') && kinds.iter().any(|kind| kind.starts_with(word));
                begins && word.len() > 1 || kinds.iter().any(|kind| kind == word)
            });
            named.extend(hits.map(|word| format!("{}:{}: {word}", path.display(), number + 1)));
        }
    }
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn every_file_opens_with_the_sentence_that_tells_its_story() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        // A rule opens with its page, which opens with that sentence.
        let page = path.with_extension("md");
        let page = page.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let opens = text.starts_with("//! ") || text.starts_with(&format!("#![doc = include_str!(\"{page}\")]"));
        assert!(opens, "{} does not open with `//! `", path.display());
    }
}

#[test]
fn rooms_stay_small() {
    let long: BTreeMap<_, _> = sources("src")
        .into_iter()
        .chain(sources("tests"))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > MOST_LINES)
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}

/// A term is counted once, with its steps, for rules, facts and `explain termijn` alike.
#[test]
fn only_the_calendar_counts_days() {
    for (path, text) in sources("src").into_iter().filter(|(path, _)| module(path) != "calendar") {
        let code = text.split("#[cfg(test)]").next().unwrap();
        if path.ends_with("explain/termijn/shown.rs") {
            continue;
        }
        // Rules read the terms that facts derived, as `explain termijn` does.
        let counts = ["days_after(", "months_after(", "years_after(", ".day_off("].iter().any(|it| code.contains(it));
        let counts = counts && module(&path) == "rules";
        assert!(!counts && !code.contains("ToSpan"), "{} counts days itself", path.display());
    }
}

/// Names of facts are for manifests and templates: Rust reads the fields, which a typing error does not compile with.
#[test]
fn rules_ask_for_no_fact_by_name() {
    for (path, text) in sources("src/rules") {
        let code = text.split("#[cfg(test)]").next().unwrap();
        let asked = ["facts.holds(", "facts.get("].iter().any(|ask| code.contains(ask));
        assert!(!asked, "{} asks for a fact by its name", path.display());
    }
}

/// `explain` prints pages, never code: what is laid into the program is text, fonts and pictures.
#[test]
fn no_source_is_laid_into_the_program() {
    let lays_in = ["include_str!(", "include_bytes!("];
    for (path, text) in sources("src") {
        let calls = lays_in.iter().flat_map(|call| text.split(call).skip(1));
        let files = calls.map(|rest| rest.split([']', ';']).next().unwrap_or_default());
        let sources: Vec<_> = files.filter(|file| file.contains(".rs\"")).collect();
        assert!(sources.is_empty(), "{} lays in {sources:?}", path.display());
    }
    let program = std::fs::read(env!("CARGO_BIN_EXE_lettergen")).unwrap();
    let holds = |words: &str| regex::bytes::Regex::new(&regex::escape(words)).unwrap().is_match(&program);
    assert!(holds("Van elke uitlating staat vast waar zij te vinden is."));
    assert!(!holds("use super::{Rule, Subject};") && !holds("#[cfg(test)]\nmod tests {\n    use super::"));
}

#[test]
fn main_is_at_most_twenty_lines() {
    let main = include_str!("../src/main.rs");
    assert!(main.lines().count() <= 20);
}

#[test]
fn nothing_is_left_unfinished_or_silenced() {
    let words = ["todo!", "unimplemented!", "TODO", "FIXME", "#[ignore", "dbg!("];
    for (path, text) in sources("src") {
        // The pattern for unfilled placeholders and its tests name these words as what they look for.
        if path.ends_with("patterns.rs") || path.ends_with("rules/geen_placeholder.rs") {
            continue;
        }
        for word in words {
            assert!(!text.contains(word), "{} holds {word}", path.display());
        }
    }
}

#[test]
fn the_reader_of_use_lines_sees_groups() {
    assert_eq!(used("use crate::{\n    case::Case,\n    markdown::{a, b},\n    x,\n};"), ["case", "markdown", "x"]);
    assert_eq!(used("use crate::diag::Finding; crate::value::Value"), ["diag", "value"]);
}

/// Each package earns its line: README says what it is for.
#[test]
fn readme_says_why_of_every_package() {
    let read = |file: &str| std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let manifest = read("Cargo.toml");
    let tables = manifest
        .split("\n[")
        .filter(|table| table.lines().next().is_some_and(|head| head.trim_end_matches(']').ends_with("dependencies")));
    let packages = tables.flat_map(|table| table.lines().skip(1)).filter_map(|line| {
        let (name, _) = line.split_once(" = ")?;
        (!name.starts_with('#') && name != "lettergen").then(|| format!("`{name}`"))
    });
    let packages: Vec<String> = packages.collect();
    assert!(packages.len() > 40, "{packages:?}");
    let readme = read("README.md");
    let section = readme.split("\n## Dependencies, and why\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let silent: Vec<&String> = packages.iter().filter(|package| !section.contains(*package)).collect();
    assert!(silent.is_empty(), "the tables of README.md do not say what these are for: {silent:?}");
}
