//! Splits a text into sentences by the rule of law.md 1.2.

use std::ops::Range;

/// Abbreviations whose full stop ends no sentence (law.md 1.2); `B.V.`, `N.V.` and initials end in a single capital.
const ABBREVIATIONS: [&str; 8] = ["art.", "mr.", "dhr.", "mevr.", "nr.", "o.a.", "d.d.", "p."];

/// Splits on `.`, `?`, `!` followed by a space and a capital, not after the abbreviations of law.md 1.2.
///
/// `text` is normalised. Returns its bytes per sentence, without the space between two; an empty text has none.
#[must_use]
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let ends = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'.' | b'?' | b'!'));
    for (at, _) in ends {
        let end = at + 1;
        let next = text[end..].strip_prefix(' ').and_then(|rest| rest.chars().next());
        if next.is_some_and(char::is_uppercase) && !is_abbreviation(&text[start..end]) {
            sentences.push(start..end);
            start = end + 1;
        }
    }
    if start < text.len() {
        sentences.push(start..text.len());
    }
    sentences
}

/// Whether the full stop at the end belongs to an abbreviation or a single capital.
fn is_abbreviation(sentence: &str) -> bool {
    let word = sentence.rsplit(' ').next().unwrap_or_default().trim_start_matches(['(', '"', '\'', '[']);
    let Some(stem) = word.strip_suffix('.') else { return false };
    let mut letters = stem.chars().rev();
    let ends_in_capital =
        letters.next().is_some_and(char::is_uppercase) && !letters.next().is_some_and(char::is_alphanumeric);
    ends_in_capital || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|sentence| &text[sentence]).collect()
    }

    #[test]
    fn splits_before_capitals() {
        let split = split("Verwijder de recensie. Doet u dat niet? Dan volgt kort geding! Hoogachtend");
        assert_eq!(split, ["Verwijder de recensie.", "Doet u dat niet?", "Dan volgt kort geding!", "Hoogachtend"]);
    }

    #[test]
    fn keeps_what_no_capital_follows() {
        for text in ["Om 17.00 uur.", "Ja. nee", "Ja.Nee", "€ 1.250,00 op 1. januari", "Hij zei \"ja.\" Nee", ""] {
            assert_eq!(split(text), [text].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn keeps_abbreviations() {
        let kept = [
            "Zie art. 6:162 en Art. Twee",
            "Bij mr. De Vries",
            "De heer J. Jansen",
            "Aan A.B. Jansen",
            "De (mr. Jansen) zaak",
            "Zonnewende B.V. Wij",
            "Post N.V. Holland",
            "Geachte dhr. De Vries en mevr. Ali",
            "nr. B en o.a. Jan",
            "d.d. Maandag, p. Twaalf",
            "(J. Jansen)",
        ];
        for text in kept {
            assert_eq!(split(text), [text]);
        }
        assert_eq!(split("Dat is de AVG. Wij"), ["Dat is de AVG.", "Wij"]);
        assert_eq!(split("Een start. Wij"), ["Een start.", "Wij"]);
        assert_eq!(split("Is dat p? Ja"), ["Is dat p?", "Ja"]);
    }
}
