//! Every rule a kind uses, broken by a change to a real case: exactly the findings of its row must follow.

use std::collections::BTreeSet;

use lettergen::{
    diag::Finding,
    markdown::{
        document::Zone,
        marks::{self, Mark},
    },
    rules::RULES,
};
use rayon::prelude::*;

use super::passages::{self, Mutant, mutated};
use crate::cases::{CASES, WORKSHOP, lines};

mod answers;
mod betrokkene;
mod declaration;
mod demands;
mod edition;
mod every;
mod grants;

/// A case with something wrong, and all that lettergen finds then.
pub struct Row {
    rule: &'static str,
    /// The name of a file in `cases/`.
    case: &'static str,
    changes: &'static [Change],
    /// As [`crate::cases::line`] writes them, sorted.
    finds: &'static [&'static str],
}

#[derive(Clone, Copy)]
pub enum Change {
    /// Other words in the case file, at the first place where they stand.
    Case(&'static str, &'static str),
    /// Other words in the composed letter, at the first place where they stand.
    Letter(&'static str, &'static str),
    /// One more paragraph before the closing.
    Says(&'static str),
    /// One more sentence before the closing, of this many words.
    Drones(usize),
    /// This many words more in the case file, behind the first place where these stand.
    Fills(&'static str, usize),
    /// All passages of an element are gone.
    Without(&'static str),
}

const fn row(
    rule: &'static str,
    case: &'static str,
    changes: &'static [Change],
    finds: &'static [&'static str],
) -> Row {
    Row { rule, case, changes, finds }
}

/// What a case gives whose letter says something more.
pub fn said(case: &'static str, words: &'static str) -> Vec<Finding> {
    findings(case, &[Change::Says(words)])
}

fn rows() -> impl Iterator<Item = &'static Row> {
    [every::ROWS, demands::ROWS, declaration::ROWS, edition::ROWS, answers::ROWS, betrokkene::ROWS, grants::ROWS]
        .into_iter()
        .flatten()
}

fn replaced(text: &str, from: &str, to: &str) -> String {
    if !text.contains(from) {
        eprintln!("“{from}” is not there any more");
    }
    text.replacen(from, to, 1)
}

/// The composed letter with one more paragraph before the closing.
fn with_paragraph(text: &str, paragraph: &str) -> String {
    let zone = Zone::ALL.iter().position(|(zone, _)| *zone == Zone::Ondertekening).unwrap();
    let closing = marks::open(Mark::Zone(u32::try_from(zone).unwrap()));
    replaced(text, &closing, &format!("\n\n{paragraph}\n\n{closing}"))
}

fn findings(name: &str, changes: &[Change]) -> Vec<Finding> {
    let case = CASES.iter().find(|case| case.stem == name).unwrap_or_else(|| panic!("no case {name}"));
    let yaml = changes.iter().fold(case.text.clone(), |yaml, change| match change {
        Change::Case(from, to) => replaced(&yaml, from, to),
        Change::Fills(behind, count) => replaced(&yaml, behind, &format!("{behind}{}", "heel ".repeat(*count))),
        _ => yaml,
    });
    let mut composition = match WORKSHOP.compose_with(&case.name(), yaml.as_bytes(), &case.files) {
        Ok(composition) => composition,
        Err(findings) => return findings,
    };
    let kind = composition.kind;
    let text = std::mem::take(&mut composition.composed.text);
    composition.composed.text = changes.iter().fold(text, |text, change| match change {
        Change::Case(..) | Change::Fills(..) => text,
        Change::Letter(from, to) => replaced(&text, from, to),
        Change::Says(words) => with_paragraph(&text, words),
        Change::Drones(count) => with_paragraph(&text, &format!("Het {}is zo.", "hele lange ".repeat(count / 2))),
        Change::Without(id) => {
            let index = kind.elements.iter().position(|element| element.id == *id).unwrap();
            mutated(&text, &passages::of(&text, index), Mutant::Removed)
        }
    });
    WORKSHOP.prove(composition).map_or_else(|found| found, |proven| proven.findings)
}

#[test]
fn a_broken_rule_gives_its_finding_and_no_other() {
    let rows: Vec<&Row> = rows().collect();
    let wrong: Vec<String> = rows
        .par_iter()
        .filter_map(|row| {
            let found = lines(&findings(row.case, row.changes));
            (found != row.finds)
                .then(|| format!("{} in {}\n  found {found:?}\n  not   {:?}", row.rule, row.case, row.finds))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

#[test]
fn every_rule_that_a_kind_uses_is_broken_by_a_row() {
    let used: BTreeSet<&str> = WORKSHOP.kinds().flat_map(|kind| &kind.rules).map(|used| used.id.as_str()).collect();
    let broken: BTreeSet<&str> = rows().map(|row| row.rule).collect();
    let without: Vec<_> = used.difference(&broken).collect();
    assert!(without.is_empty(), "no row in tests/mutations/rules/ breaks {without:?}");
    let unknown: Vec<_> = broken.difference(&used).collect();
    assert!(unknown.is_empty(), "no kind uses {unknown:?}");
    let unused: Vec<&str> = RULES.iter().map(|rule| rule.id).filter(|id| !used.contains(id)).collect();
    assert!(unused.is_empty(), "rules that no kind uses, below `rules` in its kind.yaml or a block: {unused:?}");
}
