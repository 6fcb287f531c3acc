//! Decisions in part and on manifestly unfounded requests (law.md B.4, kinds 24 and 25): each mutant of a case that is in
//! order gives exactly the finding for what was changed.

use lettergen::diag::{Finding, Severity};

use crate::cases::WORKSHOP;

const FILE: &str = include_str!("../cases/deels-uitzendbureau-werkland.yaml");
const COUNCIL: &str = include_str!("../cases/deels-gemeente-meerdorp.yaml");
const MEDIATOR: &str = include_str!("../cases/deels-geschillen-de-klacht.yaml");
const FEE: &str = include_str!("../cases/kosten-volkstuin-de-korenbloem.yaml");
const REFUSAL: &str = include_str!("../cases/weigering-herhaling-rijschool-vaart.yaml");
const ABUSE: &str = include_str!("../cases/misbruik-nieuwsbrief-houtloods.yaml");

fn found(text: &str) -> Vec<String> {
    WORKSHOP.letter("zaak.yaml", text.as_bytes()).findings.iter().map(shown).collect()
}

fn shown(finding: &Finding) -> String {
    let letter = if finding.severity == Severity::Error { 'E' } else { 'W' };
    format!("{letter} {} ({})", finding.code(), finding.problem.key)
}

/// A case with other words in one place.
fn with(case: &str, old: &str, new: &str) -> String {
    assert_eq!(case.matches(old).count(), 1, "{old}");
    case.replace(old, new)
}

/// A case without a key and everything under it.
fn without(case: &str, key: &str) -> String {
    let start = case.find(&format!("\n{key}:")).unwrap_or_else(|| panic!("{key}")) + 1;
    let indent = key.len() - key.trim_start().len();
    let mut end = start + case[start..].find('\n').unwrap() + 1;
    for line in case[end..].split_inclusive('\n') {
        let inner = line.len() - line.trim_start().len() > indent || line.trim().is_empty();
        if !inner {
            break;
        }
        end += line.len();
    }
    format!("{}{}", &case[..start], &case[end..])
}

#[track_caller]
fn mutant(case: &str, expected: &[&str]) {
    assert_eq!(found(case), expected);
}

#[test]
fn the_cases_are_in_order() {
    for case in [FILE, COUNCIL, MEDIATOR, FEE, REFUSAL, ABUSE] {
        mutant(case, &[]);
    }
}

#[test]
fn a_partial_decision_is_called_one_and_has_both_sides() {
    let refused = with(FILE, "besluit: gedeeltelijk", "besluit: weigeren");
    mutant(&refused, &["E besluit-duidelijk (besluit-past-niet-bij-deel)"]);
    let one_sided = "besluit: gedeeltelijk\nonderdelen:\n  - {recht: wissing, onderwerp: uw account, besluit: toewijzen}\n\
                     wissing: {gewist: [{gegevens: uw account, waar: ons systeem, op: 2026-11-13}], backups_tot: \
                     2026-12-14, verzoek_bewaard_tot: 2028-12-31}\nkennisgeving: {geen_ontvangers: true}\n";
    let head = FILE.split("\nbesluit: ").next().unwrap().replace("rechten: [inzage, wissing]", "rechten: [wissing]");
    let signed = "bewaartermijn_verzoek: {termijn: twee jaar, waarom: als bewijs}\ncontactpunt: {naam: Femke, email: a@b.example}\nondertekenaar: {naam: Rob, functie: directeur}\n";
    mutant(&format!("{head}\n{one_sided}{signed}"), &["E besluit-duidelijk (besluit-niet-gedeeltelijk)"]);
}

#[test]
fn every_right_gets_a_decision_and_every_grant_says_what_is_given() {
    let more = with(FILE, "rechten: [inzage, wissing]", "rechten: [inzage, wissing, bezwaar]");
    mutant(&more, &["E onderdelen-compleet (onderdeel-ontbreekt)"]);
    mutant(&without(COUNCIL, "rectificatie"), &["E onderdelen-compleet (onderdeel-zonder-uitwerking)"]);
    let ground = with(
        COUNCIL,
        "onderwerp: het aantal bewoners van uw huis\n    besluit: toewijzen",
        "onderwerp: het aantal bewoners van uw huis\n    besluit: toewijzen\n    grond: gegevens_juist",
    );
    mutant(&ground, &["E onderdelen-compleet (onderdeel-grond-bij-toewijzing)"]);
}

#[test]
fn who_received_erased_or_corrected_data_is_told() {
    mutant(&without(COUNCIL, "kennisgeving"), &["E case-missing-field (case-missing-field)"]);
    mutant(&without(FILE, "kennisgeving"), &["E case-missing-field (case-missing-field)"]);
}

#[test]
fn access_that_is_granted_in_part_still_answers_every_letter_of_article_15() {
    for field in ["doelen", "categorieen", "ontvangers", "bron", "geautomatiseerde_besluiten", "doorgifte"] {
        let codes = found(&without(FILE, &format!("  {field}")));
        assert!(codes.iter().all(|code| code.starts_with("E case-missing-field")), "{field}: {codes:?}");
        assert!(!codes.is_empty(), "{field}");
    }
}

