//! The named patterns of `templates/patterns.yaml`, by which words are recognised.

use std::{
    collections::BTreeMap,
    ops::Range,
    sync::{Arc, OnceLock},
};

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use crate::{
    concurrent,
    diag::{Finding, Problem, Source, problems, yaml},
};

mod asked;
mod plain;

pub use asked::ASKED;
pub use plain::{NARROW_SPACE, Plain};

problems! {
    error CATCHES_SAMPLE = "pattern-catches-sample" (name, sample);
    error INVALID = "pattern-invalid" (name, problem);
    error MISSES_SAMPLE = "pattern-misses-sample" (name, sample);
    error UNKNOWN = "pattern-unknown" (name);
}

/// Patterns by name (`RX_TERMIJN`), each compiled when somebody asks for it.
#[derive(Debug)]
pub struct Patterns {
    source: Arc<Source>,
    named: BTreeMap<String, Named>,
}

/// A pattern that may not have been read yet.
#[derive(Debug, Default)]
struct Named {
    /// The lines of its entry.
    lines: Range<usize>,
    made: OnceLock<Option<Pattern>>,
}

/// One pattern. It reads plain letters (`one` and `óne` are one word), and words and their ends are those of ASCII: that is
/// twenty times as fast as those of Unicode, and in plain letters the same.
#[derive(Debug, Clone)]
pub struct Pattern {
    regex: Regex,
}

impl Pattern {
    /// Whether it knows words in a text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        if text.is_ascii() { self.regex.is_match(text) } else { self.regex.is_match(&Plain::of(text).text) }
    }

    /// Where it knows words in a text, first.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        let plain = Plain::of(text);
        self.regex.find(&plain.text).map(|found| plain.origin(&found.range()))
    }

    /// Whether it knows words in a text of plain letters.
    #[must_use]
    pub fn knows(&self, plain: &str) -> bool {
        self.regex.is_match(plain)
    }

    /// Where it knows words in a text of plain letters.
    pub fn all<'t>(&'t self, plain: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        self.regex.find_iter(plain).map(|found| found.range())
    }
}

/// A pattern as the file gives it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    regex: String,
    #[serde(default)]
    case_sensitive: bool,
    /// For the reader of the file only.
    #[serde(default)]
    #[allow(dead_code, reason = "documentation that may stand in the file")]
    note: Option<String>,
    /// Words it must recognise.
    #[serde(default)]
    wel: Vec<String>,
    /// Words it must not.
    #[serde(default)]
    niet: Vec<String>,
}

/// How deep one pattern may take over others.
const DEEPEST: usize = 8;

impl Patterns {
    /// The patterns of a file that is known to be right; its entries are read one by one, so each begins its own line with its
    /// name. A name that an entry lacks, or an entry that cannot be compiled, is a pattern that knows nothing.
    #[must_use]
    pub fn trusted(source: &Arc<Source>) -> Self {
        let mut named = BTreeMap::new();
        let mut before: Option<(&str, usize)> = None;
        let text = source.text.as_str();
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        let begins = |at: &usize| text[*at..].starts_with("RX_");
        for start in starts.filter(begins).chain([text.len()]) {
            if let Some((name, from)) = before {
                named.insert(name.to_owned(), Named { lines: from..start, made: OnceLock::new() });
            }
            before = text[start..].split_once(':').map(|(name, _)| (name, start));
        }
        Self { source: Arc::clone(source), named }
    }

    /// Reads and compiles a file of patterns: all of them, or everything that is wrong with it.
    pub fn parse(source: &Arc<Source>) -> Result<Self, Vec<Finding>> {
        let entries = read(source)?;
        let mut findings = Vec::new();
        let mut named = BTreeMap::new();
        let listed: Vec<(&String, &Entry)> = entries.iter().collect();
        let regex = |name: &str| entries.get(name).map(|entry| entry.regex.clone());
        let compiled = concurrent::map(&listed, |(_, entry)| compile(entry, &regex));
        for ((name, entry), compiled) in listed.into_iter().zip(compiled) {
            match compiled {
                Ok(pattern) => {
                    findings.extend(wrong_samples(name, entry, &pattern, source));
                    named.insert(name.clone(), Named { lines: 0..0, made: OnceLock::from(Some(pattern)) });
                }
                Err(problem) => findings
                    .push(INVALID.found().arg("name", name).arg("problem", problem).place(Some(place(source, name)))),
            }
        }
        if findings.is_empty() { Ok(Self { source: Arc::clone(source), named }) } else { Err(findings) }
    }

