#![doc = include_str!("weekdag_klopt.md")]

use super::{Rule, Subject, reading::Letter};
use crate::{
    diag::{Finding, Severity, problems},
    value::date,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "rekenkunde", &[], check);

problems! {
    error WEEKDAG_DATUM_BESTAAT_NIET = "weekdag-datum-bestaat-niet" (datum);
    error NIET = "weekdag-klopt-niet" (datum, goed);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = Letter::unquoted(subject);
    letter.hits("RX_DATUM_MET_DAG").iter().filter_map(wrong).collect()
}

fn wrong(hit: &super::reading::Hit<'_>) -> Option<Finding> {
    let written = hit.words();
    let Some(read) = date::read_words(written) else {
        let finding = WEEKDAG_DATUM_BESTAAT_NIET.found().arg("datum", written);
        return Some(finding.place(hit.place()));
    };
    if read.weekday == Some(read.date.weekday()) {
        return None;
    }
    let right = date::in_words(read.date);
    Some(NIET.found().arg("datum", written).arg("goed", right).place(hit.place()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn the_mutant_of_r2() {
        let wrong = found("weekdag_klopt", "x", &[], "Uiterlijk op maandag 24 november 2026 om 17.00 uur.");
        assert_eq!(wrong, ["E weekdag-klopt: maandag 24 november 2026"]);
    }

    #[test]
    fn a_day_that_does_not_exist_is_found() {
        assert_eq!(
            found("weekdag_klopt", "x", &[], "Op zondag 31 februari 2027."),
            ["E weekdag-klopt: zondag 31 februari 2027"]
        );
    }

    #[test]
    fn right_weekdays_and_words_of_others_are_clean() {
        clean("weekdag_klopt", "x", &[], "Uiterlijk op dinsdag 24 november 2026.| Op 2 november 2026, een maandag.");
        clean("weekdag_klopt", "x", &[], "U schreef «op maandag 24 november 2026».");
        clean("weekdag_klopt", "x", &[], "U antwoordde: \"Tot maandag 24 november 2026.\"");
    }
}
