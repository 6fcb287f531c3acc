//! Rows for the rules of letters that grant, ask, extend or confirm.

use super::{
    Change::{Case, Says, Without},
    Row, row,
};

pub const ROWS: &[Row] = &[
    row(
        "datum_opheffing",
        "opheffing-beperking-de-ransdorp",
        &[Case("  datum: 2026-12-21", "  datum: 2026-12-01")],
        &["E datum-opheffing (datum-opheffing-niet-vooraf)"],
    ),
    row(
        "formaat",
        "overdracht-energie-lichtpunt",
        &[Case("formaten: [csv]", "formaten: [pdf]")],
        &["W formaat (formaat-alleen-pdf)"],
    ),
    row(
        "inzage_a_grondslag",
        "a2-inzage-waterlelie",
        &[Case(", grondslag: toestemming}", "}")],
        &["W inzage-a-grondslag (inzage-zonder-grondslag)"],
    ),
    // F.2
    row(
        "inzage_c_ontvangers",
        "a2-inzage-waterlelie",
        &[Without("inzage_c_ontvangers")],
        &["E inzage-c-ontvangers (element-missing)"],
    ),
    row(
        "inzage_c_ontvangers",
        "a2-inzage-waterlelie",
        &[Case("naam: Ledenbureau De Vaart B.V. in Leiden", "naam: onze leveranciers")],
        &["W inzage-c-ontvangers (inzage-ontvanger-soort)"],
    ),
    row(
        "inzage_privacyverklaring",
        "a2-inzage-waterlelie",
        &[Says("Zie onze privacyverklaring.")],
        &["E inzage-privacyverklaring"],
    ),
    row(
        "inzage_procesmotief",
        "a2-inzage-waterlelie",
        &[Says("De rest geven wij niet, omdat u een procedure tegen ons voert.")],
        &["E inzage-procesmotief"],
    ),
    row("inzage_tabel", "inzage-kredietbank-eenhoorn", &[Case(", \"toegewezen\"]", "]")], &["E inzage-tabel"]),
    row(
        "laatste_antwoorddatum",
        "bevestiging-zwemschool-de-otter",
        &[Case("briefdatum: 2026-11-26", "briefdatum: 2026-12-30")],
        &["E laatste-antwoorddatum (laatste-antwoorddatum-voorbij)"],
    ),
    row(
        "menselijke_tussenkomst",
        "herbeoordeling-energie-windvaan",
        &[Case("bevoegd: true", "bevoegd: false")],
        &["E menselijke-tussenkomst (menselijke-tussenkomst-onbevoegd)"],
    ),
    // F.2
    row(
        "nieuwe_datum",
        "a3-verlenging-het-anker",
        &[Case("nieuwe_datum: 2027-02-01", "nieuwe_datum: 2027-02-12")],
        &["E nieuwe-datum (nieuwe-datum-te-laat)"],
    ),
    row(
        "ontvangers_geinformeerd",
        "wissing-dierenpension-pluis",
        &[Case(
            "  geen_ontvangers: true",
            "  geen_ontvangers: true\n  ontvangers:\n    - {naam: Dierenarts De Brug, geinformeerd_op: 2026-11-04}",
        )],
        &["E ontvangers-geinformeerd (ontvangers-tegenstrijdig)"],
    ),
    row(
        "oude_en_nieuwe_waarde",
        "rectificatie-zwemschool-de-dolfijn",
        &[Case("oud: El Armani", "oud: El Amrani")],
        &["E oude-en-nieuwe-waarde (oude-en-nieuwe-waarde-gelijk)"],
    ),
    row(
        "ouderlijke_toestemming",
        "volmacht-belastingadvies-kroon",
        &[Says("Stuur ons de toestemming van uw ouders.")],
        &["E ouderlijke-toestemming"],
    ),
    row(
        "recht_toepasselijk",
        "identiteit-boekhandel-het-leeslint",
        &[Case("rechten: [inzage]", "rechten: [geautomatiseerd]")],
        &["E recht-toepasselijk"],
    ),
    row(
        "termijn_taal",
        "bevestiging-zwemschool-de-otter",
        &[Says("U krijgt binnen vier weken antwoord.")],
        &["E termijn-taal (termijn-taal-weken)"],
    ),
    row(
        "tijdig_gevraagd",
        "identiteit-boekhandel-het-leeslint",
        &[Case("briefdatum: 2026-11-13", "briefdatum: 2026-11-24")],
        &["W tijdig-gevraagd (tijdig-gevraagd-laat)"],
    ),
    row(
        "toewijzing",
        "a2-inzage-waterlelie",
        &[Case("besluit: toewijzen", "besluit: gedeeltelijk")],
        &["E besluit-duidelijk (toewijzing-ander-besluit)"],
    ),
    row(
        "toewijzing",
        "a2-inzage-waterlelie",
        &[Says("Wij wijzen uw verzoek af.")],
        &["E besluit-duidelijk (toewijzing-weigert)"],
    ),
    row(
        "tweede_verlenging",
        "a3-verlenging-het-anker",
        &[Case("nieuwe_datum: 2027-02-01", "verzonden_op: 2026-11-10\n  nieuwe_datum: 2027-02-01")],
        &["E tweede-verlenging"],
    ),
    row(
        "uitvoering_datum",
        "rectificatie-zwemschool-de-dolfijn",
        &[Case("toegevoegd_op: 2026-11-10", "toegevoegd_op: 2026-12-10")],
        &["E aanvulling (uitvoering-nog-niet-gedaan)"],
    ),
    row(
        "vergoeding_alleen_kosten",
        "kosten-volkstuin-de-korenbloem",
        &[Case("bedrag: \"31,60\"", "bedrag: \"41,60\"")],
        &["E vergoeding-alleen-kosten (vergoeding-som)"],
    ),
    // F.2
    row(
        "verlenging_ongeldige_reden",
        "a3-verlenging-het-anker",
        &[Says("Dit is wegens drukte rond de feestdagen.")],
        &["E verlenging-ongeldige-reden"],
    ),
    row(
        "volmacht_advocaat_geweigerd",
        "volmacht-belastingadvies-kroon",
        &[
            Case("  soort: volmacht\n", "  soort: volmacht\n  advocaat: true\n"),
            Case("  reden_onvoldoende:", "  # reden_onvoldoende:"),
        ],
        &["W volmacht-advocaat-geweigerd"],
    ),
    row(
        "wat_niet",
        "wissing-dierenpension-pluis",
        &[Says("Wij moeten uw facturen zeven jaar bewaren.")],
        &["E wat-niet (wat-niet-tekst)"],
    ),
    row(
        "wijziging_onvolledig",
        "kennisgeving-muziekschool-de-fuga",
        &[Case("    nieuwe_waarde: Voorstraat 201, 3311 EP Dordrecht\n", "")],
        &["E wijziging-onvolledig (wijziging-zonder-waarde)"],
    ),
];
