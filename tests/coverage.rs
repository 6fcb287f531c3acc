//! Every id of law.md A to D is carried out by something that exists and broken by a test, or the author is told to see to it.

mod asked;
mod ledger;
mod program;

use crate::golden;

use asked::asked;
use program::{PROGRAM, Part};

#[test]
fn every_id_of_the_law_is_carried_out_or_left_to_the_author() {
    let without: Vec<String> = asked().iter().filter(|it| PROGRAM.of(it).is_empty()).map(|it| it.id.clone()).collect();
    assert!(without.is_empty(), "nothing carries out {without:#?}");
}

#[test]
fn the_map_names_only_what_exists() {
    let wrong = PROGRAM.unknown();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let ids: Vec<String> = asked().into_iter().map(|it| it.id).collect();
    let stray: Vec<&String> = PROGRAM.mapped().filter(|id| !ids.contains(id)).collect();
    assert!(stray.is_empty(), "law.ids has no {stray:?}");
}

#[test]
fn kinds_and_severities_are_those_of_the_law_or_the_difference_is_explained() {
    let wrong: Vec<String> = asked().iter().flat_map(|it| PROGRAM.differences(it)).collect();
    assert!(
        wrong.is_empty(),
        "not as law.md has it, and not explained in tests/coverage/verschil.txt:\n{}",
        wrong.join("\n")
    );
    let idle = PROGRAM.idle_explanations(&asked());
    assert!(idle.is_empty(), "explained differences that are none any more: {idle:#?}");
}

#[test]
fn every_element_of_the_ledger_has_its_mutants() {
    let golden = ledger::element_rows();
    let broken = |id: &str| golden.iter().any(|row| row.split(" | ").next() == Some(id));
    let parts = asked().into_iter().flat_map(|it| PROGRAM.of(&it));
    let without: Vec<String> = parts
        .filter_map(|part| if let Part::Element(id) = part { Some(id) } else { None })
        .filter(|id| !broken(id))
        .collect();
    assert!(
        without.is_empty(),
        "no mutant of {without:?} in tests/goldens/elements/: if they are new, UPDATE_GOLDENS=1 cargo test writes them; then run it again"
    );
}

#[test]
fn the_ledger_shows_it_all() {
    let problem = golden::differs("../templates/DEKKING.md", &ledger::page(&asked(), &PROGRAM));
    assert_eq!(problem, None, "write it anew with UPDATE_GOLDENS=1 cargo test");
}

/// `cargo test coverage::the_numbers -- --nocapture` tells them; committed they would differ on every branch.
#[test]
fn the_numbers_are_told_when_asked_for() {
    for (what, count) in ledger::numbers(&asked(), &PROGRAM) {
        println!("{what}: {count}");
        assert!(count > 0, "{what}");
    }
}
