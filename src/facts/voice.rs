//! Who speaks in a letter: the words for the sender that a template declines with `vervoeg`.

use super::{fields::Fields, yes};
use crate::{case::Case, law::Law, value::Value};

/// The forms of the words by which a letter calls its sender.
struct Voice {
    /// As subject.
    naam: &'static str,
    /// As object.
    voorwerp: &'static str,
    /// As subject once named.
    zij: &'static str,
    /// After a preposition once named.
    hem: &'static str,
    /// Possessive before a noun with “de”, and before one with “het”.
    bezit: [&'static str; 2],
    zich: &'static str,
    /// The form of the verb: `ik`, `hij` or `wij`.
    persoon: &'static str,
}

const IK: Voice =
    Voice { naam: "ik", voorwerp: "mij", zij: "ik", hem: "mij", bezit: ["mijn", "mijn"], zich: "mij", persoon: "ik" };
const WIJ: Voice =
    Voice { naam: "wij", voorwerp: "ons", zij: "wij", hem: "ons", bezit: ["onze", "ons"], zich: "ons", persoon: "wij" };
const CLIENT: Voice = Voice {
    naam: "cliënt",
    voorwerp: "cliënt",
    zij: "hij",
    hem: "hem",
    bezit: ["zijn", "zijn"],
    zich: "zich",
    persoon: "hij",
};
const CLIENTE: Voice = Voice {
    naam: "cliënte",
    voorwerp: "cliënte",
    zij: "zij",
    hem: "haar",
    bezit: ["haar", "haar"],
    zich: "zich",
    persoon: "hij",
};
const CLIENTEN: Voice = Voice {
    naam: "cliënten",
    voorwerp: "cliënten",
    zij: "zij",
    hem: "hen",
    bezit: ["hun", "hun"],
    zich: "zich",
    persoon: "wij",
};

/// The sender as the letter calls him: by a lawyer as client, else as “ik” or “wij”.
fn sender(case: &Case) -> &'static Voice {
    let fields = Fields::of(case);
    if fields.get("gemachtigde").is_none() {
        return writer(case);
    }
    match fields.text("gemachtigde.client") {
        Some("client") => &CLIENT,
        Some("clienten") => &CLIENTEN,
        _ => &CLIENTE,
    }
}

/// Who writes: the lawyer as “ik”, else the sender.
fn writer(case: &Case) -> &'static Voice {
    let fields = Fields::of(case);
    let alone = match fields.text("afzender.spreekt_als") {
        Some(said) => said == "ik",
        None => fields.text("afzender.rechtsvorm") == Some("particulier"),
    };
    if alone || fields.get("gemachtigde").is_some() { &IK } else { &WIJ }
}

#[allow(clippy::unnecessary_wraps, reason = "the signature of a fact")]
fn word(word: &str) -> Option<Value> {
    Some(Value::Text(word.to_owned()))
}

pub(super) fn partij(case: &Case, _: &Law) -> Option<Value> {
    word(sender(case).naam)
}

pub(super) fn partij_voorwerp(case: &Case, _: &Law) -> Option<Value> {
    word(sender(case).voorwerp)
}

pub(super) fn partij_zij(case: &Case, _: &Law) -> Option<Value> {
    word(sender(case).zij)
}

pub(super) fn partij_hem(case: &Case, _: &Law) -> Option<Value> {
    word(sender(case).hem)
}

pub(super) fn partij_bezit(case: &Case, _: &Law) -> Option<Value> {
    word(sender(case).bezit[0])
}

pub(super) fn partij_bezit_het(case: &Case, _: &Law) -> Option<Value> {
    word(sender(case).bezit[1])
}

pub(super) fn partij_zich(case: &Case, _: &Law) -> Option<Value> {
    word(sender(case).zich)
}

pub(super) fn partij_persoon(case: &Case, _: &Law) -> Option<Value> {
    word(sender(case).persoon)
}

pub(super) fn schrijver(case: &Case, _: &Law) -> Option<Value> {
    word(writer(case).naam)
}

pub(super) fn schrijver_voorwerp(case: &Case, _: &Law) -> Option<Value> {
    word(writer(case).voorwerp)
}

/// Who posted, in a letter to him or to those who answer for him.
pub(super) fn plaatser_wie(case: &Case, _: &Law) -> Option<Value> {
    match Fields::of(case).text("plaatser.relatie") {
        Some(child) => word(&format!("uw {child}")),
        None => word("u"),
    }
}

pub(super) fn meer_uitlatingen(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).items("uitlatingen").len() > 1)
}

/// Where the writer can be reached by phone: the lawyer if there is one, else the sender.
pub(super) fn contact_telefoon(case: &Case, _: &Law) -> Option<Value> {
    contact(case, "telefoon")
}

pub(super) fn contact_email(case: &Case, _: &Law) -> Option<Value> {
    contact(case, "email")
}

fn contact(case: &Case, field: &str) -> Option<Value> {
    let fields = Fields::of(case);
    let who = if fields.get("gemachtigde").is_some() { "gemachtigde" } else { "afzender" };
    fields.get(&format!("{who}.{field}")).map(|spanned| spanned.value.clone())
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, tests::case};
    use crate::{law::tests::shipped, value::Value};

    fn words(lines: &[&str]) -> Vec<String> {
        let facts = Facts::derive(&case("review_sommatie_klant", lines), &shipped());
        let names = ["partij", "partij_zij", "partij_hem", "partij_bezit_het", "partij_persoon", "schrijver"];
        let word = |name: &str| match facts.get(name) {
            Some(Value::Text(word)) => word.clone(),
            other => format!("{other:?}"),
        };
        names.map(word).to_vec()
    }

    #[test]
    fn a_lawyer_writes_as_ik_about_a_client() {
        let client = |id: &str| words(&["gemachtigde.naam: mr. S. Oudendijk", &format!("gemachtigde.client: {id}")]);
        assert_eq!(client("cliente"), ["cliënte", "zij", "haar", "haar", "hij", "ik"]);
        assert_eq!(client("client"), ["cliënt", "hij", "hem", "zijn", "hij", "ik"]);
        assert_eq!(client("clienten"), ["cliënten", "zij", "hen", "hun", "wij", "ik"]);
    }

    #[test]
    fn a_sender_of_his_own_is_ik_or_wij() {
        assert_eq!(words(&["afzender.rechtsvorm: particulier"]), ["ik", "ik", "mij", "mijn", "ik", "ik"]);
        assert_eq!(words(&["afzender.rechtsvorm: bv"]), ["wij", "wij", "ons", "ons", "wij", "wij"]);
        assert_eq!(words(&["afzender.rechtsvorm: bv", "afzender.spreekt_als: ik"])[0], "ik");
        assert_eq!(words(&["afzender.rechtsvorm: particulier", "afzender.spreekt_als: wij"])[0], "wij");
    }

    #[test]
    fn the_reader_reaches_who_writes() {
        let facts = |lines: &[&str]| Facts::derive(&case("review_sommatie_klant", lines), &shipped());
        let own = ["afzender.email: a@a.example"];
        assert!(facts(&own).get("contact_email").is_some() && facts(&own).get("contact_telefoon").is_none());
        let lawyer = ["afzender.email: a@a.example", "gemachtigde.telefoon: 033 000 00 12"];
        assert!(facts(&lawyer).get("contact_email").is_none() && facts(&lawyer).get("contact_telefoon").is_some());
    }
}
