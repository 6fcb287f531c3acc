//! Puts equal findings of many letters together: the first are shown in full, of the others it is told in how many
//! letters they stand.

use std::fmt::Write as _;

use indexmap::IndexMap;

use super::catalogue::{Catalogue, visible};
use crate::diag::Finding;

/// In so many letters an equal finding is shown in full.
const SHOWN: usize = 3;
/// So many letters are named with a finding.
const NAMED: usize = 8;
/// More different texts than these are no longer kept apart by what they fill in.
const MOST_TEXTS: usize = 300;

/// What was found in many letters. Its size does not depend on how many there are.
#[derive(Debug, Default)]
pub struct Groups {
    groups: IndexMap<(String, String), Group>,
}

#[derive(Debug, Default)]
struct Group {
    letters: usize,
    /// The first letters of the group.
    named: Vec<String>,
    /// The letter it was met in last: a letter counts once.
    last: usize,
    is_error: bool,
}

impl Groups {
    /// Counts a finding of a letter, which has a number from 1, and tells whether to show it in full.
    pub fn meets(&mut self, finding: &Finding, case: &str, number: usize, catalogue: &Catalogue) -> bool {
        let plain = || catalogue.page(finding.problem).map_or_else(|| finding.code().to_owned(), |page| page.message);
        // What is said of a whole file names it, and each letter has files of its own.
        let is_of_file = finding.place.is_none() && finding.args.contains_key("file");
        let mut key =
            (finding.code().to_owned(), if is_of_file { plain() } else { catalogue.finding(finding).message });
        if self.groups.len() >= MOST_TEXTS && !self.groups.contains_key(&key) {
            key.1 = plain();
        }
        let group = self.groups.entry(key).or_default();
        if group.last != number {
            group.last = number;
            group.letters += 1;
            group.is_error = finding.is_error();
            if group.named.len() < NAMED {
                group.named.push(case.to_owned());
            }
        }
        group.letters <= SHOWN
    }

    /// `1.940 brieven: kenmerk.ons ontbreekt.`, the most frequent first, with the names of the first letters; only of what
    /// was not shown in full each time.
    #[must_use]
    pub fn text(&self, catalogue: &Catalogue, width: usize, errors_only: bool) -> String {
        let told = |group: &&Group| group.letters > SHOWN && (group.is_error || !errors_only);
        let mut groups: Vec<_> = self.groups.iter().filter(|(_, group)| told(group)).collect();
        groups.sort_by_key(|(_, group)| std::cmp::Reverse(group.letters));
        let mut out = String::new();
        for ((code, message), group) in groups {
            let count = catalogue.number(group.letters);
            let line = catalogue.fill("word-group", &[("count", &count), ("message", message), ("code", code)]);
            let options = textwrap::Options::new(width.max(20)).subsequent_indent("  ");
            let _ = writeln!(out, "{}", textwrap::fill(&visible(&line), &options));
            let mut names = group.named.join(", ");
            if group.letters > group.named.len() {
                let others = catalogue.number(group.letters - group.named.len());
                names = catalogue.fill("word-group-others", &[("names", &names), ("count", &others)]);
            }
            let options = options.initial_indent("  ");
            let _ = writeln!(out, "{}\n", textwrap::fill(&visible(&names), options));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{diag::Source, report::catalogue::Language};

    fn missing(file: &str) -> Finding {
        crate::project::problems::FILE_NOT_FOUND.found().arg("file", file).at(&Source::new("z.yaml", "a"), 0..1)
    }

    #[test]
    fn equal_findings_are_shown_thrice_and_counted_from_then_on() {
        let dutch = Catalogue::new(Language::Dutch);
        let mut groups = Groups::default();
        let shown: Vec<bool> =
            (1..=1940).map(|number| groups.meets(&missing("x"), &format!("z{number}.yaml"), number, &dutch)).collect();
        assert_eq!(shown.iter().filter(|shown| **shown).count(), 3);
        // Twice in one letter is one letter.
        groups.meets(&missing("x"), "z1940.yaml", 1940, &dutch);
        groups.meets(&missing("y"), "z1940.yaml", 1940, &dutch);
        let text = groups.text(&dutch, 100, false);
        assert!(text.starts_with("1.940 brieven: x bestaat niet. (file-not-found)\n  z1.yaml, z2.yaml,"), "{text}");
        assert!(text.contains("en 1.932 andere"), "{text}");
        assert!(!text.contains("y bestaat niet"), "{text}");
        let english = Catalogue::new(Language::English);
        assert!(groups.text(&english, 100, false).starts_with("1,940 letters: "));
    }

    #[test]
    fn what_is_said_of_the_files_of_each_letter_is_equal_but_for_their_names() {
        let dutch = Catalogue::new(Language::Dutch);
        let mut groups = Groups::default();
        for number in 1..=5 {
            let full = crate::cmd::problems::OUTPUT_DISK_FULL.found().arg("file", format!("out/{number}.pdf"));
            groups.meets(&full, &format!("z{number}.yaml"), number, &dutch);
        }
        assert!(groups.text(&dutch, 100, true).starts_with("5 brieven: ‹file› kan niet worden geschreven"));
    }

    #[test]
    fn what_is_kept_does_not_grow_with_the_number_of_letters() {
        let dutch = Catalogue::new(Language::Dutch);
        let mut groups = Groups::default();
        for number in 1..=5_000 {
            groups.meets(&missing(&format!("stuk-{number}.pdf")), &format!("z{number}.yaml"), number, &dutch);
        }
        assert_eq!(groups.groups.len(), MOST_TEXTS + 1);
        assert!(groups.text(&dutch, 100, false).starts_with("4.700 brieven: ‹file› bestaat niet."));
    }
}
