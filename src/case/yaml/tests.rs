//! Holds the reading of YAML to its places and its refusals.

use super::*;

/// The findings as `code line:column` with the words underlined.
fn told(text: &str) -> Vec<String> {
    let source = Source::new("zaak.yaml", text);
    let findings = parse(&source).unwrap_err();
    let told = findings.iter().map(|finding| {
        let place = finding.place.as_ref().unwrap();
        let (line, column) = source.line_column(place.span.start);
        format!("{} {line}:{column} {}", finding.code(), &text[place.span.clone()])
    });
    told.collect()
}

/// Every key and value with the words at its place.
fn shown(text: &str) -> Vec<(String, String)> {
    fn walk(text: &str, path: &str, node: &Node, shown: &mut Vec<(String, String)>) {
        shown.push((path.to_owned(), text[node.span.clone()].to_owned()));
        match &node.content {
            Content::Scalar(_) => {}
            Content::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    walk(text, &format!("{path}.{at}"), item, shown);
                }
            }
            Content::Mapping(entries) => {
                for entry in entries {
                    assert!(text[entry.key_span.clone()].trim_matches('"') == entry.key);
                    walk(text, &format!("{path}.{}", entry.key), &entry.value, shown);
                }
            }
        }
    }
    let mut found = Vec::new();
    for entry in parse(&Source::new("zaak.yaml", text)).unwrap() {
        walk(text, &entry.key, &entry.value, &mut found);
    }
    found
}

#[test]
fn every_value_knows_its_place_also_after_wide_letters() {
    let text = "é: “ë” # c\r\nlijst:\r\n  - \"ü\\\"\"\r\n  - {a: [1, ß], b: }\r\n  -\r\nblok: |\r\n  één\r\n\r\n  twee\r\n\r\nleeg:\r\n";
    let shown = shown(text);
    let shown: Vec<_> = shown.iter().map(|(path, words)| (path.as_str(), words.as_str())).collect();
    assert_eq!(
        shown,
        [
            ("é", "“ë”"),
            ("lijst", "- \"ü\\\"\"\r\n  - {a: [1, ß], b: }\r\n  -"),
            ("lijst.0", "\"ü\\\"\""),
            ("lijst.1", "{a: [1, ß], b: }"),
            ("lijst.1.a", "[1, ß]"),
            ("lijst.1.a.0", "1"),
            ("lijst.1.a.1", "ß"),
            ("lijst.1.b", "b"),
            ("lijst.2", "-"),
            ("blok", "één\r\n\r\n  twee"),
            ("leeg", "leeg"),
        ]
    );
}

#[test]
fn a_scalar_stays_text_with_its_style() {
    let entries = parse(&Source::new("z", "a: 0001\nb: 'no'\nc: |\n x\nd: >\n y\n z\ne: ~\nf: Null\n")).unwrap();
    let scalars: Vec<_> = entries
        .iter()
        .map(|entry| match &entry.value.content {
            Content::Scalar(scalar) => (scalar.text.as_str(), scalar.style, scalar.is_null()),
            _ => panic!(),
        })
        .collect();
    assert_eq!(
        scalars,
        [
            ("0001", Style::Plain, false),
            ("no", Style::Quoted, false),
            ("x\n", Style::Literal, false),
            ("y z\n", Style::Folded, false),
            ("~", Style::Plain, true),
            ("Null", Style::Plain, false),
        ]
    );
}

#[test]
fn a_file_without_fields_is_told() {
    for text in ["", "\n", "# alleen een opmerking\n", "---\n", "~\n"] {
        assert_eq!(told(text), ["case-empty 1:1 "], "{text:?}");
    }
    assert_eq!(told("\n- a\n- b\n"), ["case-no-fields 2:1 - a"]);
    assert_eq!(told("Geachte heer,\nWelkom"), ["case-no-fields 1:1 Geachte heer,"]);
}