#[test]
fn what_was_redacted_is_told() {
    let unexplained = "E weglakking (weglakking-niet-uitgelegd)";
    mutant(&without(FILE, "weglakking"), &[unexplained]);
    mutant(&without(FILE, "  plaatsen"), &["E case-missing-field (case-missing-field)"]);
    let denied = without(&with(FILE, "toegepast: true", "toegepast: false"), "  plaatsen");
    mutant(&denied, &[unexplained]);
    // Two parts about access, and nobody says whether anything was redacted.
    mutant(&without(MEDIATOR, "weglakking"), &["W weglakking (weglakking-onbekend)"]);
    let alone = with(
        COUNCIL,
        "toegepast: false",
        "toegepast: true\n  plaatsen: [{waar: bladzijde 2, wat: een naam, waarom: privacy}]",
    );
    mutant(&alone, &["E weglakking (weglakking-zonder-weigering)"]);
}

#[test]
fn a_refused_part_answers_for_itself_as_a_refusal_does() {
    mutant(&without(COUNCIL, "      zwaarder"), &["E motivering (motivering-onvolledig)"]);
    mutant(&without(MEDIATOR, "    voorwaarde_overdracht"), &["E motivering (motivering-onvolledig)"]);
    let over = with(FILE, "einddatum: 2033-12-31", "einddatum: 2026-11-15");
    mutant(&over, &["E bewaargrond (bewaargrond-voorbij)"]);
    let other = with(MEDIATOR, "grond: geen_beperkingsgrond", "grond: geen_wisgrond");
    assert!(found(&other).contains(&"E grond-niet-toegestaan (grond-niet-toegestaan)".to_owned()));
}

#[test]
fn the_way_to_the_judge_depends_on_who_decides() {
    let private = with(COUNCIL, "is_bestuursorgaan: true", "is_bestuursorgaan: false");
    mutant(&private, &[]);
    let words = "aanvulling: Tegen dit besluit kunt u binnen zes weken bezwaar maken met een bezwaarschrift.\n";
    let wrong = format!("{FILE}{words}");
    assert!(found(&wrong).iter().all(|code| code.starts_with("E rechtsmiddel-verkeerde-route")));
    assert!(!found(&wrong).is_empty());
}

#[test]
fn it_is_a_fee_or_a_refusal() {
    let both = format!("{REFUSAL}{}", &FEE[FEE.find("\nvergoeding:").unwrap()..FEE.find("\nwat_wel:").unwrap()]);
    mutant(&both, &["E keuze (keuze-allebei)"]);
    mutant(&without(FEE, "vergoeding"), &["E case-missing-field (case-missing-field)"]);
    mutant(&with(FEE, "besluit: toewijzen", "besluit: gedeeltelijk"), &["E keuze (keuze-besluit)"]);
}

#[test]
fn a_fee_is_the_sum_of_its_costs_and_nothing_more() {
    let code = |message: &str| format!("E vergoeding-alleen-kosten ({message})");
    mutant(&with(FEE, "bedrag: \"9,75\"", "bedrag: \"8,75\""), &[&code("vergoeding-som")]);
    mutant(&with(FEE, "grond: \"12_5\"", "grond: 15_3_extra_kopie"), &[&code("vergoeding-andere-grond")]);
    let reckoned = "De doos en de verzending rekenen wij door voor wat wij er zelf voor betalen.";
    let flat = with(FEE, reckoned, "De rest is ons standaardtarief voor een verzoek.");
    mutant(&flat, &[&code("vergoeding-standaard")]);
    let profit = with(FEE, reckoned, "Wij rekenen daarop een winst van tien procent.");
    mutant(&profit, &[&code("vergoeding-winst")]);
    let first = with(FEE, "papier en toner voor 312 bladzijden", "de eerste kopie van 312 bladzijden");
    mutant(&first, &[&code("vergoeding-eerste-kopie")]);
    mutant(&without(FEE, "  betaaltermijn"), &["W betaaltermijn (element-without-data)"]);
}

#[test]
fn the_threshold_is_high() {
    let first = without(&without(FEE, "eerdere_verzoeken"), "misbruik");
    mutant(&first, &["E drempel-hoog (drempel-eerste-verzoek)"]);
    let second =
        "  - ontvangen_op: 2026-08-17\n    onderwerp: een kopie van uw hele dossier\n    beantwoord_op: 2026-09-04\n";
    let once = without(&with(FEE, second, ""), "misbruik");
    mutant(&once, &["W drempel-hoog (drempel-hoog)", "E herhaling-zonder-meer (herhaling-zonder-meer)"]);
    let later = with(REFUSAL, "ontvangen_op: 2026-09-14", "ontvangen_op: 2026-10-26");
    mutant(&later, &["E drempel-hoog (drempel-niet-eerder)"]);
}

#[test]
fn abuse_is_argued_twice_over_and_is_a_word_of_this_letter_alone() {
    mutant(&without(ABUSE, "  objectief"), &["E case-missing-field (case-missing-field)"]);
    mutant(&without(ABUSE, "  subjectief"), &["E case-missing-field (case-missing-field)"]);
    mutant(&without(ABUSE, "misbruik"), &["E drempel-hoog (drempel-eerste-verzoek)"]);
    let elsewhere = with(FILE, "U werkte tot 30 juni 2026", "Van misbruik is geen sprake. U werkte tot 30 juni 2026");
    mutant(&elsewhere, &["W toon (toon)"]);
}
