//! What templates see of a case: its values as they are printed, free text between marks that lead back to the case file.

use std::collections::BTreeMap;

use tera::Value as Seen;

use super::{Derived, PrintedValue};
use crate::{
    case::Case,
    diag::Place,
    encode::dotted,
    facts::Facts,
    kind::{Field, FieldKind, Kind},
    markdown::marks::{self, Mark},
    value::{Spanned, Value},
};

/// The names a template may print, and the values of the case behind the marks in them.
///
/// Free text (`text`, `prose`, `quote`) is marked; dates, amounts, links and the like are as they print. Beside a
/// choice `x` stands `x_woorden`, the words for it.
pub(super) fn values(
    kind: &Kind,
    case: &Case,
    facts: &Facts,
    derived: &Derived,
) -> (BTreeMap<String, Seen>, Vec<PrintedValue>) {
    let mut context = Reader { case, derived, printed: Vec::new() };
    let mut values: BTreeMap<String, Seen> = BTreeMap::new();
    values.extend(facts.named().map(|(name, value)| (name.to_owned(), plain(&value))));
    values.extend(context.group("", &kind.fields, &case.values));
    (values, context.printed)
}

struct Reader<'a> {
    case: &'a Case,
    derived: &'a Derived,
    printed: Vec<PrintedValue>,
}

impl Reader<'_> {
    fn group(&mut self, path: &str, fields: &[Field], values: &[(String, Spanned)]) -> BTreeMap<String, Seen> {
        let mut seen = BTreeMap::new();
        for (name, spanned) in values {
            let Some(field) = fields.iter().find(|field| field.name == *name) else { continue };
            let path = dotted(path, name);
            if let Some(words) = words(&field.kind, &spanned.value) {
                seen.insert(format!("{name}_woorden"), words);
            }
            seen.insert(name.clone(), self.value(&path, &field.kind, spanned));
        }
        seen
    }

    fn value(&mut self, path: &str, kind: &FieldKind, spanned: &Spanned) -> Seen {
        match &spanned.value {
            Value::Text(text) => self.marked(path, spanned, text, false),
            Value::Quote(text) => self.marked(path, spanned, text, true),
            Value::Prose(paragraphs) => {
                let seen: Vec<Seen> = paragraphs.iter().map(|text| self.marked(path, spanned, text, false)).collect();
                Seen::from(seen)
            }
            Value::List(items) => {
                let item_kind = if let FieldKind::List(item_kind) = kind { item_kind } else { kind };
                let items = items.iter().enumerate();
                let seen: Vec<Seen> =
                    items.map(|(i, item)| self.value(&format!("{path}.{i}"), item_kind, item)).collect();
                Seen::from(seen)
            }
            Value::Group(values) => {
                let mut seen = self.group(path, kind.inner(), values);
                let derived = self.derived.get(path).into_iter().flatten();
                seen.extend(derived.map(|(name, value)| ((*name).to_owned(), value.clone())));
                Seen::from(seen)
            }
            other => plain(other),
        }
    }

    fn marked(&mut self, path: &str, spanned: &Spanned, text: &str, quote: bool) -> Seen {
        let known = self.printed.iter().rposition(|printed| printed.path == path);
        let index = known.unwrap_or(self.printed.len());
        if known.is_none() {
            let place = Place::new(&self.case.source, spanned.span.clone());
            self.printed.push(PrintedValue { path: path.to_owned(), place, quote });
        }
        let mark = Mark::Field(u32::try_from(index).unwrap_or(u32::MAX));
        Seen::from(format!("{}{text}{}", marks::open(mark), marks::close(mark)))
    }
}

/// The words of a choice, or of each choice of a list.
fn words(kind: &FieldKind, value: &Value) -> Option<Seen> {
    match (kind, value) {
        (FieldKind::Choice(options), Value::Choice(id)) => {
            options.iter().find(|(option, _)| option == id).map(|(_, words)| Seen::from(words.as_str()))
        }
        (FieldKind::List(item), Value::List(items)) if matches!(**item, FieldKind::Choice(_)) => {
            let words: Vec<Seen> = items.iter().filter_map(|spanned| words(item, &spanned.value)).collect();
            Some(Seen::from(words))
        }
        _ => None,
    }
}

/// A value as it prints, without marks: a template compares and counts these.
fn plain(value: &Value) -> Seen {
    match value {
        Value::Boolean(boolean) => Seen::from(*boolean),
        Value::Integer(integer) => Seen::from(*integer),
        Value::Choice(id) => Seen::from(id.as_str()),
        Value::Prose(paragraphs) => Seen::from(paragraphs.iter().map(String::as_str).collect::<Vec<_>>()),
        Value::List(items) => Seen::from(items.iter().map(|item| plain(&item.value)).collect::<Vec<_>>()),
        Value::Group(values) => Seen::from(
            values.iter().map(|(name, value)| (name.clone(), plain(&value.value))).collect::<BTreeMap<_, _>>(),
        ),
        other => Seen::from(other.printed()),
    }
}
