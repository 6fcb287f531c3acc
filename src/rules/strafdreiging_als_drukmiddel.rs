#![doc = include_str!("strafdreiging_als_drukmiddel.md")]

use super::{
    Rule, Subject,
    reading::{Hit, ReadLetter, Sentence, near},
};
use crate::{
    diag::{Finding, Severity, problems},
    kind::Role,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "ECLI:NL:TAHVD:2023:218; artikelen 284 en 318 Sr", &[], check);

problems! {
    error STRAFDREIGING_ALS_DRUKMIDDEL = "strafdreiging-als-drukmiddel" ();
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.body();
    let hits = pressing(&sentences, subject);
    hits.into_iter().map(|hit| STRAFDREIGING_ALS_DRUKMIDDEL.found().place(hit.place())).collect()
}

/// Words about prosecution that a condition ties to money or to a complaint, one per stretch of sentences.
pub(super) fn pressing<'a>(sentences: &[Sentence<'a>], subject: Subject<'_>) -> Vec<Hit<'a>> {
    let mut hits = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        let hit = sentence.threatens("RX_STRAF").or_else(|| sentence.find("RX_STRAF_ANDERS"));
        let Some(hit) = hit.filter(|_| speaks_of_prosecution(sentence, subject)) else { continue };
        let near = near(sentences, index);
        let price = near.iter().any(|near| near.has("RX_GELD") || near.has("RX_INTREKKEN"));
        let condition = near.iter().any(|near| near.has_condition());
        if price && condition {
            hits.push(hit);
        }
    }
    hits
}

/// Whether a sentence with a word about prosecution is about prosecuting: in an answer under the AVG "aangifte" may be that of
/// taxes, and the police somebody who had the data. There the sender must announce it.
pub(super) fn speaks_of_prosecution(sentence: &Sentence<'_>, subject: Subject<'_>) -> bool {
    !subject.case.roles.has(Role::Verantwoordelijke) || sentence.has("RX_AANGIFTE_DOEN") && sentence.has("RX_IK_WIJ")
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(letter: &str) -> usize {
        found("strafdreiging_als_drukmiddel", "x", &[], letter).len()
    }

    #[test]
    fn the_mutant_of_r2() {
        let found = found("strafdreiging_als_drukmiddel", "x", &[], "Betaalt u € 2.500, dan zie ik af van aangifte.");
        assert_eq!(found, ["E strafdreiging-als-drukmiddel: aangifte"]);
    }

    #[test]
    fn an_answer_may_speak_of_taxes_and_police_but_not_press() {
        let of = |letter: &str| found("strafdreiging_als_drukmiddel", "avg_weigering", &[], letter).len();
        assert_eq!(of("Als u niet betaalt, doen wij aangifte."), 1);
        assert_eq!(of("Trekt u uw klacht niet in, dan gaan wij naar de politie."), 1);
        assert_eq!(of("Als u de jaaropgave van € 1.200 nodig hebt voor uw aangifte, sturen wij die."), 0);
        assert_eq!(of("Als de politie ons vraagt wie € 500 betaalde, moeten wij antwoorden."), 0);
    }

    #[test]
    fn adjacent_sentences_and_lists_are_tied() {
        assert_eq!(check("Indien u niet voldoet, vordert cliënte schadevergoeding.| Ook doet zij aangifte."), 1);
        assert_eq!(check("Als u de recensie niet intrekt:\n- volgt een dagvaarding;\n- doet cliënte aangifte."), 1);
        assert_eq!(check("Als u de schade niet wilt vergoeden:\n- doet cliënte aangifte."), 1);
        assert_eq!(check("Cliënte doet aangifte, tenzij u de klacht wilt intrekken."), 1);
    }

    #[test]
    fn prosecution_in_other_words_and_spellings_is_found() {
        for letter in [
            "Betaalt u € 2.500 aan cliënte, dan laat zij justitie erbuiten.",
            "Betaalt u € 2.500, dan geef ik u niet aan.",
            "Betaalt u € 2.500, dan doet cliënte geen aangifte.",
            "Betaalt u niet, dan volgt aan-gifte.",
            "Betaalt u niet, dan volgt áángifte.",
            "Betaalt u niet, dan volgt ааngifte.",
            "Betaalt u niet, dan volgt a.a.n.g.i.f.t.e.",
        ] {
            assert_eq!(check(letter), 1, "{letter}");
        }
    }

    #[test]
    fn prosecution_apart_from_any_price_is_clean() {
        for letter in [
            "De politie heeft een rapport gemaakt, dat als bijlage 3 is gevoegd.| De schade van € 300 is onderbouwd.",
            "Cliënte heeft op 3 november aangifte gedaan.",
            "Aangifte is niet aan de orde, of u nu betaalt of niet.",
            "U schrijft: «als u niet betaalt doe ik aangifte».",
            "Indien u niet voldoet, vordert cliënte schadevergoeding.\nCliënte heeft aangifte gedaan.",
            "Zie artikel 261 lid 2 Sr. Voldoet u niet, dan vordert cliënte schadevergoeding.",
        ] {
            clean("strafdreiging_als_drukmiddel", "x", &[], letter);
        }
    }
}
