//! Which built-in kind an office's own kind is held to: that of its name, the one it copies, and those with its roles.

use super::{
    Deviation,
    gaps::{Gap, gaps, roles},
};
use crate::kind::Kind;

/// An element that at most so many built-in kinds have tells them apart.
const FEW: usize = 4;

/// What the kinds of an office have less of than the built-in ones.
pub(super) fn deviations(built_in: &[&Kind], own: &[&Kind]) -> Vec<Deviation> {
    let mut deviations = Vec::new();
    for kind in own {
        let model = built_in.iter().copied().find(|known| known.id == kind.id).or_else(|| copied(built_in, kind));
        let mut found = Vec::new();
        if let Some(model) = model {
            found.extend(gaps(model, kind));
            found.extend(roles(model, kind));
        }
        for role in kind.roles.iter() {
            let having: Vec<&Kind> = built_in.iter().copied().filter(|known| known.roles.has(role)).collect();
            let shared = shared(&having, kind).into_iter();
            let new: Vec<Gap> = shared.filter(|(what, _)| found.iter().all(|(known, _)| known != what)).collect();
            found.extend(new);
        }
        let deviation = |(what, place)| Deviation { kind: Some(kind.id.clone()), what, place: Some(place) };
        deviations.extend(found.into_iter().map(deviation));
    }
    deviations
}

/// What a kind has less of than every one of these: what they have in common, it must have too.
fn shared(having: &[&Kind], own: &Kind) -> Vec<Gap> {
    let mut each = having.iter().map(|known| gaps(known, own));
    let Some(mut shared) = each.next() else { return Vec::new() };
    for gaps in each {
        shared.retain(|(what, _)| gaps.iter().any(|(other, _)| other == what));
    }
    shared
}

/// The built-in kind of which an own kind has more than half of what tells that kind from others.
fn copied<'k>(built_in: &[&'k Kind], own: &Kind) -> Option<&'k Kind> {
    let is_telling = |id: &str| built_in.iter().filter(|kind| kind.element(id).is_some()).count() <= FEW;
    let likeness = |kind: &Kind| {
        let telling: Vec<&str> =
            kind.elements.iter().map(|element| element.id.as_str()).filter(|id| is_telling(id)).collect();
        let taken = telling.iter().filter(|id| own.element(id).is_some()).count();
        (taken * 2 > telling.len()).then_some(taken * 1000 / telling.len().max(1))
    };
    let likely = built_in.iter().copied().filter_map(|kind| likeness(kind).map(|share| (share, kind)));
    likely.max_by_key(|(share, kind)| (*share, kind.elements.len())).map(|(_, kind)| kind)
}
