//! The names by which manifests and templates know what was derived: a thin table over [`Facts`].

use super::{Facts, answer::Answer, said::say};
use crate::value::Value;

/// A fact: a name that manifests and templates may use.
#[derive(Debug, Clone, Copy)]
pub struct Fact {
    pub name: &'static str,
    /// What it says, one Dutch line.
    pub doc: &'static str,
    /// What it is, out of what was derived; `None` where it does not apply.
    pub value: fn(&Facts) -> Option<Value>,
}

const fn fact(name: &'static str, doc: &'static str, value: fn(&Facts) -> Option<Value>) -> Fact {
    Fact { name, doc, value }
}

/// Every fact, sorted by name.
pub const FACTS: &[Fact] = &[
    fact("aanhef", "De aanhef die bij de geadresseerde past, met komma.", |facts| say(&facts.parties.aanhef)),
    fact("account_op_andere_naam", "Een accountnaam laat niet zien dat de geadresseerde het schreef.", |facts| {
        say(facts.escalation.account_op_andere_naam)
    }),
    fact(
        "afzender_natuurlijk_persoon",
        "De afzender is een mens: een particulier of een eenmanszaak (artikel 8 EVRM).",
        |facts| say(facts.parties.natuurlijk_persoon),
    ),
    fact("alleen_elektronisch", "De brief gaat alleen per e-mail, webformulier of portaal.", |facts| {
        say(facts.parties.alleen_elektronisch)
    }),
    fact("alleen_per_post", "De brief gaat alleen per gewone of aangetekende post.", |facts| {
        say(facts.parties.alleen_per_post)
    }),
    fact("antwoord_onvolledig", "Er kwam een antwoord, maar het is niet volledig.", |facts| {
        say(facts.notice.as_ref().map(|notice| notice.is_incomplete))
    }),
    fact(
        "antwoorddatum_verschoven",
        "De eerste maand eindigt op een weekend- of feestdag, zodat de laatste dag opschuift (Verordening 1182/71).",
        |facts| say(facts.answer.as_ref().map(Answer::is_moved)),
    ),
    fact("arbeidsrelatie", "De geadresseerde is of was werknemer.", |facts| say(facts.escalation.arbeidsrelatie)),
    fact(
        "betrokkene_onder_16",
        "De betrokkene is op de briefdatum jonger dan 16 jaar (artikel 5 lid 4 UAVG).",
        |facts| say(facts.parties.betrokkene_onder_16),
    ),
    fact("bewijs_beschikking", "De betrokkene heeft een curator, bewindvoerder of mentor.", |facts| {
        say(facts.representation.as_ref().map(|agent| agent.beschikking))
    }),
    fact("bewijs_gezag", "Een ouder of voogd treedt op voor de betrokkene.", |facts| {
        say(facts.representation.as_ref().map(|agent| agent.gezag))
    }),
    fact("bewijs_volmacht", "Iemand treedt met een volmacht op.", |facts| {
        say(facts.representation.as_ref().map(|agent| agent.volmacht))
    }),
    fact("contact_email", "Het e-mailadres van wie de brief schrijft.", |facts| say(&facts.voice.contact_email)),
    fact("contact_telefoon", "Het telefoonnummer van wie de brief schrijft.", |facts| {
        say(&facts.voice.contact_telefoon)
    }),
    fact("dwangsom_awb", "Een bestuursorgaan heeft nog niet (op alles) beslist (artikel 4:17 Awb).", |facts| {
        say(facts.notice.as_ref().map(|notice| notice.is_public && notice.is_undecided))
    }),
    fact("eerdere_sommatie_datum", "De dag van de laatste eerdere sommatie waarvan de termijn voorbij is.", |facts| {
        say(facts.escalation.eerdere_sommatie.map(|demand| demand.datum))
    }),
    fact("eerdere_sommatie_termijn", "De dag waarop de termijn van die sommatie afliep.", |facts| {
        say(facts.escalation.eerdere_sommatie.map(|demand| demand.termijn))
    }),
    fact(
        "eerste_antwoorddatum",
        "De laatste dag van de eerste maand, voorzichtig geteld, zonder opschorting of verlenging (artikel 12 lid 3 AVG).",
        |facts| say(facts.answer.as_ref().map(|answer| answer.first.safe.last_day)),
    ),
    fact(
        "elektronisch_verzocht",
        "Het verzoek kwam elektronisch binnen en er is geen andere weg gevraagd (artikel 12 lid 3 AVG).",
        |facts| say(facts.parties.elektronisch_verzocht),
    ),
    fact("emailadres_nodig", "De brief gaat (ook) per e-mail.", |facts| say(facts.parties.per_email)),
    fact("geadresseerde_minderjarig", "De geadresseerde is op de briefdatum jonger dan 18 jaar.", |facts| {
        say(facts.parties.geadresseerde_minderjarig)
    }),
    fact("gericht_aan_bestuursorgaan", "De ingebrekestelling gaat naar een bestuursorgaan.", |facts| {
        say(facts.notice.as_ref().map(|notice| notice.is_public))
    }),
    fact("grond_art22_2", "Een onderdeel is geweigerd op artikel 22 lid 2 AVG.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.art22_2))
    }),
    fact("grond_art41_uavg", "Een onderdeel is geweigerd op artikel 41 UAVG.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.art41_uavg))
    }),
    fact("grond_besluit_bij_wet", "Een geautomatiseerd besluit berust op een wet.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.besluit_bij_wet))
    }),
    fact("grond_bewaarplicht", "Een onderdeel is geweigerd wegens een wettelijke bewaarplicht.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.bewaarplicht))
    }),
    fact("grond_bijzondere_regeling", "Een onderdeel is geweigerd op artikel 43, 44, 45 of 47 UAVG.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.bijzondere_regeling))
    }),
    fact("grond_dwingend", "Een bezwaar is afgewezen op dwingende gerechtvaardigde gronden.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.dwingend))
    }),
    fact("grond_geen_besluit", "Er is geen uitsluitend geautomatiseerd besluit genomen.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.geen_besluit))
    }),
    fact(
        "grond_geen_bezwaarrecht",
        "Bezwaar past niet: de verwerking berust op toestemming of een overeenkomst.",
        |facts| say(facts.grounds.as_ref().map(|grounds| grounds.geen_bezwaarrecht)),
    ),
    fact("grond_geen_wisgrond", "Wissing is geweigerd omdat geen wisgrond geldt.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.geen_wisgrond))
    }),
    fact("grond_gegevens_juist", "Rectificatie is geweigerd omdat de gegevens juist zijn.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.gegevens_juist))
    }),
    fact("grond_identiteit", "Een onderdeel is geweigerd omdat de betrokkene niet (zeker) te herkennen is.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.identiteit))
    }),
    fact(
        "grond_identiteit_niet_bevestigd",
        "Een onderdeel is geweigerd omdat op de vraag naar de identiteit geen antwoord kwam.",
        |facts| say(facts.grounds.as_ref().map(|grounds| grounds.identiteit_niet_bevestigd)),
    ),
    fact("grond_kennelijk", "Een onderdeel is kennelijk ongegrond of buitensporig.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.kennelijk))
    }),
    fact(
        "grond_overdracht",
        "Overdracht is geweigerd omdat een voorwaarde van artikel 20 lid 1 AVG ontbreekt.",
        |facts| say(facts.grounds.as_ref().map(|grounds| grounds.overdracht)),
    ),
    fact("grond_publieke_taak", "Een onderdeel is geweigerd wegens een publieke taak.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.publieke_taak))
    }),
    fact(
        "grond_rechten_anderen",
        "Een onderdeel is geweigerd wegens de rechten van anderen (artikel 15 lid 4 of 20 lid 4 AVG).",
        |facts| say(facts.grounds.as_ref().map(|grounds| grounds.rechten_anderen)),
    ),
    fact("grond_rechtsvordering", "Een onderdeel is geweigerd wegens een rechtsvordering.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.rechtsvordering))
    }),
    fact(
        "grond_vernietiging_uitzondering",
        "Een zorgdossier wordt niet op verzoek vernietigd (artikel 7:455 lid 2 BW).",
        |facts| say(facts.grounds.as_ref().map(|grounds| grounds.vernietiging_uitzondering)),
    ),
    fact("heeft_bijlagen", "Er gaan bijlagen mee.", |facts| say(facts.parties.heeft_bijlagen)),
    fact("identificerende_gegevens", "Het platform wordt om gegevens van de plaatser gevraagd.", |facts| {
        say(facts.posts.identificerende_gegevens)
    }),
    fact("in_dienst", "Het dienstverband loopt nog op de briefdatum.", |facts| say(facts.escalation.in_dienst)),
    fact(
        "in_handelsregister",
        "De afzender staat in het handelsregister (artikel 27 Handelsregisterwet 2007).",
        |facts| say(facts.parties.in_handelsregister),
    ),
    fact("inzage_bron_anders", "Niet alle gegevens van het inzageantwoord komen van de betrokkene zelf.", |facts| {
        say(facts.grants.inzage_bron_anders)
    }),
    fact(
        "inzage_gedeeld",
        "Het inzageantwoord zegt niet dat de gegevens met niemand zijn gedeeld, dus noemt het de ontvangers.",
        |facts| say(facts.grants.inzage_gedeeld),
    ),
    fact(
        "inzage_tabel_recht",
        "In de tabellen van het inzageantwoord heeft iedere rij evenveel cellen als er kolommen zijn.",
        |facts| say(facts.grants.inzage_tabel_recht),
    ),
    fact("inzage_toestemming", "Een doel van het inzageantwoord rust op toestemming (artikel 7 lid 3 AVG).", |facts| {
        say(facts.grants.inzage_toestemming)
    }),
    fact("is_bestuursorgaan", "De afzender is een bestuursorgaan (artikel 34 UAVG).", |facts| {
        say(facts.parties.is_bestuursorgaan)
    }),
    fact("is_sommatie", "De brief is een sommatie.", |facts| say(facts.posts.is_sommatie)),
    fact("kantonzaak", "De kantonrechter is bevoegd: een dienstverband, of `rechtbank.kanton`.", |facts| {
        say(facts.escalation.kantonzaak)
    }),
    fact(
        "kennisgeving_nodig",
        "Anderen kregen de gegevens en moeten van de wijziging horen (artikel 19 AVG).",
        |facts| say(facts.grants.kennisgeving_nodig),
    ),
    fact(
        "kennisgeving_verplicht",
        "Een onderdeel wijst rectificatie, wissing of beperking toe (artikel 19 AVG).",
        |facts| say(facts.kennisgeving_verplicht),
    ),
    fact(
        "laatste_antwoorddatum",
        "De laatste dag om te antwoorden, voorzichtig geteld (artikel 12 lid 3 AVG).",
        |facts| say(facts.answer.as_ref().map(|answer| answer.last_suspended.safe.last_day)),
    ),
    fact(
        "laatste_antwoorddatum_ruim",
        "De laatste dag om te antwoorden als ook Goede Vrijdag en gelijkgestelde dagen meetellen.",
        |facts| say(facts.answer.as_ref().map(|answer| answer.last_suspended.generous.last_day)),
    ),
    fact(
        "laatste_antwoorddatum_zonder_opschorting",
        "De laatste dag om te antwoorden, voorzichtig geteld, zonder opschorting voor de identiteit.",
        |facts| say(facts.answer.as_ref().map(|answer| answer.last.safe.last_day)),
    ),
    fact(
        "laatste_antwoorddatum_zonder_opschorting_ruim",
        "Dezelfde dag als ook Goede Vrijdag en gelijkgestelde dagen meetellen.",
        |facts| say(facts.answer.as_ref().map(|answer| answer.last.generous.last_day)),
    ),
    fact("land_op_adres", "Het land op de laatste regel van een adres buiten Nederland.", |facts| {
        say(facts.abroad.as_ref().and_then(|abroad| abroad.country.as_deref()))
    }),
    fact("meer_uitlatingen", "De brief gaat over meer dan één uitlating.", |facts| say(facts.voice.meer_uitlatingen)),
    fact("naar_buitenland", "De geadresseerde woont of zit buiten Nederland.", |facts| say(facts.abroad.is_some())),
    fact("naar_de_rechtbank", "De ingebrekestelling gaat niet naar een bestuursorgaan (artikel 35 UAVG).", |facts| {
        say(facts.notice.as_ref().map(|notice| !notice.is_public))
    }),
    fact("oordeel_betwist", "Rectificatie van een oordeel of beoordeling is geweigerd.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.oordeel_betwist))
    }),
    fact(
        "particuliere_verwerkingsverantwoordelijke",
        "De afzender is geen bestuursorgaan (artikel 35 UAVG).",
        |facts| say(!facts.parties.is_bestuursorgaan),
    ),
    fact("partij", "Hoe de brief de afzender noemt: “cliënte”, “ik” of “wij”.", |facts| {
        say(facts.voice.partij.naam)
    }),
    fact("partij_bezit", "Bezittelijk, voor een de-woord: “haar”, “mijn”, “onze”.", |facts| {
        say(facts.voice.partij.bezit[0])
    }),
    fact("partij_bezit_het", "Bezittelijk, voor een het-woord: “haar”, “mijn”, “ons”.", |facts| {
        say(facts.voice.partij.bezit[1])
    }),
    fact("partij_hem", "Na een voorzetsel: “haar”, “mij”, “ons”.", |facts| say(facts.voice.partij.hem)),
    fact("partij_persoon", "De vorm van het werkwoord bij de afzender: ik, hij of wij.", |facts| {
        say(facts.voice.partij.persoon)
    }),
    fact("partij_voorwerp", "De afzender als lijdend voorwerp: “cliënte”, “mij”, “ons”.", |facts| {
        say(facts.voice.partij.voorwerp)
    }),
    fact("partij_zich", "Wederkerend: “zich”, “mij”, “ons”.", |facts| say(facts.voice.partij.zich)),
    fact("partij_zij", "De afzender als hij al genoemd is: “zij”, “ik”, “wij”.", |facts| {
        say(facts.voice.partij.zij)
    }),
    fact(
        "plaatser_is_ander",
        "De brief gaat niet naar de plaatser zelf, maar naar wie hem vertegenwoordigt.",
        |facts| say(facts.posts.plaatser_is_ander),
    ),
    fact(
        "plaatser_minderjarig",
        "De plaatser is op de briefdatum jonger dan 18 jaar, dus gaat de brief naar wie hem vertegenwoordigt.",
        |facts| say(facts.posts.plaatser_minderjarig),
    ),
    fact("plaatser_minderjarig_toen", "De plaatser was bij het plaatsen jonger dan 18 jaar.", |facts| {
        say(facts.posts.plaatser.map(|ages| ages.minderjarig_toen))
    }),
    fact("plaatser_onder_14", "De plaatser was bij het plaatsen jonger dan 14 jaar (artikel 6:164 BW).", |facts| {
        say(facts.posts.plaatser.map(|ages| ages.onder_14))
    }),
    fact("plaatser_onder_16", "De plaatser was bij het plaatsen jonger dan 16 jaar (artikel 6:169 BW).", |facts| {
        say(facts.posts.plaatser.map(|ages| ages.onder_16))
    }),
    fact("plaatser_wie", "Wie het bericht plaatste: “u”, of “uw dochter”.", |facts| {
        say(&facts.voice.plaatser_wie)
    }),
    fact(
        "plaatsregel_buitenland",
        "De plaats van een adres buiten Nederland, met de postcode waar die hoort.",
        |facts| say(facts.abroad.as_ref().and_then(|abroad| abroad.place.as_deref())),
    ),
    fact("platform_ntd_code", "Het platform heeft de gedragscode Notice-and-Take-Down onderschreven.", |facts| {
        say(facts.posts.platform_ntd_code)
    }),
    fact(
        "postadres_nodig",
        "De brief gaat niet alleen elektronisch, of er gaat een verklaring mee: dan hoort er een postadres op.",
        |facts| say(facts.parties.alleen_elektronisch != Some(true) || facts.parties.met_verklaring),
    ),
    fact("postcode_nodig", "Er hoort een postadres in Nederland op de brief, dus een postcode.", |facts| {
        say(facts.abroad.is_none() && facts.holds("postadres_nodig"))
    }),
    fact(
        "postcoderegel_buitenland",
        "De postcode van een adres buiten Nederland, waar die op een eigen regel staat.",
        |facts| say(facts.abroad.as_ref().and_then(|abroad| abroad.postcode.as_deref())),
    ),
    fact(
        "rechtbank_zes_weken",
        "Er kwam een antwoord: naar de rechtbank voor de zekerheid binnen zes weken.",
        |facts| say(facts.notice.as_ref().map(|notice| !notice.is_public && !notice.is_unanswered)),
    ),
    fact(
        "rechtbank_zonder_termijn",
        "Er kwam op tijd geen antwoord: voor de rechtbank geldt geen termijn (artikel 35 lid 2 UAVG).",
        |facts| say(facts.notice.as_ref().map(|notice| !notice.is_public && notice.is_unanswered)),
    ),
    fact("rectificatie_geeist", "De brief is een sommatie tot rectificatie.", |facts| {
        say(facts.posts.rectificatie_geeist)
    }),
    fact(
        "rectificatie_op_6167",
        "De rectificatie rust op artikel 6:167 BW en niet op de algemene grond van artikel 6:162 BW.",
        |facts| say(facts.escalation.rectificatie_op_6167),
    ),
    fact("rectificatie_wijzigt", "Er is iets verbeterd, niet alleen een verklaring toegevoegd.", |facts| {
        say(facts.grants.rectificatie_wijzigt)
    }),
    fact("schrijver", "Wie schrijft: “ik” (ook de gemachtigde) of “wij”.", |facts| {
        say(facts.voice.schrijver.naam)
    }),
    fact("schrijver_voorwerp", "Wie schrijft als lijdend voorwerp: “mij” of “ons”.", |facts| {
        say(facts.voice.schrijver.voorwerp)
    }),
    fact("statutaire_zetel_nodig", "De afzender is een bv, nv of coöperatie (artikelen 2:186 en 2:75 BW).", |facts| {
        say(facts.parties.statutaire_zetel_nodig)
    }),
    fact("stuiting_dringend", "Meer dan vier en een half jaar na kennisname van de schade en de plaatser.", |facts| {
        say(facts.posts.stuiting_dringend)
    }),
    fact(
        "stuiting_nodig",
        "Er is een schadebedrag, of het bericht is meer dan vier jaar oud (artikel 3:317 BW).",
        |facts| say(facts.posts.stuiting_nodig),
    ),
    fact(
        "te_laat_zonder_termijn",
        "Het antwoord is te laat en van geen bestuursorgaan, dus loopt er geen termijn van zes weken (artikel 35 lid 2 UAVG).",
        |facts| say(facts.te_laat_zonder_termijn),
    ),
    fact("termijn_kort", "De termijn is drie dagen of korter, dus hoort er een tijd bij.", |facts| {
        say(facts.chosen.as_ref().and_then(|chosen| chosen.is_short))
    }),
    fact(
        "toezichthouder_buitenland",
        "De geadresseerde woont in een ander land van de EER, met een eigen toezichthouder (artikel 77 AVG).",
        |facts| say(facts.abroad.as_ref().map(|abroad| abroad.has_authority)),
    ),
    fact("uavg_geldt_niet", "De gegevens vallen onder de Wet BRP of de Kieswet (artikel 2 lid 2 UAVG).", |facts| {
        say(facts.parties.uavg_geldt_niet)
    }),
    fact(
        "uiterste_antwoorddag",
        "De laatste dag waarop een verzoek van de betrokkene beantwoord had moeten zijn, ruim geteld.",
        |facts| say(facts.notice.as_ref().map(|notice| notice.last)),
    ),
    fact(
        "uitleg_avg",
        "De geadresseerde is geen beroepsmatige vertegenwoordiger, dus zegt de brief wat de AVG is.",
        |facts| say(facts.parties.uitleg_avg),
    ),
    fact("verklaring_van", "Wie de onthoudingsverklaring aflegt.", |facts| say(&facts.posts.verklaring_van)),
    fact("vertegenwoordigd", "Iemand anders deed het verzoek namens de betrokkene.", |facts| {
        say(facts.parties.vertegenwoordigd)
    }),
    fact("verzoek_ontvangen", "De dag waarop het eerdere verzoek is ontvangen, zo nodig geschat.", |facts| {
        say(facts.notice.as_ref().map(|notice| notice.received))
    }),
    fact("vraagt_vergoeding", "Er wordt een vergoeding gevraagd (artikel 12 lid 5 AVG).", |facts| {
        say(facts.vraagt_vergoeding)
    }),
    fact("weigert_beperking", "Beperking is geweigerd.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.weigert_beperking))
    }),
    fact("weigert_bezwaar", "Een bezwaar is afgewezen.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.weigert_bezwaar))
    }),
    fact("weigert_geautomatiseerd", "Een menselijke beoordeling is geweigerd.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.weigert_geautomatiseerd))
    }),
    fact("weigert_iets", "Minstens één onderdeel is geweigerd.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.weigert_iets))
    }),
    fact("weigert_inzage", "Inzage is geweigerd.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.weigert_inzage))
    }),
    fact("weigert_portabiliteit", "Overdracht van gegevens is geweigerd.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.weigert_portabiliteit))
    }),
    fact("weigert_rectificatie", "Rectificatie is geweigerd.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.weigert_rectificatie))
    }),
    fact("weigert_wissing", "Wissing is geweigerd.", |facts| {
        say(facts.grounds.as_ref().map(|grounds| grounds.weigert_wissing))
    }),
    fact(
        "zelf_indienen_mogelijk",
        "De betrokkene gaf een volmacht en kan het verzoek ook zelf doen (16 jaar of ouder, voor zover bekend).",
        |facts| say(facts.representation.as_ref().map(|agent| agent.zelf_indienen_mogelijk)),
    ),
];
