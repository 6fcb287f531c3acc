//! Dates: read as one writes them in the Netherlands, printed with the month in words.

use jiff::civil::{Date, Weekday};

use super::{problems, refusal::Refusal, text::fold};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];
/// A year outside these is a slip of the pen: nobody who gets a letter was born before, no term ends after.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

/// A date that stood in a text, with the weekday that was written before it (right or wrong).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    pub weekday: Option<Weekday>,
    pub date: Date,
}

/// `vrijdag 20 november 2026`.
#[must_use]
pub fn in_words(date: Date) -> String {
    format!("{} {}", weekday_name(date.weekday()), without_weekday(date))
}

/// `20 november 2026`.
#[must_use]
pub fn without_weekday(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date.month()), date.year())
}

/// `vrijdag`.
#[must_use]
pub fn weekday_name(weekday: Weekday) -> &'static str {
    usize::try_from(weekday.to_monday_zero_offset()).ok().and_then(|day| WEEKDAYS.get(day)).copied().unwrap_or_default()
}

/// `november` of 11; nothing of a number that is no month.
#[must_use]
pub fn month_name(month: i8) -> &'static str {
    usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).copied().unwrap_or_default()
}

/// The date in a field: `2026-11-24`, `24-11-2026`, `24 november 2026` or `dinsdag 24 november 2026`.
pub fn read(text: &str) -> Result<Date, Refusal> {
    let text = fold(text);
    let (weekday, day, month, year) =
        parts(&text).ok_or_else(|| Refusal::new(&problems::NOT_A_DATE).arg("value", &*text))?;
    if !YEARS.contains(&year) {
        return Err(Refusal::new(&problems::YEAR_OUT_OF_RANGE).arg("value", &*text));
    }
    let Ok(first) = Date::new(year, month, 1) else {
        return Err(Refusal::new(&problems::NO_SUCH_MONTH).arg("value", &*text));
    };
    let date = Date::new(year, month, day).map_err(|_| {
        Refusal::new(&problems::NO_SUCH_DATE).arg("value", &*text).arg("last", first.days_in_month().to_string())
    })?;
    match weekday {
        Some(weekday) if weekday != date.weekday() => {
            Err(Refusal::new(&problems::WRONG_WEEKDAY).arg("value", &*text).arg("right", in_words(date)))
        }
        _ => Ok(date),
    }
}

/// The date that a text is, written with its month in words (`20 november 2026`, `vrijdag 20 november 2026`).
///
/// `None` when the text is anything else or the day does not exist; whether the weekday is right is for the caller.
#[must_use]
pub fn read_words(text: &str) -> Option<Words> {
    let (weekday, day, month, year) = worded(&text.split_whitespace().collect::<Vec<_>>())?;
    Some(Words { weekday, date: Date::new(year, month, day).ok()? })
}

/// The weekday of that name, in any case.
#[must_use]
pub fn read_weekday(word: &str) -> Option<Weekday> {
    let day = WEEKDAYS.iter().position(|name| *name == word.to_lowercase())?;
    Weekday::from_monday_zero_offset(i8::try_from(day).ok()?).ok()
}

/// The weekday that a word or its first letters name (`maandag`, `ma`).
#[must_use]
pub fn begun_weekday(word: &str) -> Option<Weekday> {
    let word = word.to_lowercase();
    let day = WEEKDAYS.iter().position(|name| word.len() > 1 && name.starts_with(&word))?;
    Weekday::from_monday_zero_offset(i8::try_from(day).ok()?).ok()
}

/// The month, from 1, that a word or its usual shortening names (`november`, `nov`, `mrt`).
#[must_use]
pub fn begun_month(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let word = if word == "mrt" { "maart" } else { &word };
    let month = MONTHS.iter().position(|name| word.len() > 2 && name.starts_with(word))? + 1;
    i8::try_from(month).ok()
}

type Parts = (Option<Weekday>, i8, i8, i16);

