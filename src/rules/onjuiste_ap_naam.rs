#![doc = include_str!("onjuiste_ap_naam.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 6 UAVG", &[], check);

problems! {
    error ONJUISTE_AP_NAAM = "onjuiste-ap-naam" (woorden, goed);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let right = &subject.law.ap.naam;
    let finding = |hit: &super::reading::Hit<'_>| {
        ONJUISTE_AP_NAAM.found().arg("woorden", hit.words()).arg("goed", right).place(hit.place())
    };
    letter.hits("RX_AP_FOUT").iter().map(finding).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn the_mutant_of_a1() {
        let wrong = found("onjuiste_ap_naam", "x", &[], "U kunt een klacht indienen bij het CBP.");
        assert_eq!(wrong, ["E onjuiste-ap-naam: CBP"]);
    }

    #[test]
    fn what_the_letter_quotes_is_not_its_own_name_for_it() {
        clean("onjuiste_ap_naam", "x", &[], "U noemde ons «de nieuwe CBP-boeven».");
    }

    #[test]
    fn both_spellings_are_clean() {
        clean(
            "onjuiste_ap_naam",
            "x",
            &[],
            "De Autoriteit Persoonsgegevens, in de wet de Autoriteit persoonsgegevens.",
        );
    }
}
