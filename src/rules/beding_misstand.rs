#![doc = include_str!("beding_misstand.md")]

use super::{Rule, Subject};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_case(
    Severity::Warning,
    "artikel 17h Wet bescherming klokkenluiders",
    &["klokkenluider_toets.reden", "dienstverband.bedingen.soort", "uitlatingen.citaat"],
    check,
);

problems! {
    warning BEDING = "beding-misstand" ();
    warning ONDERWERP = "beding-misstand-onderwerp" (woorden);
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let fields = Fields::of(subject.case);
    if fields.get("klokkenluider_toets.reden").is_some() {
        return Vec::new();
    }
    let clauses = fields.items("dienstverband.bedingen");
    let silences = clauses.iter().find(|clause| clause.text("soort") == Some("geen_negatieve_uitlatingen"));
    if let Some(clause) = silences {
        return vec![BEDING.found().place(Some(clause.place("soort")))];
    }
    let Some(abuse) = subject.patterns.get("RX_MISSTAND") else { return Vec::new() };
    let about = fields.items("uitlatingen").into_iter().find_map(|post| {
        let words = post.text("citaat")?;
        let hit = abuse.find(words)?;
        let finding = ONDERWERP.found().arg("woorden", words.get(hit).unwrap_or_default());
        Some(finding.place(Some(post.place("citaat"))))
    });
    about.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    const CLAUSE: &str = "dienstverband.bedingen.0.soort: geen_negatieve_uitlatingen";

    #[test]
    fn a_clause_of_silence_and_a_post_about_safety_ask_for_the_reason() {
        let found_clause = found("beding_misstand", "review_sommatie_medewerker", &[CLAUSE], "");
        assert_eq!(found_clause, ["W beding-misstand: geen_negatieve_uitlatingen"]);
        let post = ["uitlatingen.0.citaat: Daar wordt gesjoemeld met de keuring"];
        let found_post = found("beding_misstand", "review_sommatie_medewerker", &post, "");
        assert_eq!(found_post, ["W beding-misstand: Daar wordt gesjoemeld met de keuring"]);
    }

    #[test]
    fn a_reason_or_another_subject_is_clean() {
        let reason = "klokkenluider_toets.reden: Het gaat over de prijzen; er is nergens iets gemeld.";
        clean("beding_misstand", "review_sommatie_medewerker", &[CLAUSE, reason], "");
        let post = ["uitlatingen.0.citaat: De slechtste baas van Utrecht"];
        clean("beding_misstand", "review_sommatie_medewerker", &post, "");
    }
}
