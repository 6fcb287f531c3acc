//! The table of law.md D.3, copied by hand: which rights know a ground, and the data its reasoning must hold.

/// A ground for refusal.
pub struct Ground {
    pub id: &'static str,
    pub rights: &'static [&'static str],
    /// Rights it is for (none: all), path, YAML.
    pub data: &'static [(&'static [&'static str], &'static str, &'static str)],
    /// Data that makes the letter better and that the law does not demand.
    pub free: &'static [&'static str],
    /// What a correct letter on this ground still has to be warned of.
    pub warns: &'static [&'static str],
}

pub const ALL: &[&str] =
    &["inzage", "rectificatie", "wissing", "beperking", "portabiliteit", "bezwaar", "geautomatiseerd"];
const TO_21: &[&str] = &["inzage", "rectificatie", "wissing", "beperking", "portabiliteit", "bezwaar"];
const ANY: &[&str] = &[];
/// Article 12 lid 5 and lid 2 have letters of their own.
const OWN_KIND: &[&str] = &["W grond-niet-toegestaan"];

const PLAIN: Ground = Ground { id: "", rights: ANY, data: &[], free: &[], warns: &[] };

const EARLIER: &[(&[&str], &str, &str)] = &[(
    ANY,
    "eerdere_verzoeken",
    "[{ontvangen_op: 2026-06-01, onderwerp: hetzelfde}, {ontvangen_op: 2026-08-03, onderwerp: hetzelfde}]",
)];
const OTHERS: &[(&[&str], &str, &str)] = &[
    (ANY, "rechten_anderen.wiens", "de privacy van de buren die een melding deden"),
    (
        ANY,
        "rechten_anderen.waarom_niet_weglakken",
        "Ook zonder namen is uit de inhoud op te maken wie de melding deed.",
    ),
];
const TASK: &[(&[&str], &str, &str)] = &[(ANY, "publieke_taak", "de heffing van gemeentelijke belastingen")];
const HUMAN: (&[&str], &str, &str) = (
    ANY,
    "waarborg_22",
    "Bel ons als u wilt dat een mens meekijkt. U kunt dan uw kant vertellen en het besluit aanvechten.",
);

