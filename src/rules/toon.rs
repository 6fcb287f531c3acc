//! De toon van een AVG-brief: geen stijve of verwijtende woorden, geen "je" tegen een volwassene.
//!
//! Artikel 12 lid 1 AVG vraagt begrijpelijke, eenvoudige taal. Woorden als "conform", "middels", "bovengenoemde",
//! "dienaangaande" en "ten onrechte verzoekt" horen daar niet bij; "misbruik" alleen in een besluit dat daarop rust.
//! Of de brief begrip toont, bewijst het element `toon`.

use super::{Rule, Subject, reading};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule = Rule {
    id: "toon",
    severity: Severity::Warning,
    basis: "artikel 12 lid 1 AVG",
    needs: &[],
    reads_letter: true,
    check,
    file: include_str!("toon.rs"),
};

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let abuse_is_the_ground = subject.facts.holds("grond_kennelijk") || subject.case.kind == "avg_kennelijk_ongegrond";
    let allowed =
        |finding: &Finding| abuse_is_the_ground && finding.args.get("words").is_some_and(|words| words == "misbruik");
    let stiff = reading::each_sentence_with(&subject, "RX_TOON", &RULE.finding("toon-stijf"));
    let mut findings: Vec<Finding> = stiff.into_iter().filter(|finding| !allowed(finding)).collect();
    if !subject.facts.holds("betrokkene_onder_16") {
        findings.extend(reading::each_sentence_with(&subject, "RX_JE", &RULE.finding("toon-je")));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::testing::{clean, finds};

    #[test]
    fn stiff_words_are_found_outside_addresses_and_quotes() {
        finds(&RULE, "Conform artikel 12 AVG. Wij sturen jouw gegevens.", &["Conform", "jouw"]);
        clean(&RULE, "U vindt dit op https://spaak.example/middels/je-gegevens. Inmiddels is het geregeld.");
        clean(&RULE, "U schreef: «conform de wet wil ik je mening».");
    }
}
