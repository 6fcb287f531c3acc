//! The page of a letter kind: when to use it, what the case must hold, what the letter must say, what must be true.

use super::{
    body,
    fields::{self, Demands},
    page::Explanation,
    severity, weight,
};
use crate::{
    encode::dotted,
    kind::{Field, FieldKind, Kind, Role},
    law::Law,
    rules::RULES,
};

/// Writes the page; with `only` just the fields that one must fill in.
pub fn page(kind: &Kind, law: &Law, demands: &Demands, only: bool, page: &mut Explanation<'_>) {
    page.heading("word-kind", &kind.id, "");
    page.text(1, &kind.title);
    page.text(1, &kind.purpose);
    if !kind.roles.is_empty() {
        let roles: Vec<&str> = kind.roles.iter().map(Role::id).collect();
        page.labelled(1, "word-roles", &roles.join(", "));
    }
    page.heading("word-fields", "", "");
    for one in &kind.fields {
        field(one, "", Told { demands, law, only }, page);
    }
    if only {
        return;
    }
    page.heading("word-elements", "", "");
    for element in &kind.elements {
        page.gap();
        page.text(1, &format!("{} {}", element.id, weight(element, page)));
        body(element, 2, page);
    }
    if !kind.omitted.is_empty() {
        page.heading("word-omitted", "", "");
    }
    for omission in &kind.omitted {
        page.gap();
        page.text(1, &omission.written());
        page.text(2, &omission.reason);
    }
    page.heading("word-rules", "", "");
    for used in &kind.rules {
        page.gap();
        let rule = RULES.iter().find(|rule| rule.id == used.id);
        let note = rule.map_or_else(String::new, |rule| format!(" ({})", page.word(severity(rule.severity))));
        page.text(1, &format!("{}{note}", used.id));
        page.labelled(2, "word-basis", rule.map_or("", |rule| rule.basis));
    }
    page.heading("word-own-checks", "", "");
    for check in law.zelf_nagaan.iter().filter(|check| check.concerns(&kind.id, &kind.roles)) {
        page.gap();
        page.text(1, &check.punt);
    }
}

/// `termijn.datum (date, verplicht)`, what it asks, and the fields inside it; with `only` nothing that one may leave out.
fn field(field: &Field, path: &str, of: Told<'_>, page: &mut Explanation<'_>) {
    let path = dotted(path, &field.name);
    if of.only && !fields::is_needed(field, &path, of.demands) {
        return;
    }
    let notes = fields::notes(field, &path, of.demands, of.law, page);
    page.text(1, &format!("{path} ({})", notes.join(", ")));
    fields::body(field, 2, page);
    let path = if matches!(field.kind, FieldKind::List(_)) { format!("{path}[]") } else { path };
    field.kind.inner().iter().for_each(|inner| self::field(inner, &path, of, page));
}

/// What the fields of a kind are told by.
#[derive(Clone, Copy)]
struct Told<'a> {
    demands: &'a Demands,
    law: &'a Law,
    only: bool,
}
