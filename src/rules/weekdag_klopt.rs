//! Waar een weekdag voor een datum staat, is het de goede.
//!
//! "Uiterlijk op maandag 24 november 2026" terwijl 24 november een dinsdag is, laat open welke dag bedoeld is. De wederpartij
//! mag dan van de voor haar gunstigste lezing uitgaan.
//!
//! Doen: verbeter de weekdag of de datum. lettergen schrijft de weekdag zelf bij iedere datum uit het zaakbestand.

use super::{Rule, Subject, reading};
use crate::{
    diag::{Finding, Severity},
    value::date,
};

pub(super) const RULE: Rule = Rule {
    id: "weekdag_klopt",
    severity: Severity::Error,
    basis: "rekenregel (law.md B.0)",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("weekdag_klopt.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let Some(regex) = reading::regex(&subject, "RX_DATUM_MET_DAG") else { return Vec::new() };
    let mut findings = Vec::new();
    for sentence in reading::sentences(&subject) {
        for hit in regex.find_iter(sentence.own) {
            let Some(written) = date::read_words(hit.as_str()) else { continue };
            let right = date::weekday_name(written.date.weekday());
            if written.weekday.is_some_and(|weekday| weekday != written.date.weekday()) {
                let finding = RULE.finding("weekdag-klopt").arg("right", right);
                findings.push(sentence.found(finding, &hit.range()));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn a_wrong_weekday_is_found_and_a_right_one_is_not() {
        finds(&RULE, "Dat doet u uiterlijk op maandag 24 november 2026.", &["maandag 24 november 2026"]);
        clean(&RULE, "Dat doet u uiterlijk op dinsdag 24 november 2026, niet op 25 november 2026.");
        clean(&RULE, "Zij schreef: «op maandag 24 november 2026».");
    }
}
