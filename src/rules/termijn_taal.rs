#![doc = include_str!("termijn_taal.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 12 lid 3 AVG", &[], check);

problems! {
    warning DAGEN = "termijn-taal-dagen" (woorden);
    error WEKEN = "termijn-taal-weken" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let about_the_term: Vec<_> = sentences.iter().filter(|sentence| sentence.has("RX_ANTWOORDTAAL")).collect();
    let weeks = about_the_term.iter().filter_map(|sentence| sentence.affirms("RX_VIER_WEKEN"));
    let weeks = weeks.map(|hit| WEKEN.found().arg("woorden", hit.words()).place(hit.place()));
    let days = about_the_term.iter().filter_map(|sentence| sentence.affirms("RX_DERTIG_DAGEN"));
    let days = days.map(|hit| DAGEN.found().arg("woorden", hit.words()).place(hit.place()));
    weeks.chain(days).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> Vec<String> {
        found("termijn_taal", "avg_ontvangstbevestiging", &[], letter)
    }

    #[test]
    fn weeks_and_days_for_the_month_are_found() {
        assert_eq!(check("U krijgt binnen vier weken antwoord."), ["E termijn-taal: vier weken"]);
        assert_eq!(check("Wij verlengen de termijn met 4 weken."), ["E termijn-taal: 4 weken"]);
        assert_eq!(check("Wij antwoorden u binnen 30 dagen."), ["W termijn-taal: 30 dagen"]);
    }

    #[test]
    fn a_month_and_other_weeks_are_clean() {
        let letter = "Wij antwoorden binnen een maand.| Uw abonnement stond vier weken stil.| Dat duurt geen vier weken, u \
                      krijgt eerder antwoord.";
        clean("termijn_taal", "avg_ontvangstbevestiging", &[], letter);
    }
}
