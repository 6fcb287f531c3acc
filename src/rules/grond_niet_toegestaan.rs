#![doc = include_str!("grond_niet_toegestaan.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{
        fields::Fields,
        grounds::{knows_no_objection, refused},
    },
    kind::Role,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Error,
    "artikelen 12, 15 tot en met 22 en 23 AVG; artikelen 41 tot en met 47 UAVG",
    &["onderdelen"],
    check,
);

problems! {
    warning GROND_EIGEN_SOORT = "grond-eigen-soort" (rol);
    error GROND_GEEN_BEZWAARRECHT = "grond-geen-bezwaarrecht" ();
    error GROND_NIET_TOEGESTAAN = "grond-niet-toegestaan" (grond, recht);
    error GROND_ONBEKEND = "grond-onbekend" (grond);
    error GROND_ARCHIEF_BEPERKING = "grond-archief-beperking" ();
    error GROND_PROFILERING = "grond-profilering" ();
}

/// What belongs to a weighing of interests.
const WEIGHED: [&str; 4] = ["belangen.belang", "belangen.dwingend", "belangen.zwaarder", "belangen.waarborgen"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    refused(&fields).iter().filter_map(|part| of_part(subject, part)).collect()
}

fn of_part(subject: Subject<'_>, part: &Fields<'_>) -> Option<Finding> {
    let (right, id) = (part.text("recht")?, part.text("grond")?);
    // No ground serves against advertising: `dm_bezwaar_geweigerd` says so.
    if right == "bezwaar_dm" {
        return None;
    }
    let place = Some(part.place("grond"));
    let Some(ground) = subject.law.gronden.soorten.get(id) else {
        return Some(GROND_ONBEKEND.found().arg("grond", id).place(place));
    };
    if !ground.rechten.iter().any(|allowed| allowed == right) {
        let finding = GROND_NIET_TOEGESTAAN.found().arg("grond", ground.artikel.as_str());
        return Some(finding.arg("recht", right).place(place));
    }
    if knows_no_objection(part)
        && let Some(weighed) = WEIGHED.into_iter().find(|path| part.get(path).is_some())
    {
        return Some(GROND_GEEN_BEZWAARRECHT.found().place(Some(part.place(weighed))));
    }
    if id == "art45_uavg" && part.text("beperkingsgrond").is_some_and(|case| case != "a") {
        return Some(GROND_ARCHIEF_BEPERKING.found().place(Some(part.place("beperkingsgrond"))));
    }
    if id == "art22_2_b" && part.flag("besluit_bij_wet.profilering") == Some(true) {
        return Some(GROND_PROFILERING.found().place(Some(part.place("besluit_bij_wet.profilering"))));
    }
    if subject.case.roles.has(Role::Gedeeltelijk) {
        return None;
    }
    let own = ground.eigen_rol.filter(|own| !subject.case.roles.has(*own))?;
    Some(GROND_EIGEN_SOORT.found().arg("rol", own.id()).place(place))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(right: &str, ground: &str, more: &[&str]) -> Vec<String> {
        let lines = [
            "onderdelen.0.besluit: weigeren".to_owned(),
            format!("onderdelen.0.recht: {right}"),
            format!("onderdelen.0.grond: {ground}"),
        ];
        let lines: Vec<_> = lines.iter().map(String::as_str).chain(more.iter().copied()).collect();
        found("grond_niet_toegestaan", "avg_weigering", &lines, "")
    }

    #[test]
    fn a_ground_of_another_right_is_found() {
        assert_eq!(check("geautomatiseerd", "art41_uavg", &[]), ["E grond-niet-toegestaan: art41_uavg"]);
        assert_eq!(check("inzage", "art17_3_b", &[]), ["E grond-niet-toegestaan: art17_3_b"]);
        assert_eq!(check("bezwaar", "art44_uavg", &[]), ["E grond-niet-toegestaan: art44_uavg"]);
        assert_eq!(check("inzage", "te_veel_werk", &[]), ["E grond-niet-toegestaan: te_veel_werk"]);
    }

    #[test]
    fn consent_knows_no_objection() {
        let consent = "onderdelen.0.belangen.grondslag: toestemming";
        let weighed = [consent, "onderdelen.0.belangen.zwaarder: Ons belang."];
        assert_eq!(check("bezwaar", "dwingende_gronden", &weighed), ["E grond-niet-toegestaan: Ons belang."]);
        assert_eq!(check("bezwaar", "dwingende_gronden", &[consent]), Vec::<String>::new());
    }

    #[test]
    fn grounds_that_hold_for_half_a_right_are_found_in_the_other_half() {
        let other = ["onderdelen.0.beperkingsgrond: c"];
        assert_eq!(check("beperking", "art45_uavg", &other), ["E grond-niet-toegestaan: c"]);
        assert_eq!(check("beperking", "art45_uavg", &["onderdelen.0.beperkingsgrond: a"]), Vec::<String>::new());
        let profile = ["onderdelen.0.besluit_bij_wet.profilering: true"];
        assert_eq!(check("geautomatiseerd", "art22_2_b", &profile), ["E grond-niet-toegestaan: true"]);
        assert_eq!(
            check("geautomatiseerd", "art22_2_b", &["onderdelen.0.besluit_bij_wet.profilering: false"]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn one_part_of_several_needs_no_letter_of_its_own() {
        let lines =
            ["onderdelen.0.recht: inzage", "onderdelen.0.besluit: weigeren", "onderdelen.0.grond: buitensporig"];
        clean("grond_niet_toegestaan", "avg_gedeeltelijk", &lines, "");
    }

    #[test]
    fn a_ground_with_a_letter_of_its_own_is_a_warning() {
        assert_eq!(check("inzage", "buitensporig", &[]), ["W grond-niet-toegestaan: buitensporig"]);
    }

    #[test]
    fn every_ground_is_clean_for_its_own_rights() {
        let law = crate::law::tests::shipped();
        for (id, ground) in law.gronden.soorten.iter().filter(|(_, ground)| ground.eigen_rol.is_none()) {
            for right in &ground.rechten {
                assert_eq!(check(right, id, &[]), Vec::<String>::new(), "{right} {id}");
            }
        }
        clean("grond_niet_toegestaan", "avg_weigering", &["besluit: weigeren"], "");
    }
}
