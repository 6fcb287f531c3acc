//! Rows for the rules of letters about reviews, the mutants of law.md F.1 and F.3 among them.

use super::{
    Change::{Case, Fills, Says, Without},
    Row, row,
};

pub const ROWS: &[Row] = &[
    row(
        "aangifte_klachttermijn_verstreken",
        "r2-sommatie-van-galen",
        &[
            Case("datum_kennisname: 2026-11-03", "datum_kennisname: 2026-07-03"),
            Case("datum_kennisname: 2026-11-03", "datum_kennisname: 2026-07-03"),
            Case("datum_plaatsing: 2026-11-02", "datum_plaatsing: 2026-07-02"),
            Case("datum_plaatsing: 2026-11-02", "datum_plaatsing: 2026-07-02"),
            Case("gevolg: [", "aangifte_voornemen: true\n\ngevolg: ["),
            Says("Los van deze brief heeft cliënte besloten aangifte te doen."),
        ],
        &["E aangifte-klachttermijn-verstreken"],
    ),
    row(
        "advocaat_kort_geding",
        "laatste-sommatie-van-galen",
        &[Case("hoedanigheid: advocaat", "hoedanigheid: jurist")],
        &["W advocaat-kort-geding"],
    ),
    // F.3
    row(
        "algeheel_verbod",
        "r2-sommatie-van-galen",
        &[Says("Plaats nooit meer een negatieve review.")],
        &["E algeheel-verbod"],
    ),
    row(
        "algemene_toezichtplicht",
        "r4-melding-lindeborg",
        &[Says("U dient alle nieuwe reviews over ons vooraf te controleren.")],
        &["E algemene-toezichtplicht"],
    ),
    row(
        "avg_voor_rechtspersoon",
        "r4-melding-lindeborg",
        &[Says("De grond is artikel 17 AVG.")],
        &["E avg-voor-rechtspersoon"],
    ),
    row(
        "bewijs_schermafbeelding",
        "r4-melding-lindeborg",
        &[Case("    datum_schermafbeelding: 2026-11-10\n", "")],
        &["W bewijs-schermafbeelding (schermafbeelding-zonder-datum)"],
    ),
    row(
        "bewijs_schermafbeelding",
        "r2-sommatie-van-galen",
        &[Case(
            "omschrijving: schermafbeeldingen van 3 november 2026",
            "omschrijving: de berichten zoals ze er stonden",
        )],
        &["W bewijs-schermafbeelding (schermafbeelding-geen-bijlage)"],
    ),
    row(
        "bewijs_schermafbeelding",
        "sommatie-bijlagen-de-ronde",
        &[Case("vastgelegd_op: 2026-11-30", "vastgelegd_op: 2026-12-01")],
        &["E bewijs-schermafbeelding (schermafbeelding-andere-dag)"],
    ),
    row(
        "bewijs_schermafbeelding",
        "sommatie-bijlagen-de-ronde",
        &[Case(
            "omschrijving: schermafbeelding van 30 november 2026",
            "omschrijving: schermafbeelding van 29 november 2026",
        )],
        &["E bewijs-schermafbeelding (schermafbeelding-andere-omschrijving)"],
    ),
    row(
        "bewijs_schermafbeelding",
        "sommatie-bijlagen-de-ronde",
        &[Case("\n    url: https://dorpsbord.example/deventer/7719\n  - nr: 3", "\n  - nr: 3")],
        &["W bewijs-schermafbeelding (schermafbeelding-zonder-adres)"],
    ),
    row(
        "dienstverband",
        "sommatie-oud-medewerker-lumen",
        &[Case("tot: 2026-08-31", "tot: 2027-08-31")],
        &["E dienstverband (dienstverband-nog-niet-geeindigd)"],
    ),
    row(
        "dienstverband",
        "sommatie-oud-medewerker-lumen",
        &[Case("hoedanigheid: ex_werknemer", "hoedanigheid: klant")],
        &["E dienstverband (dienstverband-geen-werknemer)"],
    ),
    // F.1
    row(
        "dreiging_in_eerste_contact",
        "r1-contact-de-ronde",
        &[Says("Doet u dit niet, dan vorderen wij een dwangsom.")],
        &["E dreiging-in-eerste-contact"],
    ),
    row(
        "dreiging_ontslag",
        "sommatie-oud-medewerker-lumen",
        &[
            Case("hoedanigheid: ex_werknemer", "hoedanigheid: werknemer"),
            Case("  tot: 2026-08-31\n", ""),
            Says("Anders volgt ontslag op staande voet."),
        ],
        &["W dreiging-ontslag"],
    ),
    row(
        "dreiging_referentie",
        "sommatie-oud-medewerker-lumen",
        &[Says("Anders geeft cliënte u een negatieve referentie.")],
        &["E dreiging-referentie"],
    ),
    row(
        "dsa_te_goeder_trouw",
        "r4-melding-lindeborg",
        &[Case("te_goeder_trouw: true", "te_goeder_trouw: false")],
        &["E dsa-te-goeder-trouw (dsa-niet-te-goeder-trouw)"],
    ),
    // F.1
    row(
        "dsa_te_goeder_trouw",
        "r4-melding-lindeborg",
        &[Without("dsa_te_goeder_trouw")],
        &["E dsa-te-goeder-trouw (element-missing)"],
    ),
    row(
        "dsa_vindplaats",
        "r4-melding-lindeborg",
        &[Case(
            "url: https://oordeelwijzer.example/tandarts/lindeborg/review/88213",
            "url: https://oordeelwijzer.example/",
        )],
        &["E dsa-vindplaats (dsa-vindplaats-voorpagina)"],
    ),
    row(
        "dwangsom_zonder_rechter",
        "r2-sommatie-van-galen",
        &[Says("Voor elke dag daarna verbeurt u een boete van € 500.")],
        &["E dwangsom-zonder-rechter"],
    ),
    row(
        "eis_verwijderen",
        "r2-sommatie-van-galen",
        &[Case("verwijderd_houden: true", "verwijderd_houden: false")],
        &["E eis-verwijderen (eis-verwijderen-ontbreekt)"],
    ),
    row(
        "feitelijke_onjuistheid",
        "r6-rectificatie-gouden-deeg",
        &[Case("bewijs: [", "# bewijs: [")],
        &[
            "E bijlagen (bijlage-niet-genoemd)",
            "E bijlagen (bijlage-niet-genoemd)",
            "E feitelijke-onjuistheid (feitelijke-onjuistheid-zonder-bewijs)",
        ],
    ),
    row(
        "gevraagde_gegevens",
        "r4-melding-lindeborg",
        &[Says("Wij verzoeken u alle gegevens van de plaatser te verstrekken.")],
        &["E gevraagde-gegevens (gevraagde-gegevens-alle)"],
    ),
    row(
        "hoedanigheid",
        "r2-sommatie-van-galen",
        &[Case("volmacht_aanwezig: true", "volmacht_aanwezig: false")],
        &["E hoedanigheid (hoedanigheid-geen-volmacht)"],
    ),
    // F.3
    row(
        "kanaal_elektronisch",
        "r4-melding-lindeborg",
        &[Case("verzendwijze: [webformulier, email]", "verzendwijze: [aangetekend]")],
        &["E kanaal-elektronisch"],
    ),
    row(
        "klokkenluider_toets",
        "sommatie-oud-medewerker-lumen",
        &[Case("uitkomst: geen_melding", "uitkomst: mogelijk_melding")],
        &["E klokkenluider-toets (klokkenluider-mogelijk-melding)"],
    ),
    row(
        "korting_voor_verwijderen",
        "r1-contact-de-ronde",
        &[Says("Als u het bericht verwijdert, krijgt u een korting van tien procent.")],
        &["W korting-voor-verwijderen"],
    ),
    row(
        "laster_zonder_feitelijke_telastlegging",
        "r2-sommatie-van-galen",
        &[Case("[onrechtmatig, smaadschrift]", "[onrechtmatig, laster]")],
        &["E laster-zonder-feitelijke-telastlegging"],
    ),
    row(
        "laster_zonder_feitelijke_telastlegging",
        "r2-sommatie-van-galen",
        &[Says("Uw bericht is laster.")],
        &["E laster-zonder-feitelijke-telastlegging"],
    ),
    // F.3
    row(
        "minderjarige_plaatser",
        "r2-sommatie-van-galen",
        &[Case("hoedanigheid: klant", "hoedanigheid: klant\n  geboortedatum: 2013-05-01")],
        &["E minderjarige-plaatser (minderjarige-plaatser-onder-14)"],
    ),
    row(
        "namen_van_collegas",
        "sommatie-oud-medewerker-lumen",
        &[Says("Ik verzoek u de namen van de medewerkers te geven die dit ook vinden.")],
        &["E namen-van-collegas"],
    ),
    row(
        "onrechtmatigheid",
        "r2-sommatie-van-galen",
        &[Case("[onrechtmatig, smaadschrift]", "[smaadschrift]")],
        &["E onrechtmatigheid (onrechtmatigheid-ontbreekt)"],
    ),
    row(
        "rechter_zal_toewijzen",
        "laatste-sommatie-van-galen",
        &[Says("De rechter zal die vordering toewijzen.")],
        &["E rechter-zal-toewijzen"],
    ),
    // F.1
    row(
        "rectificatie_op_waardeoordeel",
        "r6-rectificatie-gouden-deeg",
        &[
            Case("soort: feit", "soort: waardeoordeel\n    grond_waardeoordeel: onnodig_grievend"),
            Case("citaat: De NVWA heeft deze bakkerij gesloten", "citaat: vieste broodjes van Tilburg"),
        ],
        &["E feitelijke-onjuistheid (feitelijke-onjuistheid-ontbreekt)", "E rectificatie-op-waardeoordeel"],
    ),
    row(
        "schadebedrag_zonder_onderbouwing",
        "r2-sommatie-van-galen",
        &[Case("\nschade:\n", "\nschade:\n  bedrag: \"2400,00\"\n")],
        &["E schadebedrag-zonder-onderbouwing"],
    ),
    row(
        "schuldvaststelling",
        "r2-sommatie-van-galen",
        &[Says("U hebt een strafbaar feit gepleegd.")],
        &["W schuldvaststelling"],
    ),
    row(
        "smaad_en_laster_stapelen",
        "r2-sommatie-van-galen",
        &[Says("Uw woorden zijn smadelijk en lasterlijk.")],
        &["E laster-zonder-feitelijke-telastlegging", "E smaad-en-laster-stapelen"],
    ),
    row(
        "smaad_zonder_bepaald_feit",
        "r2-sommatie-van-galen",
        &[Case("kwalificatie: [onrechtmatig]", "kwalificatie: [onrechtmatig, smaadschrift]")],
        &["E smaad-zonder-bepaald-feit"],
    ),
    row(
        "strafdreiging_algemeen",
        "r2-sommatie-van-galen",
        &[Says("Ik overweeg aangifte te doen.")],
        &["W strafdreiging-algemeen"],
    ),
    // F.3
    row(
        "strafdreiging_als_drukmiddel",
        "r2-sommatie-van-galen",
        &[Says("Betaalt u € 2.500, dan zie ik af van aangifte.")],
        &["E strafdreiging-als-drukmiddel"],
    ),
    row(
        "termijn_datum",
        "r2-sommatie-van-galen",
        &[Case("datum: 2026-11-24", "datum: 2026-12-11")],
        &["W termijn-datum (termijn-te-lang)"],
    ),
    row(
        "termijn_datum",
        "r2-sommatie-van-galen",
        &[Says("Ik sommeer u dit uiterlijk op 25 november 2026 te doen.")],
        &["E termijn-datum (termijn-verschilt)"],
    ),
    // F.1
    row(
        "termijn_in_verleden",
        "r2-sommatie-van-galen",
        &[Case("datum: 2026-11-24", "datum: 2026-11-16")],
        &["E termijn-in-verleden"],
    ),
    row(
        "termijn_niet_concreet",
        "r2-sommatie-van-galen",
        &[Says("Ik sommeer u ook de reacties zo spoedig mogelijk te verwijderen.")],
        &["E termijn-niet-concreet"],
    ),
    row(
        "termijn_te_kort",
        "r2-sommatie-van-galen",
        &[Case("datum: 2026-11-24", "datum: 2026-11-19")],
        &["E termijn-te-kort"],
    ),
    row(
        "termijn_weekend",
        "r2-sommatie-van-galen",
        &[Case("datum: 2026-11-24", "datum: 2026-11-28")],
        &["W termijn-weekend"],
    ),
    row(
        "verwijderverzoek_te_ruim",
        "r4-melding-lindeborg",
        &[Says("Wij verzoeken u alle negatieve reviews te verwijderen.")],
        &["E verwijderverzoek-te-ruim"],
    ),
    row(
        "verwijzing_eerdere_sommatie",
        "laatste-sommatie-van-galen",
        &[Case("termijn: 2026-11-24, ", "")],
        &["E verwijzing-eerdere-sommatie (eerdere-sommatie-zonder-termijn)"],
    ),
    row(
        "vindplaats",
        "r2-sommatie-van-galen",
        &[Case("    url: https://dorpsplein.example/amersfoort/bericht/5512\n", "")],
        &["E vindplaats (vindplaats-ontbreekt)"],
    ),
    row(
        "vindplaats",
        "r2-sommatie-van-galen",
        &[Case("datum_kennisname: 2026-11-03", "datum_kennisname: 2026-11-01")],
        &["E vindplaats (vindplaats-voor-plaatsing)"],
    ),
    row(
        "zittingsdatum_onbevestigd",
        "laatste-sommatie-van-galen",
        &[Says("De zitting is op maandag 7 december 2026.")],
        &["E zittingsdatum-onbevestigd"],
    ),
    row(
        "rectificatie_tekst",
        "r6-rectificatie-gouden-deeg",
        &[Fills("    tekst: ", 150)],
        &["E rectificatie-tekst (rectificatie-tekst-te-lang)"],
    ),
    row(
        "grond_waardeoordeel",
        "r2-sommatie-van-galen",
        &[Case(
            "    grond_waardeoordeel: onvoldoende_steun\n    kwalificatie: [onrechtmatig]\n",
            "    kwalificatie: [onrechtmatig]\n",
        )],
        &["E grond-waardeoordeel"],
    ),
    row(
        "beschuldiging_alleen_bij_feit",
        "r2-sommatie-van-galen",
        &[Says("Deze uitlatingen bevatten beschuldigingen die geen steun vinden in de feiten.")],
        &["W beschuldiging-alleen-bij-feit"],
    ),
    row(
        "ontvangst_beweerd",
        "laatste-sommatie-van-galen",
        &[Says("Op 18 november 2026 hebt u de sommatie ontvangen.")],
        &["W ontvangst-beweerd"],
    ),
];
