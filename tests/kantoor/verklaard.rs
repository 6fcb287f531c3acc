//! What an office declares in `afwijkingen.yaml` is allowed, and every letter, its PDF and the list of evidence say so.

use lettergen::{letter::Workshop, project::Templates};
use lopdf::Document;

use super::vloer::{built_in, changed};
use crate::{
    cases::{CASES, lines},
    extraction::file::xmp,
};

const WEAK: &str = "elements:\n  rm_klacht_ap: {severity: warning}\n";

fn declared(wat: &str, soort: &str, per: &str) -> String {
    format!(
        "- soort: {soort}\n  wat: {wat}\n  waarom: De raad van toezicht besloot het zo.\n  wie: mr. A. de Vries\n  per: {per}\n"
    )
}

fn load(files: &[(&str, &str)]) -> Result<Workshop, Vec<String>> {
    Workshop::load(&Templates::embedded().with(files.iter().copied())).map_err(|found| lines(&found))
}

/// A workshop in which a refusal has less, with these declarations.
fn weak(declarations: &str) -> Result<Workshop, Vec<String>> {
    let manifest = built_in("avg_weigering/kind.yaml") + WEAK;
    load(&[("avg_weigering/kind.yaml", &manifest), ("afwijkingen.yaml", declarations)])
}

fn case(soort: &str) -> &'static str {
    let starts = |text: &str| text.lines().any(|line| line.starts_with(&format!("soort: {soort}")));
    &CASES.iter().find(|case| starts(&case.text)).unwrap().text
}

#[test]
fn every_letter_of_the_kind_its_pdf_and_its_evidence_name_the_deviation() {
    let shop = weak(&declared("elements.rm_klacht_ap severity", "avg_weigering", "2026-01-01")).unwrap();
    assert_eq!(lines(shop.notes()), ["W deviation-declared"]);
    let letter = shop.letter("zaak.yaml", case("avg_weigering").as_bytes());
    assert_eq!(lines(&letter.findings), ["W deviation-in-letter"]);
    assert_eq!(
        letter.deviations,
        ["elements.rm_klacht_ap severity: De raad van toezicht besloot het zo. (mr. A. de Vries, per 1 januari 2026)"]
    );
    let xmp = xmp(&Document::load_mem(&letter.pdf.unwrap()).unwrap());
    assert!(xmp.contains("elements.rm_klacht_ap severity: De raad"), "no deviation in the XMP");
    let other = shop.letter("zaak.yaml", case("avg_verlenging").as_bytes());
    assert_eq!((lines(&other.findings), other.deviations), (Vec::new(), Vec::new()));
}

#[test]
fn a_deviation_does_not_hold_before_its_day() {
    let shop = weak(&declared("elements.rm_klacht_ap severity", "[avg_weigering]", "2027-01-01")).unwrap();
    let letter = shop.letter("zaak.yaml", case("avg_weigering").as_bytes());
    assert_eq!(lines(&letter.findings), ["E deviation-not-yet"]);
    assert!(letter.pdf.is_none());
}

#[test]
fn a_declaration_is_of_this_piece_and_this_kind() {
    for (wat, soort) in [
        ("elements.rm_klacht_ap", "avg_weigering"),
        ("elements.rm_klacht_ap optional", "avg_weigering"),
        ("elements.rm_zes_weken severity", "avg_weigering"),
        ("elements.rm_klacht_ap severity", "avg_gedeeltelijk"),
    ] {
        let found = weak(&declared(wat, soort, "2026-01-01")).unwrap_err();
        assert_eq!(found, ["E deviation-undeclared", "W deviation-idle"], "{wat} {soort}");
    }
}

