#![doc = include_str!("grondslag_bijzonder.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 9 AVG",
    &["inzage.categorieen.gegevens", "inzage.doelen.grondslag_9"],
    check,
);

problems! {
    warning GRONDSLAG_BIJZONDER = "grondslag-bijzonder" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let named = fields.items("inzage.doelen").iter().any(|purpose| purpose.get("grondslag_9").is_some());
    let Some(special) = subject.patterns.get("RX_BIJZONDER").filter(|_| !named) else { return Vec::new() };
    let found = fields.items("inzage.categorieen").into_iter().find_map(|category| {
        ["naam", "gegevens"].into_iter().find_map(|path| {
            let words = category.text(path)?;
            let hit = special.find(words)?;
            let finding = GRONDSLAG_BIJZONDER.found().arg("woorden", words.get(hit).unwrap_or_default());
            Some(finding.place(Some(category.place(path))))
        })
    });
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const HEALTH: &str = "inzage.categorieen.0.gegevens: uw klachten en de diagnose";

    #[test]
    fn health_without_an_exception_is_found() {
        let found = found("grondslag_bijzonder", "avg_inzage_toewijzing", &[HEALTH], "");
        assert_eq!(found, ["W grondslag-bijzonder: uw klachten en de diagnose"]);
    }

    #[test]
    fn an_exception_or_ordinary_data_are_clean() {
        let named = [HEALTH, "inzage.doelen.0.grondslag_9: artikel 9 lid 2 onder h AVG"];
        clean("grondslag_bijzonder", "avg_inzage_toewijzing", &named, "");
        let plain = ["inzage.categorieen.0.gegevens: naam, adres en betalingen"];
        clean("grondslag_bijzonder", "avg_inzage_toewijzing", &plain, "");
    }
}
