//! Rows for the rules that came with the edition of 27 November 2026, the mutants of law.md F.5 among them.

use super::{
    Change::{Case, Says},
    Row, row,
};

pub const ROWS: &[Row] = &[
    // F.5
    row(
        "ouders_niet_aansprakelijk",
        "sommatie-ouders-van-noor",
        &[
            Case("geboortedatum: 2013-03-08", "geboortedatum: 2010-03-01"),
            Says("U bent als ouders aansprakelijk voor de schade."),
        ],
        &["E ouders-niet-aansprakelijk"],
    ),
    row(
        "kind_wel_aansprakelijk",
        "sommatie-ouders-van-noor",
        &[
            Case("geboortedatum: 2013-03-08", "geboortedatum: 2010-03-01"),
            Case("gevolg: [kort_geding]", "gevolg: [kort_geding, schadevergoeding]"),
            Says("Van uw dochter zelf wordt in deze brief niets gevorderd."),
        ],
        &["E kind-wel-aansprakelijk"],
    ),
    row(
        "geldvordering_kort_geding",
        "r2-sommatie-van-galen",
        &[Says("In kort geding vordert cliënte vergoeding van de schade.")],
        &["W geldvordering-kort-geding"],
    ),
    row(
        "griffierecht_kanton",
        "lastig-laatste-de-zittingzaal",
        &[Says("Ook u betaalt griffierecht.")],
        &["W griffierecht-kanton"],
    ),
    row(
        "vordering_niet_geeist",
        "laatste-sommatie-van-galen",
        &[Case("vorderingen: [verwijderen,", "vorderingen: [rectificatie, verwijderen,")],
        &["E vordering-niet-geeist"],
    ),
    row(
        "advocaat_briefpapier",
        "r2-sommatie-van-galen",
        &[Case("  kantoor: Oudendijk Advocatuur\n", "")],
        &["W advocaat-briefpapier"],
    ),
    row(
        "dsa_kennis_te_stellig",
        "r4-melding-lindeborg",
        &[Says("Door deze melding hebt u daadwerkelijk kennis van de inhoud.")],
        &["W dsa-kennis-te-stellig"],
    ),
    row(
        "hoorplicht",
        "weigering-gemeente-waterrijk",
        &[Case("hoorplicht_niet_omdat: het besluit rust alleen op wat de aanvrager zelf heeft opgegeven\n", "")],
        &["W hoorplicht"],
    ),
    row(
        "ccbr_eerst",
        "curator-woonstichting-de-linde",
        &[Case("  register_geraadpleegd_op: 2026-11-17\n", "")],
        &["W ccbr-eerst"],
    ),
    row(
        "veilig_verzenden",
        "deels-uitzendbureau-werkland",
        &[Case("beveiligd_verzonden: true\n", "")],
        &["W veilig-verzenden"],
    ),
    row(
        "beding_misstand",
        "sommatie-oud-medewerker-lumen",
        &[Case("  reden: Het bericht", "  # Het bericht")],
        &["W beding-misstand"],
    ),
    row(
        "beding_misstand",
        "sommatie-medewerker-de-eenhoorn",
        &[Case("citaat: ", "citaat: Onveilige steigers en ")],
        &["W beding-misstand (beding-misstand-onderwerp)"],
    ),
    row(
        "grondslag_avg_persoon",
        "r4-melding-lindeborg",
        &[Says("Uw platform is verwerkingsverantwoordelijke.")],
        &["W grondslag-avg-persoon (grondslag-avg-te-stellig)"],
    ),
    row(
        "grondslag_bijzonder",
        "a2-inzage-waterlelie",
        &[Case("- naam: contactgegevens", "- naam: gezondheid")],
        &["W grondslag-bijzonder"],
    ),
    row(
        "uavg_niet_van_toepassing",
        "niet-herkenbaar-gemeente-rijnvoorde",
        &[
            Case("\nhoorplicht_niet_omdat:", "\nverwerking_onder: brp\nhoorplicht_niet_omdat:"),
            Says("Wij beslissen op grond van artikel 34 UAVG."),
        ],
        &["E uavg-niet-van-toepassing"],
    ),
    row(
        "geen_schijnwissing",
        "wissing-dierenpension-pluis",
        &[Says("Uw account is geblokkeerd.")],
        &["W geen-schijnwissing (schijnwissing)"],
    ),
    row(
        "wwft_te_lang_bewaard",
        "wissing-makelaar-torenzicht",
        &[Case("Daarvoor bieden wij u onze excuses aan; wij", "Wij")],
        &["W wwft-te-lang-bewaard (te-lang-bewaard)"],
    ),
    row(
        "vernietiging_drie_maanden",
        "wissing-makelaar-torenzicht",
        &[
            Case("ontvangen_op: 2026-11-02", "ontvangen_op: 2026-08-03"),
            Case("  datum: 2026-11-01", "  datum: 2026-08-02"),
            Case(
                "\nbesluit: toewijzen",
                "\nte_laat_erkend: {reden: Uw bericht bleef in een map staan die niemand meer las., excuses: true}\nbesluit: toewijzen",
            ),
            Case("artikel 33 lid 3 Wwft, einddatum: 2023-05-03", "artikel 5.3.4 lid 1 Wmo 2015"),
        ],
        &["W tijdigheid (tijdigheid-te-laat)", "W vernietiging-drie-maanden (vernietiging-laat)"],
    ),
    row(
        "veilig_verzenden",
        "a2-inzage-waterlelie",
        &[Case("beveiligd_verzonden: true\n", "")],
        &["W veilig-verzenden"],
    ),
    // R8
    row(
        "buitenland_recht",
        "r8-sommatie-antwerpen",
        &[Case("bevoegdheid_nagegaan: true", "bevoegdheid_nagegaan: false")],
        &["W buitenland-betekening", "W buitenland-recht"],
    ),
    row(
        "buitenland_betekening",
        "r8-sommatie-antwerpen",
        &[
            Case("bevoegdheid_nagegaan: true", "bevoegdheid_nagegaan: false"),
            Says("Op dit geschil is Nederlands recht van toepassing en is de Nederlandse rechter bevoegd."),
        ],
        &["W buitenland-betekening", "W buitenland-recht (buitenland-recht-gesteld)"],
    ),
    row(
        "buitenland_termijn",
        "r8-sommatie-antwerpen",
        &[Case("datum: 2026-11-30", "datum: 2026-11-24")],
        &["W buitenland-termijn"],
    ),
    row("buitenland_taal", "r8-sommatie-antwerpen", &[Case("land: BE", "land: DE")], &["W buitenland-taal"]),
    row(
        "land_laatste_regel",
        "r8-sommatie-antwerpen",
        &[Case("land: BE", "land: QZ")],
        &["E land-laatste-regel (land-onbekend)", "W buitenland-taal", "W buitenland-termijn"],
    ),
];
