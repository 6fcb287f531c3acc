//! Holds the words of a field against the sentence of the letter that they complete.

use std::{ops::Range, sync::Arc};

use super::found;
use crate::{
    case::problems,
    diag::{Finding, Problem, Source},
    kind::{Field, FieldKind, Plain},
    taal::fit::{self, Fit, Misfit, Place},
    value::Value,
};

/// What stands where the words of a field go, in `reads` of a manifest.
pub(super) const GAP: char = '…';

/// What keeps the words of a field from fitting, with the sentence as it would read.
pub(super) fn misfit(
    source: &Arc<Source>,
    field: &Field,
    value: &Value,
    span: &Range<usize>,
    path: &str,
    we_speak: bool,
) -> Option<Finding> {
    let text = match value {
        Value::Text(text) => text.clone(),
        Value::Prose(paragraphs) => paragraphs.join("\n\n"),
        _ => return None,
    };
    let fits = field.fits.or_else(|| matches!(field.kind, FieldKind::Plain(Plain::Prose)).then_some(Fit::Sentences))?;
    let before = field.reads.as_deref().and_then(|reads| reads.split(GAP).next()).unwrap_or_default();
    let misfit = fit::misfit(fits, &text, Place { before, we_speak })?;
    let sentence =
        |words: &str| field.reads.as_ref().map_or_else(|| words.to_owned(), |reads| reads.replace(GAP, words));
    let (problem, word, shown): (&'static Problem, Option<String>, String) = match misfit {
        Misfit::Question => (&problems::FIT_QUESTION, None, sentence(&text)),
        Misfit::OtherVoice(word) => (&problems::FIT_VOICE, Some(word), sentence(&text)),
        Misfit::Sentence => (&problems::FIT_SENTENCE, None, sentence(&text)),
        Misfit::Beginning(word) => (&problems::FIT_BEGINNING, Some(word), sentence(&text)),
        Misfit::Capital(word) => (&problems::FIT_CAPITAL, Some(word), sentence(&text)),
        Misfit::NoRequest => (&problems::FIT_NO_REQUEST, None, sentence(&text)),
        Misfit::NoVerb(words) => (&problems::FIT_NO_VERB, None, sentence(&words)),
        Misfit::SmallStart(words) => (&problems::FIT_SMALL_START, None, words),
        Misfit::OpenEnd(words) => (&problems::FIT_OPEN_END, None, words),
        Misfit::Title(name) => (&problems::FIT_TITLE, None, format!("De heer {name}")),
        Misfit::SmallName(name) => (&problems::FIT_SMALL_NAME, None, sentence(&name)),
        Misfit::LoudName(name) => (&problems::FIT_LOUD_NAME, None, sentence(&name)),
    };
    let finding = problem.found().arg("field", path).arg("sentence", shown).arg("ask", &*field.ask);
    let finding = finding.arg("example", found::sample(field));
    let finding = if let Some(word) = word { finding.arg("word", word) } else { finding };
    Some(finding.at(source, found::first_line(source, span)))
}
