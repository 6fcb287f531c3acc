//! The closed lists of words by which the parts of a name are told apart.

use super::Form;

/// Words that open a surname.
const PARTICLES: [&str; 43] = [
    "'s", "'t", "aan", "al", "auf", "bij", "bin", "da", "de", "del", "den", "der", "des", "di", "do", "dos", "du",
    "el", "het", "ibn", "in", "l'", "la", "las", "le", "lo", "los", "onder", "op", "over", "te", "ten", "ter", "tot",
    "uit", "van", "vande", "vander", "von", "voor", "zu", "zum", "zur",
];
/// Those that are also a Dutch word or a first name: at the very start, with a capital, they open a surname only before
/// another particle (`Op den Camp`, but not `In Park`).
const DOUBTFUL: [&str; 12] = ["aan", "al", "bij", "da", "di", "do", "in", "lo", "onder", "op", "over", "uit"];

const TITLES_BEFORE: [&str; 13] =
    ["bc", "dr", "drs", "ds", "hr", "ing", "ir", "jhr", "jkvr", "kand", "mr", "prof", "professor"];

/// Titles after a name; those in capitals are also surnames (`Ma`), so they count only as written here.
const TITLES_AFTER: [&str; 31] = [
    "AA", "BA", "BBA", "BEng", "BSc", "CPA", "EMBA", "EMIM", "FB", "LLB", "LLM", "MA", "MBA", "MD", "MEd", "MPhil",
    "MRes", "MSc", "PhD", "RA", "RB", "RC", "REP", "RO", "RT", "RV", "jr", "sr", "Jr", "Sr", "MEng",
];

const LEGAL_FORMS: [&str; 19] = [
    "AG", "BV", "BVBA", "CV", "GmbH", "Inc", "LLC", "LLP", "Limited", "Ltd", "NV", "SA", "SARL", "SE", "SRL", "UA",
    "VOF", "VoF", "SNC",
];

const ORGANISATION_WORDS: [&str; 39] = [
    "&",
    "advocaten",
    "apotheek",
    "autoriteit",
    "bakkerij",
    "bank",
    "bedrijf",
    "belastingdienst",
    "coöperatie",
    "cooperatie",
    "eenmanszaak",
    "garage",
    "gemeente",
    "group",
    "groep",
    "hogeschool",
    "holding",
    "hotel",
    "instituut",
    "kliniek",
    "maatschap",
    "ministerie",
    "nederland",
    "omgevingsdienst",
    "politie",
    "praktijk",
    "provincie",
    "rechtbank",
    "redactie",
    "restaurant",
    "school",
    "stichting",
    "tandartspraktijk",
    "universiteit",
    "vereniging",
    "verzekeringen",
    "waterschap",
    "webwinkel",
    "ziekenhuis",
];

/// `de heer`, `mevrouw` or a short form of it at the start, with its number of words.
pub(super) fn form(words: &[&str]) -> Option<(Form, usize)> {
    if let [first, second, _, ..] = words
        && first.eq_ignore_ascii_case("de")
        && second.eq_ignore_ascii_case("heer")
    {
        return Some((Form::Heer, 2));
    }
    // `Heer` alone is a surname too; in small letters, or shortened, it is not.
    let first = words.first()?;
    let short = first.trim_end_matches('.').to_lowercase();
    match short.as_str() {
        "heer" if *first == "heer" => Some((Form::Heer, 1)),
        "dhr" => Some((Form::Heer, 1)),
        "mevrouw" | "mevr" | "mw" => Some((Form::Mevrouw, 1)),
        _ => None,
    }
}

/// `mr.`, `drs`, `mr.drs.`
pub(super) fn is_title_before(word: &str) -> bool {
    let is_known = |part: &str| TITLES_BEFORE.contains(&part.to_lowercase().as_str());
    match word.strip_suffix('.') {
        Some(parts) => parts.split('.').all(is_known),
        None => word.starts_with(char::is_lowercase) && is_known(word),
    }
}

/// `MSc`, `LL.M.`, `jr.`
pub(super) fn is_title_after(word: &str) -> bool {
    TITLES_AFTER.contains(&word.replace('.', "").as_str())
}

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word.to_lowercase().replace('’', "'").as_str())
}

pub(super) fn is_particle_in_small_letters(word: &str) -> bool {
    is_particle(word) && !word.contains(char::is_uppercase)
}

/// `B.V.`, `NV`, `v.o.f.`
pub(super) fn is_legal_form(word: &str) -> bool {
    let bare = word.replace('.', "");
    LEGAL_FORMS.contains(&bare.as_str()) || (word.contains('.') && LEGAL_FORMS.contains(&bare.to_uppercase().as_str()))
}

pub(super) fn is_organisation_word(word: &str) -> bool {
    ORGANISATION_WORDS.contains(&word.to_lowercase().as_str())
}

/// Which word of a name is the first of the surname.
pub(super) fn surname_start(words: &[&str]) -> usize {
    let Some(last) = words.len().checked_sub(1) else { return 0 };
    if let Some(initial) = words[..last].iter().rposition(|word| is_initials(word)) {
        return initial + 1;
    }
    let opens = |at: usize| {
        let word = words[at];
        let capital = word.starts_with(char::is_uppercase);
        let doubtful = capital && DOUBTFUL.contains(&word.to_lowercase().as_str());
        (is_particle(word) && (!doubtful || is_particle(words[at + 1])))
            || word.rsplit_once('-').is_some_and(|(_, end)| is_particle_in_small_letters(end))
    };
    (0..last).find(|at| opens(*at)).unwrap_or(last)
}

/// `P.`, `A.B.C.`, `Th.`, `J.-P.` or one capital.
pub(super) fn is_initials(word: &str) -> bool {
    let mut letters = word.chars();
    if letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() {
        return true;
    }
    word.ends_with('.')
        && word.split(['.', '-']).all(|part| part.chars().count() <= 3 && part.chars().all(char::is_alphabetic))
}
