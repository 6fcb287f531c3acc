//! Every problem of a case is found in some wrong case, with all that its words fill in.

use super::{
    Draft, problems,
    tests::fixture::{FULL, kind},
};
use crate::{diag::Finding, value};

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
        ("Hersteld binnen\n      een week.", "n.v.t."),
        ("Hersteld", &"x".repeat(99)),
        ("aantal: 2", "gevraagd: Wilt u alles wissen?"),
        ("aantal: 2", "gevraagd: mijn dossier te wissen"),
        ("aantal: 2", "gevraagd: wissing van alles"),
        ("aantal: 2", "ding: Er is iets mis"),
        ("aantal: 2", "ding: omdat het moet"),
        ("aantal: 2", "ding: De brief van mei"),
        ("aantal: 2", "toelichting: De heffing van parkeerbelasting."),
        ("aantal: 2", "toelichting: het klopt."),
        ("aantal: 2", "toelichting: Het klopt"),
        ("aantal: 2", "heer: de heer Jansen"),
        ("aantal: 2", "heer: jansen"),
        ("aantal: 2", "heer: J. JANSEN"),
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
fn every_problem_is_found_and_its_findings_fill_its_words() {
    let mut texts: Vec<Vec<u8>> = wrong().into_iter().map(String::into_bytes).collect();
    texts.push(vec![0xff]);
    texts.push(vec![b' '; super::MOST_BYTES + 1]);
    let found: Vec<Finding> = texts.iter().flat_map(|bytes| findings(bytes)).collect();
    for problem in problems::PROBLEMS.iter().chain(value::problems::PROBLEMS) {
        let of_it: Vec<&Finding> = found.iter().filter(|finding| finding.problem.key == problem.key).collect();
        assert!(!of_it.is_empty(), "no case gives {}", problem.key);
        for name in problem.args {
            assert!(of_it.iter().all(|finding| finding.args.contains_key(name)), "{} without {name}", problem.key);
        }
    }
}
