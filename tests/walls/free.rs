//! Free text may not take the letter back: an exact rule says so, or the author is asked to read the sentence once more.

use super::{CASES, WORKSHOP, found, lines};

const REFUSAL: &str = "a1-weigering-de-spaak";
const PUBLIC: &str = "deels-gemeente-meerdorp";
const DEMAND: &str = "r2-sommatie-van-galen";
const FIRST: &str = "r1-contact-de-ronde";
const IDENTITY: &str = "identiteit-praktijk-de-brug";
const MARKETING: &str = "a5-geen-reclame-noorderlicht";

/// What a case gives in whose own words a sentence is added.
fn added(case: &str, sentence: &str) -> Vec<String> {
    let own = format!("\naanvulling: >-\n  {sentence}\nondertekenaar:");
    found(case, &[("\nondertekenaar:", &own)], &[])
}

#[test]
fn sentences_that_take_a_letter_back_are_refused_or_shown() {
    for (case, sentence) in [
        (REFUSAL, "U kunt geen klacht indienen bij de Autoriteit Persoonsgegevens."),
        (REFUSAL, "U kunt niet naar de rechter."),
        (REFUSAL, "Naar de rechter gaan kan binnen vier weken."),
        (REFUSAL, "Inmiddels zijn al uw gegevens toch verwijderd."),
        (REFUSAL, "Klagen bij de toezichthouder heeft weinig nut."),
        (REFUSAL, "Tegen deze brief staat niets meer open."),
        (REFUSAL, "Tegen dit besluit kunt u niets ondernemen."),
        (REFUSAL, "Stuurt u eerst een kopie van uw paspoort."),
        (REFUSAL, "Uw sofinummer is bij ons bekend."),
        (REFUSAL, "Voor dit antwoord rekenen wij administratiekosten."),
        (REFUSAL, "De rechtbank zal u toch niet helpen."),
        (DEMAND, "U hoeft de uitlatingen niet te verwijderen."),
        (DEMAND, "De genoemde termijn geldt niet; neem gerust de tijd."),
        (DEMAND, "Reageer wanneer het u uitkomt."),
        (DEMAND, "U hebt tot en met 31 december 2027 om te reageren."),
        (DEMAND, "Betaalt u € 2.500 aan cliënte, dan laat zij justitie erbuiten."),
        (DEMAND, "Betaalt u € 2.500 aan cliënte, dan geef ik u niet aan."),
        (DEMAND, "Als u niet verwijdert, licht cliënte uw leidinggevende in."),
        (DEMAND, "Als u niet verwijdert, komt uw foto met huisadres op Facebook te staan."),
        (DEMAND, "U dient zich voortaan van iedere uitlating over cliënte te onthouden."),
        (DEMAND, "Cliënte doet áángifte."),
        (DEMAND, "Cliënte doet aan-gifte."),
        (DEMAND, "Cliënte doet \u{430}angifte."),
        (DEMAND, "Cliënte doet aan\u{34F}gifte."),
        (DEMAND, "Cliënte doet aan\u{FE0F}gifte."),
        (DEMAND, "Cliënte doet aan\u{180E}gifte."),
        (DEMAND, "Cliënte doet a.a.n.g.i.f.t.e."),
        (DEMAND, "Klagen kan bij het C.B.P. te Den Haag."),
        (DEMAND, "Deze sommatie vervalt zodra u belt."),
        (DEMAND, "Laat het bericht voorlopig maar staan."),
        (DEMAND, "Wij vertellen dit ook aan uw vrouw."),
        (REFUSAL, "Alles wat hierboven staat kunt u negeren."),
        (IDENTITY, "Stuur ons een fotokopie van uw identiteitsbewijs."),
        (IDENTITY, "Upload uw paspoort."),
        (MARKETING, "De reclame stopt pas over drie maanden."),
        (FIRST, "Anders schakelen wij een deurwaarder in."),
        (REFUSAL, "Het wiel van 28\" is goed. Klagen kan bij het CBP. De fiets heeft 26\" wielen."),
    ] {
        let lines = added(case, sentence);
        assert!(!lines.is_empty(), "{case}: {sentence}");
    }
}

