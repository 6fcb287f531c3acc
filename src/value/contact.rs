//! Where somebody or something can be reached: links, e-mail addresses, telephone numbers.

use super::{problems, refusal::Refusal, text::fold};

/// An `http` or `https` address with a host, as typed.
pub fn url(text: &str) -> Result<String, Refusal> {
    let text = fold(text);
    is_url(&text).then(|| text.clone()).ok_or_else(|| Refusal::new(&problems::NOT_A_URL).arg("value", text))
}

/// An e-mail address (`name@host.tld`), as typed.
pub fn email(text: &str) -> Result<String, Refusal> {
    let text = fold(text);
    is_email(&text).then(|| text.clone()).ok_or_else(|| Refusal::new(&problems::NOT_AN_EMAIL).arg("value", text))
}

/// A Dutch telephone number, or a foreign one that starts with `+`, as typed.
pub fn phone(text: &str) -> Result<String, Refusal> {
    let text = fold(text);
    is_phone(&text).then(|| text.clone()).ok_or_else(|| Refusal::new(&problems::NOT_A_PHONE).arg("value", text))
}

fn is_url(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let (authority, _) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
        && !text
            .contains(|letter: char| letter.is_whitespace() || letter.is_control() || "<>\"\\^`{|}".contains(letter))
        && is_host(host)
        && (1..=5).contains(&port.len())
        && port.bytes().all(|byte| byte.is_ascii_digit())
}

/// At least two labels, of letters (of any script), digits and inner hyphens; the last has no digits only.
fn is_host(host: &str) -> bool {
    let labels: Vec<_> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
    };
    let top = labels.last().copied().unwrap_or_default();
    labels.len() >= 2 && labels.iter().all(is_label) && top.chars().count() >= 2 && top.chars().any(char::is_alphabetic)
}

fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let is_atom = |letter: char| letter.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(letter);
    !local.is_empty()
        && local.chars().all(is_atom)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && is_host(host)
}

fn is_phone(text: &str) -> bool {
    let written = text.replace("(0)", "");
    if written.contains(|letter: char| !letter.is_ascii_digit() && !"+ -()./\u{a0}".contains(letter)) {
        return false;
    }
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let international = written.strip_prefix('+').map(|_| &*digits).or_else(|| digits.strip_prefix("00"));
    match international {
        Some(_) if written.rfind('+').is_some_and(|at| at > 0) => false,
        Some(number) => match number.strip_prefix("31") {
            Some(national) => national.len() == 9 && !national.starts_with('0'),
            None => (8..=15).contains(&number.len()) && !number.starts_with('0'),
        },
        None if written.contains('+') => false,
        None if digits.starts_with("0800") || digits.starts_with("090") => matches!(digits.len(), 8 | 11),
        None if digits.starts_with("140") => matches!(digits.len(), 5 | 6),
        None => digits.len() == 10 && digits.starts_with('0'),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_link_needs_a_scheme_a_host_and_no_spaces() {
        for text in [
            "https://oordeelwijzer.example/tandarts/lindeborg/review/88213",
            "http://voorbeeld.nl",
            "HTTPS://münchen.example:8443/a?b=c#d_(e)",
        ] {
            assert_eq!(url(text).as_deref(), Ok(text));
        }
        for text in [
            "",
            "www.voorbeeld.nl",
            "ftp://voorbeeld.nl",
            "https://",
            "https:///pad",
            "https://voorbeeld",
            "https://a b.nl",
            "https://naam@voorbeeld.nl",
            "https://voorbeeld.nl/<x>",
            "https://-a.nl",
            "https://1.2.3.4",
            "https://a.nl:",
            "https://a..nl",
        ] {
            assert_eq!(url(text).unwrap_err().problem.code, "case-not-a-url", "{text}");
        }
    }

    #[test]
    fn an_email_address_has_two_sides_of_one_at() {
        for text in ["s.oudendijk@kantoor.example", "a+b@x-y.example"] {
            assert_eq!(email(text).as_deref(), Ok(text));
        }
        for text in
            ["", "a", "@a.nl", "a@", "a@b", "a b@c.nl", "a@@b.nl", ".a@b.nl", "a.@b.nl", "a..b@c.nl", "<a@b.nl>"]
        {
            assert_eq!(email(text).unwrap_err().problem.code, "case-not-an-email", "{text}");
        }
    }

    #[test]
    fn a_telephone_number_is_printed_as_typed() {
        for text in [
            "038-1234567",
            "06 12345678",
            "(038) 123 45 67",
            "+31 (0)38 123 45 67",
            "0031 6 12345678",
            "0800-1234",
            "14 038",
            "+32 2 123 45 67",
        ] {
            assert_eq!(phone(text).as_deref(), Ok(text));
        }
        for text in ["", "12345678", "06-1234567", "+31 06 12345678", "038-123456a", "06 12345678 +", "+", "()"] {
            assert_eq!(phone(text).unwrap_err().problem.code, "case-not-a-phone", "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), near in "[+0-9()@:/. a-]{0,20}") {
            for text in [&text, &near] {
                let _ = (url(text), email(text), phone(text));
            }
        }
    }
}
