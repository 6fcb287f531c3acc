//! What a Dutch letter keeps on one line though a space stands between: `artikel 12`, `€ 5`, `P. Kerkstra`, `3 mei`.

/// Whether two neighbouring tokens stay on one line.
pub(super) fn glued(before: &str, after: &str) -> bool {
    let before = before.trim_start_matches(OPENING);
    let after = after.trim_start_matches(OPENING).trim_end_matches(CLOSING);
    is_dash(after)
        || always_leads(before)
        || (is_reference(after) && leads_to_number(before))
        || (is_number(before) && follows_number(after))
        || (is_currency(before) && starts_with_digit(after))
        || (is_article_number(before) && is_code(after))
        || (is_initials(before) && continues_name(after))
        || is_grouped(before, after)
}

const OPENING: [char; 9] = ['(', '[', '„', '“', '"', '‘', '\'', '«', '‚'];
const CLOSING: [char; 13] = [')', ']', '”', '“', '"', '’', '\'', '»', ',', ';', ':', '.', '?'];

/// Abbreviations that mean nothing without what follows.
const ABBREVIATIONS: &str = "art. artt. nr. nrs. blz. p. pp. pag. par. r.o. rov. jo. § §§ t.a.v. dhr. mevr. mw. mr. mrs. dr. drs. ir. \
    ing. prof. ds. tel.";
/// Words after which a number, letter or roman numeral is part of the name.
const NUMBERED: &str = "artikel artikelen lid leden onder sub nummer nummers bijlage bijlagen pagina pagina's hoofdstuk paragraaf \
    titel boek deel punt stap overweging kamer postbus vraag optie t/m kvk kvk-nummer zaaknummer";
/// What a number counts, and months after a day.
const UNITS: &str = "uur minuut minuten dag dagen werkdagen week weken maand maanden jaar % procent euro eur € cent duizend \
    miljoen miljard km m m² cm mm kg g mg l kb mb gb tb °c pt keer sterren ster januari februari maart april mei \
    juni juli augustus september oktober november december";
/// Abbreviations of the codes whose article number stands before them (law.md D.1).
const CODES: &str = "AVG UAVG BW Sr Sv Rv EVRM DSA AWR Awb Atw Wwft";
/// What may stand between initials and surname.
const NAME_PARTS: &str = "van de der den het ter ten te op in ’t 't t el al von la le du";

fn among(list: &str, token: &str) -> bool {
    list.split(' ').any(|word| word == token)
}

fn is_dash(token: &str) -> bool {
    matches!(token, "–" | "—" | "-")
}

fn always_leads(token: &str) -> bool {
    token.ends_with(['.', '§']) && among(ABBREVIATIONS, &token.to_lowercase())
}

fn leads_to_number(token: &str) -> bool {
    among(NUMBERED, &token.to_lowercase())
}

fn is_reference(token: &str) -> bool {
    let single_letter = token.chars().count() == 1 && token.chars().all(char::is_alphabetic);
    starts_with_digit(token)
        || single_letter
        || (!token.is_empty() && token.chars().all(|c| matches!(c, 'I' | 'V' | 'X')))
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
    among(UNITS, &token.to_lowercase()) || among(CODES, token)
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
    use super::glued;

    #[test]
    fn units_that_stay_together() {
        for pair in "art. 12 | (artikel 12 | lid 4 | lid 4, | onder f | nr. ZWO-2026 | € 1.250,00 | 17.00 uur | \
            17.00 uur. | 30 dagen | 20 november | 5 % | P. Kerkstra | J.P. van | Th. M. | 8011 AB | \
            038 456 | NL91 ABNA | ABNA 0417 | 6:162 BW | 10 EVRM | 79 AVG | dat – | Bijlage 2 | mr. De | hoofdstuk III | \
            Postbus 93374"
            .split(" | ")
        {
            let (before, after) = pair.split_once(' ').unwrap();
            assert!(glued(before, after), "{pair}");
        }
    }

    #[test]
    fn units_that_may_part() {
        for pair in "een dag | 12, lid | november 2026 | dagen na | – en | lid van | artikel is | AVG 2 | u. Wij | \
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
