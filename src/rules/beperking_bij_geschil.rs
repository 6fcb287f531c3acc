#![doc = include_str!("beperking_bij_geschil.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikel 18 lid 1 onder a en d AVG", &["onderdelen", "verzoek.rechten"], check);

problems! {
    warning BEPERKING_BIJ_GESCHIL = "beperking-bij-geschil" (recht);
}

/// Requests that put the use of the data in dispute.
const DISPUTES: [&str; 2] = ["rectificatie", "bezwaar"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(right) = DISPUTES.into_iter().find(|right| fields.lists("verzoek.rechten", right)) else {
        return Vec::new();
    };
    let parts = refused(&fields).into_iter().filter(|part| part.text("grond") == Some("geen_beperkingsgrond"));
    let used = parts.filter(|part| part.flag("beperkt_tijdens_toets") != Some(true));
    used.map(|part| BEPERKING_BIJ_GESCHIL.found().arg("recht", right).place(Some(part.place("grond")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const PART: [&str; 2] = ["onderdelen.0.recht: beperking", "onderdelen.0.grond: geen_beperkingsgrond"];

    #[test]
    fn use_during_a_dispute_is_found() {
        for rights in ["verzoek.rechten: [rectificatie, beperking]", "verzoek.rechten: [bezwaar, beperking]"] {
            let lines = [&PART[..], &[rights]].concat();
            let found = found("beperking_bij_geschil", "avg_weigering", &lines, "");
            assert_eq!(found, ["W beperking-bij-geschil: geen_beperkingsgrond"]);
        }
    }

    #[test]
    fn no_dispute_or_no_use_is_clean() {
        let alone = [&PART[..], &["verzoek.rechten: [beperking, wissing]"]].concat();
        clean("beperking_bij_geschil", "avg_weigering", &alone, "");
        let rights = "verzoek.rechten: [rectificatie, beperking]";
        let still = [&PART[..], &[rights, "onderdelen.0.beperkt_tijdens_toets: true"]].concat();
        clean("beperking_bij_geschil", "avg_weigering", &still, "");
    }
}
