//! Whether words of a case fit the place of a sentence that a letter keeps for them, and what gives it away if they do not.

use serde::Deserialize;

use super::{grammar, sentences::sentences};

/// The shape that words must have to fit their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// What somebody is asked to do: `U vraagt ons … .`
    Request,
    /// A noun with what belongs to it, in the middle of a sentence: `Het gaat om … .`
    Phrase,
    /// What a name or a comma is followed by: `Bakkerij Van Iersel V.O.F., … .`
    Tail,
    /// A line, a cell or an item of its own, which may begin with a capital.
    Line,
    /// A reason or purpose behind a comma: `…, om te kunnen antwoorden.`
    Reason,
    /// A sentence of its own behind `want`.
    Clause,
    /// What begins with the verb: `De zaak … .`
    Verb,
    /// What somebody can do, beginning with the verb: `Wijzig uw wachtwoord.`
    Step,
    /// A name of a person, an organisation, a street or a place.
    Name,
    /// A name before which the letter itself writes `de heer` or `mevrouw`.
    Addressee,
    /// Whole sentences, from capital to full stop.
    Sentences,
    /// Any words.
    Any,
}

/// Why words do not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Misfit {
    /// They are a question.
    Question,
    /// They speak as the one whom the letter addresses would: `mijn`, `jullie`.
    OtherVoice(String),
    /// They are a sentence of their own.
    Sentence,
    /// They begin with a word that cannot follow there, or that stands there already.
    Beginning(String),
    /// They begin with a capital in the middle of a sentence.
    Capital(String),
    /// Nobody is asked to do anything in them.
    NoRequest,
    /// A sentence of them has no verb.
    NoVerb(String),
    /// A paragraph of them begins with a small letter.
    SmallStart(String),
    /// A paragraph of them ends without a full stop.
    OpenEnd(String),
    /// A name with a form of address that the letter writes itself.
    Title(String),
    /// A name without a capital where names have one.
    SmallName(String),
    /// A name in capitals.
    LoudName(String),
}

/// The place of a sentence: what stands before the words, and who speaks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) before: &'a str,
    /// Whether the letter says `wij` to somebody it calls `u`.
    pub(crate) we_speak: bool,
}

/// The first thing that keeps words from fitting.
#[must_use]
pub(crate) fn misfit(fit: Fit, text: &str, place: Place<'_>) -> Option<Misfit> {
    match fit {
        Fit::Any => None,
        Fit::Name => name(text),
        Fit::Addressee => title(text).or_else(|| name(text)),
        Fit::Sentences => text.split("\n\n").find_map(paragraph),
        _ => part(fit, text, place),
    }
}

/// Words that are part of a sentence of the letter.
fn part(fit: Fit, text: &str, place: Place<'_>) -> Option<Misfit> {
    let own = unquoted(text);
    let words: Vec<String> = own.split_whitespace().map(grammar::bare).filter(|word| !word.is_empty()).collect();
    let (first, second) = (words.first()?.as_str(), words.get(1).map_or("", String::as_str));
    let small: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let asks = fit != Fit::Step && grammar::asks(&small[0], second);
    if own.trim_end().ends_with('?') || own.contains("? ") || asks {
        return Some(Misfit::Question);
    }
    // A capital within the words is that of a name: `onder het kopje Mijn gegevens`.
    let mut spoken =
        small.iter().enumerate().filter(|(at, word)| *at == 0 || words[*at] == **word).map(|(_, word)| word);
    if place.we_speak
        && let Some(word) = spoken.find(|word| grammar::has(grammar::OTHER_VOICE, word))
    {
        return Some(Misfit::OtherVoice(word.clone()));
    }
    if fit != Fit::Clause && fit != Fit::Step && grammar::opens_sentence(&small[0], second)
        || own.trim_end().ends_with('!')
        || sentences(&own).len() > 1
    {
        return Some(Misfit::Sentence);
    }
    if let Some(misfit) = beginning(fit, first, &small, place.before) {
        return Some(misfit);
    }
    let goes_on = !place.before.is_empty() && !matches!(fit, Fit::Line | Fit::Step);
    if goes_on && grammar::only_opens(first, second) {
        return Some(Misfit::Capital(first.to_owned()));
    }
    match fit {
        Fit::Request if !grammar::requests(&small) => Some(Misfit::NoRequest),
        Fit::Clause if !grammar::may_have_verb(&own) => Some(Misfit::NoVerb(text.to_owned())),
        _ => None,
    }
}

