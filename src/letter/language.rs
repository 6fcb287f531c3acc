//! Which paragraphs are in another language than the letter: those that quote words whose case gives their `taal`.

use std::collections::BTreeMap;

use crate::{
    case::Case,
    compose::PrintedValue,
    markdown::{
        document::{BlockId, Document, plain},
        marks::{Mark, MarkSpan},
    },
    value::Value,
};

/// The paragraphs that hold nothing but a quote in another language, with its BCP 47 tag.
///
/// A quote (`citaat`) is in the language that the `taal` beside it in the same group says.
pub fn foreign(
    document: &Document,
    marks: &[MarkSpan],
    printed: &[PrintedValue],
    case: &Case,
) -> BTreeMap<BlockId, String> {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let mut foreign = BTreeMap::new();
    for mark in marks {
        let Mark::Field(index) = mark.mark else { continue };
        let value = usize::try_from(index).ok().and_then(|index| printed.get(index)).filter(|value| value.quote);
        let Some(language) = value.and_then(|value| language(&value.path, case)) else { continue };
        for leaf in document.walk() {
            let quoted: String = leaf.inlines.iter().map(|inline| inline.text_in(&mark.span)).collect();
            if !quoted.is_empty() && letters(&quoted) == letters(&plain(leaf.inlines)) {
                foreign.insert(leaf.id, language.to_owned());
            }
        }
    }
    foreign
}

/// What the `taal` in the same group as the value at `path` says.
fn language<'a>(path: &str, case: &'a Case) -> Option<&'a str> {
    let (group, _) = path.rsplit_once('.')?;
    match &case.get(&format!("{group}.taal"))?.value {
        Value::Choice(language) => Some(language),
        _ => None,
    }
}
