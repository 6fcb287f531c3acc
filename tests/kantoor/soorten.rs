//! Kinds of an office: a copy under another name behaves as the original, and a letter outside both tracks is possible.

use std::{collections::BTreeMap, fs, path::Path};

use lettergen::{
    kind::Role,
    letter::Workshop,
    project::{Templates, named::Files},
};

use crate::cases::{CASES, WORKSHOP, lines};

/// A folder with these files in it.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn workshop(folder: &Path) -> Workshop {
    let templates = Templates::open(Some(folder), None).unwrap();
    Workshop::load(&templates).unwrap_or_else(|found| panic!("{found:#?}"))
}

/// What is found in a case, and the Markdown of its letter.
fn made(workshop: &Workshop, name: &str, case: &str, files: &Files) -> (Vec<String>, Option<String>) {
    let composed = workshop.compose_with(name, case.as_bytes(), files);
    match composed.and_then(|composition| workshop.prove(composition)) {
        Ok(proven) => (lines(&proven.findings), Some(proven.markdown.text.clone())),
        Err(found) => (lines(&found), None),
    }
}

#[test]
fn a_copy_of_a_kind_under_another_name_finds_the_same_and_reads_the_same() {
    let built_in = Templates::embedded();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let new_name = |id: &str| format!("kantoor_{}", id.chars().rev().collect::<String>());
    for id in built_in.kinds() {
        for file in ["kind.yaml", "letter.md"] {
            let text = built_in.read(&format!("{id}/{file}")).unwrap();
            let text = String::from_utf8(text.bytes.into_owned()).unwrap();
            files.insert(format!("{}/{file}", new_name(&id)), text);
        }
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let folder = folder(&files);
    let own = workshop(folder.path());
    // The case as it is; a letter that comes a year late; a term that is too short; nothing that the sender knows.
    let changes = [
        ("", ""),
        ("briefdatum: 2026", "briefdatum: 2027"),
        ("termijn:\n  datum: 2026-11-2", "termijn:\n  datum: 2026-11-1"),
        ("besluit: weigeren", "besluit: toewijzen"),
    ];
    for case in CASES.iter() {
        let soort = case.text.lines().find_map(|line| line.strip_prefix("soort: ")).unwrap();
        let soort = soort.split([' ', '#']).next().unwrap();
        for (old, new) in changes.iter().filter(|(old, _)| case.text.contains(old)) {
            let text = case.text.replace(old, new);
            let renamed = text.replacen(&format!("soort: {soort}"), &format!("soort: {}", new_name(soort)), 1);
            assert_eq!(
                made(&own, &case.name(), &renamed, &case.files),
                made(&WORKSHOP, &case.name(), &text, &case.files),
                "{} {new}",
                case.stem
            );
        }
    }
}

const RENT: &str = "\
title: Herinnering aan de huur
purpose: Een huurder vriendelijk herinneren aan een huur die niet is betaald.
roles: []
uses: [letter]
fields:
  huur: {type: money, required: true, ask: Welk bedrag staat open?}
  maand: {type: text, required: true, ask: Over welke maand?}
elements:
  open_huur: {says: Zegt welk bedrag over welke maand openstaat., basis: artikel 7:212 BW, shows: [huur, maand]}
omit:
  fields.kenmerk.uw: De huurder heeft geen kenmerk.
";
const RENT_LETTER: &str = "\
{% extends \"parts/brief.md\" %}
{% block betreft %}Uw huur over {{ maand }}{% endblock betreft %}
{% block tekst %}
{% <element.open_huur> %}De huur over {{ maand }} is nog niet betaald: {{ huur }}.{% </element.open_huur> %}
{% endblock tekst %}
";
const RENT_CASE: &str = "\
soort: huur_herinnering
briefdatum: 2026-11-17
plaats: Zwolle
verzendwijze: [post]
kenmerk: {ons: H-12}
afzender:
  naam: J. de Wit
  rechtsvorm: particulier
  straat: Lindelaan
  huisnummer: 4
  postcode: 8011 AB
  plaats: Zwolle
geadresseerde:
  naam: P. Kerkstra
  hoedanigheid: klant
  aanspreekvorm: heer
  straat: Dorpsstraat
  huisnummer: 1
  postcode: 8012 AB
  plaats: Zwolle
ondertekenaar: {naam: J. de Wit}
huur: € 725
maand: oktober 2026
";

#[test]
fn a_letter_outside_both_tracks_is_possible() {
    let folder = folder(&[("huur_herinnering/kind.yaml", RENT), ("huur_herinnering/letter.md", RENT_LETTER)]);
    let own = workshop(folder.path());
    let rent = |case: &str| made(&own, "zaak.yaml", case, &Files::default());
    let (found, markdown) = rent(RENT_CASE);
    assert_eq!(found, Vec::<String>::new());
    assert!(markdown.unwrap().contains("De huur over oktober 2026 is nog niet betaald"));
    let (found, _) = rent(&RENT_CASE.replace("huur: € 725\n", ""));
    assert_eq!(found, ["E case-missing-field huur"]);
    let (found, _) = rent(&RENT_CASE.replace("{ons: H-12}", "{ons: H-12, uw: B2}"));
    assert_eq!(found, ["E case-unknown-field kenmerk.uw"]);
}

#[test]
fn what_is_left_out_is_an_element_a_rule_or_a_field_of_a_block() {
    let rules = |folder: &Path| {
        let own = workshop(folder);
        let kind = own.kinds().find(|kind| kind.id == "huur_herinnering").unwrap();
        let has = |id: &str| kind.rules.iter().any(|rule| rule.id == id);
        (kind.element("aanhef").is_some(), has("aanhef"), has("weekdag_klopt"))
    };
    let omitting = |more: &str| {
        let manifest = format!("{RENT}{more}");
        folder(&[("huur_herinnering/kind.yaml", &manifest), ("huur_herinnering/letter.md", RENT_LETTER)])
    };
    assert_eq!(rules(omitting("").path()), (true, true, true));
    assert_eq!(rules(omitting("  aanhef: Een kaart.\n").path()), (false, false, true));
    assert_eq!(rules(omitting("  elements.aanhef: Een kaart.\n").path()), (false, true, true));
    assert_eq!(rules(omitting("  rules.aanhef: Een kaart.\n").path()), (true, false, true));
    assert_eq!(rules(omitting("  rules.weekdag_klopt: Geen datum.\n").path()), (true, true, false));
    let refused = |more: &str| {
        let folder = omitting(more);
        let found = Workshop::load(&Templates::open(Some(folder.path()), None).unwrap()).unwrap_err();
        lines(&found)
    };
    for wrong in ["aanhev", "rules.huur", "fields.aanhef", "fields.kenmerk.vw", "elements.weekdag_klopt"] {
        assert_eq!(refused(&format!("  {wrong}: x\n")), ["E kind-unknown-omission"], "{wrong}");
    }
    for own in ["open_huur", "elements.open_huur", "fields.huur"] {
        assert_eq!(refused(&format!("  {own}: x\n"))[0], "E kind-omits-own", "{own}");
    }
}

#[test]
fn what_the_author_must_see_to_names_roles_and_kinds_that_exist() {
    let known =
        |name: &String| Role::ALL.iter().any(|role| role.id() == name) || WORKSHOP.kinds().any(|kind| kind.id == *name);
    for check in &WORKSHOP.law().zelf_nagaan {
        assert!(check.bij.iter().all(known), "{}: {:?}", check.id, check.bij);
    }
}
