//! The named patterns of `templates/patterns.yaml`, by which words are recognised.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use crate::{
    concurrent,
    diag::{Finding, Problem, Source, problems, yaml},
};

mod asked;
mod built;
mod engine;
mod memory;
mod needs;
mod plain;
mod spelled;

pub use asked::ASKED;
pub use plain::{NARROW_SPACE, Plain};

use built::BUILT;
use engine::Engine;
use memory::{Grams, Number};
use needs::Clause;
use spelled::{Entry, Spelled};

problems! {
    error CATCHES_SAMPLE = "pattern-catches-sample" (name, sample);
    error INVALID = "pattern-invalid" (name, problem);
    error MISSES_SAMPLE = "pattern-misses-sample" (name, sample);
    error UNKNOWN = "pattern-unknown" (name);
}

/// Patterns by name (`RX_TERMIJN`), each compiled when it may know something in a text.
#[derive(Debug)]
pub struct Patterns {
    source: Arc<Source>,
    named: BTreeMap<String, Pattern>,
}

/// One pattern. It reads plain letters (`one` and `óne` are one word), and words and their ends are those of ASCII: that is
/// twenty times as fast as those of Unicode, and in plain letters the same.
#[derive(Debug)]
pub struct Pattern {
    spelled: Spelled,
    engine: Engine,
    number: Number,
}

impl Pattern {
    /// Whether it knows words in a text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        if text.is_ascii() { self.knows(text) } else { self.knows(&Plain::of(text).text) }
    }

    /// Where it knows words in a text, first.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        let plain = Plain::of(text);
        self.all(&plain.text).next().map(|found| plain.origin(&found))
    }

    /// Whether it knows words in a text of plain letters.
    #[must_use]
    pub fn knows(&self, plain: &str) -> bool {
        self.number.knows(plain, || self.engine.is_match(&self.spelled, plain))
    }

    /// Where it knows words in a text of plain letters.
    pub fn all(&self, plain: &str) -> impl Iterator<Item = Range<usize>> + use<> {
        let found = if self.knows(plain) { self.engine.ranges(&self.spelled, plain) } else { Vec::new() };
        found.into_iter()
    }
}

/// What patterns are made of: their names, how each is spelled and what it needs.
type Parts = Vec<(String, Spelled, Engine, Vec<Clause>)>;

impl Patterns {
    /// The patterns that are built in; `source` is their file.
    #[must_use]
    pub fn built_in(source: &Arc<Source>) -> Self {
        let parts = BUILT.iter().map(|built| {
            let (unicode, case_sensitive) = (built.unicode, built.case_sensitive);
            let spelled = Spelled { regex: built.regex.into(), unicode, case_sensitive };
            let clauses = built.clauses.iter().map(|clause| clause.to_vec()).collect();
            (built.name.to_owned(), spelled, Engine::default(), clauses)
        });
        Self::of(source, parts.collect())
    }

    /// Reads and compiles a file of patterns: all of them, or everything that is wrong with it.
    pub fn parse(source: &Arc<Source>) -> Result<Self, Vec<Finding>> {
        let entries = read(source)?;
        let mut findings = Vec::new();
        let mut parts = Parts::new();
        let listed: Vec<(&String, &Entry)> = entries.iter().collect();
        let regex = |name: &str| entries.get(name).map(|entry| entry.regex.clone());
        let compiled = concurrent::map(&listed, |(_, entry)| {
            let spelled = entry.spelled(&regex)?;
            let engine = Engine::checked(&spelled)?;
            let clauses = needs::clauses(&spelled.hir()?);
            Ok::<_, String>((spelled, engine, clauses))
        });
        for ((name, _), compiled) in listed.into_iter().zip(compiled) {
            match compiled {
                Ok((spelled, engine, clauses)) => parts.push((name.clone(), spelled, engine, clauses)),
                Err(problem) => findings
                    .push(INVALID.found().arg("name", name).arg("problem", problem).place(Some(place(source, name)))),
            }
        }
        let patterns = Self::of(source, parts);
        for (name, pattern) in &patterns.named {
            let entry = entries.get(name);
            findings.extend(entry.into_iter().flat_map(|entry| wrong_samples(name, entry, pattern, source)));
        }
        if findings.is_empty() { Ok(patterns) } else { Err(findings) }
    }

    fn of(source: &Arc<Source>, parts: Parts) -> Self {
        let grams = Grams::new(parts.iter().flat_map(|(.., clauses)| clauses), parts.len());
        let mut named = BTreeMap::new();
        let mut first = 0;
        for (pattern, (name, spelled, engine, clauses)) in parts.into_iter().enumerate() {
            let clauses = first..first + clauses.len();
            first = clauses.end;
            let number = Number { grams: Arc::clone(&grams), pattern, clauses };
            named.insert(name, Pattern { spelled, engine, number });
        }
        Self { source: Arc::clone(source), named }
    }

