//! Holds every finding about fields to its code and its exact place.

use crate::case::{
    Draft,
    tests::fixture::{FULL, changed, kind},
};
use crate::diag::Finding;

fn findings(text: &str) -> Vec<Finding> {
    match Draft::parse("zaak.yaml", text.as_bytes()).unwrap().check(&kind()) {
        Ok(checked) => checked.warnings,
        Err(findings) => findings,
    }
}

/// Message, line and column of everything found, with the words underlined.
fn told(text: &str) -> Vec<String> {
    let told = findings(text).into_iter().map(|finding| {
        let place = finding.place.unwrap();
        let (line, column) = place.source.line_column(place.span.start);
        format!("{} {line}:{column} {}", finding.problem.key, &text[place.span])
    });
    told.collect()
}

/// The one finding, with an argument of it.
fn arg(text: &str, name: &str) -> (String, String) {
    let [finding] = <[Finding; 1]>::try_from(findings(text)).unwrap();
    let value = finding.args.get(name).cloned().unwrap_or_default();
    (finding.problem.key.to_owned(), value)
}

/// The same of the full case with one place changed.
fn told_after(old: &str, new: &str) -> Vec<String> {
    told(&changed(old, new))
}

#[test]
fn every_missing_field_is_told_where_it_belongs() {
    assert_eq!(told_after("plaats: Zwolle\n", ""), ["case-missing-field 1:8 proef"]);
    assert_eq!(told_after("datum: 24-11-2026, ", ""), ["case-missing-field 29:1 termijn"]);
    let url = "    url: https://oordeelwijzer.example/2\n";
    assert_eq!(told_after(url, ""), ["case-missing-field 24:5 citaat"]);
    assert_eq!(told_after("plaats: Zwolle", "plaats: ''"), ["case-empty-field 3:1 plaats"]);
    assert_eq!(told_after("[aangetekend, email]", "[]"), ["case-empty-field 5:1 verzendwijze"]);
    assert_eq!(told_after("plaats: Zwolle", "plaats: \"\\u200b\""), ["case-empty-field 3:1 plaats"]);
    let only_kind = told("soort: proef\n");
    assert_eq!(only_kind.len(), 6);
    assert!(only_kind.iter().all(|told| told == "case-missing-field 1:8 proef"));
}

#[test]
fn a_missing_field_comes_with_its_question_and_an_example() {
    let text = changed("briefdatum: 17 november 2026\n", "");
    assert_eq!(arg(&text, "example").1, "briefdatum: 2026-11-17");
    assert_eq!(arg(&text, "ask").1, "Wat is briefdatum?");
    assert_eq!(arg(&text, "field").1, "briefdatum");
    let text = changed("termijn: {datum: 24-11-2026, tijd: 17.00 uur}\n", "");
    assert_eq!(arg(&text, "example").1, "termijn: {datum: 2026-11-24}");
}

#[test]
fn null_and_nothing_are_absent() {
    for value in ["", " ~", " null", " ''", " \" \"", " # later"] {
        assert_eq!(told_after("aantal: 2", &format!("aantal:{value}")), [""; 0], "{value}");
    }
    for value in ["{}", "{bedrag: }", "~"] {
        assert_eq!(told_after("{bedrag: null, grond: ~}", value), [""; 0], "{value}");
    }
    assert_eq!(told_after("{bedrag: null, grond: ~}", "{grond: x}"), ["case-missing-field 30:1 vergoeding"]);
    let null = changed("plaats: Zwolle", "plaats: Null");
    assert_eq!(told(&null), [""; 0]);
}

#[test]
fn a_field_is_required_when_another_holds() {
    let born = "particulier: ja";
    assert_eq!(told_after("particulier: nee", born), ["case-missing-field 6:1 afzender"]);
    let sibling = "citaat: 'prutsers'\n    onwaar: true";
    assert_eq!(told_after("citaat: 'prutsers'", sibling), ["case-missing-field 24:5 citaat"]);
    assert_eq!(told_after("citaat: 'prutsers'", "citaat: 'prutsers'\n    onwaar: nee"), [""; 0]);
}

