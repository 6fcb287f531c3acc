#![doc = include_str!("buitenland_recht.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Warning,
    "artikel 10:159 BW; artikelen 4 en 7 lid 2 Brussel I bis",
    &["geadresseerde.land", "bevoegdheid_nagegaan"],
    check,
);

problems! {
    warning RECHT = "buitenland-recht" ();
    warning GESTELD = "buitenland-recht-gesteld" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if subject.facts.abroad.is_none() || fields.holds("bevoegdheid_nagegaan") {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let claimed = letter.affirms("RX_NL_BEVOEGD");
    let finding = match claimed {
        Some(hit) => GESTELD.found().arg("woorden", hit.words()).place(hit.place()),
        None => RECHT.found().place(Some(fields.place("geadresseerde.land"))),
    };
    vec![finding]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const ABROAD: &str = "geadresseerde.land: BE";

    #[test]
    fn an_addressee_abroad_and_a_claim_about_the_judge_are_told_of() {
        let letter = "Ik sommeer u.";
        assert_eq!(found("buitenland_recht", "x", &[ABROAD], letter), ["W buitenland-recht: BE"]);
        let letter = "Op dit geschil is Nederlands recht van toepassing.";
        let claimed = found("buitenland_recht", "x", &[ABROAD], letter);
        assert_eq!(claimed, ["W buitenland-recht: Nederlands recht van toepassing"]);
    }

    #[test]
    fn who_looked_into_it_and_who_lives_here_is_clean() {
        clean("buitenland_recht", "x", &[ABROAD, "bevoegdheid_nagegaan: true"], "Ik sommeer u.");
        clean("buitenland_recht", "x", &[], "De Nederlandse rechter is bevoegd.");
    }
}
