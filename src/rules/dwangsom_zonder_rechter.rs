//! Een dwangsom of boete verbeurt men pas na een vonnis of op grond van een beding.
//!
//! Alleen de rechter legt een dwangsom op (artikel 611a Rv). "U verbeurt € 500 per dag" mag dus alleen als het zaakbestand een
//! `boetebeding` of een `vonnis` noemt.
//!
//! Doen: schrijf dat u de rechter om een dwangsom zult vragen.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "dwangsom_zonder_rechter",
    severity: Severity::Error,
    basis: "artikel 611a Rv",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("dwangsom_zonder_rechter.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if ["boetebeding", "vonnis"].iter().any(|field| subject.case.get(field).is_some()) {
        return Vec::new();
    }
    reading::each_sentence_with(&subject, "RX_VERBEURT", &RULE.finding("dwangsom-zonder-rechter"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, clean_for, finds};

    #[test]
    fn a_penalty_needs_a_judgment_or_a_clause() {
        finds(&RULE, "Vanaf dan verbeurt u een dwangsom van € 500 per dag.", &["verbeurt u"]);
        clean_for(&RULE, &["boetebeding: artikel 9 van de overeenkomst"], "U verbeurt de boete van artikel 9.");
        clean(&RULE, "Cliënte zal de voorzieningenrechter om een dwangsom vragen.");
    }
}
