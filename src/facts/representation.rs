//! Which proof fits whoever asks on behalf of somebody else (law.md B.4, kind 11).

use super::fields::Fields;
use crate::{calendar::age_on, law::Law};

/// What proof fits whoever asks on behalf of the data subject.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a condition with a name of its own")]
pub struct Representation {
    pub beschikking: bool,
    pub gezag: bool,
    pub volmacht: bool,
    /// Who gave a mandate may ask personally as well, unless the case says that it is a child under 16.
    pub zelf_indienen_mogelijk: bool,
}

impl Representation {
    /// `None` where nobody else asks.
    pub(super) fn of(fields: &Fields<'_>, law: &Law) -> Option<Self> {
        let by = fields.text("vertegenwoordiging.soort")?;
        let child = fields
            .date("betrokkene.geboortedatum")
            .zip(fields.date("briefdatum"))
            .is_some_and(|(birth, letter)| age_on(birth, letter) < law.leeftijden.zelf_avg_rechten);
        let volmacht = by == "volmacht";
        Some(Self {
            beschikking: matches!(by, "curator" | "bewindvoerder" | "mentor"),
            gezag: matches!(by, "ouder" | "voogd"),
            volmacht,
            zelf_indienen_mogelijk: volmacht && !child,
        })
    }
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
