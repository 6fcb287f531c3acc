//! The few filters that Dutch letters need beyond Tera's own.

use tera::{Kwargs, State, Tera, TeraResult};

use crate::{markdown::marks, taal, value::date};

pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("zonder_weekdag", |date: &str, _: Kwargs, _: &State<'_>| without_weekday(date).to_owned());
    tera.register_filter("opsomming", |items: Vec<String>, _: Kwargs, _: &State<'_>| taal::enumerated(&items));
    tera.register_filter("hoofdletter", |text: &str, _: Kwargs, _: &State<'_>| capitalised(text));
    tera.register_filter("vervoeg", inflected);
    tera.register_filter("zonder_punt", |text: &str, _: Kwargs, _: &State<'_>| without_full_stop(text));
    tera.register_filter("zinsdeel", |text: &str, _: Kwargs, _: &State<'_>| within_sentence(text));
}

/// `vrijdag 20 november 2026` becomes `20 november 2026`.
fn without_weekday(date: &str) -> &str {
    date.split_once(' ').filter(|(word, _)| date::read_weekday(word).is_some()).map_or(date, |(_, rest)| rest)
}

/// The form of a verb that goes with a person: `{{ partij_persoon | vervoeg(ik="heb", hij="heeft", wij="hebben") }}`.
#[expect(clippy::needless_pass_by_value, reason = "the signature of a filter")]
fn inflected(person: &str, forms: Kwargs, _: &State<'_>) -> TeraResult<String> {
    forms.must_get::<String>(person)
}

/// The first letter as a capital; marks before it stay.
fn capitalised(text: &str) -> String {
    let words = text.trim_start_matches(marks::is_mark);
    let marks = &text[..text.len() - words.len()];
    format!("{marks}{}", taal::capitalised(words))
}

/// A text that goes on in the template's own sentence: without the full stop it may end in; marks after it stay.
fn without_full_stop(text: &str) -> String {
    let words = text.trim_end_matches(marks::is_mark);
    let marks = &text[words.len()..];
    format!("{}{marks}", words.strip_suffix('.').unwrap_or(words))
}

/// A text in the middle of the template's own sentence: as above, but the full stop of a name (`B.V.`, `Ltd.`) stays.
fn within_sentence(text: &str) -> String {
    let words = text.trim_end_matches(marks::is_mark);
    let last = words.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    let stem = last.strip_suffix('.').unwrap_or(last);
    let of_a_name = stem.contains('.') || (stem.chars().count() <= 3 && stem.starts_with(char::is_uppercase));
    if of_a_name { text.to_owned() } else { without_full_stop(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_loses_its_weekday_and_nothing_else() {
        assert_eq!(without_weekday("vrijdag 20 november 2026"), "20 november 2026");
        assert_eq!(without_weekday("20 november 2026"), "20 november 2026");
        assert_eq!(without_weekday("zaterdagochtend"), "zaterdagochtend");
    }

    #[test]
    fn marks_around_a_value_survive_a_capital_and_a_lost_full_stop() {
        let marked = format!("{}per post.{}", '\u{fdd0}', '\u{fdd1}');
        assert_eq!(capitalised(&marked), "\u{fdd0}Per post.\u{fdd1}");
        assert_eq!(without_full_stop(&marked), "\u{fdd0}per post\u{fdd1}");
        assert_eq!(capitalised("\u{fdd0}ijs\u{fdd1}"), "\u{fdd0}IJs\u{fdd1}");
        assert_eq!(without_full_stop("Nee"), "Nee");
        let marked = format!("{}een kopie van uw kaart.{}", '\u{fdd0}', '\u{fdd1}');
        assert_eq!(within_sentence(&marked), "\u{fdd0}een kopie van uw kaart\u{fdd1}");
        assert_eq!(within_sentence("een brief aan De Ronde B.V."), "een brief aan De Ronde B.V.");
        assert_eq!(within_sentence("een brief aan Formflow Ltd."), "een brief aan Formflow Ltd.");
    }
}
