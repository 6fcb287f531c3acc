//! Rows for the rules of answers to AVG requests, the mutants of law.md F.2 and F.3 among them.

use super::{
    Change::{Case, Drones, Says, Without},
    Row, row,
};

pub const ROWS: &[Row] = &[
    row(
        "besluit_duidelijk",
        "a1-weigering-de-spaak",
        &[Says("Wij willigen uw verzoek dus in.")],
        &["E besluit-duidelijk (besluit-tegenstrijdig)"],
    ),
    row(
        "besluit_duidelijk",
        "a1-weigering-de-spaak",
        &[Case("\nbesluit: weigeren", "\nbesluit: toewijzen")],
        &["E besluit-duidelijk (besluit-past-niet-bij-soort)"],
    ),
    row(
        "beperking_bij_geschil",
        "weigering-energie-helderstroom",
        &[Case("rechten: [", "rechten: [rectificatie, ")],
        &["E onderdelen-compleet (onderdeel-ontbreekt)", "W beperking-bij-geschil"],
    ),
    row(
        "bewaargrond",
        "a1-weigering-de-spaak",
        &[Case("einddatum: 2031-12-31", "einddatum: 2026-10-31")],
        &["E bewaargrond (bewaargrond-voorbij)"],
    ),
    row(
        "bewaargrond",
        "a1-weigering-de-spaak",
        &[Case("einddatum: 2031-12-31", "einddatum: 2034-12-31")],
        &["W bewaargrond (bewaargrond-te-lang)"],
    ),
    // F.3
    row(
        "tijdigheid",
        "a1-weigering-de-spaak",
        &[Case("briefdatum: 2026-11-06", "briefdatum: 2026-11-13")],
        &["E binnen-eerste-maand", "E tijdigheid (tijdigheid-te-laat)"],
    ),
    row(
        "binnen_eerste_maand",
        "a1-weigering-de-spaak",
        &[
            Case("briefdatum: 2026-11-06", "briefdatum: 2026-12-01"),
            Case(
                "\nbegrip:",
                "\nverlenging: {verzonden_op: 2026-11-05, reden_soort: complexiteit, toelichting: \"Uw gegevens stonden in negen systemen.\", nieuwe_datum: 2027-01-12}\n\nbegrip:",
            ),
        ],
        &["W binnen-eerste-maand (binnen-eerste-maand-verlengd)"],
    ),
    row(
        "derden_weigering_geheel",
        "weigering-inzage-het-baken",
        &[Case(
            "    grond: art41_uavg\n",
            "    grond: art15_4\n    rechten_anderen: {wiens: de privacy van de schrijvers, waarom_niet_weglakken: Aan het handschrift is te zien wie de brief schreef.}\n",
        )],
        &["W derden-weigering-geheel (derden-lid-1-ontbreekt)"],
    ),
    // F.2
    row(
        "dm_bezwaar_geweigerd",
        "a5-geen-reclame-noorderlicht",
        &[Case("besluit: toewijzen", "besluit: weigeren"), Says("Ons gerechtvaardigd belang weegt zwaarder.")],
        &["E dm-bezwaar-geweigerd", "E dm-bezwaar-geweigerd (dm-bezwaar-gewogen)"],
    ),
    row(
        "drempel_hoog",
        "weigering-herhaling-rijschool-vaart",
        &[Case("  - ontvangen_op: 2026-09-14", "  - ontvangen_op: 2026-10-30")],
        &["E drempel-hoog (drempel-niet-eerder)"],
    ),
    row(
        "elektronisch_antwoord",
        "a1-weigering-de-spaak",
        &[Case("verzendwijze: [email, post]", "verzendwijze: [post]")],
        &["W elektronisch-antwoord"],
    ),
    row("geen_bsn", "a1-weigering-de-spaak", &[Says("Stuur ons ook uw BSN.")], &["E geen-bsn"]),
    row(
        "geen_derden",
        "a1-weigering-de-spaak",
        &[Case("\nbegrip:", "\nderden: [J. de Bruin]\n\nbegrip:"), Says("Dat zei J. de Bruin ook.")],
        &["W geen-derden"],
    ),
    row(
        "gericht_aan_juiste",
        "a1-weigering-de-spaak",
        &[Case("hoedanigheid: betrokkene", "hoedanigheid: vertegenwoordiger")],
        &["E gericht-aan-juiste (gericht-zonder-vertegenwoordiging)"],
    ),
    row(
        "grond_niet_toegestaan",
        "a1-weigering-de-spaak",
        &[Case("grond: art17_3_b", "grond: geen_besluit_22\n    geen_besluit_omdat: mens_beslist")],
        &["E grond-niet-toegestaan"],
    ),
    row(
        "identiteit_kopie_id_standaard",
        "a1-weigering-de-spaak",
        &[Says("Wilt u ons een kopie van uw paspoort sturen?")],
        &["E identiteit-kopie-id-standaard"],
    ),
    row(
        "identiteit_zonder_twijfel",
        "identiteit-boekhandel-het-leeslint",
        &[Case("  twijfel: true", "  twijfel: false")],
        &["E identiteit-zonder-twijfel (identiteit-zonder-twijfel-zaak)"],
    ),
    row(
        "inzage_oneigenlijke_reden",
        "weigering-inzage-het-baken",
        &[Case("motivering: De drie brieven", "motivering: U beschikt al over de stukken. De drie brieven")],
        &["W inzage-oneigenlijke-reden"],
    ),
    row(
        "keuze",
        "weigering-herhaling-rijschool-vaart",
        &[Case("\nbesluit: weigeren", "\nbesluit: toewijzen")],
        &["E keuze (keuze-besluit)"],
    ),
    // F.3
    row(
        "kosten_zonder_grond",
        "a2-inzage-waterlelie",
        &[Says("Wij brengen € 15 administratiekosten in rekening.")],
        &["E kosten-zonder-grond (kosten-zonder-grond-tekst)"],
    ),
    row(
        "kosten_zonder_grond",
        "a1-weigering-de-spaak",
        &[Case("\nbegrip:", "\nvergoeding: {bedrag: \"12,50\"}\n\nbegrip:")],
        &["E kosten-zonder-grond (kosten-zonder-grond-bedrag)"],
    ),
    row(
        "motivering",
        "weigering-energie-helderstroom",
        &[Case("    voorwaarde_overdracht: niet_verstrekt\n", "")],
        &["E motivering (motivering-onvolledig)"],
    ),
    row(
        "onderdelen_compleet",
        "a1-weigering-de-spaak",
        &[Case("rechten: [wissing]", "rechten: [wissing, inzage]")],
        &["E onderdelen-compleet (onderdeel-ontbreekt)"],
    ),
    row(
        "per_datum",
        "a5-geen-reclame-noorderlicht",
        &[Case("per_datum: 2026-11-16", "per_datum: 2026-11-30")],
        &["E per-datum (per-datum-te-laat)"],
    ),
    row(
        "rechtsmiddel_verkeerde_route",
        "a1-weigering-de-spaak",
        &[Says("U kunt binnen zes weken bezwaar maken.")],
        &["E rechtsmiddel-verkeerde-route (rechtsmiddel-geen-bezwaar)"],
    ),
    row(
        "rechtsmiddel_verkeerde_route",
        "weigering-gemeente-waterrijk",
        &[Says("U kunt een verzoekschrift indienen.")],
        &["E rechtsmiddel-verkeerde-route (rechtsmiddel-geen-verzoekschrift)"],
    ),
    row(
        "rechtsvordering_voorbij",
        "a1-weigering-de-spaak",
        &[Case(
            "grond: art17_3_b",
            "grond: art17_3_e\n    rechtsvordering: {vordering: onze vordering, partij: u, fase: ligt bij de rechter, waarom: In de e-mails staat welke prijs is afgesproken., einddatum: 2026-10-01}",
        )],
        &["E rechtsvordering-voorbij"],
    ),
    row("reden_gevraagd", "a1-weigering-de-spaak", &[Says("Waarom wilt u dit weten?")], &["E reden-gevraagd"]),
    row(
        "rm_geen_afstand",
        "a1-weigering-de-spaak",
        &[Says("U moet eerst onze interne klachtenprocedure volgen.")],
        &["E rm-geen-afstand"],
    ),
    row(
        "rm_vaste_datum",
        "a1-weigering-de-spaak",
        &[Says("De zes weken duren uiterlijk op 18 december 2026.")],
        &["W rm-zes-weken (rm-vaste-datum)"],
    ),
    row("toon", "a1-weigering-de-spaak", &[Says("Middels deze brief antwoorden wij u.")], &["W toon"]),
    row(
        "weglakking",
        "deels-uitzendbureau-werkland",
        &[Case("  toegepast: true", "  toegepast: false")],
        &["E weglakking (weglakking-niet-uitgelegd)"],
    ),
    row(
        "weigering_onbehoorlijk",
        "a1-weigering-de-spaak",
        &[Says("Uw verzoek is onredelijk.")],
        &["E weigering-onbehoorlijk"],
    ),
    row("zinslengte", "a1-weigering-de-spaak", &[Drones(900)], &["W zinslengte"]),
    // F.2
    row(
        "rechtsmiddel_verkeerde_route",
        "a1-weigering-de-spaak",
        &[Without("rm_rechter_civiel")],
        &["E rm-rechter-civiel (element-missing)", "E rm-zes-weken (element-missing)"],
    ),
    row("europa", "a1-weigering-de-spaak", &[Says("De AVG is de privacywet die in heel Europa geldt.")], &["W europa"]),
];
