//! De brief stelt geen strafrechtelijke schuld vast.
//!
//! Of iemand strafbaar is, beslist alleen de strafrechter. "U bent strafbaar" kan zelf onrechtmatig zijn.
//!
//! Doen: schrijf "kan worden aangemerkt als smaadschrift (artikel 261 lid 2 Sr)".

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "schuldvaststelling",
    severity: Severity::Warning,
    basis: "onschuldvermoeden (law.md B.6)",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("schuldvaststelling.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    reading::each_sentence_with(&subject, "RX_SCHULDIG", &RULE.finding("schuldvaststelling"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn only_a_court_finds_guilt() {
        finds(&RULE, "Daarmee hebt u een strafbaar feit gepleegd.", &["hebt u een strafbaar"]);
        clean(&RULE, "Dit kan worden aangemerkt als een misdrijf (artikel 261 lid 2 Sr).");
        clean(&RULE, "U schreef: «u bent strafbaar».");
    }
}
