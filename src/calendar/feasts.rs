//! The feasts that move with Easter.

use jiff::{ToSpan, civil::Date};

use super::DayOff;

/// Easter Sunday of a year in the Gregorian calendar (the anonymous computus that Meeus gives).
#[must_use]
pub fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let in_century = year.rem_euclid(100);
    let correction = (century + 8) / 25;
    let proemptosis = (century - correction + 1) / 3;
    let epact = (19 * golden + century - century / 4 - proemptosis + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4).rem_euclid(7);
    let exception = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * exception + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

/// The holiday on that day, if it is one that moves with Easter; Sundays are not named.
pub(super) fn feast(date: Date) -> Option<DayOff> {
    let easter = easter(date.year())?;
    [(-2, DayOff::GoodFriday), (1, DayOff::EasterMonday), (39, DayOff::Ascension), (50, DayOff::WhitMonday)]
        .into_iter()
        .find(|(days, _)| easter.saturating_add(days.days()) == date)
        .map(|(_, feast)| feast)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_table_of_c2() {
        let table = [
            (2025, (4, 18), (4, 21), (5, 29), (6, 9)),
            (2026, (4, 3), (4, 6), (5, 14), (5, 25)),
            (2027, (3, 26), (3, 29), (5, 6), (5, 17)),
            (2028, (4, 14), (4, 17), (5, 25), (6, 5)),
            (2029, (3, 30), (4, 2), (5, 10), (5, 21)),
            (2030, (4, 19), (4, 22), (5, 30), (6, 10)),
        ];
        for (year, good_friday, easter_monday, ascension, whit_monday) in table {
            let on = |(month, day)| feast(date(year, month, day));
            assert_eq!(on(good_friday), Some(DayOff::GoodFriday), "{year}");
            assert_eq!(on(easter_monday), Some(DayOff::EasterMonday), "{year}");
            assert_eq!(on(ascension), Some(DayOff::Ascension), "{year}");
            assert_eq!(on(whit_monday), Some(DayOff::WhitMonday), "{year}");
        }
    }

    #[test]
    fn the_extremes_of_easter() {
        assert_eq!(easter(1818), Some(date(1818, 3, 22)));
        assert_eq!(easter(2038), Some(date(2038, 4, 25)));
        assert_eq!(easter(2000), Some(date(2000, 4, 23)));
    }

    #[test]
    fn easter_is_a_sunday_in_every_year() {
        for year in 1583..=4000 {
            let day = easter(year).unwrap();
            assert_eq!(day.weekday(), jiff::civil::Weekday::Sunday, "{year}");
            assert!(day >= date(year, 3, 22) && day <= date(year, 4, 25), "{year}");
        }
    }
}
