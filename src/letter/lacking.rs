//! An element that does not stand is told to the one who can mend it: which field of the case is lacking, once per cause.

use std::collections::BTreeMap;

use super::{problems, trace};
use crate::{
    case::Case,
    compose::Gates,
    diag::{Finding, Place, Problem, Severity},
    elements,
    encode::dotted,
    kind::{FieldKind, Kind, Plain},
    markdown::marks::MarkSpan,
    prose::Printed,
    value::{Spanned, Value},
};

/// What the letter was made from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Made<'a> {
    pub(super) kind: &'a Kind,
    pub(super) case: &'a Case,
    /// What decides over the elements of its templates.
    pub(super) gates: Option<&'a Gates>,
    pub(super) marks: &'a [MarkSpan],
    pub(super) printed: &'a [Printed],
}

/// The findings about elements in words for the author of the case; `told` was found before. An element that an error about
/// the case explains is not told a second time.
pub(super) fn told(unproven: Vec<Finding>, told: &[Finding], made: Made<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = unproven.into_iter().filter_map(|finding| one(finding, told, made)).collect();
    // One field that is lacking may keep several elements from standing: the gravest speaks for all.
    let cause = |finding: &Finding| {
        let by_field = finding.problem == &elements::WITHOUT_DATA || finding.problem == &problems::ELEMENT_REFUSED;
        by_field.then(|| finding.args.get("field").cloned()).flatten()
    };
    let mut gravest: BTreeMap<String, (Severity, usize)> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        let Some(field) = cause(finding) else { continue };
        let best = gravest.entry(field).or_insert((finding.severity, at));
        if finding.severity > best.0 {
            *best = (finding.severity, at);
        }
    }
    let mut at = 0;
    findings.retain(|finding| {
        at += 1;
        cause(finding).is_none_or(|field| gravest.get(&field).is_some_and(|(_, best)| best + 1 == at))
    });
    findings
}

fn one(finding: Finding, told: &[Finding], made: Made<'_>) -> Option<Finding> {
    let element = finding.args.get("element").and_then(|id| made.kind.element(id));
    let gate = element.and_then(|element| made.gates?.get(&element.id));
    let is = |problem: &Problem| finding.problem == problem;
    let stands_nowhere = is(&elements::MISSING) || is(&elements::WITHOUT_DATA);
    let Some(gate) = gate else { return Some(placed(finding, made)) };
    let decides: Vec<&str> = if stands_nowhere {
        gate.around.iter().chain(gate.wanted.iter().flatten()).map(String::as_str).collect()
    } else {
        gate.inside.iter().map(String::as_str).collect()
    };
    if told.iter().any(|other| explains(other, &finding, &decides, made.case)) {
        return None;
    }
    if !stands_nowhere {
        return Some(placed(finding, made));
    }
    let wanted: Vec<&[String]> = gate.wanted.iter().map(Vec::as_slice).collect();
    let Some(cause) = cause(&wanted, made) else { return Some(finding) };
    Some(cause.arg_of(finding, made))
}

/// Whether an error that was told before is about a field that decides over the element.
fn explains(other: &Finding, finding: &Finding, decides: &[&str], case: &Case) -> bool {
    let Some(place) = other.place.as_ref().filter(|place| place.source == case.source) else { return false };
    let about = |path: &&str| {
        let mut spans = Vec::new();
        values(&case.values, path, &mut spans);
        // What is absent is told at the item or group that lacks it.
        let lacking = |path: &String| {
            let at = case.place(path);
            case.get(path).is_none() && at == *place && at.span != case.kind_span
        };
        // A whole list or group holds too much to be what the error is about.
        entered(case, path).iter().any(lacking)
            || spans.iter().any(|value| {
                let whole = matches!(value.value, Value::Group(_) | Value::List(_));
                let within =
                    |span: &std::ops::Range<usize>| span.start <= place.span.start && place.span.end <= span.end;
                within(&value.key_span) || !whole && within(&value.span)
            })
    };
    other.severity == Severity::Error && other.severity >= finding.severity && decides.iter().any(about)
}

