//! Small cases for tests, until and besides those that are read from YAML: one line per value.

use jiff::civil::Date;

use crate::{
    case::Case,
    diag::Source,
    kind::{Role, Roles},
    project::Templates,
    value::{Spanned, Value},
};

/// A case with the values of `lines`, each `dotted.path: value`. A number in a path is an item of a list
/// (`uitlatingen.0.citaat: …`), a value between brackets a list of words, `"…"` words that would read as something else;
/// dates, times, booleans, whole numbers and `€ 12` amounts are what they look like.
///
/// # Panics
/// On a line of another form: it is for tests.
#[must_use]
pub fn case(kind: &str, lines: &[&str]) -> Case {
    let mut text = format!("soort: {kind}\n");
    let mut root = Vec::new();
    for line in lines {
        let (path, written) = line.split_once(": ").expect("path: value");
        let start = text.len() + path.len() + 2;
        text.push_str(line);
        text.push('\n');
        let span = start..start + written.len();
        let key_span = start - path.len() - 2..start - 2;
        let spanned = Spanned { value: value(written, start), span, key_span };
        put(&mut root, &path.split('.').collect::<Vec<_>>(), spanned);
    }
    Case {
        kind: kind.to_owned(),
        roles: roles(kind),
        source: Source::new("zaak.yaml", text),
        values: root,
        kind_span: 7..7 + kind.len(),
    }
}

/// The roles that the built-in kind of that name has; none if there is no such kind.
fn roles(kind: &str) -> Roles {
    let manifest = Templates::embedded().read(&format!("{kind}/kind.yaml"));
    let text = manifest.map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).unwrap_or_default();
    let written = text.lines().find_map(|line| line.strip_prefix("roles: [")?.strip_suffix(']')).unwrap_or_default();
    let role = |id: &str| Role::ALL.iter().copied().find(|role| role.id() == id);
    written.split(", ").filter_map(role).collect()
}

fn value(written: &str, start: usize) -> Value {
    if let Some(list) = written.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let mut at = start + 1;
        let items = list.split(", ").filter(|item| !item.is_empty()).map(|item| {
            let span = at..at + item.len();
            at += item.len() + 2;
            Spanned { value: value(item, span.start), span: span.clone(), key_span: span }
        });
        return Value::List(items.collect());
    }
    if let Some(text) = written.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        return Value::Prose(vec![text.to_owned()]);
    }
    if let Some(amount) = written.strip_prefix("€ ") {
        return Value::Money(amount.parse().expect("an amount"));
    }
    if let Ok(date) = written.parse::<Date>() {
        return Value::Date(date);
    }
    if let Ok(number) = written.parse() {
        return Value::Integer(number);
    }
    match written {
        "true" => Value::Boolean(true),
        "false" => Value::Boolean(false),
        word if word.starts_with("http") => Value::Word(word.to_owned()),
        _ => Value::Text(written.to_owned()),
    }
}

fn put(values: &mut Vec<(String, Spanned)>, path: &[&str], spanned: Spanned) {
    let [name, rest @ ..] = path else { return };
    let found = values.iter().position(|(key, _)| key == name);
    if rest.is_empty() {
        match found {
            Some(at) => values[at].1 = spanned,
            None => values.push(((*name).to_owned(), spanned)),
        }
        return;
    }
    let is_list = rest[0].parse::<usize>().is_ok();
    let at = found.unwrap_or_else(|| {
        let value = if is_list { Value::List(Vec::new()) } else { Value::Group(Vec::new()) };
        values.push(((*name).to_owned(), Spanned { value, ..spanned.clone() }));
        values.len() - 1
    });
    match &mut values[at].1.value {
        Value::Group(inner) => put(inner, rest, spanned),
        Value::List(items) => {
            let index: usize = rest[0].parse().expect("an index");
            while items.len() <= index {
                items.push(Spanned { value: Value::Group(Vec::new()), ..spanned.clone() });
            }
            let Value::Group(inner) = &mut items[index].value else { panic!("an item is a group") };
            put(inner, &rest[1..], spanned);
        }
        _ => panic!("{name} has no values of its own"),
    }
}
