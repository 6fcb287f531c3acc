//! What a style file may hold, and where it is underlined when it does not.

use super::*;

fn codes(yaml: &str) -> Vec<(String, String)> {
    let source = Source::new("style.yaml", yaml);
    match Style::parse(&source) {
        Ok(_) => Vec::new(),
        Err(findings) => findings
            .into_iter()
            .map(|finding| {
                let span = finding.place.clone().unwrap().span;
                (finding.code().to_owned(), source.text[span].to_owned())
            })
            .collect(),
    }
}

fn pair(code: &str, text: &str) -> (String, String) {
    (code.to_owned(), text.to_owned())
}

#[test]
fn what_is_left_out_is_the_default() {
    for yaml in ["", "# niets\n", "marges: {links: 25}\n"] {
        assert_eq!(Style::parse(&Source::new("style.yaml", yaml)).unwrap(), Style::default(), "{yaml:?}");
    }
}

#[test]
fn every_number_out_of_range_is_found_where_it_stands() {
    let yaml = "marges: {links: 12, onder: 10}\ntekst: {grootte: .nan}\nhandtekening: 40\n";
    let expected = [".nan", "12", "10", "40"].map(|text| pair("style-out-of-range", text));
    assert_eq!(codes(yaml), expected);
}

#[test]
fn an_unknown_key_or_choice_is_refused() {
    assert_eq!(codes("kleur: rood\n")[0].0, "yaml-unknown-key");
    assert_eq!(codes("venster: boven\n")[0].0, "yaml-unknown-choice");
    assert_eq!(codes("logo: {bestand: a.png}\n")[0].0, "yaml-missing-key");
    assert_eq!(codes("venster: links\nvenster: rechts\n")[0].0, "yaml-duplicate-key");
    assert_eq!(codes("tekst: {grootte: elf}\n")[0].0, "yaml-wrong-type");
    assert_eq!(codes("kleuren: {accent: \"#1\n")[0].0, "yaml-unreadable");
}

#[test]
fn a_colour_has_six_digits() {
    assert_eq!(codes("kleuren: {accent: \"#12345\"}\n")[0].0, "style-color");
    assert_eq!(codes("kleuren: {accent: \"#+12345\"}\n")[0].0, "style-color");
    assert_eq!(codes("kleuren: {accent: \"#1234é\"}\n")[0].0, "style-color");
    assert_eq!(codes("kleuren: {accent: \"#0A1b2C\"}\n"), []);
}

#[test]
fn lines_do_not_touch_and_an_address_fits() {
    assert_eq!(codes("tekst: {grootte: 12, regelafstand: 12}\n")[0].0, "style-tight-lines");
    assert_eq!(codes("adresvak: {links: 60, rechts: 100, boven: 52, onder: 80}\n")[0].0, "style-small-address");
}

#[test]
fn a_colour_can_be_read_on_paper() {
    assert_eq!(codes("kleuren: {tekst: \"#8a8a8a\"}\n"), [pair("style-contrast", "\"#8a8a8a\"")]);
    assert_eq!(codes("kleuren: {tekst: \"#6f6f6f\"}\n"), []);
    // The sender's name is large and bold, and may be lighter than the text, unless it is small.
    assert_eq!(codes("kleuren: {accent: \"#8a8a8a\"}\n"), []);
    assert_eq!(codes("kleuren: {accent: \"#8a8a8a\"}\nbriefhoofd: {naam: 11}\n")[0].0, "style-contrast");
}

#[test]
fn own_lines_are_few_and_not_empty() {
    assert_eq!(codes("voettekst: {regels: [a, ' ']}\n"), [pair("style-empty", "' '")]);
    assert_eq!(codes("briefhoofd: {regels: [a, b, c, d, e]}\n")[0].0, "style-too-many-lines");
}
