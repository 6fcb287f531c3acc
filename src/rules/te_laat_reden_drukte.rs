#![doc = include_str!("te_laat_reden_drukte.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Warning, "artikel 12 lid 3 AVG", &["te_laat_erkend"], check);

problems! {
    warning LAAT_REDEN_DRUKTE = "te-laat-reden-drukte" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let reason = fields.prose("te_laat_erkend.reden").unwrap_or_default();
    let busy = subject.patterns.get("RX_DRUKTE").is_some_and(|pattern| pattern.is_match(&reason));
    let finding = busy.then(|| LAAT_REDEN_DRUKTE.found());
    finding.map(|finding| finding.place(Some(fields.place("te_laat_erkend.reden")))).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn work_pressure_is_found() {
        let found = found("te_laat_reden_drukte", "x", &["te_laat_erkend.reden: Door drukte bleef het liggen."], "");
        assert_eq!(found, ["W te-laat-reden-drukte: Door drukte bleef het liggen."]);
    }

    #[test]
    fn another_cause_is_clean() {
        clean("te_laat_reden_drukte", "x", &["te_laat_erkend.reden: Uw bericht bleef in een oude map staan."], "");
    }
}
