//! Proves that every required element stands in the letter: the mark says where, the evidence says what.

use std::{borrow::Cow, collections::BTreeSet, sync::Arc};

use crate::{
    case::Case,
    diag::{Finding, Severity, Source, problems},
    facts::Facts,
    kind::{Doubt, Element, Evidence, Kind},
    markdown::{
        document::BlockId,
        marks::{Mark, MarkSpan},
    },
    patterns::Patterns,
    prose::{self, Prose, Whose},
    taal,
    value::Value,
};

mod passage;

use passage::Passage;

problems! {
    error MISSING = "element-missing" (element, says);
    error WITHOUT_DATA = "element-without-data" of "element-missing" (element, says, field, ask);
    error EMPTY = "element-empty" (element, says);
    error UNPROVEN = "element-unproven" (element, says, together, wanted);
    error NOT_SHOWN = "element-not-shown" (element, field, value) also (says);
    error DOUBTED = "element-doubted" of "element-unproven" (element, says, how, wanted) also (together);
    error MISPLACED = "element-misplaced" (element, says, zone);
    error SHORT = "element-short" (element, length, least, says);
}

/// An element that stands in the letter, with the words that proved it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    pub element: String,
    /// The sentence in which the last of its evidence was found; the first sentence if it needs none.
    pub sentence: String,
    /// The block in which it begins.
    pub block: Option<BlockId>,
}

/// What elements are proven against.
#[derive(Debug, Clone, Copy)]
pub struct Unproven<'a> {
    pub kind: &'a Kind,
    pub case: &'a Case,
    pub facts: &'a Facts,
    pub patterns: &'a Patterns,
    pub prose: &'a Prose,
    pub marks: &'a [MarkSpan],
    /// The clean Markdown.
    pub markdown: &'a Arc<Source>,
}

/// Tries every element of the kind that applies to the case.
///
/// Returns a proof per element (per item of its list) that stands, and a finding per element that does not:
/// `element-missing`, `element-empty`, `element-unproven`, `element-not-shown` or `element-short`.
#[must_use]
pub fn prove(letter: Unproven<'_>) -> (Vec<Proof>, Vec<Finding>) {
    let mut proofs = Vec::new();
    let mut findings = Vec::new();
    let leads = prose::leads(letter.prose.readings(letter.patterns), Whose::Sender);
    for (index, element) in letter.kind.elements.iter().enumerate() {
        if !applies(element, letter.case, letter.facts) {
            continue;
        }
        let mark = Mark::Element(u32::try_from(index).unwrap_or(u32::MAX));
        let marked = letter.marks.iter().filter(|span| span.mark == mark).map(|span| span.span.clone());
        let passages: Vec<Passage<'_>> = marked.map(|span| Passage::read(&letter, &leads, element, span)).collect();
        if passages.is_empty() && element.optional {
            continue;
        }
        let items = wanted(element, &letter);
        for (index, wanted) in items.iter().enumerate() {
            let forms = |wanted: &Wanted| wanted.iter().map(|(_, forms)| forms.clone()).collect::<Vec<_>>();
            let alike = items[..index].iter().filter(|other| forms(other) == forms(wanted)).count();
            match best(&letter, element, &passages, wanted, alike) {
                Ok(proof) => proofs.push(proof),
                Err(finding) => findings.push(*finding),
            }
        }
    }
    (proofs, findings)
}

/// Whether the conditions of an element hold for this case.
#[must_use]
pub fn applies(element: &Element, case: &Case, facts: &Facts) -> bool {
    element.when.iter().all(|name| holds(name, case, facts))
        && !element.unless.iter().any(|name| holds(name, case, facts))
}

/// Whether the value of a fact, or else of a field, is there and [holds](Value::holds).
#[must_use]
pub fn holds(name: &str, case: &Case, facts: &Facts) -> bool {
    match facts.get(name) {
        Some(value) => value.holds(),
        None => case.get(name).is_some_and(|spanned| spanned.value.holds()),
    }
}

impl Passage<'_> {
    /// How often it shows all that is wanted; without end if that is nothing.
    fn times(&self, wanted: &Wanted) -> usize {
        let times = |forms: &Vec<String>| forms.iter().map(|form| whole(&self.text, form).len()).max().unwrap_or(0);
        wanted.iter().map(|(_, forms)| times(forms)).min().unwrap_or(usize::MAX)
    }
}

/// What one occurrence of an element must show: the name of a field, and the forms of which one is enough.
type Wanted = Vec<(String, Vec<String>)>;

