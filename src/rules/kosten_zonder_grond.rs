#![doc = include_str!("kosten_zonder_grond.md")]

use super::{
    Rule, Subject,
    reading::{ReadLetter, near},
};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 12 lid 5 AVG; artikel 15 lid 3 AVG", &["vergoeding.bedrag"], check);

problems! {
    error BEDRAG = "kosten-zonder-grond-bedrag" ();
    error TEKST = "kosten-zonder-grond-tekst" (woorden);
}

const ALLOWED: [&str; 2] = ["12_5", "15_3_extra_kopie"];

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.text("vergoeding.grond").is_some_and(|ground| ALLOWED.contains(&ground)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if fields.get("vergoeding.bedrag").is_some() {
        findings.push(BEDRAG.found().place(Some(fields.place("vergoeding.bedrag"))));
    }
    let letter = ReadLetter::of(subject);
    let sentences = letter.body();
    let of_answer = |index: usize| near(&sentences, index).iter().any(|near| near.has("RX_VOOR_ANTWOORD"));
    let hits = sentences
        .iter()
        .enumerate()
        .filter(|(index, sentence)| of_answer(*index) && !sentence.has("RX_GRATIS"))
        .map(|(_, sentence)| sentence)
        .filter(|sentence| !sentence.has("RX_AL_BETAALD") || sentence.has("RX_VOOR_ANTWOORD"))
        .filter(|sentence| !sentence.has("RX_EERDERE_KOSTEN"))
        .filter_map(|sentence| sentence.affirms("RX_IN_REKENING"));
    findings.extend(hits.map(|hit| TEKST.found().arg("woorden", hit.words()).place(hit.place())));
    findings
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn the_mutant_of_a2() {
        let found = found("kosten_zonder_grond", "x", &[], "Wij brengen € 15 administratiekosten in rekening.");
        assert_eq!(found, ["E kosten-zonder-grond: administratiekosten"]);
    }

    #[test]
    fn an_amount_without_ground_is_found() {
        assert_eq!(
            found("kosten_zonder_grond", "x", &["vergoeding.bedrag: € 15"], ""),
            ["E kosten-zonder-grond: € 15"]
        );
    }

    #[test]
    fn free_answers_amounts_in_data_and_allowed_fees_are_clean() {
        for letter in [
            "Wij brengen u hiervoor geen kosten in rekening.",
            "De factuur van 14 maart 2024 bedraagt € 899.",
            "De administratiekosten van 2024 op uw factuur waren € 4,95.",
            "Op de factuur van € 899 staat € 15 administratiekosten.",
            "Dit antwoord is gratis; voor een kopie brengen wij ook geen kosten in rekening.",
            "Op 14 maart 2024 hebben wij u € 899 in rekening gebracht voor een fiets.",
            "Wij bewaren dit voor onze vordering tot vergoeding van schade.",
        ] {
            clean("kosten_zonder_grond", "x", &[], letter);
        }
        let extra = ["vergoeding.bedrag: € 15", "vergoeding.grond: 15_3_extra_kopie"];
        clean("kosten_zonder_grond", "x", &extra, "Wij brengen € 15 in rekening.");
    }
}
