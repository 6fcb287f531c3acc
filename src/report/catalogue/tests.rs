//! The catalogue is whole: both languages say the same things, and the code says nothing else.

#![allow(clippy::disallowed_methods, reason = "the test reads the sources")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use super::*;

/// Key (or `key.attribute`) and the names of the arguments it uses.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(text: &str) -> Messages {
    let mut messages = Messages::new();
    let mut current = String::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            key = line.split(" =").next().unwrap().to_owned();
            current.clone_from(&key);
        } else if let Some(attribute) = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" =")) {
            current = format!("{key}.{}", attribute.0);
        }
        if line.trim().is_empty() {
            continue;
        }
        let known = messages.entry(current.clone()).or_default();
        let end =
            |piece: &str| piece.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').unwrap_or(piece.len());
        known.extend(line.split('$').skip(1).map(|piece| piece[..end(piece)].to_owned()));
    }
    messages
}

/// The module of the first level that a source belongs to.
fn module(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap()
}

/// The Rust sources by path from `src`, tests left out.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
    let rust =
        files.filter(|file| file.path().extension().is_some_and(|ext| ext == "rs") && file.file_name() != "tests.rs");
    rust.map(|file| {
        let text = fs::read_to_string(file.path()).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
        let inner = file.path().strip_prefix(&root).unwrap();
        (inner.to_str().unwrap().to_owned(), code)
    })
    .collect()
}

fn all(language: Language) -> Messages {
    let texts = FRAGMENTS.iter().map(|(_, dutch, english)| if language == Language::Dutch { dutch } else { english });
    texts.flat_map(|text| messages(text)).collect()
}

#[test]
fn every_fragment_in_the_sources_is_part_of_the_catalogue() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap);
    let found: BTreeSet<String> = files
        .filter(|file| file.file_name() == "messages.nl.ftl")
        .map(|file| file.path().parent().unwrap().strip_prefix(&root).unwrap().to_str().unwrap().to_owned())
        .collect();
    let listed = FRAGMENTS.iter().map(|(folder, _, _)| (*folder).to_owned()).collect();
    assert_eq!(found, listed);
}

