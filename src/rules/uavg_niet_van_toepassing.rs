#![doc = include_str!("uavg_niet_van_toepassing.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 2 lid 2 UAVG", &["verwerking_onder"], check);

problems! {
    error UAVG_NIET_VAN_TOEPASSING = "uavg-niet-van-toepassing" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if !matches!(Fields::of(subject.case).text("verwerking_onder"), Some("brp" | "kieswet")) {
        return Vec::new();
    }
    let hits = ReadLetter::unquoted(subject).hits("RX_UAVG_ROUTE");
    hits.iter().map(|hit| UAVG_NIET_VAN_TOEPASSING.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const LETTER: &str = "U kunt bezwaar maken (artikel 34 UAVG).";

    #[test]
    fn the_uavg_for_the_register_of_persons_is_found() {
        for under in ["brp", "kieswet"] {
            let under = format!("verwerking_onder: {under}");
            let found = found("uavg_niet_van_toepassing", "avg_weigering", &[&under], LETTER);
            assert_eq!(found, ["E uavg-niet-van-toepassing: artikel 34 UAVG"]);
        }
    }

    #[test]
    fn other_data_and_another_article_are_clean() {
        clean("uavg_niet_van_toepassing", "avg_weigering", &["verwerking_onder: avg"], LETTER);
        let letter = "De UAVG geldt hier niet (artikel 2 lid 2 UAVG).";
        clean("uavg_niet_van_toepassing", "avg_weigering", &["verwerking_onder: brp"], letter);
    }
}
