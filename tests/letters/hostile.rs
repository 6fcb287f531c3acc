//! Input that means harm: what an author types stays the words as typed, and what is no case is an error, never a panic.

use std::{cell::Cell, collections::BTreeSet, fmt::Write as _};

use lettergen::{
    case::{
        Case,
        yaml::{Content, Entry, Node, Style},
    },
    diag::Finding,
    kind::{Field, FieldKind, Kind},
    markdown::marks::Mark,
    value::Value,
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use rayon::prelude::*;

use crate::{
    cases::{CASES, WORKSHOP, lines},
    tree,
};

/// What would do something in Markdown, Tera, YAML, PDF or the marks, if it were not plain words.
const PIECES: [&str; 44] = [
    "*",
    "**",
    "_",
    "`",
    "~~",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "> ",
    "|",
    "| --- |",
    "---",
    "===",
    "\\",
    "\\\\",
    "<b>",
    "</b>",
    "<!-- ",
    "<https://a.example>",
    "[x](https://a.example)",
    "![x](y)",
    "[x]: y",
    "&amp;",
    "&#42;",
    "&",
    "{{ wet }}",
    "{% if x %}",
    "{# ",
    "{% <element.toon> %}",
    "}}",
    "  ",
    "\u{A0}",
    "\u{AD}",
    "’",
    "“Ja”",
    "'",
    "\"",
    "€ 5",
    "(x)",
    "ñ",
    "fi",
    "é",
];

/// Words of letters alone, for fields that ask for many that say something.
const PLAIN: [&str; 48] = [
    "appel", "berk", "citroen", "dennen", "egel", "fluit", "gordijn", "haven", "inkt", "jasmijn", "kastanje",
    "lantaarn", "molen", "noten", "oever", "paard", "quiz", "rivier", "schaap", "tafel", "uilen", "vijver", "wilg",
    "zadel", "anker", "boter", "cello", "duin", "eiken", "fazant", "gras", "hooi", "iris", "jongen", "klaver", "linde",
    "merel", "narcis", "olijf", "peer", "riet", "specht", "tulpen", "veen", "walnoot", "zeilen", "bron", "weide",
];

/// One line of hostile words: pieces and plain words in any order, with no white space at its ends.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 2 => "[a-z]{1,6} ?", 1 => "[ -~]{1,4}"];
    prop::collection::vec(piece, 1..8).prop_map(|pieces| format!("x{}x", pieces.concat()))
}

/// Puts words from `typed` in every free text of a case, as long as each field allows.
fn replace(fields: &[Field], entries: &mut [Entry], typed: &[String], turn: &Cell<usize>) {
    for field in fields {
        if let Some(entry) = entries.iter_mut().find(|entry| entry.key == field.name) {
            replace_in(&field.kind, field, &mut entry.value, typed, turn);
        }
    }
}

fn replace_in(kind: &FieldKind, field: &Field, node: &mut Node, typed: &[String], turn: &Cell<usize>) {
    match (kind, &mut node.content) {
        (FieldKind::Plain(plain), Content::Scalar(scalar)) if plain.is_words() => {
            let words = &typed[turn.replace(turn.get() + 1) % typed.len()];
            let least = field.at_least.unwrap_or(0);
            let most = field.at_most.unwrap_or(usize::MAX);
            let mut text = words.clone();
            let mut telling = 0;
            for word in PLAIN.iter().cycle() {
                if telling >= least || text.chars().count() >= most {
                    break;
                }
                text = format!("{text} {word}");
                telling += word.len() + 1;
            }
            text.chars().take(most).collect::<String>().trim_end().clone_into(&mut scalar.text);
            scalar.style = Style::Quoted;
        }
        (FieldKind::List(item), Content::List(nodes)) => {
            for node in nodes {
                replace_in(item, field, node, typed, turn);
            }
        }
        (FieldKind::Group(fields), Content::Mapping(entries)) => replace(fields, entries, typed, turn),
        _ => {}
    }
}

