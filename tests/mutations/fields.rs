//! Every field of every case, left out: a required one gives exactly that finding, of the others a table tells what follows.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use lettergen::{
    case::yaml::{Content, Entry, Node},
    diag::Finding,
    elements::holds,
    kind::{Field, FieldKind, Plain},
    letter::Composition,
};
use rayon::prelude::*;

use crate::{
    cases::{CASES, CaseFile, WORKSHOP, line, lines},
    golden, tree,
};

/// A step from a mapping or list to what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Item(usize),
}

/// Every field and item that a case gives and whose group or list is not left empty without it, in the order of the file.
fn paths(entries: &[Entry]) -> Vec<Vec<Step>> {
    let mut all = Vec::new();
    let whole = Node { content: Content::Mapping(entries.to_vec()), span: 0..0 };
    collect(&whole, &mut Vec::new(), &mut all);
    all.retain(|path| *path != [Step::Key("soort".to_owned())]);
    all
}

fn collect(node: &Node, path: &mut Vec<Step>, all: &mut Vec<Vec<Step>>) {
    let steps: Vec<(Step, &Node)> = match &node.content {
        Content::Mapping(entries) => entries.iter().map(|entry| (Step::Key(entry.key.clone()), &entry.value)).collect(),
        Content::List(items) => items.iter().enumerate().map(|(at, item)| (Step::Item(at), item)).collect(),
        Content::Scalar(_) => Vec::new(),
    };
    let alone = steps.len() == 1;
    for (step, node) in steps {
        path.push(step);
        if !alone {
            all.push(path.clone());
        }
        collect(node, path, all);
        path.pop();
    }
}

/// The case without what is at a path.
fn without(entries: &[Entry], path: &[Step]) -> Vec<Entry> {
    let mut entries = entries.to_vec();
    let [Step::Key(first), rest @ ..] = path else { panic!("{path:?}") };
    if rest.is_empty() {
        entries.retain(|entry| entry.key != *first);
    } else {
        remove(&mut entries.iter_mut().find(|entry| entry.key == *first).unwrap().value, rest);
    }
    entries
}

fn remove(node: &mut Node, path: &[Step]) {
    match (&mut node.content, path) {
        (Content::Mapping(entries), [Step::Key(key)]) => entries.retain(|entry| entry.key != *key),
        (Content::List(items), [Step::Item(at)]) => drop(items.remove(*at)),
        (Content::Mapping(entries), [Step::Key(key), rest @ ..]) => {
            remove(&mut entries.iter_mut().find(|entry| entry.key == *key).unwrap().value, rest);
        }
        (Content::List(items), [Step::Item(at), rest @ ..]) => remove(&mut items[*at], rest),
        _ => panic!("{path:?}"),
    }
}

/// `uitlatingen.0.citaat`, as the case knows it.
fn shown(path: &[Step]) -> String {
    let names: Vec<String> = path
        .iter()
        .map(|step| match step {
            Step::Key(key) => key.clone(),
            Step::Item(at) => at.to_string(),
        })
        .collect();
    names.join(".")
}

/// `uitlatingen.citaat`, as findings and kinds name it.
fn field_path(path: &[Step]) -> String {
    let names = path.iter().filter_map(|step| match step {
        Step::Key(key) => Some(key.as_str()),
        Step::Item(_) => None,
    });
    names.collect::<Vec<_>>().join(".")
}

/// Whether the case must have what is at a path.
fn is_required(composition: &Composition<'_>, path: &[Step]) -> bool {
    let Some(Step::Key(_)) = path.last() else { return false };
    let field: &Field = composition.kind.field(&field_path(path)).unwrap();
    let (case, facts) = (&composition.case, &composition.facts);
    let beside = |name: &str| format!("{}.{name}", shown(&path[..path.len() - 1]));
    let condition = field.required_when.as_ref();
    field.required || condition.is_some_and(|name| holds(&beside(name), case, facts) || holds(name, case, facts))
}

fn findings(case: &CaseFile, entries: &[Entry]) -> Vec<Finding> {
    let yaml = tree::written(entries);
    let proven = WORKSHOP
        .compose_with(&case.name(), yaml.as_bytes(), &case.files)
        .and_then(|composition| WORKSHOP.prove(composition));
    proven.map_or_else(|found| found, |proven| proven.findings)
}

