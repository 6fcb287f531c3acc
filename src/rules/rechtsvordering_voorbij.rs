#![doc = include_str!("rechtsvordering_voorbij.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 17 lid 3 onder e AVG; artikel 21 lid 1 AVG",
    &["briefdatum", "onderdelen"],
    check,
);

problems! {
    error RECHTSVORDERING_VOORBIJ = "rechtsvordering-voorbij" (einde);
}

const END: &str = "rechtsvordering.einddatum";

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(letter) = fields.date("briefdatum") else { return Vec::new() };
    let parts = refused(&fields).into_iter();
    let claims = parts.filter(|part| matches!(part.text("grond"), Some("art17_3_e" | "rechtsvordering")));
    let ended = claims.filter_map(|part| Some((part.place(END), part.date(END).filter(|end| *end < letter)?)));
    ended.map(|(place, end)| RECHTSVORDERING_VOORBIJ.found().arg("einde", in_words(end)).place(Some(place))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn lines(ground: &'static str, end: &'static str) -> [&'static str; 3] {
        ["briefdatum: 2026-11-06", ground, end]
    }

    #[test]
    fn a_claim_that_is_over_is_no_ground() {
        for ground in ["onderdelen.0.grond: art17_3_e", "onderdelen.0.grond: rechtsvordering"] {
            let lines = lines(ground, "onderdelen.0.rechtsvordering.einddatum: 2026-11-05");
            let found = found("rechtsvordering_voorbij", "avg_weigering", &lines, "");
            assert_eq!(found, ["E rechtsvordering-voorbij: 2026-11-05"]);
        }
    }

    #[test]
    fn a_claim_that_runs_is_clean() {
        let running = lines("onderdelen.0.grond: art17_3_e", "onderdelen.0.rechtsvordering.einddatum: 2026-11-06");
        clean("rechtsvordering_voorbij", "avg_weigering", &running, "");
        let other = lines("onderdelen.0.grond: art17_3_b", "onderdelen.0.bewaargrond.einddatum: 2020-01-01");
        clean("rechtsvordering_voorbij", "avg_weigering", &other, "");
    }
}
