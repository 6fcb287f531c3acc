#![doc = include_str!("ingebrekestelling_onredelijk_laat.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 4:17 lid 6 Awb", &["briefdatum", "eerder_verzoek.verzonden_op"], check);

problems! {
    warning ONREDELIJK_LAAT = "ingebrekestelling-onredelijk-laat" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(letter), Some(notice)) = (fields.date("briefdatum"), &subject.facts.notice) else {
        return Vec::new();
    };
    let late = notice.is_public && letter > notice.unreasonable_after;
    let finding = late.then(|| ONREDELIJK_LAAT.found().place(Some(fields.place("briefdatum"))));
    finding.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(lines: &[&str]) -> Vec<String> {
        let request = ["eerder_verzoek.verzonden_op: 2026-10-12", "eerder_verzoek.kanaal: email"];
        found("ingebrekestelling_onredelijk_laat", "avg_ingebrekestelling", &[&request[..], lines].concat(), "")
    }

    #[test]
    fn a_year_later_is_late() {
        let public = "geadresseerde.is_bestuursorgaan: true";
        let late = ["W ingebrekestelling-onredelijk-laat: 2027-11-13"];
        assert_eq!(check(&["briefdatum: 2027-11-13", public]), late);
        assert_eq!(check(&["briefdatum: 2027-11-12", public]), Vec::<String>::new());
        let lines = ["eerder_verzoek.verzonden_op: 2026-10-12", "briefdatum: 2027-11-13"];
        clean("ingebrekestelling_onredelijk_laat", "avg_ingebrekestelling", &lines, "");
    }
}
