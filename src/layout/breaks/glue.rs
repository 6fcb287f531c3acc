//! What a Dutch letter keeps on one line though a space stands between: `artikel 12`, `€ 5`, `P. Kerkstra`, `3 mei`.

use std::borrow::Cow;

/// Whether two neighbouring tokens stay on one line.
pub(super) fn glued(before: &str, after: &str) -> bool {
    let before = before.trim_start_matches(OPENING);
    let after = after.trim_start_matches(OPENING).trim_end_matches(CLOSING);
    is_dash(after)
        || always_leads(before)
        || (leads_to_name(before) && starts_with_capital(after))
        || (is_street(before) && starts_with_digit(after))
        || (among(MONTHS, before) && is_year(after))
        || among(LEGAL_FORMS, after)
        || (is_reference(after) && leads_to_number(before))
        || (is_number(before) && follows_number(after))
        || (is_currency(before) && starts_with_digit(after))
        || (is_article_number(before) && is_code(after))
        || (is_letter(before) && among(CODES, after))
        || (is_initials(before) && continues_name(after))
        || is_grouped(before, after)
}

const OPENING: [char; 9] = ['(', '[', '„', '“', '"', '‘', '\'', '«', '‚'];
const CLOSING: [char; 13] = [')', ']', '”', '“', '"', '’', '\'', '»', ',', ';', ':', '.', '?'];

/// Whether two neighbouring tokens that are not glued had better stay on one line: the parts of a place in a law
/// (`artikel 6 | lid 1 | onder b AVG`), and a short word that opens a sentence with the next.
pub(super) fn held_gladly(before: &str, after: &str, opens_sentence: bool) -> bool {
    let reference = is_reference(before) && !is_year(before) && among(SUBDIVISIONS, after);
    let short = before.chars().count() <= SHORT_OPENER && before.chars().all(char::is_alphabetic);
    let opener = opens_sentence && short && starts_with_capital(before);
    reference || opener
}

/// Whether a token is the last half of a postcode, so that the place after it belongs to it: `8011 AB  Zwolle`.
pub(super) fn ends_postcode(before: &str, token: &str) -> bool {
    let digits = before.trim_start_matches(OPENING);
    digits.len() == 4
        && digits.chars().all(|c| c.is_ascii_digit())
        && token.len() == 2
        && token.chars().all(|c| c.is_ascii_uppercase())
}

/// Longer words may stand alone at the end of a line though a sentence opens with them.
const SHORT_OPENER: usize = 3;

/// Abbreviations that mean nothing without what follows.
const ABBREVIATIONS: &[&str] = &[
    "art.", "artt.", "blz.", "d.d.", "dhr.", "dr.", "drs.", "ds.", "ing.", "ir.", "jo.", "mevr.", "mr.", "mrs.", "mw.",
    "nr.", "nrs.", "p.", "pag.", "par.", "pp.", "prof.", "r.o.", "rov.", "t.a.v.", "t.n.v.", "tel.", "§", "§§",
];
/// Words after which a number, letter or roman numeral is part of the name.
const NUMBERED: &[&str] = &[
    "artikel",
    "artikelen",
    "bericht",
    "bijlage",
    "bijlagen",
    "boek",
    "deel",
    "factuurnummer",
    "hoofdstuk",
    "kamer",
    "kvk",
    "kvk-nummer",
    "leden",
    "lid",
    "nummer",
    "nummers",
    "onder",
    "optie",
    "overweging",
    "pagina",
    "pagina's",
    "paragraaf",
    "postbus",
    "punt",
    "stap",
    "sub",
    "t/m",
    "telefoonnummer",
    "titel",
    "uitlating",
    "vraag",
    "zaaknummer",
];
/// What a law divides an article into.
const SUBDIVISIONS: &[&str] = &["aanhef", "leden", "lid", "onder", "sub"];
/// How people are addressed; their name follows. `'t` and `'s` open the name itself.
const TITLES: &[&str] =
    &["'s", "'t", "dokter", "familie", "heer", "meester", "meneer", "mevrouw", "professor", "’s", "’t"];
