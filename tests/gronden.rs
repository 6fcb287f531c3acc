//! Every ground of law.md D.3 and D.4: a small case for each right that knows it, and what happens when something lacks.

use std::{collections::BTreeMap, fmt::Write as _};

use lettergen::diag::{Finding, Severity};

use crate::cases::WORKSHOP;

mod tabel;

use tabel::{ALL, GROUNDS, Ground};

const HEAD: &str = "soort: avg_weigering
briefdatum: 2026-11-06
plaats: Nijmegen
kenmerk: {ons: AVG-2026-014}
verzendwijze: [email, post]
afzender: {naam: Stichting De Proef, rechtsvorm: stichting, straat: Spoorstraat, huisnummer: '77', postcode: 6511 AE, plaats: Nijmegen, kvk: '00001006', email: privacy@proef.example}
geadresseerde: {naam: R. Mulder, aanspreekvorm: heer, straat: Groesbeekhof, huisnummer: '15', postcode: 6524 BN, plaats: Nijmegen, email: r.mulder@postvak.example, hoedanigheid: betrokkene}
bewaartermijn_verzoek: {termijn: twee jaar, waarom: om te laten zien wat wij hebben gedaan}
eerder_verstrekt: {datum: 2026-09-01, brief: onze brief van 1 september 2026}
contactpunt: {naam: Marit de Haan, email: privacy@proef.example}
ondertekenaar: {naam: Joost Verbeek, functie: bestuurder}
besluit: weigeren
";

const REASONS: &str = "Wij hebben in al onze systemen gezocht naar uw gegevens. Daarbij vonden wij één dossier. In dat \
                       dossier staan uw naam, uw adres en de brieven die u ons schreef. Een medewerker heeft het op 2 \
                       november helemaal gelezen en met uw brief vergeleken.";

type Data = Vec<(&'static str, &'static str)>;

/// A case with one refused part.
fn case(right: &str, ground: &str, data: &Data) -> String {
    let mut text = format!(
        "{HEAD}verzoek: {{rechten: [{right}], ontvangen_op: 2026-10-12, kanaal: email, omschrijving: iets te doen met \
         de gegevens in uw dossier}}\nonderdelen:\n  - recht: {right}\n    onderwerp: de gegevens in uw dossier\n    \
         besluit: weigeren\n    grond: {ground}\n"
    );
    let mut groups: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for (path, value) in data {
        match path.split_once('.') {
            None => writeln!(text, "    {path}: {value}").unwrap(),
            Some((group, field)) => groups.entry(group).or_default().push((field, value)),
        }
    }
    for (group, fields) in groups {
        writeln!(text, "    {group}:").unwrap();
        for (field, value) in fields {
            writeln!(text, "      {field}: {value}").unwrap();
        }
    }
    text
}

/// The data that a part of that ground needs for a right.
fn data(ground: &Ground, right: &str) -> Data {
    let always = [("motivering", REASONS), ("wat_wel", "Uw oude telefoonnummer hebben wij gewist.")];
    let here = ground.data.iter().filter(|(rights, ..)| rights.is_empty() || rights.contains(&right));
    always.into_iter().chain(here.map(|(_, path, value)| (*path, *value))).collect()
}

/// What the whole line says about a case.
fn found(text: &str) -> Vec<String> {
    WORKSHOP.letter("zaak.yaml", text.as_bytes()).findings.iter().map(shown).collect()
}

fn shown(finding: &Finding) -> String {
    let letter = if finding.severity == Severity::Error { 'E' } else { 'W' };
    let field = ["veld", "field", "name"].iter().find_map(|name| finding.args.get(*name));
    field.map_or_else(|| format!("{letter} {}", finding.code()), |field| format!("{letter} {} {field}", finding.code()))
}

/// Every ground with every right that knows it.
fn pairs() -> impl Iterator<Item = (&'static Ground, &'static str)> {
    GROUNDS.iter().flat_map(|ground| ground.rights.iter().map(move |right| (ground, *right)))
}

#[test]
fn the_table_has_every_ground_of_the_ledger() {
    let ledger: Vec<&str> = WORKSHOP.law().gronden.soorten.keys().map(String::as_str).collect();
    assert_eq!(GROUNDS.iter().map(|ground| ground.id).collect::<Vec<_>>(), ledger);
}

