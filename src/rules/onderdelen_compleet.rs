#![doc = include_str!("onderdelen_compleet.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::{
        fields::Fields,
        grounds::refused,
        parts::{GROUPS, granted, right_of},
    },
    kind::Role,
};

pub(super) const RULE: Rule =
    Rule::of_case(Severity::Error, "artikel 12 leden 3 en 4 AVG", &["onderdelen", "verzoek.rechten"], check);

problems! {
    error ONDERDEEL_DUBBEL_TOEGEWEZEN = "onderdeel-dubbel-toegewezen" (recht);
    error ONDERDEEL_GROND_BIJ_TOEWIJZING = "onderdeel-grond-bij-toewijzing" ();
    error ONDERDEEL_NIET_GEVRAAGD = "onderdeel-niet-gevraagd" (recht);
    error ONDERDEEL_ONTBREEKT = "onderdeel-ontbreekt" (recht);
    error ONDERDEEL_UITWERKING_ZONDER_BESLUIT = "onderdeel-uitwerking-zonder-besluit" (veld);
    error ONDERDEEL_ZONDER_GROND = "onderdeel-zonder-grond" ();
    error ONDERDEEL_ZONDER_MOTIVERING = "onderdeel-zonder-motivering" ();
    error ONDERDEEL_ZONDER_UITWERKING = "onderdeel-zonder-uitwerking" (recht, veld);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    let parts = fields.items("onderdelen");
    if parts.is_empty() {
        return Vec::new();
    }
    let mut findings = of_rights(&fields, &parts);
    for part in refused(&fields) {
        let home = || Some(part.own_place());
        if part.get("grond").is_none() {
            findings.push(ONDERDEEL_ZONDER_GROND.found().place(home()));
        }
        if part.get("motivering").is_none() {
            findings.push(ONDERDEEL_ZONDER_MOTIVERING.found().place(home()));
        }
    }
    if subject.case.roles.has(Role::Gedeeltelijk) {
        findings.extend(of_grants(&fields));
    }
    findings
}

/// Rights that were asked for and got no decision, and the other way round.
fn of_rights(fields: &Fields<'_>, parts: &[Fields<'_>]) -> Vec<Finding> {
    let asked = fields.words("verzoek.rechten");
    if asked.is_empty() {
        return Vec::new();
    }
    let decided = |right: &str| parts.iter().any(|part| part.text("recht") == Some(right));
    let forgotten = asked
        .iter()
        .filter(|(right, _)| !decided(right))
        .map(|(right, place)| ONDERDEEL_ONTBREEKT.found().arg("recht", *right).place(Some(place.clone())));
    let rights = parts.iter().filter_map(|part| Some((part, part.text("recht")?)));
    let unasked = rights
        .filter(|(_, right)| asked.iter().all(|(known, _)| known != right))
        .map(|(part, right)| ONDERDEEL_NIET_GEVRAAGD.found().arg("recht", right).place(Some(part.place("recht"))));
    forgotten.chain(unasked).collect()
}

/// Parts that are granted without what was granted, or twice, or with a ground; and groups that no part grants.
fn of_grants(fields: &Fields<'_>) -> Vec<Finding> {
    let parts = granted(fields);
    let mut findings = Vec::new();
    let mut seen = Vec::new();
    for part in &parts {
        if part.get("grond").is_some() {
            findings.push(ONDERDEEL_GROND_BIJ_TOEWIJZING.found().place(Some(part.place("grond"))));
        }
        let Some(right) = part.text("recht") else { continue };
        let place = Some(part.place("recht"));
        if seen.contains(&right) {
            findings.push(ONDERDEEL_DUBBEL_TOEGEWEZEN.found().arg("recht", right).place(place));
            continue;
        }
        seen.push(right);
        let group = GROUPS.iter().find(|(known, _)| *known == right).map(|(_, group)| *group);
        if let Some(group) = group.filter(|group| fields.get(group).is_none()) {
            let finding = ONDERDEEL_ZONDER_UITWERKING.found().arg("recht", right);
            findings.push(finding.arg("veld", group).place(place));
        }
    }
    for (_, group) in GROUPS.iter().filter(|(_, group)| fields.get(group).is_some()) {
        if right_of(group).is_some_and(|right| !seen.contains(&right)) {
            let finding = ONDERDEEL_UITWERKING_ZONDER_BESLUIT.found().arg("veld", *group);
            findings.push(finding.place(Some(fields.place(group))));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(kind: &str, lines: &[&str]) -> Vec<String> {
        found("onderdelen_compleet", kind, lines, "")
    }

    const ACCESS: [&str; 3] =
        ["onderdelen.0.recht: inzage", "onderdelen.0.besluit: toewijzen", "inzage.kopie: uw dossier"];
    const ERASURE: [&str; 4] = [
        "onderdelen.1.recht: wissing",
        "onderdelen.1.besluit: weigeren",
        "onderdelen.1.grond: art17_3_a",
        "onderdelen.1.motivering: Omdat.",
    ];

    fn with(more: &[&'static str]) -> Vec<String> {
        check("avg_gedeeltelijk", &[&ACCESS[..], &ERASURE[..], more].concat())
    }

    #[test]
    fn a_right_without_a_decision_is_found() {
        assert_eq!(with(&["verzoek.rechten: [inzage, wissing, bezwaar]"]), ["E onderdelen-compleet: bezwaar"]);
        assert_eq!(with(&["verzoek.rechten: [inzage]"]), ["E onderdelen-compleet: wissing"]);
    }

    #[test]
    fn a_refusal_needs_a_ground_and_reasons() {
        let lines = ["onderdelen.0.recht: wissing", "onderdelen.0.besluit: weigeren"];
        assert_eq!(check("avg_gedeeltelijk", &lines).len(), 2);
        let lines = [&ACCESS[..], &ERASURE[..2], &ERASURE[3..]].concat();
        assert_eq!(check("avg_gedeeltelijk", &lines).len(), 1);
    }

    #[test]
    fn a_grant_needs_what_is_granted_once_and_no_ground() {
        let lines = [&ACCESS[..2], &ERASURE[..]].concat();
        assert_eq!(check("avg_gedeeltelijk", &lines), ["E onderdelen-compleet: inzage"]);
        assert_eq!(with(&["onderdelen.0.grond: art15_4"]), ["E onderdelen-compleet: art15_4"]);
        let twice = ["onderdelen.2.recht: inzage", "onderdelen.2.besluit: toewijzen"];
        assert_eq!(with(&twice), ["E onderdelen-compleet: inzage"]);
        assert_eq!(with(&["portabiliteit.formaat: CSV"]), ["E onderdelen-compleet: CSV"]);
    }

    #[test]
    fn a_complete_decision_is_clean() {
        let lines = [&ACCESS[..], &ERASURE[..], &["verzoek.rechten: [inzage, wissing]"]].concat();
        clean("onderdelen_compleet", "avg_gedeeltelijk", &lines, "");
        clean("onderdelen_compleet", "avg_weigering", &["verzoek.rechten: [inzage]"], "");
    }
}