#[test]
fn what_a_case_may_not_use_is_told_at_its_place() {
    assert_eq!(told("a: &x y\nb: *x\n"), ["case-anchor 1:4 &x", "case-anchor 2:4 *x"]);
    assert_eq!(told("a: *ster\n"), ["case-anchor 1:4 *ster"]);
    assert_eq!(told("a: !!str x\nb: !let op\n"), ["case-tag 1:4 !!str", "case-tag 2:4 !let"]);
    assert_eq!(told("a: 1\n<<: {b: 1}\n"), ["case-merge-key 2:1 <<"]);
    assert_eq!(told("a: 1\n---\nb: 2\n"), ["case-several-documents 2:1 ---"]);
    assert_eq!(told("? [x]\n: y\n"), ["case-key-no-name 1:3 [x]"]);
    assert_eq!(told(": x\n"), ["case-key-no-name 1:1 "]);
    assert_eq!(told("%YAML 1.2\n---\na: 1\n"), ["case-syntax 1:1 %YAML 1.2"]);
}

#[test]
fn a_duplicate_key_is_told_at_the_second_with_the_line_of_the_first() {
    let text = "é: 1\ng:\n  a: 1\n  b: 2\n  a: 3\né: 2\n";
    assert_eq!(told(text), ["case-duplicate-key 5:3 a", "case-duplicate-key 6:1 é"]);
    let findings = parse(&Source::new("z", text)).unwrap_err();
    assert_eq!((&*findings[0].args["key"], &*findings[0].args["line"]), ("a", "3"));
}

#[test]
fn an_escape_cannot_bring_in_a_refused_character() {
    assert_eq!(told("a: \"\\uFDD0\"\n"), ["case-noncharacter 1:4 \"\\uFDD0\""]);
    assert_eq!(told("a: [\"x\\0\"]\n"), ["case-control-character 1:5 \"x\\0\""]);
    assert_eq!(told("\"\\x07\": 1\n"), ["case-control-character 1:1 \"\\x07\""]);
}

#[test]
fn depth_has_an_end() {
    assert_eq!(told(&"[".repeat(100_000)), ["case-too-deep 1:17 ["]);
    assert_eq!(told(&"- ".repeat(100_000)).len(), 1);
    let deep = (0..20).fold(String::new(), |deep, depth| deep + &" ".repeat(depth) + "a:\n");
    assert_eq!(told(&deep), ["case-too-deep 17:17 a"]);
    let mixed = format!("{}{}x{}", "a:\n - ".replace('\n', "\n "), "[".repeat(15), "]".repeat(15));
    assert_eq!(told(&mixed).len(), 1, "{mixed}");
}

#[test]
fn an_alias_bomb_is_refused() {
    let text = (1..30).fold("a0: &a0 [x, x]\n".to_owned(), |text, level| {
        text + &format!("a{level}: &a{level} [*a{0}, *a{0}]\n", level - 1)
    });
    let told = told(&text);
    assert_eq!(told.len(), 51);
    assert_eq!(told[0], "case-anchor 1:5 &a0");
}

#[test]
fn an_unclosed_quote_is_told_where_it_opens() {
    assert_eq!(told("a: 'x\nb: 2\n"), ["case-unclosed-quote 1:4 'x"]);
    assert_eq!(told("g:\n  a: \"x\n  b: \"y\"\nc: 1\n"), ["case-unclosed-quote 2:6 \"x"]);
    assert_eq!(told("a: # it's\n  \"x"), ["case-unclosed-quote 2:3 \"x"]);
    let both = ["case-unclosed-quote 1:7 't Hart", "case-unclosed-quote 2:9 's-Gravenhage"];
    assert_eq!(told("naam: 't Hart\nplaats: 's-Gravenhage\n"), both);
}

#[test]
fn text_after_a_quote_and_wrong_escapes_are_told() {
    assert_eq!(told("a: 'Van 't Hoff'\n"), ["case-text-after-quote 1:4 'Van 't Hoff'"]);
    assert_eq!(told("a: \"x\" y\n"), ["case-text-after-quote 1:4 \"x\" y"]);
    assert_eq!(told("a: \"C:\\map\"\n"), ["case-backslash 1:7 \\map\""]);
}

