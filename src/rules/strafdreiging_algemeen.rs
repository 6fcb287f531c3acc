//! Aangifte wordt alleen genoemd als zij echt wordt overwogen.
//!
//! Het noemen van aangifte of politie maakt een brief scherper dan de zaak meestal draagt, en een aankondiging zonder
//! voornemen is een drukmiddel (ECLI:NL:TAHVD:2023:218). Met `aangifte_voornemen: true` in het zaakbestand bevestigt u dat
//! het voornemen er is; dan zwijgt deze regel.

use super::{Rule, Subject, reading};
use crate::{
    diag::{Finding, Severity},
    value::Value,
};

pub(super) const RULE: Rule = Rule {
    id: "strafdreiging_algemeen",
    severity: Severity::Warning,
    basis: "ECLI:NL:TAHVD:2023:218",
    needs: &["aangifte_voornemen"],
    reads_letter: true,
    check,
    file: include_str!("strafdreiging_algemeen.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if matches!(subject.case.get("aangifte_voornemen").map(|it| &it.value), Some(Value::Boolean(true))) {
        return Vec::new();
    }
    let intended = subject.case.place("aangifte_voornemen");
    let named = reading::each_sentence_with(&subject, "RX_STRAF", &RULE.finding("strafdreiging-algemeen"));
    // Several mentions are one decision to take.
    named
        .into_iter()
        .take(1)
        .map(|finding| if finding.place.is_some() { finding } else { finding.place(Some(intended.clone())) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, clean_for, finds};

    #[test]
    fn naming_the_police_needs_a_declared_intention() {
        finds(&RULE, "Cliënte beraadt zich op aangifte. De politie is op de hoogte.", &["aangifte"]);
        clean_for(&RULE, &["aangifte_voornemen: true"], "Cliënte beraadt zich op aangifte.");
        clean(&RULE, "U schreef: «ik doe aangifte bij de politie».");
        clean(&RULE, "Dat kan smaadschrift zijn (artikel 261 lid 2 Sr).");
    }
}
