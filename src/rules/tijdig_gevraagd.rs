//! Om bewijs van identiteit of volmacht wordt meteen gevraagd, uiterlijk binnen de eerste maand.
//!
//! Waarom: de termijn staat alleen stil als de vraag zonder onnodige vertraging komt (EDPB-richtsnoeren 01/2022). Meer dan
//! zeven dagen na de ontvangst is dat twijfelachtig; na de eerste maand is de termijn al voorbij en schort de vraag niets
//! meer op. Dat een volmacht hetzelfde wordt behandeld staat niet in de wet; daar blijft het een waarschuwing.
//!
//! Wat te doen: vraag het in de eerste week. Is het later, behandel het verzoek dan alsof de termijn niet stilstaat.

use jiff::ToSpan;

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{answer::Answer, fields::Fields},
    kind::Role,
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 12 leden 2, 3 en 6 AVG",
    &["briefdatum", "verzoek.ontvangen_op", "identiteit.gevraagd_op", "vertegenwoordiging.gevraagd_op"],
    check,
);

problems! {
    warning LAAT = "tijdig-gevraagd-laat" (datum, dagen);
    error NA_MAAND = "tijdig-gevraagd-na-maand" (datum, laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let authority = subject.case.roles.has(Role::Vertegenwoordiging);
    let path = if authority { "vertegenwoordiging.gevraagd_op" } else { "identiteit.gevraagd_op" };
    let path = if fields.date(path).is_some() { path } else { "briefdatum" };
    let (Some(asked), Some(received)) = (fields.date(path), fields.date("verzoek.ontvangen_op")) else {
        return Vec::new();
    };
    let Some(answer) = Answer::of(subject.case, subject.law) else { return Vec::new() };
    let days = subject.law.termijnen.identiteit.vragen_binnen_dagen;
    let finding = if asked > answer.first.generous.last_day {
        let finding = NA_MAAND.found().arg("laatst", in_words(answer.first.safe.last_day));
        if authority { finding.severity(Severity::Warning) } else { finding }
    } else if asked > received.saturating_add(days.days()) {
        LAAT.found().arg("dagen", days.to_string())
    } else {
        return Vec::new();
    };
    vec![finding.arg("datum", in_words(asked)).place(Some(fields.place(path)))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(kind: &str, asked: &str) -> Vec<String> {
        let lines = [format!("briefdatum: {asked}"), "verzoek.ontvangen_op: 2026-10-12".to_owned()];
        found("tijdig_gevraagd", kind, &[&lines[0], &lines[1]], "")
    }

    #[test]
    fn late_is_a_warning_and_after_the_month_an_error() {
        assert_eq!(check("avg_identiteit", "2026-10-20"), ["W tijdig-gevraagd: 2026-10-20"]);
        assert_eq!(check("avg_identiteit", "2026-11-12"), ["W tijdig-gevraagd: 2026-11-12"]);
        assert_eq!(check("avg_identiteit", "2026-11-13"), ["E tijdig-gevraagd: 2026-11-13"]);
        assert_eq!(check("avg_vertegenwoordiging", "2026-11-13"), ["W tijdig-gevraagd: 2026-11-13"]);
    }

    #[test]
    fn the_first_week_is_clean() {
        assert_eq!(check("avg_identiteit", "2026-10-19"), Vec::<String>::new());
        // Asked earlier, by telephone; the letter confirms it.
        let lines =
            ["briefdatum: 2026-10-28", "verzoek.ontvangen_op: 2026-10-12", "identiteit.gevraagd_op: 2026-10-14"];
        clean("tijdig_gevraagd", "avg_identiteit", &lines, "");
    }
}
