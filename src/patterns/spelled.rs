//! An entry of `patterns.yaml`, and the regex it spells once others stand in their places. The build script reads this file too.

use std::borrow::Cow;

use regex_syntax::{ParserBuilder, hir::Hir};
use serde::Deserialize;

use super::Plain;

/// A pattern as the file gives it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub regex: String,
    #[serde(default)]
    pub case_sensitive: bool,
    /// For the reader of the file only.
    #[serde(default)]
    #[allow(dead_code, reason = "documentation that may stand in the file")]
    note: Option<String>,
    /// Words it must recognise.
    #[serde(default)]
    #[allow(dead_code, reason = "the build script leaves samples to the tests")]
    pub wel: Vec<String>,
    /// Words it must not.
    #[serde(default)]
    #[allow(dead_code, reason = "the build script leaves samples to the tests")]
    pub niet: Vec<String>,
}

/// A regex that stands on its own, and how it is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spelled {
    pub regex: Cow<'static, str>,
    /// Its words and their ends are those of Unicode: what ASCII cannot say, such as a class of accented letters.
    pub unicode: bool,
    pub case_sensitive: bool,
}

/// How deep one pattern may take over others.
const DEEPEST: usize = 8;

impl Entry {
    /// The regex it spells; `other` gives that of another entry.
    pub fn spelled(&self, other: &impl Fn(&str) -> Option<String>) -> Result<Spelled, String> {
        let regex = Plain::of(&expand(&self.regex, other, DEEPEST)?).text.into();
        let ascii = Spelled { regex, unicode: false, case_sensitive: self.case_sensitive };
        Ok(if ascii.hir().is_ok() { ascii } else { Spelled { unicode: true, ..ascii } })
    }
}

impl Spelled {
    /// As it is to be read in any text.
    pub fn any(&self) -> Cow<'_, str> {
        if self.unicode { Cow::Borrowed(&self.regex) } else { Cow::Owned(of_ascii(&self.regex)) }
    }

    pub fn hir(&self) -> Result<Hir, String> {
        let mut parser = ParserBuilder::new();
        let parser = parser.unicode(self.unicode).case_insensitive(!self.case_sensitive).build().parse(&self.any());
        parser.map_err(|error| error.to_string())
    }
}

/// A regex to be read without Unicode, in which `.` and everything negated still take whole characters.
fn of_ascii(regex: &str) -> String {
    let mut ascii = String::with_capacity(regex.len());
    let mut rest = regex.chars().peekable();
    let mut classes: Vec<bool> = Vec::new();
    while let Some(letter) = rest.next() {
        match letter {
            '\\' => {
                let escaped = rest.next().unwrap_or_default();
                let negated = matches!(escaped, 'W' | 'S' | 'D') && classes.is_empty();
                ascii.push_str(if negated { "(?u:\\" } else { "\\" });
                ascii.push(escaped);
                ascii.push_str(if negated { ")" } else { "" });
            }
            '[' => {
                let negated = rest.peek() == Some(&'^') && classes.is_empty();
                classes.push(negated);
                ascii.push_str(if negated { "(?u:[" } else { "[" });
                if rest.next_if_eq(&'^').is_some() {
                    ascii.push('^');
                }
            }
            ']' if !classes.is_empty() => ascii.push_str(if classes.pop() == Some(true) { "])" } else { "]" }),
            '.' if classes.is_empty() => ascii.push_str("(?u:.)"),
            letter => ascii.push(letter),
        }
    }
    ascii
}

/// Puts the pattern of that name in the place of every `{RX_…}`.
fn expand(regex: &str, other: &impl Fn(&str) -> Option<String>, depth: usize) -> Result<String, String> {
    let Some((before, rest)) = regex.split_once("{RX_") else { return Ok(regex.to_owned()) };
    if depth == 0 {
        return Err("{RX_…} refers to itself".to_owned());
    }
    let (name, after) = rest.split_once('}').ok_or_else(|| "{RX_… without }".to_owned())?;
    let name = ["RX_", name].concat();
    let inner = other(&name).ok_or_else(|| format!("{{{name}}} does not exist"))?;
    let inner = expand(&inner, other, depth - 1)?;
    Ok(format!("{before}(?:{inner}){}", expand(after, other, depth)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_regex_without_unicode_takes_whole_characters() {
        assert_eq!(of_ascii(r"\ba.[^\s<]\W[\w.]\."), r"\ba(?u:.)(?u:[^\s<])(?u:\W)[\w.]\.");
    }
}
