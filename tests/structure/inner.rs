//! Inside a room too, imports go one way: of two modules beside each other, one knows the other.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use super::sources;

/// The paths that `use` and the code name, groups written out: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn paths(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, start) in ["super::", "crate::", "self::"].iter().flat_map(|start| code.match_indices(start)) {
        let joined = code[..at].ends_with([':', '_']) || code[..at].ends_with(char::is_alphanumeric);
        if !joined {
            expand(start, &code[at + start.len()..], &mut found);
        }
    }
    found
}

/// Adds what stands behind a prefix; gives what is left of the text.
fn expand<'a>(prefix: &str, text: &'a str, found: &mut Vec<String>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = expand(prefix, rest, found).trim_start();
            match rest.strip_prefix(',') {
                Some(more) => rest = more,
                None => return rest.strip_prefix('}').unwrap_or_default(),
            }
        }
    }
    let name = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
    let path = format!("{prefix}{}", &text[..name]);
    if let Some(rest) = text[name..].strip_prefix("::") {
        return expand(&format!("{path}::"), rest, found);
    }
    found.push(path);
    let end = text[name..].find([',', '}', ';', '\n']).unwrap_or(0);
    &text[name + end..]
}

/// The modules of a room, and where the names come from that the room hands on.
struct Room {
    inner: BTreeSet<String>,
    handed_on: BTreeMap<String, String>,
}

impl Room {
    fn read(code: &str) -> Self {
        let declared = code.split("mod ").skip(1).filter_map(|rest| rest.split_once(';'));
        let inner: BTreeSet<String> = declared
            .map(|(name, _)| name.to_owned())
            .filter(|name| {
                name != "tests" && name != "problems" && name.chars().all(|c| c.is_alphanumeric() || c == '_')
            })
            .collect();
        let mut handed_on = BTreeMap::new();
        for line in code.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next()) {
            let mut found = Vec::new();
            expand("", line.strip_prefix("self::").unwrap_or(line), &mut found);
            for path in found {
                if let (Some((first, _)), Some((_, last))) = (path.split_once("::"), path.rsplit_once("::")) {
                    handed_on.insert(last.to_owned(), first.to_owned());
                }
            }
        }
        Self { inner, handed_on }
    }

    /// The module of the room that a path of a file so deep in it leads to.
    fn module(&self, room: &str, path: &str, depth: usize) -> Option<&String> {
        let own = path.strip_prefix(&format!("crate::{room}::"));
        let name = own.or_else(|| path.strip_prefix(&"super::".repeat(depth)))?.split("::").next()?;
        self.inner.get(name).or_else(|| self.handed_on.get(name).filter(|module| self.inner.contains(*module)))
    }
}

/// From each module to those that can be reached from it.
fn reached<'a>(edges: &'a BTreeMap<String, BTreeSet<String>>, from: &'a str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(next) = waiting.pop() {
        for to in edges.get(next).into_iter().flatten() {
            if seen.insert(to.as_str()) {
                waiting.push(to);
            }
        }
    }
    seen
}

/// The modules of a room that use each other, with those they use.
fn circles(room: &str, code: &str, files: &[(Vec<String>, String)]) -> Vec<String> {
    let read = Room::read(code);
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (steps, code) in files {
        let from = steps[0].trim_end_matches(".rs");
        if !read.inner.contains(from) {
            continue;
        }
        let found = paths(code);
        let to = found.iter().filter_map(|path| read.module(room, path, steps.len()));
        edges.entry(from.to_owned()).or_default().extend(to.filter(|to| *to != from).cloned());
    }
    let round = edges.keys().filter(|module| reached(&edges, module).contains(module.as_str()));
    round.map(|module| format!("{room}/{module} uses {:?} and is used by them", edges[module])).collect()
}

/// The code of a file without its tests and comments.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn modules_beside_each_other_form_no_circle() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut rooms: BTreeMap<String, Vec<(Vec<String>, String)>> = BTreeMap::new();
    for (path, text) in sources("src") {
        let inner = path.strip_prefix(&src).unwrap();
        let mut steps = inner.components().map(|step| step.as_os_str().to_str().unwrap().to_owned());
        let room = steps.next().unwrap();
        let steps: Vec<String> = steps.collect();
        let is_test = steps.iter().any(|step| step == "tests" || step == "tests.rs");
        if !steps.is_empty() && !is_test {
            rooms.entry(room).or_default().push((steps, code(&text)));
        }
    }
    assert!(rooms.len() > 10, "{:?}", rooms.keys());
    let round = rooms.iter().flat_map(|(room, files)| {
        let own = std::fs::read_to_string(src.join(format!("{room}.rs"))).unwrap();
        circles(room, &code(&own), files)
    });
    let round: Vec<String> = round.collect();
    assert!(round.is_empty(), "{round:#?}");
}

#[test]
fn a_circle_is_seen() {
    let file = |name: &str, code: &str| (vec![name.to_owned()], code.to_owned());
    let own = "mod a;\nmod b;\npub mod c;\npub use c::{Thing, deep::Other};";
    let straight = [file("a.rs", "use super::{b::x, c};"), file("b.rs", "use crate::kamer::Thing;"), file("c.rs", "")];
    assert_eq!(circles("kamer", own, &straight), Vec::<String>::new());
    for back in ["use super::a;", "use super::{x, a::{y}};", "fn f() { crate::kamer::a::y() }"] {
        let round = [file("a.rs", "use super::Other;"), file("b.rs", ""), file("c.rs", back)];
        assert_eq!(circles("kamer", own, &round).len(), 2, "{back}");
    }
    let deeper =
        [(vec!["c".into(), "deep.rs".into()], "use super::super::a;".to_owned()), file("a.rs", "use super::c;")];
    assert_eq!(circles("kamer", own, &deeper).len(), 2);
}
