//! Every element of every case, taken out of the letter in three ways: its own finding must follow.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs,
};

use lettergen::{
    diag::{Finding, Severity},
    elements::{applies, holds},
    kind::Element,
    letter::Composition,
    value::Value,
};
use rayon::prelude::*;

use crate::{
    cases::{CASES, CaseFile, WORKSHOP, line, lines},
    golden,
};

use super::{
    passages::{self, Mutant, Passage, mutated},
    variants,
};

const MUTANTS: [Mutant; 3] = [Mutant::Removed, Mutant::Emptied, Mutant::Replaced];

/// What a mutant of an element may come to.
fn messages(mutant: Mutant) -> &'static [&'static str] {
    match mutant {
        Mutant::Removed => &["element-missing", "element-without-data"],
        Mutant::Emptied => &["element-empty"],
        Mutant::Replaced => &["element-not-shown", "element-unproven", "element-short"],
    }
}

/// The messages that say that one item is no longer shown where others still are.
const ONE_OF_MANY: [&str; 3] = ["element-not-shown", "element-unproven", "element-short"];

/// Every case and every variant.
fn tried() -> Vec<&'static CaseFile> {
    CASES.iter().chain(&*variants::ALL).collect()
}

/// An element that stands in the letter of a case.
struct Standing<'a> {
    element: &'a Element,
    passages: Vec<Passage>,
    /// Findings when nothing of it is left: one per item that gives it something to show for an element `each` of a list.
    times: usize,
    severity: Severity,
    nested: Vec<&'a str>,
    enclosing: Vec<&'a str>,
}

/// The elements that apply to a case and stand in its letter.
fn standing<'a>(composition: &Composition<'a>) -> Vec<Standing<'a>> {
    let (case, facts) = (&composition.case, &composition.facts);
    let all: Vec<(&Element, Vec<Passage>)> = (0..)
        .zip(&composition.kind.elements)
        .filter(|(_, element)| applies(element, case, facts))
        .map(|(index, element)| (element, passages::of(&composition.composed.text, index)))
        .filter(|(_, passages)| !passages.is_empty())
        .collect();
    let items = |element: &Element| match element.each.as_ref().and_then(|list| case.get(list)).map(|list| &list.value)
    {
        Some(Value::List(items)) => {
            let given = |at: &usize| {
                element.shows.iter().any(|path| match path.strip_prefix('.') {
                    Some(inner) => case.get(&format!("{}.{at}.{inner}", element.each.as_deref().unwrap())).is_some(),
                    None => true,
                })
            };
            (0..items.len()).filter(given).count().max(1)
        }
        _ => 1,
    };
    let raised = |element: &Element| element.error_when.as_ref().is_some_and(|name| holds(name, case, facts));
    let related = |of: &Element, holds: &dyn Fn(&[Passage]) -> bool| {
        let others = all.iter().filter(|(other, passages)| other.id != of.id && holds(passages));
        others.map(|(other, _)| other.id.as_str()).collect()
    };
    all.iter()
        .map(|(element, own)| Standing {
            element,
            passages: own.clone(),
            times: items(element),
            severity: if raised(element) { Severity::Error } else { element.severity },
            nested: related(element, &|other| other.iter().any(|other| own.iter().any(|own| own.holds(other)))),
            enclosing: related(element, &|other| other.iter().any(|other| own.iter().any(|own| other.holds(own)))),
        })
        .collect()
}

fn code(id: &str) -> String {
    id.replace('_', "-")
}

/// A letter to make mutants of.
struct Base {
    composition: &'static Composition<'static>,
    /// What is found of it as it is: nothing, but for some of the variants.
    findings: Vec<Finding>,
}

impl Base {
    fn of(case: &'static CaseFile) -> Self {
        let composition = case.composition();
        let findings = WORKSHOP.prove(composition.clone()).map_or_else(|found| found, |proven| proven.findings);
        Self { composition, findings }
    }

    /// What is found of the letter when these passages are changed, and only then.
    fn findings(&self, passages: &[Passage], mutant: Mutant) -> Vec<Finding> {
        let mut composition = self.composition.clone();
        composition.composed.text = mutated(&composition.composed.text, passages, mutant);
        let mut found = WORKSHOP.prove(composition).map_or_else(|found| found, |proven| proven.findings);
        for known in self.findings.iter().map(line) {
            if let Some(at) = found.iter().position(|finding| line(finding) == known) {
                found.remove(at);
            }
        }
        found
    }

