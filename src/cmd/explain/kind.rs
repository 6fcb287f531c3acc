//! The page of a letter kind: when to use it, what the case must hold, what the letter must say, what must be true.

use super::{body, page::Explanation, severity, weight};
use crate::{
    encode::dotted,
    kind::{Field, FieldKind, Kind, Role},
    law::Law,
    rules::RULES,
};

/// Writes the page.
pub fn page(kind: &Kind, law: &Law, page: &mut Explanation<'_>) {
    page.heading("word-kind", &kind.id, "");
    page.text(1, &kind.title);
    page.text(1, &kind.purpose);
    if !kind.roles.is_empty() {
        let roles: Vec<&str> = kind.roles.iter().map(Role::id).collect();
        page.labelled(1, "word-roles", &roles.join(", "));
    }
    page.heading("word-fields", "", "");
    for one in &kind.fields {
        field(one, "", page);
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

/// `termijn.datum (date, verplicht)`, the question, an example, the choices, and the fields inside it.
fn field(field: &Field, path: &str, page: &mut Explanation<'_>) {
    let path = dotted(path, &field.name);
    let mut notes = vec![type_name(&field.kind)];
    notes.extend(field.required.then(|| page.word("word-required")));
    notes.extend(field.required_when.as_ref().map(|name| page.fill("word-required-when", "name", name)));
    page.text(1, &format!("{path} ({})", notes.join(", ")));
    page.text(2, &field.ask);
    page.labelled(2, "word-example", field.example.as_deref().unwrap_or_default());
    for (key, limit) in [("word-at-least", field.at_least), ("word-at-most", field.at_most)] {
        if let Some(limit) = limit {
            page.text(2, &page.fill(key, "count", &limit.to_string()));
        }
    }
    let (inside, path) = match &field.kind {
        FieldKind::List(item) => (item.as_ref(), format!("{path}[]")),
        other => (other, path),
    };
    match inside {
        FieldKind::Choice(options) => {
            let ids: Vec<&str> = options.iter().map(|(id, _)| id.as_str()).collect();
            page.labelled(2, "word-choices", &ids.join(", "));
        }
        FieldKind::Group(fields) => fields.iter().for_each(|inner| self::field(inner, &path, page)),
        _ => {}
    }
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
