#![doc = include_str!("advocaat_briefpapier.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "briefpraktijk van de advocatuur", &["gemachtigde.hoedanigheid"], check);

problems! {
    warning ADVOCAAT_BRIEFPAPIER = "advocaat-briefpapier" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let lawyer = fields.text("gemachtigde.hoedanigheid") == Some("advocaat");
    if !lawyer || fields.get("gemachtigde.kantoor").is_some() {
        return Vec::new();
    }
    vec![ADVOCAAT_BRIEFPAPIER.found().place(Some(fields.place("gemachtigde.hoedanigheid")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_lawyer_on_the_paper_of_the_client_is_found() {
        let found = found("advocaat_briefpapier", "x", &["gemachtigde.hoedanigheid: advocaat"], "");
        assert_eq!(found, ["W advocaat-briefpapier: advocaat"]);
    }

    #[test]
    fn an_office_and_a_jurist_are_clean() {
        let office = ["gemachtigde.hoedanigheid: advocaat", "gemachtigde.kantoor: Averink"];
        clean("advocaat_briefpapier", "x", &office, "");
        clean("advocaat_briefpapier", "x", &["gemachtigde.hoedanigheid: jurist"], "");
    }
}