    /// Whether the passages name an enclosure, which nothing else may name.
    fn names_enclosure(&self, passages: &[Passage]) -> bool {
        passages.iter().any(|passage| self.composition.composed.text[passage.outer.clone()].contains("bijlage"))
    }
}

/// What is wrong with the findings of a mutant; nothing if they are
///
/// - of the element itself: exactly `times`, each with one of `messages` and its severity; none where an error about the case,
///   which variants may have, explains it already;
/// - of a required element all of whose passages went with it: at least one;
/// - of other elements nested in it or around it: any number;
/// - `bijlage-niet-genoemd`, if the passage names an enclosure, for it may be the only one that does;
/// - of anything else: none.
fn wrong(
    of: &Standing<'_>,
    found: &[Finding],
    times: &[usize],
    messages: &[&str],
    gone: &[&str],
    enclosure: bool,
    explained: bool,
) -> Vec<String> {
    let own = code(&of.element.id);
    let mut wrong = Vec::new();
    let count = found.iter().filter(|finding| finding.code() == own).count();
    if !(times.contains(&count) || explained && count < of.times) {
        wrong.push(format!("{count} findings {own}, expected {times:?}"));
    }
    for finding in found {
        if finding.code() == own {
            let elements = finding.problem.key.starts_with("element-");
            if elements && (!messages.contains(&finding.problem.key) || finding.severity != of.severity) {
                wrong.push(format!(
                    "{:?} {own} ({}), expected {:?} {messages:?}",
                    finding.severity, finding.problem.key, of.severity
                ));
            }
            if elements {
                continue;
            }
        }
        let related = finding.problem.key.starts_with("element-")
            && of.nested.iter().chain(&of.enclosing).any(|id| code(id) == finding.code());
        let unnamed = enclosure && finding.problem.key == "bijlage-niet-genoemd";
        if !related && !unnamed {
            wrong.push(format!("also {}", lines(std::slice::from_ref(finding)).concat()));
        }
    }
    wrong.extend(
        gone.iter()
            .filter(|id| !explained && !found.iter().any(|finding| finding.code() == code(id)))
            .map(|id| format!("{id} is gone, too")),
    );
    wrong
}

/// The required elements all of whose passages lie in those of another.
fn gone_with<'a>(of: &Standing<'_>, all: &[Standing<'a>], changed: &[Passage]) -> Vec<&'a str> {
    let inside = |other: &&Standing<'_>| {
        other.element.id != of.element.id
            && !other.element.optional
            && other.passages.iter().all(|other| changed.iter().any(|own| own.holds(other)))
    };
    all.iter().filter(inside).map(|other| other.element.id.as_str()).collect()
}

