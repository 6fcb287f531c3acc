#![doc = include_str!("reden_gevraagd.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 12 lid 2 AVG; artikel 21 leden 1 en 2 AVG", &["verzoek.rechten"], check);

problems! {
    error REDEN_GEVRAAGD = "reden-gevraagd" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let rights = Fields::of(subject.case).words("verzoek.rechten");
    let objection = !rights.is_empty() && rights.iter().all(|(right, _)| *right == "bezwaar");
    if objection && !subject.case.roles.has(Role::BezwaarDm) {
        return Vec::new();
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let asking = sentences.iter().filter(|sentence| sentence.has("RX_VRAAGT"));
    let hits = asking.filter_map(|sentence| sentence.asks("RX_REDEN"));
    hits.map(|hit| REDEN_GEVRAAGD.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const ASK: &str = "Waarom wilt u uw gegevens inzien?";

    #[test]
    fn asking_why_is_found() {
        let lines = ["verzoek.rechten: [inzage]"];
        assert_eq!(found("reden_gevraagd", "avg_weigering", &lines, ASK), ["E reden-gevraagd: Waarom wilt u"]);
        let lines = ["verzoek.rechten: [bezwaar]"];
        assert_eq!(found("reden_gevraagd", "avg_bezwaar_dm", &lines, ASK), ["E reden-gevraagd: Waarom wilt u"]);
    }

    #[test]
    fn a_question_with_a_negation_in_it_still_asks() {
        for letter in
            ["Waarom wenst u geen nieuwsbrieven meer?", "Geef aan waarom u niet langer gebruik maakt van ons."]
        {
            assert_eq!(found("reden_gevraagd", "avg_weigering", &[], letter).len(), 1, "{letter}");
        }
    }

    #[test]
    fn an_objection_and_other_sentences_are_clean() {
        clean("reden_gevraagd", "avg_weigering", &["verzoek.rechten: [bezwaar]"], ASK);
        clean("reden_gevraagd", "avg_weigering", &[], "U hoeft de reden van uw verzoek niet te noemen.");
        clean("reden_gevraagd", "avg_weigering", &[], "De reden van uw verzoek begrijpen wij.");
    }
}
