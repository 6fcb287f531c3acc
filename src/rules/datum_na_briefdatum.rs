#![doc = include_str!("datum_na_briefdatum.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_case(Severity::Error, "briefpraktijk", &["briefdatum"], check);

problems! {
    error VELD = "datum-na-briefdatum-veld" (datum, brief);
}

/// Lists with a date in them, the date, and what law.md calls it.
const LISTED: [(&str, &str, &str); 6] = [
    ("uitlatingen", "datum_plaatsing", "vindplaats"),
    ("uitlatingen", "datum_kennisname", "vindplaats"),
    ("uitlatingen", "datum_schermafbeelding", "bewijs_schermafbeelding"),
    ("bijlagen", "vastgelegd_op", "bewijs_schermafbeelding"),
    ("eerdere_brieven", "datum", "datum_na_briefdatum"),
    ("wijzigingen", "doorgevoerd_op", "datum_doorvoering"),
];

const SINGLE: &[(&str, &str)] = &[
    ("verzoek.datum", "verzoek_verwijzing"),
    ("verzoek.ontvangen_op", "verzoek_verwijzing"),
    ("identiteit.gevraagd_op", "datum_na_briefdatum"),
    ("identiteit.ontvangen_op", "datum_na_briefdatum"),
    ("vertegenwoordiging.gevraagd_op", "datum_na_briefdatum"),
    ("vertegenwoordiging.ontvangen_op", "datum_na_briefdatum"),
    ("verlenging.verzonden_op", "datum_na_briefdatum"),
    ("dienstverband.van", "dienstverband"),
    ("verwijderd_op", "datum_na_briefdatum"),
    ("geadresseerde.geboortedatum", "datum_na_briefdatum"),
    ("betrokkene.geboortedatum", "datum_na_briefdatum"),
];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let Some(letter) = fields.date("briefdatum") else { return Vec::new() };
    let mut findings = Vec::new();
    let mut look = |fields: &Fields<'_>, path: &str, about: &str| {
        if let Some(day) = fields.date(path).filter(|day| *day > letter) {
            let finding = VELD.found().arg("datum", date::in_words(day));
            let finding = finding.arg("brief", date::in_words(letter)).place(Some(fields.place(path)));
            findings.push(finding.about(about));
        }
    };
    for (list, path, about) in LISTED {
        for item in fields.items(list) {
            look(&item, path, about);
        }
    }
    for (path, about) in SINGLE {
        look(&fields, path, about);
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn each_date_is_reported_at_its_line() {
        let lines = [
            "briefdatum: 2026-11-17",
            "uitlatingen.0.datum_plaatsing: 2026-11-18",
            "uitlatingen.0.datum_schermafbeelding: 2026-11-19",
            "verzoek.ontvangen_op: 2026-11-20",
        ];
        let found = found("datum_na_briefdatum", "x", &lines, "");
        assert_eq!(
            found,
            ["E vindplaats: 2026-11-18", "E bewijs-schermafbeelding: 2026-11-19", "E verzoek-verwijzing: 2026-11-20"]
        );
    }

    #[test]
    fn the_day_of_the_letter_itself_is_clean() {
        let lines =
            ["briefdatum: 2026-11-17", "uitlatingen.0.datum_schermafbeelding: 2026-11-17", "termijn.datum: 2026-11-24"];
        clean("datum_na_briefdatum", "x", &lines, "");
    }
}
