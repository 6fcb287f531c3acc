#![doc = include_str!("vordering_niet_geeist.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "procespraktijk in kort geding; artikel 6:82 BW", &["vorderingen"], check);

problems! {
    error VORDERING_NIET_GEEIST = "vordering-niet-geeist" (vordering);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let earlier = fields.items("eerdere_brieven");
    let asked_before = |what: &str| earlier.iter().any(|letter| letter.lists("eis", what));
    let claims = fields.words("vorderingen").into_iter();
    claims
        .filter_map(|(claim, place)| {
            let (asked, severity) = match claim {
                "verwijderen" => (fields.holds("eis.verwijderen") || asked_before("verwijderen"), Severity::Error),
                "rectificatie" => {
                    (fields.get("eis.rectificatie").is_some() || asked_before("rectificatie"), Severity::Error)
                }
                "onthouding" | "niet_herhalen" => {
                    (fields.holds("eis.niet_herhalen") || asked_before("onthouding"), Severity::Error)
                }
                "schadevergoeding" => {
                    (fields.get("schade.bedrag").is_some() || asked_before("schade"), Severity::Warning)
                }
                _ => return None,
            };
            let finding = VORDERING_NIET_GEEIST.found().severity(severity).arg("vordering", claim);
            (!asked).then(|| finding.place(Some(place)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "review_sommatie_laatste";

    fn claimed(claim: &str, more: &[&str]) -> Vec<String> {
        let claim = format!("vorderingen: [{claim}]");
        found("vordering_niet_geeist", KIND, &[&[claim.as_str()], more].concat(), "")
    }

    #[test]
    fn a_claim_that_nobody_asked_for_is_found() {
        assert_eq!(claimed("rectificatie", &[]), ["E vordering-niet-geeist: rectificatie"]);
        assert_eq!(claimed("niet_herhalen", &[]), ["E vordering-niet-geeist: niet_herhalen"]);
        assert_eq!(claimed("schadevergoeding", &[]), ["W vordering-niet-geeist: schadevergoeding"]);
    }

    #[test]
    fn what_was_asked_now_or_before_is_clean() {
        clean("vordering_niet_geeist", KIND, &["vorderingen: [niet_herhalen]", "eis.niet_herhalen: true"], "");
        clean("vordering_niet_geeist", KIND, &["vorderingen: [schadevergoeding]", "schade.bedrag: € 100"], "");
        clean("vordering_niet_geeist", KIND, &["vorderingen: [dwangsom, kosten]"], "");
        assert!(claimed("rectificatie", &["eerdere_brieven.0.eis: [rectificatie]"]).is_empty());
    }
}
