#![doc = include_str!("dwangsom_zonder_rechter.md")]

use super::{
    Rule, Subject,
    reading::{ReadLetter, near},
};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    markdown::document::Zone,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikel 611a Rv; artikel 6:91 BW", &[], check);

problems! {
    error DWANGSOM_ZONDER_RECHTER = "dwangsom-zonder-rechter" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.get("boetebeding").is_some() || fields.get("vonnis").is_some() {
        return Vec::new();
    }
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    // Of a list the sentence that introduces it may name the judge.
    let judged = |index: usize| {
        let listed = near(&sentences, index).into_iter().filter(|near| near.is_above(&sentences[index]));
        listed.chain([&sentences[index]]).any(|sentence| sentence.has("RX_RECHTERLIJK"))
    };
    // Only a public body owes a penalty by law, and only for deciding late.
    let notice = subject.facts.notice.as_ref();
    let hits = sentences.iter().enumerate().filter_map(|(index, sentence)| {
        if let Some(notice) = &notice
            && let Some(hit) = sentence.affirms("RX_DWANGSOM")
        {
            return (!notice.is_public).then_some(hit);
        }
        // What the reader offers in a declaration of his own is a contractual penalty.
        let hit = sentence.affirms("RX_VERBEURT").filter(|_| sentence.zone() != Zone::Verklaring)?;
        // "€ 45 per keer" may be what a service costs.
        (!sentence.has("RX_PRIJS") && !judged(index)).then_some(hit)
    });
    hits.map(|hit| DWANGSOM_ZONDER_RECHTER.found().arg("woorden", hit.words()).place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn a_penalty_without_title_is_found() {
        let letter = "Voldoet u niet, dan verbeurt u een dwangsom van € 250 per dag.";
        assert_eq!(
            found("dwangsom_zonder_rechter", "x", &[], letter),
            ["E dwangsom-zonder-rechter: dan verbeurt u een dwangsom van € 250 per dag"]
        );
    }

    #[test]
    fn a_clause_or_a_claim_in_court_is_clean() {
        let letter = "Voldoet u niet, dan verbeurt u een boete van € 250 per dag.";
        clean("dwangsom_zonder_rechter", "x", &["boetebeding: artikel 6"], letter);
        clean("dwangsom_zonder_rechter", "x", &[], "Cliënte vordert dan in kort geding een dwangsom.");
        clean("dwangsom_zonder_rechter", "x", &[], "De voorrijkosten zijn € 45 per keer.");
        let list = "Dan vraagt cliënte de voorzieningenrechter:\n- dat u € 250 betaalt voor iedere dag;\n- en meer.";
        clean("dwangsom_zonder_rechter", "x", &[], list);
    }

    #[test]
    fn a_notice_of_default_names_the_penalty_of_the_law_to_a_public_body_alone() {
        let request = ["eerder_verzoek.verzonden_op: 2026-10-12", "geadresseerde.is_bestuursorgaan: true"];
        let letter = "Dan bent u een dwangsom verschuldigd (artikel 4:17 Awb).";
        clean("dwangsom_zonder_rechter", "avg_ingebrekestelling", &request, letter);
        let found = found("dwangsom_zonder_rechter", "avg_ingebrekestelling", &request[..1], letter);
        assert_eq!(found, ["E dwangsom-zonder-rechter: dwangsom"]);
    }
}
