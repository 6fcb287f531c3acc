#![doc = include_str!("bewaargrond_medisch.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 7:455 BW; artikel 7.3.9 Jeugdwet; artikel 5.3.5 Wmo 2015",
    &["onderdelen"],
    check,
);

problems! {
    error MEDISCH = "bewaargrond-medisch" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let table = &subject.law.bewaartermijnen.tabel;
    let parts = refused(&fields).into_iter().filter(|part| part.text("recht") == Some("wissing"));
    let care = parts.filter(|part| {
        let act = ["bewaargrond.wet", "bewaargrond.artikel"].iter().filter_map(|path| part.text(path));
        let act = act.collect::<Vec<_>>().join(" ").to_lowercase();
        let rows = table.iter().filter(|row| row.op_verzoek_vernietigen);
        let known = rows.flat_map(|row| &row.herkent).any(|word| act.contains(word));
        let excepted = part.get("bewaargrond.vernietiging_uitzondering.soort").is_some()
            && part.get("bewaargrond.vernietiging_uitzondering.toelichting").is_some();
        known && !excepted
    });
    care.map(|part| MEDISCH.found().place(Some(part.place("bewaargrond.artikel")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const A14: [&str; 3] = [
        "onderdelen.0.recht: wissing",
        "onderdelen.0.bewaargrond.wet: Burgerlijk Wetboek",
        "onderdelen.0.bewaargrond.artikel: artikel 7:454 BW",
    ];

    #[test]
    fn a_period_against_the_patient_is_found() {
        let found = found("bewaargrond_medisch", "avg_weigering", &A14, "");
        assert_eq!(found, ["E bewaargrond-medisch: artikel 7:454 BW"]);
    }

    #[test]
    fn an_exception_and_another_act_are_clean() {
        let excepted = [
            "onderdelen.0.bewaargrond.vernietiging_uitzondering.soort: belang_ander",
            "onderdelen.0.bewaargrond.vernietiging_uitzondering.toelichting: Omdat.",
        ];
        clean("bewaargrond_medisch", "x", &[&A14[..], &excepted].concat(), "");
        clean("bewaargrond_medisch", "x", &[A14[0], "onderdelen.0.bewaargrond.artikel: artikel 52 AWR"], "");
    }
}