#[test]
fn each_ground_makes_a_letter_for_each_of_its_rights() {
    for (ground, right) in pairs() {
        let text = case(right, ground.id, &data(ground, right));
        assert_eq!(found(&text), ground.warns, "{} {right}\n{text}", ground.id);
    }
}

#[test]
fn what_a_ground_demands_is_missed_when_it_lacks() {
    let mut mutants = 0;
    for (ground, right) in pairs() {
        let whole = data(ground, right);
        for (at, (path, _)) in whole.iter().enumerate().skip(2).filter(|(_, (path, _))| !ground.free.contains(path)) {
            let mut lacking = whole.clone();
            lacking.remove(at);
            let found = found(&case(right, ground.id, &lacking));
            let told: Vec<_> = found.iter().filter(|line| !ground.warns.contains(&line.as_str())).collect();
            // Without the last value of a group the template has no sentence for the ground either.
            let group = path.split('.').next().unwrap();
            let empty = path.contains('.') && !lacking.iter().any(|(other, _)| other.starts_with(group));
            let about = told[0].starts_with("E ") && told[0].ends_with(path) && (told.len() == 1 || empty);
            assert!(about, "{} {right} without {path}: {found:?}", ground.id);
            mutants += 1;
        }
    }
    assert!(mutants > 90, "{mutants}");
}

#[test]
fn no_ground_serves_a_right_that_does_not_know_it() {
    for ground in GROUNDS {
        for right in ALL {
            let text = case(right, ground.id, &data(ground, right));
            let findings = match WORKSHOP.compose("zaak.yaml", text.as_bytes()) {
                Ok(composition) => composition.findings,
                Err(findings) => findings,
            };
            let errors: Vec<_> = findings.iter().filter(|finding| finding.is_error()).map(shown).collect();
            let expected = if ground.rights.contains(right) { vec![] } else { vec!["E grond-niet-toegestaan"] };
            assert_eq!(errors, expected, "{} {right}", ground.id);
        }
    }
}

#[test]
fn reasons_of_one_line_and_nothing_instead_are_told() {
    let ground = GROUNDS.iter().find(|ground| ground.id == "art17_3_a").unwrap();
    let mut short = data(ground, "wissing");
    short[0].1 = "Dat kan niet.";
    assert_eq!(found(&case("wissing", ground.id, &short)), ["E case-text-too-short onderdelen.motivering"]);
    let mut nothing = data(ground, "wissing");
    nothing.remove(1);
    assert_eq!(found(&case("wissing", ground.id, &nothing)), ["W wat-wel onderdelen[1].wat_wel"]);
}

/// The case of `art17_3_b` with other data.
fn kept(changes: &[(&'static str, &'static str)]) -> Vec<String> {
    let ground = GROUNDS.iter().find(|ground| ground.id == "art17_3_b").unwrap();
    let mut data = data(ground, "wissing");
    for (path, value) in changes {
        data.iter_mut().find(|(known, _)| known == path).unwrap().1 = value;
    }
    found(&case("wissing", "art17_3_b", &data))
}

#[test]
fn a_period_that_is_over_is_no_ground() {
    let over = [("bewaargrond.aanvang", "2018-12-31"), ("bewaargrond.einddatum", "2025-12-31")];
    assert_eq!(kept(&over), ["E bewaargrond"]);
    assert_eq!(kept(&[("bewaargrond.einddatum", "2026-11-05")]), ["E bewaargrond"]);
    assert_eq!(kept(&[("bewaargrond.einddatum", "2026-11-06")]), Vec::<String>::new());
}

