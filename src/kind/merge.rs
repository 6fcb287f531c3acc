//! Lays the blocks a kind uses under its own entries and makes the kind of them.

use std::sync::Arc;

use super::{
    Element, Evidence, Field, FieldKind, Kind, Omission, RuleUse, check,
    manifest::{self, ElementEntry, Entries, Example, FieldEntry, Manifest, OneOf, SeverityName},
    types::TypeName,
};
use crate::{
    diag::{Finding, Place, Problem, Severity, Source},
    kind::problems,
    markdown::document::Zone,
};

/// An entry with the place of its name.
type Named<T> = (String, Place, T);

/// A block as it stands in its file, to be laid under many kinds.
#[derive(Debug, Clone)]
pub struct Block {
    manifest: Manifest,
    source: Arc<Source>,
}

impl Block {
    /// Reads a block.
    ///
    /// # Errors
    /// The first thing the YAML reader could not accept, with its place.
    pub fn read(source: Arc<Source>) -> Result<Self, Finding> {
        Ok(Self { manifest: manifest::read(&source)?, source })
    }
}

/// Reads `kind.yaml` and lays it over the blocks it uses; `law` gives the words of the ledger by path. Whether the names in it
/// exist is for [`check`](super::check) to say.
///
/// # Errors
/// Everything that is wrong with the manifest or its blocks.
pub fn load(
    id: &str,
    source: &Arc<Source>,
    block: impl Fn(&str) -> Option<Result<Block, Finding>>,
    law: &[(String, String)],
) -> Result<Kind, Vec<Finding>> {
    let own = manifest::read(source).map_err(|finding| vec![finding])?;
    let mut findings = Vec::new();
    let mut fields: Vec<Named<FieldEntry>> = Vec::new();
    let mut elements: Vec<Named<ElementEntry>> = Vec::new();
    let mut rules: Vec<RuleUse> = Vec::new();
    let mut take = |manifest: Manifest, source: &Arc<Source>| {
        let mut located = manifest.fields;
        locate(&mut located, source);
        overlay(&mut fields, located, source, FieldEntry::replace);
        overlay(&mut elements, manifest.elements, source, ElementEntry::replace);
        for rule in manifest.rules {
            if rules.iter().all(|known| known.id != rule.value) {
                rules.push(RuleUse { place: manifest::place(source, &rule), id: rule.value });
            }
        }
    };
    for name in &own.uses {
        match block(&name.value) {
            None => {
                let place = manifest::place(source, name);
                findings.push(problems::UNKNOWN_BLOCK.found().arg("name", &name.value).place(Some(place)));
            }
            Some(Ok(Block { manifest, source })) => take(manifest, &source),
            Some(Err(finding)) => findings.push(finding),
        }
    }
    // Whatever a kind changes of a block that is not there would be wrong for that reason alone.
    if !findings.is_empty() {
        return Err(findings);
    }
    let written = own.omit.0.iter();
    let omitted: Vec<Omission> =
        written.map(|(name, reason)| Omission::new(&name.value, reason, manifest::place(source, name))).collect();
    for omission in omitted.iter().filter(|omission| omission.concerns_own(&own)) {
        let finding = problems::OMITS_OWN.found().arg("name", omission.written());
        findings.push(finding.place(Some(omission.place.clone())));
    }
    let blocks = own.uses.iter().map(|name| name.value.clone()).collect();
    let (title, purpose, roles) = (own.title.clone(), own.purpose.clone(), own.roles.clone());
    take(own, source);
    for omission in &omitted {
        if !omission.apply(&mut fields, &mut elements, &mut rules) {
            let finding = problems::UNKNOWN_OMISSION.found().arg("name", omission.written());
            findings.push(finding.place(Some(omission.place.clone())));
        }
    }
    let mut missing = |keyword: &'static str| {
        findings.push(problems::KEYWORD_MISSING.found().arg("keyword", keyword).arg("name", id).at(source, 0..0));
    };
    if title.is_none() {
        missing("title");
    }
    if purpose.is_none() {
        missing("purpose");
    }
    if roles.is_none() {
        missing("roles");
    }
    let mut kind = Kind {
        id: id.to_owned(),
        title: title.unwrap_or_default(),
        purpose: purpose.unwrap_or_default(),
        roles: roles.unwrap_or_default().into_iter().collect(),
        blocks,
        fields: fields.into_iter().filter_map(|entry| field(entry, &mut findings)).collect(),
        rules,
        elements: elements.into_iter().filter_map(|entry| element(entry, &mut findings)).collect(),
        omitted,
        source: Arc::clone(source),
    };
    findings.extend(check::quote_law(&mut kind, law));
    if findings.is_empty() { Ok(kind) } else { Err(findings) }
}

/// Adds entries, or changes the keys that a later entry gives of an earlier one.
fn overlay<T>(under: &mut Vec<Named<T>>, over: Entries<T>, source: &Arc<Source>, replace: impl Fn(&mut T, T)) {
    for (name, entry) in over.0 {
        match under.iter_mut().find(|(id, _, _)| *id == name.value) {
            Some((_, _, known)) => replace(known, entry),
            None => under.push((name.value.clone(), manifest::place(source, &name), entry)),
        }
    }
}

macro_rules! replace_given {
    ($under:ident, $over:ident: $($key:ident)*) => {
        $(if $over.$key.is_some() { $under.$key = $over.$key; })*
    };
}

