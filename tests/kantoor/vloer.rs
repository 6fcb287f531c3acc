//! What an office's folder takes away of the built-in templates is an error, in whatever way it does so.

use std::collections::BTreeSet;

use lettergen::{
    floor::{Deviation, Set, compare},
    kind::{Evidence, FieldKind, Kind, Plain, Role},
    letter::Workshop,
    markdown::document::Zone,
    patterns::Patterns,
    project::Templates,
};

use crate::cases::{WORKSHOP, lines};

/// The text of a built-in file.
pub fn built_in(path: &str) -> String {
    let file = Templates::embedded().read(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(file.bytes.into_owned()).unwrap()
}

/// A built-in file in which the only `old` became `new`.
pub fn changed(path: &str, old: &str, new: &str) -> String {
    let text = built_in(path);
    assert_eq!(text.matches(old).count(), 1, "{path}: {old}");
    text.replace(old, new)
}

/// What a folder with these files is refused for: the pieces that are less, sorted, each once; other errors by their line.
pub fn refused(files: &[(&str, &str)]) -> Vec<String> {
    let Err(found) = Workshop::load(&Templates::embedded().with(files.iter().copied())) else { return Vec::new() };
    let what = |finding: &lettergen::diag::Finding| match finding.args.get("what") {
        Some(what) if finding.code() == "deviation-undeclared" => what.clone(),
        _ => lines(std::slice::from_ref(finding)).remove(0),
    };
    found.iter().filter(|finding| finding.is_error()).map(what).collect::<BTreeSet<_>>().into_iter().collect()
}

const REFUSAL: &str = "avg_weigering/kind.yaml";

/// The refusal with more in its manifest.
fn refusal(more: &str) -> String {
    built_in(REFUSAL) + more
}

#[test]
fn nothing_is_refused_of_a_folder_that_repeats_or_tightens() {
    let all = Templates::embedded();
    let files: Vec<(String, String)> = all
        .list("")
        .into_iter()
        .filter(|path| [".yaml", ".md"].iter().any(|kind| path.ends_with(kind)))
        .map(|path| (path.clone(), built_in(&path)))
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    assert_eq!(refused(&files), Vec::<String>::new());
    let stricter = changed(REFUSAL, "rules: [hoorplicht]", "rules: [hoorplicht, geen_derden]")
        + "elements:\n  rm_ap_vindplaats: {severity: error}\n  rm_geen_advocaat: {optional: false}\n  \
           rm_zes_weken: {cites: [RX_UAVG35]}\nfields:\n  kenmerk: {required: true}\n";
    assert_eq!(refused(&[(REFUSAL, &stricter)]), Vec::<String>::new());
    assert_eq!(
        refused(&[(REFUSAL, &refusal("fields:\n  dossier: {type: text, ask: Welk dossier?}\n"))]),
        Vec::<String>::new()
    );
}

#[test]
fn a_block_a_letter_or_an_element_cannot_be_left_out() {
    let without = changed(REFUSAL, ", remedies]", "]");
    let found = refused(&[(REFUSAL, &without)]);
    for id in ["rm_klacht_ap", "rm_rechter_civiel", "rm_zes_weken", "rm_bezwaar", "rm_ap_vindplaats"] {
        assert!(found.contains(&format!("elements.{id}")), "{found:?}");
    }
    assert!(found.contains(&"rules.rechtsmiddel_verkeerde_route".to_owned()), "{found:?}");
    let omitting = |name: &str| refused(&[(REFUSAL, &refusal(&format!("omit:\n  {name}: Zo is het korter.\n")))]);
    assert_eq!(omitting("rm_klacht_ap"), ["elements.rm_klacht_ap"]);
    assert_eq!(omitting("rules.rm_geen_afstand"), ["rules.rm_geen_afstand"]);
    assert_eq!(omitting("rules.tijdigheid"), ["rules.tijdigheid"]);
    assert_eq!(omitting("fields.kenmerk.uw"), ["fields.kenmerk.uw"]);
}

#[test]
fn an_element_cannot_be_made_to_ask_less() {
    let own = |element: &str| refused(&[(REFUSAL, &refusal(&format!("elements:\n  {element}\n")))]);
    assert_eq!(own("rm_klacht_ap: {severity: warning}"), ["elements.rm_klacht_ap severity"]);
    assert_eq!(own("rm_klacht_ap: {optional: true}"), ["elements.rm_klacht_ap optional"]);
    assert_eq!(own("rm_klacht_ap: {cites: [RX_AP]}"), ["elements.rm_klacht_ap cites"]);
    assert_eq!(own("rm_klacht_ap: {cites: [RX_AP, [RX_KLACHT, e]]}"), ["elements.rm_klacht_ap cites"]);
    assert_eq!(own("rm_klacht_ap: {when: [vertrouwelijk]}"), ["elements.rm_klacht_ap when"]);
    assert_eq!(own("rm_klacht_ap: {unless: [is_bestuursorgaan]}"), ["elements.rm_klacht_ap unless"]);
    assert_eq!(own("rm_zes_weken: {sentence: [ontvang]}"), ["elements.rm_zes_weken sentence"]);
    assert_eq!(own("rm_bezwaar: {shows: [afzender.naam]}"), ["elements.rm_bezwaar shows"]);
    assert_eq!(own("motivering: {at_least: 1}"), ["elements.motivering at_least"]);
    assert_eq!(own("rm_klacht_ap: {zone: [adres]}"), ["elements.rm_klacht_ap zone"]);
    assert_eq!(own("rm_klacht_ap: {zone: [tekst, voettekst]}"), ["elements.rm_klacht_ap zone"]);
    assert_eq!(own("rm_klacht_ap: {allows: [denied]}"), ["elements.rm_klacht_ap allows"]);
    assert_eq!(own("rm_rechter_civiel: {allows: [asked]}"), ["elements.rm_rechter_civiel allows"]);
    assert_eq!(
        own("motivering: {each: bijlagen, shows: [.omschrijving]}"),
        ["elements.motivering each", "elements.motivering shows"]
    );
}

#[test]
fn an_own_block_weakens_every_kind_that_uses_it_and_is_told_once() {
    let block = changed(
        "blocks/remedies.yaml",
        "    cites: [RX_AP, RX_KLACHT, RX_KLACHT_BIJ_AP]\n",
        "    cites: [RX_AP]\n    severity: warning\n",
    );
    assert_eq!(
        refused(&[("blocks/remedies.yaml", &block)]),
        ["elements.rm_klacht_ap cites", "elements.rm_klacht_ap severity"]
    );
    let block = changed("blocks/remedies.yaml", "rules: [rechtsmiddel_verkeerde_route, rm_geen_afstand, ", "rules: [");
    assert_eq!(
        refused(&[("blocks/remedies.yaml", &block)]),
        ["rules.rechtsmiddel_verkeerde_route", "rules.rm_geen_afstand"]
    );
}

#[test]
fn a_field_cannot_become_optional_or_say_something_else() {
    let own = |field: &str| refused(&[(REFUSAL, &refusal(&format!("fields:\n  {field}\n")))]);
    assert_eq!(own("verzoek: {required: false}"), ["fields.verzoek required"]);
    assert_eq!(own("verzoek: {fields: {ontvangen_op: {required: false}}}"), ["fields.verzoek.ontvangen_op required"]);
    assert_eq!(own("briefdatum: {type: text}"), ["fields.briefdatum type"]);
    assert_eq!(
        own("onderdelen: {of: {fields: {grond: {options: {art41_uavg: artikel 99 AVG}}}}}"),
        ["fields.onderdelen.grond options"]
    );
}

#[test]
fn the_roles_of_a_kind_are_not_the_office_s_to_change() {
    let own = |roles: &str| {
        let text = changed(REFUSAL, "roles: [verantwoordelijke, weigering]", &format!("roles: [{roles}]"));
        refused(&[(REFUSAL, &text)])
    };
    assert_eq!(own("verantwoordelijke, weigering, tussenbericht"), ["roles.tussenbericht"]);
    assert_eq!(own("weigering"), ["roles.verantwoordelijke"]);
    assert_eq!(own(""), ["roles.verantwoordelijke", "roles.weigering"]);
}

#[test]
fn a_copy_under_another_name_is_held_to_what_it_copies_or_to_its_role() {
    let letter = built_in("avg_weigering/letter.md");
    let copy =
        |manifest: &str| refused(&[("onze_afwijzing/kind.yaml", manifest), ("onze_afwijzing/letter.md", &letter)]);
    assert_eq!(copy(&built_in(REFUSAL)), Vec::<String>::new());
    let weak = copy(&refusal("elements:\n  rm_klacht_ap: {severity: warning}\n"));
    assert_eq!(weak, ["elements.rm_klacht_ap severity"]);
    let without_role = changed(REFUSAL, "roles: [verantwoordelijke, weigering]", "roles: []");
    assert_eq!(copy(&without_role), ["roles.verantwoordelijke", "roles.weigering"]);
}

#[test]
fn a_kind_of_its_own_with_few_roles_is_free() {
    let forwarded = "title: Uw verzoek is doorgestuurd\npurpose: Een verzoek doorsturen.\n\
        roles: [verantwoordelijke, tussenbericht]\nuses: [letter, avg, extra]\n\
        omit:\n  te_laat_antwoord: Er is nog geen antwoord.\n";
    let manifest = if built_in("blocks/avg.yaml").contains("  te_laat_antwoord:") {
        forwarded.to_owned()
    } else {
        forwarded.split("omit:").next().unwrap().to_owned()
    };
    let base = built_in("avg_ontvangstbevestiging/letter.md");
    let found = refused(&[("avg_doorzending/kind.yaml", &manifest), ("avg_doorzending/letter.md", &base)]);
    let lacking: Vec<&String> = found.iter().filter(|what| what.starts_with("elements.")).collect();
    assert!(lacking.iter().all(|what| !what.contains("laatste_antwoorddatum")), "{found:?}");
}

#[test]
fn a_ledger_that_differs_is_told_by_its_path_and_needs_a_source() {
    let own = |old: &str, new: &str| refused(&[("law.yaml", &changed("law.yaml", old, new))]);
    let postcode = own("  postcode: 2509 AJ\n", "  postcode: 1234 AB\n");
    assert_eq!(postcode, ["E ledger-without-origin", "wet.ap.postcode"]);
    let name = own("  naam: Autoriteit Persoonsgegevens\n", "  naam: Autoriteit Consument\n");
    assert_eq!(name, ["E ledger-without-origin", "wet.ap.naam"]);
    assert_eq!(
        own("  verzoekschrift_weken: 6", "  verzoekschrift_weken: 4").last().unwrap(),
        "wet.termijnen.rechtsmiddelen.verzoekschrift_weken"
    );
    let age = own("  zelf_avg_rechten: 16", "  zelf_avg_rechten: 12");
    assert_eq!(age.last().unwrap(), "wet.leeftijden.zelf_avg_rechten");
    let later = "herkomst: {bron: \"law.md E.1 [S18]\", as_of: 2026-11-20, review_by: 2027-11-20}\n\n# Digitale";
    assert_eq!(own(later, &later.replace("2027-11-20", "2099-11-20")), ["wet.ap.herkomst"]);
    let again = later.replace("2027-11-20", "2028-01-20").replace("2026-11-20", "2027-01-20");
    assert_eq!(own(later, &again), Vec::<String>::new());
    // With a source and a day of its own it still has to be declared.
    let sourced = changed("law.yaml", "  postcode: 2509 AJ\n", "  postcode: 1234 AB\n")
        .replace(later, &again.replace("law.md E.1 [S18]", "brief van de AP van 3 januari 2027"));
    assert_eq!(refused(&[("law.yaml", &sourced)]), ["wet.ap.postcode"]);
}

#[test]
fn a_pattern_cannot_be_widened() {
    let own = |text: &str| refused(&[("patterns.yaml", text)]);
    let wide = changed(
        "patterns.yaml",
        "'\\bAutoriteit Persoonsgegevens\\b'",
        "'\\bAutoriteit Persoonsgegevens\\b|\\bwij\\b'",
    );
    assert_eq!(own(&wide), ["patterns.RX_AP"]);
    let more = built_in("patterns.yaml") + "RX_VAN_ONS:\n  regex: 'ons kantoor'\n";
    assert_eq!(own(&more), Vec::<String>::new());
}

/// Every way in which a kind can lack something, tried on everything that every kind has.
#[test]
fn whatever_is_taken_of_any_kind_is_found() {
    let kinds: Vec<&Kind> = WORKSHOP.kinds().collect();
    let source = lettergen::diag::Source::new("patterns.yaml", built_in("patterns.yaml"));
    let patterns = Patterns::parse(&source).unwrap();
    let found = |own: &Kind| -> Vec<String> {
        let own: [&Kind; 1] = [own];
        let set = |kinds| Set { kinds, law: WORKSHOP.law(), patterns: &patterns };
        let (deviations, _) = compare(set(&kinds), set(&own));
        deviations.into_iter().map(|Deviation { what, .. }| what).collect()
    };
    for kind in &kinds {
        assert_eq!(found(kind), Vec::<String>::new(), "{}", kind.id);
        for at in 0..kind.elements.len() {
            let id = &kind.elements[at].id;
            let expect = |key: &str, weaken: &dyn Fn(&mut Kind)| {
                let mut own = (*kind).clone();
                weaken(&mut own);
                let what = format!("elements.{id}{key}");
                assert!(found(&own).contains(&what), "{}: {what}", kind.id);
            };
            expect("", &|own| drop(own.elements.remove(at)));
            expect(" when", &|own| own.elements[at].when.push("vertrouwelijk".to_owned()));
            expect(" unless", &|own| own.elements[at].unless.push("vertrouwelijk".to_owned()));
            let element = &kind.elements[at];
            if !element.optional {
                expect(" optional", &|own| own.elements[at].optional = true);
            }
            for group in 0..element.cites.len() {
                expect(" cites", &|own| drop(own.elements[at].cites.remove(group)));
                expect(" cites", &|own| own.elements[at].cites[group].push(Evidence::Phrase("e".to_owned())));
            }
            for group in 0..element.sentence.len() {
                expect(" sentence", &|own| {
                    let moved = own.elements[at].sentence.remove(group);
                    own.elements[at].cites.push(moved);
                });
            }
            for shown in 0..element.shows.len() {
                expect(" shows", &|own| drop(own.elements[at].shows.remove(shown)));
            }
            expect(" zone", &|own| own.elements[at].zones = Zone::ALL.map(|(zone, _)| zone).to_vec());
            if element.at_least.is_some() {
                expect(" at_least", &|own| own.elements[at].at_least = None);
            }
        }
        for at in 0..kind.rules.len() {
            let mut own = (*kind).clone();
            let rule = own.rules.remove(at);
            assert!(found(&own).contains(&format!("rules.{}", rule.id)), "{}", kind.id);
        }
        for at in 0..kind.fields.len() {
            let mut own = (*kind).clone();
            own.fields[at].kind = match own.fields[at].kind {
                FieldKind::Plain(Plain::Quote) => FieldKind::Plain(Plain::Prose),
                _ => FieldKind::Plain(Plain::Quote),
            };
            own.fields[at].required = false;
            let name = &kind.fields[at].name;
            assert!(found(&own).contains(&format!("fields.{name} type")), "{}", kind.id);
        }
        for role in Role::ALL {
            let mut own = (*kind).clone();
            let has = own.roles.has(*role);
            let others = kind.roles.iter().filter(|known| known != role);
            own.roles = others.chain((!has).then_some(*role)).collect();
            assert!(found(&own).contains(&format!("roles.{role}")), "{} {role}", kind.id);
        }
    }
}
