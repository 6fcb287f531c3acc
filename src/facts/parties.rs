//! Who writes to whom, and how the letter travels.

use super::{fields::Fields, yes};
use crate::{
    calendar::age_on,
    case::Case,
    law::Law,
    taal,
    value::{
        Value,
        name::{Form, Name, salutation},
    },
};

/// Legal forms that stand in the trade register (article 5 and 6 Handelsregisterwet 2007); a public body may, and is
/// left out because most of its letters need no number (law.md B.0).
const REGISTERED: &[&str] =
    &["eenmanszaak", "vof", "cv", "maatschap", "bv", "nv", "cooperatie", "vereniging", "stichting"];
const NATURAL_PERSONS: &[&str] = &["particulier", "eenmanszaak"];
const WITH_SEAT: &[&str] = &["bv", "nv", "cooperatie"];
const ELECTRONIC: &[&str] = &["email", "webformulier", "portaal"];
const POST: &[&str] = &["aangetekend", "post"];

/// The salutation from the name, the form of address and, where given, the surname of the addressee.
pub(super) fn aanhef(case: &Case, _: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let name = fields.text("geadresseerde.naam")?;
    let form = fields.text("geadresseerde.aanspreekvorm").and_then(Form::read);
    let line = match fields.text("geadresseerde.achternaam") {
        Some(surname) if form != Some(Form::Organisatie) => {
            let given = Name::parse(name).map(|name| name.given).unwrap_or_default();
            // The forms that show no first name need the surname only; the others need the whole name.
            let known = matches!(form, Some(Form::Heer | Form::Mevrouw));
            if known || given.is_empty() { surname_line(surname, form) } else { format!("Geachte {given} {surname},") }
        }
        _ => salutation(name, form),
    };
    Some(Value::Text(line))
}

fn surname_line(surname: &str, form: Option<Form>) -> String {
    let surname = taal::capitalised(surname);
    match form {
        Some(Form::Heer) => format!("Geachte heer {surname},"),
        Some(Form::Mevrouw) => format!("Geachte mevrouw {surname},"),
        _ => format!("Geachte heer/mevrouw {surname},"),
    }
}

fn sent_only_by(case: &Case, ways: &[&str]) -> Option<bool> {
    let sent = Fields::of(case).words("verzendwijze");
    (!sent.is_empty()).then(|| sent.iter().all(|(way, _)| ways.contains(way)))
}

pub(super) fn alleen_elektronisch(case: &Case, _: &Law) -> Option<Value> {
    sent_only_by(case, ELECTRONIC).map(Value::Boolean)
}

pub(super) fn alleen_per_post(case: &Case, _: &Law) -> Option<Value> {
    sent_only_by(case, POST).map(Value::Boolean)
}

pub(super) fn postadres_nodig(case: &Case, _: &Law) -> Option<Value> {
    yes(!sent_only_by(case, ELECTRONIC).unwrap_or(false))
}

pub(super) fn emailadres_nodig(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).lists("verzendwijze", "email"))
}

pub(super) fn in_handelsregister(case: &Case, _: &Law) -> Option<Value> {
    let form = Fields::of(case).text("afzender.rechtsvorm")?;
    yes(REGISTERED.contains(&form))
}

pub(super) fn statutaire_zetel_nodig(case: &Case, _: &Law) -> Option<Value> {
    let form = Fields::of(case).text("afzender.rechtsvorm")?;
    yes(WITH_SEAT.contains(&form))
}

pub(super) fn afzender_natuurlijk_persoon(case: &Case, _: &Law) -> Option<Value> {
    let form = Fields::of(case).text("afzender.rechtsvorm")?;
    yes(NATURAL_PERSONS.contains(&form))
}

pub(super) fn is_bestuursorgaan(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).holds("afzender.is_bestuursorgaan"))
}

pub(super) fn particulier(case: &Case, _: &Law) -> Option<Value> {
    yes(!Fields::of(case).holds("afzender.is_bestuursorgaan"))
}

pub(super) fn heeft_bijlagen(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).holds("bijlagen"))
}

pub(super) fn vertegenwoordigd(case: &Case, _: &Law) -> Option<Value> {
    yes(Fields::of(case).get("vertegenwoordiging.soort").is_some())
}

/// A lawyer, curator, administrator or mentor knows what the AVG is.
pub(super) fn uitleg_avg(case: &Case, _: &Law) -> Option<Value> {
    yes(matches!(Fields::of(case).text("vertegenwoordiging.soort"), None | Some("ouder" | "voogd")))
}

pub(super) fn geadresseerde_minderjarig(case: &Case, law: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let age = age_on(fields.date("geadresseerde.geboortedatum")?, fields.date("briefdatum")?);
    yes(age < law.leeftijden.meerderjarig)
}

