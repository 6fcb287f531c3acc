//! The page of a field or of a choice, and how both stand on the page of a kind.

use std::collections::BTreeMap;

use super::page::Explanation;
use crate::{
    compose::Gates,
    diag::Severity,
    encode::dotted,
    kind::{Field, FieldKind, Kind},
    law::Law,
};

/// The list whose items the grounds of the ledger are about.
const PARTS: &str = "onderdelen.";

/// Which optional fields of a kind its letters cannot do without, by path: the weight, and the elements that need them.
pub(super) type Demands = BTreeMap<String, (Severity, Vec<String>)>;

/// What the elements that always must stand ask of the case, as the templates of the kind have it.
pub(super) fn demands(kind: &Kind, gates: Option<&Gates>) -> Demands {
    let mut demands = Demands::new();
    let always = kind.elements.iter().filter(|one| one.when.is_empty() && one.unless.is_empty() && !one.optional);
    for element in always {
        let Some((first, others)) = gates.and_then(|gates| gates.get(&element.id)?.wanted.split_first()) else {
            continue;
        };
        for path in first.iter().filter(|path| others.iter().all(|other| other.contains(path))) {
            let optional = |field: &Field| !field.required && field.required_when.is_none();
            if kind.field(path).is_some_and(optional) {
                let (severity, ids) = demands.entry(path.clone()).or_insert((element.severity, Vec::new()));
                *severity = (*severity).max(element.severity);
                ids.push(element.id.clone());
            }
        }
    }
    demands
}

/// Whether one must fill in a field: always, on a condition, or since the letter cannot do without it.
pub(super) fn is_needed(field: &Field, path: &str, demands: &Demands) -> bool {
    let plain = path.replace("[]", "");
    let demanded = demands.get(&plain).is_some_and(|(severity, _)| *severity == Severity::Error);
    let inside = || {
        demands.iter().any(|(other, (severity, _))| {
            *severity == Severity::Error && other.strip_prefix(&plain).is_some_and(|rest| rest.starts_with('.'))
        })
    };
    field.required || field.required_when.is_some() || demanded || inside()
}

/// `verplicht`, `verplicht bij …`, `altijd nodig voor …`: what is asked of a field, in words.
pub(super) fn notes(field: &Field, path: &str, demands: &Demands, law: &Law, page: &Explanation<'_>) -> Vec<String> {
    let plain = path.replace("[]", "");
    let mut notes = vec![type_name(&field.kind)];
    notes.extend(field.required.then(|| page.word("word-required")));
    notes.extend(field.required_when.as_ref().map(|name| page.fill("word-required-when", "name", name)));
    if let Some((severity, ids)) = demands.get(&plain) {
        let word = if *severity == Severity::Error { "word-demanded" } else { "word-advised" };
        notes.push(page.fill(word, "name", &ids.join(", ")));
    }
    if let Some(inner) = plain.strip_prefix(PARTS).filter(|_| !field.required) {
        let grounds = law.gronden.soorten.iter().filter(|(_, ground)| {
            let rights = ground.vereist_per_recht.values().flatten();
            ground
                .vereist
                .iter()
                .chain(rights)
                .any(|needed| needed == inner || needed.starts_with(&format!("{inner}.")))
        });
        let grounds: Vec<&str> = grounds.map(|(id, _)| id.as_str()).collect();
        notes.extend((!grounds.is_empty()).then(|| page.fill("word-demanded-ground", "name", &grounds.join(", "))));
    }
    notes
}

/// The question of a field, the sentence of the letter that its words complete, an example, limits and choices.
pub(super) fn body(field: &Field, indent: usize, page: &mut Explanation<'_>) {
    page.text(indent, &field.ask);
    page.labelled(indent, "word-reads", field.reads.as_deref().unwrap_or_default());
    page.labelled(indent, "word-example", field.example.as_deref().unwrap_or_default());
    for (key, limit) in [("word-at-least", field.at_least), ("word-at-most", field.at_most)] {
        if let Some(limit) = limit {
            page.text(indent, &page.fill(key, "count", &limit.to_string()));
        }
    }
    let options = match &field.kind {
        FieldKind::List(item) => item.options(),
        kind => kind.options(),
    };
    if !options.is_empty() {
        page.text(indent, &page.word("word-choices"));
    }
    for (id, words) in options {
        page.text(indent + 1, &option(field, id, words));
    }
}

/// `art41_uavg: artikel 41 lid 1 (bijzondere uitzondering)`
fn option(field: &Field, id: &str, words: &str) -> String {
    let means = field.means.iter().find(|(known, _)| known == id).map(|(_, means)| format!(" ({means})"));
    format!("{id}: {words}{}", means.unwrap_or_default())
}

