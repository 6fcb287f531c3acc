//! Cases with a few words changed, so that elements stand in a letter that stand in no letter of `cases/`.

use std::sync::LazyLock;

use crate::cases::{CaseFile, case};

/// What the variant shows, the name of a case, and other words in it.
type Variant = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const GROUND: &str = "    grond: art17_3_b\n";
const AUTOMATED: &str = "    grond: geen_besluit_22\n    geen_besluit_omdat: mens_beslist\n";
const FORMAT: &str = "    grond: art20_1_voorwaarden\n";
const LIMIT: &str = "    grond: geen_beperkingsgrond\n";

const VARIANTS: &[Variant] = &[
    (
        "identiteit",
        "a1-weigering-de-spaak",
        &[(
            GROUND,
            "    grond: identiteit_niet_bevestigd\n    gevraagd_op: 2026-10-15\n    gevraagde_gegevens: uw klantnummer\n",
        )],
    ),
    (
        "niet_herkenbaar",
        "a1-weigering-de-spaak",
        &[(
            GROUND,
            "    grond: niet_identificeerbaar\n    gevraagd_op: 2026-10-15\n    gevraagde_gegevens: het nummer van uw pas\n",
        )],
    ),
    (
        "ongegrond",
        "a1-weigering-de-spaak",
        &[(
            GROUND,
            "    grond: kennelijk_ongegrond\n    eerdere_verzoeken: [{ontvangen_op: 2026-06-01, onderwerp: dezelfde factuur te wissen, beantwoord_op: 2026-06-16}, {ontvangen_op: 2026-08-03, onderwerp: dezelfde factuur te wissen}]\n",
        )],
    ),
    (
        "wisgrond",
        "a1-weigering-de-spaak",
        &[(
            GROUND,
            "    grond: geen_wisgrond\n    wisgronden: {doel: Wij hebben uw adres nodig om het pakket te bezorgen., grondslag: Dat doen wij voor de overeenkomst met u., bezwaar: U hebt geen bezwaar gemaakt.}\n",
        )],
    ),
    (
        "vordering",
        "a1-weigering-de-spaak",
        &[(
            GROUND,
            "    grond: art17_3_e\n    rechtsvordering: {vordering: onze vordering tot betaling van factuur 2025-118, partij: u, fase: ligt bij de kantonrechter, waarom: In de e-mails staat welke prijs is afgesproken., einddatum: 2031-03-01}\n",
        )],
    ),
    (
        "excuses",
        "a1-weigering-de-spaak",
        &[("\nbegrip:", "\nexcuses: U hebt langer op ons moeten wachten dan wij wilden. Dat spijt ons.\nbegrip:")],
    ),
    (
        "bij_wet",
        "weigering-energie-helderstroom",
        &[(
            AUTOMATED,
            "    grond: art22_2_b\n    besluit_bij_wet: {wet: artikel 4 van de Wet op de zorgtoeslag, profilering: false}\n    waarborg_22: Bel ons als u wilt dat een mens meekijkt. U kunt dan uw kant vertellen en het besluit aanvechten.\n",
        )],
    ),
    (
        "publieke_taak",
        "weigering-energie-helderstroom",
        &[(FORMAT, "    grond: art20_3\n    publieke_taak: de heffing van gemeentelijke belastingen\n")],
    ),
    (
        "archief",
        "weigering-energie-helderstroom",
        &[(
            LIMIT,
            "    grond: art45_uavg\n    regeling: {naam: het archief van de Raad van Arbeid}\n    beperkingsgrond: a\n",
        )],
    ),
    ("verklaring", "weigering-gemeente-waterrijk", &[("beoordeling: false", "beoordeling: true")]),
    ("geen_bezwaar", "weigering-bezwaar-de-kluis", &[("grondslag: gerechtvaardigd_belang", "grondslag: overeenkomst")]),
    ("bemiddeling", "a2-inzage-waterlelie", &[("\ninzage:\n", "\nbemiddeling: true\n\ninzage:\n")]),
    (
        "excuses",
        "a3-verlenging-het-anker",
        &[(
            "\nverlenging:\n",
            "\nexcuses: U hebt langer op ons moeten wachten dan wij wilden. Dat spijt ons.\n\nverlenging:\n",
        )],
    ),
    (
        "namens",
        "opheffing-beperking-de-ransdorp",
        &[
            ("hoedanigheid: betrokkene", "hoedanigheid: vertegenwoordiger"),
            (
                "\nbesluit:",
                "\nbetrokkene: {naam: Sanne Goudriaan}\nvertegenwoordiging: {soort: volmacht, bewijs_ontvangen: true}\n\nbesluit:",
            ),
        ],
    ),
    (
        "oordeel",
        "r6-rectificatie-gouden-deeg",
        &[
            ("    soort: feit\n", "    soort: waardeoordeel\n"),
            ("  rectificatie:\n", "  rectificatie:\n    basis: \"6:162/3:296\"\n"),
        ],
    ),
    (
        "oud",
        "r1-contact-de-ronde",
        &[
            ("datum_plaatsing: 2026-11-09", "datum_plaatsing: 2022-01-09"),
            ("datum_kennisname: 2026-11-10", "datum_kennisname: 2022-01-10"),
        ],
    ),
    (
        "te_laat",
        "a1-weigering-de-spaak",
        &[
            ("briefdatum: 2026-11-06", "briefdatum: 2026-11-16"),
            (
                "\nbegrip:",
                "\nte_laat_erkend: {reden: Uw bericht bleef in een map staan die niemand meer las., excuses: true}\nbegrip:",
            ),
        ],
    ),
    (
        "zorgdossier",
        "a1-weigering-de-spaak",
        &[(
            "      einddatum: 2031-12-31\n",
            "      einddatum: 2031-12-31\n      vernietiging_uitzondering: {soort: belang_ander, toelichting: Uw dochter heeft dezelfde aandoening. Haar arts heeft de uitslagen uit uw dossier nodig.}\n",
        )],
    ),
    (
        "avg",
        "lastig-melding-van-t-spijker",
        &[(
            "\nte_goeder_trouw:",
            "\ngrondslag_avg: {persoon: Joris van ’t Spijker, gegevens: zijn werk}\nte_goeder_trouw:",
        )],
    ),
    (
        "namens",
        "a9-ingebrekestelling-webwinkel-de-mus",
        &[("\nherkenning:", "\nvertegenwoordiging: {soort: ouder, naam: Mina Aydın}\nherkenning:")],
    ),
    (
        "namens",
        "zoekresultaat-de-wit",
        &[("\nzoekopdracht:", "\nvertegenwoordiging: {soort: ouder, naam: Jan Pieter de Wit}\nzoekopdracht:")],
    ),
    (
        "brp",
        "niet-herkenbaar-gemeente-rijnvoorde",
        &[("\nhoorplicht_niet_omdat:", "\nverwerking_onder: brp\nhoorplicht_niet_omdat:")],
    ),
    (
        "te_laat",
        "a9-ingebrekestelling-webwinkel-de-mus",
        &[("antwoord: geen\n", "antwoord: te_laat\nantwoord_ontvangen_op: 2026-11-20\n")],
    ),
    (
        "ierland",
        "a1-weigering-de-spaak",
        &[("  postcode: 6524 BN\n  plaats: Nijmegen\n", "  postcode: D02 AF30\n  plaats: Dublin\n  land: IE\n")],
    ),
    (
        "verklaring",
        "sommatie-ouders-van-noor",
        &[
            (
                "\nbijlagen:\n",
                "\nonthoudingsverklaring: {bijlage: 3, naam: Noor Holtkamp, vertegenwoordiger: {naam: S. Holtkamp, hoedanigheid: ouder}, einddatum: 2028-12-31}\n\nbijlagen:\n",
            ),
            ("van 4 november 2026}\n", "van 4 november 2026}\n  - {nr: 3, omschrijving: onthoudingsverklaring}\n"),
        ],
    ),
    (
        "omstandigheden",
        "weigering-herhaling-rijschool-vaart",
        &[(
            "\nwat_wel:",
            "\nomstandigheden: Op 14 juli 2026 kreeg u alle bewijzen en schreef u dat de datum klopt. Zes dagen later vroeg u hetzelfde opnieuw.\n\nwat_wel:",
        )],
    ),
];

/// Every variant as a case of its own.
pub static ALL: LazyLock<Vec<CaseFile>> = LazyLock::new(|| {
    let variant = |(name, stem, changes): &Variant| {
        let case = case(stem);
        let text = changes.iter().fold(case.text.clone(), |text, (from, to)| {
            assert!(text.contains(from), "{stem}: “{from}” is not there any more");
            text.replacen(from, to, 1)
        });
        CaseFile::new(format!("{} ({name})", case.stem), text, case.files.clone())
    };
    VARIANTS.iter().map(variant).collect()
});
