//! Times of day, to the minute.

use jiff::civil::Time;

use super::{problems, refusal::Refusal, text::fold};

/// `17.00 uur`.
#[must_use]
pub fn printed(time: Time) -> String {
    format!("{}.{:02} uur", time.hour(), time.minute())
}

/// The time in a field: `17:00`, `17.00`, either with `uur` behind it, or `17 uur`.
pub fn read(text: &str) -> Result<Time, Refusal> {
    let text = fold(text);
    clock(&text).ok_or_else(|| Refusal::new(&problems::NOT_A_TIME).arg("value", text))
}

fn clock(text: &str) -> Option<Time> {
    let bare = text.strip_suffix("uur").map(str::trim_end);
    let (hour, minute) = match (bare.unwrap_or(text).split_once([':', '.']), bare) {
        (Some(parts), _) => parts,
        (None, Some(hour)) => (hour, "00"),
        (None, None) => return None,
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) || !(1..=2).contains(&hour.len()) || minute.len() != 2 {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_time_may_be_written_in_the_usual_ways() {
        for text in ["17:00", "17.00", "17:00 uur", "17.00 uur", "17 uur", " 17.00\u{a0}uur "] {
            assert_eq!(read(text).map(printed), Ok("17.00 uur".to_owned()), "{text}");
        }
        assert_eq!(read("09:05").map(printed), Ok("9.05 uur".to_owned()));
    }

    #[test]
    fn a_time_that_is_none_is_refused() {
        for text in ["", "17", "24:00", "17:60", "17:0", "17:00:00", "5 pm", "-1:00", "uur", ":00"] {
            assert_eq!(read(text).unwrap_err().problem.code, "case-not-a-time", "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_printed_time_reads_back(hour in 0i8..24, minute in 0i8..60) {
            let time = jiff::civil::time(hour, minute, 0, 0);
            prop_assert_eq!(read(&printed(time)), Ok(time));
        }
    }
}
