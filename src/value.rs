//! The values a case holds: parsed once, printed one way.

pub mod contact;
pub mod date;
pub mod money;
pub mod name;
pub(crate) mod problems;
pub mod refusal;
pub mod register;
pub mod text;
pub mod time;

use std::ops::Range;

use rust_decimal::Decimal;

use crate::taal;

/// A value with the place in the case file where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned {
    pub value: Value,
    /// Bytes of the value in the case file.
    pub span: Range<usize>,
    /// Bytes of the key before it (the same as `span` in a list).
    pub key_span: Range<usize>,
}

/// A value of one of the field types a kind can ask for.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// One line of plain words, white space folded.
    Text(String),
    /// Plain words in one or more paragraphs, each with its white space folded.
    Prose(Vec<String>),
    /// Words of the other side, printed verbatim and never read as the letter's own.
    Quote(String),
    Date(jiff::civil::Date),
    Time(jiff::civil::Time),
    /// Euros.
    Money(Decimal),
    Integer(i64),
    Boolean(bool),
    /// One of the ids a kind allows.
    Choice(String),
    /// A link, e-mail address, telephone number, postcode, KvK number …: checked, printed in its one form.
    Word(String),
    List(Vec<Spanned>),
    /// Named values in the order of the kind, absent ones left out.
    Group(Vec<(String, Spanned)>),
}

impl Value {
    /// The value as a letter prints it. A choice prints its id: only the kind knows the words for it.
    #[must_use]
    pub fn printed(&self) -> String {
        match self {
            Self::Text(text) | Self::Quote(text) | Self::Choice(text) | Self::Word(text) => text.clone(),
            Self::Prose(paragraphs) => paragraphs.join("\n\n"),
            Self::Date(date) => date::in_words(*date),
            Self::Time(time) => time::printed(*time),
            Self::Money(amount) => money::printed(*amount),
            Self::Integer(number) => number.to_string(),
            Self::Boolean(true) => "ja".to_owned(),
            Self::Boolean(false) => "nee".to_owned(),
            Self::List(items) => taal::enumerated(&items.iter().map(|item| item.value.printed()).collect::<Vec<_>>()),
            Self::Group(values) => {
                taal::enumerated(&values.iter().map(|(_, value)| value.value.printed()).collect::<Vec<_>>())
            }
        }
    }

    /// The forms in which the value may stand in a letter; any one of them shows it. The first is [`Value::printed`].
    ///
    /// Prose, lists and groups are shown part by part: ask this of each of their [`Value::parts`].
    #[must_use]
    pub fn printed_forms(&self) -> Vec<String> {
        let mut forms = vec![self.printed()];
        match self {
            Self::Date(date) => forms.push(date::without_weekday(*date)),
            Self::Money(amount) => forms.extend(money::other_forms(*amount)),
            _ => {}
        }
        forms
    }

    /// The values that must each be shown for this one to be shown: the paragraphs of prose, the items of a list, the
    /// values of a group; of any other value itself.
    #[must_use]
    pub fn parts(&self) -> Vec<Self> {
        match self {
            Self::Prose(paragraphs) => paragraphs.iter().cloned().map(Self::Text).collect(),
            Self::List(items) => items.iter().flat_map(|item| item.value.parts()).collect(),
            Self::Group(values) => values.iter().flat_map(|(_, value)| value.value.parts()).collect(),
            _ => vec![self.clone()],
        }
    }

    /// Whether a condition that names this value holds: it is not `false` and not an empty list.
    #[must_use]
    pub fn holds(&self) -> bool {
        match self {
            Self::Boolean(yes) => *yes,
            Self::List(items) => !items.is_empty(),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(value: Value) -> Spanned {
        Spanned { value, span: 0..0, key_span: 0..0 }
    }

    #[test]
    fn a_list_reads_as_a_dutch_enumeration() {
        let list = |words: &[&str]| Value::List(words.iter().map(|word| item(Value::Text((*word).into()))).collect());
        assert_eq!(list(&[]).printed(), "");
        assert_eq!(list(&["a"]).printed(), "a");
        assert_eq!(list(&["a", "b", "c"]).printed(), "a, b en c");
    }

    #[test]
    fn a_date_is_also_shown_without_its_weekday() {
        let date = Value::Date(jiff::civil::date(2026, 11, 20));
        assert_eq!(date.printed_forms(), ["vrijdag 20 november 2026", "20 november 2026"]);
    }

    #[test]
    fn prose_is_shown_paragraph_by_paragraph() {
        let prose = Value::Prose(vec!["Een.".into(), "Twee.".into()]);
        assert_eq!(prose.printed(), "Een.\n\nTwee.");
        assert_eq!(prose.parts(), [Value::Text("Een.".into()), Value::Text("Twee.".into())]);
        let list = Value::List(vec![item(prose), item(Value::Integer(3))]);
        assert_eq!(list.parts().len(), 3);
    }

    #[test]
    fn false_and_an_empty_list_do_not_hold() {
        assert!(!Value::Boolean(false).holds() && !Value::List(Vec::new()).holds());
        assert!(Value::Boolean(true).holds() && Value::Integer(0).holds());
        assert!(Value::List(vec![item(Value::Boolean(false))]).holds());
    }
}
