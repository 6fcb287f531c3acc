//! Who writes to whom, and how the letter travels.

use super::fields::Fields;
use crate::{
    calendar::age_on,
    law::Law,
    taal,
    value::name::{Form, Name, salutation},
};

/// What follows from sender, addressee and data subject. What the case says too little about is absent.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a condition with a name of its own")]
pub struct Parties {
    pub aanhef: Option<String>,
    pub alleen_elektronisch: Option<bool>,
    pub alleen_per_post: Option<bool>,
    pub per_email: bool,
    /// A declaration goes along, which names the addressee in full.
    pub met_verklaring: bool,
    pub in_handelsregister: Option<bool>,
    pub statutaire_zetel_nodig: Option<bool>,
    pub natuurlijk_persoon: Option<bool>,
    pub is_bestuursorgaan: bool,
    pub uavg_geldt_niet: bool,
    pub heeft_bijlagen: bool,
    pub vertegenwoordigd: bool,
    pub uitleg_avg: bool,
    pub geadresseerde_minderjarig: Option<bool>,
    pub betrokkene_onder_16: Option<bool>,
    pub elektronisch_verzocht: Option<bool>,
}

impl Parties {
    pub(super) fn of(fields: &Fields<'_>, law: &Law) -> Self {
        let form = fields.text("afzender.rechtsvorm");
        let is_one_of = |forms: &[&str]| form.map(|form| forms.contains(&form));
        let agent = fields.text("vertegenwoordiging.soort");
        Self {
            aanhef: aanhef(fields),
            alleen_elektronisch: sent_only_by(fields, ELECTRONIC),
            alleen_per_post: sent_only_by(fields, POST),
            per_email: fields.lists("verzendwijze", "email"),
            met_verklaring: fields.get("onthoudingsverklaring").is_some(),
            in_handelsregister: is_one_of(REGISTERED),
            statutaire_zetel_nodig: is_one_of(WITH_SEAT),
            natuurlijk_persoon: is_one_of(NATURAL_PERSONS),
            is_bestuursorgaan: fields.holds("afzender.is_bestuursorgaan"),
            uavg_geldt_niet: matches!(fields.text("verwerking_onder"), Some("brp" | "kieswet")),
            heeft_bijlagen: fields.holds("bijlagen"),
            vertegenwoordigd: fields.get("vertegenwoordiging.soort").is_some(),
            // A lawyer, curator, administrator or mentor knows what the AVG is.
            uitleg_avg: matches!(agent, None | Some("ouder" | "voogd")),
            geadresseerde_minderjarig: geadresseerde_minderjarig(fields, law),
            betrokkene_onder_16: betrokkene_onder_16(fields, law),
            elektronisch_verzocht: elektronisch_verzocht(fields),
        }
    }
}

/// Legal forms that stand in the trade register (article 5 and 6 Handelsregisterwet 2007); a public body may, and is
/// left out because most of its letters need no number (law.md B.0).
const REGISTERED: &[&str] =
    &["eenmanszaak", "vof", "cv", "maatschap", "bv", "nv", "cooperatie", "vereniging", "stichting"];
const NATURAL_PERSONS: &[&str] = &["particulier", "eenmanszaak"];
const WITH_SEAT: &[&str] = &["bv", "nv", "cooperatie"];
const ELECTRONIC: &[&str] = &["email", "webformulier", "portaal"];
const POST: &[&str] = &["aangetekend", "post"];

/// The salutation from the name, the form of address and, where given, the surname of the addressee.
fn aanhef(fields: &Fields<'_>) -> Option<String> {
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
    Some(line)
}

fn surname_line(surname: &str, form: Option<Form>) -> String {
    let surname = taal::capitalised(surname);
    match form {
        Some(Form::Heer) => format!("Geachte heer {surname},"),
        Some(Form::Mevrouw) => format!("Geachte mevrouw {surname},"),
        _ => format!("Geachte heer/mevrouw {surname},"),
    }
}

fn sent_only_by(fields: &Fields<'_>, ways: &[&str]) -> Option<bool> {
    let sent = fields.words("verzendwijze");
    (!sent.is_empty()).then(|| sent.iter().all(|(way, _)| ways.contains(way)))
}

fn geadresseerde_minderjarig(fields: &Fields<'_>, law: &Law) -> Option<bool> {
    let age = age_on(fields.date("geadresseerde.geboortedatum")?, fields.date("briefdatum")?);
    Some(age < law.leeftijden.meerderjarig)
}

/// By the birth date of the data subject, or of the addressee when the letter goes to the data subject.
fn betrokkene_onder_16(fields: &Fields<'_>, law: &Law) -> Option<bool> {
    let own = || {
        let is_addressee = fields.text("geadresseerde.hoedanigheid") != Some("vertegenwoordiger");
        fields.date("geadresseerde.geboortedatum").filter(|_| is_addressee)
    };
    let birth = fields.date("betrokkene.geboortedatum").or_else(own)?;
    Some(age_on(birth, fields.date("briefdatum")?) < law.leeftijden.zelf_avg_rechten)
}

fn elektronisch_verzocht(fields: &Fields<'_>) -> Option<bool> {
    let electronic = matches!(fields.text("verzoek.kanaal")?, "email" | "portaal");
    let wish = fields.text("verzoek.antwoord_kanaal_gewenst");
    Some(electronic && wish.is_none_or(|wish| matches!(wish, "email" | "portaal")))
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
                Some(Value::Text(expected.into())),
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
