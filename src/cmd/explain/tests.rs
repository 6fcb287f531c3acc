//! What `explain` prints for an invented kind.

use super::*;
use crate::{
    cmd::console::Form,
    diag::{Place, Source},
    kind::{Field, FieldKind, Omission, Roles, RuleUse},
    report::{
        catalogue::{Catalogue, Language},
        human::Look,
    },
};

fn console() -> Console {
    let look = Look { color: false, width: 80 };
    Console { catalogue: Catalogue::new(Language::Dutch), look, form: Form::Human, is_told_its_language: true }
}

fn page_of(name: &str, kinds: &[Kind]) -> Result<String, Finding> {
    let templates = Templates::embedded();
    let law = Law::parse(&templates.read("law.yaml").unwrap().source().unwrap()).unwrap();
    let kinds: Vec<&Kind> = kinds.iter().collect();
    let known = Known { kinds: &kinds, templates: &templates, law: &law, gates: &|_| None };
    let page = text(name, false, known, &console());
    page.map_err(|mut findings| findings.remove(0))
}

fn element(says: &str, place: Place) -> Element {
    Element {
        id: "rm_klacht_ap".to_owned(),
        says: says.to_owned(),
        basis: "artikel 77 AVG".to_owned(),
        unsure: Some("Of lid 4 ook ziet op een deelbesluit.".to_owned()),
        when: vec!["besluit".to_owned()],
        unless: Vec::new(),
        each: Some("onderdelen".to_owned()),
        cites: vec![
            vec![Evidence::Pattern("RX_AP".to_owned())],
            vec![Evidence::Pattern("RX_KLACHT".to_owned()), Evidence::Phrase("te goeder trouw".to_owned())],
        ],
        sentence: Vec::new(),
        shows: vec![".recht".to_owned()],
        at_least: Some(150),
        severity: Severity::Warning,
        error_when: Some("afzender_particulier".to_owned()),
        optional: false,
        zones: Vec::new(),
        allows: Vec::new(),
        place,
    }
}

fn kind(id: &str, says: &str) -> Kind {
    let source = Source::new(format!("{id}/kind.yaml"), "");
    let place = Place::new(&source, 0..0);
    let field = |name: &str, kind, example: Option<&str>| Field {
        name: name.to_owned(),
        kind,
        required: true,
        required_when: None,
        ask: "Welk recht?".to_owned(),
        example: example.map(str::to_owned),
        at_least: None,
        at_most: None,
        fits: None,
        reads: None,
        means: Vec::new(),
        place: place.clone(),
    };
    let choice = FieldKind::Choice(vec![("inzage".to_owned(), "inzage".to_owned())]);
    let item = FieldKind::Group(vec![field("recht", choice, Some("inzage"))]);
    Kind {
        id: id.to_owned(),
        title: "Beslissing op uw verzoek".to_owned(),
        blocks: Vec::new(),
        roles: Roles::from_iter([Role::Verantwoordelijke, Role::Weigering]),
        omitted: vec![Omission {
            part: None,
            name: "vrije_meningsuiting".to_owned(),
            reason: "Geen uitlating.".to_owned(),
            place: place.clone(),
        }],
        purpose: "Om een verzoek af te wijzen.".to_owned(),
        fields: vec![field("onderdelen", FieldKind::List(Box::new(item)), None)],
        rules: vec![RuleUse { id: "onbekend".to_owned(), place: place.clone() }],
        elements: vec![element(says, place)],
        source,
    }
}

#[test]
fn an_element_shows_all_there_is_to_know_and_shares_a_page_where_kinds_agree() {
    let kinds = [kind("a", "Er kan worden geklaagd."), kind("b", "Er kan worden geklaagd."), kind("c", "Anders.")];
    let expected = "\
Element rm_klacht_ap (waarschuwing, fout bij afzender_particulier)
    Er kan worden geklaagd.
    Grondslag: artikel 77 AVG
    Alleen bij: besluit
    Voor elk onderdeel van: onderdelen
    Bewijs: RX_AP; RX_KLACHT of “te goeder trouw”
    Toont: .recht
    Minstens 150 tekens.
    Onzeker: Of lid 4 ook ziet op een deelbesluit.
    Komt voor in: a, b

Element rm_klacht_ap (waarschuwing, fout bij afzender_particulier)
    Anders.
";
    assert!(page_of("rm-klacht-ap", &kinds).unwrap().starts_with(expected));
    assert_eq!(page_of("rm_klacht_ap", &kinds), page_of("RM-klacht-ap", &kinds));
}

