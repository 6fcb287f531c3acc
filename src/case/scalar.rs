//! One value as its field's type reads it.

use super::yaml::{Scalar, Style};
use crate::{
    case::problems,
    diag::nearest,
    kind::{FieldKind, Plain},
    value::{Value, refusal::Refusal, text},
};

/// The value that a text stands for in a field of that type; a list or group stands for none.
pub(super) fn read(kind: &FieldKind, scalar: &Scalar) -> Result<Value, Refusal> {
    let written = scalar.text.as_str();
    if !is_words(kind) && has_curly_quotes(scalar) {
        return Err(Refusal::new(&problems::CURLY_QUOTES).arg("value", text::fold(written)));
    }
    match kind {
        FieldKind::Plain(plain) => plain.read(written, scalar.style == Style::Literal),
        FieldKind::Choice(options) => choice(written, options).map(Value::Choice),
        FieldKind::List(_) | FieldKind::Group(_) => Err(Refusal::new(&problems::NOT_A_VALUE)),
    }
}

/// Whether a field holds words, in which every character counts and nothing can be wrong but their number.
pub(super) fn is_words(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Plain(plain) if plain.is_words())
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
    Plain::Boolean.read(&scalar.text, false) == Ok(Value::Boolean(true))
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
        assert_eq!(read(&Plain::Date.into(), &plain("“2026-11-24”")).unwrap_err().problem.code, "case-curly-quotes");
        assert_eq!(read(&Plain::Text.into(), &plain("“ja”")), Ok(Value::Text("“ja”".into())));
        assert!(!has_curly_quotes(&plain("’t Hart")));
        assert!(!has_curly_quotes(&plain("’")));
    }
}
