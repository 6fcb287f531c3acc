//! Which name an author may have meant.

use crate::kind::{Field, FieldKind};

/// Longer names than any that lettergen knows are not worth comparing.
const LONGEST: usize = 64;

/// The candidate that a mistyped name is nearest to, if it is near at all: at most a third of its letters differ,
/// capitals and the sign between words left aside.
pub(super) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if name.len() > LONGEST {
        return None;
    }
    let name = plain(name);
    let distances = candidates.into_iter().map(|candidate| {
        let other = plain(candidate);
        let longest = name.chars().count().max(other.chars().count());
        (strsim::damerau_levenshtein(&name, &other), longest, candidate)
    });
    let near = distances.filter(|(distance, longest, _)| distance * 3 <= *longest);
    near.min_by_key(|(distance, ..)| *distance).map(|(.., candidate)| candidate)
}

/// The dotted paths of the fields of that name, at any depth.
pub(super) fn homes(name: &str, fields: &[Field]) -> Vec<String> {
    fn walk(name: &str, fields: &[Field], path: &str, found: &mut Vec<String>) {
        for field in fields {
            let path = join(path, &field.name);
            if field.name == name {
                found.push(path.clone());
            }
            walk(name, inner(&field.kind), &path, found);
        }
    }
    let mut found = Vec::new();
    walk(name, fields, "", &mut found);
    found
}

/// The fields of a group, or of each item of a list of groups.
pub(super) fn inner(kind: &FieldKind) -> &[Field] {
    match kind {
        FieldKind::Group(fields) => fields,
        FieldKind::List(item) => inner(item),
        _ => &[],
    }
}

/// `termijn.datum` of `termijn` and `datum`.
pub(super) fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn plain(name: &str) -> String {
    name.to_lowercase().replace(['-', ' '], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_near_and_another_word_is_not() {
        let names = ["briefdatum", "plaats", "termijn", "email"];
        assert_eq!(nearest("breifdatum", names), Some("briefdatum"));
        assert_eq!(nearest("Plaats", names), Some("plaats"));
        assert_eq!(nearest("e-mail", names), Some("email"));
        assert_eq!(nearest("naam", names), None);
        assert_eq!(nearest("", names), None);
        assert_eq!(nearest(&"plaats".repeat(20), names), None);
    }
}
