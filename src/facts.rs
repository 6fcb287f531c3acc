//! What follows from a case: named values that elements, rules and templates share.

use std::collections::BTreeMap;

use crate::{case::Case, law::Law, value::Value};

pub mod answer;
pub mod demand;
mod escalation;
pub mod fields;
mod grants;
pub mod grounds;
pub mod limitation;
pub mod marketing;
mod parties;
pub mod parts;
mod posts;
mod representation;
pub mod retention;
pub mod terms;
mod voice;

/// Everything that was derived from one case.
#[derive(Debug, Default, Clone)]
pub struct Facts {
    /// By name; a fact that does not apply is absent, a condition that does not hold is `Boolean(false)` or absent.
    pub values: BTreeMap<&'static str, Value>,
}

impl Facts {
    /// Computes every fact of [`FACTS`] that applies to the case.
    #[must_use]
    pub fn derive(case: &Case, law: &Law) -> Self {
        let values = FACTS.iter().filter_map(|fact| Some((fact.name, (fact.compute)(case, law)?))).collect();
        Self { values }
    }

    /// The value of a fact that applies.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(name)
    }

    /// Whether a fact applies and [holds](Value::holds).
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        self.get(name).is_some_and(Value::holds)
    }
}

/// A fact: a name that manifests and templates may use, and how it is derived.
#[derive(Debug, Clone, Copy)]
pub struct Fact {
    pub name: &'static str,
    /// What it says, one Dutch line.
    pub doc: &'static str,
    /// The value, from the case and the ledger; `None` where it does not apply.
    pub compute: fn(&Case, &Law) -> Option<Value>,
}

/// A condition as a fact that always applies.
#[allow(clippy::unnecessary_wraps, reason = "the answer of a fact")]
fn yes(holds: bool) -> Option<Value> {
    Some(Value::Boolean(holds))
}

const fn fact(name: &'static str, doc: &'static str, compute: fn(&Case, &Law) -> Option<Value>) -> Fact {
    Fact { name, doc, compute }
}

