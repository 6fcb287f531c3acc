//! Bewijs van misbruik wordt niet verzameld door iemands naam met andere bedrijven te delen.
//!
//! Waarom: wie een naam bij anderen navraagt, verwerkt en verstrekt zelf persoonsgegevens zonder grond. Het Hof van Justitie (C-526/24)
//! spreekt van openbaar beschikbare informatie.
//!
//! Wat te doen: gebruik wat u zelf meemaakte of wat de betrokkene openbaar maakte.

use super::{Rule, Subject, reading::Letter};
use crate::diag::{Finding, Severity};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Warning, "artikel 6 AVG; HvJ EU 19 maart 2026, C-526/24", &[], check);

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = Letter::of(subject);
    let sentences = letter.body();
    let hits = sentences.iter().filter_map(|sentence| sentence.find("RX_VAN_ANDEREN"));
    hits.map(|hit| Finding::warning("bewijs-van-anderen").arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn what_other_firms_told_is_found() {
        let letter = "Een bakker in Boxtel vertelde ons dat hij hetzelfde meemaakte.";
        assert_eq!(found("bewijs_van_anderen", "x", &[], letter), ["W bewijs-van-anderen: vertelde ons dat hij"]);
    }

    #[test]
    fn what_is_public_is_clean() {
        clean(
            "bewijs_van_anderen",
            "x",
            &[],
            "Op uw eigen website legt u uit hoe u dit doet. U vertelde ons dat zelf.",
        );
    }
}
