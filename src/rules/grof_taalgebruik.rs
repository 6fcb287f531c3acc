//! Geen scheldwoorden of kwalificaties van de persoon in de brief.
//!
//! Een brief met rechtsgevolg is zakelijk; beledigingen schenden de beroepsregels en keren zich tegen de afzender.
//! Wat de ander schreef, mag worden aangehaald: aangehaalde woorden leest deze regel niet.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "grof_taalgebruik",
    severity: Severity::Error,
    basis: "beroepsregels (law.md B.6)",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("grof_taalgebruik.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    reading::each_sentence_with(&subject, "RX_GROF", &RULE.finding("grof-taalgebruik"))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn an_insult_of_ones_own_is_found_and_a_quoted_one_is_not() {
        finds(&RULE, "U bent een leugenaar. Wat een idioot.", &["U bent een leugenaar", "idioot"]);
        clean(&RULE, "U schreef: «idioot, je bent een oplichter». Cliënte is geen oplichter.");
    }
}
