//! The closed classes of Dutch words, and what they give away about a group of words. It knows no dictionary: where that would be
//! needed it says nothing.

/// Words of somebody who speaks for himself, or to others than the reader of the letter.
pub(super) const OTHER_VOICE: &str = "ik mij me mijn m'n mijzelf mezelf mijne jullie jij jou jouw je";
/// Forms of address that a letter writes before a name itself.
pub(super) const TITLES: &[&str] =
    &["de heer", "dhr", "heer", "mevrouw", "mevr", "mw", "mej", "meneer", "mijnheer", "de hr", "hr", "mevr."];
pub(super) const PREPOSITIONS: &str = "aan achter bij binnen boven buiten door gedurende in jegens krachtens langs met na naar naast namens om \
    omtrent onder op over per rond sinds te tegen ten ter tijdens tot tussen uit van vanaf vanwege volgens voor \
    wegens zonder ondanks via";
const DETERMINERS: &str = "de het een één deze dit die dat mijn uw ons onze zijn haar hun geen elk elke ieder iedere alle al beide \
    sommige enkele enige veel weinig meer welk welke zulke andere den";
/// Determiners that never stand alone.
const ARTICLES: &str = "de een één onze uw mijn elke iedere geen den";
const NUMERALS: &str = "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien \
    achttien negentien twintig honderd duizend beiden";
/// Pronouns that are always a subject, or that stand in no sentence without a verb.
const SUBJECTS: &str = "ik wij we u jij je jullie hij zij ze men er iemand niemand iedereen wie";
/// Verbs that join what they say to a subject, and others whose form gives nothing away.
const VERBS: &str = "is zijn was waren ben bent heb hebt heeft hebben had hadden word wordt worden werd werden kan kunt kunnen \
    kon konden mag mogen mocht moet moeten moest moesten zal zult zullen zou zouden wil wilt willen wilde gaat \
    gaan ging gingen doet doen deed staat staan stond komt kwam geeft gaf ziet zag laat liet blijft bleef krijgt \
    kreeg hoeft ligt lag zit zat weet wist houdt hield vindt vond neemt nam zegt zei leest las hoort";
/// Strong forms of the past, also behind a prefix (`ontving`, `verscheen`).
const STRONG: &str = "schreef hielp viel sprak trad vroeg bood zocht reed sloot koos loor ving scheen bleek gold dreef steeg zweeg \
    wierf hing droeg sloeg trok vloog woog won gon stond liep riep sliep bracht dacht kocht verbood nam kwam gaf \
    bleef kreeg hield vond zag ging deed brak trof keek wees leek greep meed sneed leed streek week bond zond \
    wond dwong drong sprong wierp stierf klom hief schiep loog boog schoof schoot dook bedroog blies schold zwoer";
const PREFIXES: &str = "be ge ver ont her er onder over aan op voor weer";
/// Endings of nouns that look like no verb.
const NOUNS: &str = "ing ingen heid heden schap teit tie ties iteiten isme nis aard";
/// Words that have the form of a verb and never are one.
const ADVERBS: &str = "niet met het dat wat tot uit tegen altijd eerst meest laatst minst behalve mede mits dan aan in van een geen \
    ten den samen alleen buiten binnen tussen tijd goed kort laat echt slecht recht direct soort punt hand";
/// Words that may stand for a sentence.
const SET_PHRASES: &[&str] = &[
    "in het kort",
    "kort samengevat",
    "samengevat",
    "tot slot",
    "dank daarvoor",
    "dank u wel",
    "excuses daarvoor",
    "onze excuses",
    "met dank",
    "hartelijk dank",
    "nogmaals excuses",
    "tot ziens",
];

/// Whether a word stands in a list of words with spaces between them.
pub(super) fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// A word without the signs around it.
pub(super) fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'').to_owned()
}

/// Whether two first words ask something: `Wilt u`, `Kunnen jullie`, `Graag`.
pub(super) fn asks(first: &str, second: &str) -> bool {
    let second = second.to_lowercase();
    first == "graag"
        || has(VERBS, first) && matches!(second.as_str(), "u" | "je" | "jij" | "jullie" | "ik" | "wij" | "we")
}

/// Whether two first words are subject and verb: `Ik wil`, `Wij hebben`, `Er is`.
pub(super) fn opens_sentence(first: &str, second: &str) -> bool {
    let second = second.to_lowercase();
    let verb = has(VERBS, second.as_str());
    match first {
        "ik" | "wij" | "we" | "jij" | "hij" | "men" | "jullie" => {
            !second.is_empty() && !matches!(second.as_str(), "en" | "of")
        }
        "u" => verb || second.ends_with('t') && second != "niet",
        // `het zijn van`, `dat mag`: only what cannot belong to a noun.
        "er" | "ze" | "zij" | "het" | "dit" | "dat" => verb && !matches!(second.as_str(), "zijn" | "doen" | "weet"),
        _ => false,
    }
}

