//! What one kind has less of than another, piece by piece, whatever it was that took it away.

use crate::{
    diag::{Place, Severity},
    encode::dotted,
    kind::{Element, Evidence, Field, FieldKind, Kind},
};

/// What is less, as an office declares it, and where.
pub(super) type Gap = (String, Place);

/// Everything of `floor` that `own` lacks or asks less strictly.
pub(super) fn gaps(floor: &Kind, own: &Kind) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let whole = || Place::new(&own.source, 0..0);
    let omitted = |name: &str| own.omitted.iter().find(|omission| omission.name == name);
    let gone = |name: &str| omitted(name).map_or_else(whole, |omission| omission.place.clone());
    for element in &floor.elements {
        match own.element(&element.id) {
            None => gaps.push((format!("elements.{}", element.id), gone(&element.id))),
            Some(known) => {
                let weaker = weaker(element, known).into_iter();
                gaps.extend(weaker.map(|key| (format!("elements.{} {key}", element.id), known.place.clone())));
            }
        }
    }
    for rule in floor.rules.iter().filter(|rule| own.rules.iter().all(|known| known.id != rule.id)) {
        gaps.push((format!("rules.{}", rule.id), gone(&rule.id)));
    }
    fields(&floor.fields, &own.fields, "", &|path| gone(path), &mut gaps);
    gaps
}

/// The roles in which two kinds differ: each switches rules on or off.
pub(super) fn roles(floor: &Kind, own: &Kind) -> Vec<Gap> {
    let only = |one: &Kind, other: &Kind| one.roles.iter().filter(|role| !other.roles.has(*role)).collect::<Vec<_>>();
    let differing = only(floor, own).into_iter().chain(only(own, floor));
    differing.map(|role| (format!("roles.{role}"), Place::new(&own.source, 0..0))).collect()
}

/// The keys by which an element asks less than it should.
fn weaker(floor: &Element, own: &Element) -> Vec<&'static str> {
    let among = |some: &[String], all: &[String]| some.iter().all(|one| all.contains(one));
    let graver = own.severity == Severity::Error;
    let proves = |groups: &[Vec<Evidence>], by: &[&[Vec<Evidence>]]| {
        groups.iter().all(|group| by.iter().any(|own| own.iter().any(|one| is_as_strict(one, group))))
    };
    let checks = [
        ("severity", !graver && floor.severity == Severity::Error),
        ("error_when", !graver && floor.error_when.is_some() && floor.error_when != own.error_when),
        ("optional", own.optional && !floor.optional),
        ("when", !among(&own.when, &floor.when)),
        ("unless", !among(&own.unless, &floor.unless)),
        ("each", own.each != floor.each),
        ("cites", !proves(&floor.cites, &[&own.cites, &own.sentence])),
        ("sentence", !proves(&floor.sentence, &[&own.sentence])),
        ("shows", !among(&floor.shows, &own.shows)),
        ("at_least", own.at_least.unwrap_or(0) < floor.at_least.unwrap_or(0)),
        ("zone", own.zones.iter().any(|zone| !floor.zones.contains(zone))),
        ("allows", own.allows.iter().any(|doubt| !floor.allows.contains(doubt))),
    ];
    checks.into_iter().filter(|(_, weaker)| *weaker).map(|(key, _)| key).collect()
}

/// Whether whatever meets one group of alternatives meets another.
fn is_as_strict(own: &[Evidence], floor: &[Evidence]) -> bool {
    !own.is_empty() && own.iter().all(|one| floor.contains(one))
}

fn fields(floor: &[Field], own: &[Field], path: &str, gone: &dyn Fn(&str) -> Place, gaps: &mut Vec<Gap>) {
    for field in floor {
        let path = dotted(path, &field.name);
        let Some(known) = own.iter().find(|known| known.name == field.name) else {
            gaps.push((format!("fields.{path}"), gone(&path)));
            continue;
        };
        let checks = [
            ("required", field.required && !known.required),
            (
                "required_when",
                !known.required && known.required_when != field.required_when && field.required_when.is_some(),
            ),
            ("at_least", known.at_least.unwrap_or(0) < field.at_least.unwrap_or(0)),
            ("at_most", field.at_most.is_some_and(|most| known.at_most.is_none_or(|own| own > most))),
            ("type", !is_same_type(&field.kind, &known.kind)),
            ("options", field.kind.options().iter().any(|option| has_other_words(option, known.kind.options()))),
        ];
        let weaker = checks.into_iter().filter(|(_, weaker)| *weaker);
        gaps.extend(weaker.map(|(key, _)| (format!("fields.{path} {key}"), known.place.clone())));
        fields(field.kind.inner(), known.kind.inner(), &path, gone, gaps);
    }
}

/// Whether a choice is offered in other words: the words of a ground are the article that the letter cites.
fn has_other_words((id, words): &(String, String), own: &[(String, String)]) -> bool {
    own.iter().any(|(known, other)| known == id && other != words)
}

fn is_same_type(floor: &FieldKind, own: &FieldKind) -> bool {
    match (floor, own) {
        (FieldKind::List(floor), FieldKind::List(own)) => is_same_type(floor, own),
        (FieldKind::Plain(floor), FieldKind::Plain(own)) => floor == own,
        _ => std::mem::discriminant(floor) == std::mem::discriminant(own),
    }
}
