#![doc = include_str!("motivering.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{
        fields::Fields,
        grounds::{knows_no_objection, refused},
    },
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "artikel 12 lid 4 AVG", &["onderdelen"], check);

problems! {
    error ONVOLLEDIG = "motivering-onvolledig" (grond, veld);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    refused(&fields).iter().flat_map(|part| of_part(subject, part)).collect()
}

fn of_part(subject: Subject<'_>, part: &Fields<'_>) -> Vec<Finding> {
    let (Some(right), Some(ground)) = (part.text("recht"), part.text("grond")) else { return Vec::new() };
    // A ground that does not fit the right is replaced, not reasoned: see `grond_niet_toegestaan`.
    let allowed = |law: &crate::law::Ground| law.rechten.iter().any(|allowed| allowed == right);
    if !subject.law.gronden.soorten.get(ground).is_some_and(allowed) {
        return Vec::new();
    }
    let required = subject.law.required_fields(ground, right);
    let nothing_to_weigh = knows_no_objection(part);
    let required = required.filter(|path| !(nothing_to_weigh && path.starts_with("belangen.")));
    let lacking = required.filter(|path| !path.starts_with("bewaargrond.") && !given(part, path));
    lacking
        .map(|path| {
            let finding = ONVOLLEDIG.found().arg("veld", path).arg("grond", ground);
            finding.place(Some(part.place("grond")))
        })
        .collect()
}

/// Whether a field has a value; a plain "no" is one.
fn given(part: &Fields<'_>, path: &str) -> bool {
    part.flag(path).is_some() || part.holds(path)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(right: &str, ground: &str, more: &[&str]) -> Vec<String> {
        let lines = [format!("onderdelen.0.recht: {right}"), format!("onderdelen.0.grond: {ground}")];
        let lines: Vec<_> = lines.iter().map(String::as_str).chain(more.iter().copied()).collect();
        found("motivering", "avg_weigering", &lines, "")
    }

    #[test]
    fn what_a_ground_needs_is_missed() {
        let whose = ["onderdelen.0.rechten_anderen.wiens: de buren"];
        assert_eq!(check("inzage", "art15_4", &whose), ["E motivering: art15_4"]);
        assert_eq!(check("geautomatiseerd", "art22_2_a", &[]), ["E motivering: art22_2_a"]);
        assert_eq!(check("inzage", "kennelijk_ongegrond", &[]), ["E motivering: kennelijk_ongegrond"]);
        assert_eq!(check("bezwaar", "dwingende_gronden", &[]).len(), 6);
    }

    #[test]
    fn a_register_needs_its_procedure_only_where_the_law_says_so() {
        let register = ["onderdelen.0.regeling.naam: tolkenregister", "onderdelen.0.regeling.wet: Wbtv"];
        assert_eq!(check("rectificatie", "art47_uavg", &register), ["E motivering: art47_uavg"]);
        assert_eq!(check("bezwaar", "art47_uavg", &register), Vec::<String>::new());
    }

    #[test]
    fn where_nobody_can_object_nothing_is_weighed() {
        let consent = ["onderdelen.0.belangen.grondslag: toestemming"];
        assert_eq!(check("bezwaar", "dwingende_gronden", &consent), Vec::<String>::new());
        let law =
            ["onderdelen.0.besluit_bij_wet.wet: artikel 4 Wzt", "onderdelen.0.besluit_bij_wet.profilering: false"];
        assert_eq!(check("geautomatiseerd", "art22_2_b", &law), ["E motivering: art22_2_b"]);
    }

    #[test]
    fn complete_reasoning_is_clean() {
        let lines = [
            "onderdelen.0.recht: rectificatie",
            "onderdelen.0.grond: gegevens_juist",
            "onderdelen.0.juistheid.gegeven: de datum",
            "onderdelen.0.juistheid.bewijs: Het formulier.",
            "onderdelen.1.recht: wissing",
            "onderdelen.1.grond: art17_3_b",
            "onderdelen.2.recht: wissing",
            "onderdelen.2.grond: art15_4",
        ];
        clean("motivering", "avg_weigering", &lines, "");
    }
}
