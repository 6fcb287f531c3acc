//! Every case in `cases/` gives the letter that its golden shows, the same bytes each time, whatever the input or thread.

mod hostile;

use std::{collections::BTreeSet, fmt::Write as _, fs};

use crate::{
    cases::{CASES, CaseFile, WORKSHOP, lines},
    golden,
};
use lettergen::letter::{Letter, Workshop};
use lettergen::project::Templates;
use rayon::prelude::*;

fn render(workshop: &Workshop, case: &CaseFile) -> Letter {
    workshop.letter_with(&case.name(), case.text.as_bytes(), &case.files)
}

/// Every case with its letter.
fn letters() -> Vec<(&'static CaseFile, &'static Letter)> {
    CASES.par_iter().map(|case| (case, &case.made().letter)).collect()
}

/// The evidence as a reviewer reads it: an element per line, its page and the sentence that proved it.
fn evidence(letter: &Letter) -> String {
    let mut text = String::new();
    for proof in &letter.evidence {
        let page = proof.page.map_or("-".to_owned(), |page| page.to_string());
        writeln!(text, "{} (p. {page}): {}", proof.element, proof.sentence).unwrap();
    }
    text
}

#[test]
fn every_case_gives_a_letter_without_any_finding() {
    let found: Vec<_> = letters()
        .into_iter()
        .filter(|(_, letter)| !letter.findings.is_empty() || letter.pdf.is_none() || letter.markdown.is_none())
        .map(|(case, letter)| (&case.stem, lines(&letter.findings)))
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_letter_reads_and_is_proven_as_its_goldens_show() {
    let mut wrong = Vec::new();
    for (case, letter) in letters() {
        wrong.extend(golden::differs(
            &format!("goldens/letters/{}.md", case.stem),
            letter.markdown.as_deref().unwrap_or(""),
        ));
        wrong.extend(golden::differs(&format!("goldens/letters/{}.evidence", case.stem), &evidence(letter)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_golden_is_left_of_a_case_that_is_gone() {
    let stems: BTreeSet<&str> = CASES.iter().map(|case| case.stem.as_str()).collect();
    for entry in fs::read_dir(golden::path("goldens/letters")).unwrap() {
        let path = entry.unwrap().path();
        let golden = path.extension().is_some_and(|extension| extension == "md" || extension == "evidence");
        if golden && !stems.contains(path.file_stem().unwrap().to_str().unwrap()) {
            assert!(golden::updates(), "{} has no case any more", path.display());
            fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn every_kind_has_a_case() {
    let soort = |case: &CaseFile| {
        let line = case.text.lines().find_map(|line| line.strip_prefix("soort:")).unwrap();
        line.split('#').next().unwrap().trim().to_owned()
    };
    let shown: BTreeSet<String> = CASES.iter().map(soort).collect();
    let without: Vec<&str> = WORKSHOP.kinds().map(|kind| kind.id.as_str()).filter(|id| !shown.contains(*id)).collect();
    assert!(without.is_empty(), "kinds that no case shows: {without:?}");
}

/// Again, in a workshop that was loaded anew, by two threads at once that each make every other letter.
#[test]
fn the_same_case_gives_the_same_bytes_again() {
    let again = Workshop::load(&Templates::embedded()).unwrap();
    let again = &again;
    let turn = |from: usize| {
        move || -> Vec<Letter> { CASES.iter().skip(from).step_by(2).map(|case| render(again, case)).collect() }
    };
    let (even, odd) = std::thread::scope(|scope| {
        let (even, odd) = (scope.spawn(turn(0)), scope.spawn(turn(1)));
        (even.join().unwrap(), odd.join().unwrap())
    });
    for (from, letters) in [(0, even), (1, odd)] {
        for (case, second) in CASES.iter().skip(from).step_by(2).zip(letters) {
            let first = &case.made().letter;
            assert!(first.pdf == second.pdf, "{}: two PDFs differ", case.stem);
            assert_eq!(first.markdown, second.markdown, "{}", case.stem);
            assert_eq!(first.evidence, second.evidence, "{}", case.stem);
        }
    }
}