impl ElementEntry {
    fn replace(&mut self, over: Self) {
        replace_given!(self, over: says basis unsure when unless each cites sentence shows at_least severity error_when optional zone allows);
    }
}

impl FieldEntry {
    /// Changes the keys that `over` gives, in the fields inside as well.
    fn replace(&mut self, over: Self) {
        replace_given!(self, over: place kind required required_when ask example at_least at_most fits reads options);
        match (&mut self.of, over.of) {
            (Some(under), Some(over)) => under.replace(*over),
            (under @ None, over @ Some(_)) => *under = over,
            (_, None) => {}
        }
        for (name, entry) in over.fields.0 {
            match self.fields.0.iter_mut().find(|(known, _)| known.value == name.value) {
                Some((_, known)) => known.replace(entry),
                None => self.fields.0.push((name, entry)),
            }
        }
    }
}

/// Notes where each field stands, since a kind may lay fields of its own file into a group of a block.
fn locate(entries: &mut Entries<FieldEntry>, source: &Arc<Source>) {
    for (name, entry) in &mut entries.0 {
        entry.place = Some(manifest::place(source, name));
        locate(&mut entry.fields, source);
        if let Some(item) = &mut entry.of {
            locate(&mut item.fields, source);
        }
    }
}

fn field((name, place, entry): Named<FieldEntry>, findings: &mut Vec<Finding>) -> Option<Field> {
    let kind = field_kind(&name, &place, &entry, findings)?;
    let means = meanings(&entry);
    Some(Field {
        kind,
        required: entry.required.unwrap_or(false),
        required_when: entry.required_when,
        ask: entry.ask.unwrap_or_default(),
        example: entry.example.as_ref().map(Example::to_string),
        at_least: entry.at_least,
        at_most: entry.at_most,
        fits: entry.fits,
        means,
        reads: entry.reads,
        name,
        place,
    })
}

/// What the options of a field, or of the items of a list, mean.
fn meanings(entry: &FieldEntry) -> Vec<(String, String)> {
    let options = entry.options.iter().flat_map(|options| &options.0);
    let own = options.filter_map(|(id, option)| Some((id.value.clone(), option.meaning()?.to_owned())));
    own.chain(entry.of.iter().flat_map(|item| meanings(item))).collect()
}

fn field_kind(name: &str, place: &Place, entry: &FieldEntry, findings: &mut Vec<Finding>) -> Option<FieldKind> {
    let mut wrong = |problem: &'static Problem| {
        findings.push(problem.found().arg("name", name).place(Some(place.clone())));
        None
    };
    let Some(type_name) = entry.kind else { return wrong(&problems::FIELD_WITHOUT_TYPE) };
    Some(match type_name {
        TypeName::Plain(plain) => FieldKind::Plain(plain),
        TypeName::Choice => match &entry.options {
            Some(options) if !options.0.is_empty() => FieldKind::Choice(
                options.0.iter().map(|(id, words)| (id.value.clone(), words.words().to_owned())).collect(),
            ),
            _ => return wrong(&problems::CHOICE_WITHOUT_OPTIONS),
        },
        TypeName::List => match &entry.of {
            Some(item) => FieldKind::List(Box::new(field_kind(name, place, item, findings)?)),
            None => return wrong(&problems::LIST_WITHOUT_OF),
        },
        TypeName::Group => {
            let inner = entry.fields.0.iter();
            let fields = inner.filter_map(|(name, entry)| {
                let place = entry.place.clone().unwrap_or_else(|| place.clone());
                field((name.value.clone(), place, entry.clone()), findings)
            });
            FieldKind::Group(fields.collect())
        }
    })
}

fn element((id, place, entry): Named<ElementEntry>, findings: &mut Vec<Finding>) -> Option<Element> {
    let (Some(says), Some(basis)) = (entry.says, entry.basis) else {
        findings.push(problems::ELEMENT_WITHOUT_SAYS.found().arg("name", id).place(Some(place)));
        return None;
    };
    Some(Element {
        id,
        says,
        basis,
        unsure: entry.unsure,
        when: entry.when.unwrap_or_default(),
        unless: entry.unless.unwrap_or_default(),
        each: entry.each,
        cites: evidence(entry.cites),
        sentence: evidence(entry.sentence),
        shows: entry.shows.unwrap_or_default(),
        at_least: entry.at_least,
        severity: match entry.severity {
            Some(SeverityName::Warning) => Severity::Warning,
            Some(SeverityName::Error) | None => Severity::Error,
        },
        error_when: entry.error_when,
        optional: entry.optional.unwrap_or(false),
        zones: entry.zone.unwrap_or_else(|| vec![Zone::Tekst]),
        allows: entry.allows.unwrap_or_default(),
        place,
    })
}

fn evidence(groups: Option<Vec<OneOf>>) -> Vec<Vec<Evidence>> {
    let one = |words: String| {
        if words.starts_with("RX_") { Evidence::Pattern(words) } else { Evidence::Phrase(words) }
    };
    groups
        .unwrap_or_default()
        .into_iter()
        .map(|group| match group {
            OneOf::Only(words) => vec![one(words)],
            OneOf::Any(words) => words.into_iter().map(one).collect(),
        })
        .collect()
}
