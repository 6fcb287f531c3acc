//! What the program has: elements, rules, fields, facts, grounds, entries of the ledger, texts and tests, by the ids of law.md.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::LazyLock,
};

use lettergen::{
    diag::Severity,
    facts::FACTS,
    kind::{Field, FieldKind, Kind},
    rules::RULES,
};

use super::asked::{Asked, asked};
use crate::{cases::WORKSHOP, golden};

/// Something that carries out an id.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Kind(String),
    Element(String),
    Rule(String),
    Ground(String),
    Field(String),
    Fact(String),
    /// An entry of `templates/law.yaml` by its path.
    Law(String),
    /// Words of a template.
    Text(String),
    Test(String),
    /// The id of what the author must see to.
    Author(String),
}

pub struct Program {
    /// The kinds by their number in law.md A.
    kinds: BTreeMap<usize, &'static Kind>,
    map: BTreeMap<String, Vec<Part>>,
    /// Id, number of the kind or `-` for its severity, and the reason.
    explained: Vec<(String, String, String)>,
    templates: String,
    tests: BTreeSet<String>,
}

pub static PROGRAM: LazyLock<Program> = LazyLock::new(|| {
    let numbered = asked().into_iter().filter(|it| it.section.starts_with("A.") && !it.unnamed);
    let kind = |it: Asked| {
        let number: usize = it.numbers.parse().unwrap();
        let kind = WORKSHOP.kinds().find(|kind| kind.id == it.id).unwrap_or_else(|| panic!("no kind {}", it.id));
        (number, kind)
    };
    let map = lines("coverage/map.txt").map(|line| {
        let (id, parts) = line.split_once(" | ").unwrap_or_else(|| panic!("map.txt: {line}"));
        (id.to_owned(), parts.split(", ").map(part).collect())
    });
    let explained = lines("coverage/verschil.txt").map(|line| {
        let parts: Vec<String> = line.splitn(3, " | ").map(str::to_owned).collect();
        let [id, number, reason] = parts.try_into().unwrap_or_else(|_| panic!("verschil.txt: {line}"));
        (id, number, reason)
    });
    Program {
        kinds: numbered.map(kind).collect(),
        map: map.collect(),
        explained: explained.collect(),
        templates: texts("templates", "md").into_values().collect(),
        tests: ["src", "tests"]
            .into_iter()
            .flat_map(|folder| texts(folder, "rs"))
            .flat_map(|(_, text)| functions(&text))
            .collect(),
    }
});

fn lines(name: &str) -> impl Iterator<Item = String> {
    let text = fs::read_to_string(golden::path(name)).unwrap();
    let lines: Vec<String> =
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect();
    lines.into_iter()
}

fn part(word: &str) -> Part {
    let (family, name) = word.split_once(':').unwrap_or_else(|| panic!("map.txt: {word}"));
    let name = name.to_owned();
    match family {
        "element" => Part::Element(name),
        "regel" => Part::Rule(name),
        "veld" => Part::Field(name),
        "feit" => Part::Fact(name),
        "wet" => Part::Law(name),
        "tekst" => Part::Text(name),
        "toets" => Part::Test(name),
        "auteur" => Part::Author(name),
        _ => panic!("map.txt: {word}"),
    }
}

/// The numbers that `9-27` stands for; `-` is itself.
fn spread(numbers: &str) -> Vec<String> {
    match numbers.split_once('-') {
        Some((first, last)) if !first.is_empty() => {
            (first.parse::<usize>().unwrap()..=last.parse().unwrap()).map(|number| number.to_string()).collect()
        }
        _ => vec![numbers.to_owned()],
    }
}

/// Files below a folder by their path.
fn texts(folder: &str, extension: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut open = vec![root.join(folder)];
    let mut texts = BTreeMap::new();
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == extension) && !path.ends_with("DEKKING.md") {
                texts.insert(path.display().to_string(), fs::read_to_string(&path).unwrap());
            }
        }
    }
    texts
}

/// The names of functions that follow `#[test]`, those of properties included.
fn functions(text: &str) -> Vec<String> {
    let tests = text.split("#[test]").skip(1).filter_map(|rest| rest.split_once("fn "));
    tests.filter_map(|(_, rest)| rest.split_once('(')).map(|(name, _)| name.to_owned()).collect()
}

fn has_field(fields: &[Field], path: &str) -> bool {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    fields.iter().any(|field| field.name == name && (rest.is_empty() || has_field(inside(&field.kind), rest)))
}

fn inside(kind: &FieldKind) -> &[Field] {
    match kind {
        FieldKind::Group(fields) => fields,
        FieldKind::List(item) => inside(item),
        _ => &[],
    }
}

impl Program {
    /// The ids that the map speaks of.
    pub fn mapped(&self) -> impl Iterator<Item = &String> {
        self.map.keys()
    }

    /// What carries out an id: what bears its name, and what the map names.
    pub fn of(&self, asked: &Asked) -> Vec<Part> {
        let id = &asked.id;
        let own = [
            (self.kinds.values().any(|kind| kind.id == *id), Part::Kind(id.clone())),
            (self.kinds.values().any(|kind| kind.element(id).is_some()), Part::Element(id.clone())),
            (RULES.iter().any(|rule| rule.id == id), Part::Rule(id.clone())),
            (WORKSHOP.law().gronden.soorten.contains_key(id), Part::Ground(id.clone())),
        ];
        let mut parts: Vec<Part> = own.into_iter().filter(|(exists, _)| *exists).map(|(_, part)| part).collect();
        parts.extend(
            self.map.get(id).into_iter().flatten().filter(|part| !parts.contains(part)).cloned().collect::<Vec<_>>(),
        );
        parts
    }

