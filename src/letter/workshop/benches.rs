//! The kinds, each read and given a template engine when the first letter of it is made.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use super::{keep, source};
use crate::{
    compose::{Composer, Names, Shelf},
    concurrent,
    diag::Finding,
    facts::FACTS,
    kind::{self, Block, Kind, Vocabulary},
    law::Law,
    patterns::Patterns,
    project::Templates,
    rules::RULES,
};

/// A kind with the engine that fills in its letters.
#[derive(Debug, Clone, Copy)]
pub(in crate::letter) struct Bench<'a> {
    pub(in crate::letter) kind: &'a Kind,
    pub(in crate::letter) composer: &'a Composer,
}

/// All kinds by id.
#[derive(Debug)]
pub(in crate::letter) struct Benches {
    templates: Arc<Templates>,
    shelf: Shelf,
    blocks: Mutex<BTreeMap<String, Result<Block, Finding>>>,
    /// The words of the ledger by path.
    words: Vec<(String, String)>,
    kinds: BTreeMap<String, Slot>,
}

/// A kind that may not have been read yet, or that cannot be.
#[derive(Debug, Default)]
struct Slot {
    kind: OnceLock<Result<Kind, Vec<Finding>>>,
    composer: OnceLock<Result<Composer, Vec<Finding>>>,
}

impl Benches {
    /// The kinds of these templates, none of them read.
    pub(in crate::letter) fn new(templates: &Arc<Templates>, law: &Law) -> Self {
        Self {
            templates: Arc::clone(templates),
            shelf: Shelf::new(templates),
            blocks: Mutex::default(),
            words: law.texts(),
            kinds: templates.kinds().into_iter().map(|id| (id, Slot::default())).collect(),
        }
    }

    /// Ids of all kinds, sorted.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.kinds.keys().map(String::as_str)
    }

    /// Every kind, or what is wrong with the first that cannot be read.
    pub(in crate::letter) fn kinds(&self) -> Result<Vec<&Kind>, Vec<Finding>> {
        concurrent::map(&self.ids().collect::<Vec<_>>(), |id| self.kind(id).unwrap_or(Err(Vec::new())))
            .into_iter()
            .collect()
    }

    /// The kind of that id; none if there is none.
    ///
    /// # Errors
    /// What is wrong with its manifest, which is known before unless it is built in.
    pub(super) fn kind(&self, id: &str) -> Option<Result<&Kind, Vec<Finding>>> {
        let made = self.kinds.get(id)?.kind.get_or_init(|| self.read(id));
        Some(made.as_ref().map_err(Clone::clone))
    }

    /// The kind of that id with its engine; none if there is none.
    ///
    /// # Errors
    /// What is wrong with its manifest or templates, which is known before unless they are built in.
    pub(super) fn bench(&self, id: &str) -> Option<Result<Bench<'_>, Vec<Finding>>> {
        let kind = match self.kind(id)? {
            Ok(kind) => kind,
            Err(findings) => return Some(Err(findings)),
        };
        let made = self.kinds.get(id)?.composer.get_or_init(|| Composer::new(kind, &self.shelf));
        Some(made.as_ref().map(|composer| Bench { kind, composer }).map_err(Clone::clone))
    }

    fn read(&self, id: &str) -> Result<Kind, Vec<Finding>> {
        let path = format!("{id}/kind.yaml");
        source(self.templates.read(&path), &path)
            .and_then(|it| kind::load(id, &it, |name| self.block(name), &self.words))
    }

    /// A block, read once for all kinds.
    fn block(&self, name: &str) -> Option<Result<Block, Finding>> {
        if let Some(known) = self.blocks.lock().unwrap_or_else(PoisonError::into_inner).get(name) {
            return Some(known.clone());
        }
        let file = self.templates.read(&format!("blocks/{name}.yaml"))?;
        let block = file.source().and_then(Block::read);
        self.blocks.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), block.clone());
        Some(block)
    }

    /// Reads everything and says all that is wrong with it.
    pub(super) fn check(&self, patterns: &Patterns) -> Vec<Finding> {
        let facts: Vec<&'static str> = FACTS.iter().map(|fact| fact.name).collect();
        let rules: Vec<(&str, &[&str])> = RULES.iter().map(|rule| (rule.id, rule.needs)).collect();
        let patterns: Vec<&str> = patterns.names().collect();
        let vocabulary = Vocabulary { facts: &facts, rules: &rules, patterns: &patterns };
        let mut findings: Vec<Finding> = Vec::new();
        let ids: Vec<&str> = self.ids().collect();
        let checked = concurrent::map(&ids, |id| {
            let kind = self.kind(id).unwrap_or(Err(Vec::new()))?;
            let wrong = kind::check(kind, &vocabulary);
            if wrong.is_empty() { Ok(kind) } else { Err(wrong) }
        });
        let kinds: Vec<&Kind> = checked.into_iter().filter_map(|kind| keep(kind, &mut findings)).collect();
        let names = Names::new(kinds.iter().copied(), &facts);
        findings.extend(self.shelf.check_parts(&names));
        let composed = concurrent::map(&kinds, |kind| match self.bench(&kind.id).unwrap_or(Err(Vec::new())) {
            Ok(bench) => bench.composer.check(kind, &self.shelf, &names),
            Err(mut wrong) => {
                wrong.extend(Composer::misspelt(kind, &self.shelf, &names));
                wrong
            }
        });
        findings.extend(composed.into_iter().flatten());
        // A mistake in a block or part would come back once for each kind that uses it.
        let mut seen = Vec::new();
        findings.retain(|finding| {
            !seen.contains(finding) && {
                seen.push(finding.clone());
                true
            }
        });
        findings
    }
}

#[cfg(test)]
mod tests {
    use crate::{letter::Workshop, project::Templates};

    #[test]
    fn what_is_built_in_is_in_order() {
        let workshop = Workshop::load(&Templates::embedded()).unwrap();
        assert_eq!(workshop.benches.check(&workshop.patterns), []);
        assert_eq!(workshop.kinds().count(), workshop.benches.ids().count());
    }

    #[test]
    fn a_kind_is_read_when_a_letter_asks_for_it() {
        let workshop = Workshop::load(&Templates::embedded()).unwrap();
        let read = || workshop.benches.kinds.values().filter(|slot| slot.kind.get().is_some()).count();
        assert_eq!(read(), 0);
        let _ = workshop.letter("zaak.yaml", b"soort: avg_weigering\n");
        assert_eq!(read(), 1);
    }
}