#[test]
fn every_fragment_is_sound_and_no_key_comes_twice() {
    for pick in [|fragment: &Fragment| fragment.1, |fragment: &Fragment| fragment.2] {
        let mut seen = BTreeSet::new();
        for fragment in FRAGMENTS {
            let parsed = FluentResource::try_new(pick(fragment).to_owned());
            assert!(parsed.is_ok(), "{}: {:?}", fragment.0, parsed.unwrap_err().1);
            for key in keys(pick(fragment)) {
                assert!(seen.insert(key), "{key} twice");
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    assert_eq!(all(Language::Dutch), all(Language::English));
}

#[test]
fn every_finding_in_the_sources_has_its_words_and_says_what_to_do() {
    let known = all(Language::Dutch);
    let mut wrong = BTreeSet::new();
    for (path, code) in sources() {
        for opening in ["Finding::error(\"", "Finding::warning(\""] {
            for key in code.split(opening).skip(1).map(|piece| piece.split('"').next().unwrap()) {
                for wanted in [key.to_owned(), format!("{key}.help")] {
                    if !known.contains_key(&wanted) {
                        wrong.insert(format!("{path}: no message {wanted}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_message_is_used_and_the_code_that_uses_it_gives_its_arguments() {
    let sources = sources();
    let mut wrong = BTreeSet::new();
    // The words of the command line are found by the test of `cmd::usage`.
    for (name, args) in all(Language::Dutch).into_iter().filter(|(name, _)| !name.starts_with("cli-")) {
        let key = name.split('.').next().unwrap();
        let literals = [Some(format!("\"{key}\"")), key.strip_prefix("word-").map(|word| format!("\"{word}\""))];
        let names_it = |code: &str| literals.iter().flatten().any(|literal| code.contains(literal));
        let users: Vec<_> = sources.iter().filter(|(_, code)| names_it(code)).collect();
        if users.is_empty() {
            wrong.insert(format!("no code uses {key}"));
            continue;
        }
        // A helper of the same module may give an argument, or one of a module that is called by its full name.
        let around = |path: &str| {
            let own = module(path);
            users.iter().any(|(user, code)| module(user) == own || code.contains(&format!("crate::{own}::")))
        };
        let given =
            |arg: &String| sources.iter().any(|(path, code)| around(path) && code.contains(&format!("\"{arg}\"")));
        wrong.extend(args.iter().filter(|arg| !given(arg)).map(|arg| format!("no code that uses {key} gives ${arg}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_message_can_be_formatted_without_an_error() {
    for language in [Language::Dutch, Language::English] {
        let catalogue = Catalogue::new(language);
        for (name, args) in all(language) {
            let args: FluentArgs<'_> = args.iter().map(|arg| (arg.as_str(), FluentValue::from("x"))).collect();
            let (key, attribute) = name.split_once('.').map_or((name.as_str(), None), |(key, rest)| (key, Some(rest)));
            let message = catalogue.bundle.get_message(key).unwrap();
            let pattern =
                attribute.map_or_else(|| message.value(), |name| message.get_attribute(name).map(|it| it.value()));
            let mut errors = Vec::new();
            let text = catalogue.bundle.format_pattern(pattern.unwrap(), Some(&args), &mut errors);
            assert!(errors.is_empty() && !text.contains("{$"), "{name}: {errors:?} {text}");
        }
    }
}

#[test]
fn a_suggestion_follows_only_where_there_is_one() {
    let finding = |nearest: &str| Finding::error("explain-unknown").arg("name", "x").arg("nearest", nearest);
    let catalogue = Catalogue::new(Language::Dutch);
    assert!(catalogue.finding(&finding("avg")).message.ends_with("Bedoelde u `avg`?"));
    assert!(!catalogue.finding(&finding("")).message.contains("Bedoelde"));
}

#[test]
fn a_code_of_digits_keeps_its_zeros_and_a_count_chooses_its_plural() {
    let catalogue = Catalogue::new(Language::Dutch);
    let not_found = |file: &str| catalogue.finding(&Finding::error("file-not-found").arg("file", file)).message;
    assert_eq!(not_found("0612"), "0612 bestaat niet.");
    assert_eq!(not_found("01234567"), "01234567 bestaat niet.");
    assert_eq!(catalogue.fill("word-errors", &[("count", "1")]), "1 fout");
    assert_eq!(catalogue.fill("word-errors", &[("count", "0")]), "0 fouten");
}

#[test]
fn what_could_steer_a_terminal_does_not_reach_it() {
    let catalogue = Catalogue::new(Language::English);
    let finding = Finding::error("file-not-found").arg("file", "a\u{1b}[2J\u{202e}b");
    assert_eq!(catalogue.finding(&finding).message, "a\u{fffd}[2J\u{fffd}b does not exist.");
}

#[test]
fn the_first_locale_variable_that_is_set_decides() {
    let of = |set: &[(&str, &str)]| {
        let set: BTreeMap<String, String> = set.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Language::of_locale(|name| set.get(name).cloned())
    };
    assert_eq!(of(&[("LANG", "nl_NL.UTF-8")]), Language::Dutch);
    assert_eq!(of(&[("LANG", "nl_NL.UTF-8"), ("LC_ALL", "en")]), Language::English);
    assert_eq!(of(&[("LANG", "en_US"), ("LC_MESSAGES", "nl"), ("LC_ALL", "")]), Language::Dutch);
    assert_eq!(of(&[]), Language::Dutch);
    assert_eq!(of(&[("LANG", "C.UTF-8")]), Language::Dutch);
    assert_eq!(of(&[("LANG", "en_US.UTF-8"), ("LC_ALL", "POSIX")]), Language::Dutch);
    assert_eq!(of(&[("LANG", "nlx")]), Language::English);
}
