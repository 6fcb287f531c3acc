#![doc = include_str!("datalek_uitzondering.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 34 lid 3 AVG; artikelen 41 en 42 UAVG",
    &["datalek.maatregel_vooraf", "afzender.is_financiele_onderneming"],
    check,
);

problems! {
    warning UITZONDERING = "datalek-uitzondering" ();
}

const EXCEPTIONS: [&str; 5] = [
    "datalek.maatregel_vooraf",
    "datalek.risico_weggenomen",
    "datalek.openbare_mededeling",
    "datalek.uitzondering",
    "afzender.is_financiele_onderneming",
];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let given = EXCEPTIONS.into_iter().filter(|path| fields.holds(path));
    given.map(|path| UITZONDERING.found().place(Some(fields.place(path)))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn an_exception_is_found() {
        let found = found("datalek_uitzondering", "x", &["datalek.maatregel_vooraf: versleuteld"], "");
        assert_eq!(found, ["W datalek-uitzondering: versleuteld"]);
    }

    #[test]
    fn no_exception_is_clean() {
        clean("datalek_uitzondering", "x", &["afzender.is_financiele_onderneming: false"], "");
    }
}