#[test]
fn a_missing_space_is_told() {
    assert_eq!(told("termijn:2026-11-24\n"), ["case-no-space-after-colon 1:1 termijn:2026-11-24"]);
    assert_eq!(told("a:\u{a0}b\nc: d\n"), ["case-no-space-after-colon 1:1 a:\u{a0}b"]);
    assert_eq!(told("a:b\nc: d\n"), ["case-no-space-after-colon 1:1 a:b"]);
    assert_eq!(told("c: d\na:b\nd: e\n"), ["case-no-space-after-colon 2:1 a:b"]);
    assert_eq!(told("g:\n  - a:b\n    c: d\n"), ["case-no-space-after-colon 2:5 a:b"]);
    assert!(parse(&Source::new("z", "a: {\"b:1\": }\n")).is_ok());
    assert_eq!(told("a: {b:1}\n"), ["case-no-space-after-colon 1:5 b:1"]);
    assert_eq!(told("a:\n  - x\n  -y\nb: 1\n"), ["case-no-space-after-dash 3:3 -y"]);
}

#[test]
fn a_value_that_needs_quotes_is_told() {
    for (value, sign) in [
        ("tekst: meer", ":"),
        ("“x: y”", ":"),
        ("@naam", "@"),
        ("%x", "%"),
        ("`x`", "`"),
        ("*let* op", "*"),
        ("& co", "&"),
        ("{naam} is", "{"),
        ("[sic] fout", "["),
        ("] x", "]"),
        (", x", ","),
        ("> tekst", ">"),
        ("|x", "|"),
        ("- x", "-"),
        ("? x", "?"),
    ] {
        let text = format!("a: {value}\n");
        let findings = parse(&Source::new("z", &*text)).unwrap_err();
        let finding = findings.iter().find(|finding| finding.code() == "case-needs-quotes").expect(value);
        let span = finding.place.as_ref().unwrap().span.clone();
        assert_eq!((&text[span], &*finding.args["sign"]), (value, sign));
    }
    assert_eq!(told("a: {b: c: d}\n"), ["case-needs-quotes 1:9 : d}"]);
}

#[test]
fn brackets_indentation_and_the_rest_are_told() {
    assert_eq!(told("a: {b: 1\nc: 2\n"), ["case-bracket 1:4 {"]);
    assert_eq!(told("a: [x, y]]\n"), ["case-needs-quotes 1:4 [x, y]]"]);
    assert_eq!(told("a:\n  b: 1\n c: 2\n"), ["case-indentation 3:2 c: 2"]);
    assert_eq!(told("a: 1\n  b: 2\n"), ["case-indentation 2:3 b: 2"]);
    assert_eq!(told(" a: 1\nb: 2\n"), ["case-indentation 2:1 b: 2"]);
    assert_eq!(told("afzender\n  naam: x\n"), ["case-no-colon 1:1 afzender"]);
    assert_eq!(told("a: 1\nzomaar een regel\n"), ["case-no-colon 2:1 zomaar een regel"]);
    assert_eq!(told("a: 1\n...\nb"), ["case-several-documents 3:1 b"]);
}

#[test]
fn independent_mistakes_are_told_at_once() {
    let text = "a:1\nb: @x\nc: \"y\nd: 1\nd: 2\ne: 'it's'\nf: ok\n";
    assert_eq!(
        told(text),
        [
            "case-no-space-after-colon 1:1 a:1",
            "case-needs-quotes 2:4 @x",
            "case-unclosed-quote 3:4 \"y",
            "case-duplicate-key 5:1 d",
            "case-text-after-quote 6:4 'it's'"
        ]
    );
}

#[test]
fn a_bracket_left_open_is_told_where_it_opens_and_a_comma_too_many_where_it_stands() {
    assert_eq!(told("l:\n  - {a: 1, b: x y\n  - {a: 2}\n"), ["case-bracket 2:5 {"]);
    assert_eq!(told("l: [a, , b]\n"), ["case-double-comma 1:8 ,"]);
}

#[test]
fn a_line_that_falls_out_of_a_block_of_text_is_told_itself() {
    assert_eq!(told("t: |\n  Een zin.\n\nNog een zin.\n\n  En een.\nu: 1\n"), ["case-no-colon 4:1 Nog een zin."]);
}
