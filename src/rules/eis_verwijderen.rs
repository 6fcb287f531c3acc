#![doc = include_str!("eis_verwijderen.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 6:162 BW; artikel 3:296 BW", &["eis.verwijderen"], check);

problems! {
    error ONTBREEKT = "eis-verwijderen-ontbreekt" (veld);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if !subject.facts.posts.is_sommatie {
        return Vec::new();
    }
    let fields = Fields::of(subject.case);
    let lacking = ["eis.verwijderen", "eis.verwijderd_houden"].into_iter().filter(|path| !fields.holds(path));
    lacking.map(|path| ONTBREEKT.found().arg("veld", path).place(Some(fields.place(path)))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn half_a_demand_is_found() {
        let lines = ["eis.verwijderen: true", "eis.verwijderd_houden: false"];
        let found = found("eis_verwijderen", "review_sommatie_klant", &lines, "");
        assert_eq!(found, ["E eis-verwijderen: false"]);
    }

    #[test]
    fn a_whole_demand_and_a_notice_are_clean() {
        let lines = ["eis.verwijderen: true", "eis.verwijderd_houden: true"];
        clean("eis_verwijderen", "review_sommatie_klant", &lines, "");
        clean("eis_verwijderen", "platform_verwijderverzoek", &["eis.verwijderen: true"], "");
    }
}