/// By the birth date of the data subject, or of the addressee when the letter goes to the data subject.
pub(super) fn betrokkene_onder_16(case: &Case, law: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let own = || {
        let is_addressee = fields.text("geadresseerde.hoedanigheid") != Some("vertegenwoordiger");
        fields.date("geadresseerde.geboortedatum").filter(|_| is_addressee)
    };
    let birth = fields.date("betrokkene.geboortedatum").or_else(own)?;
    yes(age_on(birth, fields.date("briefdatum")?) < law.leeftijden.zelf_avg_rechten)
}

pub(super) fn elektronisch_verzocht(case: &Case, _: &Law) -> Option<Value> {
    let fields = Fields::of(case);
    let electronic = matches!(fields.text("verzoek.kanaal")?, "email" | "portaal");
    let wish = fields.text("verzoek.antwoord_kanaal_gewenst");
    yes(electronic && wish.is_none_or(|wish| matches!(wish, "email" | "portaal")))
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, tests::case};
    use crate::{law::tests::shipped, value::Value};

    fn facts(lines: &[&str]) -> Facts {
        Facts::derive(&case("avg_weigering", lines), &shipped())
    }

    #[test]
    fn a_salutation_fits_the_addressee() {
        let facts = |name: &str, form: &str, surname: &str| {
            let name = format!("geadresseerde.naam: {name}");
            let form = format!("geadresseerde.aanspreekvorm: {form}");
            let surname = (!surname.is_empty()).then(|| format!("geadresseerde.achternaam: {surname}"));
            let lines: Vec<&str> = [&name, &form].into_iter().chain(&surname).map(String::as_str).collect();
            facts(&lines)
        };
        for (name, form, surname, expected) in [
            ("P. de Vries", "heer", "", "Geachte heer De Vries,"),
            ("P. de Vries", "onbekend", "", "Geachte P. de Vries,"),
            ("X", "organisatie", "", "Geachte heer, mevrouw,"),
            ("Anna Maria van der Meer", "mevrouw", "van der Meer", "Geachte mevrouw Van der Meer,"),
            ("X", "heer", "ijzerman", "Geachte heer IJzerman,"),
            ("X", "onbekend", "ijsbrandy", "Geachte heer/mevrouw IJsbrandy,"),
            ("X", "mevrouw", "'t hart", "Geachte mevrouw 't Hart,"),
        ] {
            assert_eq!(
                facts(name, form, surname).get("aanhef"),
                Some(&Value::Text(expected.into())),
                "{name} {surname}"
            );
        }
    }

    #[test]
    fn who_stands_in_the_register() {
        for (form, registered, seat) in [
            ("particulier", false, false),
            ("overheid", false, false),
            ("eenmanszaak", true, false),
            ("bv", true, true),
            ("cooperatie", true, true),
            ("stichting", true, false),
        ] {
            let facts = facts(&[&format!("afzender.rechtsvorm: {form}")]);
            assert_eq!((facts.holds("in_handelsregister"), facts.holds("statutaire_zetel_nodig")), (registered, seat));
        }
    }

    #[test]
    fn a_letter_by_form_and_mail_needs_no_postal_address() {
        let both = facts(&["verzendwijze: [webformulier, email]"]);
        assert!(both.holds("alleen_elektronisch") && both.holds("emailadres_nodig") && !both.holds("postadres_nodig"));
        let post = facts(&["verzendwijze: [aangetekend, email]"]);
        assert!(!post.holds("alleen_elektronisch") && !post.holds("alleen_per_post") && post.holds("postadres_nodig"));
        assert!(facts(&[]).holds("postadres_nodig"));
    }

    #[test]
    fn sixteen_is_old_enough() {
        let under = |birth: &str| {
            facts(&["briefdatum: 2026-11-20", &format!("betrokkene.geboortedatum: {birth}")])
                .holds("betrokkene_onder_16")
        };
        assert!(under("2010-11-21") && !under("2010-11-20"));
    }

    #[test]
    fn the_parents_age_is_not_the_childs() {
        let parent = [
            "briefdatum: 2026-11-20",
            "geadresseerde.geboortedatum: 2011-01-01",
            "geadresseerde.hoedanigheid: vertegenwoordiger",
        ];
        assert!(facts(&parent).get("betrokkene_onder_16").is_none());
        assert!(facts(&parent[..2]).holds("betrokkene_onder_16"));
    }

    #[test]
    fn a_wish_for_paper_goes_before_the_channel() {
        assert!(facts(&["verzoek.kanaal: email"]).holds("elektronisch_verzocht"));
        assert!(
            !facts(&["verzoek.kanaal: email", "verzoek.antwoord_kanaal_gewenst: post"]).holds("elektronisch_verzocht")
        );
        assert!(!facts(&["verzoek.kanaal: post"]).holds("elektronisch_verzocht"));
    }
}