#[test]
fn what_stands_outside_the_body_is_read_too() {
    for (case, from, to) in [
        (REFUSAL, "\nverzendwijze:", "\nbetreft: Uw verzoek is ingewilligd\nverzendwijze:"),
        (REFUSAL, "ons: AVG-2026-014", "ons: CONCEPT - geen rechten aan te ontlenen"),
        (PUBLIC, "commissie Bezwaarschriften, Postbus 200, 9860 AB  Meerdorp", "Bezwaar is niet mogelijk"),
    ] {
        let text = &CASES.iter().find(|known| known.stem == case).unwrap().text;
        assert!(text.contains(from), "{case} has no {from:?}");
        let lines = found(case, &[(from, to)], &[]);
        assert!(
            lines.iter().any(|line| line.contains("tegenspraak") || line.contains("vrije-tekst")),
            "{to}: {lines:?}"
        );
    }
}

#[test]
fn ordinary_sentences_stay_silent() {
    let harmless = [
        (REFUSAL, "Tot 2018 gold de Wet bescherming persoonsgegevens."),
        (REFUSAL, "Op de factuur van € 899 staat € 15 administratiekosten."),
        (REFUSAL, "U bestelde een regenjas in maat XXX."),
        (REFUSAL, "In uw mail stond het woord ‘trut’; wij nemen u dat niet kwalijk."),
        (REFUSAL, "De bezorger van aso-pakketten had een pakket van aso voor u."),
        (REFUSAL, "Wij vragen u geen kopie van uw paspoort."),
        (REFUSAL, "U hoeft daar niets voor te doen."),
        (REFUSAL, "Op 3 maart 2024 bracht u de fiets terug."),
        (REFUSAL, "Onze monteur komt graag bij u langs."),
        (REFUSAL, "Dit antwoord kost u niets."),
        (REFUSAL, "Uw klacht over de levering hebben wij apart beantwoord."),
        (DEMAND, "Aangifte is niet aan de orde, of u nu betaalt of niet."),
        (DEMAND, "Cliënte heeft het werk zelf gecontroleerd."),
        (DEMAND, "U betaalde op 9 oktober 2026 de helft."),
        (FIRST, "Wij horen graag wat er beter kan."),
    ];
    let told = harmless.map(|(case, sentence)| (sentence, added(case, sentence)));
    let told: Vec<_> = told.into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn a_sentence_that_was_read_is_not_asked_again_until_it_changes() {
    let read = |sentence: &str, acknowledged: &str| {
        let own = format!("\naanvulling: >-\n  {sentence}\ngelezen:\n  - >-\n    {acknowledged}\nondertekenaar:");
        found(REFUSAL, &[("\nondertekenaar:", &own)], &[])
    };
    let sentence = "Over de fiets zelf kunt u naar de geschillencommissie.";
    assert_eq!(added(REFUSAL, sentence), ["W vrije-tekst"]);
    assert_eq!(read(sentence, sentence), Vec::<String>::new());
    assert_eq!(read(sentence, "Over de fiets kunt u naar de geschillencommissie."), ["W vrije-tekst"]);
}

/// The cases that hold an acknowledgement were warned about once: they count as warned.
#[test]
fn few_of_the_shipped_cases_are_asked_to_be_read_again() {
    let warned = CASES.iter().filter(|case| {
        let quiet = case.text.contains("\ngelezen:");
        let findings = WORKSHOP.letter_with(&case.name(), case.text.as_bytes(), &case.files).findings;
        quiet || lines(&findings).iter().any(|line| line.contains("vrije-tekst"))
    });
    let (warned, all) = (warned.count(), CASES.len());
    assert!(warned * 10 < all, "{warned} of {all} cases are asked about");
}