/// The words of a printed value as the letter may have them: at the start of a sentence with a capital, before the
/// template's own full stop without its own.
fn as_typed(shown: &str, typed: &str) -> bool {
    let folded = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut letters = text.strip_suffix('.').unwrap_or(&text).chars();
        letters.next().map(|first| first.to_lowercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    folded(shown) == folded(typed)
}

/// The paragraphs of a free text of the case.
fn paragraphs(case: &Case, path: &str) -> Vec<String> {
    match &case.get(path).unwrap().value {
        Value::Prose(paragraphs) => paragraphs.clone(),
        value => vec![value.printed()],
    }
}

/// What is wrong with the letter that a case of such words gives; nothing if it is findings, or the words as typed.
fn letter_of(kind: &Kind, text: &str, typed: &[String], to_the_end: bool) -> Result<usize, String> {
    let mut entries = tree::read(text);
    replace(&kind.fields, &mut entries, typed, &Cell::new(0));
    let yaml = tree::written(&entries);
    let compose = || WORKSHOP.compose("zaak.yaml", yaml.as_bytes());
    let composition = match compose() {
        Ok(composition) => composition,
        Err(findings) if findings.iter().any(Finding::is_error) => return Ok(0),
        Err(_) => return Err("no letter and no error".to_owned()),
    };
    let paths: Vec<String> = composition.composed.printed.iter().map(|value| value.path.clone()).collect();
    let proven = WORKSHOP.prove(composition).map_err(|found| format!("{:?}", lines(&found)))?;
    let mut compared = 0;
    for mark in &proven.marks {
        let Mark::Field(index) = mark.mark else { continue };
        let path = &paths[index as usize];
        let shown = proven.document.text_in(&mark.span);
        if !paragraphs(&proven.case, path).iter().any(|typed| as_typed(&shown, typed)) {
            return Err(format!("{path} shows {shown:?}, typed was {:?}", paragraphs(&proven.case, path)));
        }
        compared += 1;
    }
    if to_the_end {
        let letter = WORKSHOP.judge(compose().unwrap());
        let has_errors = letter.findings.iter().any(Finding::is_error);
        if has_errors != letter.pdf.is_none() || has_errors != letter.markdown.is_none() {
            return Err("a letter stands beside its errors, or neither is there".to_owned());
        }
    }
    Ok(compared)
}

#[test]
fn free_text_stands_in_every_kind_of_letter_as_it_was_typed() {
    let mut seen = BTreeSet::new();
    let first_of_kind = CASES.iter().filter_map(|case| {
        let composition = case.composition();
        seen.insert(composition.kind.id.clone()).then_some((composition.kind, case))
    });
    let first_of_kind: Vec<_> = first_of_kind.collect();
    first_of_kind.par_iter().for_each(|(kind, case)| {
        let (compared, turn) = (Cell::new(0), Cell::new(0));
        let config = Config { cases: 10, failure_persistence: None, ..Config::default() };
        let result = TestRunner::new(config).run(&prop::collection::vec(words(), 1..12), |typed| {
            let to_the_end = turn.replace(turn.get() + 1) % 5 == 0;
            let count = letter_of(kind, &case.text, &typed, to_the_end).map_err(TestCaseError::fail)?;
            compared.set(compared.get() + count);
            Ok(())
        });
        assert!(result.is_ok(), "{}: {}", case.stem, result.unwrap_err());
        assert!(compared.get() > 30, "{}: nothing was compared", case.stem);
    });
}

#[test]
fn what_is_no_case_is_an_error_and_no_letter() {
    let mut bomb = "soort: avg_weigering\na0: &a0 [x, x]\n".to_owned();
    for level in 1..30 {
        let before = vec![format!("*a{}", level - 1); 9].join(", ");
        writeln!(bomb, "a{level}: &a{level} [{before}]").unwrap();
    }
    bomb.push_str("plaats: *a29\n");
    let inputs: [(&str, Vec<u8>, &str); 16] = [
        ("not UTF-8", b"soort: avg_weigering\nplaats: Z\xfcrich\n".to_vec(), "E case-not-utf8"),
        ("UTF-16", "soort: x\n".encode_utf16().flat_map(u16::to_le_bytes).collect(), "E case-control-character"),
        ("empty", Vec::new(), "E case-empty"),
        ("white space", b"\n  \n\n".to_vec(), "E case-empty"),
        ("a comment", b"# niets\n".to_vec(), "E case-empty"),
        ("100 KB of [", b"[".repeat(100_000), "E case-too-deep"),
        ("100 KB of {", b"{".repeat(100_000), "E case-too-deep"),
        ("100 KB of -", b"- ".repeat(50_000), "E case-too-deep"),
        ("an alias bomb", bomb.into_bytes(), "E case-anchor"),
        ("a NUL", b"soort: avg_weigering\nplaats: \"a\0b\"\n".to_vec(), "E case-control-character"),
        ("a mark", "soort: avg_weigering\nplaats: \u{FDD0}\n".into(), "E case-noncharacter"),
        ("a noncharacter", "soort: avg_weigering\nplaats: \u{1FFFE}\n".into(), "E case-noncharacter"),
        ("100 MB", vec![b'a'; 100 << 20], "E case-too-large"),
        ("a list", b"- soort\n".to_vec(), "E case-no-fields"),
        ("no kind", b"plaats: Zwolle\n".to_vec(), "E case-no-kind"),
        ("an unknown kind", b"soort: liefdesbrief\n".to_vec(), "E case-unknown-kind"),
    ];
    let mut wrong = Vec::new();
    for (what, bytes, code) in inputs {
        let letter = WORKSHOP.letter("zaak.yaml", &bytes);
        let mut codes: BTreeSet<String> = lines(&letter.findings).into_iter().collect();
        // The thirtieth anchor is not news any more.
        codes.remove("E case-more-findings");
        if codes != BTreeSet::from([code.to_owned()]) {
            wrong.push(format!("{what} gives {codes:?} instead of {code}"));
        }
        assert!(letter.pdf.is_none() && letter.markdown.is_none(), "{what}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
