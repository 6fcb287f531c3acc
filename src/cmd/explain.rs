//! `lettergen explain`: the page of a letter kind, element, rule or code, the ledger of the law, or the keys of a house style.

use std::{collections::BTreeSet, path::PathBuf};

use super::{Office, console::Console};
use crate::{
    cmd::problems,
    compose::Gates,
    diag::{Finding, Severity, nearest},
    facts::{FACTS, Fact},
    kind::{Element, Evidence, Kind, Role},
    law::Law,
    project::Templates,
    report::{Status, problems as registry},
    rules::{self, RULES, Rule},
};

mod fields;
mod kind;
mod law;
mod page;
mod style;
mod termijn;

use page::Explanation;

/// The name that stands for the ledger of the law.
const LAW: &str = "law";
/// The name that stands for the keys of a house style.
const STYLE: &str = "huisstijl";
/// The name that stands for the terms of a case.
const TERMS: &str = "termijn";

#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    #[arg(value_name = "NAME")]
    pub name: String,
    /// Only with the name `termijn`.
    #[arg(value_name = "CASE")]
    pub case: Option<PathBuf>,
    /// Of a letter kind only the fields that one must fill in.
    #[arg(long, value_enum, value_name = "required")]
    pub only: Option<Only>,
}

/// What `--only` leaves of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Only {
    Required,
}

pub fn run(args: &Args, office: &Office, console: &Console) -> Status {
    if let Some(case) = &args.case {
        return match termijn::run(&args.name, case, office, console) {
            Ok(status) => status,
            Err(findings) => console.refuse("explain", findings),
        };
    }
    let page = office.load().and_then(|(templates, shop)| {
        let kinds: Vec<&Kind> = shop.kinds().collect();
        let known =
            Known { kinds: &kinds, templates: &templates, law: shop.law(), gates: &|kind| shop.gates(&kind.id) };
        text(&args.name, args.only.is_some(), known, console)
    });
    page.map_or_else(|findings| console.refuse("explain", findings), |page| console.out(&page))
}

/// All that has a page.
#[derive(Clone, Copy)]
struct Known<'a> {
    kinds: &'a [&'a Kind],
    templates: &'a Templates,
    law: &'a Law,
    /// What decides over the elements in the letters of a kind.
    gates: &'a dyn Fn(&Kind) -> Option<&'a Gates>,
}

/// The page for a name, written with `_` or `-`.
///
/// # Errors
/// `explain-unknown` (args: name, nearest), `explain-needs-case`, and what keeps the ledger of the law from being read.
fn text(name: &str, only: bool, known: Known<'_>, console: &Console) -> Result<String, Vec<Finding>> {
    let Known { kinds, templates, law, gates } = known;
    let id = name.trim().to_lowercase().replace('-', "_");
    let mut page = Explanation::new(&console.catalogue, console.look.width);
    if id == LAW {
        ledger(templates, law, &mut page)?;
        return Ok(page.into_text());
    }
    if id == STYLE {
        style::page(&mut page);
        return Ok(page.into_text());
    }
    if let Some(kind) = kinds.iter().find(|kind| kind.id == id) {
        kind::page(kind, law, &fields::demands(kind, gates(kind)), only, &mut page);
    }
    fields::choice_pages(&id, kinds, law, &mut page);
    // The terms of a case have a page of their own, and fields are told by their path: `termijn.datum`.
    let of_fields = if id == TERMS { &[] } else { kinds };
    fields::field_pages(&id, of_fields, |kind| fields::demands(kind, gates(kind)), law, &mut page);
    element(&id, kinds, law, &mut page);
    if let Some(role) = Role::ALL.iter().find(|role| role.id() == id) {
        self::role(*role, kinds, &mut page);
    }
    let code = id.replace('_', "-");
    let problem = registry::find(&code);
    let of_problem = |rule: &&Rule| rule.problems.iter().any(|own| own.key == code);
    if let Some(rule) = rules::find(&id).or_else(|| RULES.iter().find(of_problem)) {
        self::rule(rule, kinds, law, &mut page);
    }
    if let Some(fact) = FACTS.iter().find(|fact| fact.name == id) {
        self::fact(fact, kinds, &mut page);
    }
    if let Some(worded) = problem.and_then(|problem| console.catalogue.page(problem)) {
        page.heading("word-code", &code, "");
        page.text(1, &worded.message);
        page.labelled(1, "word-help", worded.help.as_deref().unwrap_or_default());
    }
    if !page.is_empty() {
        return Ok(page.into_text());
    }
    Err(vec![if id == TERMS { problems::EXPLAIN_NEEDS_CASE.found() } else { unknown(name, &id, kinds) }])
}

fn unknown(name: &str, id: &str, kinds: &[&Kind]) -> Finding {
    let elements = kinds.iter().flat_map(|kind| &kind.elements).map(|element| element.id.clone());
    let ids =
        kinds.iter().map(|kind| kind.id.clone()).chain(elements).chain(RULES.iter().map(|rule| rule.id.to_owned()));
    let ids = ids.chain(Role::ALL.iter().map(|role| role.id().to_owned()));
    let ids = ids.chain(FACTS.iter().map(|fact| fact.name.to_owned()));
    let known: Vec<String> = ids
        .chain(registry::all().map(|problem| problem.key.to_owned()))
        .chain([LAW.to_owned(), STYLE.to_owned()])
        .chain(fields::names(kinds))
        .collect();
    let near = nearest(id, known.iter().map(String::as_str)).unwrap_or_default();
    problems::EXPLAIN_UNKNOWN.found().arg("name", name).arg("nearest", near)
}

