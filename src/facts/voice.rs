//! Who speaks in a letter: the words for the sender that a template declines with `vervoeg`.

use super::fields::Fields;
use crate::value::Value;

/// The words for who speaks in a letter and whom it is about.
#[derive(Debug, Clone, Default)]
pub struct Voice {
    /// The sender as the letter calls him: by a lawyer as client, else as “ik” or “wij”.
    pub partij: Forms,
    /// Who writes: the lawyer as “ik”, else the sender.
    pub schrijver: Forms,
    /// Who posted, in a letter to him or to those who answer for him.
    pub plaatser_wie: String,
    pub meer_uitlatingen: bool,
    /// Where the writer can be reached: the lawyer if there is one, else the sender.
    pub contact_telefoon: Option<Value>,
    pub contact_email: Option<Value>,
}

impl Voice {
    pub(super) fn of(fields: &Fields<'_>) -> Self {
        let child = fields.text("plaatser.relatie");
        Self {
            partij: sender(fields),
            schrijver: writer(fields),
            plaatser_wie: child.map_or_else(|| "u".to_owned(), |child| format!("uw {child}")),
            meer_uitlatingen: fields.items("uitlatingen").len() > 1,
            contact_telefoon: contact(fields, "telefoon"),
            contact_email: contact(fields, "email"),
        }
    }
}

/// The forms of the words by which a letter calls somebody.
#[derive(Debug, Clone, Copy, Default)]
pub struct Forms {
    /// As subject.
    pub naam: &'static str,
    /// As object.
    pub voorwerp: &'static str,
    /// As subject once named.
    pub zij: &'static str,
    /// After a preposition once named.
    pub hem: &'static str,
    /// Possessive before a noun with “de”, and before one with “het”.
    pub bezit: [&'static str; 2],
    pub zich: &'static str,
    /// The form of the verb: `ik`, `hij` or `wij`.
    pub persoon: &'static str,
}

const IK: Forms =
    Forms { naam: "ik", voorwerp: "mij", zij: "ik", hem: "mij", bezit: ["mijn", "mijn"], zich: "mij", persoon: "ik" };
const WIJ: Forms =
    Forms { naam: "wij", voorwerp: "ons", zij: "wij", hem: "ons", bezit: ["onze", "ons"], zich: "ons", persoon: "wij" };
const CLIENT: Forms = Forms {
    naam: "cliënt",
    voorwerp: "cliënt",
    zij: "hij",
    hem: "hem",
    bezit: ["zijn", "zijn"],
    zich: "zich",
    persoon: "hij",
};
const CLIENTE: Forms = Forms {
    naam: "cliënte",
    voorwerp: "cliënte",
    zij: "zij",
    hem: "haar",
    bezit: ["haar", "haar"],
    zich: "zich",
    persoon: "hij",
};
const CLIENTEN: Forms = Forms {
    naam: "cliënten",
    voorwerp: "cliënten",
    zij: "zij",
    hem: "hen",
    bezit: ["hun", "hun"],
    zich: "zich",
    persoon: "wij",
};

fn sender(fields: &Fields<'_>) -> Forms {
    if fields.get("gemachtigde").is_none() {
        return writer(fields);
    }
    match fields.text("gemachtigde.client") {
        Some("client") => CLIENT,
        Some("clienten") => CLIENTEN,
        _ => CLIENTE,
    }
}

fn writer(fields: &Fields<'_>) -> Forms {
    let alone = match fields.text("afzender.spreekt_als") {
        Some(said) => said == "ik",
        None => fields.text("afzender.rechtsvorm") == Some("particulier"),
    };
    if alone || fields.get("gemachtigde").is_some() { IK } else { WIJ }
}

fn contact(fields: &Fields<'_>, field: &str) -> Option<Value> {
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
