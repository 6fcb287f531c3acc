//! A regex that is made in two steps: a search engine that is made at once, and a quick one when it is asked often.

use std::{
    borrow::Cow,
    ops::Range,
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};

use regex_automata::{
    meta::{Config, Regex},
    util::syntax,
};

use super::spelled::Spelled;

/// After so many searches the quick engine has earned what it costs to make.
const PATIENCE: u32 = 100;
/// Most bytes of a compiled regex, as in the crate `regex`.
const LARGEST: usize = 10 << 20;

/// Engines that all know the same words: which one answers is not to be seen.
#[derive(Debug, Default)]
pub(super) struct Engine {
    /// For texts of ASCII, where a character is a byte: a fraction of the regex that takes any.
    ascii: Steps,
    any: Steps,
}

#[derive(Debug, Default)]
struct Steps {
    simple: OnceLock<Option<Regex>>,
    quick: OnceLock<Option<Regex>>,
    searches: AtomicU32,
}

impl Engine {
    /// Whether the regex knows words in a text; nothing if it cannot be compiled.
    pub fn is_match(&self, spelled: &Spelled, text: &str) -> bool {
        let read = as_ascii(spelled, text);
        self.regex(spelled, &read).is_some_and(|regex| regex.is_match(read.as_ref()))
    }

    /// Where it knows words in a text.
    pub fn ranges(&self, spelled: &Spelled, text: &str) -> Vec<Range<usize>> {
        let read = as_ascii(spelled, text);
        let found = self.regex(spelled, &read).into_iter().flat_map(|regex| regex.find_iter(read.as_ref()));
        if matches!(read, Cow::Borrowed(_)) {
            return found.map(|found| found.range()).collect();
        }
        // Each character was read as one byte.
        let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
        found.map(|found| byte(found.start())..byte(found.end())).collect()
    }

    /// The regex to search a text with now; none if it cannot be compiled.
    fn regex(&self, spelled: &Spelled, text: &str) -> Option<&Regex> {
        let ascii = text.is_ascii();
        let steps = if ascii { &self.ascii } else { &self.any };
        if steps.searches.load(Ordering::Relaxed) < PATIENCE {
            steps.searches.fetch_add(1, Ordering::Relaxed);
            return steps.simple.get_or_init(|| compile(spelled, ascii, simple()).ok()).as_ref();
        }
        steps.quick.get_or_init(|| compile(spelled, ascii, Config::new()).ok()).as_ref()
    }

    /// Compiles what is needed for any text, to see whether that can be done.
    pub fn checked(spelled: &Spelled) -> Result<Self, String> {
        let quick = OnceLock::from(Some(compile(spelled, false, Config::new())?));
        Ok(Self { any: Steps { quick, searches: AtomicU32::new(PATIENCE), ..Steps::default() }, ..Self::default() })
    }

    /// All that may answer, each with whether it is for texts of ASCII only, to hold one against the other.
    #[cfg(test)]
    pub fn all(spelled: &Spelled) -> Vec<(bool, Regex)> {
        let both = |ascii| [simple(), Config::new()].map(|config| (ascii, compile(spelled, ascii, config).unwrap()));
        [true, false].into_iter().flat_map(both).collect()
    }
}

/// Signs that are neither letters nor spaces. To a regex that names none of them they are one sign like another.
const SIGNS: [char; 14] = ['€', '–', '—', '…', '“', '”', '‘', '’', '«', '»', '§', '°', '•', '×'];
/// Stands for each of them; no text and no regex has it.
const SIGN: char = '\u{1}';

/// A text in which such signs are of ASCII, for a regex to which that makes no difference; else the text.
fn as_ascii<'t>(spelled: &Spelled, text: &'t str) -> Cow<'t, str> {
    let names_none = || {
        spelled.regex.is_ascii()
            && !["\\x", "\\u", "\\U", "\\p", "\\P", "[:"].iter().any(|sign| spelled.regex.contains(sign))
    };
    let only_signs = || text.chars().all(|letter| letter.is_ascii() || SIGNS.contains(&letter));
    if text.is_ascii() || spelled.unicode || !only_signs() || !names_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|letter| if letter.is_ascii() { letter } else { SIGN }).collect())
}

/// Without literals to skip by and without the way back that a lazy automaton needs, four fifths of the work is saved.
fn simple() -> Config {
    Config::new().hybrid(false).dfa(false).onepass(false).auto_prefilter(false)
}

fn compile(spelled: &Spelled, ascii: bool, config: Config) -> Result<Regex, String> {
    let bytes = ascii && !spelled.unicode;
    let syntax = syntax::Config::new().unicode(spelled.unicode).case_insensitive(!spelled.case_sensitive).utf8(!bytes);
    let mut builder = Regex::builder();
    let builder = builder.configure(config.nfa_size_limit(Some(LARGEST))).syntax(syntax);
    // A class of signs that are not ASCII can only be read as a regex for any text.
    if bytes && let Ok(regex) = builder.build(&spelled.regex) {
        return Ok(regex);
    }
    builder
        .build(&spelled.any())
        .map_err(|error| error.syntax_error().map_or_else(|| error.to_string(), ToString::to_string))
}
