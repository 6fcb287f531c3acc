//! The types of field that hold one value, each in one row: its name in a manifest, an example, and how it is read.

use serde::Deserialize;

use crate::value::{Value, contact, date, money, problems, refusal::Refusal, register, text, time};

/// What a manifest says after `type:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(from = "Word")]
pub enum TypeName {
    Plain(Plain),
    Choice,
    List,
    Group,
}

/// Makes the types of a table whose rows are `Name "name" "example" reader`.
macro_rules! types {
    ($($(#[$about:meta])* $Name:ident $name:literal $example:literal $read:expr;)*) => {
        /// A type of field that holds one value, without an own list of choices.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Plain {
            $($(#[$about])* $Name,)*
        }

        /// The words a manifest may write after `type:`.
        #[derive(Deserialize)]
        enum Word {
            $(#[serde(rename = $name)] $Name,)*
            #[serde(rename = "choice")]
            Choice,
            #[serde(rename = "list")]
            List,
            #[serde(rename = "group")]
            Group,
        }

        impl From<Word> for TypeName {
            fn from(word: Word) -> Self {
                match word {
                    $(Word::$Name => Self::Plain(Plain::$Name),)*
                    Word::Choice => Self::Choice,
                    Word::List => Self::List,
                    Word::Group => Self::Group,
                }
            }
        }

        impl Plain {
            /// All types, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$Name),*];

            /// What a manifest calls it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$Name => $name,)* }
            }

            /// A value as one writes it in YAML.
            #[must_use]
            pub fn example(self) -> &'static str {
                match self { $(Self::$Name => $example,)* }
            }

            /// The value that a text stands for; `literal` if every line end of it was meant.
            pub(crate) fn read(self, written: &str, literal: bool) -> Result<Value, Refusal> {
                let read: fn(&str, bool) -> Result<Value, Refusal> = match self { $(Self::$Name => $read,)* };
                read(written, literal)
            }
        }
    };
}

types! {
    /// One line of words.
    Text "text" "\"…\"" |it, _| Ok(Value::Text(text::fold(it)));
    /// Words in one or more paragraphs.
    Prose "prose" "\"…\"" |it, literal| Ok(Value::Prose(paragraphs(it, literal)));
    /// Words of the other side.
    Quote "quote" "\"…\"" |it, _| Ok(Value::Quote(text::quote(it)));
    Date "date" "2026-11-24" |it, _| date::read(it).map(Value::Date);
    Time "time" "\"17.00\"" |it, _| time::read(it).map(Value::Time);
    Money "money" "1250.00" |it, _| money::read(it).map(Value::Money);
    Integer "integer" "1" |it, _| integer(it).map(Value::Integer);
    Boolean "boolean" "ja" |it, _| boolean(it).map(Value::Boolean);
    Url "url" "https://voorbeeld.example/pagina" |it, _| contact::url(it).map(Value::Word);
    Email "email" "naam@voorbeeld.example" |it, _| contact::email(it).map(Value::Word);
    Phone "phone" "038-1234567" |it, _| contact::phone(it).map(Value::Word);
    Postcode "postcode" "8011 AB" |it, _| register::postcode(it).map(Value::Word);
    Kvk "kvk" "00001001" |it, _| register::kvk(it).map(Value::Word);
    Iban "iban" "NL91 ABNA 0417 1643 00" |it, _| register::iban(it).map(Value::Word);
    Btw "btw" "NL001234567B01" |it, _| register::btw(it).map(Value::Word);
}

impl Plain {
    /// Whether it holds words, in which every character counts and nothing can be wrong but their number.
    #[must_use]
    pub fn is_words(self) -> bool {
        matches!(self, Self::Text | Self::Prose | Self::Quote)
    }
}

fn paragraphs(written: &str, literal: bool) -> Vec<String> {
    if literal { text::paragraphs(written) } else { text::folded_paragraphs(written) }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_reads_its_own_example() {
        for kind in Plain::ALL {
            let example = kind.example().trim_matches('"');
            assert!(kind.read(example, false).is_ok(), "{kind:?} does not read {example}");
        }
    }

    #[test]
    fn a_boolean_is_strict() {
        for (text, value) in [("true", true), ("ja", true), ("Ja", true), ("false", false), ("nee", false)] {
            assert_eq!(Plain::Boolean.read(text, false), Ok(Value::Boolean(value)));
        }
        for text in ["yes", "no", "on", "1", "j", "waar"] {
            assert_eq!(Plain::Boolean.read(text, false).unwrap_err().problem.code, "case-not-yes-or-no");
        }
        assert_eq!(Plain::Text.read("nee", false), Ok(Value::Text("nee".into())));
    }

    #[test]
    fn a_whole_number_has_digits_only() {
        assert_eq!(Plain::Integer.read("012", false), Ok(Value::Integer(12)));
        for text in ["1.5", "+1", "-1", "1e3", "0x10", "-", "een"] {
            assert_eq!(Plain::Integer.read(text, false).unwrap_err().problem.code, "case-not-a-whole-number", "{text}");
        }
        assert_eq!(
            Plain::Integer.read("99999999999999999999", false).unwrap_err().problem.code,
            "case-number-too-large"
        );
    }
}
