#![doc = include_str!("identiteit_zonder_twijfel.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Error,
    "artikel 12 lid 6 AVG",
    &["identiteit.twijfel", "identiteit.gevraagde_gegevens"],
    check,
);

problems! {
    error TEKST = "identiteit-zonder-twijfel-tekst" (woorden);
    error ZAAK = "identiteit-zonder-twijfel-zaak" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.holds("identiteit.twijfel") {
        return Vec::new();
    }
    if subject.case.roles.has(Role::Identiteit) || fields.holds("identiteit.gevraagde_gegevens") {
        let place = fields.place("identiteit.twijfel");
        return vec![ZAAK.found().place(Some(place))];
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let asking = sentences.iter().filter(|sentence| sentence.has("RX_VRAAGT"));
    let hits = asking.filter_map(|sentence| sentence.affirms("RX_IDENTITEITSGEGEVEN"));
    hits.map(|hit| TEKST.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_ontvangstbevestiging";
    const ASK: &str = "Wilt u ons uw geboortedatum doorgeven?";

    #[test]
    fn a_routine_question_is_found() {
        assert_eq!(found("identiteit_zonder_twijfel", KIND, &[], ASK), ["E identiteit-zonder-twijfel: geboortedatum"]);
        let lines = ["identiteit.twijfel: false", "identiteit.gevraagde_gegevens: [klantnummer]"];
        assert_eq!(found("identiteit_zonder_twijfel", KIND, &lines, ""), ["E identiteit-zonder-twijfel: false"]);
        let doubtless = found("identiteit_zonder_twijfel", "avg_identiteit", &lines[..1], "");
        assert_eq!(doubtless, ["E identiteit-zonder-twijfel: false"]);
    }

    #[test]
    fn doubt_and_other_sentences_are_clean() {
        clean("identiteit_zonder_twijfel", KIND, &["identiteit.twijfel: true"], ASK);
        let letter = "Wij vonden uw geboortedatum in ons bestand.| U hoeft uw paspoort niet te sturen.| Wilt u bellen?";
        clean("identiteit_zonder_twijfel", KIND, &[], letter);
    }
}