/// What closes the name of a company, its last dot aside.
const LEGAL_FORMS: &[&str] = &["B.V", "C.V", "N.V", "U.A", "V.O.F", "bv", "nv", "vof"];
/// How the names of streets end.
const STREETS: [&str; 17] = [
    "straat", "laan", "weg", "pad", "plein", "hof", "gracht", "kade", "dijk", "singel", "markt", "dreef", "steeg",
    "baan", "park", "ring", "wal",
];
const MONTHS: &[&str] = &[
    "april",
    "augustus",
    "december",
    "februari",
    "januari",
    "juli",
    "juni",
    "maart",
    "mei",
    "november",
    "oktober",
    "september",
];
/// What a number counts, and months after a day.
const UNITS: &[&str] = &[
    "%",
    "april",
    "augustus",
    "cent",
    "cm",
    "dag",
    "dagen",
    "december",
    "duizend",
    "eur",
    "euro",
    "februari",
    "g",
    "gb",
    "jaar",
    "januari",
    "juli",
    "juni",
    "kb",
    "keer",
    "kg",
    "km",
    "l",
    "m",
    "maand",
    "maanden",
    "maart",
    "mb",
    "mei",
    "mg",
    "miljard",
    "miljoen",
    "minuten",
    "minuut",
    "mm",
    "m²",
    "november",
    "oktober",
    "procent",
    "pt",
    "september",
    "ster",
    "sterren",
    "tb",
    "uur",
    "week",
    "weken",
    "werkdagen",
    "°c",
    "€",
];
/// Abbreviations of the codes whose article number stands before them (law.md D.1).
const CODES: &[&str] = &["AVG", "AWR", "Atw", "Awb", "BW", "DSA", "EVRM", "Rv", "Sr", "Sv", "UAVG", "Wwft"];
/// What may stand between initials and surname.
const NAME_PARTS: &[&str] = &[
    "'t", "al", "de", "den", "der", "du", "el", "het", "in", "la", "le", "op", "t", "te", "ten", "ter", "van", "von",
    "’t",
];

/// Whether a token is in a sorted list.
fn among(list: &[&str], token: &str) -> bool {
    list.binary_search(&token).is_ok()
}

fn lower(token: &str) -> Cow<'_, str> {
    if token.contains(char::is_uppercase) { token.to_lowercase().into() } else { token.into() }
}

fn is_dash(token: &str) -> bool {
    matches!(token, "–" | "—" | "-")
}

fn always_leads(token: &str) -> bool {
    token.ends_with(['.', '§']) && among(ABBREVIATIONS, &lower(token))
}

fn leads_to_name(token: &str) -> bool {
    among(TITLES, &lower(token))
}

fn starts_with_capital(token: &str) -> bool {
    token.starts_with(char::is_uppercase)
}

/// `Zaagmolenpad`, `Lange Voorhout` not: only endings that are sure.
fn is_street(token: &str) -> bool {
    starts_with_capital(token) && {
        let lower = token.to_lowercase();
        STREETS.iter().any(|end| lower.ends_with(end))
    }
}

fn is_year(token: &str) -> bool {
    token.len() == 4 && token.starts_with(['1', '2']) && token.chars().all(|c| c.is_ascii_digit())
}

fn leads_to_number(token: &str) -> bool {
    among(NUMBERED, &lower(token))
}

fn is_reference(token: &str) -> bool {
    starts_with_digit(token)
        || is_letter(token)
        || (!token.is_empty() && token.chars().all(|c| matches!(c, 'I' | 'V' | 'X')))
}

fn is_letter(token: &str) -> bool {
    token.chars().count() == 1 && token.chars().all(char::is_alphabetic)
}

fn starts_with_digit(token: &str) -> bool {
    token.starts_with(|c: char| c.is_ascii_digit())
}

/// A number as Dutch writes it: `5`, `17.00`, `1.250,00`, `2½`.
fn is_number(token: &str) -> bool {
    starts_with_digit(token)
        && token.ends_with(|c: char| c.is_numeric() || c == '-')
        && token.chars().all(|c| c.is_numeric() || matches!(c, '.' | ',' | '-' | ':' | '/'))
}

fn follows_number(token: &str) -> bool {
    among(UNITS, &lower(token)) || among(CODES, token)
}