/// One entry per item for an element `each` of a list, else one. An item that gives nothing to show needs no passage of its
/// own, unless that goes for all.
fn wanted(element: &Element, letter: &Unproven<'_>) -> Vec<Wanted> {
    let Some(list) = &element.each else {
        return vec![element.shows.iter().flat_map(|path| shown(path, letter)).collect()];
    };
    let Some(Value::List(items)) = letter.case.get(list).map(|spanned| &spanned.value) else { return Vec::new() };
    let paths = |i: usize| {
        element.shows.iter().map(move |path| match path.strip_prefix('.') {
            Some(inner) => format!("{list}.{i}.{inner}"),
            None => path.clone(),
        })
    };
    let mut wanted: Vec<Wanted> =
        (0..items.len()).map(|i| paths(i).flat_map(|path| shown(&path, letter)).collect()).collect();
    wanted.retain(|wanted| !wanted.is_empty());
    if wanted.is_empty() && !items.is_empty() { vec![Wanted::new()] } else { wanted }
}

/// The parts of a value that must each be shown, in the forms they may take; none for a field that is not given.
fn shown(path: &str, letter: &Unproven<'_>) -> Wanted {
    let given = letter.case.get(path).map(|spanned| Cow::Borrowed(&spanned.value));
    let value = given.or_else(|| letter.facts.get(path).map(Cow::Owned));
    let field: Vec<&str> = path.split('.').filter(|name| name.parse::<usize>().is_err()).collect();
    let options = letter.kind.field(&field.join(".")).map(|field| field.kind.options()).unwrap_or_default();
    let forms = |part: Value| match &part {
        Value::Choice(id) => {
            options.iter().filter(|(option, _)| option == id).map(|(_, words)| prose::normalised(words)).collect()
        }
        _ => part.printed_forms().iter().map(|form| prose::normalised(form)).collect(),
    };
    let parts = value.as_deref().map(Value::parts).unwrap_or_default();
    parts.into_iter().map(|part| (path.to_owned(), forms(part))).collect()
}

