//! Which proof fits whoever asks on behalf of somebody else (law.md B.4, kind 11).

use super::{fields::Fields, yes};
use crate::{calendar::age_on, case::Case, law::Law, value::Value};

fn by(case: &Case, wanted: &[&str]) -> Option<Value> {
    yes(wanted.contains(&Fields::of(case).text("vertegenwoordiging.soort")?))
}

pub(super) fn bewijs_beschikking(case: &Case, _: &Law) -> Option<Value> {
    by(case, &["curator", "bewindvoerder", "mentor"])
}

pub(super) fn bewijs_gezag(case: &Case, _: &Law) -> Option<Value> {
    by(case, &["ouder", "voogd"])
}

pub(super) fn bewijs_volmacht(case: &Case, _: &Law) -> Option<Value> {
    by(case, &["volmacht"])
}

/// Who gave a mandate may ask personally as well, unless the case says that it is a child under 16.
pub(super) fn zelf_indienen_mogelijk(case: &Case, law: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let child = fields
        .date("betrokkene.geboortedatum")
        .zip(fields.date("briefdatum"))
        .is_some_and(|(birth, letter)| age_on(birth, letter) < law.leeftijden.zelf_avg_rechten);
    yes(fields.text("vertegenwoordiging.soort")? == "volmacht" && !child)
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, tests::case};
    use crate::law::tests::shipped;

    fn holds(fact: &str, lines: &[&str]) -> bool {
        let lines: Vec<_> = ["briefdatum: 2026-11-20"].into_iter().chain(lines.iter().copied()).collect();
        Facts::derive(&case("avg_vertegenwoordiging", &lines), &shipped()).holds(fact)
    }

    #[test]
    fn each_representative_has_one_proof() {
        for (by, proof) in [
            ("volmacht", "bewijs_volmacht"),
            ("ouder", "bewijs_gezag"),
            ("voogd", "bewijs_gezag"),
            ("curator", "bewijs_beschikking"),
            ("bewindvoerder", "bewijs_beschikking"),
            ("mentor", "bewijs_beschikking"),
        ] {
            let line = format!("vertegenwoordiging.soort: {by}");
            let proofs = ["bewijs_volmacht", "bewijs_gezag", "bewijs_beschikking"];
            let found: Vec<_> = proofs.into_iter().filter(|fact| holds(fact, &[&line])).collect();
            assert_eq!(found, [proof]);
        }
        assert!(!holds("bewijs_volmacht", &[]));
    }

    #[test]
    fn a_grown_person_may_ask_personally() {
        let mandate = "vertegenwoordiging.soort: volmacht";
        assert!(holds("zelf_indienen_mogelijk", &[mandate]));
        assert!(holds("zelf_indienen_mogelijk", &[mandate, "betrokkene.geboortedatum: 2010-11-20"]));
        assert!(!holds("zelf_indienen_mogelijk", &[mandate, "betrokkene.geboortedatum: 2010-11-21"]));
        assert!(!holds("zelf_indienen_mogelijk", &["vertegenwoordiging.soort: curator"]));
    }
}
