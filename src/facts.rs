//! What follows from a case: named values that elements, rules and templates share.

use std::collections::BTreeMap;

use crate::{case::Case, law::Law, value::Value};

pub mod answer;
pub mod demand;
pub mod fields;
pub mod grounds;
mod parties;
mod posts;
pub mod terms;
#[cfg(test)]
pub mod testing;

/// Everything that was derived from one case.
#[derive(Debug, Default)]
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

    /// Whether a fact applies and is not `false`.
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| *value != Value::Boolean(false))
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
        "alleen_elektronisch",
        "De brief gaat alleen per e-mail, webformulier of portaal.",
        parties::alleen_elektronisch,
    ),
    fact("alleen_per_post", "De brief gaat alleen per gewone of aangetekende post.", parties::alleen_per_post),
    fact(
        "betrokkene_onder_16",
        "De betrokkene is op de briefdatum jonger dan 16 jaar (artikel 5 lid 4 UAVG).",
        parties::betrokkene_onder_16,
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
    fact("grond_bewaarplicht", "Een onderdeel is geweigerd wegens een wettelijke bewaarplicht.", grounds::bewaarplicht),
    fact(
        "grond_bijzondere_regeling",
        "Een onderdeel is geweigerd op artikel 43, 44, 45 of 47 UAVG.",
        grounds::bijzondere_regeling,
    ),
    fact("grond_dwingend", "Een bezwaar is afgewezen op dwingende gerechtvaardigde gronden.", grounds::dwingend),
    fact("grond_gegevens_juist", "Rectificatie is geweigerd omdat de gegevens juist zijn.", grounds::gegevens_juist),
    fact(
        "grond_identiteit",
        "Een onderdeel is geweigerd omdat de betrokkene niet (zeker) te herkennen is.",
        grounds::identiteit,
    ),
    fact("grond_kennelijk", "Een onderdeel is kennelijk ongegrond of buitensporig.", grounds::kennelijk),
    fact(
        "grond_rechten_anderen",
        "Een onderdeel is geweigerd wegens de rechten van anderen (artikel 15 lid 4 of 20 lid 4 AVG).",
        grounds::rechten_anderen,
    ),
    fact("grond_rechtsvordering", "Een onderdeel is geweigerd wegens een rechtsvordering.", grounds::rechtsvordering),
    fact("heeft_bijlagen", "Er gaan bijlagen mee.", parties::heeft_bijlagen),
    fact(
        "identificerende_gegevens",
        "Het platform wordt om gegevens van de plaatser gevraagd.",
        posts::identificerende_gegevens,
    ),
    fact(
        "in_handelsregister",
        "De afzender staat in het handelsregister (artikel 27 Handelsregisterwet 2007).",
        parties::in_handelsregister,
    ),
    fact("is_bestuursorgaan", "De afzender is een bestuursorgaan (artikel 34 UAVG).", parties::is_bestuursorgaan),
    fact("is_sommatie", "De brief is een sommatie.", posts::is_sommatie),
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
    fact(
        "particuliere_verwerkingsverantwoordelijke",
        "De afzender is geen bestuursorgaan (artikel 35 UAVG).",
        parties::particulier,
    ),
    fact("plaatser_minderjarig", "De plaatser was bij het plaatsen jonger dan 18 jaar.", posts::plaatser_minderjarig),
    fact(
        "plaatser_onder_14",
        "De plaatser was bij het plaatsen jonger dan 14 jaar (artikel 6:164 BW).",
        posts::plaatser_onder_14,
    ),
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
    fact("termijn_kort", "De termijn is drie dagen of korter, dus hoort er een tijd bij.", posts::termijn_kort),
    fact("vertegenwoordigd", "Iemand anders deed het verzoek namens de betrokkene.", parties::vertegenwoordigd),
    fact("weigert_beperking", "Beperking is geweigerd.", grounds::weigert_beperking),
    fact("weigert_bezwaar", "Een bezwaar is afgewezen.", grounds::weigert_bezwaar),
    fact("weigert_geautomatiseerd", "Een menselijke beoordeling is geweigerd.", grounds::weigert_geautomatiseerd),
    fact("weigert_inzage", "Inzage is geweigerd.", grounds::weigert_inzage),
    fact("weigert_portabiliteit", "Overdracht van gegevens is geweigerd.", grounds::weigert_portabiliteit),
    fact("weigert_rectificatie", "Rectificatie is geweigerd.", grounds::weigert_rectificatie),
    fact("weigert_wissing", "Wissing is geweigerd.", grounds::weigert_wissing),
];

#[cfg(test)]
mod tests {
    use super::{testing::case, *};
    use crate::law::tests::shipped;

    #[test]
    fn names_are_sorted_unique_and_documented() {
        let mut sorted: Vec<_> = FACTS.iter().map(|fact| fact.name).collect();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(FACTS.iter().map(|fact| fact.name).collect::<Vec<_>>(), sorted);
        assert!(FACTS.iter().all(|fact| fact.doc.ends_with('.') && !fact.doc.contains('\n')));
    }

    #[test]
    fn an_empty_case_has_facts_without_a_panic() {
        let facts = Facts::derive(&case("avg_weigering", &[]), &shipped());
        assert!(!facts.holds("stuiting_nodig"));
        assert!(facts.get("laatste_antwoorddatum").is_none());
    }
}
