#![doc = include_str!("tegenspraak.md")]

use super::{
    Rule, Subject,
    reading::{ReadLetter, Sentence},
};
use crate::{
    diag::{Finding, Severity, problems},
    facts::fields::Fields,
    kind::{Role, Roles},
    markdown::document::Zone,
};

pub(super) const RULE: Rule =
    Rule::of_letter(Severity::Error, "artikel 12 leden 3 en 4 AVG; artikel 6:162 BW; briefpraktijk", &[], check);

problems! {
    error TEGENSPRAAK = "tegenspraak" (soort, woorden);
}

/// One way in which a letter takes something back (law.md 1.4).
struct Class {
    name: &'static str,
    pattern: &'static str,
    severity: Severity,
    /// Words of the same sentence that make it right.
    but: Option<&'static str>,
    /// A denied hit says the opposite, and counts for nothing.
    unless_denied: bool,
    /// Only what somebody signs is read, not the letter around it.
    declared: bool,
    applies: fn(Subject<'_>) -> bool,
}

const CLASSES: &[Class] = &[
    class("klacht", "RX_TEGEN_KLACHT", Severity::Error, |subject| answers(subject) || has(subject, Role::Datalek)),
    class("rechter", "RX_TEGEN_RECHTER", Severity::Error, answers),
    class("rechter", "RX_TEGEN_BEZWAAR", Severity::Error, |subject| {
        answers(subject) && subject.facts.parties.is_bestuursorgaan
    })
    .but("RX_ARTIKEL_21"),
    class("termijn", "RX_TEGEN_TERMIJN", Severity::Error, |_| true).but("RX_GEEN_TERMIJN"),
    class("verwijderen", "RX_TEGEN_VERWIJDEREN", Severity::Error, demands).but("RX_REST"),
    class("schade", "RX_TEGEN_SCHADE", Severity::Error, demands),
    class("blijft staan", "RX_BLIJFT_STAAN", Severity::Warning, demands).but("RX_MAG_BLIJVEN"),
    class("goede trouw", "RX_TEGEN_GOEDETROUW", Severity::Error, |subject| has(subject, Role::Melding)),
    class("reclame", "RX_TEGEN_DM", Severity::Error, |subject| has(subject, Role::BezwaarDm)).unless_denied(),
    class("gebruik", "RX_TEGEN_GEBRUIK", Severity::Error, |subject| has(subject, Role::Identiteit)).unless_denied(),
    class("rechten", "RX_TEGEN_RECHTEN", Severity::Warning, |subject| {
        has(subject, Role::Gedeeltelijk) || answers(subject) && Fields::of(subject.case).get("inzage").is_some()
    }),
    class("voorbehoud", "RX_TEGEN_VOORBEHOUD", Severity::Warning, |subject| {
        demands(subject) || has(subject, Role::Rectificatie)
    }),
    class("te laat", "RX_TEGEN_EXCUUS", Severity::Error, |subject| {
        Fields::of(subject.case).get("te_laat_erkend").is_some()
    }),
    class("risico", "RX_TEGEN_RISICO", Severity::Warning, |subject| has(subject, Role::Datalek)),
    class("erkenning", "RX_ERKENNING", Severity::Error, declares).but("RX_GEEN_ERKENNING").declared(),
    class("klacht", "RX_TEGEN_KLACHT", Severity::Error, declares).declared(),
    class("besluit", "RX_TEGEN_BESLUIT", Severity::Error, refuses).unless_denied(),
    class("voorlopig", "RX_VOORLOPIG", Severity::Warning, |_| true),
];

const fn class(
    name: &'static str,
    pattern: &'static str,
    severity: Severity,
    applies: fn(Subject<'_>) -> bool,
) -> Class {
    Class { name, pattern, severity, but: None, unless_denied: false, declared: false, applies }
}

impl Class {
    const fn but(self, pattern: &'static str) -> Self {
        Self { but: Some(pattern), ..self }
    }

    const fn declared(self) -> Self {
        Self { declared: true, ..self }
    }

    const fn unless_denied(self) -> Self {
        Self { unless_denied: true, ..self }
    }
}

fn roles(subject: Subject<'_>) -> &Roles {
    &subject.case.roles
}

fn has(subject: Subject<'_>, role: Role) -> bool {
    roles(subject).has(role)
}

fn answers(subject: Subject<'_>) -> bool {
    has(subject, Role::Verantwoordelijke)
}

fn demands(subject: Subject<'_>) -> bool {
    has(subject, Role::Sommatie) || has(subject, Role::LaatsteSommatie)
}

/// A declaration stands alone, or behind the demand that offers it.
fn declares(subject: Subject<'_>) -> bool {
    Fields::of(subject.case).get("onthoudingsverklaring").is_some()
}

fn refuses(subject: Subject<'_>) -> bool {
    has(subject, Role::Weigering) && !has(subject, Role::Gedeeltelijk)
}

fn check(subject: Subject<'_>) -> Vec<Finding> {
    let letter = ReadLetter::unquoted(subject);
    let sentences = letter.sentences();
    let read = sentences.iter().filter(|sentence| !matches!(sentence.zone(), Zone::Productie | Zone::Bijlagen));
    // Where no court is pointed to, such a sentence may be about another one.
    let remedies = sentences.iter().any(|sentence| sentence.has("RX_UAVG35") || sentence.has("RX_AVG79"))
        || sentences.iter().any(|sentence| sentence.has("RX_BEZWAAR") && sentence.has("RX_ZESWEKEN"));
    let mut findings = Vec::new();
    let classes: Vec<&Class> = CLASSES.iter().filter(|class| (class.applies)(subject)).collect();
    for sentence in read {
        // One finding per sentence: what takes back the complaint may take back the court as well.
        if let Some(finding) = classes.iter().find_map(|class| taken_back(sentence, class, remedies)) {
            findings.push(finding);
        }
    }
    findings
}

fn taken_back(sentence: &Sentence<'_>, class: &Class, remedies: bool) -> Option<Finding> {
    let hit = if class.unless_denied { sentence.affirms(class.pattern) } else { sentence.find(class.pattern) }?;
    if class.declared && sentence.zone() != Zone::Verklaring {
        return None;
    }
    if sentence.is_condition(&hit) || class.but.is_some_and(|but| sentence.has(but)) {
        return None;
    }
    // A draft says so in its reference or subject; elsewhere the word is about something else.
    if class.name == "voorlopig" && sentence.zone() != Zone::Kenmerken {
        return None;
    }
    let severity = if class.name == "rechter" && !remedies { Severity::Warning } else { class.severity };
    let finding = TEGENSPRAAK.found().severity(severity).arg("soort", class.name);
    Some(finding.arg("woorden", hit.words()).place(hit.place()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{clean, found};

    fn check(kind: &str, letter: &str) -> Vec<String> {
        found("tegenspraak", kind, &[], letter)
    }

    #[test]
    fn what_takes_back_a_refusal_is_found() {
        for letter in [
            "U kunt geen klacht indienen bij de Autoriteit Persoonsgegevens.",
            "Zie artikel 79 AVG.| U kunt niet naar de rechter.",
            "Zie artikel 35 UAVG.| Beroep is uitgesloten.",
            "Inmiddels zijn al uw gegevens toch verwijderd.",
            "Uw verzoek is ingewilligd.",
            "De termijn van zes weken geldt voor u niet.",
        ] {
            let lines = check("avg_weigering", letter);
            assert!(lines.len() == 1 && lines[0].starts_with("E tegenspraak"), "{letter}: {lines:?}");
        }
    }

    #[test]
    fn what_takes_back_a_demand_is_found() {
        for letter in [
            "U hoeft de uitlatingen niet te verwijderen.",
            "De genoemde termijn geldt niet; neem gerust de tijd.",
            "U mag ook later reageren. Mag u ook later betalen, dan kunt u gerust later komen.",
        ] {
            assert_eq!(check("review_sommatie_klant", letter).len(), 1, "{letter}");
        }
        for letter in ["Er is geen schade geleden.", "De schade is nihil.", "Cliënte lijdt geen enkele schade."] {
            assert_eq!(check("review_sommatie_klant", letter).len(), 1, "{letter}");
        }
        assert_eq!(
            check("review_sommatie_klant", "Het bericht mag blijven staan."),
            ["W tegenspraak: mag blijven staan"]
        );
        assert_eq!(check("avg_bezwaar_dm", "De reclame stopt pas over drie maanden.").len(), 1);
    }

    #[test]
    fn correct_sentences_are_clean() {
        for (kind, letter) in [
            ("avg_identiteit", "Wij bewaren deze gegevens niet langer dan nodig."),
            ("avg_identiteit", "Wij gebruiken deze gegevens niet voor andere doelen."),
            ("avg_bezwaar_dm", "Uw naam blijft op onze lijst van mensen die geen reclame willen."),
            ("avg_weigering", "Tegen deze verwerking kunt u geen bezwaar maken op grond van artikel 21 AVG."),
            ("avg_weigering", "U hebt bij ons nog geen klacht ingediend."),
            ("avg_weigering", "U hebt geen advocaat nodig om naar de rechter te gaan."),
            ("avg_weigering", "Uw gegevens zijn nog niet verwijderd."),
            ("avg_weigering", "U schreef: \"U kunt geen klacht indienen.\""),
            ("review_sommatie_klant", "U hoeft uw hele beoordeling niet te verwijderen, alleen deze zin."),
            ("review_sommatie_klant", "De rest van uw bericht mag blijven staan."),
            ("review_sommatie_klant", "Van uw zoon vraagt cliënte geen schadevergoeding."),
            ("review_sommatie_klant", "Zonder dit bericht was er geen schade geweest."),
            ("review_sommatie_klant", "U schreef dat u geen schade hebt aangericht, maar dat klopt niet."),
        ] {
            clean("tegenspraak", kind, &[], letter);
        }
    }
}
