#![doc = include_str!("zoek_onjuist_bewijs.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "HvJ EU 8 december 2022, C-460/20", &["resultaten"], check);

problems! {
    error ONJUIST_BEWIJS = "zoek-onjuist-bewijs" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let wrong = fields.items("resultaten").into_iter().filter(|result| result.text("grond") == Some("onjuist"));
    let bare = wrong.filter(|result| result.get("bewijs").is_none());
    bare.map(|result| ONJUIST_BEWIJS.found().place(Some(result.place("grond")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn an_untrue_page_without_proof_is_found() {
        let lines = ["resultaten.0.grond: onjuist"];
        assert_eq!(found("zoek_onjuist_bewijs", "x", &lines, ""), ["E zoek-onjuist-bewijs: onjuist"]);
    }

    #[test]
    fn proof_and_another_ground_are_clean() {
        let proven = ["resultaten.0.grond: onjuist", "resultaten.0.bewijs: bijlage 1"];
        clean("zoek_onjuist_bewijs", "x", &proven, "");
        clean("zoek_onjuist_bewijs", "x", &["resultaten.0.grond: verouderd"], "");
    }
}
