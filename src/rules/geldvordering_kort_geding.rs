#![doc = include_str!("geldvordering_kort_geding.md")]

use super::{Rule, Subject, reading::ReadLetter};
use crate::diag::{Finding, Severity, problems};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Warning, "HR 28 mei 2004 (geldvordering in kort geding)", &[], check);

problems! {
    warning GELDVORDERING_KORT_GEDING = "geldvordering-kort-geding" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let paragraphs: Vec<_> = letter.paragraphs().collect();
    let open = paragraphs.iter().filter(|paragraph| !paragraph.has("RX_VOORSCHOT"));
    let hits = open.filter_map(|paragraph| paragraph.find("RX_KG_SCHADE"));
    hits.map(|hit| GELDVORDERING_KORT_GEDING.found().place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn full_damages_in_summary_proceedings_are_found() {
        let found = found("geldvordering_kort_geding", "x", &[], "In kort geding vordert cliënte schadevergoeding.");
        assert_eq!(found, ["W geldvordering-kort-geding: kort geding vordert cliënte schadevergoeding"]);
    }

    #[test]
    fn an_advance_and_another_claim_are_clean() {
        let letter =
            "In kort geding vordert cliënte een voorschot op de schade; de rest vordert zij in een gewone procedure.";
        clean("geldvordering_kort_geding", "x", &[], letter);
        clean("geldvordering_kort_geding", "x", &[], "In kort geding vordert cliënte verwijdering.");
    }
}
