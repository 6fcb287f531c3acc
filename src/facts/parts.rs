//! Which rights a letter grants in part, and the groups in which a case says what was granted (law.md B.4, kind 24).

use super::fields::Fields;
use crate::{case::Case, law::Law, value::Value};

/// A right, and the group of the case that says what the betrokkene gets when it is granted.
pub const GROUPS: [(&str, &str); 7] = [
    ("inzage", "inzage"),
    ("rectificatie", "rectificatie"),
    ("wissing", "wissing"),
    ("beperking", "beperking"),
    ("portabiliteit", "portabiliteit"),
    ("bezwaar", "bezwaar"),
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

pub(super) fn vraagt_vergoeding(case: &Case, _: &Law) -> Option<Value> {
    let choice = Fields::of(case).text("keuze")?;
    Some(Value::Boolean(choice == "vergoeding"))
}

#[cfg(test)]
mod tests {
    use super::{super::testing::case, *};

    #[test]
    fn only_granted_parts_count() {
        let case = case("x", &["onderdelen.0.besluit: toewijzen", "onderdelen.1.besluit: weigeren"]);
        assert_eq!(granted(&Fields::of(&case)).len(), 1);
    }

    #[test]
    fn every_right_of_the_ledger_has_a_group() {
        let law = crate::law::tests::shipped();
        for right in law.rechten.soorten.keys().filter(|right| *right != "bezwaar_dm") {
            assert!(GROUPS.iter().any(|(known, _)| known == right), "{right}");
        }
    }
}
