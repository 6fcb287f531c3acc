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
        &["E geen-derden"],
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
    // C.8
    row(
        "te_laat_niet_nodig",
        "a2-inzage-waterlelie",
        &[Case(
            "\nbesluit:",
            "\nte_laat_erkend: {reden: Uw bericht bleef in een map staan die niemand meer las., excuses: true}\nbesluit:",
        )],
        &["E te-laat-niet-nodig"],
    ),
    // A12
    row(
        "te_laat_reden_drukte",
        "a2-inzage-waterlelie",
        &[
            Case("briefdatum: 2026-11-27", "briefdatum: 2026-12-14"),
            Case(
                "\nbesluit:",
                "\nte_laat_erkend: {reden: Uw bericht bleef liggen bij iemand die uitviel door ziekte., excuses: true}\nbesluit:",
            ),
        ],
        &["W te-laat-reden-drukte", "W tijdigheid (tijdigheid-te-laat)"],
    ),
    // F.5
    row(
        "herhaling_zonder_meer",
        "weigering-herhaling-rijschool-vaart",
        &[Case("misbruik:
  objectief: U vraagt een verandering in een gegeven waarvan u op 15 juli 2026 zelf schreef dat het klopt. Een onjuist gegeven verbeteren is waar dit recht voor is. Dat is hier niet aan de orde.
  subjectief: In uw e-mail van 14 september 2026 schrijft u “zolang jullie mij die les niet terugbetalen, blijf ik dit sturen”. Het verzoek is dus bedoeld om een betaling te krijgen en niet om een gegeven te verbeteren.

", "")],
        &["E herhaling-zonder-meer"],
    ),
    row(
        "bewijs_van_anderen",
        "misbruik-nieuwsbrief-houtloods",
        &[Says("Een bakker vertelde ons dat hij hetzelfde meemaakte.")],
        &["W bewijs-van-anderen"],
    ),
    row(
        "ondertekening_namens_orgaan",
        "weigering-gemeente-waterrijk",
        &[Case("  orgaan: het college van burgemeester en wethouders van Waterrijk\n", "")],
        &["E ondertekening-namens-orgaan (element-without-data)"],
    ),
    row(
        "fg_beslist",
        "weigering-energie-helderstroom",
        &[Case("functie: hoofd Klantenservice", "functie: functionaris gegevensbescherming")],
        &["W fg-beslist"],
    ),
    row(
        "bsn_nummer_afgedrukt",
        "a2-inzage-waterlelie",
        &[Says("Uw BSN is 111222333.")],
        &["E bsn-nummer-afgedrukt", "E geen-bsn"],
    ),
    row(
        "werkwoordstijd_termijn",
        "a1-weigering-de-spaak",
        &[
            Case("aanvang: 2024-12-31", "aanvang: 2026-12-31"),
            Case("einddatum: 2031-12-31", "einddatum: 2033-12-31"),
            Says("De termijn startte na 31 december 2026."),
        ],
        &["E werkwoordstijd-termijn"],
    ),
    row(
        "inzage_lid1_bij_art15_4",
        "weigering-inzage-het-baken",
        &[Case(
            "eerder_verstrekt:               # artikel 15 lid 4 gaat alleen over de kopie\n  datum: 2026-11-02\n  brief: onze brief van 2 november 2026\n",
            "",
        )],
        &["E inzage-lid1-bij-art15-4 (inzage-lid1)"],
    ),
    row(
        "doorgifte_bij_ontvangers",
        "inzage-kredietbank-eenhoorn",
        &[Case("    - {naam: Nimbus Storage Inc., waarvoor: om onze bestanden te bewaren}\n", "")],
        &["W doorgifte-bij-ontvangers"],
    ),
    row(
        "inzage_raadplegingen",
        "a2-inzage-waterlelie",
        &[Case("  kanaal: email\n", "  kanaal: email\n  vraagt_wie_raadpleegde: true\n")],
        &["E inzage-raadplegingen (raadplegingen-ontbreken)", "W inzage-raadplegingen (raadplegers-zonder-reden)"],
    ),
    // A14
    row(
        "bewaargrond_medisch",
        "a1-weigering-de-spaak",
        &[
            Case("wet: Algemene wet inzake rijksbelastingen", "wet: Burgerlijk Wetboek"),
            Case("artikel: artikel 52 AWR", "artikel: artikel 7:454 BW"),
            Case("termijn: zeven jaar", "termijn: twintig jaar"),
        ],
        &["E bewaargrond-medisch"],
    ),
    row(
        "awr_door_bestuursorgaan",
        "weigering-gemeente-waterrijk",
        &[
            Case("wet: Archiefwet 1995", "wet: Algemene wet inzake rijksbelastingen"),
            Case("artikel: artikelen 3 en 5 Archiefwet 1995", "artikel: artikel 52 lid 4 AWR"),
        ],
        &["W awr-door-bestuursorgaan"],
    ),
    row(
        "aantal_alleen",
        "weigering-herhaling-rijschool-vaart",
        &[Case("misbruik:\n  objectief: U vraagt een verandering in een gegeven waarvan u op 15 juli 2026 zelf schreef dat het klopt. Een onjuist gegeven verbeteren is waar dit recht voor is. Dat is hier niet aan de orde.\n  subjectief: In uw e-mail van 14 september 2026 schrijft u “zolang jullie mij die les niet terugbetalen, blijf ik dit sturen”. Het verzoek is dus bedoeld om een betaling te krijgen en niet om een gegeven te verbeteren.\n\n", ""), Case("    Uw rijles was op dinsdag 3 maart 2026, om 10.30 uur. Dat staat in het lesboekje dat u na de les zelf hebt ondertekend, in de agenda van uw instructeur en in het register van de lesauto. Op 14 juli 2026 stuurden wij u die drie bewijzen toe. U schreef op 15 juli 2026 terug: “Klopt, het was inderdaad de derde.”\n\n    Daarna vroeg u nog drie keer om dezelfde verandering, steeds met dezelfde e-mail. In geen van die e-mails staat waarom de datum niet zou kloppen.\n", "    U vroeg ons in 2026 al 14 keer om deze ene verandering van de datum. Herhaaldelijk kreeg u antwoord. U stuurde ons daarna nog talloze e-mails over precies hetzelfde onderwerp en dezelfde les.\n")],
        &["E aantal-alleen", "E herhaling-zonder-meer"],
    ),
    row("specificatie_tijdig", "a11-specificatie-de-brink", &[Case("ontvangen_op: 2026-11-24", "ontvangen_op: 2026-11-18")], &["W specificatie-tijdig (specificatie-laat)"]),
    row("kleine_hoeveelheid", "a11-specificatie-de-brink", &[Case("hoeveelheid: groot", "hoeveelheid: klein")], &["W kleine-hoeveelheid"]),
    // A11
    row("reden_gevraagd", "a11-specificatie-de-brink", &[Says("Waarvoor hebt u deze gegevens nodig?")], &["E reden-gevraagd"]),
    row("minimale_identificatie", "a8-verzoek-sportschool-de-kettlebell", &[Says("Mijn BSN kunt u gebruiken om mij te vinden.")], &["W minimale-identificatie"]),
    // A8
    row("betrokkene_is_mens", "a8-verzoek-sportschool-de-kettlebell", &[Case("rechtsvorm: particulier", "rechtsvorm: vereniging\n  kvk: \"00001045\""), Case("ondertekenaar:\n  naam: Y. Aydın", "ondertekenaar:\n  naam: Y. Aydın\n  functie: voorzitter")], &["E avg-voor-rechtspersoon (betrokkene-is-mens)"]),
    row("verzoek_inhoud", "a8-verzoek-sportschool-de-kettlebell", &[Case("    grond: toestemming\n", "")], &["E verzoek-inhoud (verzoek-onvolledig)"]),
    row("datalek_onverwijld", "a7-datalek-het-trapje", &[Case("briefdatum: 2026-11-26", "briefdatum: 2026-12-03")], &["W datalek-onverwijld (datalek-laat)"]),
    row("datalek_vraagt_gegevens", "a7-datalek-het-trapje", &[Says("Bevestig uw rekeningnummer.")], &["E datalek-vraagt-gegevens (datalek-vraagt)"]),
    row("datalek_met_reclame", "a7-datalek-het-trapje", &[Says("U krijgt als dank 10 procent korting.")], &["E datalek-met-reclame"]),
    row("datalek_uitzondering", "a7-datalek-het-trapje", &[Case("  grond: hoog_risico", "  maatregel_vooraf: versleuteld\n  grond: hoog_risico")], &["W datalek-uitzondering"]),
    // F.4 A7
    row("datalek_onverwijld", "a7-datalek-het-trapje", &[Without("datalek_zelf_doen")], &["E datalek-zelf-doen (element-missing)"]),
];
