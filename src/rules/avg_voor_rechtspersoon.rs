#![doc = include_str!("avg_voor_rechtspersoon.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 4 onder 1 AVG; overweging 14 AVG", &["afzender.rechtsvorm"], check);

problems! {
    error AVG_VOOR_RECHTSPERSOON = "avg-voor-rechtspersoon" (woorden);
}

const LEGAL_PERSONS: [&str; 6] = ["bv", "nv", "cooperatie", "vereniging", "stichting", "overheid"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let legal_person = fields.text("afzender.rechtsvorm").is_some_and(|form| LEGAL_PERSONS.contains(&form));
    let answers = subject.case.roles.has(Role::Verantwoordelijke);
    if !legal_person || answers || fields.get("betrokkene.naam").is_some() || fields.get("grondslag_avg").is_some() {
        return Vec::new();
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.affirms("RX_AVG_VERWIJDER"));
    hits.map(|hit| AVG_VOOR_RECHTSPERSOON.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const LETTER: &str = "Op grond van artikel 17 AVG verzoek ik om verwijdering.";

    #[test]
    fn a_company_that_wants_to_be_forgotten_is_found() {
        let found = found("avg_voor_rechtspersoon", "platform_verwijderverzoek", &["afzender.rechtsvorm: bv"], LETTER);
        assert_eq!(found, ["E avg-voor-rechtspersoon: artikel 17 AVG"]);
    }

    #[test]
    fn people_and_other_articles_are_clean() {
        clean("avg_voor_rechtspersoon", "platform_verwijderverzoek", &["afzender.rechtsvorm: eenmanszaak"], LETTER);
        let named = ["afzender.rechtsvorm: bv", "betrokkene.naam: T. Lindeborg"];
        clean("avg_voor_rechtspersoon", "platform_verwijderverzoek", &named, LETTER);
        let other = "Verstrekking mag op grond van artikel 6 lid 1 onder f AVG, gevraagd volgens artikel 16 DSA.";
        clean("avg_voor_rechtspersoon", "platform_verwijderverzoek", &["afzender.rechtsvorm: bv"], other);
    }
}
