//! What follows from a case: named values that elements, rules and templates share.

use crate::{case::Case, law::Law, value::Value};

pub mod abroad;
pub mod answer;
pub mod breach;
pub mod demand;
mod escalation;
pub mod fields;
mod grants;
pub mod grounds;
pub mod limitation;
pub mod marketing;
mod names;
pub mod notice;
mod parties;
pub mod parts;
mod posts;
mod representation;
pub mod retention;
mod said;
pub mod terms;
pub mod undertaking;
mod voice;

use abroad::Abroad;
use answer::Answer;
use demand::{Chosen, Demand};
use escalation::Escalation;
use fields::Fields;
use grants::Grants;
use grounds::Grounds;
use limitation::Running;
pub use names::{FACTS, Fact};
use notice::Notice;
use parties::Parties;
use posts::Posts;
use representation::Representation;
use voice::Voice;

/// Everything that was derived from one case, once. Rust reads its fields; manifests and templates know them by the names of
/// [`FACTS`].
#[derive(Debug, Default, Clone)]
pub struct Facts {
    pub parties: Parties,
    pub voice: Voice,
    pub representation: Option<Representation>,
    /// The terms of the request.
    pub answer: Option<Answer>,
    pub te_laat_zonder_termijn: bool,
    /// The request that a notice of default is about.
    pub notice: Option<Notice>,
    /// What the refused parts rest on; `None` for a case without parts.
    pub grounds: Option<Grounds>,
    pub grants: Grants,
    /// A part grants what others must hear of (article 19 AVG); `None` for a case without parts.
    pub kennisgeving_verplicht: Option<bool>,
    /// A fee is asked; `None` where that is no choice.
    pub vraagt_vergoeding: Option<bool>,
    /// The terms of each post.
    pub running: Vec<Running>,
    pub posts: Posts,
    pub escalation: Escalation,
    /// The bands of the term that the sender sets.
    pub demand: Demand,
    /// `None` for an addressee in the Netherlands.
    pub abroad: Option<Abroad>,
    /// The term that he chose.
    pub chosen: Option<Chosen>,
}

impl Facts {
    /// Derives all that follows from a case.
    #[must_use]
    pub fn derive(case: &Case, law: &Law) -> Self {
        let fields = &Fields::of(case);
        let running: Vec<Running> = fields.items("uitlatingen").iter().map(|post| Running::of(post, law)).collect();
        let parties = Parties::of(fields, law);
        let demand = Demand::of(case, fields, law, &parties);
        Self {
            voice: Voice::of(fields),
            representation: Representation::of(fields, law),
            answer: Answer::of(fields, law),
            te_laat_zonder_termijn: answer::is_late_without_term(case, fields),
            notice: Notice::of(case, fields, law),
            grounds: Grounds::of(fields),
            grants: Grants::of(fields),
            kennisgeving_verplicht: parts::must_notify(fields),
            vraagt_vergoeding: fields.text("keuze").map(|choice| choice == "vergoeding"),
            posts: Posts::of(case, fields, &running, law),
            running,
            escalation: Escalation::of(fields),
            abroad: Abroad::of(fields, law, &demand),
            demand,
            chosen: Chosen::of(fields, law),
            parties,
        }
    }

    /// The value of a fact that applies.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Value> {
        let at = FACTS.binary_search_by_key(&name, |fact| fact.name).ok()?;
        FACTS.get(at).and_then(|fact| (fact.value)(self))
    }

    /// Whether a fact applies and [holds](Value::holds).
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value.holds())
    }

    /// Every fact that applies, by name.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, Value)> {
        FACTS.iter().filter_map(|fact| Some((fact.name, (fact.value)(self)?)))
    }
}

#[cfg(test)]
pub mod tests;
