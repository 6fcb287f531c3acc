//! Which rights a letter refuses, and on which families of grounds (law.md D.3).

use super::fields::Fields;

/// The parts of a decision that refuse something.
#[must_use]
pub fn refused<'a>(fields: &Fields<'a>) -> Vec<Fields<'a>> {
    let parts = fields.items("onderdelen").into_iter();
    parts.filter(|part| part.text("besluit").is_none_or(|besluit| besluit == "weigeren")).collect()
}

macro_rules! refusals {
    ($($name:ident: $field:literal in $wanted:expr;)*) => {
        /// What the refused parts of a decision rest on (named after the ground) and refuse (`weigert_…`).
        #[derive(Debug, Clone, Default)]
        #[allow(clippy::struct_excessive_bools, reason = "each is a family of grounds or a right")]
        pub struct Grounds {
            $(pub $name: bool,)*
            pub dwingend: bool,
            pub geen_bezwaarrecht: bool,
            pub oordeel_betwist: bool,
            /// A file in care is kept against the request of the person himself, on an exception.
            pub vernietiging_uitzondering: bool,
            pub weigert_iets: bool,
        }

        impl Grounds {
            /// `None` for a case without parts.
            pub(super) fn of(fields: &Fields<'_>) -> Option<Self> {
                fields.get("onderdelen")?;
                let parts = refused(fields);
                let has = |field: &str, wanted: &[&str]| {
                    parts.iter().any(|part| part.text(field).is_some_and(|value| wanted.contains(&value)))
                };
                Some(Self {
                    $($name: has($field, &$wanted),)*
                    dwingend: parts.iter().any(|part| is_weighed(part) && !knows_no_objection(part)),
                    geen_bezwaarrecht: parts.iter().any(knows_no_objection),
                    oordeel_betwist: parts.iter().any(disputes_opinion),
                    vernietiging_uitzondering: parts
                        .iter()
                        .any(|part| part.get("bewaargrond.vernietiging_uitzondering").is_some()),
                    weigert_iets: !parts.is_empty(),
                })
            }
        }
    };
}

refusals! {
    art22_2: "grond" in ["art22_2_a", "art22_2_b", "art22_2_c"];
    art41_uavg: "grond" in ["art41_uavg"];
    besluit_bij_wet: "grond" in ["art22_2_b"];
    bewaarplicht: "grond" in ["art17_3_b"];
    bijzondere_regeling: "grond" in ["art43_uavg", "art44_uavg", "art45_uavg", "art47_uavg"];
    geen_besluit: "grond" in ["geen_besluit_22"];
    geen_wisgrond: "grond" in ["geen_wisgrond"];
    gegevens_juist: "grond" in ["gegevens_juist"];
    identiteit: "grond" in ["identiteit_niet_bevestigd", "niet_identificeerbaar"];
    identiteit_niet_bevestigd: "grond" in ["identiteit_niet_bevestigd"];
    kennelijk: "grond" in ["kennelijk_ongegrond", "buitensporig"];
    overdracht: "grond" in ["art20_1_voorwaarden"];
    publieke_taak: "grond" in ["art20_3", "onderzoek_algemeen_belang"];
    rechten_anderen: "grond" in ["art15_4", "art20_4"];
    rechtsvordering: "grond" in ["art17_3_e", "rechtsvordering"];
    weigert_bezwaar: "recht" in ["bezwaar"];
    weigert_beperking: "recht" in ["beperking"];
    weigert_geautomatiseerd: "recht" in ["geautomatiseerd"];
    weigert_inzage: "recht" in ["inzage"];
    weigert_portabiliteit: "recht" in ["portabiliteit"];
    weigert_rectificatie: "recht" in ["rectificatie"];
    weigert_wissing: "recht" in ["wissing"];
}

/// Whether a part refuses an objection on compelling grounds.
fn is_weighed(part: &Fields<'_>) -> bool {
    part.text("grond") == Some("dwingende_gronden")
}

/// Whether a part refuses an objection to a use that rests on consent or a contract: then there is no right to object,
/// and nothing to weigh.
#[must_use]
pub fn knows_no_objection(part: &Fields<'_>) -> bool {
    is_weighed(part) && matches!(part.text("belangen.grondslag"), Some("toestemming" | "overeenkomst"))
}

fn disputes_opinion(part: &Fields<'_>) -> bool {
    part.text("grond") == Some("gegevens_juist") && part.flag("juistheid.beoordeling") == Some(true)
}

#[cfg(test)]
mod tests {
    use super::super::{FACTS, Facts, tests::case};
    use crate::law::tests::shipped;

    #[test]
    fn only_refused_parts_count() {
        let lines = [
            "onderdelen.0.recht: wissing",
            "onderdelen.0.besluit: weigeren",
            "onderdelen.0.grond: art17_3_b",
            "onderdelen.1.recht: bezwaar",
            "onderdelen.1.besluit: toewijzen",
            "onderdelen.1.grond: dwingende_gronden",
        ];
        let facts = Facts::derive(&case("avg_weigering", &lines), &shipped());
        assert!(facts.holds("weigert_iets"));
        assert!(facts.holds("weigert_wissing") && facts.holds("grond_bewaarplicht"));
        assert!(!facts.holds("weigert_bezwaar") && !facts.holds("grond_dwingend"));
    }

    #[test]
    fn every_ground_that_must_be_reasoned_with_fields_has_a_fact() {
        let law = shipped();
        for (id, ground) in &law.gronden.soorten {
            let grond = format!("onderdelen.0.grond: {id}");
            let facts = Facts::derive(&case("avg_weigering", &["onderdelen.0.besluit: weigeren", &grond]), &law);
            let families =
                FACTS.iter().filter(|fact| fact.name.starts_with("grond_") && facts.holds(fact.name)).count();
            assert_eq!(families >= 1, !ground.vereist.is_empty(), "{id}");
        }
    }

    #[test]
    fn consent_is_withdrawn_not_weighed() {
        let lines = |basis| {
            let basis = format!("onderdelen.0.belangen.grondslag: {basis}");
            let lines = ["onderdelen.0.besluit: weigeren", "onderdelen.0.grond: dwingende_gronden", &basis];
            Facts::derive(&case("avg_weigering", &lines), &shipped())
        };
        assert!(lines("toestemming").holds("grond_geen_bezwaarrecht") && !lines("toestemming").holds("grond_dwingend"));
        assert!(lines("algemeen_belang").holds("grond_dwingend"));
    }

    #[test]
    fn an_opinion_may_be_answered() {
        let lines = |opinion| {
            let opinion = format!("onderdelen.0.juistheid.beoordeling: {opinion}");
            let lines = ["onderdelen.0.besluit: weigeren", "onderdelen.0.grond: gegevens_juist", &opinion];
            Facts::derive(&case("avg_weigering", &lines), &shipped()).holds("oordeel_betwist")
        };
        assert!(lines(true) && !lines(false));
    }
}
