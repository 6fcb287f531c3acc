#![doc = include_str!("bewijs_van_anderen.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Warning, "artikel 6 AVG; HvJ EU 19 maart 2026, C-526/24", &[], check);

problems! {
    warning VAN_ANDEREN = "bewijs-van-anderen" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.find("RX_VAN_ANDEREN"));
    hits.map(|hit| VAN_ANDEREN.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn what_other_firms_told_is_found() {
        let letter = "Een bakker in Boxtel vertelde ons dat hij hetzelfde meemaakte.";
        assert_eq!(found("bewijs_van_anderen", "x", &[], letter), ["W bewijs-van-anderen: vertelde ons dat hij"]);
    }

    #[test]
    fn what_is_public_is_clean() {
        clean(
            "bewijs_van_anderen",
            "x",
            &[],
            "Op uw eigen website legt u uit hoe u dit doet. U vertelde ons dat zelf.",
        );
    }
}