#[test]
fn a_kind_shows_its_fields_elements_and_rules() {
    let page = page_of("avg-weigering", &[kind("avg_weigering", "Er kan worden geklaagd.")]).unwrap();
    let expected = "\
Briefsoort avg_weigering
    Beslissing op uw verzoek
    Om een verzoek af te wijzen.
    Rollen: verantwoordelijke, weigering

Velden van de zaak
    onderdelen (list: group, verplicht)
        Welk recht?
    onderdelen[].recht (choice, verplicht)
        Welk recht?
        bijvoorbeeld inzage
        keuze:
            inzage: inzage

Wat de brief moet zeggen

    rm_klacht_ap (waarschuwing, fout bij afzender_particulier)
        Er kan worden geklaagd.
        Grondslag: artikel 77 AVG
";
    assert!(page.starts_with(expected), "{page}");
    assert!(page.contains("\nNiet van toepassing\n\n    vrije_meningsuiting\n        Geen uitlating.\n"), "{page}");
    assert!(page.contains("\nWat moet kloppen\n\n    onbekend\n\nWat de auteur zelf nagaat\n\n    Of "), "{page}");
}

#[test]
fn a_role_shows_what_it_says_and_which_kinds_have_it() {
    let page = page_of("weigering", &[kind("a", "…")]).unwrap();
    let expected = "Rol weigering\n    De brief weigert een verzoek, geheel of voor een deel.\n    Komt voor in: a\n";
    assert_eq!(page, expected);
}

#[test]
fn a_fact_shows_what_it_says_and_what_it_decides() {
    let fact = &FACTS[0];
    let mut kind = kind("a", "…");
    kind.elements[0].unless = vec![fact.name.to_owned()];
    let page = page_of(fact.name, &[kind]).unwrap();
    assert!(page.contains(&format!("Gegeven {}\n    ", fact.name)), "{page}");
    assert!(page.ends_with("\n    Bepaalt: rm_klacht_ap\n"), "{page}");
}

#[test]
fn a_code_shows_its_message_with_its_arguments_named() {
    let page = page_of("folder_without_cases", &[]).unwrap();
    assert!(page.starts_with("Code folder-without-cases\n    In ‹file› staan geen zaken"), "{page}");
}

#[test]
fn the_law_is_shown_entry_by_entry_with_what_is_uncertain_about_it() {
    let page = page_of("law", &[]).unwrap();
    let lines = [
        "\nap\n    naam: Autoriteit Persoonsgegevens\n",
        "    Bron: law.md E.1 [S18]\n    Nagekeken op: 20 november 2026\n    Opnieuw nakijken uiterlijk: 20 november 2027\n",
        "    koningsdag: maand 4, dag 27, als_zondag -1\n    gelijkgesteld: 28 april 2023, ",
        "    Open punt: H.3 Of Goede Vrijdag",
        "\ntermijnen.antwoord\n    maanden: 1\n",
        "    Onzeker: Dat een eis tot verwijdering",
        "    inzage: artikel 15 AVG, recht op inzage\n",
        "\nbewaartermijnen\n    gegevens: medisch dossier\n",
        "\nOpen punten\n\n    H.1 Of de Verzamelwet",
        "\nWat de auteur zelf nagaat\n\n    Of de uitleg klopt",
        "Raakt: avg_weigering, avg_gedeeltelijk\n",
    ];
    let mut rest = page.as_str();
    for line in lines {
        let at = rest.find(line).unwrap_or_else(|| panic!("no {line} after the lines before it in\n{page}"));
        rest = &rest[at + line.len()..];
    }
}

#[test]
fn an_element_and_a_rule_show_the_open_points_that_touch_them() {
    let page = page_of("tijdigheid", &[]).unwrap();
    assert!(page.contains("\n    Open punt: H.3 Of Goede Vrijdag"), "{page}");
    let mut kind = kind("a", "…");
    kind.elements[0].id = "rm_zes_weken".to_owned();
    let page = page_of("rm_zes_weken", &[kind]).unwrap();
    assert!(page.contains("\n    Open punt: H.1 Of de Verzamelwet"), "{page}");
}

#[test]
fn terms_are_counted_of_a_case() {
    assert_eq!(page_of("termijn", &[]).unwrap_err().code(), "explain-needs-case");
}

#[test]
fn a_typo_is_answered_with_what_was_meant() {
    let kinds = [kind("avg_weigering", "…")];
    let nearest = |name: &str| page_of(name, &kinds).unwrap_err().args["nearest"].clone();
    assert_eq!(nearest("avg_wegering"), "avg_weigering");
    assert_eq!(nearest("rm-klacht-app"), "rm_klacht_ap");
    assert_eq!(nearest("element-mising"), "element-missing");
    assert_eq!(nearest("zzz"), "");
}

#[test]
fn a_rule_shows_its_page_and_what_it_rests_on() {
    let rule = &RULES[0];
    let page = page_of(rule.id, &[]).unwrap();
    let opening = rule.page.split_whitespace().next().unwrap().to_owned();
    assert!(page.contains(&format!("Regel {} (", rule.id)) && page.contains(&opening), "{page}");
    assert!(page.contains(&format!("Grondslag: {}", rule.basis)), "{page}");
}
