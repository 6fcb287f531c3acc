#![doc = include_str!("dm_bezwaar_geweigerd.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused},
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 21 leden 2 en 3 AVG", &["besluit"], check);

problems! {
    error DM_BEZWAAR_GEWEIGERD = "dm-bezwaar-geweigerd" ();
    error DM_BEZWAAR_GEWOGEN = "dm-bezwaar-gewogen" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if !subject.case.roles.has(Role::BezwaarDm) {
        return refused_parts(subject, &fields);
    }
    let mut findings = Vec::new();
    if fields.text("besluit").is_some_and(|besluit| besluit != "toewijzen") {
        findings.push(DM_BEZWAAR_GEWEIGERD.found().place(Some(fields.place("besluit"))));
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let hits = sentences
        .iter()
        .filter_map(|sentence| sentence.affirms("RX_AFWEGING").or_else(|| sentence.affirms("RX_AFWIJZEN")));
    findings.extend(hits.map(|hit| DM_BEZWAAR_GEWOGEN.found().arg("woorden", hit.words()).place(hit.place())));
    findings
}

/// Refused objections whose subject is advertising, in a letter that may refuse other things.
fn refused_parts(subject: Subject<'_>, fields: &Fields<'_>) -> Vec<Finding> {
    let Some(pattern) = subject.patterns.get("RX_DM") else { return Vec::new() };
    let marketing = refused(fields).into_iter().filter(|part| match part.text("recht") {
        Some("bezwaar") => part.text("onderwerp").is_some_and(|about| pattern.is_match(about)),
        right => right == Some("bezwaar_dm"),
    });
    marketing.map(|part| DM_BEZWAAR_GEWEIGERD.found().place(Some(part.place("onderwerp")))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const KIND: &str = "avg_bezwaar_dm";

    #[test]
    fn the_mutant_of_a5() {
        let found =
            found("dm_bezwaar_geweigerd", KIND, &["besluit: weigeren"], "Ons gerechtvaardigd belang weegt zwaarder.");
        assert_eq!(found, ["E dm-bezwaar-geweigerd: weigeren", "E dm-bezwaar-geweigerd: gerechtvaardigd belang"]);
    }

    #[test]
    fn a_refusal_by_words_is_found() {
        let lines = ["besluit: toewijzen"];
        assert_eq!(
            found("dm_bezwaar_geweigerd", KIND, &lines, "Wij wijzen uw bezwaar af."),
            ["E dm-bezwaar-geweigerd: wijzen uw bezwaar af"]
        );
    }

    #[test]
    fn a_refused_part_about_advertising_is_found() {
        let lines = [
            "onderdelen.0.recht: bezwaar",
            "onderdelen.0.besluit: weigeren",
            "onderdelen.0.onderwerp: reclame per post",
        ];
        assert_eq!(
            found("dm_bezwaar_geweigerd", "avg_weigering", &lines, ""),
            ["E dm-bezwaar-geweigerd: reclame per post"]
        );
    }

    #[test]
    fn the_right_itself_cannot_be_refused() {
        let lines =
            ["onderdelen.0.recht: bezwaar_dm", "onderdelen.0.besluit: weigeren", "onderdelen.0.onderwerp: post"];
        for kind in ["avg_weigering", "avg_gedeeltelijk"] {
            assert_eq!(found("dm_bezwaar_geweigerd", kind, &lines, ""), ["E dm-bezwaar-geweigerd: post"]);
        }
        let granted = ["onderdelen.0.recht: bezwaar_dm", "onderdelen.0.besluit: toewijzen"];
        clean("dm_bezwaar_geweigerd", "avg_gedeeltelijk", &granted, "");
    }

    #[test]
    fn granting_is_clean() {
        let letter = "Wij gebruiken uw gegevens niet meer voor reclame.| Een belangenafweging hoort daar niet bij.| \
                      Uw bezwaar is ingewilligd, zonder dat ons gerechtvaardigd belang meetelt.";
        clean("dm_bezwaar_geweigerd", KIND, &["besluit: toewijzen"], letter);
        let other = [
            "onderdelen.0.recht: bezwaar",
            "onderdelen.0.besluit: weigeren",
            "onderdelen.0.onderwerp: het fraudeoverzicht",
        ];
        clean("dm_bezwaar_geweigerd", "avg_weigering", &other, "Ons gerechtvaardigd belang weegt zwaarder.");
    }
}
