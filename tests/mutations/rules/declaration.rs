//! Rows for the declaration that a poster signs, as a document of its own and behind a demand.

use super::{
    Change::{Case, Letter},
    Row, row,
};

const DECLARATION: &str = "r7-onthoudingsverklaring-de-waagmeester";
const DECLARED: &str = "sommatie-verklaring-de-waagmeester";

pub const ROWS: &[Row] = &[
    row("boete_redelijk", DECLARATION, &[Case("bedrag: \"250,00\"", "bedrag: \"750,00\"")], &["W boete-redelijk"]),
    row("duur", DECLARED, &[Case("einddatum: 2028-12-31", "einddatum: 2031-12-31")], &["W duur (duur-te-lang)"]),
    row("duur", DECLARATION, &[Case("einddatum: 2028-12-31", "einddatum: 2026-11-27")], &["W duur (duur-voorbij)"]),
    row(
        "matiging_uitgesloten",
        DECLARATION,
        &[Letter("in stand.", "in stand. De boete is niet voor matiging vatbaar.")],
        &["E matiging-uitgesloten"],
    ),
    row(
        "tegenspraak",
        DECLARATION,
        &[Letter("in stand.", "in stand. Ondergetekende geeft toe dat dit smaad was.")],
        &["E tegenspraak"],
    ),
    row(
        "tegenspraak",
        DECLARED,
        &[Letter("in stand.", "in stand. Ondergetekende geeft toe dat dit smaad was.")],
        &["E tegenspraak"],
    ),
    row(
        "tegenspraak",
        DECLARED,
        &[Letter("in stand.", "in stand. Daarna kan ik geen klacht indienen bij de toezichthouder.")],
        &["E tegenspraak"],
    ),
    row(
        "matiging_uitgesloten",
        DECLARED,
        &[Case("winkel direct klanten", "winkel direct klanten, en de rechter mag het bedrag niet matigen")],
        &["E matiging-uitgesloten"],
    ),
    row(
        "onthouding_bijlage",
        DECLARED,
        &[Case("gevolg: [kort_geding", "toezegging: bijlage 3\n\ngevolg: [kort_geding")],
        &["E onthouding-bijlage (onthouding-twee-toezeggingen)"],
    ),
    row(
        "bijlagen",
        DECLARED,
        &[Case("  - {nr: 3, omschrijving: onthoudingsverklaring}\n", "")],
        &["E bijlagen (bijlage-niet-in-lijst)"],
    ),
    row(
        "vertegenwoordiger_tekent",
        DECLARATION,
        &[Case("  hoedanigheid: klant", "  geboortedatum: 2010-01-01\n  hoedanigheid: klant")],
        &[
            "E vertegenwoordiger-tekent (element-without-data)",
            "W vertegenwoordiger-tekent (vertegenwoordiger-tekent-let-op)",
        ],
    ),
    row(
        "vertegenwoordiger_tekent",
        DECLARATION,
        &[
            Case("  hoedanigheid: klant", "  geboortedatum: 2013-01-01\n  hoedanigheid: klant"),
            Case(
                "onthoudingsverklaring:\n",
                "onthoudingsverklaring:\n  vertegenwoordiger: {naam: S. Roelofs, hoedanigheid: ouder}\n",
            ),
        ],
        &["E vertegenwoordiger-tekent (vertegenwoordiger-tekent-boete)"],
    ),
    row(
        "algeheel_verbod",
        DECLARATION,
        &[Letter("niet opnieuw.", "niet opnieuw. Ik schrijf nooit meer iets over deze winkel.")],
        &["E algeheel-verbod"],
    ),
];
