//! Soms hoeft de betrokkene geen bericht te krijgen; een bericht mag dan wel.
//!
//! Waarom: artikel 34 lid 3 AVG noemt drie gevallen (onleesbare gegevens, het risico is weggenomen, een openbare mededeling), artikel 41
//! UAVG geeft ruimte voor een uitzondering en artikel 42 UAVG zondert financiële ondernemingen uit. Wie zo’n veld invult en toch
//! een brief maakt, ziet dat hier.
//!
//! Wat te doen: kijk na of u deze brief wilt sturen. Zo ja, dan mag hij uit.

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 34 lid 3 AVG; artikelen 41 en 42 UAVG",
    &["datalek.maatregel_vooraf", "afzender.is_financiele_onderneming"],
    check,
);

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
    given.map(|path| Finding::warning("datalek-uitzondering").place(Some(fields.place(path)))).collect()
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
