//! Holds an office's own folder to the built-in templates before its first letter is made.

use std::{path::Path, sync::Arc};

use super::{Benches, source};
use crate::{
    compose::Shelf,
    diag::{Finding, nearest},
    floor::{self, DECLARATIONS, Declarations, Set, problems},
    kind::Kind,
    law::Law,
    patterns::Patterns,
    project::Templates,
};

/// A name that differs in no more letters than this from a built-in kind may be a slip.
const SLIP: usize = 2;
/// What may stand in the root for people to read.
const FOR_PEOPLE: [&str; 4] = ["README.md", "LEESMIJ.md", "DEKKING.md", "CHANGELOG.md"];

/// What an office declares, and what its folder gives to warn of, whatever the letter.
#[derive(Debug, Default)]
pub(in crate::letter) struct Office {
    pub(in crate::letter) declarations: Declarations,
    pub(in crate::letter) notes: Vec<Finding>,
}

impl Office {
    /// Of the templates of an office, of which law, patterns and kinds were read.
    ///
    /// # Errors
    /// What its folder has less of than the built-in templates and does not declare; with what nothing reads.
    pub(in crate::letter) fn of(
        templates: &Templates,
        law: &Law,
        patterns: &Patterns,
        benches: &Benches,
    ) -> Result<Self, Vec<Finding>> {
        if templates.are_built_in() {
            return Ok(Self { notes: unread(templates, &[]), ..Self::default() });
        }
        let kinds = &benches.kinds()?[..];
        let built_in = Templates::embedded();
        let former_law = source(built_in.read("law.yaml"), "law.yaml").and_then(|it| Law::parse(&it))?;
        let former_patterns =
            source(built_in.read("patterns.yaml"), "patterns.yaml").and_then(|it| super::patterns(&it, true))?;
        let former = Benches::new(&Arc::new(built_in), &former_law);
        let former = former.kinds()?;
        // With the words of the built-in ledger on both sides, what its own ledger changes is told once, as such.
        let alike = Benches::new(&Arc::new(templates.clone()), &former_law);
        let alike = alike.kinds().unwrap_or_default();
        let own: Vec<&Kind> =
            kinds.iter().map(|kind| *alike.iter().find(|other| other.id == kind.id).unwrap_or(kind)).collect();
        let (deviations, mut findings) = floor::compare(
            Set { kinds: &former, law: &former_law, patterns: &former_patterns },
            Set { kinds: &own, law, patterns },
        );
        let mut declarations = match templates.read(DECLARATIONS) {
            Some(file) => file.source().map_err(|finding| vec![finding]).and_then(|it| Declarations::parse(&it))?,
            None => Declarations::default(),
        };
        let undeclared = declarations.settle(deviations);
        findings.extend(floor::undeclared(&undeclared));
        let ids: Vec<&str> = kinds.iter().map(|kind| kind.id.as_str()).collect();
        let mut notes = declarations.idle(&ids, &undeclared);
        notes.extend(unread(templates, kinds));
        notes.extend(slips(&former, kinds));
        if findings.is_empty() {
            notes.extend(declarations.in_force());
            return Ok(Self { declarations, notes });
        }
        findings.extend(notes);
        Err(findings)
    }
}

fn is_a(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own == extension)
}

/// A warning for each file of the office that nothing reads.
fn unread(templates: &Templates, kinds: &[&Kind]) -> Vec<Finding> {
    let shelf = Shelf::new(&Arc::new(templates.clone()));
    let reached = || kinds.iter().flat_map(|kind| shelf.reached_from(&format!("{}/letter.md", kind.id)).0.into_keys());
    let parts: Vec<String> =
        if templates.own().any(|(path, _)| is_a(path, "md")) { reached().collect() } else { Vec::new() };
    let is_read = |path: &str| {
        let block = path.strip_prefix("blocks/").and_then(|name| name.strip_suffix(".yaml"));
        let is_kind = path.strip_suffix("/kind.yaml").is_some_and(|id| kinds.iter().any(|kind| kind.id == id));
        ["law.yaml", "patterns.yaml", DECLARATIONS].contains(&path)
            || FOR_PEOPLE.contains(&path)
            || path.starts_with("style/") && path != "style/style.yml"
            || block.is_some_and(|block| kinds.iter().any(|kind| kind.blocks.iter().any(|used| used == block)))
            || is_kind
            || parts.iter().any(|part| part == path)
            || is_a(path, "txt") && !path.contains(".yaml") && !path.contains(".md")
    };
    let known: Vec<String> = templates
        .list("")
        .into_iter()
        .filter(|path| templates.built_in(path).is_some())
        .chain([DECLARATIONS.to_owned()])
        .chain(kinds.iter().flat_map(|kind| [format!("{}/kind.yaml", kind.id), format!("{}/letter.md", kind.id)]))
        .collect();
    let files = templates.own().filter(|(path, _)| !is_read(path));
    files
        .map(|(path, file)| {
            let near = nearest(path, known.iter().map(String::as_str).filter(|known| *known != path));
            problems::UNREAD.found().arg("file", &file.name).arg("nearest", near.unwrap_or_default())
        })
        .collect()
}

/// A warning for each kind of the office whose name is a slip away from that of a built-in one.
fn slips(built_in: &[&Kind], kinds: &[&Kind]) -> Vec<Finding> {
    let own = kinds.iter().filter(|kind| built_in.iter().all(|known| known.id != kind.id));
    let near = |kind: &Kind| {
        let close = built_in.iter().find(|known| strsim::damerau_levenshtein(&known.id, &kind.id) <= SLIP)?;
        let finding = problems::NAME_NEAR.found().arg("kind", &kind.id).arg("nearest", &close.id);
        Some(finding.at(&kind.source, 0..0))
    };
    own.filter_map(|kind| near(kind)).collect()
}
