#![doc = include_str!("awr_door_bestuursorgaan.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Warning, "artikelen 3 en 5 Archiefwet 1995", &["onderdelen"], check);

problems! {
    warning DOOR_BESTUURSORGAAN = "awr-door-bestuursorgaan" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if !subject.facts.parties.is_bestuursorgaan {
        return Vec::new();
    }
    let fields = Fields::of(subject.case);
    let tax = |part: &Fields<'_>| {
        let act = ["bewaargrond.wet", "bewaargrond.artikel"].iter().filter_map(|path| part.text(path));
        let act = act.collect::<Vec<_>>().join(" ").to_lowercase();
        ["rijksbelastingen", "awr", "2:10"].iter().any(|word| act.contains(word))
    };
    let parts = refused(&fields).into_iter().filter(tax);
    parts.map(|part| DOOR_BESTUURSORGAAN.found().place(Some(part.place("bewaargrond.wet")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const TAX: &str = "onderdelen.0.bewaargrond.wet: Algemene wet inzake rijksbelastingen";

    #[test]
    fn a_public_body_under_the_tax_act_is_found() {
        let lines = ["afzender.is_bestuursorgaan: true", TAX];
        let found = found("awr_door_bestuursorgaan", "x", &lines, "");
        assert_eq!(found, ["W awr-door-bestuursorgaan: Algemene wet inzake rijksbelastingen"]);
    }

    #[test]
    fn a_firm_and_the_archives_act_are_clean() {
        clean("awr_door_bestuursorgaan", "x", &[TAX], "");
        let archive = ["afzender.is_bestuursorgaan: true", "onderdelen.0.bewaargrond.wet: Archiefwet 1995"];
        clean("awr_door_bestuursorgaan", "x", &archive, "");
    }
}
