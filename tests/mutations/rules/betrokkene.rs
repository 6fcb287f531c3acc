//! Rows for the letters that the data subject writes: a notice of default and a request to a search engine.

use super::{
    Change::{Case, Says, Without},
    Row, row,
};

const FIRM: &str = "a9-ingebrekestelling-webwinkel-de-mus";
const PUBLIC: &str = "a10-ingebrekestelling-gemeente-zandvliet";
const PARTLY: &str = "ingebrekestelling-verhuurder-de-kade";
const RESULTS: &str = "zoekresultaten-stavenuiter";
const RESULT: &str = "zoekresultaat-de-wit";

pub const ROWS: &[Row] = &[
    row("te_vroeg", PUBLIC, &[Case("briefdatum: 2026-12-01", "briefdatum: 2026-11-12")], &["E te-vroeg"]),
    row(
        "te_vroeg",
        PUBLIC,
        &[Case("  rechten: [inzage]", "  verlengd_op: 2026-11-02\n  rechten: [inzage]")],
        &["E te-vroeg"],
    ),
    row(
        "besluit_bezwaar",
        PUBLIC,
        &[Case("antwoord: geen", "antwoord: te_laat\nantwoord_ontvangen_op: 2026-11-20")],
        &["W besluit-bezwaar"],
    ),
    row(
        "besluit_bezwaar",
        PUBLIC,
        &[Case(
            "antwoord: geen",
            "antwoord: onvolledig\nantwoord_ontvangen_op: 2026-11-10\nontbreekt: [een kopie van mijn gegevens]",
        )],
        &["E besluit-bezwaar"],
    ),
    row("ontvangst_geschat", FIRM, &[Case("  ontvangen_op: 2026-10-12\n", "")], &["W ontvangst-geschat"]),
    row(
        "ingebrekestelling_onredelijk_laat",
        PUBLIC,
        &[Case("briefdatum: 2026-12-01", "briefdatum: 2027-12-01")],
        &["W ingebrekestelling-onredelijk-laat", "W law-entry-stale"],
    ),
    row(
        "antwoord_zonder_datum",
        PARTLY,
        &[Case("antwoord_ontvangen_op: 2026-11-10\n", "")],
        &["W antwoord-zonder-datum"],
    ),
    row("termijn_te_kort", FIRM, &[Case("datum: 2026-12-15", "datum: 2026-12-07")], &["E termijn-te-kort"]),
    row(
        "termijn_datum",
        FIRM,
        &[Case("datum: 2026-12-15", "datum: 2026-12-30")],
        &["W termijn-datum (termijn-te-lang)"],
    ),
    row(
        "dwangsom_zonder_rechter",
        FIRM,
        &[Says("U bent dan ook een dwangsom verschuldigd.")],
        &["E dwangsom-zonder-rechter"],
    ),
    row(
        "rechtsmiddel_verkeerde_route",
        PUBLIC,
        &[Says("Ik kan ook de rechtbank vragen u te bevelen (artikel 35 UAVG).")],
        &["E rechtsmiddel-verkeerde-route (rechtsmiddel-geen-verzoekschrift)"],
    ),
    row(
        "rechtsmiddel_verkeerde_route",
        FIRM,
        &[Says("Ik kan ook beroep instellen bij de bestuursrechter.")],
        &["E rechtsmiddel-verkeerde-route (rechtsmiddel-geen-bezwaar)"],
    ),
    row(
        "zoek_naam",
        RESULT,
        &[Case("zoekopdracht: Jan Pieter de Wit", "zoekopdracht: makelaar Delft")],
        &["E zoek-naam"],
    ),
    row("zoek_onjuist_bewijs", RESULT, &[Case("grond: ontoereikend", "grond: onjuist")], &["E zoek-onjuist-bewijs"]),
    row("zoek_te_ruim", RESULT, &[Says("Laat alle zoekresultaten op mijn naam weg.")], &["E zoek-te-ruim"]),
    row("zoek_wereldwijd", RESULT, &[Says("Dat geldt wereldwijd.")], &["W zoek-wereldwijd"]),
    row("zoek_alleen_naam", RESULTS, &[Says("Verwijder ook de pagina.")], &["W zoek-alleen-naam"]),
    row("zoek_kanaal", RESULTS, &[Case("[webformulier, post]", "[post]")], &["W zoek-kanaal"]),
    row(
        "betrokkene_is_mens",
        RESULTS,
        &[
            Case("rechtsvorm: particulier", "rechtsvorm: vereniging\n  kvk: \"00001045\""),
            Case("ondertekenaar:\n", "ondertekenaar:\n  functie: voorzitter\n"),
        ],
        &["E avg-voor-rechtspersoon (betrokkene-is-mens)"],
    ),
    row("zoek_kanaal", RESULT, &[Without("zoek_verzoek")], &["E zoek-verzoek (element-missing)"]),
];