fn ledger(templates: &Templates, law: &Law, page: &mut Explanation<'_>) -> Result<(), Vec<Finding>> {
    let missing = || vec![crate::project::problems::FILE_NOT_FOUND.found().arg("file", "templates/law.yaml")];
    let source = templates.read("law.yaml").ok_or_else(missing)?.source().map_err(|finding| vec![finding])?;
    law::page(&source, law, page)
}

/// What the law leaves open about an element, rule or kind.
fn open_points(id: &str, law: &Law, page: &mut Explanation<'_>) {
    for point in law.open_points(id) {
        page.labelled(1, "word-open-point", &format!("{} {}", point.nr, point.punt));
    }
}

/// The element as each kind has it; kinds that have it alike share a page.
fn element(id: &str, kinds: &[&Kind], law: &Law, page: &mut Explanation<'_>) {
    let mut shown: Vec<(String, &Element, Vec<&str>)> = Vec::new();
    for (kind, element) in kinds.iter().filter_map(|kind| Some((kind, kind.elements.iter().find(|one| one.id == id)?)))
    {
        let mut alone = page.fresh();
        body(element, 1, &mut alone);
        let text = format!("{}\n{}", weight(element, page), alone.into_text());
        match shown.iter_mut().find(|(known, _, _)| *known == text) {
            Some((_, _, users)) => users.push(&kind.id),
            None => shown.push((text, element, vec![&kind.id])),
        }
    }
    for (_, element, users) in shown {
        page.heading("word-element", &element.id, &weight(element, page));
        body(element, 1, page);
        open_points(id, law, page);
        page.labelled(1, "word-used-by", &users.join(", "));
    }
}

/// `(fout)`, `(waarschuwing, fout bij grond_wettelijk, mag weg)`
fn weight(element: &Element, page: &Explanation<'_>) -> String {
    let mut words = vec![page.word(severity(element.severity))];
    words.extend(element.error_when.as_ref().map(|name| page.fill("word-error-when", "name", name)));
    words.extend(element.optional.then(|| page.word("word-optional")));
    format!("({})", words.join(", "))
}

fn body(element: &Element, indent: usize, page: &mut Explanation<'_>) {
    page.text(indent, &element.says);
    page.labelled(indent, "word-basis", &element.basis);
    page.labelled(indent, "word-when", &element.when.join(", "));
    page.labelled(indent, "word-unless", &element.unless.join(", "));
    page.labelled(indent, "word-each", element.each.as_deref().unwrap_or_default());
    for (label, groups) in [("word-evidence", &element.cites), ("word-evidence-sentence", &element.sentence)] {
        let or = format!(" {} ", page.word("word-evidence-or"));
        let groups: Vec<String> =
            groups.iter().map(|group| group.iter().map(shown).collect::<Vec<_>>().join(&or)).collect();
        page.labelled(indent, label, &groups.join("; "));
    }
    page.labelled(indent, "word-shows", &element.shows.join(", "));
    if let Some(least) = element.at_least {
        page.text(indent, &page.fill("word-at-least", "count", &least.to_string()));
    }
    page.labelled(indent, "word-unsure", element.unsure.as_deref().unwrap_or_default());
}

fn shown(evidence: &Evidence) -> String {
    match evidence {
        Evidence::Pattern(name) => name.clone(),
        Evidence::Phrase(phrase) => format!("“{phrase}”"),
    }
}

fn severity(severity: Severity) -> &'static str {
    if severity == Severity::Error { "word-error" } else { "word-warning" }
}

fn rule(rule: &Rule, kinds: &[&Kind], law: &Law, page: &mut Explanation<'_>) {
    page.heading("word-rule", rule.id, &format!("({})", page.word(severity(rule.severity))));
    for paragraph in rule.paragraphs() {
        page.text(1, &paragraph);
        page.gap();
    }
    page.labelled(1, "word-basis", rule.basis);
    page.labelled(1, "word-needs", &rule.needs.join(", "));
    if rule.reads_letter {
        page.text(1, &page.word("word-reads-letter"));
    }
    open_points(rule.id, law, page);
    let users = kinds.iter().filter(|kind| kind.rules.iter().any(|one| one.id == rule.id)).map(|kind| kind.id.as_str());
    page.labelled(1, "word-used-by", &users.collect::<Vec<_>>().join(", "));
}

fn role(role: Role, kinds: &[&Kind], page: &mut Explanation<'_>) {
    page.heading("word-role", role.id(), "");
    page.text(1, role.says());
    let having = kinds.iter().filter(|kind| kind.roles.has(role)).map(|kind| kind.id.as_str());
    page.labelled(1, "word-used-by", &having.collect::<Vec<_>>().join(", "));
}

fn fact(fact: &Fact, kinds: &[&Kind], page: &mut Explanation<'_>) {
    page.heading("word-fact", fact.name, "");
    page.text(1, fact.doc);
    let asks = |element: &Element| {
        element.when.iter().chain(&element.unless).chain(&element.error_when).any(|name| name == fact.name)
    };
    let elements: BTreeSet<&str> =
        kinds.iter().flat_map(|kind| &kind.elements).filter(|one| asks(one)).map(|one| one.id.as_str()).collect();
    page.labelled(1, "word-decides", &elements.into_iter().collect::<Vec<_>>().join(", "));
}

#[cfg(test)]
mod tests;
