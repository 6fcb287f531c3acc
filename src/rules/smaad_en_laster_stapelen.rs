//! Smaad en laster staan niet als paar in één zin.
//!
//! Laster is smaad plus de wetenschap dat het niet waar is (artikel 262 lid 1 Sr). Ieder woord vraagt zijn eigen
//! feitelijke zin; "smadelijk en lasterlijk" als vaste uitdrukking draagt geen van beide. Staan in de zaak zowel
//! een uitlating van feitelijke aard als de grond voor de wetenschap, dan mogen zij samen worden genoemd.

use super::{Rule, Subject, reading};
use crate::{
    diag::{Finding, Severity},
    value::Value,
};

pub(super) const RULE: Rule = Rule {
    id: "smaad_en_laster_stapelen",
    severity: Severity::Error,
    basis: "artikelen 261 en 262 Sr",
    needs: &["uitlatingen.soort", "uitlatingen.wist_onwaar", "uitlatingen.grond_wetenschap"],
    reads_letter: true,
    check,
    file: include_str!("smaad_en_laster_stapelen.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if explained(&subject) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for sentence in reading::sentences(&subject) {
        let smaad = reading::find(&subject, "RX_SMAAD", sentence.own);
        let laster = reading::find(&subject, "RX_LASTER", sentence.own);
        if let (Some(smaad), Some(laster)) = (smaad, laster) {
            let both = smaad.start.min(laster.start)..smaad.end.max(laster.end);
            findings.push(sentence.found(RULE.finding("smaad-en-laster-stapelen"), &both));
        }
    }
    findings
}

/// Whether some statement carries both: a fact, and the ground for knowing that it is untrue.
fn explained(subject: &Subject<'_>) -> bool {
    let Some(Value::List(statements)) = subject.case.get("uitlatingen").map(|it| &it.value) else { return false };
    (0..statements.len()).any(|i| {
        let field = |name: &str| subject.case.get(&format!("uitlatingen.{i}.{name}")).map(|it| it.value.clone());
        let fact = matches!(field("soort"), Some(Value::Choice(soort)) if soort != "waardeoordeel");
        fact && field("wist_onwaar") == Some(Value::Boolean(true)) && field("grond_wetenschap").is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn the_pair_without_its_facts_is_found() {
        finds(&RULE, "Uw woorden zijn smadelijk en lasterlijk.", &["smadelijk en lasterlijk"]);
        clean(&RULE, "Dit is smaadschrift (artikel 261 lid 2 Sr). Van laster is geen sprake.");
        clean(&RULE, "U schreef: «smaad en laster!».");
    }
}
