#![doc = include_str!("termijn_niet_concreet.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 6:82 BW", &["termijn.datum"], check);

problems! {
    error TERMIJN_NIET_CONCREET = "termijn-niet-concreet" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let demands = letter.paragraphs().filter(|paragraph| {
        paragraph.has("RX_EIS")
            && (paragraph.has("RX_VERWIJDER") || paragraph.has("RX_SOMMEER"))
            && !paragraph.has("RX_TERMIJN")
    });
    let vague = demands.filter_map(|paragraph| paragraph.find("RX_VAAG").or_else(|| paragraph.find("RX_DAGENTERM")));
    vague.map(|hit| TERMIJN_NIET_CONCREET.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn vague_demands_are_found() {
        for words in ["zo snel mogelijk", "binnen 5 dagen"] {
            let letter = format!("Ik sommeer u de uitlatingen {words} te verwijderen.");
            assert_eq!(
                found("termijn_niet_concreet", "x", &[], &letter),
                [format!("E termijn-niet-concreet: {words}")]
            );
        }
    }

    #[test]
    fn a_day_in_the_paragraph_or_no_demand_is_clean() {
        for letter in [
            "Ik sommeer u dit zo snel mogelijk te verwijderen,| maar uiterlijk op dinsdag 24 november 2026.",
            "U meldde een kier; die is binnen twee dagen hersteld.",
            "Cliënte verzocht u zo snel mogelijk te betalen.",
        ] {
            clean("termijn_niet_concreet", "x", &[], letter);
        }
    }
}