/// All mutants of one element in one case: what is wrong with their findings, and the messages that were right.
fn try_element(base: &Base, of: &Standing<'_>, all: &[Standing<'_>]) -> (Vec<String>, [BTreeSet<&'static str>; 3]) {
    let mut amiss = Vec::new();
    let mut seen: [BTreeSet<&'static str>; 3] = Default::default();
    for (mutant, seen) in MUTANTS.into_iter().zip(&mut seen) {
        let optional = of.element.optional && mutant == Mutant::Removed;
        let times = if optional { 0 } else { of.times };
        let found = base.findings(&of.passages, mutant);
        let enclosure = base.names_enclosure(&of.passages);
        let explained = base.findings.iter().any(Finding::is_error);
        let gone = if mutant == Mutant::Removed { gone_with(of, all, &of.passages) } else { Vec::new() };
        amiss.extend(
            wrong(of, &found, &[times], messages(mutant), &gone, enclosure, explained)
                .into_iter()
                .map(|it| format!("{mutant:?}: {it}")),
        );
        seen.extend(
            found.iter().filter(|finding| finding.code() == code(&of.element.id)).map(|finding| finding.problem.key),
        );
        // Emptied alone is the same as removed alone where others are left.
        if of.passages.len() == 1 || mutant == Mutant::Emptied {
            continue;
        }
        // One passage of several: with a passage per item exactly that item is no longer proven.
        for (at, passage) in of.passages.iter().enumerate() {
            let changed = std::slice::from_ref(passage);
            let found = base.findings(changed, mutant);
            let times: Vec<usize> = if of.element.each.is_none() {
                (0..=1).collect()
            } else if of.passages.len() == of.times {
                vec![1]
            } else {
                (1..of.times).collect()
            };
            amiss.extend(
                wrong(of, &found, &times, &ONE_OF_MANY, &[], enclosure, explained)
                    .into_iter()
                    .map(|it| format!("{mutant:?}, passage {at}: {it}")),
            );
        }
    }
    (amiss, seen)
}

/// Per kind and element what its mutants came to: a row of the golden table.
type Row = (Severity, [BTreeSet<&'static str>; 3]);

#[test]
fn an_element_that_is_removed_emptied_or_without_evidence_gives_exactly_its_finding() {
    let tried: Vec<_> = tried()
        .par_iter()
        .flat_map_iter(|case| {
            let base = Base::of(case);
            let all = standing(base.composition);
            let kind = base.composition.kind.id.clone();
            all.iter()
                .map(|of| {
                    let (amiss, seen) = try_element(&base, of, &all);
                    let amiss: Vec<String> =
                        amiss.into_iter().map(|it| format!("{} {}: {it}", case.stem, of.element.id)).collect();
                    (kind.clone(), of.element.id.clone(), of.element.severity, amiss, seen)
                })
                .collect::<Vec<_>>()
        })
        .collect();
    let mut kinds: BTreeMap<String, BTreeMap<String, Row>> = BTreeMap::new();
    let mut amiss = Vec::new();
    for (kind, element, severity, wrong, seen) in tried {
        amiss.extend(wrong);
        let rows = kinds.entry(kind).or_default();
        let row = rows.entry(element).or_insert_with(|| (severity, Default::default()));
        row.1.iter_mut().zip(seen).for_each(|(all, seen)| all.extend(seen));
    }
    assert!(amiss.is_empty(), "{} wrong\n{}", amiss.len(), amiss.join("\n"));
    let tables = kinds.into_iter().map(|(kind, rows)| (kind, table(&rows))).collect();
    let differs = golden::folder_differs("goldens/elements", &tables);
    assert!(differs.is_empty(), "{}", differs.join("\n"));
}

fn table(rows: &BTreeMap<String, Row>) -> String {
    let mut table = "element | severity | removed | emptied | replaced\n".to_owned();
    for (element, (severity, seen)) in rows {
        let severity = if *severity == Severity::Error { 'E' } else { 'W' };
        let seen = seen.each_ref().map(|seen| {
            let words: Vec<&str> = seen.iter().map(|message| message.trim_start_matches("element-")).collect();
            if words.is_empty() { "may be left out".to_owned() } else { words.join(", ") }
        });
        writeln!(table, "{element} | {severity} | {}", seen.join(" | ")).unwrap();
    }
    table
}

/// Every place in a template that realises an element is tried by some case: a kind's own by a case of that kind, a
/// shared part's by a case of any kind that uses the element.
#[test]
fn every_element_that_a_template_tags_stands_in_some_case() {
    let mut stood: BTreeSet<(String, String)> = BTreeSet::new();
    for case in tried() {
        let composition = case.composition();
        let elements = standing(composition).into_iter().map(|of| of.element.id.clone());
        stood.extend(elements.map(|element| (composition.kind.id.clone(), element)));
    }
    let templates = golden::path("../templates");
    let tagged = |text: &str| -> BTreeSet<String> {
        let tags = text.split("{% <element.").skip(1).filter_map(|rest| rest.split('>').next());
        tags.map(str::to_owned).collect()
    };
    let mut never = Vec::new();
    for kind in WORKSHOP.kinds() {
        let text = fs::read_to_string(templates.join(&kind.id).join("letter.md")).unwrap();
        let own = tagged(&text).into_iter().filter(|id| kind.element(id).is_some());
        never.extend(
            own.filter(|id| !stood.contains(&(kind.id.clone(), id.clone()))).map(|id| format!("{}: {id}", kind.id)),
        );
    }
    for part in fs::read_dir(templates.join("parts")).unwrap() {
        let part = part.unwrap().path();
        let tagged = tagged(&fs::read_to_string(&part).unwrap());
        let unseen = tagged.into_iter().filter(|id| !stood.iter().any(|(_, element)| element == id));
        never.extend(unseen.map(|id| format!("{}: {id}", part.file_name().unwrap().to_str().unwrap())));
    }
    assert!(
        never.is_empty(),
        "no case in which these stand, in cases/ or tests/mutations/variants.rs:\n{}",
        never.join("\n")
    );
}
