//! One value as its field's type reads it.

use super::yaml::{Scalar, Style};
use crate::{
    case::problems,
    diag::nearest,
    kind::FieldKind,
    value::{Value, contact, date, money, refusal::Refusal, register, text, time},
};

/// The value that a text stands for in a field of that type; a list or group stands for none.
pub(super) fn read(kind: &FieldKind, scalar: &Scalar) -> Result<Value, Refusal> {
    let written = scalar.text.as_str();
    if !is_words(kind) && has_curly_quotes(scalar) {
        return Err(Refusal::new(&problems::CURLY_QUOTES).arg("value", text::fold(written)));
    }
    match kind {
        FieldKind::Text => Ok(Value::Text(text::fold(written))),
        FieldKind::Prose if scalar.style == Style::Literal => Ok(Value::Prose(text::paragraphs(written))),
        FieldKind::Prose => Ok(Value::Prose(text::folded_paragraphs(written))),
        FieldKind::Quote => Ok(Value::Quote(text::quote(written))),
        FieldKind::Date => date::read(written).map(Value::Date),
        FieldKind::Time => time::read(written).map(Value::Time),
        FieldKind::Money => money::read(written).map(Value::Money),
        FieldKind::Integer => integer(written).map(Value::Integer),
        FieldKind::Boolean => boolean(written).map(Value::Boolean),
        FieldKind::Choice(options) => choice(written, options).map(Value::Choice),
        FieldKind::Url => contact::url(written).map(Value::Word),
        FieldKind::Email => contact::email(written).map(Value::Word),
        FieldKind::Phone => contact::phone(written).map(Value::Word),
        FieldKind::Postcode => register::postcode(written).map(Value::Word),
        FieldKind::Kvk => register::kvk(written).map(Value::Word),
        FieldKind::Iban => register::iban(written).map(Value::Word),
        FieldKind::Btw => register::btw(written).map(Value::Word),
        FieldKind::List(_) | FieldKind::Group(_) => Err(Refusal::new(&problems::NOT_A_VALUE)),
    }
}

/// Whether a field holds words, in which every character counts and nothing can be wrong but their number.
pub(super) fn is_words(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Text | FieldKind::Prose | FieldKind::Quote)
}

/// Whether somebody took typographic quotation marks for the quotes of YAML, as a word processor makes them.
pub(super) fn has_curly_quotes(scalar: &Scalar) -> bool {
    let text = scalar.text.trim();
    scalar.style == Style::Plain
        && text.starts_with(['“', '”', '„', '‘', '‚', '’', '«', '»'])
        && text.ends_with(['“', '”', '‘', '’', '«', '»'])
        && text.chars().count() > 1
}

/// Whether a boolean field says yes; what is neither yes nor no is told where it is read.
pub(super) fn is_yes(scalar: &Scalar) -> bool {
    boolean(&scalar.text) == Ok(true)
}

fn integer(written: &str) -> Result<i64, Refusal> {
    let written = text::fold(written);
    if written.is_empty() || !written.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Refusal::new(&problems::NOT_A_WHOLE_NUMBER).arg("value", written));
    }
    written.parse().map_err(|_| Refusal::new(&problems::NUMBER_TOO_LARGE).arg("value", written))
}

fn boolean(written: &str) -> Result<bool, Refusal> {
    match written.trim().to_lowercase().as_str() {
        "true" | "ja" => Ok(true),
        "false" | "nee" => Ok(false),
        _ => Err(Refusal::new(&problems::NOT_YES_OR_NO).arg("value", text::fold(written))),
    }
}

fn choice(written: &str, options: &[(String, String)]) -> Result<String, Refusal> {
    let written = text::fold(written);
    let ids = || options.iter().map(|(id, _)| id.as_str());
    if ids().any(|id| id == written) {
        return Ok(written);
    }
    let by_words =
        options.iter().find(|(_, words)| words.to_lowercase() == written.to_lowercase()).map(|(id, _)| id.as_str());
    let known = ids().collect::<Vec<_>>().join(", ");
    let refusal = match by_words.or_else(|| nearest(&written, ids())) {
        Some(near) => Refusal::new(&problems::UNKNOWN_CHOICE_NEAR).arg("near", near),
        None => Refusal::new(&problems::UNKNOWN_CHOICE),
    };
    Err(refusal.arg("value", &*written).arg("known", known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Scalar {
        Scalar { text: text.into(), style: Style::Plain }
    }

    #[test]
    fn a_boolean_is_strict() {
        for (text, value) in [("true", true), ("ja", true), ("Ja", true), ("false", false), ("nee", false)] {
            assert_eq!(read(&FieldKind::Boolean, &plain(text)), Ok(Value::Boolean(value)));
        }
        for text in ["yes", "no", "on", "1", "j", "waar"] {
            assert_eq!(read(&FieldKind::Boolean, &plain(text)).unwrap_err().problem.code, "case-not-yes-or-no");
        }
        assert_eq!(read(&FieldKind::Text, &plain("nee")), Ok(Value::Text("nee".into())));
    }

    #[test]
    fn a_whole_number_has_digits_only() {
        assert_eq!(read(&FieldKind::Integer, &plain("012")), Ok(Value::Integer(12)));
        for text in ["1.5", "+1", "-1", "1e3", "0x10", "-", "een"] {
            assert_eq!(
                read(&FieldKind::Integer, &plain(text)).unwrap_err().problem.code,
                "case-not-a-whole-number",
                "{text}"
            );
        }
        let large = read(&FieldKind::Integer, &plain("99999999999999999999")).unwrap_err();
        assert_eq!(large.problem.code, "case-number-too-large");
    }

    #[test]
    fn a_choice_that_is_unknown_comes_with_the_nearest() {
        let kind = FieldKind::Choice(vec![("email".into(), "per e-mail".into()), ("post".into(), "per post".into())]);
        let near = |text| read(&kind, &plain(text)).unwrap_err().args.into_iter().find(|(name, _)| *name == "near");
        assert_eq!(read(&kind, &plain("post")), Ok(Value::Choice("post".into())));
        assert_eq!(near("e-mail"), Some(("near", "email".to_owned())));
        assert_eq!(near("Per post"), Some(("near", "post".to_owned())));
        assert_eq!(near("postduif"), None);
    }

    #[test]
    fn curly_quotes_are_no_part_of_a_date() {
        assert_eq!(read(&FieldKind::Date, &plain("“2026-11-24”")).unwrap_err().problem.code, "case-curly-quotes");
        assert_eq!(read(&FieldKind::Text, &plain("“ja”")), Ok(Value::Text("“ja”".into())));
        assert!(!has_curly_quotes(&plain("’t Hart")));
        assert!(!has_curly_quotes(&plain("’")));
    }
}