#[test]
fn each_row_of_the_retention_table_is_known() {
    let kept = |act, article, term, start, end| {
        kept(&[
            ("bewaargrond.gegevens", "uw gegevens"),
            ("bewaargrond.wet", act),
            ("bewaargrond.artikel", article),
            ("bewaargrond.termijn", term),
            ("bewaargrond.aanvang", start),
            ("bewaargrond.einddatum", end),
        ])
    };
    let tax = "Algemene wet inzake rijksbelastingen";
    let vat = "Uitvoeringsbeschikking omzetbelasting 1968";
    let wages = "Uitvoeringsregeling loonbelasting 2011";
    let laundering = "Wet ter voorkoming van witwassen en financieren van terrorisme (Wwft)";
    let rows = [
        (tax, "artikel 52 lid 4 AWR", "zeven jaar", "2031-12-31", "2032-01-01"),
        ("Burgerlijk Wetboek", "artikel 2:10 lid 3 BW", "zeven jaar", "2031-12-31", "2032-01-01"),
        ("Burgerlijk Wetboek", "artikel 3:15i BW", "zeven jaar", "2031-12-31", "2032-01-01"),
        (vat, "artikel 13 lid 4", "tien jaar", "2034-12-31", "2035-01-01"),
        (wages, "artikel 7.5", "vijf jaar", "2029-12-31", "2030-01-01"),
        (laundering, "artikel 33 lid 3 Wwft", "vijf jaar", "2029-12-31", "2030-01-01"),
    ];
    // The term of a medical file does not hold against the patient.
    let care = |last| kept("Burgerlijk Wetboek", "artikel 7:454 lid 3 BW", "twintig jaar", "2024-12-31", last);
    assert_eq!(care("2044-12-31"), ["E bewaargrond-medisch"]);
    assert_eq!(care("2045-01-01"), ["W bewaargrond", "E bewaargrond-medisch"]);
    for (act, article, term, last, longer) in rows {
        assert_eq!(kept(act, article, term, "2024-12-31", last), Vec::<String>::new(), "{article}");
        assert_eq!(kept(act, article, term, "2024-12-31", longer), ["W bewaargrond"], "{article}");
    }
}

#[test]
fn what_no_act_keeps_may_not_be_kept() {
    for data in ["uw sollicitatiebrief", "de aantekeningen van onze klantenservice", "uw marketingprofiel"] {
        let guidance = [
            ("bewaargrond.gegevens", data),
            ("bewaargrond.wet", "ons bewaarbeleid"),
            ("bewaargrond.artikel", "artikel 3 van dat beleid"),
        ];
        assert_eq!(kept(&guidance), ["E bewaargrond"], "{data}");
    }
    let birth = [("bewaargrond.gegevens", "uw factuur en uw geboortedatum")];
    assert_eq!(kept(&birth), ["W bewaargrond"]);
}

#[test]
fn no_ground_at_all_serves_against_advertising() {
    for ground in GROUNDS {
        let text = case("bezwaar_dm", ground.id, &data(ground, "bezwaar"));
        let findings = match WORKSHOP.compose("zaak.yaml", text.as_bytes()) {
            Ok(composition) => composition.findings,
            Err(findings) => findings,
        };
        let errors: Vec<_> = findings.iter().filter(|finding| finding.is_error()).map(shown).collect();
        assert!(errors.is_empty() || errors == ["E dm-bezwaar-geweigerd"], "{}: {errors:?}", ground.id);
        assert!(found(&text).contains(&"E dm-bezwaar-geweigerd".to_owned()), "{}", ground.id);
    }
}

/// The case of `dwingende_gronden` with another basis, without what is weighed.
#[test]
fn an_objection_to_what_rests_on_consent_or_a_contract_is_not_weighed() {
    for basis in ["toestemming", "overeenkomst"] {
        let part: Data = vec![("motivering", REASONS), ("wat_wel", "Meer is er niet."), ("belangen.grondslag", basis)];
        assert_eq!(found(&case("bezwaar", "dwingende_gronden", &part)), Vec::<String>::new(), "{basis}");
        let weighed = [part, vec![("belangen.zwaarder", "Ons belang weegt zwaarder.")]].concat();
        assert_eq!(found(&case("bezwaar", "dwingende_gronden", &weighed)), ["E grond-niet-toegestaan"], "{basis}");
    }
}

#[test]
fn advertising_and_profiles_are_never_a_matter_of_weighing() {
    let ground = GROUNDS.iter().find(|ground| ground.id == "dwingende_gronden").unwrap();
    let text = case("bezwaar", ground.id, &data(ground, "bezwaar"));
    let text = text.replace("onderwerp: de gegevens in uw dossier", "onderwerp: reclame per e-mail");
    assert_eq!(found(&text), ["E dm-bezwaar-geweigerd"]);
    let ground = GROUNDS.iter().find(|ground| ground.id == "art22_2_b").unwrap();
    let text = case("geautomatiseerd", ground.id, &data(ground, "geautomatiseerd"));
    assert_eq!(found(&text.replace("profilering: false", "profilering: true")), ["E grond-niet-toegestaan"]);
}