    /// The pattern of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Pattern> {
        let make = || compile(&self.entry(name)?, &|other: &str| self.entry(other).map(|entry| entry.regex)).ok();
        self.named.get(name)?.made.get_or_init(make).as_ref()
    }

    /// The entry of that name alone.
    fn entry(&self, name: &str) -> Option<Entry> {
        let lines = self.source.text.get(self.named.get(name)?.lines.clone())?;
        serde_saphyr::from_str::<BTreeMap<String, Entry>>(lines).ok()?.remove(name)
    }

    /// Every name, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.named.keys().map(String::as_str)
    }

    /// Names of the patterns of `others` that are not here, or not the same.
    #[must_use]
    pub fn changed<'o>(&self, others: &'o Self) -> Vec<&'o str> {
        if self.source.text == others.source.text {
            return Vec::new();
        }
        let (own, former) = (read(&self.source).unwrap_or_default(), read(&others.source).unwrap_or_default());
        let differs = |name: &&String| {
            let same =
                |own: &Entry, former: &Entry| own.regex == former.regex && own.case_sensitive == former.case_sensitive;
            !own.get(*name).zip(former.get(*name)).is_some_and(|(own, former)| same(own, former))
        };
        others.named.keys().filter(differs).map(String::as_str).collect()
    }

    /// Where a pattern stands in its file.
    #[must_use]
    pub fn place(&self, name: &str) -> crate::diag::Place {
        place(&self.source, name)
    }

    /// An error for each of `names` that the file does not define.
    pub fn missing<'a>(&self, names: impl IntoIterator<Item = &'a str>, source: &Arc<Source>) -> Vec<Finding> {
        let unknown = names.into_iter().filter(|name| !self.named.contains_key(*name));
        unknown.map(|name| UNKNOWN.found().arg("name", name).at(source, 0..0)).collect()
    }
}

fn read(source: &Arc<Source>) -> Result<BTreeMap<String, Entry>, Vec<Finding>> {
    serde_saphyr::from_str(&source.text).map_err(|error| vec![yaml::unreadable(source, &error)])
}

/// Compiles an entry; `other` gives the regex of another one.
fn compile(entry: &Entry, other: &impl Fn(&str) -> Option<String>) -> Result<Pattern, String> {
    let expanded = Plain::of(&expand(&entry.regex, other, DEEPEST)?).text;
    let build = |regex: &str, unicode: bool| {
        RegexBuilder::new(regex).case_insensitive(!entry.case_sensitive).unicode(unicode).build()
    };
    // What ASCII cannot say, such as a class of accented letters, is still allowed.
    let built = build(&of_ascii(&expanded), false).or_else(|_| build(&expanded, true));
    built.map(|regex| Pattern { regex }).map_err(|error| error.to_string())
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
    let name = format!("RX_{name}");
    let inner = other(&name).ok_or_else(|| format!("{{{name}}} does not exist"))?;
    let inner = expand(&inner, other, depth - 1)?;
    Ok(format!("{before}(?:{inner}){}", expand(after, other, depth)?))
}

fn wrong_samples(name: &str, entry: &Entry, pattern: &Pattern, source: &Arc<Source>) -> Vec<Finding> {
    let missed = entry.wel.iter().filter(|sample| !pattern.is_match(sample));
    let caught = entry.niet.iter().filter(|sample| pattern.is_match(sample));
    let finding = |problem: &'static Problem, sample: &String| {
        problem.found().arg("name", name).arg("sample", sample).place(Some(place(source, name)))
    };
    let missed = missed.map(|sample| finding(&MISSES_SAMPLE, sample));
    missed.chain(caught.map(|sample| finding(&CATCHES_SAMPLE, sample))).collect()
}

