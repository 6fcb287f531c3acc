//! Geen gegevens van anderen in de brief, en zeker geen bijzondere gegevens.
//!
//! Namen uit `derden` (andere klanten, personeel) geven een waarschuwing. Woorden uit `bijzondere_gegevens` (gezondheid,
//! strafrecht en dergelijke, artikelen 22 en 31 UAVG) houden de brief tegen: een tandarts mag in een openbare melding niet laten
//! blijken wie waarvoor in behandeling was. Alleen woorden van de afzender tellen; wat de ander zelf schreef, mag worden
//! aangehaald.

use super::{Rule, Subject, reading};
use crate::{
    diag::{Finding, Severity},
    value::Value,
};

pub(super) const RULE: Rule = Rule {
    id: "gegevens_derden",
    severity: Severity::Error,
    basis: "AVG; artikelen 22 en 31 UAVG",
    needs: &["derden", "bijzondere_gegevens"],
    reads_letter: true,
    check,
    file: include_str!("gegevens_derden.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let mut findings = named(&subject, "bijzondere_gegevens", &RULE.finding("gegevens-derden-bijzonder"));
    // In an answer under the AVG the same names are the matter of `geen_derden`.
    if subject.case.get("verzoek").is_none() {
        let third = RULE.finding("gegevens-derden").severity(Severity::Warning);
        findings.extend(named(&subject, "derden", &third));
    }
    findings
}

/// A finding per entry of a list field that stands in the letter's own words.
pub(super) fn named(subject: &Subject<'_>, field: &str, finding: &Finding) -> Vec<Finding> {
    let Some(Value::List(entries)) = subject.case.get(field).map(|it| &it.value) else { return Vec::new() };
    let sentences = reading::sentences(subject);
    let mut findings = Vec::new();
    for entry in entries {
        let words = entry.value.printed();
        let hit = sentences.iter().find_map(|sentence| Some((sentence, whole(sentence.own, &words)?)));
        if let Some((sentence, range)) = hit {
            findings.push(sentence.found(finding.clone(), &range));
        }
    }
    findings
}

/// Where words stand as a whole, capitals or not.
fn whole(own: &str, words: &str) -> Option<std::ops::Range<usize>> {
    let wanted = words.to_lowercase();
    own.char_indices().map(|(at, _)| at).find_map(|at| {
        let mut folded = String::new();
        let mut end = at;
        for letter in own[at..].chars() {
            if folded.len() >= wanted.len() {
                break;
            }
            folded.extend(letter.to_lowercase());
            end += letter.len_utf8();
        }
        let word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let alone = !word(own[..at].chars().next_back()) && !word(own[end..].chars().next());
        (folded == wanted && alone && !wanted.is_empty()).then_some(at..end)
    })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::{
        diag::Severity,
        rules::testing::{clean_for, finds_for, severities_for},
    };

    #[test]
    fn special_data_withhold_the_letter_and_names_warn() {
        let case = &["derden.0: J. de Bruin", "bijzondere_gegevens.0: wortelkanaalbehandeling"];
        let text = "De Wortelkanaalbehandeling van j. de bruin vond niet plaats.";
        finds_for(&RULE, case, text, &["Wortelkanaalbehandeling", "j. de bruin"]);
        assert_eq!(severities_for(&RULE, case, text), [Severity::Error, Severity::Warning]);
        clean_for(&RULE, case, "Er was die dag geen patiënt. U schreef: «wortelkanaalbehandeling mislukt».");
        clean_for(&RULE, case, "De wortelkanaalbehandelingen worden elders gedaan.");
    }
}
