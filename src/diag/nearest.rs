//! Which known name an author may have meant.

/// Longer names than any that lettergen knows are not worth comparing.
const LONGEST: usize = 64;

/// The candidate that a mistyped name is nearest to, if it is near at all: at most a third of its letters differ,
/// capitals and the sign between words left aside.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
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

fn plain(name: &str) -> String {
    name.to_lowercase().replace(['-', ' '], "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_near_and_another_word_is_not() {
        let names = ["briefdatum", "plaats", "termijn", "email", "termijn.datum"];
        assert_eq!(nearest("breifdatum", names), Some("briefdatum"));
        assert_eq!(nearest("Plaats", names), Some("plaats"));
        assert_eq!(nearest("e-mail", names), Some("email"));
        assert_eq!(nearest("termijn.dtum", names), Some("termijn.datum"));
        assert_eq!(nearest("naam", names), None);
        assert_eq!(nearest("", names), None);
        assert_eq!(nearest(&"plaats".repeat(20), names), None);
    }
}
