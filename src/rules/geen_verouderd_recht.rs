#![doc = include_str!("geen_verouderd_recht.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikelen 194 tot en met 195a Rv; AVG en UAVG; DSA", &[], check);

problems! {
    error GEEN_VEROUDERD_RECHT = "geen-verouderd-recht" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let finding = |hit: &super::reading::Hit<'_>| {
        let finding = GEEN_VEROUDERD_RECHT.found().arg("woorden", hit.words()).place(hit.place());
        if hit.words().contains("196c") { finding.severity(Severity::Warning) } else { finding }
    };
    let sentences = letter.sentences();
    // "Tot 2018 gold de Wet bescherming persoonsgegevens" tells what was, and rests nothing on it.
    let resting = sentences.iter().filter(|sentence| !sentence.has("RX_GESCHIEDENIS"));
    resting.flat_map(|sentence| sentence.all("RX_OUD")).map(|hit| finding(&hit)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn repealed_law_is_found() {
        let old = found("geen_verouderd_recht", "x", &[], "Op grond van artikel 843a Rv en de Wbp vragen wij inzage.");
        assert_eq!(old, ["E geen-verouderd-recht: 843a Rv", "E geen-verouderd-recht: Wbp"]);
        let doubtful = found("geen_verouderd_recht", "x", &[], "Zie artikel 6:196c BW.");
        assert_eq!(doubtful, ["W geen-verouderd-recht: 6:196c BW"]);
    }

    #[test]
    fn law_in_force_is_clean() {
        clean("geen_verouderd_recht", "x", &[], "Tot 2018 gold de Wet bescherming persoonsgegevens.");
        clean("geen_verouderd_recht", "x", &[], "Zie artikel 194 Rv, artikel 35 UAVG en artikel 6 DSA.");
    }
}