/// The type as manifests write it.
fn type_name(kind: &FieldKind) -> String {
    match kind {
        FieldKind::Plain(plain) => plain.name().to_owned(),
        FieldKind::Choice(_) => "choice".to_owned(),
        FieldKind::Group(_) => "group".to_owned(),
        FieldKind::List(item) => format!("list: {}", type_name(item)),
    }
}

/// Every field below these with its path, in which lists are entered with `[]`.
fn all<'a>(fields: &'a [Field], path: &str, found: &mut Vec<(String, &'a Field)>) {
    for field in fields {
        let path = dotted(path, &field.name);
        let inside = if matches!(field.kind, FieldKind::List(_)) { format!("{path}[]") } else { path.clone() };
        found.push((path, field));
        all(field.kind.inner(), &inside, found);
    }
}

/// Names of all fields and choices of these kinds.
pub(super) fn names(kinds: &[&Kind]) -> Vec<String> {
    let mut names = Vec::new();
    for kind in kinds {
        let mut found = Vec::new();
        all(&kind.fields, "", &mut found);
        for (path, field) in found {
            names.extend(field.kind.options().iter().map(|(id, _)| id.clone()));
            names.push(field.name.clone());
            names.push(path.replace("[]", ""));
        }
    }
    names.sort();
    names.dedup();
    names
}

/// `onderdelen[1].grond` and `onderdelen[].grond` are `onderdelen.grond`.
pub(super) fn plain_path(name: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for c in name.chars() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            c if !inside => plain.push(c),
            _ => {}
        }
    }
    plain
}

/// The field of that name or path as each kind has it; kinds that have it alike share a page.
pub(super) fn field_pages(
    id: &str,
    kinds: &[&Kind],
    demands: impl Fn(&Kind) -> Demands,
    law: &Law,
    page: &mut Explanation<'_>,
) {
    let id = plain_path(id);
    let mut shown: Vec<(String, String, Vec<&str>)> = Vec::new();
    for kind in kinds {
        let mut found = Vec::new();
        all(&kind.fields, "", &mut found);
        found.retain(|(path, field)| field.name == id || path.replace("[]", "") == id);
        let demands = if found.is_empty() { Demands::new() } else { demands(kind) };
        for (path, field) in found {
            let mut alone = page.fresh();
            let notes = notes(field, &path, &demands, law, page).join(", ");
            alone.heading("word-field", &path, &format!("({notes})"));
            body(field, 1, &mut alone);
            let text = alone.into_text();
            match shown.iter_mut().find(|(known, other, _)| *known == text && *other == path) {
                Some((.., users)) => users.push(&kind.id),
                None => shown.push((text, path, vec![&kind.id])),
            }
        }
    }
    for (text, _, users) in shown {
        page.gap();
        page.verbatim(&text);
        page.labelled(1, "word-used-by", &users.join(", "));
    }
}

/// The choice of that id: its words, what it means, and where one makes it.
pub(super) fn choice_pages(id: &str, kinds: &[&Kind], law: &Law, page: &mut Explanation<'_>) {
    let mut shown: Vec<(String, String, Vec<&str>)> = Vec::new();
    for kind in kinds {
        let mut found = Vec::new();
        all(&kind.fields, "", &mut found);
        for (path, field) in found {
            let options = match &field.kind {
                FieldKind::List(item) if item.inner().is_empty() => item.options(),
                FieldKind::Choice(_) => field.kind.options(),
                _ => &[],
            };
            let Some((_, words)) = options.iter().find(|(known, _)| known == id) else { continue };
            let text = option(field, id, words);
            match shown.iter_mut().find(|(known, other, _)| *known == text && *other == path) {
                Some((.., users)) => users.push(&kind.id),
                None => shown.push((text, path, vec![&kind.id])),
            }
        }
    }
    for (text, path, users) in shown {
        page.heading("word-choice", id, "");
        page.text(1, &text);
        if let Some(ground) = law.gronden.soorten.get(id).filter(|_| path.rsplit('.').next() == Some("grond")) {
            page.labelled(1, "word-basis", &ground.artikel);
            page.labelled(1, "word-rights", &ground.rechten.join(", "));
            page.labelled(1, "word-ground-needs", &ground.vereist.join(", "));
            for (right, fields) in &ground.vereist_per_recht {
                page.labelled(1, "word-ground-needs", &format!("{} ({right})", fields.join(", ")));
            }
            page.text(1, ground.noot.as_deref().unwrap_or_default());
        }
        page.labelled(1, "word-choice-of", &path);
        page.labelled(1, "word-used-by", &users.join(", "));
    }
}
