//! The letters that grant a request: what goes wrong in them gives the finding that law.md names, and no other.

use std::{fs, path::Path};

use lettergen::{
    diag::{Finding, Severity},
    markdown::marks::{self, Mark},
};

use crate::cases::WORKSHOP;

fn case(stem: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("cases/{stem}.yaml"))).unwrap()
}

fn shown(finding: &Finding) -> String {
    let letter = if finding.severity == Severity::Error { 'E' } else { 'W' };
    let field = ["field", "name"].iter().find_map(|name| finding.args.get(*name));
    match field.filter(|_| finding.code().starts_with("case-")) {
        Some(field) => format!("{letter} {} {field}", finding.code()),
        None => format!("{letter} {}", finding.code()),
    }
}

/// What the whole line says about a case in which some words were replaced.
fn found(stem: &str, changes: &[(&str, &str)]) -> Vec<String> {
    let mut text = case(stem);
    for (from, to) in changes {
        assert_eq!(text.matches(from).count(), 1, "{stem}: {from}");
        text = text.replace(from, to);
    }
    WORKSHOP.letter("zaak.yaml", text.as_bytes()).findings.iter().map(shown).collect()
}

/// The same case with the passages of one element taken out of the letter.
fn without(stem: &str, element: &str) -> Vec<String> {
    let mut composition = WORKSHOP.compose("zaak.yaml", case(stem).as_bytes()).unwrap();
    let index = composition.kind.elements.iter().position(|known| known.id == element).unwrap();
    let mark = Mark::Element(u32::try_from(index).unwrap());
    let (open, close) = (marks::open(mark), marks::close(mark));
    let text = &mut composition.composed.text;
    while let Some(start) = text.find(&open) {
        let end = start + text[start..].find(&close).unwrap() + close.len();
        text.replace_range(start..end, "");
    }
    WORKSHOP.judge(composition).findings.iter().map(shown).collect()
}

const A2: &str = "a2-inzage-waterlelie";

#[test]
fn the_mutants_of_a2() {
    assert_eq!(without(A2, "inzage_c_ontvangers"), ["E inzage-c-ontvangers"]);
    let fee = ("Fijn dat u het vraagt.", "Wij brengen € 15 administratiekosten in rekening.");
    assert_eq!(found(A2, &[fee]), ["E kosten-zonder-grond"]);
}

#[test]
fn every_letter_of_article_15_is_missed_when_it_is_gone() {
    for element in [
        "inzage_bevestiging",
        "inzage_b_categorieen",
        "inzage_e_rechten",
        "inzage_f_klachtrecht",
        "inzage_h_geautomatiseerd",
    ] {
        let found = without(A2, element);
        let code = format!("E {}", element.replace('_', "-"));
        assert!(found.contains(&code), "{element}: {found:?}");
    }
    // An answer without a transfer may leave that out with a warning; with a transfer it may not.
    assert_eq!(without(A2, "inzage_lid2_doorgifte"), ["W inzage-lid2-doorgifte"]);
    let with = without("inzage-kredietbank-eenhoorn", "inzage_lid2_doorgifte");
    assert!(with.contains(&"E inzage-lid2-doorgifte".to_owned()), "{with:?}");
}

/// A case, what is replaced in it, and what is found then.
type Mutant = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