/// Every fact, sorted by name.
pub const FACTS: &[Fact] = &[
    fact("aanhef", "De aanhef die bij de geadresseerde past, met komma.", parties::aanhef),
    fact(
        "account_op_andere_naam",
        "Een accountnaam laat niet zien dat de geadresseerde het schreef.",
        escalation::account_op_andere_naam,
    ),
    fact(
        "afzender_natuurlijk_persoon",
        "De afzender is een mens: een particulier of een eenmanszaak (artikel 8 EVRM).",
        parties::afzender_natuurlijk_persoon,
    ),
    fact(
        "alleen_elektronisch",
        "De brief gaat alleen per e-mail, webformulier of portaal.",
        parties::alleen_elektronisch,
    ),
    fact("alleen_per_post", "De brief gaat alleen per gewone of aangetekende post.", parties::alleen_per_post),
    fact(
        "antwoorddatum_verschoven",
        "De eerste maand eindigt op een weekend- of feestdag, zodat de laatste dag opschuift (Verordening 1182/71).",
        answer::antwoorddatum_verschoven,
    ),
    fact("arbeidsrelatie", "De geadresseerde is of was werknemer.", escalation::arbeidsrelatie),
    fact(
        "betrokkene_onder_16",
        "De betrokkene is op de briefdatum jonger dan 16 jaar (artikel 5 lid 4 UAVG).",
        parties::betrokkene_onder_16,
    ),
    fact(
        "bewijs_beschikking",
        "De betrokkene heeft een curator, bewindvoerder of mentor.",
        representation::bewijs_beschikking,
    ),
    fact("bewijs_gezag", "Een ouder of voogd treedt op voor de betrokkene.", representation::bewijs_gezag),
    fact("bewijs_volmacht", "Iemand treedt met een volmacht op.", representation::bewijs_volmacht),
    fact("contact_email", "Het e-mailadres van wie de brief schrijft.", voice::contact_email),
    fact("contact_telefoon", "Het telefoonnummer van wie de brief schrijft.", voice::contact_telefoon),
    fact(
        "eerdere_sommatie_datum",
        "De dag van de laatste eerdere sommatie waarvan de termijn voorbij is.",
        escalation::eerdere_sommatie_datum,
    ),
    fact(
        "eerdere_sommatie_termijn",
        "De dag waarop de termijn van die sommatie afliep.",
        escalation::eerdere_sommatie_termijn,
    ),
    fact(
        "eerste_antwoorddatum",
        "De laatste dag van de eerste maand, voorzichtig geteld, zonder opschorting of verlenging (artikel 12 lid 3 AVG).",
        answer::eerste_antwoorddatum,
    ),
    fact(
        "elektronisch_verzocht",
        "Het verzoek kwam elektronisch binnen en er is geen andere weg gevraagd (artikel 12 lid 3 AVG).",
        parties::elektronisch_verzocht,
    ),
    fact("emailadres_nodig", "De brief gaat (ook) per e-mail.", parties::emailadres_nodig),
    fact(
        "geadresseerde_minderjarig",
        "De geadresseerde is op de briefdatum jonger dan 18 jaar.",
        parties::geadresseerde_minderjarig,
    ),
    fact("grond_art22_2", "Een onderdeel is geweigerd op artikel 22 lid 2 AVG.", grounds::art22_2),
    fact("grond_art41_uavg", "Een onderdeel is geweigerd op artikel 41 UAVG.", grounds::art41_uavg),
    fact("grond_besluit_bij_wet", "Een geautomatiseerd besluit berust op een wet.", grounds::besluit_bij_wet),
    fact("grond_bewaarplicht", "Een onderdeel is geweigerd wegens een wettelijke bewaarplicht.", grounds::bewaarplicht),
    fact(
        "grond_bijzondere_regeling",
        "Een onderdeel is geweigerd op artikel 43, 44, 45 of 47 UAVG.",
        grounds::bijzondere_regeling,
    ),
    fact("grond_dwingend", "Een bezwaar is afgewezen op dwingende gerechtvaardigde gronden.", grounds::dwingend),
    fact("grond_geen_besluit", "Er is geen uitsluitend geautomatiseerd besluit genomen.", grounds::geen_besluit),
    fact(
        "grond_geen_bezwaarrecht",
        "Bezwaar past niet: de verwerking berust op toestemming of een overeenkomst.",
        grounds::geen_bezwaarrecht,
    ),
    fact("grond_geen_wisgrond", "Wissing is geweigerd omdat geen wisgrond geldt.", grounds::geen_wisgrond),
    fact("grond_gegevens_juist", "Rectificatie is geweigerd omdat de gegevens juist zijn.", grounds::gegevens_juist),
    fact(
        "grond_identiteit",
        "Een onderdeel is geweigerd omdat de betrokkene niet (zeker) te herkennen is.",
        grounds::identiteit,
    ),
    fact(
        "grond_identiteit_niet_bevestigd",
        "Een onderdeel is geweigerd omdat op de vraag naar de identiteit geen antwoord kwam.",
        grounds::identiteit_niet_bevestigd,
    ),
    fact("grond_kennelijk", "Een onderdeel is kennelijk ongegrond of buitensporig.", grounds::kennelijk),
    fact(
        "grond_overdracht",
        "Overdracht is geweigerd omdat een voorwaarde van artikel 20 lid 1 AVG ontbreekt.",
        grounds::overdracht,
    ),
    fact("grond_publieke_taak", "Een onderdeel is geweigerd wegens een publieke taak.", grounds::publieke_taak),
    fact(
        "grond_rechten_anderen",
        "Een onderdeel is geweigerd wegens de rechten van anderen (artikel 15 lid 4 of 20 lid 4 AVG).",
        grounds::rechten_anderen,
    ),
    fact("grond_rechtsvordering", "Een onderdeel is geweigerd wegens een rechtsvordering.", grounds::rechtsvordering),
    fact(
        "grond_vernietiging_uitzondering",
        "Een zorgdossier wordt niet op verzoek vernietigd (artikel 7:455 lid 2 BW).",
        grounds::vernietiging_uitzondering,
    ),
    fact("heeft_bijlagen", "Er gaan bijlagen mee.", parties::heeft_bijlagen),
    fact(
        "identificerende_gegevens",
        "Het platform wordt om gegevens van de plaatser gevraagd.",
        posts::identificerende_gegevens,
    ),
    fact("in_dienst", "Het dienstverband loopt nog op de briefdatum.", escalation::in_dienst),
    fact(
        "in_handelsregister",
        "De afzender staat in het handelsregister (artikel 27 Handelsregisterwet 2007).",
        parties::in_handelsregister,
    ),
    fact(
        "inzage_bron_anders",
        "Niet alle gegevens van het inzageantwoord komen van de betrokkene zelf.",
        grants::inzage_bron_anders,
    ),
    fact(
        "inzage_gedeeld",
        "Het inzageantwoord zegt niet dat de gegevens met niemand zijn gedeeld, dus noemt het de ontvangers.",
        grants::inzage_gedeeld,
    ),
    fact(
        "inzage_tabel_recht",
        "In de tabellen van het inzageantwoord heeft iedere rij evenveel cellen als er kolommen zijn.",
        grants::inzage_tabel_recht,
    ),
    fact(
        "inzage_toestemming",
        "Een doel van het inzageantwoord rust op toestemming (artikel 7 lid 3 AVG).",
        grants::inzage_toestemming,
    ),
    fact("is_bestuursorgaan", "De afzender is een bestuursorgaan (artikel 34 UAVG).", parties::is_bestuursorgaan),
    fact("is_sommatie", "De brief is een sommatie.", posts::is_sommatie),
    fact(
        "kantonzaak",
        "De kantonrechter is bevoegd: een dienstverband, of `rechtbank.kanton`.",
        escalation::kantonzaak,
    ),
    fact(
        "kennisgeving_nodig",
        "Anderen kregen de gegevens en moeten van de wijziging horen (artikel 19 AVG).",
        grants::kennisgeving_nodig,
    ),
    fact(
        "kennisgeving_verplicht",
        "Een onderdeel wijst rectificatie, wissing of beperking toe (artikel 19 AVG).",
        parts::kennisgeving_verplicht,
    ),
    fact(
        "laatste_antwoorddatum",
        "De laatste dag om te antwoorden, voorzichtig geteld (artikel 12 lid 3 AVG).",
        answer::laatste_antwoorddatum,
    ),
    fact(
        "laatste_antwoorddatum_ruim",
        "De laatste dag om te antwoorden als ook Goede Vrijdag en gelijkgestelde dagen meetellen.",
        answer::laatste_antwoorddatum_ruim,
    ),
    fact(
        "laatste_antwoorddatum_zonder_opschorting",
        "De laatste dag om te antwoorden, voorzichtig geteld, zonder opschorting voor de identiteit.",
        answer::laatste_antwoorddatum_zonder_opschorting,
    ),
    fact(
        "laatste_antwoorddatum_zonder_opschorting_ruim",
        "Dezelfde dag als ook Goede Vrijdag en gelijkgestelde dagen meetellen.",
        answer::laatste_antwoorddatum_zonder_opschorting_ruim,
    ),
    fact("meer_uitlatingen", "De brief gaat over meer dan één uitlating.", voice::meer_uitlatingen),
    fact("oordeel_betwist", "Rectificatie van een oordeel of beoordeling is geweigerd.", grounds::oordeel_betwist),
    fact(
        "particuliere_verwerkingsverantwoordelijke",
        "De afzender is geen bestuursorgaan (artikel 35 UAVG).",
        parties::particulier,
    ),
    fact("partij", "Hoe de brief de afzender noemt: “cliënte”, “ik” of “wij”.", voice::partij),
    fact("partij_bezit", "Bezittelijk, voor een de-woord: “haar”, “mijn”, “onze”.", voice::partij_bezit),
    fact("partij_bezit_het", "Bezittelijk, voor een het-woord: “haar”, “mijn”, “ons”.", voice::partij_bezit_het),
    fact("partij_hem", "Na een voorzetsel: “haar”, “mij”, “ons”.", voice::partij_hem),
    fact("partij_persoon", "De vorm van het werkwoord bij de afzender: ik, hij of wij.", voice::partij_persoon),
    fact("partij_voorwerp", "De afzender als lijdend voorwerp: “cliënte”, “mij”, “ons”.", voice::partij_voorwerp),
    fact("partij_zich", "Wederkerend: “zich”, “mij”, “ons”.", voice::partij_zich),
    fact("partij_zij", "De afzender als hij al genoemd is: “zij”, “ik”, “wij”.", voice::partij_zij),
    fact(
        "plaatser_minderjarig",
        "De plaatser is op de briefdatum jonger dan 18 jaar, dus gaat de brief naar wie hem vertegenwoordigt.",
        posts::plaatser_minderjarig,
    ),
    fact(
        "plaatser_minderjarig_toen",
        "De plaatser was bij het plaatsen jonger dan 18 jaar.",
        posts::plaatser_minderjarig_toen,
    ),
    fact(
        "plaatser_onder_14",
        "De plaatser was bij het plaatsen jonger dan 14 jaar (artikel 6:164 BW).",
        posts::plaatser_onder_14,
    ),
    fact(
        "plaatser_onder_16",
        "De plaatser was bij het plaatsen jonger dan 16 jaar (artikel 6:169 BW).",
        posts::plaatser_onder_16,
    ),
    fact("plaatser_wie", "Wie het bericht plaatste: “u”, of “uw dochter”.", voice::plaatser_wie),
    fact(
        "platform_ntd_code",
        "Het platform heeft de gedragscode Notice-and-Take-Down onderschreven.",
        posts::platform_ntd_code,
    ),
    fact(
        "postadres_nodig",
        "De brief gaat niet alleen elektronisch, dus hoort er een postadres op.",
        parties::postadres_nodig,
    ),
    fact("rectificatie_geeist", "De brief is een sommatie tot rectificatie.", posts::rectificatie_geeist),
    fact(
        "rectificatie_op_6167",
        "De rectificatie rust op artikel 6:167 BW en niet op de algemene grond van artikel 6:162 BW.",
        escalation::rectificatie_op_6167,
    ),
    fact(
        "rectificatie_wijzigt",
        "Er is iets verbeterd, niet alleen een verklaring toegevoegd.",
        grants::rectificatie_wijzigt,
    ),
    fact("schrijver", "Wie schrijft: “ik” (ook de gemachtigde) of “wij”.", voice::schrijver),
    fact("schrijver_voorwerp", "Wie schrijft als lijdend voorwerp: “mij” of “ons”.", voice::schrijver_voorwerp),
    fact(
        "statutaire_zetel_nodig",
        "De afzender is een bv, nv of coöperatie (artikelen 2:186 en 2:75 BW).",
        parties::statutaire_zetel_nodig,
    ),
    fact(
        "stuiting_dringend",
        "Meer dan vier en een half jaar na kennisname van de schade en de plaatser.",
        posts::stuiting_dringend,
    ),
    fact(
        "stuiting_nodig",
        "Er is een schadebedrag, of het bericht is meer dan vier jaar oud (artikel 3:317 BW).",
        posts::stuiting_nodig,
    ),
    fact(
        "te_laat_zonder_termijn",
        "Het antwoord is te laat en van geen bestuursorgaan, dus loopt er geen termijn van zes weken (artikel 35 lid 2 UAVG).",
        answer::te_laat_zonder_termijn,
    ),
    fact("termijn_kort", "De termijn is drie dagen of korter, dus hoort er een tijd bij.", posts::termijn_kort),
    fact(
        "uitleg_avg",
        "De geadresseerde is geen beroepsmatige vertegenwoordiger, dus zegt de brief wat de AVG is.",
        parties::uitleg_avg,
    ),
    fact("vertegenwoordigd", "Iemand anders deed het verzoek namens de betrokkene.", parties::vertegenwoordigd),
    fact("vraagt_vergoeding", "Er wordt een vergoeding gevraagd (artikel 12 lid 5 AVG).", parts::vraagt_vergoeding),
    fact("weigert_beperking", "Beperking is geweigerd.", grounds::weigert_beperking),
    fact("weigert_bezwaar", "Een bezwaar is afgewezen.", grounds::weigert_bezwaar),
    fact("weigert_geautomatiseerd", "Een menselijke beoordeling is geweigerd.", grounds::weigert_geautomatiseerd),
    fact("weigert_iets", "Minstens één onderdeel is geweigerd.", grounds::weigert_iets),
    fact("weigert_inzage", "Inzage is geweigerd.", grounds::weigert_inzage),
    fact("weigert_portabiliteit", "Overdracht van gegevens is geweigerd.", grounds::weigert_portabiliteit),
    fact("weigert_rectificatie", "Rectificatie is geweigerd.", grounds::weigert_rectificatie),
    fact("weigert_wissing", "Wissing is geweigerd.", grounds::weigert_wissing),
    fact(
        "zelf_indienen_mogelijk",
        "De betrokkene gaf een volmacht en kan het verzoek ook zelf doen (16 jaar of ouder, voor zover bekend).",
        representation::zelf_indienen_mogelijk,
    ),
];

#[cfg(test)]
pub mod tests;
