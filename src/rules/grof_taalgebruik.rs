#![doc = include_str!("grof_taalgebruik.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "gedragsregels advocatuur, regel 7", &[], check);

problems! {
    error GROF_TAALGEBRUIK = "grof-taalgebruik" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let rude = letter.sentences().into_iter().filter_map(|sentence| sentence.find("RX_GROF"));
    rude.map(|hit| GROF_TAALGEBRUIK.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn insults_are_found() {
        let rude = found("grof_taalgebruik", "x", &[], "U gedraagt zich als een idioot.| U bent een leugenaar.");
        assert_eq!(rude, ["E grof-taalgebruik: idioot", "E grof-taalgebruik: U bent een leugenaar"]);
    }

    #[test]
    fn quoted_and_denied_insults_are_clean() {
        clean(
            "grof_taalgebruik",
            "x",
            &[],
            "U noemt cliënt «een idioot».| U schrijft: \"idioten\".| Het woord 'trut' viel.",
        );
        clean("grof_taalgebruik", "x", &[], "Cliënt is geen oplichter en geen leugenaar; het voertuig is geleverd.");
    }
}