const MUTANTS: &[Mutant] = &[
    // Access: recipients, sources, decisions and transfers are told as they are.
    (A2, &[("  bron: betrokkene", "  bron: beide")], &["E case-missing-field inzage.bronnen"]),
    (A2, &[("  doorgifte: false", "  doorgifte: true")], &["E case-missing-field inzage.doorgiften"]),
    (
        A2,
        &[("  geautomatiseerde_besluiten: false", "  geautomatiseerde_besluiten: true")],
        &["E case-missing-field inzage.geautomatiseerd"],
    ),
    (A2, &[("naam: Ledenbureau De Vaart B.V. in Leiden", "naam: een ledenbureau")], &["W inzage-c-ontvangers"]),
    (
        A2,
        &[
            ("naam: Ledenbureau De Vaart B.V. in Leiden", "naam: onze leveranciers"),
            ("naam: Coöperatieve Spaarbank Rijnland U.A.", "naam: de bank"),
            ("naam: de bezoekers van onze website", "naam: derden"),
        ],
        &["E inzage-c-ontvangers", "E inzage-c-ontvangers", "E inzage-c-ontvangers"],
    ),
    (A2, &[("  ontvangers:\n", "  met_niemand_gedeeld: true\n  ontvangers:\n")], &["E inzage-c-ontvangers"]),
    (A2, &[(", grondslag: toestemming", "")], &["W inzage-a-grondslag"]),
    (
        A2,
        &[("bewaartermijn: zolang u daarvoor toestemming geeft", "bewaartermijn: zie onze privacyverklaring")],
        &["E inzage-privacyverklaring"],
    ),
    (
        A2,
        &[("Fijn dat u het vraagt.", "Omdat u een procedure voert, geven wij u de verslagen niet.")],
        &["E inzage-procesmotief"],
    ),
    (A2, &[("besluit: toewijzen", "besluit: gedeeltelijk")], &["E besluit-duidelijk"]),
    (A2, &[("Fijn dat u het vraagt.", "Wij willigen uw verzoek gedeeltelijk in.")], &["E besluit-duidelijk"]),
    (A2, &[("  bijlagen: [1]", "  bijlagen: [1, 2]")], &["E bijlagen"]),
    (
        "inzage-huurder-de-sluis",
        &[(
            r#"["31 augustus 2026", "vergoeding van € 250 voor het lek", "€ -250,00"]"#,
            r#"["31 augustus 2026", "€ -250,00"]"#,
        )],
        &["E inzage-tabel"],
    ),
    (
        "inzage-huurder-de-sluis",
        &[("Heb excuses gemaakt", "Wietse Huizinga heeft excuses gemaakt")],
        &["E geen-derden"],
    ),
    (
        "inzage-fysiotherapie-de-brug",
        &[("Het is uw dossier, en", "Het is uw dossier over uw hernia, en")],
        &["E gegevens-derden"],
    ),
    // No data: what was searched, and what there is since the request.
    ("inzage-geen-gegevens-veldmuis", &[("  op: 2026-11-09", "  op: 2026-11-13")], &["E zoekslag"]),
    (
        "inzage-geen-gegevens-veldmuis",
        &[("verzoek_bewaard_tot: 2028-12-31", "verzoek_bewaard_tot: 2026-11-01")],
        &["E verzoekgegevens"],
    ),
    // Portability.
    ("overdracht-energie-lichtpunt", &[("formaten: [csv]", "formaten: [pdf]")], &["W formaat"]),
    ("overdracht-energie-lichtpunt", &[("    op: 2026-11-11", "    op: 2026-11-13")], &["E rechtstreeks"]),
    // Erasure.
    ("wissing-dierenpension-pluis", &[("wissing:\n", "wissing:\n  blijft: uw facturen\n")], &["E wat-niet"]),
    (
        "wissing-dierenpension-pluis",
        &[("Ze stond bij ons op de wachtlijst", "Wij moeten uw brieven nog bewaren")],
        &["E wat-niet"],
    ),
    ("wissing-dierenpension-pluis", &[("  geen_backups: true\n", "")], &["W backups"]),
    ("wissing-dierenpension-pluis", &[("  verzoek_bewaard_tot: 2027-12-31\n", "")], &["W schaduw-verzoek"]),
    ("wissing-dierenpension-pluis", &[("op: 2026-11-09", "op: 2026-11-11")], &["E wat-gewist"]),
    (
        "wissing-dierenpension-pluis",
        &[("geen_ontvangers: true", "geen_ontvangers: false")],
        &["E case-missing-field kennisgeving.ontvangers"],
    ),
    ("wissing-makelaar-torenzicht", &[("backups_tot: 2026-12-31", "backups_tot: 2026-11-19")], &["E backups"]),
    (
        "wissing-makelaar-torenzicht",
        &[(
            "{naam: Woningpagina B.V., geinformeerd_op: 2026-11-17}",
            "{naam: Woningpagina B.V., geinformeerd_op: 2026-11-24}",
        )],
        &["E ontvangers-geinformeerd"],
    ),
    (
        "wissing-makelaar-torenzicht",
        &[("kennisgeving:\n", "kennisgeving:\n  geen_ontvangers: true\n")],
        &["E ontvangers-geinformeerd"],
    ),
    // Rectification.
    ("rectificatie-zwemschool-de-dolfijn", &[("nieuw: El Amrani", "nieuw: El Armani")], &["E oude-en-nieuwe-waarde"]),
    (
        "rectificatie-zwemschool-de-dolfijn",
        &[("    toegevoegd_op: 2026-11-10", "    toegevoegd_op: 2026-11-16")],
        &["E aanvulling"],
    ),
    (
        "rectificatie-zwemschool-de-dolfijn",
        &[("hoedanigheid: vertegenwoordiger", "hoedanigheid: betrokkene")],
        &["E gericht-aan-juiste"],
    ),
    // Restriction, and its end.
    ("beperking-incasso-de-ransdorp", &[("vanaf: 2026-11-04", "vanaf: 2026-11-12")], &["E grond-beperking"]),
    ("opheffing-beperking-de-ransdorp", &[("  datum: 2026-12-21", "  datum: 2026-12-08")], &["E datum-opheffing"]),
    (
        "opheffing-beperking-de-ransdorp",
        &[("beantwoord_op: 2026-11-11", "beantwoord_op: 2026-12-07")],
        &["E tijdigheid"],
    ),
    // Objection, and a decision by a computer.
    ("bezwaar-supermarkt-de-mand", &[("  gewist_op: 2026-11-16", "  gewist_op: 2026-11-18")], &["E wissing-gevolg"]),
    ("herbeoordeling-energie-windvaan", &[("bevoegd: true", "bevoegd: false")], &["E menselijke-tussenkomst"]),
    (
        "herbeoordeling-energie-windvaan",
        &[("beoordeeld_op: 2026-11-10", "beoordeeld_op: 2026-11-16")],
        &["E menselijke-tussenkomst"],
    ),
];

#[test]
fn every_mutant_gives_its_own_finding_and_no_other() {
    let wrong: Vec<_> = MUTANTS
        .iter()
        .map(|(stem, changes, expected)| (stem, changes, found(stem, changes), expected))
        .filter(|(_, _, found, expected)| found != *expected)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
