//! Amounts in euros: decimal from the file to the letter, never floating point.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{problems, refusal::Refusal, text::fold};

/// More digits before the comma than any claim has, and few enough that no sum of amounts overflows.
const MOST_DIGITS: usize = 12;

/// `€ 1.250,00`, with a no-break space after the sign; below zero `€ -1.250,00`.
#[must_use]
pub fn printed(amount: Decimal) -> String {
    let amount = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    let sign = if amount.is_sign_negative() && !amount.is_zero() { "-" } else { "" };
    let figures = format!("{:.2}", amount.abs());
    let (euros, cents) = figures.split_once('.').unwrap_or((&figures, "00"));
    format!("€\u{a0}{sign}{},{cents}", grouped(euros))
}

/// The other ways to write the same amount: of whole euros also `€ 1.250` and `€ 1.250,-`.
#[must_use]
pub fn other_forms(amount: Decimal) -> Vec<String> {
    let printed = printed(amount);
    match printed.strip_suffix(",00") {
        Some(whole) => vec![format!("{whole},-"), whole.to_owned()],
        None => Vec::new(),
    }
}

/// The amount in a field: `1250`, `1250.50`, `1250,50`, `1.250,00`, `€ 1.250,00`, `€ 1.250,-`, below zero with `-`.
///
/// `1.250` without a euro sign is refused: in a Dutch text it is 1250, as a YAML number 1,25.
pub fn read(text: &str) -> Result<Decimal, Refusal> {
    let text = fold(text);
    let not_an_amount = || Refusal::new(&problems::NOT_AN_AMOUNT).arg("value", &*text);
    let (signed_currency, rest) = match text.strip_prefix('€').or_else(|| text.strip_prefix("EUR")) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, &*text),
    };
    let (sign, rest) = rest.strip_prefix('-').map_or(("", rest), |rest| ("-", rest.trim_start()));
    let (euros, cents) = match rest.strip_suffix(",-").or_else(|| rest.strip_suffix(",–")) {
        Some(euros) => (euros, ""),
        None => split_cents(rest).ok_or_else(not_an_amount)?,
    };
    if !signed_currency && cents.is_empty() && rest == euros && euros.matches('.').count() == 1 {
        let plain = euros.replace('.', "");
        return Err(Refusal::new(&problems::AMBIGUOUS_AMOUNT).arg("value", &*text).arg("plain", plain));
    }
    let euros = ungrouped(euros).ok_or_else(not_an_amount)?;
    let cents = if cents.is_empty() { "0" } else { cents };
    format!("{sign}{euros}.{cents}").parse().map_err(|_| not_an_amount())
}

/// Euros (perhaps with dots between thousands) and cents (one or two digits, or none).
fn split_cents(text: &str) -> Option<(&str, &str)> {
    let is_cents = |cents: &str| matches!(cents.len(), 1 | 2) && cents.bytes().all(|byte| byte.is_ascii_digit());
    match text.rsplit_once([',', '.']) {
        None => Some((text, "")),
        Some((euros, cents)) if is_cents(cents) => Some((euros, cents)),
        Some(_) if !text.contains(',') => Some((text, "")),
        Some(_) => None,
    }
}

fn ungrouped(euros: &str) -> Option<String> {
    let groups: Vec<_> = euros.split('.').collect();
    let right = match *groups {
        [only] => !only.is_empty(),
        [first, ref rest @ ..] => (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3),
        [] => false,
    };
    let digits = groups.concat();
    (right && digits.len() <= MOST_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_amount_prints_the_dutch_way() {
        assert_eq!(printed(Decimal::new(125_000, 2)), "€\u{a0}1.250,00");
        assert_eq!(printed(Decimal::new(5, 2)), "€\u{a0}0,05");
        assert_eq!(printed(Decimal::new(-123_456_789, 2)), "€\u{a0}-1.234.567,89");
        assert_eq!(printed(Decimal::new(-1, 3)), "€\u{a0}0,00");
        assert_eq!(other_forms(Decimal::new(1250, 0)), ["€\u{a0}1.250,-", "€\u{a0}1.250"]);
        assert!(other_forms(Decimal::new(1, 1)).is_empty());
    }

    #[test]
    fn an_amount_may_be_written_in_the_usual_ways() {
        for text in ["1250", "1250.00", "1250,00", "1.250,00", "€ 1.250,00", "€1.250,-", "€ 1.250", "EUR 1250"] {
            assert_eq!(read(text), Ok(Decimal::new(1250, 0)), "{text}");
        }
        assert_eq!(read("1.250.000"), Ok(Decimal::new(1_250_000, 0)));
        assert_eq!(read("1250.5"), Ok(Decimal::new(12_505, 1)));
        assert_eq!(read("-€ 1"), Err(Refusal::new(&problems::NOT_AN_AMOUNT).arg("value", "-€ 1")));
        assert_eq!(read("€ -1,05"), Ok(Decimal::new(-105, 2)));
    }

    #[test]
    fn an_amount_that_can_be_read_two_ways_is_refused() {
        let refusal = read("1.250").unwrap_err();
        assert_eq!((refusal.problem.code, &*refusal.args[1].1), ("case-ambiguous-amount", "1250"));
    }

    #[test]
    fn an_amount_that_is_none_is_refused() {
        for text in
            ["", "€", "gratis", "1,250", "1,250.00", "12.34.567", "1.2.3", "0.125,5,5", "1e3", "--1", ",50", "1 250"]
        {
            assert_eq!(read(text).unwrap_err().problem.code, "case-not-an-amount", "{text}");
        }
        assert_eq!(read("1234567890123").unwrap_err().problem.code, "case-not-an-amount");
    }

    proptest! {
        #[test]
        fn every_printed_amount_reads_back(cents in -99_999_999_999_999i64..=99_999_999_999_999) {
            let amount = Decimal::new(cents, 2);
            prop_assert_eq!(read(&printed(amount)), Ok(amount));
            for form in other_forms(amount) {
                prop_assert_eq!(read(&form), Ok(amount));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "[-€EUR0-9., –]{0,20}") {
            let _ = read(&text);
        }
    }
}
