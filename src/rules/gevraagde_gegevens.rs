#![doc = include_str!("gevraagde_gegevens.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Error,
    "artikel 6 lid 1 onder f AVG; ECLI:NL:HR:2005:AU4019",
    &["eis.identificerende_gegevens"],
    check,
);

problems! {
    error ALLE = "gevraagde-gegevens-alle" (woorden);
    error ONTBREKEN = "gevraagde-gegevens-ontbreken" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    if !subject.facts.posts.identificerende_gegevens {
        return Vec::new();
    }
    let fields = Fields::of(subject.case);
    let mut findings = Vec::new();
    if fields.words("lycos_pessers.gevraagde_gegevens").is_empty() {
        let place = Some(fields.place("lycos_pessers.gevraagde_gegevens"));
        findings.push(ONTBREKEN.found().place(place));
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let asking =
        sentences.iter().filter(|sentence| sentence.has("RX_VERSTREKKEN") && !sentence.has("RX_GEGEVENSSOORT"));
    let hits = asking.filter_map(|sentence| sentence.affirms("RX_ALLE_GEGEVENS"));
    findings.extend(hits.map(|hit| ALLE.found().arg("woorden", hit.words()).place(hit.place())));
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const ASKS: [&str; 2] =
        ["eis.identificerende_gegevens: true", "lycos_pessers.gevraagde_gegevens: [naam, ip_adres]"];

    #[test]
    fn everything_and_nothing_are_found() {
        let all = found("gevraagde_gegevens", "x", &ASKS, "Ik verzoek u alle beschikbare gegevens te verstrekken.");
        assert_eq!(all, ["E gevraagde-gegevens: alle beschikbare gegevens"]);
        assert_eq!(found("gevraagde_gegevens", "x", &ASKS[..1], ""), ["E gevraagde-gegevens: x"]);
    }

    #[test]
    fn a_list_is_clean() {
        let letter =
            "Ik verzoek u te verstrekken: naam en IP-adres.| Alle gegevens in deze melding zijn juist en volledig.";
        clean("gevraagde_gegevens", "x", &ASKS, letter);
        clean("gevraagde_gegevens", "x", &[], "Wilt u alle gegevens verstrekken?");
    }
}
