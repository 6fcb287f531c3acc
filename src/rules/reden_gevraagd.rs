//! De brief vraagt niet waarom de betrokkene het verzoek doet.
//!
//! Voor een verzoek zijn geen redenen nodig (EDPB-richtsnoeren 01/2022). Alleen bij een bezwaar op grond van artikel 21
//! lid 1 AVG hoort de betrokkene zijn specifieke situatie te noemen; daar zwijgt deze regel.

use super::{Rule, Subject, reading};
use crate::{
    diag::{Finding, Severity},
    value::Value,
};

pub(super) const RULE: Rule = Rule {
    id: "reden_gevraagd",
    severity: Severity::Error,
    basis: "artikel 12 lid 2 AVG; artikel 21 lid 1 AVG",
    needs: &["verzoek.rechten"],
    reads_letter: true,
    check,
    file: include_str!("reden_gevraagd.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    // Kind avg_bezwaar_dm is an objection too, but one under lid 2, for which no reasons may be asked either.
    let objection = subject.case.kind != "avg_bezwaar_dm"
        && matches!(subject.case.get("verzoek.rechten").map(|it| &it.value), Some(Value::List(rights))
            if rights.iter().any(|right| right.value == Value::Choice("bezwaar".to_owned())));
    if objection {
        return Vec::new();
    }
    reading::each_sentence_with(&subject, "RX_REDEN", &RULE.finding("reden-gevraagd"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn a_request_needs_no_reason() {
        finds(&RULE, "Waarom wilt u dit weten?", &["Waarom wilt u"]);
        clean(&RULE, "Wij leggen uit waarom wij uw verzoek afwijzen.");
    }
}