/// A first word that cannot stand behind what the letter says before it.
fn beginning(fit: Fit, first: &str, small: &[String], before: &str) -> Option<Misfit> {
    let word = small[0].as_str();
    let said: Vec<String> = before.split_whitespace().map(|word| grammar::bare(word).to_lowercase()).collect();
    // Two words of the sentence before, or a preposition, are said twice.
    let twice = said.last().is_some_and(|last| last == word && grammar::has(grammar::PREPOSITIONS, word))
        || said.len() > 1 && small.len() > 1 && said[..2] == small[..2];
    let wrong = match fit {
        Fit::Phrase => grammar::joins(word, small.get(1).map_or("", String::as_str)),
        Fit::Reason => !grammar::gives_reason(word),
        Fit::Clause => matches!(word, "omdat" | "want" | "dat" | "om" | "doordat"),
        Fit::Verb => grammar::is_no_verb(word),
        Fit::Step => matches!(word, "u" | "uw" | "wij" | "ik" | "de" | "het" | "een" | "er"),
        _ => false,
    };
    (twice || wrong).then(|| Misfit::Beginning(first.to_owned()))
}

/// A paragraph that is to be of whole sentences.
fn paragraph(text: &str) -> Option<Misfit> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let opening = |c: char| !c.is_alphanumeric();
    let start = text.trim_start_matches(opening);
    let before = &text[..text.len() - start.len()];
    // `'s Morgens` begins small, and a quotation begins as its writer did.
    let clipped = before.ends_with(['\'', '’']) && start.starts_with(['s', 't', 'n', 'k', 'm']);
    if start.starts_with(char::is_lowercase) && !clipped && !before.ends_with(['“', '"', '‘']) {
        return Some(Misfit::SmallStart(shortened(&text)));
    }
    let end = text.trim_end_matches(['”', '"', '’', '\'', ')', '»', ']']);
    let last = end.rsplit(' ').next().unwrap_or_default();
    let address = last.contains("://") || last.contains('@') || last.starts_with("www.");
    if !end.is_empty() && !end.ends_with(['.', '!', '?', '…', ':', ';']) && !address {
        return Some(Misfit::OpenEnd(shortened(&text)));
    }
    let own = unquoted(&text);
    let bare =
        sentences(&own).into_iter().map(|range| &own[range]).find(|sentence| !grammar::may_have_verb(sentence))?;
    Some(Misfit::NoVerb(bare.to_owned()))
}

fn title(text: &str) -> Option<Misfit> {
    let small = text.to_lowercase();
    grammar::TITLES
        .iter()
        .find(|title| small.strip_prefix(**title).is_some_and(|rest| rest.starts_with([' ', '.'])))?;
    Some(Misfit::Title(text.to_owned()))
}

