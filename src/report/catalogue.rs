//! Words findings in Dutch or English: the only place where lettergen has words for people.

use std::{borrow::Cow, fmt::Write as _};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::diag::{Finding, Problem};

#[cfg(test)]
mod tests;

/// The languages lettergen speaks to its users; letters are always Dutch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// As at an office in the Netherlands.
    Dutch,
    /// For whoever keeps templates and reads no Dutch.
    English,
}

impl Language {
    /// Dutch, unless the locale names another language: then English. The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is
    /// set decides. Where none is (Windows), or it names no language (`C`, `POSIX`), the reader is taken for Dutch, as the
    /// letters are.
    #[must_use]
    pub fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &&str| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).unwrap_or_default();
        match locale.split(['_', '.', '@', '-']).next() {
            None | Some("" | "C" | "POSIX") => Self::Dutch,
            Some(language) if language.eq_ignore_ascii_case("nl") => Self::Dutch,
            Some(_) => Self::English,
        }
    }
}

/// The words of one room of `src`: its name, its Dutch and its English text.
type Fragment = (&'static str, &'static str, &'static str);

macro_rules! fragments {
    ($($room:literal),* $(,)?) => {
        &[$((
            $room,
            include_str!(concat!("words/", $room, ".nl.ftl")),
            include_str!(concat!("words/", $room, ".en.ftl")),
        )),*]
    };
}

const FRAGMENTS: &[Fragment] = fragments![
    "case", "cmd", "compose", "diag", "elements", "floor", "kind", "law", "layout", "letter", "markdown", "output",
    "patterns", "project", "report", "rules", "style",
];

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// All messages in one language.
pub struct Catalogue {
    /// Which one.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Reads the words that are laid in.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let id = if language == Language::Dutch { "nl" } else { "en" };
        let mut bundle = FluentBundle::new(vec![id.parse().unwrap_or_default()]);
        // The marks around arguments are for right-to-left scripts; terminals and grep trip over them.
        bundle.set_use_isolating(false);
        for (_, dutch, english) in FRAGMENTS {
            let text = if language == Language::Dutch { dutch } else { english };
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(good_part, _)| good_part);
            // A key given twice keeps its first message; a test refuses both this and faulty fragments.
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    /// A message without arguments; the key itself where there is none.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.format(key, None, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// A message with arguments that are numbers or words; the key itself where there is none.
    #[must_use]
    pub fn fill(&self, key: &str, args: &[(&'static str, &str)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value_of(value))).collect();
        self.format(key, None, &args).unwrap_or_else(|| key.to_owned())
    }

    /// A count as people write it: `1.940` in Dutch, `1,940` in English.
    #[must_use]
    pub fn number(&self, count: usize) -> String {
        let digits = count.to_string();
        let mark = if self.language == Language::Dutch { '.' } else { ',' };
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }

    /// A finding in words. Where its message has an attribute `.nearest` and the finding an argument of that name that
    /// is not empty, the attribute ("Bedoelde u …?") follows the message.
    #[must_use]
    pub fn finding(&self, finding: &Finding) -> Worded {
        let args: FluentArgs<'_> = finding.args.iter().map(|(name, value)| (*name, value_of(value))).collect();
        let mut message = self.format(finding.problem.key, None, &args).unwrap_or_else(|| unworded(finding));
        if finding.args.get("nearest").is_some_and(|nearest| !nearest.is_empty())
            && let Some(nearest) = self.format(finding.problem.key, Some("nearest"), &args)
        {
            message.push(' ');
            message.push_str(&nearest);
        }
        Worded { message, help: self.format(finding.problem.key, Some("help"), &args) }
    }

    /// The page of a problem: its words with `‹name›` for each argument.
    #[must_use]
    pub fn page(&self, problem: &Problem) -> Option<Worded> {
        let args: FluentArgs<'_> =
            problem.args.iter().map(|name| (*name, FluentValue::from(format!("‹{name}›")))).collect();
        let message = self.format(problem.key, None, &args)?;
        Some(Worded { message, help: self.format(problem.key, Some("help"), &args) })
    }

    fn format(&self, key: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        Some(words)
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Catalogue").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Counts are given as numbers, so that a message can choose between "1 brief" and "2 brieven"; codes that merely
/// consist of digits (a KvK number, `0612345678`) keep every one of them.
fn value_of(text: &str) -> FluentValue<'static> {
    let count =
        text.len() <= 6 && (text == "0" || !text.starts_with('0')) && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u32>() {
        Ok(number) if count => FluentValue::from(number),
        _ => FluentValue::from(visible(text).into_owned()),
    }
}

/// The text with what could steer a terminal or turn the reading order (controls but for the line end and the tab,
/// bidirectional marks) as `U+FFFD`.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let steers = |c: char| {
        (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(steers) { Cow::Owned(text.replace(steers, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

fn unworded(finding: &Finding) -> String {
    let mut message = finding.problem.key.to_owned();
    for (name, value) in &finding.args {
        let _ = write!(message, " {name}={}", visible(value));
    }
    message
}
