#![doc = include_str!("toon.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Warning, "artikel 12 lid 1 AVG", &[], check);

problems! {
    warning TOON = "toon" (woorden);
    warning JE = "toon-je" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let abuse = subject.case.roles.has(Role::KennelijkOngegrond);
    let sentences = letter.body();
    let stiff = sentences.iter().flat_map(|sentence| sentence.all("RX_TOON"));
    let stiff = stiff.filter(|hit| !(abuse && hit.words().eq_ignore_ascii_case("misbruik")));
    let stiff = stiff.map(|hit| TOON.found().arg("woorden", hit.words()).place(hit.place()));
    let grown = subject.facts.parties.geadresseerde_minderjarig != Some(true);
    let familiar = sentences.iter().filter(|_| grown).flat_map(|sentence| sentence.all("RX_JE")).take(1);
    let familiar = familiar.map(|hit| JE.found().arg("woorden", hit.words()).place(hit.place()));
    stiff.chain(familiar).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn stiff_and_familiar_words_are_found() {
        let found = found("toon", "x", &[], "Conform de wet.| Middels deze brief krijg je antwoord.");
        assert_eq!(found, ["W toon: Conform", "W toon: Middels", "W toon: je"]);
    }

    #[test]
    fn plain_words_addresses_and_children_are_clean() {
        clean(
            "toon",
            "x",
            &[],
            "Dank voor uw verzoek.| Zie https://a.example/conform/middels.| Inmiddels is dat klaar.",
        );
        clean("toon", "x", &[], "U schreef: «Jullie zijn oplichters!»");
        let child = ["briefdatum: 2026-11-06", "geadresseerde.geboortedatum: 2010-01-01"];
        clean("toon", "x", &child, "Dank voor je verzoek.");
        clean("toon", "avg_kennelijk_ongegrond", &[], "Dat is misbruik van recht.");
    }
}
