#![doc = include_str!("besluit_duidelijk.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 12 leden 3 en 4 AVG", &["besluit"], check);

problems! {
    error BESLUIT_NIET_GEDEELTELIJK = "besluit-niet-gedeeltelijk" ();
    error BESLUIT_PAST_NIET_BIJ_SOORT = "besluit-past-niet-bij-soort" (besluit);
    error BESLUIT_TEGENSTRIJDIG = "besluit-tegenstrijdig" (woorden);
    error BESLUIT_VERSCHILT = "besluit-verschilt" (besluit);
    error BESLUIT_PAST_NIET_BIJ_DEEL = "besluit-past-niet-bij-deel" (besluit);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(whole) = fields.text("besluit") else { return Vec::new() };
    let roles = &subject.case.roles;
    let in_part = roles.has(Role::Gedeeltelijk);
    // Whoever asks for costs first grants the request once they are paid.
    let refuses = roles.has(Role::Weigering) && !in_part && !roles.has(Role::KennelijkOngegrond);
    if refuses && whole != "weigeren" {
        return vec![BESLUIT_PAST_NIET_BIJ_SOORT.found().arg("besluit", whole).place(Some(fields.place("besluit")))];
    }
    if in_part && whole != "gedeeltelijk" {
        let finding = BESLUIT_PAST_NIET_BIJ_DEEL.found().arg("besluit", whole);
        return vec![finding.place(Some(fields.place("besluit")))];
    }
    let parts = fields.items("onderdelen");
    let of = |besluit| parts.iter().filter(move |part| part.text("besluit") == Some(besluit));
    let opposite = match whole {
        "weigeren" => of("toewijzen").next(),
        "toewijzen" => of("weigeren").next(),
        _ => None,
    };
    if let Some(part) = opposite {
        return vec![BESLUIT_VERSCHILT.found().arg("besluit", whole).place(Some(part.place("besluit")))];
    }
    let one_sided = of("weigeren").next().is_none() || of("toewijzen").next().is_none();
    if whole == "gedeeltelijk" && !parts.is_empty() && one_sided {
        return vec![BESLUIT_NIET_GEDEELTELIJK.found().place(Some(fields.place("besluit")))];
    }
    if whole != "weigeren" {
        return Vec::new();
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let granting = sentences.iter().filter(|sentence| !sentence.has("RX_NUANCE"));
    let hits = granting.filter_map(|sentence| sentence.affirms("RX_INWILLIGEN"));
    hits.map(|hit| BESLUIT_TEGENSTRIJDIG.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn parts_that_differ_are_found() {
        let lines = ["besluit: weigeren", "onderdelen.0.besluit: weigeren", "onderdelen.1.besluit: toewijzen"];
        assert_eq!(found("besluit_duidelijk", "avg_weigering", &lines, ""), ["E besluit-duidelijk: toewijzen"]);
        let lines = ["besluit: gedeeltelijk", "onderdelen.0.besluit: weigeren"];
        assert_eq!(found("besluit_duidelijk", "avg_gedeeltelijk", &lines, ""), ["E besluit-duidelijk: gedeeltelijk"]);
        assert_eq!(found("besluit_duidelijk", "avg_weigering", &lines, ""), ["E besluit-duidelijk: gedeeltelijk"]);
    }

    #[test]
    fn a_partial_grant_is_called_one() {
        let lines = ["besluit: weigeren", "onderdelen.0.besluit: weigeren"];
        assert_eq!(found("besluit_duidelijk", "avg_gedeeltelijk", &lines, ""), ["E besluit-duidelijk: weigeren"]);
        let lines = ["besluit: gedeeltelijk", "onderdelen.0.besluit: weigeren", "onderdelen.1.besluit: toewijzen"];
        clean("besluit_duidelijk", "avg_gedeeltelijk", &lines, "Wij willigen uw verzoek gedeeltelijk in.");
    }

    #[test]
    fn words_that_grant_in_a_refusal_are_found() {
        let found = found("besluit_duidelijk", "avg_weigering", &["besluit: weigeren"], "Wij willigen uw verzoek in.");
        assert_eq!(found, ["E besluit-duidelijk: Wij willigen uw verzoek in"]);
    }

    #[test]
    fn one_decision_is_clean() {
        let lines = ["besluit: weigeren", "onderdelen.0.besluit: weigeren"];
        let letter =
            "Wij wijzen uw verzoek af.| Wij kunnen uw verzoek niet inwilligen.| Wij willigen uw verzoek niet in.";
        clean("besluit_duidelijk", "avg_weigering", &lines, letter);
        clean("besluit_duidelijk", "avg_bezwaar_dm", &["besluit: toewijzen"], "Wij willigen uw bezwaar in.");
    }
}