#[test]
fn an_unknown_field_comes_with_what_was_meant() {
    assert_eq!(arg(&changed("plaats:", "plaast:"), "near"), ("case-unknown-field-near".into(), "plaats".into()));
    assert_eq!(
        arg(&changed("aantal: 2", "datum: 2"), "homes"),
        ("case-unknown-field-elsewhere".into(), "termijn.datum".into())
    );
    assert_eq!(arg(&changed("aantal: 2", "citaat: x"), "homes").1, "uitlatingen.citaat");
    let known = arg(&changed("uw: null", "qq: 1"), "known");
    assert_eq!(known, ("case-unknown-field".into(), "ons, uw".into()));
    assert_eq!(told_after("uw: null", "qq: 1"), ["case-unknown-field 4:27 qq"]);
    assert_eq!(arg(&changed("uw: null", "qq: 1"), "field").1, "kenmerk.qq");
}

#[test]
fn a_wrong_shape_is_told() {
    assert_eq!(told_after("plaats: Zwolle", "plaats: [Zwolle]"), ["case-not-a-value 3:9 [Zwolle]"]);
    assert_eq!(told_after("plaats: Zwolle", "plaats:\n  a: b"), ["case-not-a-value 4:3 a: b"]);
    assert_eq!(told_after("{ons: 2026-0417, uw: null}", "2026-0417"), ["case-not-a-group 4:10 2026-0417"]);
    assert_eq!(
        told_after("{ons: 2026-0417, uw: null}", "\n  ons:2026-0417"),
        ["case-no-space-after-colon 5:3 ons:2026-0417"]
    );
    assert_eq!(told_after("aantal: 2", "bijlagen: {a: b}"), ["case-not-a-list 31:11 {a: b}"]);
    let text = changed("  - citaat: 'prutsers'\n", "  - x\n  - citaat: 'prutsers'\n");
    assert_eq!(told(&text), ["case-not-a-group 24:5 x"]);
    assert_eq!(arg(&text, "known").1, "citaat, url, weerlegging, onwaar, wetenschap");
}

#[test]
fn one_value_is_a_list_of_one_but_one_group_is_not() {
    assert_eq!(told_after("[aangetekend, email]", "email"), [""; 0]);
    let one = "soort: proef\nuitlatingen:\n  citaat: x\n";
    assert!(told(one).contains(&"case-not-a-list 3:3 citaat: x".to_owned()));
}

#[test]
fn an_empty_item_is_told() {
    assert_eq!(told_after("[aangetekend, email]", "[aangetekend, ~]"), ["case-empty-item 5:29 ~"]);
    assert_eq!(told_after("aantal: 2", "bijlagen:\n  - a\n  -\n"), ["case-empty-item 33:3 -"]);
}