    /// The pattern of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Pattern> {
        self.named.get(name)
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
    fn the_build_spells_the_patterns_as_their_file_does() {
        let source = file(include_str!("../templates/patterns.yaml"));
        let (read, built) = (Patterns::parse(&source).unwrap(), Patterns::built_in(&source));
        assert_eq!(built.names().collect::<Vec<_>>(), read.names().collect::<Vec<_>>());
        for name in read.names() {
            let made =
                |patterns: &Patterns| patterns.get(name).map(|it| (it.spelled.clone(), it.number.clauses.clone()));
            assert!(made(&read).is_some() && made(&built) == made(&read), "{name}");
        }
        assert!(built.get("RX_NIETS").is_none());
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

    /// Every letter that is shipped, as its golden shows it.
    fn letters() -> Vec<String> {
        #[allow(clippy::disallowed_methods, reason = "the test reads the letters that are shipped")]
        let letters: Vec<String> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/goldens/letters"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
            .map(|path| std::fs::read_to_string(path).unwrap())
            .collect();
        assert!(letters.len() > 50, "no letters");
        letters
    }

    #[test]
    fn words_of_ascii_are_those_of_unicode_in_plain_letters_whatever_searches_for_them() {
        let entries = read(&file(include_str!("../templates/patterns.yaml"))).unwrap();
        let samples: Vec<String> =
            entries.values().flat_map(|entry| entry.wel.iter().chain(&entry.niet)).cloned().collect();
        let texts: Vec<(bool, String)> =
            samples.into_iter().map(|it| (true, it)).chain(letters().into_iter().map(|it| (false, it))).collect();
        for (name, entry) in &entries {
            let regex = |name: &str| entries.get(name).map(|entry| entry.regex.clone());
            let spelled = entry.spelled(&regex).unwrap();
            let engines = Engine::all(&spelled);
            let unicode = Engine::all(&Spelled { unicode: true, ..spelled }).remove(1).1;
            for (short, text) in &texts {
                let plain = Plain::of(text).text;
                let found = |regex: &regex_automata::meta::Regex| -> Vec<_> { regex.find_iter(&plain).collect() };
                let wanted = found(&unicode);
                for (number, (ascii, engine)) in engines.iter().enumerate() {
                    let fit = (plain.is_ascii() || !ascii) && (*short || number % 2 == 1);
                    assert!(!fit || found(engine) == wanted, "{name}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_text_that_lacks_the_letters_of_a_pattern_holds_none_of_its_words() {
        let source = file(include_str!("../templates/patterns.yaml"));
        let patterns = Patterns::built_in(&source);
        let samples = read(&source).unwrap();
        let samples: Vec<&String> = samples.values().flat_map(|entry| entry.wel.iter().chain(&entry.niet)).collect();
        let lines = letters().into_iter().flat_map(|it| it.lines().map(str::to_owned).collect::<Vec<_>>());
        let capitals = samples.iter().map(|sample| sample.to_ascii_uppercase());
        let texts = samples.iter().copied().cloned().chain(capitals).chain(lines);
        let texts: std::collections::BTreeSet<String> = texts.map(|text| Plain::of(&text).text).collect();
        let (mut spared, mut searched) = (0, 0);
        for pattern in patterns.named.values() {
            let (_, quick) = Engine::all(&pattern.spelled).remove(3);
            for text in &texts {
                let wanted: Vec<_> = quick.find_iter(text.as_str()).map(|found| found.range()).collect();
                // Remembered, it is still so.
                for _ in 0..2 {
                    assert_eq!(pattern.knows(text), !wanted.is_empty(), "{}: {text}", pattern.spelled.regex);
                    assert_eq!(pattern.all(text).collect::<Vec<_>>(), wanted, "{}: {text}", pattern.spelled.regex);
                }
                let met = pattern.number.may(text);
                spared += usize::from(!met);
                searched += usize::from(met);
            }
        }
        assert!(spared > 7 * searched, "{spared} spared, {searched} searched");
    }

    #[test]
    fn a_regex_without_unicode_takes_whole_characters() {
        let pattern = Patterns::parse(&file("RX_A: {regex: 'x.y[^a]z'}")).unwrap();
        assert!(pattern.get("RX_A").unwrap().is_match("x€y…z"));
        assert_eq!(pattern.get("RX_A").unwrap().find("€ x€y…z €"), Some(4..13));
    }

    #[test]
    fn what_one_workshop_knows_of_a_text_another_does_not() {
        let of = |regex: &str| Patterns::parse(&file(&format!("RX_A: {{regex: '{regex}'}}"))).unwrap();
        let (one, other) = (of("aangifte"), of("klacht"));
        for _ in 0..2 {
            assert!(
                one.get("RX_A").unwrap().knows("doe aangifte") && !other.get("RX_A").unwrap().knows("doe aangifte")
            );
            assert!(!one.get("RX_A").unwrap().knows("een klacht") && other.get("RX_A").unwrap().knows("een klacht"));
        }
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
