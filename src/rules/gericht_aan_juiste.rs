#![doc = include_str!("gericht_aan_juiste.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikel 5 lid 4 UAVG",
    &["geadresseerde.hoedanigheid", "vertegenwoordiging.soort"],
    check,
);

problems! {
    error GERICHT_AAN_KIND = "gericht-aan-kind" ();
    error GERICHT_AAN_OUDER_VAN_16 = "gericht-aan-ouder-van-16" ();
    warning GERICHT_NIET_AAN_GEMACHTIGDE = "gericht-niet-aan-gemachtigde" ();
    error GERICHT_NIET_AAN_VERTEGENWOORDIGER = "gericht-niet-aan-vertegenwoordiger" ();
    warning GERICHT_ZONDER_BEWIJS = "gericht-zonder-bewijs" ();
    error GERICHT_ZONDER_VERTEGENWOORDIGING = "gericht-zonder-vertegenwoordiging" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let to_representative = fields.text("geadresseerde.hoedanigheid") == Some("vertegenwoordiger");
    let by = fields.text("vertegenwoordiging.soort");
    let child = subject.facts.parties.betrokkene_onder_16 == Some(true);
    let grown = subject.facts.parties.betrokkene_onder_16 == Some(false);
    let addressee = Some(fields.place("geadresseerde.hoedanigheid"));
    let finding = match (by, to_representative) {
        (None, true) => GERICHT_ZONDER_VERTEGENWOORDIGING.found().place(addressee),
        (None, false) if child => GERICHT_AAN_KIND.found().place(addressee),
        (Some("volmacht"), false) => GERICHT_NIET_AAN_GEMACHTIGDE.found().place(addressee),
        (Some(_), false) => GERICHT_NIET_AAN_VERTEGENWOORDIGER.found().place(addressee),
        (Some("ouder" | "voogd"), true) if grown => {
            GERICHT_AAN_OUDER_VAN_16.found().place(Some(fields.place("vertegenwoordiging.soort")))
        }
        // The letter that asks for the proof cannot wait for it.
        (Some(_), true) if subject.case.roles.has(Role::Vertegenwoordiging) => return Vec::new(),
        (Some(_), true) if fields.flag("vertegenwoordiging.bewijs_ontvangen") == Some(false) => {
            GERICHT_ZONDER_BEWIJS.found().place(Some(fields.place("vertegenwoordiging.bewijs_ontvangen")))
        }
        _ => return Vec::new(),
    };
    vec![finding]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const CHILD: &str = "betrokkene.geboortedatum: 2013-04-02";
    const GROWN: &str = "betrokkene.geboortedatum: 2000-04-02";
    const SELF: &str = "geadresseerde.hoedanigheid: betrokkene";
    const OTHER: &str = "geadresseerde.hoedanigheid: vertegenwoordiger";

    fn check(lines: &[&str]) -> Vec<String> {
        let lines: Vec<_> = ["briefdatum: 2026-11-06"].into_iter().chain(lines.iter().copied()).collect();
        found("gericht_aan_juiste", "avg_weigering", &lines, "")
    }

    #[test]
    fn the_wrong_reader_is_found() {
        assert_eq!(check(&[CHILD, SELF]), ["E gericht-aan-juiste: betrokkene"]);
        assert_eq!(check(&[GROWN, OTHER]), ["E gericht-aan-juiste: vertegenwoordiger"]);
        assert_eq!(check(&[CHILD, SELF, "vertegenwoordiging.soort: ouder"]), ["E gericht-aan-juiste: betrokkene"]);
        assert_eq!(check(&[GROWN, OTHER, "vertegenwoordiging.soort: ouder"]), ["E gericht-aan-juiste: ouder"]);
        assert_eq!(check(&[SELF, "vertegenwoordiging.soort: volmacht"]), ["W gericht-aan-juiste: betrokkene"]);
        let unproven = [OTHER, "vertegenwoordiging.soort: curator", "vertegenwoordiging.bewijs_ontvangen: false"];
        assert_eq!(check(&unproven), ["W gericht-aan-juiste: false"]);
    }

    #[test]
    fn the_right_reader_is_clean() {
        for lines in [
            vec![SELF],
            vec![GROWN, SELF],
            vec![CHILD, OTHER, "vertegenwoordiging.soort: ouder", "vertegenwoordiging.bewijs_ontvangen: true"],
            vec![GROWN, OTHER, "vertegenwoordiging.soort: curator"],
        ] {
            let lines: Vec<_> = ["briefdatum: 2026-11-06"].into_iter().chain(lines).collect();
            clean("gericht_aan_juiste", "avg_weigering", &lines, "");
        }
        let unproven = [OTHER, "vertegenwoordiging.soort: volmacht", "vertegenwoordiging.bewijs_ontvangen: false"];
        clean("gericht_aan_juiste", "avg_vertegenwoordiging", &unproven, "");
    }
}
