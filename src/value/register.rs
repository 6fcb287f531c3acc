//! Codes that a register gives out: postcode, KvK number, IBAN, btw-id.

use super::{problems, refusal::Refusal, text::fold};
use crate::diag::Problem;

/// A Dutch postcode as printed (`8011 AB`), from any spelling of it.
///
/// No postcode is given out that starts with 0 or ends on SA, SD or SS.
pub fn postcode(text: &str) -> Result<String, Refusal> {
    let bare = bare(text);
    let (digits, letters) = bare.split_at_checked(4).unwrap_or_default();
    let right = are_digits(digits)
        && !digits.starts_with('0')
        && letters.len() == 2
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
        && !["SA", "SD", "SS"].contains(&letters);
    right.then(|| format!("{digits} {letters}")).ok_or_else(|| refused(&problems::NOT_A_POSTCODE, text))
}

/// A KvK number: eight digits, zeros in front kept.
pub fn kvk(text: &str) -> Result<String, Refusal> {
    let bare = bare(text);
    (bare.len() == 8 && are_digits(&bare)).then_some(bare).ok_or_else(|| refused(&problems::NOT_A_KVK, text))
}

/// An IBAN as printed, in groups of four, its check digits right (ISO 13616, modulo 97).
pub fn iban(text: &str) -> Result<String, Refusal> {
    let bare = bare(text);
    let right = bare.len() >= 15
        && bare.len() <= 34
        && bare.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && bare.bytes().take(2).all(|byte| byte.is_ascii_uppercase())
        && (!bare.starts_with("NL") || bare.len() == 18)
        && remainder(&bare) == 1;
    if !right {
        return Err(refused(&problems::NOT_AN_IBAN, text));
    }
    let groups: Vec<_> = (0..bare.len()).step_by(4).filter_map(|at| bare.get(at..bare.len().min(at + 4))).collect();
    Ok(groups.join(" "))
}

/// A Dutch btw-identificatienummer, `NL#########B##`.
pub fn btw(text: &str) -> Result<String, Refusal> {
    let bare = bare(text);
    let right = bare.len() == 14
        && bare.is_ascii()
        && bare.starts_with("NL")
        && are_digits(&bare[2..11])
        && bare[11..].starts_with('B')
        && are_digits(&bare[12..]);
    right.then_some(bare).ok_or_else(|| refused(&problems::NOT_A_BTW, text))
}

/// In capitals, without the spaces and dots that people put in to read a code aloud.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && *letter != '.').collect::<String>().to_uppercase()
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn refused(problem: &'static Problem, text: &str) -> Refusal {
    Refusal::new(problem).arg("value", fold(text))
}

/// Of the number that an IBAN spells when its first four places come last and A is 10, B is 11 …
fn remainder(iban: &str) -> u32 {
    let (front, back) = iban.split_at_checked(4).unwrap_or_default();
    let places = back.chars().chain(front.chars()).filter_map(|place| place.to_digit(36));
    places.fold(0, |sum, value| (sum * if value > 9 { 100 } else { 10 } + value) % 97)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_postcode_has_one_form() {
        for text in ["8011AB", "8011 ab", " 8011  AB "] {
            assert_eq!(postcode(text), Ok("8011 AB".to_owned()));
        }
        for text in ["0811 AB", "8011 SS", "8011 SA", "8011 SD", "8011", "8011 A", "8011 ABC", "AB 8011", "801é AB", ""]
        {
            assert_eq!(postcode(text).unwrap_err().problem.code, "case-not-a-postcode", "{text}");
        }
    }

    #[test]
    fn a_kvk_number_keeps_its_zeros() {
        assert_eq!(kvk("00001001"), Ok("00001001".to_owned()));
        assert_eq!(kvk("1001").unwrap_err().problem.code, "case-not-a-kvk");
        assert_eq!(kvk("0000100a").unwrap_err().problem.code, "case-not-a-kvk");
    }

    #[test]
    fn an_iban_is_checked_and_grouped() {
        assert_eq!(iban("nl91abna0417164300"), Ok("NL91 ABNA 0417 1643 00".to_owned()));
        assert_eq!(iban("BE68 5390 0754 7034"), Ok("BE68 5390 0754 7034".to_owned()));
        for text in ["NL91ABNA0417164301", "NL91ABNA041716430", "", "NL", "1234567890123456", "NL91ABNA04171643Ø0"] {
            assert_eq!(iban(text).unwrap_err().problem.code, "case-not-an-iban", "{text}");
        }
    }

    #[test]
    fn a_btw_id_has_its_form() {
        assert_eq!(btw("NL 0012.34.567.B01"), Ok("NL001234567B01".to_owned()));
        for text in ["NL001234567B0", "001234567B01", "NL001234567C01", "BE0123456789", "NLé01234567B1"] {
            assert_eq!(btw(text).unwrap_err().problem.code, "case-not-a-btw", "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = (postcode(&text), kvk(&text), iban(&text), btw(&text));
        }
    }
}
