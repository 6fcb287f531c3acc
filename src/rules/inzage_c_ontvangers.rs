#![doc = include_str!("inzage_c_ontvangers.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 15 lid 1 onder c AVG; C-154/21",
    &["inzage.ontvangers", "inzage.met_niemand_gedeeld"],
    check,
);

problems! {
    error INZAGE_ONTVANGER_SOORT = "inzage-ontvanger-soort" (naam);
    error INZAGE_ONTVANGERS_TEGENSTRIJDIG = "inzage-ontvangers-tegenstrijdig" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let recipients = fields.items("inzage.ontvangers");
    if fields.holds("inzage.met_niemand_gedeeld") && !recipients.is_empty() {
        return vec![INZAGE_ONTVANGERS_TEGENSTRIJDIG.found().place(Some(fields.place("inzage.met_niemand_gedeeld")))];
    }
    let Some(sort) = subject.patterns.get("RX_ONTVANGER_SOORT") else { return Vec::new() };
    let unnamed = |recipient: &&Fields<'_>| {
        recipient.get("reden_geen_naam").is_none() && recipient.text("naam").is_some_and(|name| sort.is_match(name))
    };
    let unnamed: Vec<_> = recipients.iter().filter(unnamed).collect();
    let none_named = unnamed.len() == recipients.len();
    let found = unnamed.into_iter().map(|recipient| {
        let finding = if none_named {
            INZAGE_ONTVANGER_SOORT.found()
        } else {
            INZAGE_ONTVANGER_SOORT.found().severity(Severity::Warning)
        };
        finding.arg("naam", recipient.text("naam").unwrap_or_default()).place(Some(recipient.place("naam")))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(lines: &[&str]) -> Vec<String> {
        found("inzage_c_ontvangers", "avg_inzage_toewijzing", lines, "")
    }

    #[test]
    fn a_sort_of_recipients_is_no_name() {
        let only = ["inzage.ontvangers.0.naam: onze leveranciers", "inzage.ontvangers.1.naam: derden"];
        assert_eq!(check(&only), ["E inzage-c-ontvangers: onze leveranciers", "E inzage-c-ontvangers: derden"]);
        let one = ["inzage.ontvangers.0.naam: Rabobank", "inzage.ontvangers.1.naam: Externe ICT-dienstverleners"];
        assert_eq!(check(&one), ["W inzage-c-ontvangers: Externe ICT-dienstverleners"]);
    }

    #[test]
    fn shared_with_nobody_and_with_somebody_is_found() {
        let both = ["inzage.met_niemand_gedeeld: true", "inzage.ontvangers.0.naam: Rabobank"];
        assert_eq!(check(&both), ["E inzage-c-ontvangers: true"]);
    }

    #[test]
    fn names_reasons_and_nobody_are_clean() {
        for lines in [
            vec!["inzage.met_niemand_gedeeld: true"],
            vec![
                "inzage.ontvangers.0.naam: Accountantskantoor De Rekenaar B.V.",
                "inzage.ontvangers.1.naam: de Belastingdienst",
            ],
            vec![
                "inzage.ontvangers.0.naam: een keuringsbureau",
                "inzage.ontvangers.0.reden_geen_naam: Dat is nog niet gekozen.",
            ],
        ] {
            clean("inzage_c_ontvangers", "avg_inzage_toewijzing", &lines, "");
        }
    }
}
