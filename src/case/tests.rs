//! Holds the reading of a case as a whole to what it promises.

pub(super) mod fixture;
mod hostile;

use super::*;
use fixture::{FULL, changed, kind};

fn draft(text: &str) -> Draft {
    Draft::parse("zaak.yaml", text.as_bytes()).unwrap()
}

/// Code, message, line, column and the words underlined.
fn told(finding: &Finding) -> String {
    let place = finding.place.as_ref().unwrap();
    let (line, column) = place.source.line_column(place.span.start);
    format!("{} {line}:{column} {}", finding.problem.key, &place.source.text[place.span.clone()])
}

#[test]
fn a_full_case_is_read_without_a_word() {
    let checked = draft(FULL).check(&kind()).unwrap();
    assert_eq!(checked.warnings, []);
    assert_eq!(checked.open, []);
    let case = checked.case;
    let printed = |path: &str| case.get(path).unwrap().value.printed();
    assert_eq!(printed("briefdatum"), "dinsdag 17 november 2026");
    assert_eq!(printed("verzendwijze"), "aangetekend en email");
    assert_eq!(printed("afzender.kvk"), "00001002");
    assert_eq!(printed("afzender.postcode"), "3811 CB");
    assert_eq!(printed("uitlatingen.0.citaat"), "Oplichters! Geen officieel bedrijf");
    let weerlegging = "Wij zijn wél ingeschreven in het handelsregister.\n\nDat blijkt uit het uittreksel.";
    assert_eq!(printed("uitlatingen.0.weerlegging"), weerlegging);
    assert_eq!(printed("uitlatingen.1.weerlegging"), "Hersteld binnen een week.");
    assert_eq!(printed("termijn.tijd"), "17.00 uur");
    assert_eq!(printed("kenmerk.ons"), "2026-0417");
    for absent in ["kenmerk.uw", "vergoeding", "soort", "uitlatingen.2", "uitlatingen.x", "plaats.x", "", "."] {
        assert_eq!(case.get(absent), None, "{absent}");
    }
}

#[test]
fn every_value_has_its_place_or_the_nearest_one() {
    let case = draft(FULL).check(&kind()).unwrap().case;
    let words = |path: &str| {
        let place = case.place(path);
        FULL[place.span].to_owned()
    };
    assert_eq!(words("termijn.datum"), "24-11-2026");
    assert_eq!(words("uitlatingen.1.citaat"), "'prutsers'");
    assert_eq!(words("afzender.straat"), "afzender");
    assert_eq!(words("geadresseerde.naam"), "proef");
    assert_eq!(FULL[case.get("afzender.kvk").unwrap().key_span.clone()], *"kvk");
}

#[test]
fn leaves_come_with_dotted_paths_in_the_order_of_the_kind() {
    let case = draft(FULL).check(&kind()).unwrap().case;
    let leaves = case.leaves();
    let paths: Vec<_> = leaves.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths[..5], ["briefdatum", "plaats", "kenmerk.ons", "verzendwijze.0", "verzendwijze.1"]);
    assert!(paths.contains(&"uitlatingen.1.weerlegging"));
    for (path, spanned) in leaves {
        assert_eq!(case.get(&path), Some(spanned));
    }
}

#[test]
fn the_kind_is_named_by_the_case() {
    assert_eq!(draft("soort: proef\n").kind(), Ok(("proef".to_owned(), 7..12)));
    let finding = |text: &str| told(&draft(text).kind().unwrap_err());
    assert_eq!(finding("plaats: Zwolle\n"), "case-no-kind 1:1 plaats");
    assert_eq!(finding("a: 1\nsoort:\n"), "case-no-kind 2:1 soort");
    assert_eq!(finding("a: 1\nsoort: [x]\n"), "case-no-kind 2:1 soort");
    assert_eq!(finding("a: 1\nSort: proef\n"), "case-no-kind-near 2:1 Sort");
}

#[test]
fn an_unknown_kind_comes_with_the_nearest() {
    let known = ["avg_weigering", "avg_bezwaar_dm"];
    let near = draft("soort: avg-wijgering\n").unknown_kind(known);
    assert_eq!((&*told(&near), &*near.args["near"]), ("case-unknown-kind-near 1:8 avg-wijgering", "avg_weigering"));
    let far = draft("soort: offerte\n").unknown_kind(known);
    assert_eq!((far.code(), &*far.args["known"]), ("case-unknown-kind", "avg_weigering, avg_bezwaar_dm"));
}

#[test]
fn a_condition_on_a_fact_is_left_open() {
    let text = changed("  kvk: 00001002\n", "");
    let checked = draft(&text).check(&kind()).unwrap();
    assert_eq!(checked.open.len(), 1);
    assert_eq!(checked.open[0].fact, "is_onderneming");
    assert_eq!(told(&checked.open[0].finding), "case-missing-field 6:1 afzender");
}

#[test]
fn warnings_come_with_the_case_or_among_the_errors() {
    let text = changed("plaats: Zwolle", "plaats: Zwolle #1");
    let checked = draft(&text).check(&kind()).unwrap();
    assert_eq!(checked.warnings.iter().map(told).collect::<Vec<_>>(), ["case-comment-cuts-text 3:9 Zwolle #1"]);
    let text = text.replace("aantal: 2", "aantal: twee");
    let findings = draft(&text).check(&kind()).unwrap_err();
    assert_eq!(findings.len(), 2);
}
