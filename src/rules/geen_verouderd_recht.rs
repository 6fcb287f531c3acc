//! Geen verwijzing naar recht dat niet meer geldt.
//!
//! De Wbp en het CBP bestaan sinds 2018 niet meer; artikel 843a Rv is op 1 januari 2025 vervangen door de artikelen 194 en
//! volgende Rv. Artikel 6:196c BW is vermoedelijk vervallen door de invoering van de DSA; dat is niet nagegaan, daarom is
//! dat een waarschuwing.
//!
//! Doen: noem de AVG, de UAVG, de Autoriteit Persoonsgegevens, artikel 194 Rv of de DSA.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "geen_verouderd_recht",
    severity: Severity::Error,
    basis: "artikel 194 Rv; AVG (law.md 0.4 en B.0)",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("geen_verouderd_recht.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let findings = reading::each_sentence_with(&subject, "RX_OUD", &RULE.finding("geen-verouderd-recht"));
    let unsure = |finding: &Finding| finding.args.get("words").is_some_and(|words| words.contains("6:196c"));
    findings
        .into_iter()
        .map(|finding| if unsure(&finding) { finding.severity(Severity::Warning) } else { finding })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::{
        diag::Severity,
        rules::testing::{clean, finds, severities},
    };

    #[test]
    fn repealed_law_is_found_and_doubtful_law_warned_of() {
        finds(&RULE, "Op grond van de Wbp. En artikel 843a Rv.", &["Wbp", "843a Rv"]);
        assert_eq!(severities(&RULE, "Zie artikel 6:196c BW."), [Severity::Warning]);
        clean(&RULE, "Op grond van artikel 194 Rv en de UAVG.");
        clean(&RULE, "U schreef: «dit mag niet van de Wbp».");
    }
}