fn name(text: &str) -> Option<Misfit> {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    if letters().count() > 1 && !letters().any(char::is_uppercase) {
        return Some(Misfit::SmallName(text.to_owned()));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_initials = |word: &&str| word.contains('.') && word.chars().filter(|c| c.is_alphabetic()).count() <= 4;
    let surname = words.last().filter(|_| words.len() > 1 && words.first().is_some_and(is_initials))?;
    let surname = surname.rsplit(['-', '\'', '’']).next().unwrap_or_default();
    if surname.starts_with(char::is_lowercase) {
        return Some(Misfit::SmallName(text.to_owned()));
    }
    let loud = surname.chars().count() > 3 && surname.chars().all(char::is_uppercase);
    loud.then(|| Misfit::LoudName(text.to_owned()))
}

/// The text with every quotation left out: what others said need not fit.
fn unquoted(text: &str) -> String {
    let mut own = String::new();
    let mut close = None;
    for c in text.chars() {
        match (close, c) {
            (Some(end), c) if c == end => close = None,
            (Some(_), _) => {}
            (None, '“') => close = Some('”'),
            (None, '"') => close = Some('"'),
            (None, '‘') => close = Some('’'),
            (None, c) => own.push(c),
        }
    }
    // A mark that nothing closes quotes nothing.
    if close.is_some() { text.to_owned() } else { own }
}

fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let cut = text.char_indices().nth(MOST).map_or(text.len(), |(at, _)| at);
    if cut == text.len() { text.to_owned() } else { format!("{}…", text[..cut].trim_end()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(fit: Fit, before: &str, text: &str) -> String {
        let misfit = misfit(fit, text, Place { before, we_speak: true });
        let name = misfit.map(|misfit| format!("{misfit:?}")).unwrap_or_default();
        name.split('(').next().unwrap_or_default().to_owned()
    }

    #[track_caller]
    fn each(fit: Fit, before: &str, samples: &[(&str, &str)]) {
        for (text, wanted) in samples {
            assert_eq!(told(fit, before, text), *wanted, "{text}");
        }
    }

    #[test]
    fn a_request_says_what_somebody_is_to_do() {
        each(
            Fit::Request,
            "U vraagt ons ",
            &[
                ("alle gegevens te wissen die wij van u hebben", ""),
                ("inzage te geven in alles wat wij van u hebben", ""),
                ("om een kopie van uw dossier", ""),
                ("of uw naam voorkomt in het onderzoek", ""),
                ("de zin “Wilt u mijn dossier wissen?” uit het verslag te halen", ""),
                ("Wilt u mijn dossier wissen?", "Question"),
                ("kunnen jullie mijn gegevens verwijderen", "Question"),
                ("graag inzage in het dossier", "Question"),
                ("uw nieuwsbrief niet meer te sturen en waarom krijg ik die? dank", "Question"),
                ("mijn dossier te wissen", "OtherVoice"),
                ("Mijn dossier te wissen", "OtherVoice"),
                ("de reclame van jullie te stoppen", "OtherVoice"),
                ("ik wil inzage", "OtherVoice"),
                ("U hebt mijn gegevens niet gewist", "OtherVoice"),
                ("Er staan fouten in het dossier", "Sentence"),
                ("inzage te geven. Ook moet het snel", "Sentence"),
                ("alles te wissen!", "Sentence"),
                ("inzage in het dossier", "NoRequest"),
                ("wissing van alle gegevens", "NoRequest"),
                ("U vraagt ons alles te wissen", "Sentence"),
                ("Alle gegevens te wissen", "Capital"),
                ("Inzage te geven in het dossier", "Capital"),
            ],
        );
    }

    #[test]
    fn a_phrase_goes_on_in_the_sentence_of_the_letter() {
        each(
            Fit::Phrase,
            "Wij stoppen met ",
            &[
                ("het bijhouden van uw aankopen", ""),
                ("De Ronde B.V. in Zwolle", ""),
                ("dat ene overzicht", ""),
                ("met het bijhouden", "Beginning"),
                ("om u te volgen", "Beginning"),
                ("omdat u het vraagt", "Beginning"),
                ("dat wij u volgen", "Beginning"),
                ("mijn profiel", "OtherVoice"),
                ("Wij volgen u niet meer", "Sentence"),
                ("u wilt dat niet", "Sentence"),
                ("het profiel. Dat doen wij niet meer.", "Sentence"),
                ("Het bijhouden van uw aankopen", "Capital"),
                ("wat bedoelt u?", "Question"),
            ],
        );
        assert_eq!(told(Fit::Line, "", "De camerabeelden van 31 oktober 2026"), "");
        assert_eq!(told(Fit::Line, "", "Waarom bewaart u dit?"), "Question");
        assert_eq!(told(Fit::Tail, "", "dat voor ons de ledenlijst bijhoudt"), "");
    }

    #[test]
    fn reasons_clauses_and_verbs_begin_as_they_must() {
        each(
            Fit::Reason,
            "Dat bewaren wij twee jaar, ",
            &[
                ("om te kunnen laten zien wat wij deden", ""),
                ("zodat wij het kunnen laten zien", ""),
                ("bewijs", "Beginning"),
                ("dat is nodig", "Sentence"),
            ],
        );
        each(
            Fit::Clause,
            "Die verlenging geldt niet, want ",
            &[
                ("u gaf geen reden", ""),
                ("de maand was al voorbij", ""),
                ("omdat u geen reden gaf", "Beginning"),
                ("geen reden", "NoVerb"),
            ],
        );
        each(
            Fit::Verb,
            "De zaak ",
            &[
                ("ligt sinds 2 oktober 2026 bij de kantonrechter", ""),
                ("begon in mei", ""),
                ("in hoger beroep", "Beginning"),
                ("dagvaarding uitgebracht", "Beginning"),
                ("de kantonrechter behandelt haar", "Beginning"),
            ],
        );
        each(
            Fit::Step,
            "",
            &[
                ("Klik niet op links in e-mails", ""),
                ("Ziet u een betaling die u niet kent, bel dan uw bank", ""),
                ("U moet uw wachtwoord wijzigen", "Beginning"),
            ],
        );
    }

    #[test]
    fn names_have_their_capitals_and_no_form_of_address() {
        each(
            Fit::Addressee,
            "",
            &[
                ("G. ten Broeke", ""),
                ("A.E. van der Politiek-Straf", ""),
                ("Gemeente Zandvliet", ""),
                ("T. d'Ancona", ""),
                ("de heer G. ten Broeke", "Title"),
                ("Mevrouw Jansen", "Title"),
                ("dhr. Jansen", "Title"),
                ("g. ten broeke", "SmallName"),
                ("G. ten broeke", "SmallName"),
                ("jan jansen", "SmallName"),
                ("J. JANSEN", "LoudName"),
            ],
        );
        each(
            Fit::Name,
            "",
            &[("de heer Sj. Postma", ""), ("zwolle", "SmallName"), ("'s-Hertogenbosch", ""), ("KPN B.V.", "")],
        );
    }

    #[test]
    fn whole_sentences_have_a_capital_a_verb_and_an_end() {
        each(
            Fit::Sentences,
            "",
            &[
                ("De gemeente heft parkeerbelasting.", ""),
                ("Dat klopt. Het spijt ons.", ""),
                ("De schade groeide. De orde verstoort dat niet.", ""),
                ("In het kort. U krijgt alles.", ""),
                ("Bel ons gerust!\n\n‘Nooit meer’ schreef u.", ""),
                ("’s Morgens zijn wij open.", ""),
                ("Onze regels staan op https://a.example/regels", ""),
                ("De heffing van parkeerbelasting.", "NoVerb"),
                ("Drie afzeggingen in één week.", "NoVerb"),
                ("Onze goede naam.", "NoVerb"),
                ("Het verlies van twee klanten.", "NoVerb"),
                ("Wij stoppen. Voor de administratie.", "NoVerb"),
                ("de gemeente heft belasting.", "SmallStart"),
                ("De gemeente heft belasting", "OpenEnd"),
                ("Het klopt.\n\nDat blijkt uit de bijlage", "OpenEnd"),
            ],
        );
    }

    proptest::proptest! {
        #[test]
        fn any_words_can_be_held_against_any_place(text in ".{0,80}", before in ".{0,20}") {
            for fit in [Fit::Request, Fit::Phrase, Fit::Reason, Fit::Clause, Fit::Verb, Fit::Step, Fit::Addressee, Fit::Sentences] {
                let _ = misfit(fit, &text, Place { before: &before, we_speak: true });
            }
        }
    }
}
