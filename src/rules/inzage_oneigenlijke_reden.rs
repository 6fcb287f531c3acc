#![doc = include_str!("inzage_oneigenlijke_reden.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 15 AVG; C-487/21; C-307/22", &["onderdelen"], check);

problems! {
    error INZAGE_COMMERCIEEL_BELANG = "inzage-commercieel-belang" (woorden);
    warning INZAGE_ONEIGENLIJKE_REDEN = "inzage-oneigenlijke-reden" (woorden);
}

/// Grounds under which the effort or the motive does count (article 12 lid 5 AVG).
const EXCESSIVE: [&str; 2] = ["kennelijk_ongegrond", "buitensporig"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let access = refused(&fields).into_iter().filter(|part| part.text("recht") == Some("inzage"));
    let access = access.filter(|part| part.text("grond").is_none_or(|ground| !EXCESSIVE.contains(&ground)));
    access.filter_map(|part| of_part(subject, &part)).collect()
}

fn of_part(subject: Subject<'_>, part: &Fields<'_>) -> Option<Finding> {
    let reasons =
        ["motivering", "rechten_anderen.wiens", "rechten_anderen.waarom_niet_weglakken", "uitzondering.noodzakelijk"];
    let reasons = reasons.into_iter().filter_map(|path| part.prose(path)).collect::<Vec<_>>().join("\n");
    let find = |name| subject.patterns.get(name).and_then(|pattern| pattern.find(&reasons));
    let place = Some(part.place("motivering"));
    if let Some(found) = find("RX_COMMERCIEEL").filter(|_| find("RX_ECHT_BELANG").is_none()) {
        return Some(
            INZAGE_COMMERCIEEL_BELANG.found().arg("woorden", reasons.get(found).unwrap_or_default()).place(place),
        );
    }
    let found = find("RX_INZAGE_ONEIGENLIJK")?;
    Some(INZAGE_ONEIGENLIJKE_REDEN.found().arg("woorden", reasons.get(found).unwrap_or_default()).place(place))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(reason: &str, ground: &str) -> Vec<String> {
        let lines = [
            "onderdelen.0.recht: inzage".to_owned(),
            format!("onderdelen.0.grond: {ground}"),
            format!("onderdelen.0.motivering: {reason}"),
        ];
        found("inzage_oneigenlijke_reden", "x", &lines.iter().map(String::as_str).collect::<Vec<_>>(), "")
    }

    #[test]
    fn commerce_alone_is_an_error_and_motive_a_warning() {
        assert_eq!(
            check("Ons commercieel belang staat voorop.", "art15_4"),
            ["E inzage-oneigenlijke-reden: Ons commercieel belang staat voorop."]
        );
        assert_eq!(
            check("U beschikt al over de stukken.", "art41_uavg"),
            ["W inzage-oneigenlijke-reden: U beschikt al over de stukken."]
        );
    }

    #[test]
    fn the_rights_of_others_are_clean() {
        let none = Vec::<String>::new();
        assert_eq!(check("Ons commercieel belang is een bedrijfsgeheim.", "art15_4"), none);
        assert_eq!(check("De privacy van de buren.", "art15_4"), none);
        assert_eq!(check("U beschikt al over de stukken, driemaal gegeven.", "buitensporig"), none);
        clean(
            "inzage_oneigenlijke_reden",
            "x",
            &["onderdelen.0.recht: wissing", "onderdelen.0.motivering: wegens drukte"],
            "",
        );
    }
}
