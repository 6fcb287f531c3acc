#![doc = include_str!("advocaat_kort_geding.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "procespraktijk in kort geding", &["gemachtigde.hoedanigheid"], check);

problems! {
    warning ADVOCAAT_KORT_GEDING = "advocaat-kort-geding" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let lawyer = fields.text("gemachtigde.hoedanigheid") == Some("advocaat");
    if lawyer || subject.facts.escalation.arbeidsrelatie {
        return Vec::new();
    }
    vec![ADVOCAAT_KORT_GEDING.found().place(Some(fields.place("gemachtigde.hoedanigheid")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_threat_without_a_lawyer_is_a_warning() {
        let kind = "review_sommatie_laatste";
        let jurist = found("advocaat_kort_geding", kind, &["gemachtigde.hoedanigheid: jurist"], "");
        assert_eq!(jurist, ["W advocaat-kort-geding: jurist"]);
        assert_eq!(found("advocaat_kort_geding", kind, &[], ""), [format!("W advocaat-kort-geding: {kind}")]);
    }

    #[test]
    fn a_lawyer_or_the_subdistrict_judge_is_clean() {
        clean("advocaat_kort_geding", "review_sommatie_laatste", &["gemachtigde.hoedanigheid: advocaat"], "");
        let work = ["gemachtigde.hoedanigheid: jurist", "geadresseerde.hoedanigheid: ex_werknemer"];
        clean("advocaat_kort_geding", "review_sommatie_laatste", &work, "");
    }
}