/// A case without one of its fields: what is wrong with that, else what follows if the field is optional.
fn try_field(
    case: &CaseFile,
    composition: &Composition<'_>,
    entries: &[Entry],
    path: &[Step],
) -> Result<Option<String>, String> {
    let found = findings(case, &without(entries, path));
    let here = || format!("{} without {}: {:?}", case.stem, shown(path), lines(&found));
    let about_it = |finding: &Finding| finding.args.get("field") == Some(&field_path(path));
    if is_required(composition, path) {
        let [only] = &found[..] else { return Err(here()) };
        let right = only.code() == "case-missing-field"
            && only.problem.key == "case-missing-field"
            && only.is_error()
            && about_it(only);
        return if right { Ok(None) } else { Err(here()) };
    }
    let of_the_case = found.iter().filter(|finding| finding.code().starts_with("case-"));
    for finding in of_the_case {
        // Without the one field another may be needed; that is for the reader of the table to judge.
        let needed = finding
            .args
            .get("field")
            .and_then(|path| composition.kind.field(path))
            .is_some_and(|field| field.required_when.is_some());
        if about_it(finding) || !needed {
            return Err(here());
        }
    }
    let mut follows: Vec<String> = found.iter().map(line).collect();
    follows.sort();
    follows.dedup();
    let follows = if follows.is_empty() { "-".to_owned() } else { follows.join(", ") };
    Ok(Some(follows))
}

/// A path whose items are all alike: `onderdelen.*.grond`.
fn in_any_item(path: &[Step]) -> String {
    let step = |step: &Step| if let Step::Key(key) = step { key.clone() } else { "*".to_owned() };
    path.iter().map(step).collect::<Vec<_>>().join(".")
}

/// Per optional field all that follows in some case: a column for each.
fn table(rows: BTreeMap<String, BTreeSet<String>>) -> String {
    let mut table =
        "What follows when a case leaves out an optional field or an item of a list (- is: nothing).\n\n".to_owned();
    for (path, follows) in rows {
        let follows: Vec<String> = follows.into_iter().collect();
        writeln!(table, "{path} | {}", follows.join(" | ")).unwrap();
    }
    table
}

#[test]
fn a_field_left_out_is_missed_if_it_is_required_and_else_guards_what_the_table_says() {
    let tried: Vec<_> = CASES
        .par_iter()
        .map(|case| {
            let composition = case.composition();
            let entries = tree::read(&case.text);
            let (mut rows, mut wrong) = (Vec::new(), Vec::new());
            for path in paths(&entries) {
                match try_field(case, composition, &entries, &path) {
                    Ok(Some(follows)) => rows.push((in_any_item(&path), follows)),
                    Ok(None) => {}
                    Err(amiss) => wrong.push(amiss),
                }
            }
            (composition.kind.id.as_str(), rows, wrong)
        })
        .collect();
    let wrong: Vec<&String> = tried.iter().flat_map(|(_, _, wrong)| wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let mut kinds: BTreeMap<&str, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (kind, rows, _) in tried {
        for (path, follows) in rows {
            kinds.entry(kind).or_default().entry(path).or_default().insert(follows);
        }
    }
    let tables = kinds.into_iter().map(|(kind, rows)| (kind.to_owned(), table(rows))).collect();
    let differs = golden::folder_differs("goldens/fields", &tables);
    assert!(differs.is_empty(), "{}", differs.join("\n"));
}

#[test]
fn a_case_written_down_again_is_the_same_letter() {
    for case in CASES.iter() {
        let again = tree::written(&tree::read(&case.text));
        let again = WORKSHOP
            .compose_with(&case.name(), again.as_bytes(), &case.files)
            .unwrap_or_else(|found| panic!("{:#?}", lines(&found)));
        assert_eq!(case.composition().composed.text, again.composed.text, "{}", case.stem);
    }
}

#[test]
fn a_case_without_its_kind_or_with_all_fields_gone_says_so() {
    for case in CASES.iter() {
        let mut entries = tree::read(&case.text);
        entries.retain(|entry| entry.key != "soort");
        assert_eq!(lines(&findings(case, &entries)), ["E case-no-kind"], "{}", case.stem);
        let mut entries = tree::read(&case.text);
        entries.retain(|entry| entry.key == "soort");
        let required = required(&case.composition().kind.fields);
        let found = lines(&findings(case, &entries));
        for name in required {
            assert!(found.contains(&format!("E case-missing-field {name}")), "{}: {name} not in {found:?}", case.stem);
        }
    }
}

fn required(fields: &[Field]) -> Vec<&str> {
    let here = |field: &&Field| field.required && !matches!(field.kind, FieldKind::Plain(Plain::Boolean));
    fields.iter().filter(here).map(|field| field.name.as_str()).collect()
}
