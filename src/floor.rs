//! The built-in templates as a floor: what an office's own folder takes away of them, and what it declares of that.

use std::collections::BTreeMap;

use crate::{
    diag::{Finding, Place},
    kind::Kind,
    law::Law,
    patterns::Patterns,
};

mod copies;
mod declared;
mod gaps;
mod ledger;
pub(crate) mod problems;

pub use declared::{DECLARATIONS, Declaration, Declarations};

/// Something that an office's folder has less of than the built-in templates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deviation {
    /// The kind that lacks it; none if it concerns every kind.
    pub kind: Option<String>,
    /// `elements.rm_klacht_ap`, `elements.rm_klacht_ap severity`, `rules.toon`, `fields.verzoek type`, `wet.ap.postcode`,
    /// `patterns.RX_AP`.
    pub what: String,
    pub place: Option<Place>,
}

/// One set of everything that letters are held to.
#[derive(Debug, Clone, Copy)]
pub struct Set<'a> {
    pub kinds: &'a [&'a Kind],
    pub law: &'a Law,
    pub patterns: &'a Patterns,
}

/// Everything that `own` has less of than `built_in`, and ledger entries that differ without saying where from.
#[must_use]
pub fn compare(built_in: Set<'_>, own: Set<'_>) -> (Vec<Deviation>, Vec<Finding>) {
    let mut deviations = copies::deviations(built_in.kinds, own.kinds);
    let (differing, findings) = ledger::differing(built_in.law, own.law);
    deviations.extend(differing);
    let changed = own.patterns.changed(built_in.patterns);
    let pattern =
        |name: &str| Deviation { kind: None, what: format!("patterns.{name}"), place: Some(own.patterns.place(name)) };
    deviations.extend(changed.into_iter().map(pattern));
    (deviations, findings)
}

/// An error for each deviation that nobody declared; those that several kinds share are told once.
#[must_use]
pub fn undeclared(deviations: &[Deviation]) -> Vec<Finding> {
    let mut told: BTreeMap<&str, Vec<&Deviation>> = BTreeMap::new();
    for deviation in deviations {
        told.entry(&deviation.what).or_default().push(deviation);
    }
    let finding = |(what, all): (&str, Vec<&Deviation>)| {
        let kinds: Vec<&str> = all.iter().filter_map(|one| one.kind.as_deref()).collect();
        let place = all.iter().find_map(|one| one.place.clone());
        if kinds.is_empty() {
            return problems::UNDECLARED_EVERYWHERE.found().arg("what", what).place(place);
        }
        problems::UNDECLARED.found().arg("what", what).arg("kinds", kinds.join(", ")).place(place)
    };
    told.into_iter().map(finding).collect()
}
