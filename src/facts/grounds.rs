//! Which rights a letter refuses, and on which families of grounds (law.md D.3).

use super::fields::Fields;
use crate::{case::Case, law::Law, value::Value};

/// The parts of a decision that refuse something.
#[must_use]
pub fn refused<'a>(fields: &Fields<'a>) -> Vec<Fields<'a>> {
    let parts = fields.items("onderdelen").into_iter();
    parts.filter(|part| part.text("besluit").is_none_or(|besluit| besluit == "weigeren")).collect()
}

fn any_refused(case: &Case, field: &str, wanted: &[&str]) -> Option<Value> {
    let fields = Fields::of(case);
    fields.get("onderdelen")?;
    let found = refused(&fields).iter().any(|part| part.text(field).is_some_and(|value| wanted.contains(&value)));
    Some(Value::Boolean(found))
}

macro_rules! refusals {
    ($($name:ident: $field:literal in $wanted:expr;)*) => {
        $(pub(super) fn $name(case: &Case, _: &Law) -> Option<Value> {
            any_refused(case, $field, &$wanted)
        })*
    };
}

refusals! {
    art22_2: "grond" in ["art22_2_a", "art22_2_b", "art22_2_c"];
    art41_uavg: "grond" in ["art41_uavg"];
    bewaarplicht: "grond" in ["art17_3_b"];
    bijzondere_regeling: "grond" in ["art43_uavg", "art44_uavg", "art45_uavg", "art47_uavg"];
    dwingend: "grond" in ["dwingende_gronden"];
    gegevens_juist: "grond" in ["gegevens_juist"];
    identiteit: "grond" in ["identiteit_niet_bevestigd", "niet_identificeerbaar"];
    kennelijk: "grond" in ["kennelijk_ongegrond", "buitensporig"];
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

#[cfg(test)]
mod tests {
    use super::super::{Facts, testing::case};
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
        assert!(facts.holds("weigert_wissing") && facts.holds("grond_bewaarplicht"));
        assert!(!facts.holds("weigert_bezwaar") && !facts.holds("grond_dwingend"));
    }

    #[test]
    fn every_ground_that_must_be_reasoned_with_fields_has_a_fact() {
        let law = shipped();
        for (id, ground) in &law.gronden.soorten {
            let grond = format!("onderdelen.0.grond: {id}");
            let facts = Facts::derive(&case("avg_weigering", &["onderdelen.0.besluit: weigeren", &grond]), &law);
            let families = facts.values.keys().filter(|name| name.starts_with("grond_") && facts.holds(name)).count();
            let own_fact = !ground.vereist.is_empty() && id != "art20_1_voorwaarden";
            assert_eq!(families >= 1, own_fact || id == "kennelijk_ongegrond", "{id}");
        }
    }
}
