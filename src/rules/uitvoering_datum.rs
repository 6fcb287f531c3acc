#![doc = include_str!("uitvoering_datum.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "briefpraktijk", &["briefdatum"], check);

problems! {
    error UITVOERING_AL_VOORBIJ = "uitvoering-al-voorbij" (datum, brief);
    error UITVOERING_NOG_NIET_GEDAAN = "uitvoering-nog-niet-gedaan" (datum, brief);
}

/// Lists of what was done, the day, and the element that reports it.
const DONE_EACH: [(&str, &str, &str); 3] = [
    ("wissing.gewist", "op", "wat_gewist"),
    ("kennisgeving.ontvangers", "geinformeerd_op", "ontvangers_geinformeerd"),
    ("rectificatie.wijzigingen", "doorgevoerd_op", "datum_doorvoering"),
];

const DONE: [(&str, &str); 8] = [
    ("rectificatie.aanvullende_verklaring.toegevoegd_op", "aanvulling"),
    ("portabiliteit.rechtstreeks.op", "rechtstreeks"),
    ("beperking.vanaf", "grond_beperking"),
    ("bezwaar.gewist_op", "wissing_gevolg"),
    ("herbeoordeling.besluit_datum", "menselijke_tussenkomst"),
    ("herbeoordeling.beoordeeld_op", "menselijke_tussenkomst"),
    ("zoekslag.op", "zoekslag"),
    ("beantwoord_op", "besluit_duidelijk"),
];

const TO_COME: [(&str, &str); 3] = [
    ("wissing.backups_tot", "backups"),
    ("wissing.verzoek_bewaard_tot", "schaduw_verzoek"),
    ("zoekslag.verzoek_bewaard_tot", "verzoekgegevens"),
];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(letter) = fields.date("briefdatum") else { return Vec::new() };
    let look = |fields: &Fields<'_>, path: &str, about: &str, done: bool| {
        let day = fields.date(path).filter(|day| if done { *day > letter } else { *day < letter })?;
        let finding = if done { UITVOERING_NOG_NIET_GEDAAN.found() } else { UITVOERING_AL_VOORBIJ.found() };
        let finding = finding.arg("datum", in_words(day)).arg("brief", in_words(letter));
        Some(finding.place(Some(fields.place(path))).about(about))
    };
    let mut findings = Vec::new();
    for (list, path, about) in DONE_EACH {
        findings.extend(fields.items(list).iter().filter_map(|item| look(item, path, about, true)));
    }
    findings.extend(DONE.iter().filter_map(|(path, about)| look(&fields, path, about, true)));
    findings.extend(TO_COME.iter().filter_map(|(path, about)| look(&fields, path, about, false)));
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(line: &str) -> Vec<String> {
        found("uitvoering_datum", "x", &["briefdatum: 2026-11-12", line], "")
    }

    #[test]
    fn what_lies_ahead_is_not_done() {
        for (path, about) in [
            ("wissing.gewist.0.op", "wat-gewist"),
            ("kennisgeving.ontvangers.0.geinformeerd_op", "ontvangers-geinformeerd"),
            ("rectificatie.wijzigingen.0.doorgevoerd_op", "datum-doorvoering"),
            ("rectificatie.aanvullende_verklaring.toegevoegd_op", "aanvulling"),
            ("portabiliteit.rechtstreeks.op", "rechtstreeks"),
            ("beperking.vanaf", "grond-beperking"),
            ("bezwaar.gewist_op", "wissing-gevolg"),
            ("herbeoordeling.besluit_datum", "menselijke-tussenkomst"),
            ("herbeoordeling.beoordeeld_op", "menselijke-tussenkomst"),
            ("zoekslag.op", "zoekslag"),
            ("beantwoord_op", "besluit-duidelijk"),
        ] {
            assert_eq!(check(&format!("{path}: 2026-11-13")), [format!("E {about}: 2026-11-13")]);
        }
    }

    #[test]
    fn what_is_over_is_not_to_come() {
        for (path, about) in [
            ("wissing.backups_tot", "backups"),
            ("wissing.verzoek_bewaard_tot", "schaduw-verzoek"),
            ("zoekslag.verzoek_bewaard_tot", "verzoekgegevens"),
        ] {
            assert_eq!(check(&format!("{path}: 2026-11-11")), [format!("E {about}: 2026-11-11")]);
        }
    }

    #[test]
    fn the_day_of_the_letter_fits_both() {
        for path in ["wissing.gewist.0.op", "beperking.vanaf", "wissing.backups_tot", "zoekslag.op"] {
            clean("uitvoering_datum", "x", &["briefdatum: 2026-11-12", &format!("{path}: 2026-11-12")], "");
        }
    }
}
