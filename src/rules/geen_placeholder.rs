#![doc = include_str!("geen_placeholder.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "briefpraktijk", &[], check);

problems! {
    error GEEN_PLACEHOLDER = "geen-placeholder" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::of(subject);
    // A size XXX is none.
    let sized = |before: &str| subject.patterns.get("RX_MAAT").is_some_and(|size| size.knows(before));
    let sentences = letter.sentences();
    let hits = sentences.iter().flat_map(|sentence| {
        let all = sentence.all("RX_PLACEHOLD").into_iter();
        all.filter(|hit| !(hit.words().starts_with(['X', 'x']) && sized(sentence.before(hit))))
    });
    // "[sic]" is what a careful writer adds to a quote.
    let open = hits.filter(|hit| !hit.words().eq_ignore_ascii_case("[sic]"));
    open.map(|hit| GEEN_PLACEHOLDER.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn what_was_not_filled_in_is_found() {
        let found = found("geen_placeholder", "x", &[], "Geachte [naam],\nOp TODO schreef u {{ citaat }}.");
        assert_eq!(
            found,
            [
                "E geen-placeholder: [naam]",
                "E geen-placeholder: TODO",
                "E geen-placeholder: {{",
                "E geen-placeholder: }}"
            ]
        );
    }

    #[test]
    fn numbers_between_brackets_and_quotes_are_clean() {
        clean("geen_placeholder", "x", &[], "Zie noot [1] en methodologie [sic].| U schreef «[naam] is XXX».");
        clean("geen_placeholder", "x", &[], "Zie https://a.example/XXX/todo.");
    }
}
