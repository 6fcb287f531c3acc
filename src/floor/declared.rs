//! `afwijkingen.yaml`: what an office declares to have less of than the built-in templates, why, who and as of when.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::{Deviation, problems};
use crate::{
    diag::{Finding, Place, Problem, Source, nearest, yaml},
    law::Iso,
    value::date::without_weekday,
};

/// Where an office declares, from the root of its folder.
pub const DECLARATIONS: &str = "afwijkingen.yaml";
/// Fewer letters than this are no reason.
const LEAST_REASON: usize = 15;

/// One deviation that an office answers for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// Kinds; none if it concerns every kind.
    pub kinds: Vec<String>,
    /// As [`Deviation::what`].
    pub what: String,
    pub why: String,
    pub who: String,
    pub from: Date,
    pub place: Place,
}

/// The declarations of an office, and which of them say what is so.
#[derive(Debug, Default)]
pub struct Declarations {
    all: Vec<Declaration>,
    /// Per declaration the kinds for which it holds; `None` stands for every kind.
    held: Vec<Vec<Option<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(default)]
    soort: Option<OneOrMore>,
    wat: Spanned<String>,
    waarom: String,
    wie: String,
    per: Iso,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Declarations {
    /// Reads the file.
    ///
    /// # Errors
    /// What keeps it from being read; `deviation-incomplete` (args: field) for an entry that says nothing.
    pub fn parse(source: &Arc<Source>) -> Result<Self, Vec<Finding>> {
        let entries: Option<Vec<Entry>> =
            serde_saphyr::from_str(&source.text).map_err(|error| vec![yaml::unreadable(source, &error)])?;
        let mut findings = Vec::new();
        let mut all = Vec::new();
        for entry in entries.unwrap_or_default() {
            let place = Place::new(source, yaml::span(source, entry.wat.referenced));
            let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
            let checks = [("waarom", letters(&entry.waarom) < LEAST_REASON), ("wie", letters(&entry.wie) < 2)];
            for (field, _) in checks.into_iter().filter(|(_, lacks)| *lacks) {
                findings.push(problems::INCOMPLETE.found().arg("field", field).place(Some(place.clone())));
            }
            let kinds = match entry.soort {
                None => Vec::new(),
                Some(OneOrMore::One(kind)) => vec![kind],
                Some(OneOrMore::More(kinds)) => kinds,
            };
            let Entry { wat, waarom, wie, per, .. } = entry;
            let what = wat.value.split_whitespace().collect::<Vec<_>>().join(" ");
            all.push(Declaration { kinds, what, why: waarom, who: wie, from: per.0, place });
        }
        let held = vec![Vec::new(); all.len()];
        if findings.is_empty() { Ok(Self { all, held }) } else { Err(findings) }
    }

    /// Notes which deviations are declared; returns the others.
    #[must_use]
    pub fn settle(&mut self, deviations: Vec<Deviation>) -> Vec<Deviation> {
        deviations
            .into_iter()
            .filter(|deviation| {
                let says = |one: &Declaration| {
                    let named = deviation.kind.as_ref().is_none_or(|kind| one.kinds.contains(kind));
                    one.what == deviation.what && named
                };
                let Some(at) = self.all.iter().position(says) else { return true };
                self.held[at].push(deviation.kind.clone());
                false
            })
            .collect()
    }

    /// A warning for each declaration, or kind in it, that declares nothing (any more). `undeclared` is what was meant.
    #[must_use]
    pub fn idle(&self, kinds: &[&str], undeclared: &[Deviation]) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (one, held) in self.all.iter().zip(&self.held) {
            let idle = |kind: &str| {
                let finding = problems::IDLE.found().arg("what", &one.what).arg("kind", kind);
                let near = if kind.is_empty() || kinds.contains(&kind) {
                    nearest(&one.what, undeclared.iter().map(|other| other.what.as_str()))
                } else {
                    nearest(kind, kinds.iter().copied())
                };
                finding.arg("nearest", near.unwrap_or_default()).place(Some(one.place.clone()))
            };
            if held.is_empty() && one.kinds.is_empty() {
                findings.push(idle(""));
            } else if !held.contains(&None) {
                let unused = one.kinds.iter().filter(|kind| !held.iter().flatten().any(|held| held == *kind));
                findings.extend(unused.map(|kind| idle(kind)));
            }
        }
        findings
    }

    /// The declarations that hold for letters of a kind.
    pub fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Declaration> {
        let holds =
            move |held: &[Option<String>]| held.iter().any(|held| held.as_deref().is_none_or(|held| held == kind));
        self.all.iter().zip(&self.held).filter(move |(_, held)| holds(held)).map(|(one, _)| one)
    }

    /// A warning for each declaration that holds for some kind: what a run over letters says once.
    pub fn in_force(&self) -> impl Iterator<Item = Finding> {
        self.all
            .iter()
            .zip(&self.held)
            .filter(|(_, held)| !held.is_empty())
            .map(|(one, _)| one.finding(&problems::DECLARED))
    }
}

impl Declaration {
    /// What a letter of that day says of the declaration: a warning, or an error if it does not hold yet.
    #[must_use]
    pub fn on(&self, day: Option<Date>) -> Finding {
        let early = day.is_none_or(|day| day < self.from);
        self.finding(if early { &problems::NOT_YET } else { &problems::IN_LETTER })
    }

    /// One line for those who file the letter.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{}: {} ({}, per {})", self.what, self.why, self.who, without_weekday(self.from))
    }

    fn finding(&self, problem: &'static Problem) -> Finding {
        problem
            .found()
            .arg("what", &self.what)
            .arg("why", &self.why)
            .arg("who", &self.who)
            .arg("from", without_weekday(self.from))
            .place(Some(self.place.clone()))
    }
}
