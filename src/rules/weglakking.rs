#![doc = include_str!("weglakking.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused, parts::granted},
};

pub(super) const RULE: Rule = Rule::of_letter(
    Severity::Error,
    "artikel 12 lid 4 AVG; artikel 15 lid 4 AVG",
    &["onderdelen", "weglakking.toegepast"],
    check,
);

problems! {
    error NIET_UITGELEGD = "weglakking-niet-uitgelegd" ();
    warning ONBEKEND = "weglakking-onbekend" ();
    error ZONDER_WEIGERING = "weglakking-zonder-weigering" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let access = |part: &Fields<'_>| part.text("recht") == Some("inzage");
    let redacted = fields.flag("weglakking.toegepast");
    let mentioned = || {
        let letter = ReadLetter::of(subject);
        letter.sentences().iter().find_map(|sentence| sentence.affirms("RX_WEGGELAKT")).and_then(|hit| hit.place())
    };
    if redacted == Some(true) {
        let refuses = refused(&fields).iter().any(access);
        let finding = || ZONDER_WEIGERING.found().place(Some(fields.place("weglakking")));
        return if refuses { Vec::new() } else { vec![finding()] };
    }
    if let Some(place) = mentioned() {
        return vec![NIET_UITGELEGD.found().place(Some(place))];
    }
    let both = granted(&fields).iter().any(access) && refused(&fields).iter().any(access);
    if both && redacted.is_none() { vec![ONBEKEND.found().place(Some(fields.place("onderdelen")))] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const GRANTED: [&str; 2] = ["onderdelen.0.recht: inzage", "onderdelen.0.besluit: toewijzen"];
    const REFUSED: [&str; 2] = ["onderdelen.1.recht: inzage", "onderdelen.1.besluit: weigeren"];

    fn check(more: &[&str], letter: &str) -> Vec<String> {
        found("weglakking", "avg_gedeeltelijk", &[&GRANTED[..], more].concat(), letter)
    }

    #[test]
    fn silence_about_a_partial_copy_is_a_warning() {
        assert_eq!(check(&REFUSED, "").len(), 1);
        assert!(check(&REFUSED, "")[0].starts_with("W weglakking: "));
    }

    #[test]
    fn a_redaction_without_a_word_of_explanation_is_an_error() {
        let letter = "U krijgt een weggelakte kopie.";
        assert_eq!(check(&REFUSED, letter), ["E weglakking: weggelakte"]);
        let denied = [&REFUSED[..], &["weglakking.toegepast: false"]].concat();
        assert_eq!(check(&denied, letter), ["E weglakking: weggelakte"]);
    }

    #[test]
    fn a_redaction_goes_with_a_refusal() {
        assert_eq!(check(&["weglakking.toegepast: true"], ""), ["E weglakking: true"]);
    }

    #[test]
    fn what_is_told_is_clean() {
        let told = [&GRANTED[..], &REFUSED, &["weglakking.toegepast: true"]].concat();
        clean("weglakking", "avg_gedeeltelijk", &told, "Op bladzijde 3 hebben wij een naam weggelakt.");
        let nothing = [&GRANTED[..], &REFUSED, &["weglakking.toegepast: false"]].concat();
        clean("weglakking", "avg_gedeeltelijk", &nothing, "Wij hebben niets weggelakt.");
        clean("weglakking", "avg_gedeeltelijk", &GRANTED, "");
    }
}