pub const GROUNDS: &[Ground] = &[
    Ground { id: "kennelijk_ongegrond", rights: ALL, data: EARLIER, warns: OWN_KIND, ..PLAIN },
    Ground { id: "buitensporig", rights: ALL, data: EARLIER, warns: OWN_KIND, ..PLAIN },
    Ground {
        id: "niet_identificeerbaar",
        rights: ALL,
        data: &[(ANY, "gevraagd_op", "2026-10-15"), (ANY, "gevraagde_gegevens", "het nummer van uw pas")],
        free: &["gevraagd_op"],
        warns: OWN_KIND,
    },
    Ground {
        id: "identiteit_niet_bevestigd",
        rights: TO_21,
        data: &[(ANY, "gevraagd_op", "2026-10-15"), (ANY, "gevraagde_gegevens", "uw klantnummer")],
        ..PLAIN
    },
    Ground {
        id: "art41_uavg",
        rights: TO_21,
        data: &[
            (ANY, "uitzondering.onderdeel", "d"),
            (ANY, "uitzondering.noodzakelijk", "Zonder deze uitzondering mislukt ons onderzoek naar fraude."),
            (ANY, "uitzondering.evenredig", "Zij geldt alleen voor dit dossier en alleen tot het onderzoek klaar is."),
            (ANY, "uitzondering.lid_2", "Twee onderzoekers zien het dossier. Het doel is alleen dit onderzoek."),
        ],
        ..PLAIN
    },
    Ground {
        id: "art43_uavg",
        rights: ALL,
        data: &[
            (ANY, "regeling.naam", "de documentaire Het dorp aan de dijk"),
            (ANY, "regeling.doel", "journalistiek"),
        ],
        ..PLAIN
    },
    Ground {
        id: "art44_uavg",
        rights: &["inzage", "rectificatie", "beperking"],
        data: &[
            (ANY, "regeling.naam", "het onderzoek naar slaap en ploegendienst"),
            (ANY, "regeling.instelling", "het Instituut voor Slaaponderzoek"),
            (ANY, "regeling.waarborgen", "De gegevens zijn versleuteld en alleen voor dit onderzoek te gebruiken."),
        ],
        ..PLAIN
    },
    Ground {
        id: "art45_uavg",
        rights: &["inzage", "rectificatie", "beperking", "portabiliteit"],
        data: &[(ANY, "regeling.naam", "het archief van de Raad van Arbeid"), (&["beperking"], "beperkingsgrond", "a")],
        ..PLAIN
    },
    Ground {
        id: "art47_uavg",
        rights: &["inzage", "rectificatie", "beperking", "bezwaar"],
        data: &[
            (ANY, "regeling.naam", "het register van beëdigde tolken"),
            (ANY, "regeling.wet", "Wet beëdigde tolken en vertalers"),
            (
                &["inzage", "rectificatie", "beperking"],
                "regeling.procedure",
                "U kunt een wijziging aanvragen bij de beheerder.",
            ),
        ],
        ..PLAIN
    },
    // The copy alone (lid 4): the information of lid 1 needs a decision of its own.
    Ground { id: "art15_4", rights: &["inzage"], data: OTHERS, warns: &["W derden-weigering-geheel"], ..PLAIN },
    Ground {
        id: "gegevens_juist",
        rights: &["rectificatie"],
        data: &[
            (ANY, "juistheid.gegeven", "de inschrijfdatum van 1 maart 2023"),
            (ANY, "juistheid.bewijs", "Die datum staat op het formulier dat u hebt ondertekend."),
            (ANY, "juistheid.beoordeling", "true"),
        ],
        free: &["juistheid.beoordeling"],
        ..PLAIN
    },
    Ground {
        id: "geen_wisgrond",
        rights: &["wissing"],
        data: &[
            (ANY, "wisgronden.doel", "Wij hebben uw adres nog nodig om het pakket te bezorgen."),
            (ANY, "wisgronden.grondslag", "Dat doen wij voor de overeenkomst met u."),
            (ANY, "wisgronden.bezwaar", "U hebt geen bezwaar gemaakt tegen dit gebruik."),
        ],
        ..PLAIN
    },
    Ground { id: "art17_3_a", rights: &["wissing"], ..PLAIN },
    Ground {
        id: "art17_3_b",
        rights: &["wissing"],
        data: &[
            (ANY, "bewaargrond.gegevens", "uw factuurgegevens uit 2024"),
            (ANY, "bewaargrond.wet", "Algemene wet inzake rijksbelastingen"),
            (ANY, "bewaargrond.artikel", "artikel 52 lid 4 AWR"),
            (ANY, "bewaargrond.termijn", "zeven jaar"),
            (ANY, "bewaargrond.aanvang", "2024-12-31"),
            (ANY, "bewaargrond.einddatum", "2031-12-31"),
        ],
        ..PLAIN
    },
    Ground { id: "art17_3_c", rights: &["wissing"], ..PLAIN },
    Ground { id: "art17_3_d", rights: &["wissing"], ..PLAIN },
    Ground {
        id: "art17_3_e",
        rights: &["wissing"],
        data: &[
            (ANY, "rechtsvordering.vordering", "onze vordering tot betaling van factuur 2025-118"),
            (ANY, "rechtsvordering.partij", "u"),
            (ANY, "rechtsvordering.fase", "ligt bij de kantonrechter"),
            (ANY, "rechtsvordering.waarom", "In de e-mails staat welke prijs is afgesproken."),
            (ANY, "rechtsvordering.einddatum", "2031-03-01"),
        ],
        ..PLAIN
    },
    Ground { id: "geen_beperkingsgrond", rights: &["beperking"], ..PLAIN },
    Ground {
        id: "art20_1_voorwaarden",
        rights: &["portabiliteit"],
        data: &[(ANY, "voorwaarde_overdracht", "niet_verstrekt")],
        ..PLAIN
    },
    Ground { id: "art20_3", rights: &["portabiliteit"], data: TASK, ..PLAIN },
    Ground { id: "art20_4", rights: &["portabiliteit"], data: OTHERS, ..PLAIN },
    Ground {
        id: "dwingende_gronden",
        rights: &["bezwaar"],
        data: &[
            (ANY, "belangen.grondslag", "gerechtvaardigd_belang"),
            (ANY, "belangen.belang", "Met het overzicht voorkomen wij dat iemand opnieuw huurt en niet terugbrengt."),
            (ANY, "belangen.dwingend", "Zonder het overzicht raakten wij in 2025 elf fietsen kwijt."),
            (ANY, "belangen.situatie", "U schrijft dat u geen fiets meer kunt huren."),
            (ANY, "belangen.zwaarder", "De rechter heeft de feiten vastgesteld."),
            (ANY, "belangen.waarborgen", "Alleen twee medewerkers zien het overzicht."),
            (ANY, "belangen.beperkt_tijdens_toets", "true"),
        ],
        free: &["belangen.beperkt_tijdens_toets"],
        ..PLAIN
    },
    Ground {
        id: "rechtsvordering",
        rights: &["bezwaar"],
        data: &[
            (ANY, "rechtsvordering.vordering", "onze vordering tot betaling van factuur 2025-118"),
            (ANY, "rechtsvordering.partij", "u"),
            (ANY, "rechtsvordering.fase", "ligt bij de kantonrechter"),
        ],
        ..PLAIN
    },
    Ground { id: "onderzoek_algemeen_belang", rights: &["bezwaar"], data: TASK, ..PLAIN },
    Ground {
        id: "geen_besluit_22",
        rights: &["geautomatiseerd"],
        data: &[(ANY, "geen_besluit_omdat", "mens_beslist")],
        ..PLAIN
    },
    Ground { id: "art22_2_a", rights: &["geautomatiseerd"], data: &[HUMAN], ..PLAIN },
    Ground {
        id: "art22_2_b",
        rights: &["geautomatiseerd"],
        data: &[
            (ANY, "besluit_bij_wet.wet", "artikel 4 van de Wet op de zorgtoeslag"),
            (ANY, "besluit_bij_wet.profilering", "false"),
            HUMAN,
        ],
        ..PLAIN
    },
    Ground { id: "art22_2_c", rights: &["geautomatiseerd"], data: &[HUMAN], ..PLAIN },
];