fn is_currency(token: &str) -> bool {
    matches!(token, "€" | "$" | "£" | "EUR")
}

/// The article of a code with books: `6:162`, `3:40`.
fn is_article_number(token: &str) -> bool {
    token.split_once(':').is_some_and(|(book, article)| {
        !book.is_empty() && book.chars().all(|c| c.is_ascii_digit()) && starts_with_digit(article)
    })
}

/// The abbreviation of a code: `BW`, `Awb`, `UAVG`.
fn is_code(token: &str) -> bool {
    (2..=5).contains(&token.len()) && token.starts_with(char::is_uppercase) && token.chars().all(char::is_alphabetic)
}

/// `P.`, `J.P.`, `Th.M.`
fn is_initials(token: &str) -> bool {
    token.ends_with('.')
        && token.split_terminator('.').all(|initial| {
            (1..=2).contains(&initial.chars().count())
                && initial.starts_with(char::is_uppercase)
                && initial.chars().all(char::is_alphabetic)
        })
}

fn continues_name(token: &str) -> bool {
    token.starts_with(char::is_uppercase) || among(NAME_PARTS, token)
}

/// Digits and capitals in groups: `8011 AB`, `038 456 78 90`, `+31 6 1234 5678`, `NL91 ABNA 0417 1643 00`.
fn is_grouped(before: &str, after: &str) -> bool {
    let digits = |token: &str| !token.is_empty() && token.chars().all(|c| c.is_ascii_digit());
    let capitals = |token: &str| !token.is_empty() && token.chars().all(|c| c.is_ascii_uppercase());
    let iban_start = |token: &str| token.len() == 4 && capitals(&token[..2]) && digits(&token[2..]);
    let postcode = digits(before) && before.len() == 4 && capitals(after) && after.len() == 2;
    let numbers = digits(before.trim_start_matches('+')) && digits(after);
    let iban = (token_is_ascii(before, 4) && iban_start(before) && capitals(after))
        || (capitals(before) && before.len() == 4 && digits(after));
    postcode || numbers || iban
}

fn token_is_ascii(token: &str, len: usize) -> bool {
    token.len() == len && token.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_who_looks_in_them() {
        for list in [ABBREVIATIONS, NUMBERED, SUBDIVISIONS, TITLES, LEGAL_FORMS, MONTHS, UNITS, CODES, NAME_PARTS] {
            assert!(list.is_sorted_by(|one, next| one < next), "{list:?}");
        }
    }

    #[test]
    fn units_that_stay_together() {
        for pair in "art. 12 | (artikel 12 | lid 4 | lid 4, | onder f | nr. ZWO-2026 | € 1.250,00 | 17.00 uur | \
            17.00 uur. | 30 dagen | 20 november | 5 % | P. Kerkstra | J.P. van | Th. M. | 8011 AB | \
            038 456 | NL91 ABNA | ABNA 0417 | 6:162 BW | 10 EVRM | 79 AVG | dat – | Bijlage 2 | mr. De | hoofdstuk III | \
            Postbus 93374 | november 2026. | Kerkstraat 12 | b AVG) | heer Kerkstra | ’t Hoff | Waterlelie B.V., | De V.O.F."
            .split(" | ")
        {
            let (before, after) = pair.split_once(' ').unwrap();
            assert!(glued(before, after), "{pair}");
        }
    }

    #[test]
    fn units_that_may_part() {
        for pair in "een dag | 12, lid | november 12 | dagen na | heer en | mei is | – en | lid van | artikel is | AVG 2 | u. Wij | \
            2026 heeft | Kerkstra P. | onder de | de heer | in totaal | 5. Wij | klacht. Dat"
            .split(" | ")
        {
            let (before, after) = pair.split_once(' ').unwrap();
            assert!(!glued(before, after), "{pair}");
        }
    }

    #[test]
    fn odd_tokens_do_not_panic() {
        for token in ["", "é", "€é", "ééé", "\u{301}", ".", ":", "AB\u{e9}"] {
            for other in ["", "é", "1", ".", "AB"] {
                let _ = glued(token, other);
            }
        }
    }
}
