//! Sentences of both kinds for every rule N1–N9 of law.md 1.4.

#![allow(clippy::redundant_closure_for_method_calls, reason = "a method does not fit where any lifetime must do")]

use super::*;
use crate::patterns::{Plain, tests::shipped};
use std::sync::LazyLock;

static PATTERNS: LazyLock<Patterns> = LazyLock::new(shipped);

/// `next` stands behind `|`, the clause above a list before `>`.
fn read<T>(line: &str, name: &str, then: impl Fn(&Clauses<'_>, &Pattern, &Range<usize>) -> T) -> T {
    let line = Plain::of(line).text;
    let (lead, line) = line.split_once('>').unwrap_or(("", &line));
    let (sentence, next) = line.split_once('|').unwrap_or((line, ""));
    let clauses = Clauses { patterns: &PATTERNS, sentence, lead, next: next.trim() };
    let pattern = PATTERNS.get(name).unwrap();
    let hit = pattern.all(sentence).next().unwrap_or_else(|| panic!("{name} does not know {sentence}"));
    then(&clauses, pattern, &hit)
}

#[track_caller]
fn denied(name: &str, lines: &[&str]) {
    for line in lines {
        assert!(read(line, name, |c, pattern, hit| c.denial(pattern, hit)).is_some(), "not denied: {line}");
    }
}

#[track_caller]
fn said(name: &str, lines: &[&str]) {
    for line in lines {
        assert_eq!(read(line, name, |c, pattern, hit| c.denial(pattern, hit)), None, "denied: {line}");
    }
}

#[test]
fn n1_geen_denies_what_stands_close_behind_it() {
    denied(
        "RX_IN_REKENING",
        &[
            "Wij brengen u geen kosten in rekening.",
            "Wij brengen geen kosten, ook geen administratiekosten, in rekening.",
            "Er zijn geen extra behandelkosten.",
            "U betaalt geen leges.",
            "U krijgt dit zonder administratiekosten.",
        ],
    );
    denied("RX_KOPIE_ID", &["Stuur ons geen kopie van uw paspoort.", "Wij vragen geen scan van een ID-kaart."]);
    said(
        "RX_IN_REKENING",
        &[
            "Wij hebben geen haast, maar brengen u kosten in rekening.",
            "Omdat er geen eerste kopie meer is, brengen wij € 15 in rekening.",
            "Geen enkele organisatie zoals de onze doet dit gratis en dus brengen wij kosten in rekening.",
        ],
    );
}

#[test]
fn n2_niet_denies_what_the_writer_does() {
    denied(
        "RX_IN_REKENING",
        &[
            "Administratiekosten brengen wij niet in rekening.",
            "Wij brengen u nooit kosten in rekening.",
            "De administratiekosten worden niet doorberekend.",
        ],
    );
    denied("RX_STRAF", &["Cliënte doet evenmin aangifte.", "Aangifte is niet aan de orde, of u nu betaalt of niet."]);
    denied("RX_BSN", &["Geef nooit uw BSN aan iemand.", "Stuur uw BSN niet mee."]);
    said("RX_STRAF", &["Als u niet betaalt, doen wij aangifte.", "U betaalt niet en wij doen aangifte."]);
    said("RX_BSN", &["U hebt uw BSN nog niet gestuurd."]);
}

#[test]
fn n3_what_need_not_be_said_is_not_asked() {
    for line in [
        "U hoeft niet te zeggen waarom u dit vraagt.",
        "Wij vragen u niet waarom u dit vraagt.",
        "U hoeft de reden van uw verzoek niet te noemen.",
        "U hoeft ons niet te vertellen waarom u uw verzoek intrekt.",
    ] {
        assert_eq!(read(line, "RX_REDEN", |c, pattern, hit| c.denial(pattern, hit)), Some(Denial::NotNeeded), "{line}");
    }
    said("RX_REDEN", &["Wij willen weten waarom u dit vraagt, u hoeft dat niet nu te doen."]);
}

#[test]
fn n4_and_n5_what_is_asked_is_not_denied() {
    said(
        "RX_REDEN",
        &[
            "Waarom wenst u geen nieuwsbrieven meer?",
            "Laat ons weten waarom u geen klant meer wilt zijn en dit verzoek doet.",
            "Geef aan waarom u niet langer gebruik maakt van onze winkel.",
        ],
    );
    said(
        "RX_KOPIE_ID",
        &["Hebt u nog geen kopie van uw paspoort gestuurd?", "Wilt u geen kopie van uw paspoort sturen"],
    );
}

#[test]
fn n6_a_condition_denies_nothing() {
    said("RX_IN_REKENING", &["Als u niet binnen een week betaalt, brengen wij kosten in rekening."]);
    said("RX_STRAF", &["Betaalt u niet, dan volgt aangifte.", "Indien u niet wilt dat wij aangifte doen, betaal dan."]);
}

#[test]
fn n7_words_that_only_look_like_a_negation_deny_nothing() {
    said("RX_STRAF", &["Wij doen niet alleen aangifte, maar meer.", "Wij doen niet later dan morgen aangifte."]);
    said("RX_KOPIE_ID", &["Stuur niet alleen een kopie van uw paspoort mee."]);
}

#[test]
fn n8_the_next_sentence_denies_only_as_a_whole() {
    denied("RX_KOPIE_ID", &["U kunt een kopie van uw paspoort sturen.| Dat hoeft niet."]);
    denied("RX_STRAF", &["Cliënte kan aangifte doen.| Dat doen wij niet."]);
    said(
        "RX_STRAF",
        &["Cliënte doet aangifte.| Dat hoeft niet als u betaalt.", "Cliënte doet aangifte.| U reageerde niet."],
    );
}

#[test]
fn a_negation_that_the_pattern_asks_for_is_none() {
    said("RX_TEGEN_KLACHT", &["U kunt geen klacht indienen."]);
    said("RX_ALGEHEEL", &["U mag geen enkele recensie schrijven."]);
}

#[test]
fn a_condition_is_seen_and_one_that_makes_no_difference_is_not() {
    let bargains = |line: &str| read(line, "RX_STRAF", |clauses, _, _| clauses.has_condition());
    for line in ["Betaalt u, dan doen wij geen aangifte.", "Wij doen geen aangifte als u betaalt."] {
        assert!(bargains(line), "{line}");
    }
    for line in ["Aangifte is niet aan de orde, of u nu betaalt of niet.", "Cliënte doet geen aangifte."] {
        assert!(!bargains(line), "{line}");
    }
}

#[test]
fn clauses_are_split_where_the_reference_says() {
    let split = |text: &str| clauses(text).into_iter().map(|part| text[part].trim().to_owned()).collect::<Vec<_>>();
    assert_eq!(split("Wij brengen geen kosten, ook geen administratiekosten, in rekening").len(), 1);
    assert_eq!(split("Betaal, want wij wachten; dan zien wij")[1..], ["want wij wachten;", "dan zien wij"]);
    assert_eq!(split("U komt en wij zijn er").len(), 2);
    assert_eq!(split("Uw naam en uw adres en uw foto").len(), 1);
}

#[track_caller]
fn doubted(name: &str, doubt: Doubt, lines: &[&str]) {
    for line in lines {
        assert_eq!(read(line, name, |c, pattern, hit| c.doubt(Some(pattern), hit, &[])), Some(doubt), "{line}");
    }
}

#[test]
fn what_is_denied_asked_or_mocked_proves_nothing() {
    doubted(
        "RX_AP",
        Doubt::Denied,
        &[
            "U kunt geen klacht indienen bij de Autoriteit Persoonsgegevens.",
            "U kunt niet>een klacht indienen bij de Autoriteit Persoonsgegevens;",
            "Een klacht bij de Autoriteit Persoonsgegevens is niet mogelijk.",
            "Niemand kan een klacht indienen bij de Autoriteit Persoonsgegevens.",
            "U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.| Dat geldt niet voor u.",
        ],
    );
    doubted(
        "RX_AP",
        Doubt::Asked,
        &["Een klacht bij de Autoriteit Persoonsgegevens?", "Kunt u klagen bij de Autoriteit Persoonsgegevens."],
    );
    doubted("RX_AP", Doubt::Exclaimed, &["Een klacht bij de Autoriteit Persoonsgegevens, toe maar!"]);
    doubted(
        "RX_AP",
        Doubt::Mocked,
        &[
            "U kunt een klacht indienen bij de Autoriteit Persoonsgegevens, maar dat is zinloos.",
            "U kunt klagen bij de Autoriteit Persoonsgegevens.| Veel plezier daarmee.",
        ],
    );
    for line in [
        "U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.",
        "Bent u het niet eens met dit besluit, dan kunt u klagen bij de Autoriteit Persoonsgegevens.",
        "U kunt ook>een klacht indienen bij de Autoriteit Persoonsgegevens;",
    ] {
        assert_eq!(read(line, "RX_AP", |c, pattern, hit| c.doubt(Some(pattern), hit, &[])), None, "{line}");
    }
}