fn parts(text: &str) -> Option<Parts> {
    let numbers: Vec<_> = text.split('-').collect();
    if let [first, month, last] = *numbers {
        let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
        return (year.len() == 4).then_some((None, short(day)?, short(month)?, digits(year)?));
    }
    worded(&text.split(' ').collect::<Vec<_>>())
}

fn worded(words: &[&str]) -> Option<Parts> {
    let (weekday, rest) = match *words {
        [weekday, ref rest @ ..] if rest.len() == 3 => (Some(read_weekday(weekday)?), rest),
        ref rest => (None, rest),
    };
    let [day, month, year] = *rest else { return None };
    let month = month.to_lowercase();
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    (year.len() == 4).then_some((weekday, short(day)?, i8::try_from(month).ok()?, digits(year)?))
}

/// A number of one or two digits.
fn short(text: &str) -> Option<i8> {
    (text.len() <= 2).then(|| digits(text)).flatten()
}

/// A number of digits only, since `parse` would also take a sign.
fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_date_prints_with_weekday_and_month_in_words() {
        assert_eq!(in_words(date(2026, 11, 20)), "vrijdag 20 november 2026");
        assert_eq!(without_weekday(date(2027, 2, 1)), "1 februari 2027");
        assert_eq!(month_name(0), "");
        assert_eq!(month_name(13), "");
    }

    #[test]
    fn a_date_may_be_written_in_the_usual_ways() {
        for text in ["2026-11-24", "24-11-2026", "24 november 2026", " Dinsdag  24 November 2026 "] {
            assert_eq!(read(text), Ok(date(2026, 11, 24)), "{text}");
        }
        assert_eq!(read("5-1-2026"), Ok(date(2026, 1, 5)));
    }

    #[test]
    fn an_impossible_date_is_told_from_no_date() {
        let refusal = read("30 februari 2026").unwrap_err();
        assert_eq!(refusal.problem.code, "case-no-such-date");
        assert_eq!(refusal.args[1..], [("last", "28".to_owned())]);
        let code = |text| read(text).unwrap_err().problem.code;
        assert_eq!(code("2026-02-30"), "case-no-such-date");
        assert_eq!(code("2023-02-29"), "case-no-such-date");
        assert_eq!(code("00-01-2026"), "case-no-such-date");
        assert_eq!(code("2026-13-01"), "case-no-such-month");
        assert_eq!(code("0026-11-24"), "case-year-out-of-range");
        assert_eq!(code("2101-01-01"), "case-year-out-of-range");
        for text in ["", "morgen", "24/11/2026", "24-11-26", "2026-11", "+1-11-2026", "24 nov 2026", "20261124"] {
            assert_eq!(code(text), "case-not-a-date", "{text}");
        }
    }

    #[test]
    fn a_wrong_weekday_is_refused_with_the_right_one() {
        let refusal = read("maandag 24 november 2026").unwrap_err();
        assert_eq!(refusal.problem.code, "case-wrong-weekday");
        assert_eq!(refusal.args[1].1, "dinsdag 24 november 2026");
    }

    #[test]
    fn words_keep_the_weekday_that_was_written() {
        let words = read_words("maandag 24 november 2026").unwrap();
        assert_eq!((words.weekday, words.date), (Some(Weekday::Monday), date(2026, 11, 24)));
        assert_eq!(read_words("1 mei 2026").map(|words| words.weekday), Some(None));
        assert_eq!(read_words("31 april 2026"), None);
        assert_eq!(read_words("2026-11-24"), None);
    }

    proptest! {
        #[test]
        fn every_printed_date_reads_back(days in 0i32..73_000) {
            let date = date(1900, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            prop_assert_eq!(read(&in_words(date)), Ok(date));
            prop_assert_eq!(read(&date.to_string()), Ok(date));
            prop_assert_eq!(read_words(&without_weekday(date)), Some(Words { weekday: None, date }));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = read(&text);
            let _ = read_words(&text);
        }
    }
}