/// Whether a capital of the first word can only be that of a sentence.
pub(super) fn only_opens(first: &str, second: &str) -> bool {
    let small = first.to_lowercase();
    if small == first || second.starts_with(char::is_uppercase) {
        return false;
    }
    let small = small.as_str();
    let of_requests = [
        "inzage",
        "kopie",
        "gegevens",
        "wissing",
        "gegevenswissing",
        "verbetering",
        "rectificatie",
        "stoppen",
        "facturen",
    ];
    has(DETERMINERS, small) || has(PREPOSITIONS, small) || of_requests.contains(&small) || joins(small, "")
}

/// Whether a word joins clauses, so that it cannot follow a preposition or a verb.
pub(super) fn joins(first: &str, second: &str) -> bool {
    match first {
        "omdat" | "want" | "zodat" | "opdat" | "doordat" | "dus" | "maar" | "en" | "te" | "om" | "dan" | "terwijl" => {
            true
        }
        "dat" | "of" => has(SUBJECTS, &second.to_lowercase()),
        _ => false,
    }
}

/// Whether a word begins a reason or a purpose.
pub(super) fn gives_reason(first: &str) -> bool {
    matches!(
        first,
        "om" | "omdat"
            | "want"
            | "zodat"
            | "opdat"
            | "als"
            | "voor"
            | "wegens"
            | "vanwege"
            | "ter"
            | "ten"
            | "zolang"
            | "aangezien"
            | "tot"
            | "totdat"
            | "in"
            | "bij"
            | "doordat"
            | "krachtens"
            | "volgens"
    )
}

/// Whether a word is none that a verb could be.
pub(super) fn is_no_verb(word: &str) -> bool {
    has(PREPOSITIONS, word)
        || has(DETERMINERS, word) && word != "zijn"
        || has(NUMERALS, word)
        || has(SUBJECTS, word)
        || joins(word, "")
        || NOUNS.split(' ').any(|ending| word.ends_with(ending)) && !has(VERBS, word)
        || word.chars().all(|c| c.is_ascii_digit())
}

/// Whether words ask somebody to do something, behind `U vraagt ons`: with `te`, with `om`, or as a question in a clause.
pub(super) fn requests(words: &[String]) -> bool {
    let first = words.first().map_or("", String::as_str);
    let clause = [
        "om", "of", "wie", "wat", "welk", "welke", "waarom", "wanneer", "waar", "waarvoor", "waaruit", "hoe",
        "hoeveel", "hoelang", "met",
    ];
    let infinitive = words.windows(2).any(|pair| matches!(pair[0].as_str(), "te") && pair[1].ends_with('n'));
    clause.contains(&first) || infinitive
}

/// Whether a sentence may have a verb; only where no word of it can be one it says no.
pub(super) fn may_have_verb(sentence: &str) -> bool {
    let words: Vec<String> = sentence.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let small: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    if small.len() < 2 || SET_PHRASES.iter().any(|phrase| small.join(" ").starts_with(phrase)) {
        return true;
    }
    let Some(first) = small.first() else { return true };
    // `Bel ons`: any other first word may be the verb itself.
    if !is_no_verb(first) || has(SUBJECTS, first.as_str()) {
        return true;
    }
    // Where a noun must still come: behind an article, a number or a preposition, and behind the adjectives there.
    let mut noun = Noun::None;
    for (word, written) in small.iter().zip(&words) {
        let word = word.as_str();
        let is_verb = has(VERBS, word) && !(word == "zijn" && noun != Noun::None);
        if has(SUBJECTS, word) || is_verb {
            return true;
        }
        if has(ARTICLES, word) || has(PREPOSITIONS, word) {
            noun = Noun::Must;
        } else if has(NUMERALS, word) {
            noun = Noun::Counted;
        } else if has(DETERMINERS, word) {
            noun = Noun::May;
        } else if !written.starts_with(char::is_alphabetic)
            || noun == Noun::Counted && word.ends_with("en") && !word.ends_with("den")
        {
            noun = Noun::None;
        } else if noun == Noun::Must {
            // An adjective ends in `e`, and so do many nouns: what follows may be the noun or the verb.
            noun = if word.ends_with('e') { Noun::May } else { Noun::None };
        } else if looks_like_verb(word) && !written.starts_with(char::is_uppercase) {
            return true;
        } else {
            noun = Noun::None;
        }
    }
    false
}

/// Whether the words before call for a noun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Noun {
    None,
    May,
    /// A number: many of something follow.
    Counted,
    Must,
}

/// Whether the form of a word may be that of a verb.
fn looks_like_verb(word: &str) -> bool {
    let strong = |form: &str| word.strip_suffix(form).is_some_and(|before| before.is_empty() || has(PREFIXES, before));
    if NOUNS.split(' ').any(|ending| word.ends_with(ending)) || has(ADVERBS, word) || word.chars().count() < 3 {
        return false;
    }
    ["t", "en", "te", "de", "n", "d"].iter().any(|ending| word.ends_with(ending)) || STRONG.split(' ').any(strong)
}
