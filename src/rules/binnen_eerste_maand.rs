#![doc = include_str!("binnen_eerste_maand.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
    value::date::in_words,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 12 leden 3 en 4 AVG; artikel 34 UAVG",
    &["briefdatum", "verzoek.ontvangen_op"],
    check,
);

problems! {
    error BINNEN_EERSTE_MAAND = "binnen-eerste-maand" (laatst);
    warning VERLENGD = "binnen-eerste-maand-verlengd" (laatst);
    error VERLENGING = "binnen-eerste-maand-verlenging" (laatst);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let (Some(letter), Some(answer)) = (fields.date("briefdatum"), &subject.facts.answer) else {
        return Vec::new();
    };
    let first = &answer.first_suspended;
    if subject.case.roles.has(Role::Verlenging) {
        // Whether the letter is in time by the wide count or the suspension only, `tijdigheid` says.
        let late = letter > first.generous.last_day;
        let finding = late.then(|| VERLENGING.found());
        let place = fields.place("briefdatum");
        return finding
            .map(|it| it.arg("laatst", in_words(first.safe.last_day)).place(Some(place)))
            .into_iter()
            .collect();
    }
    if letter <= first.generous.last_day {
        return Vec::new();
    }
    // Where the extension was sent too late, `last` is the first month itself.
    let finding = if letter <= answer.last_suspended.generous.last_day {
        VERLENGD.found()
    } else {
        let owned = fields.get("te_laat_erkend").is_some();
        let finding = BINNEN_EERSTE_MAAND.found();
        if owned { finding.severity(Severity::Warning) } else { finding }
    };
    vec![finding.arg("laatst", in_words(first.safe.last_day)).place(Some(fields.place("briefdatum")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const A1: &str = "verzoek.ontvangen_op: 2026-10-12";

    #[test]
    fn the_mutant_of_a1() {
        let lines = ["briefdatum: 2026-11-13", A1];
        assert_eq!(found("binnen_eerste_maand", "x", &lines, ""), ["E binnen-eerste-maand: 2026-11-13"]);
    }

    #[test]
    fn a_refusal_that_says_it_is_late_may_go() {
        let lines = ["briefdatum: 2026-11-13", A1, "te_laat_erkend.reden: Uw bericht bleef liggen."];
        assert_eq!(found("binnen_eerste_maand", "x", &lines, ""), ["W binnen-eerste-maand: 2026-11-13"]);
    }

    #[test]
    fn a_valid_extension_makes_it_a_warning() {
        let lines = ["briefdatum: 2026-12-01", A1, "verlenging.verzonden_op: 2026-11-05"];
        assert_eq!(found("binnen_eerste_maand", "x", &lines, ""), ["W binnen-eerste-maand: 2026-12-01"]);
        let lines = ["briefdatum: 2026-12-01", A1, "verlenging.verzonden_op: 2026-11-16"];
        assert_eq!(found("binnen_eerste_maand", "x", &lines, ""), ["E binnen-eerste-maand: 2026-12-01"]);
    }

    #[test]
    fn an_extension_comes_within_the_month_whatever_came_before() {
        let found = |letter, lines: &[&str]| {
            let lines: Vec<_> = [letter, A1].into_iter().chain(lines.iter().copied()).collect();
            found("binnen_eerste_maand", "avg_verlenging", &lines, "")
        };
        assert_eq!(found("briefdatum: 2026-11-13", &[]), ["E binnen-eerste-maand: 2026-11-13"]);
        let earlier = ["verlenging.verzonden_op: 2026-11-05"];
        assert_eq!(found("briefdatum: 2026-12-01", &earlier), ["E binnen-eerste-maand: 2026-12-01"]);
        assert_eq!(found("briefdatum: 2026-11-12", &[]), Vec::<String>::new());
    }

    #[test]
    fn within_the_month_is_clean() {
        clean("binnen_eerste_maand", "x", &["briefdatum: 2026-11-12", A1], "");
    }
}