#[test]
fn every_type_refuses_what_it_is_not() {
    for (old, new, code) in [
        ("17 november 2026", "2026-02-30", "case-no-such-date"),
        ("17 november 2026", "2026-13-01", "case-no-such-month"),
        ("17 november 2026", "morgen", "case-not-a-date"),
        ("17 november 2026", "1-1-1026", "case-year-out-of-range"),
        ("17 november 2026", "maandag 17 november 2026", "case-wrong-weekday"),
        ("17 november 2026", "“2026-11-17”", "case-curly-quotes"),
        ("17.00 uur", "25.00 uur", "case-not-a-time"),
        ("{bedrag: null, grond: ~}", "{bedrag: veel}", "case-not-an-amount"),
        ("{bedrag: null, grond: ~}", "{bedrag: 1.250}", "case-ambiguous-amount"),
        ("aantal: 2", "aantal: 2.5", "case-not-a-whole-number"),
        ("particulier: nee", "particulier: no", "case-not-yes-or-no"),
        ("[aangetekend, email]", "[postduif]", "case-unknown-choice"),
        ("[aangetekend, email]", "[e-mail]", "case-unknown-choice-near"),
        ("https://oordeelwijzer.example/2", "oordeelwijzer.example", "case-not-a-url"),
        ("info@galen.example", "info", "case-not-an-email"),
        ("033-1234567", "033-123", "case-not-a-phone"),
        ("3811cb", "3811 SS", "case-not-a-postcode"),
        ("00001002", "1002", "case-not-a-kvk"),
        ("NL91ABNA0417164300", "NL92ABNA0417164300", "case-not-an-iban"),
        ("NL001234567B01", "NL00123456B01", "case-not-a-btw"),
        ("      Hersteld binnen\n      een week.\n", "      Ja.\n", "case-text-too-short"),
        (
            "Hersteld",
            "Hersteld en hersteld en hersteld en hersteld en hersteld en hersteld en hersteld",
            "case-text-too-long",
        ),
    ] {
        let text = changed(old, new);
        let value = new.trim_start_matches("{bedrag: ").trim_matches(['[', ']', '{', '}']).trim();
        let value = value.split(": ").last().unwrap();
        let [finding] = <[Finding; 1]>::try_from(findings(&text)).unwrap();
        assert_eq!(finding.problem.key, code);
        let span = finding.place.unwrap().span;
        assert!(text[span.clone()].contains(value), "{code}: {}", &text[span]);
        assert!(finding.args.contains_key("field"));
    }
}

#[test]
fn a_length_is_told_with_its_limit() {
    let text = changed("      Hersteld binnen\n      een week.\n", "      Ja.\n");
    assert_eq!(arg(&text, "length").1, "3");
    assert_eq!(arg(&text, "limit").1, "10");
}

#[test]
fn a_comment_that_may_have_cut_a_text_is_warned_of() {
    assert_eq!(told_after("plaats: Zwolle", "plaats: Zwolle #3"), ["case-comment-cuts-text 3:9 Zwolle #3"]);
    assert_eq!(told_after("aantal: 2", "aantal: 2 # twee"), [""; 0]);
    assert_eq!(told_after("plaats: Zwolle", "plaats: 'Zwolle' # x"), [""; 0]);
    assert_eq!(told_after("aantal: 2", "toelichting: #12 is mis"), ["case-comment-cuts-text 31:14 #12 is mis"]);
    assert_eq!(told_after("aantal: 2", "toelichting: # later"), [""; 0]);
    let text = changed("plaats: Zwolle", "plaats: Zwolle #3");
    assert_eq!(arg(&text, "comment").1, "#3");
}

#[test]
fn typographic_quotes_around_a_text_are_warned_of() {
    assert_eq!(told_after("plaats: Zwolle", "plaats: “Zwolle”"), ["case-curly-quotes 3:9 “Zwolle”"]);
    assert_eq!(told_after("plaats: Zwolle", "plaats: '“Zwolle”'"), [""; 0]);
    assert_eq!(told_after("plaats: Zwolle", "plaats: ’t Harde"), [""; 0]);
}

#[test]
fn windows_line_ends_change_nothing() {
    assert_eq!(told(&FULL.replace('\n', "\r\n")), [""; 0]);
}

#[test]
fn all_mistakes_are_told_at_once_in_the_order_of_the_lines() {
    let text = FULL.replace("17 november", "31 november").replace("3811cb", "x").replace("aantal: 2", "aantall: 2");
    let lines: Vec<_> = told(&text);
    assert_eq!(
        lines,
        [
            "case-no-such-date 2:13 31 november 2026",
            "case-not-a-postcode 11:13 x",
            "case-unknown-field-near 31:1 aantall"
        ]
    );
}

#[test]
fn thousands_of_mistakes_give_a_list_that_ends() {
    let many = (0..5000).fold("soort: proef\n".to_owned(), |many, number| many + &format!("veld{number}: 1\n"));
    let findings = findings(&many);
    assert_eq!(findings.len(), 51);
    assert_eq!(findings[50].code(), "case-more-findings");
}
