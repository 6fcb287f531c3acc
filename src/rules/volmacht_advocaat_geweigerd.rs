#![doc = include_str!("volmacht_advocaat_geweigerd.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 12 lid 2 AVG",
    &["vertegenwoordiging.advocaat", "vertegenwoordiging.overgelegd", "vertegenwoordiging.reden_onvoldoende"],
    check,
);

problems! {
    warning VOLMACHT_ADVOCAAT_GEWEIGERD = "volmacht-advocaat-geweigerd" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let lawyer = fields.holds("vertegenwoordiging.advocaat");
    let shown = fields.holds("vertegenwoordiging.overgelegd");
    if !lawyer || !shown || fields.holds("vertegenwoordiging.reden_onvoldoende") {
        return Vec::new();
    }
    vec![VOLMACHT_ADVOCAAT_GEWEIGERD.found().place(Some(fields.place("vertegenwoordiging.overgelegd")))]
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const LINES: [&str; 2] = ["vertegenwoordiging.advocaat: true", "vertegenwoordiging.overgelegd: een volmacht"];

    #[test]
    fn a_mandate_put_aside_without_reason_is_found() {
        let found = found("volmacht_advocaat_geweigerd", "avg_vertegenwoordiging", &LINES, "");
        assert_eq!(found, ["W volmacht-advocaat-geweigerd: een volmacht"]);
    }

    #[test]
    fn a_reason_or_no_mandate_yet_is_clean() {
        let reasoned =
            [LINES[0], LINES[1], "vertegenwoordiging.reden_onvoldoende: De volmacht noemt een ander verzoek."];
        clean("volmacht_advocaat_geweigerd", "avg_vertegenwoordiging", &reasoned, "");
        clean("volmacht_advocaat_geweigerd", "avg_vertegenwoordiging", &LINES[..1], "");
        assert_eq!(found("volmacht_advocaat_geweigerd", "x", &LINES[1..], ""), Vec::<String>::new());
    }
}