/// Every value at a path whose lists are entered without an index.
fn values<'a>(fields: &'a [(String, Spanned)], path: &str, found: &mut Vec<&'a Spanned>) {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let Some((_, value)) = fields.iter().find(|(name, _)| name == first) else { return };
    let Some(rest) = rest else { return found.push(value) };
    match &value.value {
        Value::Group(fields) => values(fields, rest, found),
        Value::List(items) => {
            for item in items {
                if let Value::Group(fields) = &item.value {
                    values(fields, rest, found);
                }
            }
        }
        _ => {}
    }
}

/// The field that keeps an element from standing.
enum Cause {
    /// Nothing was filled in here.
    Absent(String),
    /// This one was answered with no.
    Refused(String),
}

impl Cause {
    fn arg_of(self, finding: Finding, made: Made<'_>) -> Finding {
        let (path, found) = match &self {
            Self::Absent(path) => (path, elements::WITHOUT_DATA.found()),
            Self::Refused(path) => (path, problems::ELEMENT_REFUSED.found()),
        };
        let names: Vec<&str> = path.split('.').filter(|name| name.parse::<usize>().is_err()).collect();
        let ask = made.kind.field(&names.join(".")).map(|field| field.ask.as_str()).unwrap_or_default();
        let shown = |name: &'static str| finding.args.get(name).cloned().unwrap_or_default();
        let told = found.arg("element", shown("element")).arg("says", shown("says")).arg("ask", ask);
        let told = told.arg("field", numbered(path)).place(Some(made.case.place(path)));
        Finding { about: finding.about, severity: finding.severity, basis: finding.basis, ..told }
    }
}

/// `onderdelen.0.wat_wel` as people count: `onderdelen[1].wat_wel`.
fn numbered(path: &str) -> String {
    path.split('.').fold(String::new(), |path, name| match name.parse::<usize>() {
        Ok(index) => format!("{path}[{}]", index + 1),
        Err(_) => dotted(&path, name),
    })
}

/// The first field that the templates ask for and the case does not give, or else one that says no; none if some place that
/// could say it lacks nothing.
fn cause(wanted: &[&[String]], made: Made<'_>) -> Option<Cause> {
    let lacks = |paths: &&[String]| {
        let fields = || paths.iter().filter(|path| made.kind.field(path).is_some());
        let absent: Vec<String> = fields().filter_map(|path| absent(made.case, path)).collect();
        let refused = fields().find_map(|path| refused(made, path));
        (absent.len() + usize::from(refused.is_some()), absent.into_iter().next(), refused)
    };
    let (_, absent, refused) = wanted.iter().map(lacks).min_by_key(|(count, ..)| *count)?;
    absent.map(Cause::Absent).or(refused.map(Cause::Refused))
}

/// The path, with the index of the first item, if nothing stands there in any.
fn absent(case: &Case, path: &str) -> Option<String> {
    let paths = entered(case, path);
    let nowhere = paths.iter().all(|path| case.get(path).is_none());
    paths.into_iter().next().filter(|_| nowhere)
}

/// The path with the index of the first item in which a question is answered with no.
fn refused(made: Made<'_>, path: &str) -> Option<String> {
    let is_question = made.kind.field(path).is_some_and(|field| matches!(field.kind, FieldKind::Plain(Plain::Boolean)));
    let no = |path: &String| made.case.get(path).is_some_and(|value| !value.value.holds());
    entered(made.case, path).into_iter().filter(|_| is_question).find(no)
}

/// A path whose lists are entered without an index, once for each item that there is.
fn entered(case: &Case, path: &str) -> Vec<String> {
    path.split('.').fold(vec![String::new()], |paths, name| {
        let inner = paths.into_iter().flat_map(|path| match case.get(&path).map(|value| &value.value) {
            Some(Value::List(items)) => (0..items.len()).map(|at| dotted(&path, &at.to_string())).collect(),
            _ => vec![path],
        });
        inner.map(|path| dotted(&path, name)).collect()
    })
}

/// A finding about words of the letter, at the value of the case that it names or that printed them.
fn placed(finding: Finding, made: Made<'_>) -> Finding {
    let named = finding.args.get("field").filter(|path| made.case.get(path).is_some());
    let place: Option<Place> = match (named, &finding.place) {
        (Some(path), _) => Some(made.case.place(path)),
        (None, Some(place)) => trace::value(&place.span, made.marks, made.printed).cloned(),
        (None, None) => None,
    };
    if place.is_some() { finding.place(place) } else { finding }
}
