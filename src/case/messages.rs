//! Every finding about a case has its words in both languages, and they fill in nothing that it does not carry.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::{
    Draft,
    tests::fixture::{FULL, kind},
};
use crate::diag::Finding;

const CATALOGUES: [(&str, &str); 2] =
    [("nl", include_str!("messages.nl.ftl")), ("en", include_str!("messages.en.ftl"))];

/// Where codes are written down.
const SOURCES: [&str; 14] = [
    include_str!("../case.rs"),
    include_str!("bytes.rs"),
    include_str!("check.rs"),
    include_str!("check/found.rs"),
    include_str!("collect.rs"),
    include_str!("scalar.rs"),
    include_str!("yaml.rs"),
    include_str!("yaml/syntax.rs"),
    include_str!("yaml/tree.rs"),
    include_str!("../kind/types.rs"),
    include_str!("../value/contact.rs"),
    include_str!("../value/date.rs"),
    include_str!("../value/money.rs"),
    concat!(include_str!("../value/register.rs"), include_str!("../value/time.rs")),
];

fn bundle(language: &str, text: &str) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(text.to_owned()).unwrap();
    let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).unwrap();
    bundle
}

#[test]
fn every_code_has_its_words_and_the_other_way_round() {
    let quoted = SOURCES.iter().flat_map(|source| source.split('"'));
    let is_code = |word: &&str| {
        word.starts_with("case-")
            && !word.contains(|letter: char| !letter.is_ascii_lowercase() && !letter.is_ascii_digit() && letter != '-')
    };
    let codes: BTreeSet<_> = quoted.filter(is_code).collect();
    assert!(codes.len() > 50);
    for (language, text) in CATALOGUES {
        let keys: BTreeSet<_> = text.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key).collect();
        let keys: BTreeSet<_> = keys.into_iter().filter(|key| key.starts_with("case-")).collect();
        assert_eq!(keys, codes, "{language}");
        let bundle = bundle(language, text);
        for code in &codes {
            let message = bundle.get_message(code).unwrap();
            assert!(message.value().is_some() && message.get_attribute("help").is_some(), "{language} {code}");
        }
    }
}

/// Cases that between them give every finding.
fn wrong() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        "- a",
        "a: 'x",
        "a: 'x'y",
        "a: \"\\q\"",
        "a:b",
        "a:\n- x\n-y",
        "a: @x",
        "a: {b: 1",
        "a: [b, , c]",
        "a:\n  b: 1\n c: 2",
        "a: 1\nb",
        ": x",
        "a: 1\na: 2",
        "a: &x y",
        "<<: x",
        "a: !x y",
        "a: 1\n---\nb: 2",
        "%YAML 1.2\n---\na: 1",
        "a:\n\tb: 1\n\tc: 1",
        "a: \0",
        "a: \u{fdd0}",
        "\u{a0}a: 1",
        "a: 1",
        "sort: x",
        "soort: proef",
        "soort: prof",
        "soort: offerte",
    ]
    .map(str::to_owned)
    .into();
    texts.push("[".repeat(50));
    texts.push((0..99).fold("soort: proef\n".to_owned(), |many, number| many + &format!("qq{number}: 1\n")));
    let changes = [
        ("plaats: Zwolle", "plaats:"),
        ("plaats: Zwolle", "plaats: [x]"),
        ("plaats: Zwolle", "plaast: x"),
        ("plaats: Zwolle", "plaats: x #y"),
        ("plaats: Zwolle", "plaats: “x”"),
        ("aantal: 2", "citaat: x"),
        ("aantal: 2", "aantal: x"),
        ("aantal: 2", "aantal: 99999999999999999999"),
        ("aantal: 2", "bijlagen: {a: b}"),
        ("{ons: 2026-0417, uw: null}", "x"),
        ("[aangetekend, email]", "[email, ~]"),
        ("[aangetekend, email]", "[postduif]"),
        ("[aangetekend, email]", "[e-mail]"),
        ("17 november 2026", "x"),
        ("17 november 2026", "31-11-2026"),
        ("17 november 2026", "31-13-2026"),
        ("17 november 2026", "1-1-1026"),
        ("17 november 2026", "maandag 17 november 2026"),
        ("17.00 uur", "x"),
        ("{bedrag: null, grond: ~}", "{bedrag: x}"),
        ("{bedrag: null, grond: ~}", "{bedrag: 1.250}"),
        ("particulier: nee", "particulier: x"),
        ("https://oordeelwijzer.example/2", "x"),
        ("info@galen.example", "x"),
        ("033-1234567", "x"),
        ("3811cb", "x"),
        ("00001002", "x"),
        ("NL91ABNA0417164300", "x"),
        ("NL001234567B01", "x"),
        ("Hersteld binnen\n      een week.", "x"),
        ("Hersteld", &"x".repeat(99)),
    ];
    texts.extend(changes.map(|(old, new)| FULL.replace(old, new)));
    texts
}

fn findings(bytes: &[u8]) -> Vec<Finding> {
    match Draft::parse("zaak.yaml", bytes) {
        Err(findings) => findings,
        Ok(draft) => match draft.kind() {
            Err(finding) => vec![finding],
            Ok((id, _)) if id != "proef" => vec![draft.unknown_kind(["proef"])],
            Ok(_) => draft.check(&kind()).map_or_else(|findings| findings, |checked| checked.warnings),
        },
    }
}

#[test]
fn every_finding_fills_its_words() {
    let mut texts: Vec<Vec<u8>> = wrong().into_iter().map(String::into_bytes).collect();
    texts.push(vec![0xff]);
    texts.push(vec![b' '; super::MOST_BYTES + 1]);
    let found: BTreeMap<_, _> =
        texts.iter().flat_map(|bytes| findings(bytes)).map(|finding| (finding.message, finding.args)).collect();
    for (language, text) in CATALOGUES {
        let bundle = bundle(language, text);
        let unseen: Vec<_> = text
            .lines()
            .filter_map(|line| line.split_once(" = ").map(|(key, _)| key))
            .filter(|key| key.starts_with("case-") && !found.contains_key(key))
            .collect();
        assert_eq!(unseen, [""; 0]);
        for (key, args) in &found {
            let message = bundle.get_message(key).unwrap();
            let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
            for pattern in [message.value().unwrap(), message.get_attribute("help").unwrap().value()] {
                let mut errors = Vec::new();
                let words = bundle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty() && !words.trim().is_empty(), "{language} {key}: {words} {errors:?}");
            }
        }
    }
}
