//! Rows for the rules of every letter.

use super::{
    Change::{Case, Letter, Says},
    Row, row,
};

pub const ROWS: &[Row] = &[
    row("tegenspraak", "r2-sommatie-van-galen", &[Says("De genoemde termijn geldt niet.")], &["E tegenspraak"]),
    row(
        "vrije_tekst",
        "a1-weigering-de-spaak",
        &[Case("\nondertekenaar:", "\naanvulling: Daarover kunt u bij de ombudsman terecht.\nondertekenaar:")],
        &["W vrije-tekst"],
    ),
    row(
        "aanhef",
        "r2-sommatie-van-galen",
        &[Letter("Geachte heer Kerkstra,", "Beste heer Kerkstra,")],
        &["E aanhef (aanhef-te-vertrouwelijk)"],
    ),
    row("bijlagen", "r2-sommatie-van-galen", &[Says("Zie ook bijlage 9.")], &["E bijlagen (bijlage-niet-in-lijst)"]),
    row(
        "bijlagen",
        "r2-sommatie-van-galen",
        &[Case("{nr: 4, ", "{nr: 3, ")],
        &["E bijlagen (bijlage-dubbel)", "E bijlagen (bijlage-niet-in-lijst)"],
    ),
    row(
        "bijlagen",
        "r2-sommatie-van-galen",
        &[Case("[bijlage 2, bijlage 3]", "[bijlage 2]")],
        &["E bijlagen (bijlage-niet-genoemd)"],
    ),
    row(
        "citeerwijze",
        "r2-sommatie-van-galen",
        &[Letter("artikel 6:162 BW", "art.6.162 BW")],
        &["E citeerwijze (citeerwijze-fout)", "E onrechtmatigheid (element-unproven)"],
    ),
    row(
        "citeerwijze",
        "a1-weigering-de-spaak",
        &[Says("Dit volgt uit de GDPR.")],
        &["W citeerwijze (citeerwijze-stijl)"],
    ),
    row(
        "datum_na_briefdatum",
        "r2-sommatie-van-galen",
        &[Case("soort: bericht, datum: 2026-11-06", "soort: bericht, datum: 2026-11-18")],
        &["E datum-na-briefdatum (datum-na-briefdatum-veld)"],
    ),
    row("bijlagen", "sommatie-bijlagen-de-ronde", &[Case(" (bijlage 3)", "")], &["E bijlagen (bijlage-niet-genoemd)"]),
    row(
        "datum_na_briefdatum",
        "sommatie-bijlagen-de-ronde",
        &[Case("vastgelegd_op: 2026-11-30", "vastgelegd_op: 2026-12-03")],
        &[
            "E bewijs-schermafbeelding (datum-na-briefdatum-veld)",
            "E bewijs-schermafbeelding (schermafbeelding-andere-dag)",
        ],
    ),
    row(
        "datum_na_briefdatum",
        "a1-weigering-de-spaak",
        &[Case("datum: 2026-10-11", "datum: 2026-11-09")],
        &["E verzoek-verwijzing (datum-na-briefdatum-veld)"],
    ),
    row(
        "dreiging_openbaarmaking",
        "r2-sommatie-van-galen",
        &[Says("Anders zal ik uw werkgever inlichten.")],
        &["E dreiging-openbaarmaking"],
    ),
    row(
        "dreiging_openbaarmaking",
        "r2-sommatie-van-galen",
        &[Says("Anders zet ik u op een zwarte lijst.")],
        &["E dreiging-openbaarmaking"],
    ),
    row(
        "geen_placeholder",
        "r2-sommatie-van-galen",
        &[Says("Geachte [naam], dit is de brief.")],
        &["E geen-placeholder"],
    ),
    row("geen_placeholder", "a1-weigering-de-spaak", &[Says("TODO: nog invullen.")], &["E geen-placeholder"]),
    row(
        "geen_verouderd_recht",
        "r4-melding-lindeborg",
        &[Letter("artikel 194 en volgende Rv", "artikel 843a Rv")],
        &["E geen-verouderd-recht"],
    ),
    row(
        "geen_verouderd_recht",
        "r4-melding-lindeborg",
        &[Says("Dit volgt uit artikel 6:196c BW.")],
        &["W geen-verouderd-recht"],
    ),
    row(
        "gegevens_derden",
        "r2-sommatie-van-galen",
        &[Case("gevolg: [", "derden: [J. de Bruin]\n\ngevolg: ["), Says("Ook J. de Bruin was daarbij.")],
        &["E gegevens-derden (gegevens-derden-naam)"],
    ),
    row(
        "gegevens_derden",
        "r4-melding-lindeborg",
        &[
            Case("bewaarverzoek: true", "bewaarverzoek: true\nbijzondere_gegevens: [wortelkanaalbehandeling]"),
            Says("Het ging om een wortelkanaalbehandeling."),
        ],
        &["E gegevens-derden (gegevens-derden-bijzonder)"],
    ),
    row(
        "gelijkgestelde_dagen_onbekend",
        "a1-weigering-de-spaak",
        &[
            Case("briefdatum: 2026-11-06", "briefdatum: 2028-12-15"),
            Case("datum: 2026-10-11", "datum: 2028-12-04"),
            Case("ontvangen_op: 2026-10-12", "ontvangen_op: 2028-12-05"),
        ],
        &["W gelijkgestelde-dagen-onbekend", "W law-entry-stale"],
    ),
    row(
        "law_entry_stale",
        "a1-weigering-de-spaak",
        &[
            Case("briefdatum: 2026-11-06", "briefdatum: 2027-06-04"),
            Case("datum: 2026-10-11", "datum: 2027-05-09"),
            Case("ontvangen_op: 2026-10-12", "ontvangen_op: 2027-05-10"),
        ],
        &["W law-entry-stale"],
    ),
    row("grof_taalgebruik", "r2-sommatie-van-galen", &[Says("U bent een leugenaar.")], &["E grof-taalgebruik"]),
    row(
        "onjuiste_ap_naam",
        "a1-weigering-de-spaak",
        // F.3
        &[Letter("klacht indienen bij de Autoriteit Persoonsgegevens", "klacht indienen bij het CBP")],
        &["E onjuiste-ap-naam", "E rm-klacht-ap (element-unproven)"],
    ),
    row(
        "slotgroet",
        "r2-sommatie-van-galen",
        &[Letter("Hoogachtend,", "Met vriendelijke groet,")],
        &["W slotgroet (slotgroet-register)"],
    ),
    row(
        "slotgroet",
        "a1-weigering-de-spaak",
        &[Letter("Met vriendelijke groet,", "Hoogachtend,")],
        &["W slotgroet (slotgroet-register)"],
    ),
    row(
        "verzendwijze",
        "r2-sommatie-van-galen",
        &[Case("verzendwijze: [aangetekend, email]", "verzendwijze: [post]")],
        &["E verzendwijze (verzendwijze-zonder-bewijs)"],
    ),
    row(
        "verzendwijze",
        "r2-sommatie-van-galen",
        &[Case("verzendwijze: [aangetekend, email]", "verzendwijze: [email]")],
        &["W verzendwijze (verzendwijze-niet-aangetekend)"],
    ),
    row(
        "weekdag_klopt",
        "r2-sommatie-van-galen",
        // F.3
        &[Letter("uiterlijk op dinsdag 24 november 2026", "uiterlijk op maandag 24 november 2026")],
        &["E weekdag-klopt (weekdag-klopt-niet)"],
    ),
    row(
        "weekdag_klopt",
        "a1-weigering-de-spaak",
        &[Says("Dat was op zondag 31 februari 2027.")],
        &["E weekdag-klopt (weekdag-datum-bestaat-niet)"],
    ),
];