/// The proof by the first passage that has all evidence, or what the passage that came furthest still lacks.
///
/// `alike` items before this one want the same words: they must stand there that many times more, or one statement's
/// screenshot would prove that of another of the same day.
fn best(
    letter: &Unproven<'_>,
    element: &Element,
    passages: &[Passage<'_>],
    wanted: &Wanted,
    alike: usize,
) -> Result<Proof, Box<Finding>> {
    let mut furthest: Option<(usize, Finding)> = None;
    let mut shown = 0_usize;
    for passage in passages {
        match try_passage(letter, element, passage, wanted) {
            Ok(proof) => {
                shown = shown.saturating_add(passage.times(wanted));
                if shown > alike {
                    return Ok(proof);
                }
                let finding = wanted.first().map(|(field, forms)| not_shown(field, forms));
                furthest = finding.map(|finding| (usize::MAX, finding.at(letter.markdown, passage.span.clone())));
            }
            Err(failure) => {
                let (steps, finding) = *failure;
                if furthest.as_ref().is_none_or(|(best, _)| steps > *best) {
                    furthest = Some((steps, finding));
                }
            }
        }
    }
    let missing = || missing(letter, element);
    let finding = furthest.map_or_else(missing, |(_, finding)| finding);
    let raised = element.error_when.as_ref().is_some_and(|name| holds(name, letter.case, letter.facts));
    Err(Box::new(
        finding
            .about(&element.id)
            .severity(if raised { Severity::Error } else { element.severity })
            .basis(&element.basis)
            .arg("element", &element.id)
            .arg("says", &element.says),
    ))
}

/// An element without a passage: the template left it out, or could only leave it out of a case that lacks its data.
fn missing(letter: &Unproven<'_>, element: &Element) -> Finding {
    let absent = |path: &&String| letter.kind.field(path).is_some() && letter.case.get(path).is_none();
    match element.shows.iter().find(absent) {
        Some(path) if element.shows.iter().all(|path| absent(&path)) => {
            let ask = letter.kind.field(path).map(|field| field.ask.as_str()).unwrap_or_default();
            let finding = WITHOUT_DATA.found().arg("field", path).arg("ask", ask);
            finding.place(Some(letter.case.place(path)))
        }
        _ => MISSING.found().at(&letter.case.source, letter.case.kind_span.clone()),
    }
}

/// Holds one passage against the evidence; on failure, how many steps it met and what comes next.
fn try_passage(
    letter: &Unproven<'_>,
    element: &Element,
    passage: &Passage<'_>,
    wanted: &Wanted,
) -> Result<Proof, Box<(usize, Finding)>> {
    let fail = |steps: usize, finding: Finding| Box::new((steps, finding.at(letter.markdown, passage.span.clone())));
    let text = passage.text.as_str();
    if let Some(zone) = passage.elsewhere.filter(|_| text.trim().is_empty()) {
        return Err(fail(0, MISPLACED.found().arg("zone", zone)));
    }
    if text.trim().is_empty() {
        return Err(fail(0, EMPTY.found()));
    }
    let mut steps = 1;
    let mut proven_at = 0;
    for (field, forms) in wanted {
        let Some(at) = forms.iter().find_map(|form| find_whole(text, form)) else {
            return Err(fail(steps, not_shown(field, forms)));
        };
        proven_at = at;
        steps += 1;
    }
    for group in &element.cites {
        let (found, doubt) = passage.finds(letter.patterns, element, group);
        let Some(at) = found else { return Err(fail(steps, unproven(group, doubt))) };
        proven_at = at;
        steps += 1;
    }
    let sentences = prose::sentences(text);
    if !element.sentence.is_empty() {
        let (found, doubt) = passage.finds_together(letter.patterns, element);
        let Some(at) = found else {
            let all: Vec<Evidence> = element.sentence.iter().flatten().cloned().collect();
            return Err(fail(steps, unproven(&all, doubt).arg("together", "yes")));
        };
        proven_at = at;
        steps += 1;
    }
    let length = taal::telling(text);
    if let Some(least) = element.at_least.filter(|least| length < *least) {
        let finding = SHORT.found().arg("least", least.to_string()).arg("length", length.to_string());
        return Err(fail(steps, finding));
    }
    let sentence = sentences.into_iter().find(|range| range.contains(&proven_at));
    Ok(Proof {
        element: element.id.clone(),
        sentence: sentence.map_or(text, |range| &text[range]).trim().to_owned(),
        block: passage.block,
    })
}

fn not_shown(field: &str, forms: &[String]) -> Finding {
    NOT_SHOWN.found().arg("field", field).arg("value", forms.first().cloned().unwrap_or_default())
}

fn unproven(group: &[Evidence], doubt: Option<Doubt>) -> Finding {
    let words: Vec<String> = group
        .iter()
        .map(|evidence| match evidence {
            Evidence::Pattern(name) => name.clone(),
            Evidence::Phrase(phrase) => format!("“{phrase}”"),
        })
        .collect();
    let finding = match doubt {
        Some(doubt) => DOUBTED.found().arg("how", doubt.name()),
        None => UNPROVEN.found(),
    };
    finding.arg("wanted", words.join(", ")).arg("together", "no")
}

/// Where a printed value stands first.
fn find_whole(text: &str, form: &str) -> Option<usize> {
    if form.trim().is_empty() { Some(0) } else { whole(text, form).first().copied() }
}

/// Where a printed value stands as a whole: `7 november` is not shown by `17 november`. A value that opens a sentence may
/// begin with a capital.
fn whole(text: &str, form: &str) -> BTreeSet<usize> {
    let form = form.trim();
    let Some(first) = form.chars().next() else { return BTreeSet::new() };
    let capitalised = taal::capitalised(form);
    let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let ends = word(form.chars().next_back());
    let mut places = BTreeSet::new();
    for form in [form, &capitalised] {
        let stands = text.match_indices(form).map(|(at, _)| at).filter(|&at| {
            let runs_on = word(text[..at].chars().next_back()) && word(Some(first));
            !(runs_on || ends && word(text[at + form.len()..].chars().next()))
        });
        places.extend(stands);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_value_counts_only_as_a_whole() {
        assert_eq!(find_whole("op 17 november 2026", "7 november 2026"), None);
        assert_eq!(find_whole("op 7 november 2026.", "7 november 2026"), Some(3));
        assert_eq!(find_whole("IJs en ijskoffie", "ijs"), Some(0));
        assert_eq!(find_whole("Onze klantenservice helpt", "onze klantenservice"), Some(0));
        assert_eq!(find_whole("zie https://a.example/1", "https://a.example/1"), Some(4));
        assert_eq!(find_whole("zie https://a.example/12", "https://a.example/1"), None);
    }

    #[test]
    fn a_value_counts_each_time_it_stands_there() {
        let passage = |text: &str| Passage { text: text.to_owned(), ..Passage::default() };
        let day = ("datum".to_owned(), vec!["dinsdag 3 november 2026".to_owned(), "3 november 2026".to_owned()]);
        let name = ("naam".to_owned(), vec!["uw brief".to_owned()]);
        let text = passage("Uw brief van 3 november 2026 en uw brief van dinsdag 3 november 2026; 13 november 2026.");
        assert_eq!(text.times(&vec![day.clone(), name.clone()]), 2);
        assert_eq!(passage("op 3 november 2026: uw brief en uw brief").times(&vec![day, name]), 1);
        assert_eq!(text.times(&Vec::new()), usize::MAX);
    }
}
