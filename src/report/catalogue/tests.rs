//! The catalogue is whole: both languages word every problem and word of the program, and nothing else.

#![allow(clippy::disallowed_methods, reason = "the test reads the sources")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_syntax::{
    ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use super::*;
use crate::report::problems;

/// What messages and their attributes (`key.attribute`) fill in.
type Messages = BTreeMap<String, BTreeSet<String>>;

const LANGUAGES: [Language; 2] = [Language::Dutch, Language::English];

fn text(fragment: &Fragment, language: Language) -> &'static str {
    if language == Language::Dutch { fragment.1 } else { fragment.2 }
}

/// The messages of a language, each of which must stand there once.
fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    let mut add = |name: String, pattern: &Pattern<&str>| {
        let mut names = BTreeSet::new();
        filled_in(pattern, &mut names);
        assert!(messages.insert(name.clone(), names).is_none(), "{name} twice");
    };
    for fragment in FRAGMENTS {
        let resource = parser::parse(text(fragment, language));
        let resource = resource.unwrap_or_else(|(_, errors)| panic!("{} {language:?}: {errors:?}", fragment.0));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            if let Some(value) = &message.value {
                add(message.id.name.to_owned(), value);
            }
            for attribute in &message.attributes {
                add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
            }
        }
    }
    messages
}

/// The names of the arguments in a text.
fn filled_in(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression: Expression::Inline(inline) } => named(inline, names),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                named(selector, names);
                for variant in variants {
                    filled_in(&variant.value, names);
                }
            }
        }
    }
}

fn named(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(names.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            for argument in positional {
                named(argument, names);
            }
        }
        _ => {}
    }
}

fn is_word(name: &str) -> bool {
    ["cli-", "word-"].iter().any(|own| name.starts_with(own))
}

#[test]
fn every_file_of_words_is_part_of_the_catalogue() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/words");
    let found: BTreeSet<String> =
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let listed = FRAGMENTS.iter().flat_map(|(room, ..)| ["nl", "en"].map(|language| format!("{room}.{language}.ftl")));
    assert_eq!(found, listed.collect());
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (dutch, english) = (messages(Language::Dutch), messages(Language::English));
    let keys: BTreeSet<_> = dutch.keys().chain(english.keys()).collect();
    let differ: Vec<_> = keys
        .into_iter()
        .filter(|key| dutch.get(*key) != english.get(*key))
        .map(|key| (key, dutch.get(key), english.get(key)))
        .collect();
    assert!(differ.is_empty(), "key, arguments in Dutch, arguments in English: {differ:#?}");
}

#[test]
fn no_two_problems_have_one_key() {
    let mut seen = BTreeSet::new();
    for problem in problems::all() {
        assert!(seen.insert(problem.key), "{} is declared twice", problem.key);
    }
    assert!(seen.len() > 350);
}

#[test]
fn every_problem_has_its_words_which_say_what_to_do_and_fill_in_exactly_what_it_declares() {
    for language in LANGUAGES {
        let messages = messages(language);
        for problem in problems::all() {
            let key = problem.key;
            assert!(messages.contains_key(key), "{language:?} has no words for {key}");
            assert!(messages.contains_key(&format!("{key}.help")), "{language:?} does not say what to do about {key}");
            let of_it = messages.iter().filter(|(name, _)| name.split('.').next() == Some(key));
            let filled: BTreeSet<&str> = of_it.flat_map(|(_, names)| names.iter().map(String::as_str)).collect();
            assert_eq!(filled, problem.args.iter().copied().collect(), "{key}");
        }
    }
}

#[test]
fn no_words_are_left_over() {
    let keys: BTreeSet<&str> = problems::all().map(|problem| problem.key).collect();
    let messages = messages(Language::Dutch);
    let names = messages.keys().filter_map(|name| name.split('.').next());
    let left: BTreeSet<&str> = names.filter(|name| !is_word(name) && !keys.contains(name)).collect();
    assert_eq!(left, BTreeSet::new());
}

/// The words of the command line are found by the test of `cmd::usage`.
#[test]
fn every_word_of_a_report_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap);
    let rust = files.filter(|file| file.path().extension().is_some_and(|ext| ext == "rs"));
    let code: String = rust.map(|file| fs::read_to_string(file.path()).unwrap()).collect();
    for key in messages(Language::Dutch).into_keys() {
        let Some(word) = key.strip_prefix("word-") else { continue };
        assert!(code.contains(&format!("\"{key}\"")) || code.contains(&format!("\"{word}\"")), "nothing says {key}");
    }
}

#[test]
fn every_message_can_be_formatted_without_an_error() {
    for language in LANGUAGES {
        let catalogue = Catalogue::new(language);
        for (name, args) in messages(language) {
            let args: FluentArgs<'_> = args.iter().map(|arg| (arg.as_str(), FluentValue::from("x"))).collect();
            let (key, attribute) = name.split_once('.').map_or((name.as_str(), None), |(key, rest)| (key, Some(rest)));
            let text = catalogue.format(key, attribute, &args).unwrap();
            assert!(!text.contains("{$"), "{name}: {text}");
        }
    }
}

#[test]
fn a_suggestion_follows_only_where_there_is_one() {
    let finding =
        |nearest: &str| crate::cmd::problems::EXPLAIN_UNKNOWN.found().arg("name", "x").arg("nearest", nearest);
    let catalogue = Catalogue::new(Language::Dutch);
    assert!(catalogue.finding(&finding("avg")).message.ends_with("Bedoelde u `avg`?"));
    assert!(!catalogue.finding(&finding("")).message.contains("Bedoelde"));
}

#[test]
fn a_code_of_digits_keeps_its_zeros_and_a_count_chooses_its_plural() {
    let catalogue = Catalogue::new(Language::Dutch);
    let not_found =
        |file: &str| catalogue.finding(&crate::project::problems::FILE_NOT_FOUND.found().arg("file", file)).message;
    assert_eq!(not_found("0612"), "0612 bestaat niet.");
    assert_eq!(not_found("01234567"), "01234567 bestaat niet.");
    assert_eq!(catalogue.fill("word-errors", &[("count", "1")]), "1 fout");
    assert_eq!(catalogue.fill("word-errors", &[("count", "0")]), "0 fouten");
}

#[test]
fn what_could_steer_a_terminal_does_not_reach_it() {
    let catalogue = Catalogue::new(Language::English);
    let finding = crate::project::problems::FILE_NOT_FOUND.found().arg("file", "a\u{1b}[2J\u{202e}b");
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
