//! Which rights a letter grants in part, and the groups in which a case says what was granted (law.md B.4, kind 24).

use super::fields::Fields;

/// A right, and the group of the case that says what the betrokkene gets when it is granted.
pub const GROUPS: [(&str, &str); 8] = [
    ("inzage", "inzage"),
    ("rectificatie", "rectificatie"),
    ("wissing", "wissing"),
    ("beperking", "beperking"),
    ("portabiliteit", "portabiliteit"),
    ("bezwaar", "bezwaar"),
    ("bezwaar_dm", "dm"),
    ("geautomatiseerd", "herbeoordeling"),
];

/// The parts of a decision that grant something.
#[must_use]
pub fn granted<'a>(fields: &Fields<'a>) -> Vec<Fields<'a>> {
    let parts = fields.items("onderdelen").into_iter();
    parts.filter(|part| part.text("besluit") == Some("toewijzen")).collect()
}

/// The right that a group belongs to.
#[must_use]
pub fn right_of(group: &str) -> Option<&'static str> {
    GROUPS.iter().find(|(_, known)| *known == group).map(|(right, _)| *right)
}

/// Whether a part grants what whoever received the data must hear of: that they were corrected, erased or restricted
/// (article 19 AVG). `None` for a case without parts.
#[must_use]
pub fn must_notify(fields: &Fields<'_>) -> Option<bool> {
    fields.get("onderdelen")?;
    let told = |part: &Fields<'_>| matches!(part.text("recht"), Some("rectificatie" | "wissing" | "beperking"));
    Some(granted(fields).iter().any(told))
}

#[cfg(test)]
mod tests {
    use super::{super::tests::case, *};

    #[test]
    fn only_granted_parts_count() {
        let case = case("x", &["onderdelen.0.besluit: toewijzen", "onderdelen.1.besluit: weigeren"]);
        assert_eq!(granted(&Fields::of(&case)).len(), 1);
    }

    #[test]
    fn recipients_hear_of_erasure_and_not_of_access() {
        let told = |right: &str| {
            let right = format!("onderdelen.0.recht: {right}");
            let case = case("x", &[&right, "onderdelen.0.besluit: toewijzen"]);
            must_notify(&Fields::of(&case))
        };
        assert_eq!((told("wissing"), told("inzage")), (Some(true), Some(false)));
    }

    #[test]
    fn every_right_of_the_ledger_has_a_group() {
        let law = crate::law::tests::shipped();
        for right in law.rechten.soorten.keys() {
            assert!(GROUPS.iter().any(|(known, _)| known == right), "{right}");
        }
    }
}
