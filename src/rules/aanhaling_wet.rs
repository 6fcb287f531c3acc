//! Wetten worden aangehaald zoals een jurist ze opzoekt.
//!
//! "artikel 6:162 BW", nooit "art.6.162" of "artikel 162 BW": zonder boek en dubbele punt is het artikel niet te vinden. Een
//! paragraafteken of "GDPR" in een Nederlandse brief geeft een waarschuwing: schrijf "artikel" en "AVG".

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "aanhaling_wet",
    severity: Severity::Error,
    basis: "aanhaalwijze (law.md D.1)",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("aanhaling_wet.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let mut findings = reading::each_sentence_with(&subject, "RX_CITEER_FOUT", &RULE.finding("aanhaling-wet"));
    let style = RULE.finding("aanhaling-wet-stijl").severity(Severity::Warning);
    findings.extend(reading::each_sentence_with(&subject, "RX_CITEER_STIJL", &style));
    findings
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::{
        diag::Severity,
        rules::testing::{clean, finds, severities},
    };

    #[test]
    fn a_malformed_article_is_an_error_and_foreign_style_a_warning() {
        finds(&RULE, "Zie art.6.162 en artikel 6.162 BW.", &["art.6.162"]);
        assert_eq!(severities(&RULE, "Volgens de GDPR mag dat niet."), [Severity::Warning]);
        clean(&RULE, "Zie artikel 6:162 BW en artikel 12 lid 3 AVG en artikel 3.1 van de algemene voorwaarden.");
    }
}
