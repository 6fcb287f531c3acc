#![doc = include_str!("identiteit_kopie_id_standaard.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Error,
    "artikel 12 lid 6 AVG; artikel 5 lid 1 onder c AVG; artikel 46 UAVG",
    &["identiteit.reden_twijfel"],
    check,
);

problems! {
    error IDENTITEIT_KOPIE_ID_STANDAARD = "identiteit-kopie-id-standaard" (woorden);
    warning IDENTITEIT_KOPIE_ID_BIJZONDER = "identiteit-kopie-id-bijzonder" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let reasoned =
        fields.get("identiteit.reden_twijfel").is_some() && fields.holds("identiteit.minder_ingrijpend_geprobeerd");
    let letter = ReadLetter::of(subject);
    let shielded = letter.paragraphs().any(|paragraph| paragraph.has("RX_AFSCHERM") && paragraph.has("RX_BSN_EN_FOTO"));
    if reasoned && shielded {
        return Vec::new();
    }
    let sentences = letter.body();
    let asking = sentences.iter().filter(|sentence| sentence.has("RX_VRAAGT"));
    let hits = asking.filter_map(|sentence| sentence.affirms("RX_KOPIE_ID"));
    let finding = if fields.holds("identiteit.bijzondere_persoonsgegevens") {
        IDENTITEIT_KOPIE_ID_BIJZONDER.found()
    } else {
        IDENTITEIT_KOPIE_ID_STANDAARD.found()
    };
    hits.map(|hit| finding.clone().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const ASK: &str = "Wilt u een kopie van uw paspoort sturen?";

    #[test]
    fn asking_for_a_copy_is_found() {
        let found = found("identiteit_kopie_id_standaard", "x", &[], ASK);
        assert_eq!(found, ["E identiteit-kopie-id-standaard: kopie van uw paspoort"]);
    }

    #[test]
    fn special_data_make_it_a_warning() {
        let lines = ["identiteit.bijzondere_persoonsgegevens: true"];
        let found = found("identiteit_kopie_id_standaard", "x", &lines, ASK);
        assert_eq!(found, ["W identiteit-kopie-id-standaard: kopie van uw paspoort"]);
    }

    #[test]
    fn all_three_conditions_make_it_clean() {
        let lines =
            ["identiteit.reden_twijfel: Het adres klopt niet.", "identiteit.minder_ingrijpend_geprobeerd: true"];
        let letter = format!("{ASK}| Maak uw BSN en pasfoto onleesbaar.");
        clean("identiteit_kopie_id_standaard", "x", &lines, &letter);
        assert_eq!(found("identiteit_kopie_id_standaard", "x", &lines[..1], &letter).len(), 1);
    }

    #[test]
    fn warning_against_a_copy_and_keeping_one_are_clean() {
        clean("identiteit_kopie_id_standaard", "x", &[], "Stuur ons geen kopie van uw paspoort.");
        clean(
            "identiteit_kopie_id_standaard",
            "x",
            &[],
            "Wij bewaren een kopie van uw identiteitsbewijs voor de loonadministratie.",
        );
    }
}