    /// Parts that the map names and the program does not have.
    pub fn unknown(&self) -> Vec<String> {
        let law = serde_json::to_value(WORKSHOP.law()).unwrap();
        let exists = |part: &Part| match part {
            Part::Kind(id) => self.kinds.values().any(|kind| kind.id == *id),
            Part::Element(id) => self.kinds.values().any(|kind| kind.element(id).is_some()),
            Part::Rule(id) => RULES.iter().any(|rule| rule.id == id),
            Part::Ground(id) => WORKSHOP.law().gronden.soorten.contains_key(id),
            Part::Field(path) => self.kinds.values().any(|kind| has_field(&kind.fields, path)),
            Part::Fact(name) => FACTS.iter().any(|fact| fact.name == name),
            Part::Law(path) => law.pointer(&format!("/{}", path.replace('.', "/"))).is_some(),
            Part::Text(words) => self.templates.contains(words.as_str()),
            Part::Test(name) => self.tests.contains(name),
            Part::Author(id) => WORKSHOP.law().zelf_nagaan.iter().any(|check| check.id == *id),
        };
        let wrong = self.map.iter().flat_map(|(id, parts)| parts.iter().map(move |part| (id, part)));
        wrong.filter(|(_, part)| !exists(part)).map(|(id, part)| format!("{id}: {}", part.shown())).collect()
    }

    /// Where the program asks an id of other kinds, or with another severity, than law.md, without an explanation.
    pub fn differences(&self, asked: &Asked) -> Vec<String> {
        let found = self.all_differences(asked);
        let explained =
            |number: &String| self.explained.iter().any(|(id, at, _)| *id == asked.id && spread(at).contains(number));
        found.into_iter().filter(|(number, _)| !explained(number)).map(|(_, text)| text).collect()
    }

    /// Explanations of what is no difference.
    pub fn idle_explanations(&self, asked: &[Asked]) -> Vec<String> {
        let all: BTreeSet<(String, String)> = asked
            .iter()
            .flat_map(|it| self.all_differences(it).into_iter().map(|(number, _)| (it.id.clone(), number)))
            .collect();
        let each = self.explained.iter().flat_map(|(id, at, _)| spread(at).into_iter().map(move |at| (id.clone(), at)));
        each.filter(|one| !all.contains(one)).map(|(id, number)| format!("{id} | {number}")).collect()
    }

    /// The reasons given for the differences of an id.
    pub fn reasons(&self, asked: &Asked) -> Vec<String> {
        let of = self.explained.iter().filter(|(id, _, _)| *id == asked.id);
        let stated = of.map(
            |(_, number, reason)| {
                if number == "-" { reason.clone() } else { format!("niet in soort {number}: {reason}") }
            },
        );
        let left_out = asked.kinds().into_iter().filter(|_| !asked.unnamed).filter_map(|number| {
            let omission = self.kinds[&number].omitted.iter().find(|omission| omission.name == asked.id)?;
            Some(format!("niet in soort {number}: {}", omission.reason))
        });
        stated.chain(left_out).collect()
    }

    /// The number of the kind, or `-` for a severity, with what differs.
    fn all_differences(&self, asked: &Asked) -> Vec<(String, String)> {
        let id = &asked.id;
        let rule = RULES.iter().find(|rule| rule.id == id);
        let element = self.kinds.values().any(|kind| kind.element(id).is_some());
        if asked.unnamed || rule.is_none() && !element {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut severities = BTreeSet::new();
        for number in asked.kinds() {
            let kind = self.kinds[&number];
            let (one, used) = (kind.element(id), kind.rules.iter().any(|used| used.id == *id));
            severities.extend(one.map(|element| element.severity == Severity::Error || element.error_when.is_some()));
            severities.extend(used.then(|| rule.is_some_and(|rule| rule.severity == Severity::Error)));
            let left_out = kind.omitted.iter().any(|omission| omission.name == *id);
            if one.is_none() && !used && !left_out {
                found.push((number.to_string(), format!("{id} | {number} | {} does not ask it", kind.id)));
            }
        }
        let gravest = severities.contains(&true);
        if asked.severity == "E" && !gravest || asked.severity == "W" && gravest {
            found.push(("-".to_owned(), format!("{id} | - | law.md says {}", asked.severity)));
        }
        found
    }

    /// Kinds, elements (each once per kind), names of elements, rules, grounds.
    pub fn counts(&self) -> [(&'static str, usize); 5] {
        let each = self.kinds.values().flat_map(|kind| &kind.elements);
        let names: BTreeSet<&String> = each.clone().map(|element| &element.id).collect();
        [
            ("briefsoorten", self.kinds.len()),
            ("verplichte en mogelijke elementen", names.len()),
            ("elementen per soort opgeteld", each.count()),
            ("regels", RULES.len()),
            ("weigeringsgronden", WORKSHOP.law().gronden.soorten.len()),
        ]
    }
}

impl Part {
    /// As the map writes it.
    pub fn shown(&self) -> String {
        let (family, name) = match self {
            Self::Kind(name) => ("soort", name),
            Self::Element(name) => ("element", name),
            Self::Rule(name) => ("regel", name),
            Self::Ground(name) => ("grond", name),
            Self::Field(name) => ("veld", name),
            Self::Fact(name) => ("feit", name),
            Self::Law(name) => ("law.yaml", name),
            Self::Text(name) => ("tekst", name),
            Self::Test(name) => ("toets", name),
            Self::Author(name) => ("auteur", name),
        };
        format!("{family} {name}")
    }
}
