//! Every case in `cases/` gives the letter that its golden shows, the same bytes each time, whatever the input or thread.

mod hostile;

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    sync::atomic::{AtomicUsize, Ordering},
};

use crate::{
    cases::{CASES, CaseFile, WORKSHOP, lines},
    golden,
};
use lettergen::letter::{Letter, Workshop};
use lettergen::project::Templates;
use lettergen::stage::{Stage, Watch};
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
    assert!(found.is_empty(), "`cargo run -- check cases/<name>.yaml` shows where:\n{found:#?}");
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

/// In workshops that were loaded anew, in other orders and by other numbers of threads: whatever is remembered of one letter
/// must not be seen in another.
#[test]
fn the_same_case_gives_the_same_bytes_whatever_was_made_before_and_beside_it() {
    let count = CASES.len();
    let backwards: Vec<usize> = (0..count).rev().collect();
    // Steps that have no factor in common with the number of cases visit each case once.
    let stepped = |wanted: usize| {
        let step = (wanted..=wanted + count)
            .find(|step| (2..=*step).all(|factor| step % factor + count % factor > 0))
            .unwrap();
        (0..count).map(move |turn| turn * step % count).collect::<Vec<usize>>()
    };
    let twice = [stepped(5), stepped(11)].concat();
    for (threads, order) in [(1, backwards), (2, stepped(7)), (8, twice)] {
        let again = Workshop::load(&Templates::embedded()).unwrap();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let letters: Vec<Letter> =
            pool.install(|| order.par_iter().with_max_len(1).map(|place| render(&again, &CASES[*place])).collect());
        for (place, second) in order.into_iter().zip(letters) {
            let (first, stem) = (&CASES[place].made().letter, &CASES[place].stem);
            assert!(first.pdf == second.pdf, "{stem}: two PDFs differ, {threads} threads");
            assert_eq!(first.markdown, second.markdown, "{stem}");
            assert_eq!(first.evidence, second.evidence, "{stem}");
        }
    }
}

#[test]
fn who_wants_no_pdf_gets_the_rest_of_the_letter_and_no_work_is_done_for_it() {
    static PASSED: AtomicUsize = AtomicUsize::new(0);
    let watch = Watch::new(|stage| {
        PASSED.fetch_add(usize::from(matches!(stage, Stage::Fonts | Stage::Pdf)), Ordering::Relaxed);
    });
    let load = || Workshop::load(&Templates::embedded()).unwrap();
    let without = load().without_pdf().watched(watch);
    for (case, first) in letters() {
        let letter = render(&without, case);
        assert_eq!(letter.pdf, None);
        assert_eq!((&letter.markdown, &letter.evidence), (&first.markdown, &first.evidence), "{}", case.stem);
        assert!(letter.findings.is_empty() && letter.enclosures.len() == first.enclosures.len(), "{}", case.stem);
    }
    assert_eq!(PASSED.load(Ordering::Relaxed), 0);
    render(&load().watched(watch), &CASES[0]);
    assert_eq!(PASSED.load(Ordering::Relaxed), 2);
}