#[test]
fn a_declaration_says_why_who_and_as_of_when() {
    let good = declared("elements.rm_klacht_ap severity", "avg_weigering", "2026-01-01");
    let found = |old: &str, new: &str| weak(&good.replace(old, new)).unwrap_err();
    assert_eq!(
        found("De raad van toezicht besloot het zo.", "\"...............................\""),
        ["E deviation-incomplete"]
    );
    assert_eq!(found("mr. A. de Vries", "\"\""), ["E deviation-incomplete"]);
    assert_eq!(found("  per: 2026-01-01\n", ""), ["E yaml-missing-key"]);
    assert_eq!(found("  wie: mr. A. de Vries\n", ""), ["E yaml-missing-key"]);
    assert_eq!(found("  per: 2026-01-01", "  per: 2026-01-01\n  wanneer: altijd"), ["E yaml-unknown-key"]);
    assert_eq!(found("- soort", "soort"), ["E yaml-wrong-type"]);
}

#[test]
fn a_declaration_of_nothing_is_told() {
    let idle = |declarations: &str| lines(load(&[("afwijkingen.yaml", declarations)]).unwrap().notes());
    assert_eq!(idle(&declared("elements.rm_klacht_ap severity", "avg_weigering", "2026-01-01")), ["W deviation-idle"]);
    assert_eq!(idle(&declared("wet.ap.postcode", "avg_weigering", "2026-01-01")), ["W deviation-idle"]);
    assert_eq!(idle(""), Vec::<String>::new());
    let both = declared("elements.rm_klacht_ap severity", "[avg_weigering, avg_weigerng]", "2026-01-01");
    assert_eq!(lines(weak(&both).unwrap().notes()), ["W deviation-declared", "W deviation-idle"]);
}

#[test]
fn an_own_ledger_with_source_date_and_declaration_is_said_in_every_letter() {
    let origin = "herkomst: {bron: \"law.md E.1 [S18]\", as_of: 2026-11-20, review_by: 2027-11-20}\n\n# Digitale";
    let moved = origin.replace("law.md E.1 [S18]", "brief van de AP").replace("as_of: 2026-11-20", "as_of: 2026-11-27");
    let law = changed("law.yaml", "  postcode: 2509 AJ\n", "  postcode: 2509 AK\n").replace(origin, &moved);
    let declaration =
        declared("wet.ap.postcode", "avg_weigering", "2026-11-01").replace("- soort: avg_weigering\n ", "-");
    let shop = load(&[("law.yaml", &law), ("afwijkingen.yaml", &declaration)]).unwrap();
    for soort in ["avg_weigering", "review_sommatie_klant"] {
        let letter = shop.letter("zaak.yaml", case(soort).as_bytes());
        assert!(lines(&letter.findings).contains(&"W deviation-in-letter".to_owned()), "{soort}");
    }
}

#[test]
fn what_nothing_reads_is_told_with_what_was_meant() {
    let near = |path: &str, text: &str| {
        let shop = load(&[(path, text)]).unwrap();
        let told = |finding: &lettergen::diag::Finding| (finding.code().to_owned(), finding.args["nearest"].clone());
        shop.notes().iter().map(told).collect::<Vec<_>>()
    };
    let unread = |nearest: &str| vec![("template-unread".to_owned(), nearest.to_owned())];
    assert_eq!(near("laww.yaml", "ap: {"), unread("law.yaml"));
    assert_eq!(near("law.yml", ""), unread("law.yaml"));
    assert_eq!(near("avg_weigerng/letter.md", "Nee."), unread("avg_weigering/letter.md"));
    assert_eq!(near("avg_weigering/kinds.yaml", "}"), unread("avg_weigering/kind.yaml"));
    assert_eq!(near("blocks/remedy.yaml", ""), unread("blocks/remedies.yaml"));
    assert_eq!(near("parts/rechtsmidelen.md", "x"), unread("parts/rechtsmiddelen.md"));
    assert_eq!(near("afwijking.yaml", ""), unread("afwijkingen.yaml"));
    assert_eq!(near("README.md", "Van ons."), []);
    assert_eq!(near("parts/rechtsmiddelen.md", &built_in("parts/rechtsmiddelen.md")), []);
    let copy = built_in("avg_weigering/kind.yaml");
    let shop =
        load(&[("avg_weigerng/kind.yaml", &copy), ("avg_weigerng/letter.md", &built_in("avg_weigering/letter.md"))]);
    assert_eq!(lines(shop.unwrap().notes()), ["W kind-name-near"]);
}
