#![doc = include_str!("derden_weigering_geheel.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{fields::Fields, grounds::refused, parts::granted},
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "overweging 63 AVG; artikel 15 lid 4 AVG", &["onderdelen"], check);

problems! {
    warning DERDEN_LID_1_ONTBREEKT = "derden-lid-1-ontbreekt" ();
    error DERDEN_WEIGERING_GEHEEL = "derden-weigering-geheel" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let access = |part: &Fields<'_>| part.text("recht") == Some("inzage");
    if granted(&fields).iter().any(access) {
        return Vec::new();
    }
    let parts: Vec<_> = refused(&fields).into_iter().filter(access).collect();
    let Some(copy) = parts.iter().find(|part| for_others(part)) else { return Vec::new() };
    let place = Some(copy.place("grond"));
    if parts.iter().all(|part| for_others(part) && part.get("wat_wel").is_none()) {
        return vec![DERDEN_WEIGERING_GEHEEL.found().place(place)];
    }
    // Of the copy alone (lid 4) nothing is said about the information of lid 1.
    if parts.iter().all(|part| part.text("grond") == Some("art15_4")) {
        return vec![DERDEN_LID_1_ONTBREEKT.found().place(place)];
    }
    Vec::new()
}

/// Whether a part is refused for the sake of others.
fn for_others(part: &Fields<'_>) -> bool {
    match part.text("grond") {
        Some("art15_4") => true,
        Some("art41_uavg") => part.text("uitzondering.onderdeel") == Some("i"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const RULE: &str = "derden_weigering_geheel";
    const COPY: [&str; 3] =
        ["onderdelen.0.recht: inzage", "onderdelen.0.besluit: weigeren", "onderdelen.0.grond: art15_4"];
    const NAMES: [&str; 4] = [
        "onderdelen.1.recht: inzage",
        "onderdelen.1.besluit: weigeren",
        "onderdelen.1.grond: art41_uavg",
        "onderdelen.1.uitzondering.onderdeel: i",
    ];
    const SUMMARY: &str = "onderdelen.0.wat_wel: Een samenvatting.";

    #[test]
    fn nothing_at_all_because_of_others_is_found() {
        assert_eq!(found(RULE, "avg_weigering", &COPY, ""), ["E derden-weigering-geheel: art15_4"]);
        let both = [&COPY[..], &NAMES[..]].concat();
        assert_eq!(found(RULE, "avg_gedeeltelijk", &both, ""), ["E derden-weigering-geheel: art15_4"]);
    }

    #[test]
    fn the_copy_alone_leaves_the_other_information() {
        let lines = [&COPY[..], &[SUMMARY]].concat();
        assert_eq!(found(RULE, "avg_weigering", &lines, ""), ["W derden-weigering-geheel: art15_4"]);
    }

    #[test]
    fn something_that_is_given_and_other_grounds_are_clean() {
        clean(RULE, "avg_weigering", &[&COPY[..], &NAMES[..], &[SUMMARY]].concat(), "");
        let file = ["onderdelen.1.recht: inzage", "onderdelen.1.besluit: toewijzen"];
        clean(RULE, "avg_gedeeltelijk", &[&COPY[..], &file].concat(), "");
        let fraud = [NAMES[0], NAMES[1], NAMES[2], "onderdelen.1.uitzondering.onderdeel: d"];
        clean(RULE, "avg_weigering", &fraud, "");
        clean(RULE, "avg_weigering", &["onderdelen.0.recht: wissing", "onderdelen.0.grond: art17_3_a"], "");
    }
}
