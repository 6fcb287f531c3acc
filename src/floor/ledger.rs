//! Where an office's ledger of the law says something else than the built-in one, and whether it says where from.

use jiff::civil::Date;
use serde_json::Value;

use super::{Deviation, problems};
use crate::{
    diag::Finding,
    law::{Entry, Law, Origin},
};

/// The keys by which rows of a list are known.
const KEYS: [&str; 3] = ["gegevens", "id", "nr"];

/// What differs, and an error for each entry that differs under the source and date of the built-in one.
pub(super) fn differing(built_in: &Law, own: &Law) -> (Vec<Deviation>, Vec<Finding>) {
    let (Ok(before), Ok(after)) = (serde_json::to_value(built_in), serde_json::to_value(own)) else {
        return (Vec::new(), Vec::new());
    };
    let mut paths = Vec::new();
    compare("", Some(&before), Some(&after), &mut paths);
    let known = built_in.entries();
    let mut findings = Vec::new();
    for entry in own.entries() {
        let former = known.iter().find(|former| former.name() == entry.name());
        let changed = paths.iter().any(|path| belongs(path, &entry));
        let Some(former) = former.filter(|former| changed || !says_the_same(former.origin, entry.origin)) else {
            continue;
        };
        if changed && !is_sourced(former.origin, entry.origin) {
            let finding = problems::LEDGER_WITHOUT_ORIGIN.found().arg("name", entry.name());
            findings.push(finding.arg("bron", former.origin.bron.as_str()).place(own.place(entry)));
        } else if !changed && !is_looked_up_again(former.origin, entry.origin) {
            paths.push(format!("{}.herkomst", path_of(&entry)));
        }
    }
    let place = |path: &str| own.entries().into_iter().find(|entry| belongs(path, entry)).and_then(|it| own.place(it));
    let deviation = |path: String| Deviation { kind: None, place: place(&path), what: format!("wet.{path}") };
    (paths.into_iter().map(deviation).collect(), findings)
}

fn path_of(entry: &Entry<'_>) -> String {
    match (entry.path, entry.row) {
        (path, "") => path.to_owned(),
        (path, row) => format!("{path}.tabel.{row}"),
    }
}

fn belongs(path: &str, entry: &Entry<'_>) -> bool {
    path.strip_prefix(path_of(entry).as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

fn says_the_same(before: &Origin, after: &Origin) -> bool {
    let said = |origin: &Origin| (origin.bron.clone(), origin.as_of.0, origin.review_by.0, origin.onzeker.clone());
    said(before) == said(after)
}

/// Whether an entry that differs says where its own words come from, and of what day.
fn is_sourced(before: &Origin, after: &Origin) -> bool {
    !after.bron.trim().is_empty()
        && after.bron != before.bron
        && after.as_of.0 >= before.as_of.0
        && is_soon(before, after)
}

/// Whether only the day of looking up has moved on.
fn is_looked_up_again(before: &Origin, after: &Origin) -> bool {
    after.as_of.0 > before.as_of.0 && !after.bron.trim().is_empty() && is_soon(before, after)
}

/// Whether an entry must be looked up again as soon as the built-in one.
fn is_soon(before: &Origin, after: &Origin) -> bool {
    let days = |origin: &Origin| days(origin.as_of.0, origin.review_by.0);
    days(after) <= days(before)
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

fn compare(path: &str, before: Option<&Value>, after: Option<&Value>, paths: &mut Vec<String>) {
    let inner = |value: Option<&Value>| value.map_or_else(|| Some(Vec::new()), members);
    match (before, after) {
        (Some(one), Some(other)) if one == other => {}
        (Some(_), Some(_)) => match (inner(before), inner(after)) {
            (Some(before), Some(after)) => {
                let find = |list: &[(String, Value)], name: &str| {
                    list.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
                };
                let mut names: Vec<&String> = before.iter().chain(&after).map(|(name, _)| name).collect();
                names.sort_unstable();
                names.dedup();
                for name in names.into_iter().filter(|name| *name != "herkomst") {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    compare(&path, find(&before, name).as_ref(), find(&after, name).as_ref(), paths);
                }
            }
            _ => paths.push(path.to_owned()),
        },
        _ => paths.push(path.to_owned()),
    }
}

/// What a value is made of by name: the keys of an object, or rows that have a name; none for anything else.
fn members(value: &Value) -> Option<Vec<(String, Value)>> {
    match value {
        Value::Object(inner) => Some(inner.iter().map(|(key, value)| (key.clone(), value.clone())).collect()),
        Value::Array(rows) => {
            let name = |row: &Value| KEYS.iter().find_map(|key| Some(row.get(key)?.as_str()?.to_owned()));
            rows.iter().map(|row| Some((name(row)?, row.clone()))).collect()
        }
        _ => None,
    }
}
