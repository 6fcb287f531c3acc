#![doc = include_str!("weekdag_klopt.md")]

use jiff::civil::{Date, Weekday};

use super::{
    Rule, Subject,
    reading::{Hit, ReadLetter, Sentence},
};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    value::date,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "rekenkunde", &[], check);

problems! {
    error WEEKDAG_DATUM_BESTAAT_NIET = "weekdag-datum-bestaat-niet" (datum);
    error NIET = "weekdag-klopt-niet" (datum, goed);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let written = Fields::of(subject.case).date("briefdatum");
    let letter = ReadLetter::unquoted(subject);
    let wrong = |paragraph: Sentence<'_>| {
        let hits = paragraph.all("RX_DATUM_MET_DAG").into_iter();
        hits.filter_map(|hit| wrong(&hit, paragraph.words(), written)).collect::<Vec<_>>()
    };
    letter.paragraphs().flat_map(wrong).collect()
}

fn wrong(hit: &Hit<'_>, paragraph: &str, written: Option<Date>) -> Option<Finding> {
    let said = Said::read(hit.words())?;
    let days: Vec<Date> = if let Some(year) = said.year {
        Date::new(year, said.month, said.day).into_iter().collect()
    } else {
        let years = paragraph.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 4);
        let named = years.filter_map(|year| Date::new(year.parse().ok()?, said.month, said.day).ok());
        said.nearest(written?).into_iter().chain(named).collect()
    };
    let Some(day) = days.first() else {
        return Some(WEEKDAG_DATUM_BESTAAT_NIET.found().arg("datum", hit.words()).place(hit.place()));
    };
    if days.iter().any(|day| day.weekday() == said.weekday) {
        return None;
    }
    let right = date::in_words(*day);
    Some(NIET.found().arg("datum", hit.words()).arg("goed", right).place(hit.place()))
}

/// A date with its weekday, however short: `ma 24 nov`, `maandag 24-11-2026`.
struct Said {
    weekday: Weekday,
    day: i8,
    month: i8,
    year: Option<i16>,
}

impl Said {
    fn read(words: &str) -> Option<Self> {
        let between = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',');
        let mut words = words.split(between).filter(|word| !word.is_empty());
        let weekday = date::begun_weekday(words.next()?)?;
        let day = words.next()?.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok()?;
        let month = words.next()?;
        let month = month.parse().ok().or_else(|| date::begun_month(month))?;
        let year = words.next().and_then(|year| year.parse().ok());
        Some(Self { weekday, day, month, year: year.map(|year: i16| if year < 100 { 2000 + year } else { year }) })
    }

    /// The day of that name nearest to another, since nobody leaves out the year of a day that is far off.
    fn nearest(&self, other: Date) -> Option<Date> {
        let years = [other.year() - 1, other.year(), other.year() + 1].into_iter();
        let days = years.filter_map(|year| Date::new(year, self.month, self.day).ok());
        days.min_by_key(|day| (*day - other).get_days().abs())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn the_mutant_of_r2() {
        let wrong = found("weekdag_klopt", "x", &[], "Uiterlijk op maandag 24 november 2026 om 17.00 uur.");
        assert_eq!(wrong, ["E weekdag-klopt: maandag 24 november 2026"]);
    }

    #[test]
    fn a_day_that_does_not_exist_is_found() {
        assert_eq!(
            found("weekdag_klopt", "x", &[], "Op zondag 31 februari 2027."),
            ["E weekdag-klopt: zondag 31 februari 2027"]
        );
    }

    #[test]
    fn short_forms_and_dates_without_a_year_are_read() {
        let of = |letter: &str| found("weekdag_klopt", "x", &["briefdatum: 2026-11-17"], letter);
        for (written, sentence) in [
            ("ma 24 november 2026", "Uiterlijk ma 24 november 2026."),
            ("ma. 24 nov. 2026", "Uiterlijk ma. 24 nov. 2026 om 17.00 uur."),
            ("maandag 24-11-2026", "Uiterlijk maandag 24-11-2026."),
            ("maandag 24/11/26", "Uiterlijk maandag 24/11/26."),
            ("maandag, 24 november 2026", "Uiterlijk maandag, 24 november 2026."),
            ("Maandag 24 november", "Maandag 24 november om 17.00 uur."),
            ("wo 2 mrt", "Dat was op wo 2 mrt, zegt u."),
            ("zondag 31-02-2027", "Op zondag 31-02-2027."),
        ] {
            assert_eq!(of(sentence), [format!("E weekdag-klopt: {written}")], "{sentence}");
        }
        for sentence in [
            "Uiterlijk di 24 november 2026, di. 24 nov. 2026 of dinsdag 24-11-2026.",
            "Dinsdag 24 november om 17.00 uur.",
            "U kwam op vrijdag 8 januari langs.",
            "In 2024 kwam u op maandag 5 februari langs.",
            "Zo 24 mensen dat zien, of ma 24 keer.",
        ] {
            assert_eq!(of(sentence), Vec::<String>::new(), "{sentence}");
        }
    }

    #[test]
    fn right_weekdays_and_words_of_others_are_clean() {
        clean("weekdag_klopt", "x", &[], "Uiterlijk op dinsdag 24 november 2026.| Op 2 november 2026, een maandag.");
        clean("weekdag_klopt", "x", &[], "U schreef «op maandag 24 november 2026».");
        clean("weekdag_klopt", "x", &[], "U antwoordde: \"Tot maandag 24 november 2026.\"");
    }
}
