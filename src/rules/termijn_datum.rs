#![doc = include_str!("termijn_datum.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "procespraktijk; vergelijk artikel 6:82 BW", &["termijn.datum"], check);

problems! {
    warning TERMIJN_TE_LANG = "termijn-te-lang" (termijn, laatst);
    error TERMIJN_VERSCHILT = "termijn-verschilt" (woorden, termijn);
    error TERMIJN_ZONDER_TIJD = "termijn-zonder-tijd" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(term) = fields.date("termijn.datum") else { return Vec::new() };
    let mut findings = Vec::new();
    let place = Some(fields.place("termijn.datum"));
    let is_short = subject.facts.chosen.as_ref().is_some_and(|chosen| chosen.is_short == Some(true));
    if is_short && fields.get("termijn.tijd").is_none() {
        findings.push(TERMIJN_ZONDER_TIJD.found().place(place.clone()));
    }
    if let Some((_, latest)) = subject.facts.demand.limits().filter(|(_, latest)| term > *latest) {
        let finding = TERMIJN_TE_LANG.found().arg("termijn", date::in_words(term));
        findings.push(finding.arg("laatst", date::in_words(latest)).place(place));
    }
    // What an earlier letter gave may be recalled ("Bij brief van … heb ik u gesommeerd").
    let earlier: Vec<_> = fields.items("eerdere_brieven").iter().filter_map(|it| it.date("termijn")).collect();
    let letter = ReadLetter::of(subject);
    for sentence in letter.sentences().iter().filter(|sentence| sentence.has("RX_SOMMEER")) {
        for hit in sentence.all("RX_TERMIJN") {
            let words = hit.words().split(' ').collect::<Vec<_>>();
            let day = words.get(words.len().saturating_sub(3)..).unwrap_or_default().join(" ");
            let other = |day: &date::Words| day.date != term && !earlier.contains(&day.date);
            if date::read_words(&day).as_ref().is_some_and(other) {
                let finding = TERMIJN_VERSCHILT.found().arg("woorden", hit.words());
                findings.push(finding.arg("termijn", date::in_words(term)).place(hit.place()));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "review_sommatie_klant";

    #[test]
    fn a_short_term_needs_its_hour() {
        let lines = ["briefdatum: 2026-11-17", "termijn.datum: 2026-11-20"];
        assert_eq!(found("termijn_datum", KIND, &lines, ""), ["E termijn-datum: 2026-11-20"]);
    }

    #[test]
    fn a_long_term_is_a_warning() {
        let lines = ["briefdatum: 2026-11-17", "termijn.datum: 2026-12-18"];
        assert_eq!(found("termijn_datum", KIND, &lines, ""), ["W termijn-datum: 2026-12-18"]);
    }

    #[test]
    fn a_demand_names_one_day() {
        let lines = ["briefdatum: 2026-11-17", "termijn.datum: 2026-11-24"];
        let letter = "Ik sommeer u de uitlatingen uiterlijk op woensdag 25 november 2026 te verwijderen.";
        assert_eq!(
            found("termijn_datum", KIND, &lines, letter),
            ["E termijn-datum: uiterlijk op woensdag 25 november 2026"]
        );
    }

    #[test]
    fn the_term_of_an_earlier_letter_may_be_recalled() {
        let lines = ["briefdatum: 2026-11-26", "termijn.datum: 2026-11-30", "termijn.tijd: 12.00"];
        let letter = "Bij brief van 17 november 2026 heb ik u gesommeerd dit te doen, uiterlijk op 24 november 2026.";
        assert_eq!(found("termijn_datum", KIND, &lines, letter).len(), 1);
        let earlier = [&lines[..], &["eerdere_brieven.0.termijn: 2026-11-24"]].concat();
        clean("termijn_datum", KIND, &earlier, letter);
    }

    #[test]
    fn the_term_of_r2_is_clean() {
        let lines = ["briefdatum: 2026-11-17", "termijn.datum: 2026-11-24", "termijn.tijd: 17.00"];
        let letter = "Ik sommeer u dit uiterlijk op dinsdag 24 november 2026 om 17.00 uur te doen.| Op 1 december 2026 is de zitting.";
        clean("termijn_datum", KIND, &lines, letter);
    }
}
