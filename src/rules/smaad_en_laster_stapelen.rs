#![doc = include_str!("smaad_en_laster_stapelen.md")]

use super::{Rule, Subject, laster_zonder_feitelijke_telastlegging::is_argued, reading::ReadLetter};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
};

pub(super) const RULE: Rule = Rule::of_letter(Severity::Error, "artikelen 261 en 262 Sr", &["uitlatingen"], check);

problems! {
    error SMAAD_EN_LASTER_STAPELEN = "smaad-en-laster-stapelen" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let posts = Fields::of(subject.case).items("uitlatingen");
    let facts = posts.iter().filter(|post| matches!(post.text("soort"), Some("feit" | "gemengd")));
    let each_argued = !posts.is_empty() && facts.clone().count() > 0 && facts.clone().all(is_argued);
    if each_argued {
        return Vec::new();
    }
    let letter = ReadLetter::of(subject);
    let pairs = letter.sentences().into_iter().filter(|sentence| sentence.has("RX_LASTER"));
    let hits = pairs.filter_map(|sentence| sentence.affirms("RX_SMAAD"));
    hits.map(|hit| SMAAD_EN_LASTER_STAPELEN.found().place(hit.place())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    #[test]
    fn the_formula_is_found() {
        let lines = ["uitlatingen.0.soort: feit"];
        let found = found("smaad_en_laster_stapelen", "x", &lines, "Uw woorden zijn smadelijk en lasterlijk.");
        assert_eq!(found, ["E smaad-en-laster-stapelen: smadelijk"]);
    }

    #[test]
    fn one_word_or_both_argued_is_clean() {
        clean(
            "smaad_en_laster_stapelen",
            "x",
            &["uitlatingen.0.soort: feit"],
            "Dat is smaadschrift.| Laster is het niet.",
        );
        let lines = [
            "uitlatingen.0.soort: feit",
            "uitlatingen.0.wist_onwaar: true",
            "uitlatingen.0.grond_wetenschap: Zie de e-mail.",
        ];
        clean("smaad_en_laster_stapelen", "x", &lines, "Dat is niet alleen smaadschrift maar ook laster.");
    }
}
