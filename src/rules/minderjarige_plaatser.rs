#![doc = include_str!("minderjarige_plaatser.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 6:164 BW; artikel 6:169 BW", &["geadresseerde.hoedanigheid"], check);

problems! {
    error ONDER_14 = "minderjarige-plaatser-onder-14" ();
    error ZELF = "minderjarige-plaatser-zelf" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let addressed = fields.text("geadresseerde.hoedanigheid");
    let posts = &subject.facts.posts;
    if posts.plaatser_minderjarig != Some(true) || matches!(addressed, Some("vertegenwoordiger" | "platform")) {
        return Vec::new();
    }
    let born =
        ["plaatser.geboortedatum", "geadresseerde.geboortedatum"].into_iter().find(|path| fields.get(path).is_some());
    let place = born.map(|path| fields.place(path));
    let finding = if posts.plaatser.is_some_and(|ages| ages.onder_14) { ONDER_14.found() } else { ZELF.found() };
    vec![finding.place(place)]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const POSTED: &str = "uitlatingen.0.datum_plaatsing: 2026-11-02";

    #[test]
    fn the_mutant_of_r2() {
        let lines = [POSTED, "geadresseerde.geboortedatum: 2013-05-01", "geadresseerde.hoedanigheid: klant"];
        assert_eq!(found("minderjarige_plaatser", "x", &lines, ""), ["E minderjarige-plaatser: 2013-05-01"]);
        let older = [POSTED, "geadresseerde.geboortedatum: 2010-05-01", "geadresseerde.hoedanigheid: klant"];
        assert_eq!(found("minderjarige_plaatser", "x", &older, ""), ["E minderjarige-plaatser: 2010-05-01"]);
    }

    #[test]
    fn parents_and_grown_ups_are_clean() {
        let lines = [POSTED, "plaatser.geboortedatum: 2013-05-01", "geadresseerde.hoedanigheid: vertegenwoordiger"];
        clean("minderjarige_plaatser", "x", &lines, "");
        let lines = [POSTED, "geadresseerde.geboortedatum: 1984-06-12", "geadresseerde.hoedanigheid: klant"];
        clean("minderjarige_plaatser", "x", &lines, "");
    }
}
