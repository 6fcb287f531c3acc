//! What a person gets to see, word for word.

use super::*;
use crate::{
    diag::Source,
    report::{Tally, catalogue::Language},
};

const LOOK: Look = Look { color: false, width: 72 };

fn shown(finding: Finding, look: Look) -> String {
    findings(&[finding], &Catalogue::new(Language::Dutch), look)
}

fn missing() -> Finding {
    let source = Source::new("zaken/R2.yaml", "soort: avg_weigering\ntermijn:\n\tdatum: 2026-11-31\nplaats: Zwolle\n");
    crate::elements::MISSING
        .found()
        .about("rm_klacht_ap")
        .arg("element", "rm_klacht_ap")
        .arg("says", "Een klacht kan worden ingediend bij de Autoriteit Persoonsgegevens.")
        .basis("artikel 12 lid 4 AVG; artikel 77 AVG")
        .at(&source, 38..48)
}

#[test]
fn a_finding_shows_its_place_its_words_its_law_and_what_to_do() {
    let expected = "\
rm-klacht-ap

  × In de brief ontbreekt rm_klacht_ap: “Een klacht kan worden
  │ ingediend bij de Autoriteit Persoonsgegevens.”
   ╭─[zaken/R2.yaml:3:9]
 2 │ termijn:
 3 │     datum: 2026-11-31
   ·            ──────────
 4 │ plaats: Zwolle
   ╰────
  Grondslag: artikel 12 lid 4 AVG; artikel 77 AVG
  Hulp: Kijk na of de gegevens van de zaak kloppen: bij deze gegevens
        laat het sjabloon de passage weg. In een eigen letter.md
        staat zij tussen {% <element.rm_klacht_ap> %} en {% </
        element.rm_klacht_ap> %}.

";
    assert_eq!(shown(missing(), LOOK), expected);
}

#[test]
fn colours_come_only_when_asked_for() {
    assert!(!shown(missing(), LOOK).contains('\u{1b}'));
    assert!(shown(missing(), Look { color: true, ..LOOK }).contains('\u{1b}'));
}

#[test]
fn no_line_is_wider_than_the_terminal_but_for_words_that_cannot_break() {
    for width in [40, 60, 100] {
        let text = shown(missing(), Look { width, ..LOOK });
        for line in text.lines().filter(|line| !line.contains("element.")) {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
    }
}

#[test]
fn a_line_of_a_hundred_thousand_characters_shows_what_matters() {
    let text = format!("a: {}HIER{}", "x".repeat(50_000), "y".repeat(50_000));
    let source = Source::new("a.yaml", text);
    let shown =
        shown(crate::project::problems::FILE_NOT_FOUND.found().arg("file", "a").at(&source, 50_003..50_007), LOOK);
    let lines: Vec<&str> = shown.lines().collect();
    let quoted = lines.iter().position(|line| line.contains("HIER")).unwrap();
    assert!(lines[quoted].chars().count() <= 72);
    let column = lines[quoted].chars().position(|c| c == 'H').unwrap();
    assert_eq!(lines[quoted + 1].chars().position(|c| c == '─'), Some(column));
    assert!(shown.contains("[a.yaml:1:50004]"));
}

#[test]
fn wide_characters_move_the_underline_along() {
    let source = Source::new("a.yaml", "naam: 日本 x");
    let start = source.text.find('x').unwrap();
    let shown =
        shown(crate::project::problems::FILE_NOT_FOUND.found().arg("file", "a").at(&source, start..start + 1), LOOK);
    let under = shown.lines().find(|line| line.contains('─') && line.contains('·')).unwrap();
    // "   · " and "naam: ", then two characters of two columns and a space.
    assert_eq!(under.chars().position(|c| c == '─'), Some(5 + 6 + 4 + 1));
}

#[test]
fn places_at_the_very_end_and_in_empty_files_are_shown_without_failing() {
    for (text, span) in [("", 0..0), ("a: 1\n", 5..5), ("a: 1", 4..4), ("a: 1\n\n\n", 6..7), ("a", 9..12)] {
        let source = Source::new("a.yaml", text);
        let shown =
            shown(crate::project::problems::FILE_NOT_FOUND.found().arg("file", "a").at(&source, span.clone()), LOOK);
        assert!(shown.contains("╭─[a.yaml:"), "{text:?} {span:?}: {shown}");
    }
}

#[test]
fn a_report_names_each_letter_with_findings_and_counts_all() {
    let catalogue = Catalogue::new(Language::Dutch);
    let good = Outcome { case: "a.yaml".to_owned(), ..Outcome::default() };
    let bad = Outcome { case: "b.yaml".to_owned(), findings: vec![missing()], ..Outcome::default() };
    let mut run = Run { command: "check", ..Run::default() };
    for letter in [&good, &bad] {
        run.count(letter);
    }
    assert_eq!(letter("a.yaml", true, &good.findings, false, &catalogue, LOOK), "");
    let text = letter("b.yaml", false, &bad.findings, false, &catalogue, LOOK);
    assert!(text.starts_with("b.yaml: niet in orde\n\nrm-klacht-ap\n"), "{text}");
    assert_eq!(summary(&run, &catalogue), "1 brief in orde, 1 niet: 1 fout\n");
    let refused = Run::refused("check", vec![crate::project::problems::FILE_NOT_FOUND.found().arg("file", "x.yaml")]);
    assert_eq!(summary(&refused, &Catalogue::new(Language::English)), "Nothing done: 1 error\n");
}

#[test]
fn the_summary_counts_letters_findings_and_what_was_left() {
    let tally = Tally { letters: 7, good: 5, unchanged: 3, errors: 2, passed_over: 1, left: 9, ..Tally::default() };
    let run = Run { folder: Some("out".to_owned()), tally, ..Run::default() };
    let dutch = "2 brieven geschreven in out, 3 ongewijzigd, 2 niet, 9 zaken niet aan de beurt gekomen: 2 fouten\n\
                 1 bestand is geen zaak en is overgeslagen\n";
    assert_eq!(summary(&run, &Catalogue::new(Language::Dutch)), dutch);
    let english = "2 letters written to out, 3 unchanged, 2 not, 9 cases not reached: 2 errors\n\
                   1 file is no case and was left alone\n";
    assert_eq!(summary(&run, &Catalogue::new(Language::English)), english);
}
