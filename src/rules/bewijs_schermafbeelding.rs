//! Van elke uitlating is een gedateerde schermafbeelding gemaakt, en zij gaat mee of is bewaard.
//!
//! Waarom: de ander kan het bericht ieder moment wijzigen of verwijderen; daarna is de schermafbeelding het enige bewijs.
//! De datum mag niet na de briefdatum liggen (zie `datum_na_briefdatum`).
//!
//! Wat te doen: vul `datum_schermafbeelding` in, en neem de schermafbeelding op in `bijlagen`. Bewaart u haar alleen, dan
//! blijft dit een waarschuwing.

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "procespraktijk", &["uitlatingen"], check);

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let mut findings: Vec<_> = fields.items("uitlatingen").iter().filter_map(|post| undated(subject, post)).collect();
    let pattern = subject.patterns.get("RX_SCHERMAFBEELDING");
    let shown = fields.items("bijlagen").iter().any(|item| {
        item.text("omschrijving").is_some_and(|text| pattern.is_some_and(|pattern| pattern.is_match(text)))
    });
    if findings.is_empty() && !shown {
        findings.push(Finding::warning("schermafbeelding-geen-bijlage").place(Some(fields.place("bijlagen"))));
    }
    findings
}

fn undated(subject: Subject<'_>, post: &Fields<'_>) -> Option<Finding> {
    if post.date("datum_schermafbeelding").is_some() {
        return None;
    }
    // Reference B.1: an error in demands, a warning elsewhere.
    let severity = if subject.facts.holds("is_sommatie") { Severity::Error } else { Severity::Warning };
    Some(Finding::error("schermafbeelding-zonder-datum").severity(severity).place(Some(post.own_place())))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{clean, found};

    #[test]
    fn a_demand_needs_a_dated_screenshot_and_a_notice_should_have_one() {
        let lines = ["uitlatingen.0.citaat: Prutsers"];
        let demand = found("bewijs_schermafbeelding", "review_sommatie_klant", &lines, "");
        assert_eq!(demand, ["E bewijs-schermafbeelding: Prutsers"]);
        let notice = found("bewijs_schermafbeelding", "platform_verwijderverzoek", &lines, "");
        assert_eq!(notice, ["W bewijs-schermafbeelding: Prutsers"]);
    }

    #[test]
    fn a_screenshot_that_is_only_kept_is_a_warning() {
        let lines = ["uitlatingen.0.datum_schermafbeelding: 2026-11-03", "bijlagen.0.omschrijving: factuur"];
        let kept = found("bewijs_schermafbeelding", "x", &lines, "");
        assert_eq!(kept, ["W bewijs-schermafbeelding: factuur"]);
    }

    #[test]
    fn dated_and_enclosed_is_clean() {
        let lines = [
            "uitlatingen.0.datum_schermafbeelding: 2026-11-03",
            "bijlagen.0.omschrijving: Schermafbeelding van 3 november 2026",
        ];
        clean("bewijs_schermafbeelding", "review_sommatie_klant", &lines, "");
    }
}
