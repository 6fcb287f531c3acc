#![doc = include_str!("dienstverband.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 7:611 BW",
    &["dienstverband.van", "dienstverband.tot", "geadresseerde.hoedanigheid"],
    check,
);

problems! {
    error AL_GEEINDIGD = "dienstverband-al-geeindigd" ();
    error EINDIGT_TE_VROEG = "dienstverband-eindigt-te-vroeg" ();
    error GEEN_WERKNEMER = "dienstverband-geen-werknemer" ();
    error NOG_NIET_GEEINDIGD = "dienstverband-nog-niet-geeindigd" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(start), Some(letter)) = (fields.date("dienstverband.van"), fields.date("briefdatum")) else {
        return Vec::new();
    };
    let end = fields.date("dienstverband.tot");
    let capacity = fields.text("geadresseerde.hoedanigheid");
    let (finding, path) = if !subject.facts.escalation.arbeidsrelatie {
        (GEEN_WERKNEMER.found(), "geadresseerde.hoedanigheid")
    } else if end.is_some_and(|end| end <= start) {
        (EINDIGT_TE_VROEG.found(), "dienstverband.tot")
    } else if capacity == Some("ex_werknemer") && end.is_none_or(|end| end > letter) {
        (NOG_NIET_GEEINDIGD.found(), "dienstverband.tot")
    } else if capacity == Some("werknemer") && end.is_some_and(|end| end <= letter) {
        (AL_GEEINDIGD.found(), "dienstverband.tot")
    } else {
        return Vec::new();
    };
    vec![finding.place(Some(fields.place(path)))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(lines: &[&str]) -> Vec<String> {
        let start = ["briefdatum: 2026-11-17", "dienstverband.van: 2019-03-01"];
        found("dienstverband", "review_sommatie_medewerker", &[&start[..], lines].concat(), "")
    }

    #[test]
    fn dates_and_capacity_must_fit() {
        let capacity = "geadresseerde.hoedanigheid: ex_werknemer";
        assert_eq!(check(&[capacity, "dienstverband.tot: 2018-01-01"]), ["E dienstverband: 2018-01-01"]);
        assert_eq!(check(&[capacity, "dienstverband.tot: 2026-12-31"]), ["E dienstverband: 2026-12-31"]);
        let works = "geadresseerde.hoedanigheid: werknemer";
        assert_eq!(check(&[works, "dienstverband.tot: 2026-08-31"]), ["E dienstverband: 2026-08-31"]);
        assert_eq!(check(&["geadresseerde.hoedanigheid: klant"]), ["E dienstverband: klant"]);
    }

    #[test]
    fn former_and_current_employees_are_clean() {
        let lines = ["briefdatum: 2026-11-17", "dienstverband.van: 2019-03-01"];
        let former = ["geadresseerde.hoedanigheid: ex_werknemer", "dienstverband.tot: 2026-08-31"];
        clean("dienstverband", "review_sommatie_medewerker", &[&lines[..], &former].concat(), "");
        let works = ["geadresseerde.hoedanigheid: werknemer"];
        clean("dienstverband", "review_sommatie_medewerker", &[&lines[..], &works].concat(), "");
        assert_eq!(check(&["geadresseerde.hoedanigheid: werknemer"]), Vec::<String>::new());
    }
}