/// Where the entry of that name begins.
fn place(source: &Arc<Source>, name: &str) -> crate::diag::Place {
    let key = format!("\n{name}:");
    let start = source.text.find(&key).map_or(0, |newline| newline + 1);
    crate::diag::Place::new(source, start..start + name.len())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn file(text: &str) -> Arc<Source> {
        Source::new("patterns.yaml", text)
    }

    /// The patterns that are shipped.
    pub(crate) fn shipped() -> Patterns {
        let source = file(include_str!("../templates/patterns.yaml"));
        Patterns::parse(&source).unwrap_or_else(|findings| {
            let lines: Vec<_> = findings.iter().map(|finding| (finding.code(), &finding.args)).collect();
            panic!("{lines:#?}")
        })
    }

    fn codes(text: &str) -> Vec<String> {
        let findings = Patterns::parse(&file(text)).unwrap_err();
        findings.into_iter().map(|finding| finding.code().to_owned()).collect()
    }

    #[test]
    fn every_shipped_pattern_is_held_to_samples_of_both_kinds() {
        let source = file(include_str!("../templates/patterns.yaml"));
        for (name, entry) in read(&source).unwrap() {
            assert!(entry.wel.len() >= 2 && entry.niet.len() >= 2, "{name} has too few samples");
        }
        assert!(shipped().names().count() > 50);
    }

    #[test]
    fn entries_read_one_by_one_are_those_of_the_whole_file() {
        let source = file(include_str!("../templates/patterns.yaml"));
        let (whole, single) = (Patterns::parse(&source).unwrap(), Patterns::trusted(&source));
        assert_eq!(single.names().collect::<Vec<_>>(), whole.names().collect::<Vec<_>>());
        for name in whole.names() {
            let regex = |patterns: &Patterns| patterns.get(name).map(|pattern| pattern.regex.as_str().to_owned());
            assert!(regex(&whole).is_some() && regex(&single) == regex(&whole), "{name}");
        }
        assert!(single.get("RX_NIETS").is_none());
    }

    #[test]
    fn law_md_names_are_all_there() {
        let names = "MAAND WEEKDAG DATUM TERMIJN TIJD VAAG DAGENTERM POSTCODE KVK URL SOMMEER VERWIJDER HOUDEN KOSTEN \
                     BW6162 BW6167 EER EVRM10 SMAAD LASTER STRAF GELD KG DWANGSOM VERBEURT VOORBEHOUD STUITING AP \
                     KLACHT RECHTBANK UAVG35 AVG79 ZESWEKEN BEZWAAR AVGART KOPIE_ID BSN AFSCHERM DRUKTE OUD PLACEHOLD";
        let patterns = shipped();
        let missing: Vec<_> = names.split(' ').filter(|name| patterns.get(&format!("RX_{name}")).is_none()).collect();
        assert_eq!(missing, Vec::<&str>::new());
    }

    #[test]
    fn words_of_ascii_are_those_of_unicode_in_plain_letters() {
        let entries = read(&file(include_str!("../templates/patterns.yaml"))).unwrap();
        let samples: Vec<&String> = entries.values().flat_map(|entry| entry.wel.iter().chain(&entry.niet)).collect();
        #[allow(clippy::disallowed_methods, reason = "the test reads the letters that are shipped")]
        let letters: Vec<String> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/goldens/letters"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
            .map(|path| std::fs::read_to_string(path).unwrap())
            .collect();
        assert!(letters.len() > 50, "no letters");
        for (name, entry) in &entries {
            let regex = |name: &str| entries.get(name).map(|entry| entry.regex.clone());
            let ascii = compile(entry, &regex).unwrap();
            let expanded = Plain::of(&expand(&entry.regex, &regex, DEEPEST).unwrap()).text;
            let unicode = RegexBuilder::new(&expanded).case_insensitive(!entry.case_sensitive).build().unwrap();
            for text in samples.iter().copied().chain(&letters) {
                let plain = Plain::of(text).text;
                let found: Vec<_> = ascii.all(&plain).collect();
                assert!(
                    found == unicode.find_iter(&plain).map(|found| found.range()).collect::<Vec<_>>(),
                    "{name}: {text}"
                );
            }
        }
    }

    #[test]
    fn a_regex_without_unicode_takes_whole_characters() {
        assert_eq!(of_ascii(r"\ba.[^\s<]\W[\w.]\."), r"\ba(?u:.)(?u:[^\s<])(?u:\W)[\w.]\.");
        let pattern = Patterns::parse(&file("RX_A: {regex: 'x.y[^a]z'}")).unwrap();
        assert!(pattern.get("RX_A").unwrap().is_match("x€y…z"));
    }

    #[test]
    fn a_wrong_sample_is_found() {
        assert_eq!(codes("RX_A: {regex: 'a', wel: [b]}"), ["pattern-misses-sample"]);
        assert_eq!(codes("RX_A: {regex: 'a', niet: [a]}"), ["pattern-catches-sample"]);
    }

    #[test]
    fn a_regex_that_does_not_compile_is_found_at_its_line() {
        let source = file("RX_A: {regex: 'a'}\nRX_B: {regex: '('}\n");
        let findings = Patterns::parse(&source).unwrap_err();
        assert_eq!(findings[0].code(), "pattern-invalid");
        assert_eq!(findings[0].place.as_ref().map(|place| source.line_column(place.span.start)), Some((2, 1)));
    }

    #[test]
    fn a_substitution_of_nothing_or_of_itself_is_found() {
        assert_eq!(codes("RX_A: {regex: '{RX_B}'}"), ["pattern-invalid"]);
        assert_eq!(codes("RX_A: {regex: '{RX_A}'}"), ["pattern-invalid"]);
    }

    #[test]
    fn a_key_that_means_nothing_is_found() {
        assert_eq!(codes("RX_A: {regexp: 'a'}"), ["yaml-unknown-key"]);
    }

    #[test]
    fn an_unknown_name_is_loud() {
        let findings = shipped().missing(["RX_AP", "RX_APP"], &file(""));
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].args["name"], "RX_APP");
    }
}
