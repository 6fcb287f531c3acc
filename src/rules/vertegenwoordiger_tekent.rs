#![doc = include_str!("vertegenwoordiger_tekent.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 1:234 BW; artikel 1:345 BW",
    &["briefdatum", "onthoudingsverklaring.boete", "geadresseerde.geboortedatum"],
    check,
);

problems! {
    error BOETE = "vertegenwoordiger-tekent-boete" ();
    warning LET_OP = "vertegenwoordiger-tekent-let-op" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let path = "onthoudingsverklaring.boete";
    let fields = Fields::of(subject.case);
    let ages = &subject.law.leeftijden;
    let Some(age) = subject.facts.posts.leeftijd.filter(|age| *age < ages.meerderjarig) else { return Vec::new() };
    if fields.get(path).is_none() {
        return Vec::new();
    }
    let finding = if age < ages.aansprakelijk { BOETE.found() } else { LET_OP.found() };
    vec![finding.place(Some(fields.place(path)))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn case(born: &str) -> Vec<String> {
        let born = format!("geadresseerde.geboortedatum: {born}");
        ["briefdatum: 2026-11-27", &born, "onthoudingsverklaring.boete.bedrag: € 50"].map(str::to_owned).to_vec()
    }

    #[test]
    fn the_age_on_the_day_of_the_letter_counts() {
        for (born, severity) in [("2012-11-28", "E "), ("2012-11-27", "W "), ("2008-11-28", "W ")] {
            let case = case(born);
            let case: Vec<&str> = case.iter().map(String::as_str).collect();
            let found = found("vertegenwoordiger_tekent", "onthoudingsverklaring", &case, "");
            let found: Vec<&str> = found.iter().map(|line| line.split(": ").next().unwrap_or_default()).collect();
            assert_eq!(found, [format!("{severity}vertegenwoordiger-tekent")], "{born}");
        }
    }

    #[test]
    fn an_adult_or_no_penalty_is_clean() {
        let case = case("2008-11-27");
        clean(
            "vertegenwoordiger_tekent",
            "onthoudingsverklaring",
            &case.iter().map(String::as_str).collect::<Vec<_>>(),
            "",
        );
        let lines = ["briefdatum: 2026-11-27", "geadresseerde.geboortedatum: 2014-01-01"];
        clean("vertegenwoordiger_tekent", "onthoudingsverklaring", &lines, "");
    }
}
